"""Quantities of a check: a point, two intervals, a unit, and the sum so far in words.

End-point arithmetic on closed intervals (Moore 1966): every operation here is monotone
in each operand, so the corners bound the result.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from claimcheck.model.figure import Figure
from claimcheck.model.interval import Interval
from claimcheck.model.ratio import ratio
from claimcheck.startup.lean import dataclass

Unit = tuple[tuple[str, int], ...]  # ("USD", 1), ("year", -1): a product of powers
NONE: Unit = ()
DATE: Unit = (("date", 1),)
POINT: Unit = (("percentage_point", 1),)
UNBOUNDED = Interval(None, None)


class Undecided(Exception):
    """A check can't be computed; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Value:
    """`point` is by stated values, `mid` by rounding alone, `lax` with zeros and hedges too.

    `open` marks a bare number whose unit stands elsewhere: it fits any unit. `percent`
    asks to be shown as one. `delta` marks a difference of temperatures. `ends` are the
    two ends of a range, each a Value. `like` is the figure whose manner a display takes.
    """

    point: Fraction | None
    mid: Interval
    lax: Interval
    unit: Unit = NONE
    plain: Interval | None = None
    text: str = ""
    open: bool = False
    percent: bool = False
    delta: bool = False
    simple: bool = False
    ends: tuple[Value | None, Value | None] | None = None
    like: Figure | None = None

    def scaled(self, factor: Fraction, unit: Unit) -> Value:
        return self.mapped(lambda x: x * factor, lambda i: i.scale(factor), unit)

    def mapped(
        self,
        on_point: Callable[[Fraction], Fraction],
        on_interval: Callable[[Interval], Interval],
        unit: Unit,
    ) -> Value:
        """The same value through a monotone function, its ends too."""
        ends = self.ends
        if ends is not None:
            low, high = (end.mapped(on_point, on_interval, unit) if end else None for end in ends)
            ends = (low, high)
        lax = on_interval(self.lax)
        return Value(  # spelt out: `replace` takes three times as long, and this is called most
            None if self.point is None else on_point(self.point),
            on_interval(self.mid),
            lax,
            unit,
            lax if self.plain is self.lax else None if self.plain is None else on_interval(self.plain),
            self.text,
            self.open,
            self.percent,
            self.delta,
            self.simple,
            ends,
            self.like,
        )


def exact(value: Fraction, *, percent: bool = False, text: str = "") -> Value:
    interval = Interval(value, value)
    return Value(value, interval, interval, text=text, percent=percent, simple=True)


def add(left: Interval, right: Interval) -> Interval:
    low = None if left.low is None or right.low is None else left.low + right.low
    high = None if left.high is None or right.high is None else left.high + right.high
    return Interval(low, high)


def negate(operand: Interval) -> Interval:
    return operand.scale(ratio(-1))


def multiply(left: Interval, right: Interval) -> Interval:
    """All corners; an open end stays open wherever the other operand isn't only zero."""
    if left.low is None or left.high is None or right.low is None or right.high is None:
        return _multiply_open(left, right)
    if left.low >= 0 and right.low >= 0:
        return Interval(left.low * right.low, left.high * right.high)
    corners = [a * b for a in (left.low, left.high) for b in (right.low, right.high)]
    return Interval(min(corners), max(corners))


def _multiply_open(left: Interval, right: Interval) -> Interval:
    if left.low is None or right.low is None or left.low < 0 or right.low < 0:
        return UNBOUNDED  # signs unknown: nothing can be said
    high = None if left.high is None or right.high is None else left.high * right.high
    return Interval(left.low * right.low, high)


def invert(operand: Interval) -> Interval:
    """1 / x; unbounded when x may be zero."""
    if operand.low is not None and operand.low > 0:
        return Interval(ratio(0) if operand.high is None else 1 / operand.high, 1 / operand.low)
    if operand.high is not None and operand.high < 0:
        return Interval(1 / operand.high, ratio(0) if operand.low is None else 1 / operand.low)
    return UNBOUNDED


def times(left: Unit, right: Unit, sign: int = 1) -> Unit:
    powers = dict(left)
    for name, power in right:
        powers[name] = powers.get(name, 0) + sign * power
    return tuple(sorted((name, power) for name, power in powers.items() if power))


def single(unit: Unit) -> str | None:
    """The name of a unit that stands alone: "USD" of USD¹; "" of a bare number; else None."""
    if not unit:
        return ""
    return unit[0][0] if len(unit) == 1 and unit[0][1] == 1 else None
