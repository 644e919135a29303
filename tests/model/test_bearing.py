"""Confirmed is what a sum prints as it stands, or a conversion within what a rate moves in a day."""

from __future__ import annotations

import pytest

from claimcheck import check
from claimcheck.model import bears_out

CHANGE = "Profit rose 50 percent, from 20 million dollars to {} million dollars."
EUROS = "The fee is $5 million ({} million euros)."


def confirmed(text: str) -> bool:
    return any(map(bears_out, check(text, published="2021-02-03").judgements))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (CHANGE.format("30"), True),
        (CHANGE.format("30.4"), False),  # 52 %: within rounding of 20, and not what is printed
        ("Profit rose about 50 percent, from 20 million dollars to 29 million dollars.", False),
        (EUROS.format("4.16"), True),
        (EUROS.format("4.02"), False),  # at the rate of some other day of that month
        ("All 183 Democrats backed it, joined by 29 Republicans, a total of 213.", False),
        ("Profit rose to $30 million from $20 million.", False),  # an order alone confirms nothing
    ],
)
def test_confirmed_means_confirmed(text: str, said: bool) -> None:
    assert confirmed(text) is said


def test_an_outline_counts_a_figure_once_however_many_sums_bear_it_out() -> None:
    report = check(f"{CHANGE.format('30')} {CHANGE.format('30')}")
    (outline,) = report.outlines
    assert len(outline.confirmed) == len(set(outline.confirmed)) == outline.figures
