"""Exact closed intervals, and what a printed number can stand for."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Literal

from claimcheck.model.ratio import ratio
from claimcheck.startup.lean import dataclass

Exact = Fraction
Hedge = Literal["about", "nearly", "just", "estimated", "exactly"]
Bound = Literal["above", "below"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: `mantissa × 10**exponent`, the exponent being that of the
    last written digit ("1.9 billion" is 19 × 10⁸, "54,000" is 54000 × 10⁰).

    `exact` numbers (small counts, definitions, "exactly") have no rounding.
    """

    mantissa: int | Fraction
    exponent: int = 0
    exact: bool = False

    @property
    def value(self) -> Exact:
        return _value(self.mantissa, self.exponent)

    def but(self, *, exact: bool) -> Number:
        """The same number, exact or not."""
        return self if self.exact == exact else Number(self.mantissa, self.exponent, exact)

    def shift(self, power: int) -> Number:
        """The same digits, `power` decimal places up."""
        return Number(self.mantissa, self.exponent + power, self.exact)


@dataclass(frozen=True, slots=True)
class Interval:
    """Everything between `low` and `high`, both included; None is unbounded."""

    low: Exact | None
    high: Exact | None

    def contains(self, value: Exact) -> bool:
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def meets(self, other: Interval) -> bool:
        """Do the two share a point?"""
        below = self.high is not None and other.low is not None and self.high < other.low
        above = self.low is not None and other.high is not None and other.high < self.low
        return not (below or above)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Interval(low, high)

    def scale(self, factor: Exact) -> Interval:
        """Every point times `factor`."""
        if factor == 1:
            return self
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high) if factor >= 0 else Interval(high, low)

    def widen(self, share: Exact) -> Interval:
        """Each end moved outwards by `share` of its own size."""
        if not share:
            return self
        low = None if self.low is None else self.low - abs(self.low) * share
        high = None if self.high is None else self.high + abs(self.high) * share
        return Interval(low, high)


@dataclass(frozen=True, slots=True)
class Widths:
    """How far rounding and hedges let a figure stand from its printed value.

    All are shares of the value but `rounding` and `hedged`, which are in units of the last digit that is
    no trailing zero: 0.55 rather than 0.5, because newsrooms round twice (39.47, 39.5, 40), and 2 at most
    for "about", "nearly" and "estimated".
    """

    rounding: Fraction = Fraction(55, 100)
    zeros: Fraction = Fraction(5, 100)
    about: Fraction = Fraction(10, 100)
    nearly: Fraction = Fraction(10, 100)
    nearly_multiple: Fraction = Fraction(20, 100)
    nearly_multiple_above: Fraction = Fraction(5, 100)
    multiple: Fraction = Fraction(75, 1000)
    multiple_lax: Fraction = Fraction(15, 100)
    hedged: Fraction = Fraction(2)
    just: Fraction = Fraction(5, 100)
    estimated: Fraction = Fraction(10, 100)


WIDTHS = Widths()


def mid_reading(number: Number, widths: Widths = WIDTHS, *, decimals: bool = False) -> Interval:
    """Rounding only; an integer's trailing zeros count as written up to `widths.zeros`.

    `decimals` says that the number was written with some ("1.40 million"): its zeros count.
    """
    return _mid(number, widths.rounding, widths.zeros, decimals)


def lax_reading(number: Number, widths: Widths = WIDTHS, *, decimals: bool = False) -> Interval:
    """Trailing zeros (of a whole number) are not significant, and it may have been truncated."""
    return _lax(number, widths.rounding, decimals)


@lru_cache(maxsize=8192)  # a search asks for the same numbers again and again: two of three are known
def _mid(number: Number, rounding: Fraction, zeros: Fraction, decimals: bool) -> Interval:
    if number.exact:
        return Interval(number.value, number.value)
    value = number.value
    lax = rounding * _lax_ulp(number, decimals)
    half = max(rounding * _ulp(number), min(lax, abs(value) * zeros))
    return Interval(value - half, value + half)


@lru_cache(maxsize=8192)  # as above
def _lax(number: Number, rounding: Fraction, decimals: bool) -> Interval:
    if number.exact:
        return Interval(number.value, number.value)
    half = rounding * _lax_ulp(number, decimals)
    value = number.value
    below, above = half, max(half, _ulp(number))
    if value < 0:
        below, above = above, below
    return Interval(value - below, value + above)


def multiple_reading(number: Number, *, lax: bool, widths: Widths = WIDTHS) -> Interval:
    """A multiple is rounded like any number, but "double" is not 1.5: at most so many percent."""
    value = number.value
    most = abs(value) * (widths.multiple_lax if lax else widths.multiple)
    half = min(widths.rounding * _ulp(number), most)
    return Interval(value - half, value + half)


def hedged_reading(
    number: Number,
    base: Interval,
    hedge: Hedge | None,
    bound: Bound | None,
    *,
    multiple: bool = False,
    widths: Widths = WIDTHS,
) -> Interval:
    """`base` (a mid or lax reading) opened by the words before the number."""
    value = number.value
    size = abs(value)
    most = widths.hedged * _lax_ulp(number, decimals=False)  # "about 480" is not 430
    if hedge == "nearly":
        below = size * widths.nearly_multiple if multiple else min(size * widths.nearly, most)
        above = size * widths.nearly_multiple_above if multiple else _ulp(number)
        if value < 0:
            below, above = above, below
        base = base.hull(Interval(value - below, value + above))
    elif hedge in ("about", "estimated"):
        width = min(size * (widths.about if hedge == "about" else widths.estimated), most)
        base = base.hull(Interval(value - width, value + width))
    elif hedge == "just" and bound is not None:
        step = size * widths.just
        return base.hull(Interval(value, value + step) if bound == "above" else Interval(value - step, value))
    if bound == "above":
        return Interval(base.low, None)
    if bound == "below":
        return Interval(None, base.high)
    return base


def _ulp(number: Number) -> Fraction:
    power = _ten(number.exponent)
    if isinstance(number.mantissa, Fraction) and number.mantissa.denominator != 1:
        return power / (2 * number.mantissa.denominator)  # 7½ is not 7¼
    return power


def _lax_ulp(number: Number, decimals: bool) -> Fraction:
    """The unit of the last digit that is not a trailing zero of an integer."""
    if decimals or number.exponent < 0 or number.mantissa == 0:
        return _ulp(number)
    if isinstance(number.mantissa, Fraction):
        return _ulp(number)
    mantissa, zeros = number.mantissa, 0
    while mantissa % 10 == 0:
        mantissa //= 10
        zeros += 1
    return _ten(number.exponent + zeros)


@lru_cache(maxsize=4096)  # each number is asked for some twenty times
def _value(mantissa: int | Fraction, exponent: int) -> Exact:
    return mantissa * _ten(exponent)


@lru_cache(maxsize=256)  # of ten thousand calls one is new
def _ten(power: int) -> Fraction:
    return ratio(10**power) if power >= 0 else ratio(1, 10**-power)
