"""Rules explained, and checks written back as their authors would write them."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from reading import rule

from claimcheck.authoring import explain, explain_all, precisions
from claimcheck.checks.parse import parse
from claimcheck.checks.written import written
from claimcheck.config import Config
from claimcheck.model import Rule
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


def test_an_explanation_has_its_examples_worked() -> None:
    explanation = explain(rule(RULE), Config())
    good, bad = explanation.examples
    assert good.messages == ()
    assert bad.messages == ("€21.4 million and €33.1 million are €54.5 million",)
    assert bad.repairs
    text = render_rule(explanation, Look())
    assert "    €21.4 million and €33.1 million are €54.5 million\n" in text
    page = render_markdown([explanation])
    assert page.startswith("## parts-and-sum\n")
    assert "€54.5 million" in page
    assert json.loads(json.dumps(explanation_data(explanation)))["severity"] == "warning"


def test_a_rule_is_shown_as_its_file_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without what the explanation tells by itself: title, reason, examples."""
    monkeypatch.chdir(tmp_path)
    Path("own.yaml").write_text(RULE)
    config = Config(rules=("own.yaml",))
    (own,) = load_rules(config)
    explanation = explain(own, config)
    assert explanation.definition.split("\n") == [
        'match: "{a:money} and {b:money}, together [about] {c:money}"',
        'unless: [between, "estimat*"]',
        "check: a + b ~ c",
        "tolerance: {value: 1%, rate: 2%}",
        'message: "{a} and {b} are {a + b}"',
    ]
    assert render_rule(explanation, Look()).endswith('\n  message: "{a} and {b} are {a + b}"\n')
    Path("own.yaml").unlink()
    assert explain(own, config).definition == ""


@cache
def definitions() -> dict[str, str]:
    """How each shipped rule is shown. Its examples are left out: running them takes half a minute."""
    bare = [replace(one, examples=()) for one in SHIPPED]
    return {one.rule.id: one.definition for one in explain_all(bare, Config())}


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: one.id)
def test_every_shipped_rule_is_shown_as_its_file_has_it(one: Rule) -> None:
    definition = definitions()[one.id]
    assert "check:" in definition or "claims:" in definition
    assert "examples:" not in definition


def test_the_precision_of_shipped_rules_is_of_shipped_rules() -> None:
    known = {name for one in SHIPPED for name in one.names}
    assert set(precisions()) <= known
    assert all(0 <= one.right <= one.reviewed and one.reviewed > 0 for one in precisions().values())
