"""Rules in plain words, and checks written back as their authors would write them."""

from __future__ import annotations

import json

import binding
import pytest
from reading import rule, rules

from claimcheck.authoring import explain, precisions
from claimcheck.authoring.plain import check_in_words, pattern_in_words
from claimcheck.checks.parse import parse
from claimcheck.checks.written import written
from claimcheck.config import Config
from claimcheck.pipeline import load_rules, read_figure
from claimcheck.reporters import Look, render_rule
from claimcheck.reporters.explanation import explanation_data, render_markdown

SHIPPED = load_rules(Config())
RULE = """
- id: parts-and-sum
  code: XX301
  title: Two parts don't add up
  why: Readers add them.
  match: "{a:money} and {b:money}, together [about] {c:money}"
  unless: [between, "estimat*"]
  check: a + b ~ c
  tolerance: {value: 1%, rate: 2%}
  message: "{a} and {b} are {a + b}"
  examples:
    - good: "They cost €21.4 million and €33.1 million, together €54.5 million."
    - bad: "They cost [[€21.4 million and €33.1 million, together €57.5 million]]."
      becomes: "They cost €21.4 million and €33.1 million, together €54.5 million."
"""


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("{a:money} ({b:money})", "a sum of money (a) (a sum of money (b))"),
        ("rose [by] {p:percent} ... to {x}", "“rose” [“by”] a percentage (p) … “to” a figure (x)"),
        ("@up {a:money|count}", "a word of “up” a sum of money or a number of things (a)"),
        ("{_:date} // {a:money_range}[,] or", "a date (next sentence) a range: a sum of money (a) “or”"),
    ],
)  # fmt: skip
def test_patterns_in_plain_words(pattern: str, words: str) -> None:
    assert pattern_in_words(pattern) == words


@pytest.mark.parametrize(
    "check",
    [
        "a ~ 4 * b within 10%",
        "(a + b) * c >= 2 - (d - e)",
        'not (a.unit = "USD") and b < 5% or c != d',
        'growth(before, after) ~ -p or a in "USD" = b in c.unit',
        '"$8 billion" ~ 4 * "$1.9 billion"',
        "a / (b * c) <= 1.25",
    ],
)
def test_a_check_is_written_as_it_was_read(check: str) -> None:
    tree = parse(check, read_figure)
    assert written(parse(written(tree), read_figure)) == written(tree)
    assert written(tree).replace("(", "").replace(")", "") == check.replace("(", "").replace(")", "")


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: one.id)
def test_every_shipped_check_reads_back(one: object) -> None:
    check = one.check  # type: ignore[attr-defined]
    assert written(parse(written(check), read_figure)) == written(check)
    assert check_in_words(check)


def test_a_check_in_plain_words() -> None:
    tree = parse('a ~ 4 * b within 10% and a.per != ""', read_figure)
    assert check_in_words(tree) == "a can be the same as `4 × b`, give or take 10%, and a.per is not nothing"


def test_an_explanation_has_its_examples_worked() -> None:
    explanation = explain(rule(RULE), Config())
    good, bad = explanation.examples
    assert good.messages == ()
    assert bad.messages == ("€21.4 million and €33.1 million are €54.5 million",)
    assert bad.repairs
    assert explanation.options == (
        ("scope", "sentence"), ("tolerance", "1%"), ("tolerance of the exchange rate", "2%"),
    )  # fmt: skip
    text = render_rule(explanation, Look())
    assert "must hold: `a + b` can be the same as c" in text
    assert "“between”, “estimat…”" in text
    page = render_markdown([explanation])
    assert page.startswith("## parts-and-sum\n")
    assert "€54.5 million" in page
    assert json.loads(json.dumps(explanation_data(explanation)))["severity"] == "warning"


def test_a_frame_is_explained_with_its_cues() -> None:
    explanation = explain(binding.rule(), Config())
    assert explanation.looks_for == (
        "percent: a percentage as rise or fall, else any figure near",
        "after: an amount as result, else as level, else any figure near, not as base",
        "before: an amount as base; of the unit of after",
        "all in one sentence or in two that follow each other",
        "of figures that must be alike, each or none is loss",
    )
    assert dict(explanation.cues)["rise, mirrored fall"] == ("@up [by] _", "@up .. _", "_ @more")
    (silent,) = explanation.silent
    assert silent.startswith("where the sum does not come out, if such readings come out too seldom in print")
    assert silent.endswith(" or a figure is like-for-like")
    assert explanation.options == (("also known as", "fall-does-not-follow, XX202"),)
    assert "  - base: `from _`, `_ (a year|a month) (earlier|ago)`\n" in render_rule(explanation, Look())
    assert "- base: `from _`, `_ (a year|a month) (earlier|ago)`" in render_markdown([explanation])
    witness = explain(binding.rule(binding.SUM), Config())
    assert witness.silent == ("where the sum does not come out, since it only bears figures out",)
    assert witness.holds.startswith("`sum(parts)` can be the same as total")


def test_claims_and_pairs_are_explained() -> None:
    claim, pair = rules(
        "claims: {asked: {kind: money}}\n"
        "rules:\n"
        "- {id: one, check: asked < '$5 million'}\n"
        "- {id: two, match: {same: [subject, unit]}, check: a ~ b}\n"
    )
    assert explain(claim, Config()).looks_for == ("asked", "who states $5 million")
    assert explain(pair, Config()).looks_for == ("every two claims of the same subject, unit",)


def test_the_precision_of_shipped_rules_is_of_shipped_rules() -> None:
    known = {name for one in SHIPPED for name in one.names}
    assert set(precisions()) <= known
    assert all(0 <= one.right <= one.reviewed and one.reviewed > 0 for one in precisions().values())
