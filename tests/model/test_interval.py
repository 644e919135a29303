"""What a printed number may stand for, by its digits and the words before it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.model.interval import Hedge, Number, hedged_reading, mid_reading


@pytest.mark.parametrize(
    ("mantissa", "hedge", "low", "high"),
    [
        (500, "about", "450", "550"),  # ten per cent
        (480, "about", "460", "500"),  # two tens, which is less
        (18, "about", "16.2", "19.8"),
        (109_537, "estimated", "109535", "109539"),
        (4_000, "nearly", "3600", "4200"),  # above by rounding: its zeros may not count
        (480, "nearly", "460", "485.5"),
    ],
)
def test_a_hedge_opens_a_number_by_its_printed_digits(
    mantissa: int, hedge: Hedge, low: str, high: str
) -> None:
    number = Number(mantissa)
    read = hedged_reading(number, mid_reading(number), hedge, None)
    assert (read.low, read.high) == (Fraction(low), Fraction(high))


def test_a_bound_leaves_one_end_open() -> None:
    number = Number(480)
    assert hedged_reading(number, mid_reading(number), "about", "above").high is None
    assert hedged_reading(number, mid_reading(number), "about", "below").low is None
