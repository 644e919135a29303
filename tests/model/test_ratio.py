"""A quick exact number is the Fraction of the same value in all but the time it takes."""

from __future__ import annotations

import operator
import pickle
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.ratio import ratio

NUMBERS = st.tuples(st.integers(-(10**20), 10**20), st.integers(1, 10**9))
OPERATIONS = (
    operator.add,
    operator.sub,
    operator.mul,
    operator.truediv,
    operator.eq,
    operator.ne,
    operator.lt,
    operator.le,
    operator.gt,
    operator.ge,
)


def outcome(operation: Callable[..., Any], *operands: object) -> object:
    try:
        return operation(*operands)
    except ZeroDivisionError:
        return "a division by zero"


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: one.__name__)
@given(one=NUMBERS, other=NUMBERS, whole=st.integers(-10, 10), broken=st.floats(-10, 10))
def test_it_reckons_as_a_fraction_does(
    operation: Callable[..., Any], one: tuple[int, int], other: tuple[int, int], whole: int, broken: float
) -> None:
    quick, slow = ratio(*one), Fraction(*one)
    for operand in (ratio(*other), Fraction(*other), whole, broken):
        assert outcome(operation, quick, operand) == outcome(operation, slow, operand)
        assert outcome(operation, operand, quick) == outcome(operation, operand, slow)


@given(NUMBERS)
def test_it_is_a_fraction_to_everyone(one: tuple[int, int]) -> None:
    quick, slow = ratio(*one), Fraction(*one)
    assert isinstance(quick, Fraction)
    for ask in (hash, repr, str, float, bool, abs, operator.neg, round, int):
        assert ask(quick) == ask(slow)
    assert (quick.numerator, quick.denominator) == (slow.numerator, slow.denominator)
    assert pickle.loads(pickle.dumps(quick)) == slow


@given(NUMBERS, NUMBERS)
def test_what_it_meets_is_quick_too(one: tuple[int, int], other: tuple[int, int]) -> None:
    kind = type(ratio(1))
    assert {type(ratio(*one) + Fraction(*other)), type(Fraction(*other) * ratio(*one))} == {kind}


def test_nothing_is_divided_by_nothing() -> None:
    with pytest.raises(ZeroDivisionError):
        ratio(1, 0)
