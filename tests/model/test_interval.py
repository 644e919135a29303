"""What a printed number may stand for, by its digits and the words before it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.model.interval import Hedge, Number, hedged_reading, mid_reading


@pytest.mark.parametrize(
    ("mantissa", "hedge", "low", "high"),
    [
        (500, "about", 450, 550),  # ten per cent
        (480, "about", 460, 500),  # two tens, which is less
        (18, "about", Fraction(162, 10), Fraction(198, 10)),
        (109_537, "estimated", 109_535, 109_539),
        (4_000, "nearly", 3_600, 4_001),
        (480, "nearly", 460, 481),
    ],
)
def test_a_hedge_opens_a_number_by_its_printed_digits(
    mantissa: int, hedge: Hedge, low: Fraction, high: Fraction
) -> None:
    number = Number(mantissa)
    read = hedged_reading(number, mid_reading(number), hedge, None)
    assert (read.low, read.high) == (
        min(low, mid_reading(number).low or 0),
        max(high, mid_reading(number).high or 0),
    )


def test_a_bound_leaves_one_end_open() -> None:
    number = Number(480)
    assert hedged_reading(number, mid_reading(number), "about", "above").high is None
    assert hedged_reading(number, mid_reading(number), "about", "below").low is None
