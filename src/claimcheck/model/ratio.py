"""Exact numbers whose arithmetic is short.

`Fraction` asks of each operand what kind of number it is, and goes through a general constructor for each
result; a diagnosis does sums by the thousand, and would spend nearly half its time on that.
"""

from __future__ import annotations

from fractions import Fraction
from math import gcd
from typing import Any

_FRACTIONS: frozenset[type]


class _Ratio(Fraction):
    """A Fraction that is quick among its like and whole numbers, and makes what it meets quick, too.

    It equals the Fraction of the same value, is written like it and has its hash; what meets any other number
    is left to Fraction.
    """

    __slots__ = ()

    _numerator: int
    _denominator: int

    def __repr__(self) -> str:
        return f"Fraction({self._numerator}, {self._denominator})"

    def __float__(self) -> float:
        return self._numerator / self._denominator

    def __bool__(self) -> bool:
        return self._numerator != 0

    def __neg__(self) -> Any:
        return _in_lowest_terms(-self._numerator, self._denominator)

    def __abs__(self) -> Any:
        return self if self._numerator >= 0 else _in_lowest_terms(-self._numerator, self._denominator)

    def __add__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            n, d = other._numerator, other._denominator
        elif type(other) is int:
            n, d = other, 1
        else:
            return Fraction.__add__(self, other)
        if d == self._denominator:
            return _ratio(self._numerator + n, d)
        return _ratio(self._numerator * d + n * self._denominator, self._denominator * d)

    __radd__ = __add__

    def __sub__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            n, d = other._numerator, other._denominator
        elif type(other) is int:
            n, d = other, 1
        else:
            return Fraction.__sub__(self, other)
        if d == self._denominator:
            return _ratio(self._numerator - n, d)
        return _ratio(self._numerator * d - n * self._denominator, self._denominator * d)

    def __rsub__(self, other: Any) -> Any:
        return -self + other

    def __mul__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return _ratio(self._numerator * other._numerator, self._denominator * other._denominator)
        if type(other) is int:
            return _ratio(self._numerator * other, self._denominator)
        return Fraction.__mul__(self, other)

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return _ratio(self._numerator * other._denominator, self._denominator * other._numerator)
        if type(other) is int:
            return _ratio(self._numerator, self._denominator * other)
        return Fraction.__truediv__(self, other)

    def __rtruediv__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return _ratio(other._numerator * self._denominator, other._denominator * self._numerator)
        if type(other) is int:
            return _ratio(other * self._denominator, self._numerator)
        return Fraction.__rtruediv__(self, other)

    def __eq__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return self._numerator == other._numerator and self._denominator == other._denominator
        return Fraction.__eq__(self, other)

    __hash__ = Fraction.__hash__

    def __lt__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return self._numerator * other._denominator < other._numerator * self._denominator
        if type(other) is int:
            return self._numerator < other * self._denominator
        return Fraction.__lt__(self, other)

    def __le__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return self._numerator * other._denominator <= other._numerator * self._denominator
        if type(other) is int:
            return self._numerator <= other * self._denominator
        return Fraction.__le__(self, other)

    def __gt__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return self._numerator * other._denominator > other._numerator * self._denominator
        if type(other) is int:
            return self._numerator > other * self._denominator
        return Fraction.__gt__(self, other)

    def __ge__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return self._numerator * other._denominator >= other._numerator * self._denominator
        if type(other) is int:
            return self._numerator >= other * self._denominator
        return Fraction.__ge__(self, other)


_FRACTIONS = frozenset((Fraction, _Ratio))


def ratio(above: int, below: int = 1) -> Fraction:
    """`above` / `below`, quick to reckon with; raises ZeroDivisionError without a divisor."""
    made: Fraction = _ratio(above, below)
    return made


def _ratio(above: int, below: int) -> Any:
    if below == 1:
        return _in_lowest_terms(above, 1)
    if below <= 0:
        if below == 0:
            raise ZeroDivisionError(f"Fraction({above}, 0)")
        above, below = -above, -below
    common = gcd(above, below)
    return (
        _in_lowest_terms(above // common, below // common) if common > 1 else _in_lowest_terms(above, below)
    )


_new = object.__new__


def _in_lowest_terms(above: int, below: int) -> Any:
    made = _new(_Ratio)
    made._numerator = above
    made._denominator = below
    return made
