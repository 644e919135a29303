"""Rule files to rules: every form of rule, and every mistake at its file, line and column."""

from __future__ import annotations

from fractions import Fraction

import pytest
from reading import loaded, rule, rules

from claimcheck.model.pattern import ClaimMatcher, Fragments, SameMatcher, SentenceMatcher
from claimcheck.model.rule import Example, Passage, Place

RULE = """\
rules:
  - id: sum-and-conversion
    code: XX101
    title: A sum and its conversion disagree
    why: Readers take the second for the first.
    match: "{a:money} ({b:money})"
    unless: ["list price"]
    when: a.unit != b.unit
    check: a ~ b
    tolerance: {rate: 2%, value: 1%}
    severity: error
    message: "{a} is not {b}"
    repairs:
      - {role: b, value: a in b.unit, title: the day's rate}
    examples:
      - good: "It cost €3 (£2)."
        published: 2012-01-20
      - bad: "It cost [[€3 (£20)]]."
        published: 2012-01-20
        becomes: "It cost €3 (£2)."
"""


def test_a_pattern_rule_with_everything() -> None:
    one = rule(RULE)
    assert (one.id, one.code, one.severity, one.scope, one.family) == (
        "sum-and-conversion", "XX101", "error", "sentence", "rules1",
    )  # fmt: skip
    assert isinstance(one.matcher, SentenceMatcher)
    assert one.matcher.unless is not None
    assert one.when is not None
    assert (one.tolerance, one.rate_tolerance) == (Fraction(1, 100), Fraction(2, 100))
    assert one.place == Place("rules1.yaml", 2, 5)
    assert [part for part in one.message if isinstance(part, str)] == [" is not "]
    assert [repair.role for repair in one.repairs] == ["b"]


def test_examples_lose_their_marks_and_keep_their_places() -> None:
    good, bad = rule(RULE).examples
    passage = Passage("It cost €3 (£2).", (), "2012-01-20")
    assert good == Example((passage,), False, None, Place("rules1.yaml", 16, 9))
    assert bad.text == "It cost €3 (£20)."
    assert bad.marks == ("€3 (£20)",)
    assert bad.becomes == "It cost €3 (£2)."


def test_a_bare_list_is_a_list_of_rules_and_defaults_are_mild() -> None:
    one = rule('- {id: r, match: "{a:money} ({b:money})", check: a ~ b}')
    assert (one.title, one.severity, one.scope, one.code) == ("r", "warning", "sentence", "")
    assert (one.tolerance, one.rate_tolerance, one.when) == (None, None, None)


def test_fragments_may_stand_in_any_order() -> None:
    one = rule(
        "- id: r\n  match:\n    - all: ['rose {p:percent}', '(to|at) {after:money}', 'from {before:money}']\n"
        "  check: growth(before, after) ~ p"
    )
    assert isinstance(one.matcher, SentenceMatcher)
    (fragments,) = one.matcher.patterns
    assert isinstance(fragments, Fragments)
    assert [part.roles for part in fragments.parts] == [("p",), ("after",), ("before",)]


def test_a_claim_rule_selects_named_claims() -> None:
    one = rule(
        "claims:\n  paid: {kind: money, about: [Lorne], says: [pay*], not: [ask*], per: year}\n"
        "  asked: {kind: money, says: ask*, status: demanded}\n"
        "rules:\n  - {id: four-times, check: asked ~ 4 * paid, tolerance: 10%}"
    )
    assert isinstance(one.matcher, ClaimMatcher)
    asked, paid = one.matcher.selectors
    assert (asked.name, asked.status, paid.kinds, paid.per) == ("asked", ("demanded",), ("money",), "year")
    assert paid.says is not None
    assert paid.says.search("it pays")
    assert one.scope == "article"


@pytest.mark.parametrize(
    "matched", ["match: '{a:money} ({b:money})', check: a ~ b", 'check: \'"$8" ~ "$9"\'']
)
def test_a_rule_that_compares_articles_matches_on_claims_that_are_the_same(matched: str) -> None:
    _, (problem,) = loaded(f"- {{id: r, scope: corpus, {matched}}}")
    assert "a rule that compares articles matches on `same` or on a `claim`" in str(problem)


def test_claims_of_one_file_are_known_in_the_others() -> None:
    found = rules("- {id: r, check: paid ~ 3 * fee}", "claims: {paid: {kind: money}, fee: {kind: money}}")
    assert [one.id for one in found] == ["r"]


def test_a_literal_figure_selects_who_states_it() -> None:
    one = rule("""- {id: r, check: '"$8 billion" ~ 4 * "$1.9 billion"'}""")
    assert isinstance(one.matcher, ClaimMatcher)
    assert [selector.name for selector in one.matcher.selectors] == ["$8 billion", "$1.9 billion"]


def test_a_same_claim_rule_names_what_must_agree() -> None:
    one = rule("- {id: r, scope: corpus, match: {same: [subject, measure], kind: [count]}, check: a ~ b}")
    assert one.matcher == SameMatcher(("subject", "measure"), ("count",))


def test_facts_are_rules_as_data() -> None:
    reference, slip = rules(
        "claims: {crews: {kind: count, about: [Norland]}}\n"
        "facts:\n"
        "  - claim: crews\n"
        "    source: the fact sheet\n"
        "    values: [{value: '1,250 sailors', from: 2018, to: 2020}]\n"
        "  - {figure: 1846 million euros, should-be: 184.6 million euros}\n"
    )
    assert (reference.id, reference.severity) == ("fact-crews-1", "warning")
    assert reference.when is not None
    assert (slip.id, slip.severity) == ("known-slip-1846-million-euros", "error")
    (repair,) = slip.repairs
    assert repair.figure is not None
    assert repair.figure.surface == "184.6 million euros"


_CLAIM = "claims: {p: {kind: money}}\nrules:\n- id: r\n  check: a ~ b\n  match: {claim: p, "
_CORPUS = "- id: r\n  match: {same: [unit]}\n  scope: corpus\n  check: a ~ b\n  examples: "
_HEAD = '- id: r\n  match: "{a:money} ({b:money})"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # keys and words: the nearest known one is named
        (
            RULE.replace("    check:", "    chekc:"),
            "9:5: unknown key `chekc` in a rule: did you mean `check`?",
        ),
        (RULE.replace("error", "eror"), "11:15: unknown severity `eror`: did you mean `error`?"),
        (
            RULE.replace("rate: 2%", "rat: 2%"),
            "10:17: unknown key `rat` in a tolerance: did you mean `rate`?",
        ),
        (RULE.replace("good:", "godo:"), "16:9: unknown key `godo` in an example: did you mean `good`?"),
        (_HEAD + "  scope: artcle\n  check: a ~ b", "3:10: unknown scope `artcle`: did you mean `article`?"),
        ("claims: {paid: {kind: mony}}", "1:23: unknown kind `mony`: did you mean `money`?"),
        ("rulez: []", "1:1: unknown key `rulez` in a rule file: did you mean `rules`?"),
        # patterns: the column inside the text
        (
            RULE.replace('{b:money})"', '{b:money"'),
            "6:24: in the pattern `{a:money} ({b:money`: `{` is never",
        ),
        (
            RULE.replace("{b:money}", "{b:mony}"),
            "6:27: in the pattern `{a:money} ({b:mony})`: unknown kind `mony`: did you mean `money`?",
        ),
        # checks: unknown names and units, unlike dimensions, broken grammar
        (_HEAD + "  check: a ~ c", "3:14: in the check `a ~ c`: unknown name `c`"),
        (_HEAD + "  check: a + 5% ~ b", "3:12: in the check `a + 5% ~ b`: money and a plain number"),
        (_HEAD + "  check: 'a in \"USDD\" ~ b'", '3:16: in the check `a in "USDD" ~ b`: unknown unit `USDD`'),
        (
            _HEAD + "  check: 'a ~ 4 blorps'",
            "3:13: in the check `a ~ 4 blorps`: money and count can't be compared",
        ),
        (_HEAD + "  check: a ~", "3:13: in the check `a ~`: expected a figure"),
        (_HEAD + "  check: a", "a check must compare something"),
        (
            _HEAD + "  check: a ~ b\n  repairs: [{role: c, value: b}]",
            "4:20: a repair names the role that it rewrites",
        ),
        (
            _HEAD + "  check: a ~ b\n  repairs: [{role: a, value: c}]",
            "4:30: in the repair `c`: unknown name `c`",
        ),
        (_HEAD + '  check: a ~ b\n  message: "{a} is {grwth(a, b)}"', "unknown function `grwth`"),
        # ids and codes
        (_HEAD.replace("r\n", "R 1\n") + "  check: a ~ b", "1:7: a rule has an `id` of small letters"),
        (_HEAD + "  code: X1\n  check: a ~ b", "3:9: a code is capital letters and three digits"),
        (_HEAD, "the rule `r` has no `check`"),
        (_HEAD + "  check: a ~ b\n  check: b ~ a", "4:3: the key `check` stands twice in a rule"),
        # values of a wrong form
        (_HEAD + "  check: a ~ b\n  tolerance: much", "4:14: expected a percentage such as 2%, found `much`"),
        (_HEAD + "  check: a ~ b\n  tolerance: 2", "4:14: expected a percentage"),
        (_HEAD + "  check: a ~ b\n  severity: [error]", "4:13: expected severity, found a list"),
        (_CLAIM + "between: headline}", "a headline is compared by `same:`, not by `claim:`"),
        ("- {id: r, match: {same: [unit], between: headlines}, check: a ~ b}", "unknown place `headlines`"),
        ("- {id: r, match: {same: [unit], sharing: letters}, check: a ~ b}", "unknown tie `letters`"),
        (
            "- {id: r, match: {same: [measure, unit], sharing: words}, check: a ~ b}",
            "`sharing:` goes with `same:` of `unit` and `per` alone",
        ),
        (_HEAD + "  check: a ~ b\n  examples: [{good: x, bad: y}]", "an example is either"),
        (
            _HEAD + "  check: a ~ b\n  examples: [{good: [x, y]}]",
            "4:21: only a rule with `scope: corpus` compares",
        ),
        (_CORPUS + "[{good: x}]", "5:21: a rule with `scope: corpus` compares texts: expected a list of two"),
        (
            _CORPUS + "[{bad: [x]}]",
            "5:20: a rule with `scope: corpus` compares texts: expected a list of two",
        ),
        (_CORPUS + "[{bad: [x, {txt: y}]}]", "5:25: unknown key `txt` in a text: did you mean `text`?"),
        (_CORPUS + "[{bad: [x, {published: 2019}]}]", "5:24: a text of an example has a `text:`"),
        (_CORPUS + "[{bad: [x, {text: y, published: soon}]}]", "5:45: 'soon' is not a date"),
        (_CORPUS + "[{bad: [x, [y]]}]", "5:24: expected a sentence, found a list"),
        (_CORPUS + "[{bad: ['[[x', y]}]", "5:21: `[[` has no partner"),
        ("- {id: r, match: {same: []}, check: a ~ b}", "expected `same:` with the fields"),
        ("rules: [5]", "1:9: expected a rule with keys such as id, code, title"),
        ("5", "expected a rule file with keys such as claims, rules, facts"),
        ("claims: {Paid: {kind: money}}", "1:10: a claim's name has small letters"),
        ("claims: [paid]", "1:9: expected claims by name"),
        # facts
        ("facts: [{claim: paid, values: []}]", "1:17: unknown claim `paid`"),
        ("facts: [{figure: 1846 million, should-be: soon}]", "`soon` is not a figure"),
        ("facts: [{source: us}]", "1:9: a fact names a `claim` with `values`, or a `figure`"),
        (
            "claims: {paid: {kind: money}}\nfacts: [{claim: paid, values: [{value: soon}]}]",
            "2:40: `soon` is not a figure with a known unit",
        ),
    ],
)
def test_a_mistake_is_named_at_its_place(text: str, said: str) -> None:
    found, problems = loaded(text)
    assert found == ()
    assert any(f"rules1.yaml:{said}" in str(one) or said in str(one) for one in problems), [
        str(one) for one in problems
    ]
    assert all(one.line and one.column for one in problems)


def test_every_mistake_of_every_file_is_told_at_once_and_good_rules_are_kept() -> None:
    found, problems = loaded(
        _HEAD + "  check: a ~ c\n  severity: eror\n" + _HEAD.replace("id: r", "id: s") + "  chekc: a ~ b\n",
        RULE,
        "- id: [\n",
    )
    assert [one.id for one in found] == ["sum-and-conversion"]
    assert [(one.path, one.line) for one in problems] == [
        ("rules1.yaml", 3),
        ("rules1.yaml", 4),
        ("rules1.yaml", 7),
        ("rules3.yaml", 2),
    ]


def test_a_mistake_in_a_pattern_is_told_alone() -> None:
    """The names that the pattern would have bound are not called unknown on top."""
    _, problems = loaded(RULE.replace("{b:money}", "{b:mony}"))
    assert [(one.line, one.column) for one in problems] == [(6, 27)]


def test_a_year_that_is_none_is_refused() -> None:
    _, problems = loaded("claims: {c: {}}\nfacts: [{claim: c, values: [{value: $3, from: May}]}]")
    (problem,) = problems
    assert str(problem).startswith("rules1.yaml:2:47: after `from`: 'May' is not a date: write 2021-02-03")


def test_ids_and_codes_are_taken_once() -> None:
    _, problems = loaded(RULE, RULE)
    assert [str(one) for one in problems] == [
        "rules2.yaml:2:9: the id `sum-and-conversion` is taken by rules1.yaml:2",
        "rules2.yaml:3:11: the code XX101 is taken by rules1.yaml:2",
    ]
