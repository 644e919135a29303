"""What a figure is, but for where its text stands."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Figure, Number, Span, parse_period

ONE = Figure(Span(10, 15), "5 km", "measure", Number(5), "kilometre", digits=Span(10, 11))
OTHER = Figure(
    Span(11, 15), "6 m", "count", Number(6, -1), "metre", Span(9, 15), Span(10, 12), Span(12, 13), 6,
    Span(12, 14), "about", "above", "year", (None, ONE), parse_period("2019-06-14"), frozenset({"bare"}),
)  # fmt: skip


@pytest.mark.parametrize("name", [one.name for one in fields(Figure)])
def test_whatever_differs_makes_another_content(name: str) -> None:
    """A field that `content` forgets would let a session take one figure for another."""
    other = replace(ONE, **{name: getattr(OTHER, name)})
    assert other.content(0) != ONE.content(0)


@given(st.integers(-9, 99))
def test_the_place_does_not(by: int) -> None:
    moved = replace(ONE, span=ONE.span.shift(by), digits=ONE.digits and ONE.digits.shift(by))
    assert moved.content(by) == ONE.content(0)
