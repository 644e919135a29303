"""Bounds in floats, a little wide: what they leave out needs no exact sum."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model.figure import Figure
from claimcheck.model.interval import Interval, Number, Widths

Bounds = tuple[float, float]

_INFINITE = float("inf")
_SLIGHTLY = 1e-9  # more than floats can be off


def rough(interval: Interval) -> Bounds:
    low = -_INFINITE if interval.low is None else float(interval.low)
    return low, _INFINITE if interval.high is None else float(interval.high)


def rough_readings(figure: Figure, numbers: Iterable[Number], widths: Widths) -> Iterable[Bounds]:
    """Of each number, what the figure's lax value lies within if its numeral stated that.

    In the unit that its value has: a percentage as a share.
    """
    rounding = float(widths.rounding)
    hedged = max(
        *(widths.about, widths.nearly, widths.nearly_multiple, widths.nearly_multiple_above),
        *(widths.just, widths.estimated),
    )
    spread = 0.0 if figure.hedge is None else float(hedged)
    share = 0.01 if figure.kind == "percent" or figure.unit == "basis_point" else 1.0
    for number in numbers:
        last = 10.0 ** (number.exponent + figure.power)
        value = float(number.mantissa) * last
        half = rounding * last * (_idle(number.mantissa) if number.exponent >= 0 else 1)
        beyond = max(half, last) + abs(value) * spread + last * (spread > 0) + abs(value) * _SLIGHTLY
        low = -_INFINITE if figure.bound == "below" else (value - beyond) * share
        yield low, _INFINITE if figure.bound == "above" else (value + beyond) * share


def _idle(mantissa: object) -> int:
    """The power of ten that a whole number's zeros make: 100 of 1,200."""
    text = str(mantissa)
    return int(10 ** (len(text) - len(text.rstrip("0"))))
