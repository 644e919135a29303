"""Interval arithmetic: every point of the operands has its result inside."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checks.value import add, invert, multiply, negate
from claimcheck.model.interval import Interval

POINTS = st.fractions(-50, 50, max_denominator=20)


@st.composite
def inside(draw: st.DrawFn, *, opened: bool = True) -> tuple[Interval, Fraction]:
    """An interval, maybe open at an end, and a point of it."""
    low, point, high = sorted(draw(st.tuples(POINTS, POINTS, POINTS)))
    ends = draw(st.tuples(st.booleans(), st.booleans())) if opened else (False, False)
    return Interval(None if ends[0] else low, None if ends[1] else high), point


@given(inside(), inside())
def test_results_hold_every_point(one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]) -> None:
    (left, a), (right, b) = one, other
    assert add(left, right).contains(a + b)
    assert multiply(left, right).contains(a * b)
    assert negate(left).contains(-a)
    if a:
        assert invert(left).contains(1 / a)


@given(inside(opened=False), inside(opened=False))
def test_closed_results_are_tight(one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]) -> None:
    """The ends of a product are products of ends: nothing is given away."""
    left, right = one[0], other[0]
    ends = {
        a * b
        for a in (left.low, left.high)
        for b in (right.low, right.high)
        if a is not None
        if b is not None
    }
    found = multiply(left, right)
    assert (found.low, found.high) == (min(ends), max(ends))


def test_one_over_an_interval_around_zero_is_anything() -> None:
    assert invert(Interval(Fraction(-1), Fraction(1))) == Interval(None, None)
