"""Rates are brought to one before they are compared."""

from __future__ import annotations

import pytest

from claimcheck import check
from claimcheck.model import Judgement


def judged(text: str, rule: str) -> Judgement:
    report = check(text, published="2021-02-03")
    return next(one for one in report.judgements if one.relation.rule.id == rule)


@pytest.mark.parametrize(
    ("text", "verdict", "says"),
    [
        ("It lost 30 litres per second (108 cubic metres per hour).", "held", "= 108 cubic metres"),
        ("It lost 30 litres per second (10 cubic metres per hour).", "violated", "= 108 cubic metres"),
        ("Flows of 30 to 40 litres per second (108 to 144 cubic metres per hour).", "held", ""),
        ("The snail does 5 furlongs per fortnight (0.0008 m/s).", "held", "= 0.0008315 m/s"),
        ("The snail does 5 furlongs per fortnight (0.008 m/s).", "violated", "= 0.0008315 m/s"),
        ("It yields 8.4 tonnes per hectare (3.7 short tons per acre).", "held", "= 3.747 short tons"),
        ("It yields 8.4 tonnes per hectare (9.3 short tons per acre).", "violated", "= 3.747 short tons"),
        # A gallon is either of two: the kinder counts.
        ("The car does 20.5 miles per gallon (8.7 km per litre).", "held", "= 8.715 km"),
        ("The car does 20.5 miles per gallon (7.3 km per litre).", "held", "= 7.257 km"),
        ("The car does 20.5 miles per gallon (5.1 km per litre).", "violated", "km, not 5.1 km"),
        ("The mine digs 5 tonnes a year (5.5 short tons a year).", "held", "5 tonnes = 5.512 short tons"),
    ],
)
def test_a_measure_per_unit_and_its_conversion(text: str, verdict: str, says: str) -> None:
    found = judged(text, "unit-conversion")
    assert found.verdict == verdict
    assert says in found.working[0]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Rents are 31 euros per square metre ($3.46 per square foot).", "held"),
        ("Rents are 31 euros per square metre ($37.25 per square foot).", "violated"),
        ("Rents are 31 euros per square metre ($37.25 per square metre).", "held"),
        ("He is paid $1,210 a month (£10,650 a year).", "held"),
    ],
)
def test_money_per_unit_and_its_conversion(text: str, verdict: str) -> None:
    assert judged(text, "money-conversion").verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "It digs 31 tonnes a day (12,400 short tons a year).",  # of how many days?
        "It lost 31 litres per second (8 gallons per person).",
        "It lost 31 litres per second (8 gallons).",
    ],
)
def test_what_cannot_be_brought_to_one_rate_is_not_judged(text: str) -> None:
    rules = [one.relation.rule.id for one in check(text, published="2021-02-03").judgements]
    assert "unit-conversion" not in rules
