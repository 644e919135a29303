"""Roles of a dimension in patterns, and compounds in checks."""

from __future__ import annotations

import pytest
from reading import article, loaded, rules

from claimcheck.config import Config
from claimcheck.pipeline import judge_articles
from claimcheck.rules.pattern import PatternError, compile_pattern

LONG = """
- {id: long, match: "is {a:length} long", check: a < "500 metres", severity: error}
"""
RENT = """
- id: rent
  match: "{rent:money} for {flat:area}"
  check: number_of((rent / flat) in "EUR/square_foot") < 2
  severity: error
  message: '{(rent / flat) in "EUR/square_foot"}'
"""


def found(rule: str, text: str) -> list[str]:
    report = judge_articles((article(text),), rules(rule), Config())
    return [one.verdict for one in report.judgements]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("It is 640 metres long.", ["violated"]),
        ("It is 0.31 miles long.", ["held"]),
        ("It is 640 grams long.", []),
        ("It is 640 hours long.", []),
        ("It is 640 square metres long.", []),
        ("It is 640 kilometres per hour long.", []),
    ],
)
def test_a_role_of_a_dimension_binds_measures_of_it_alone(text: str, verdicts: list[str]) -> None:
    assert found(LONG, text) == verdicts


def test_fragments_ask_for_dimensions_too() -> None:
    rule = (
        '- {id: r, match: [{all: ["{a:mass} of ore", "{b:length} deep"]}], check: "a = a", severity: error}'
    )
    assert found(rule, "From 640 metres deep came 12 tonnes of ore.") == ["held"]
    assert found(rule, "From 640 hours deep came 12 tonnes of ore.") == []


def test_a_compound_is_a_unit_to_convert_to() -> None:
    assert found(RENT, "They pay €1,900 for 41 square metres.") == ["violated"]
    assert found(RENT, "They pay €190 for 41 square metres.") == ["held"]
    assert found(RENT, "They pay $190 for 41 square metres.") == ["undecided"]


@pytest.mark.parametrize(
    ("pattern", "column", "said"),
    [
        ("{a:lenght}", 3, "unknown kind `lenght`: did you mean `length`?"),
        ("{_:length} {a}", 1, "a figure of a certain dimension has a name of its own"),
        ("{a:length|mass}", 3, "unknown kind `length`"),
    ],
)
def test_mistakes_are_told_at_their_column(pattern: str, column: int, said: str) -> None:
    with pytest.raises(PatternError) as error:
        compile_pattern(pattern, {})
    assert said in str(error.value)
    assert error.value.column == column


def test_a_compound_has_known_units() -> None:
    _, problems = loaded(RENT.replace("square_foot", "square_feet"))
    assert "unknown unit `EUR/square_feet`" in str(problems[0])
