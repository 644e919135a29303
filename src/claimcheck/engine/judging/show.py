"""Values in the words of the article: amounts for working and messages."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from claimcheck.engine.judging.quantity import date_of, say_unit
from claimcheck.engine.judging.value import DATE, POINT, Value
from claimcheck.model.figure import Figure

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


def show(value: Value, *, like: Figure | None = None) -> str:
    """The point of `value` in its own unit, as the figure it resembles is written."""
    if value.unit == DATE:
        return _days(value)
    point = value.point
    if point is None:
        return value.text
    if value.percent:
        return f"{decimal(point * 100)}%"
    if value.unit == POINT:
        return f"{decimal(point)} percentage points"
    manner = like or value.like
    if manner is not None and value.unit == ((manner.unit, 1),) and manner.unit:
        return in_manner(point, manner)
    number = scaled(point)
    return f"{number} {say_unit(value.unit)}" if value.unit else number


def in_manner(point: Fraction, figure: Figure) -> str:
    """`point` with the figure's own unit and scale words: "2.14 trillion won"."""
    if figure.digits is None:
        return f"{scaled(point)} {figure.unit.replace('_', ' ')}".strip()
    start = figure.digits.start - figure.span.start
    end = figure.digits.end - figure.span.start
    mantissa = point / Fraction(10) ** figure.power
    if figure.scale is None and abs(point) >= 10**6:
        return figure.surface[:start] + scaled(point) + figure.surface[end:]
    return figure.surface[:start] + decimal(mantissa) + figure.surface[end:]


def scaled(point: Fraction) -> str:
    """A number with its scale word: 201.7 billion; 54,000."""
    for power, word in _SCALES:
        if abs(point) >= 10**power:
            return f"{decimal(point / 10**power)} {word}"
    return decimal(point)


def decimal(value: Fraction, digits: int = 4) -> str:
    """`digits` significant digits at the least, whole part in full, no trailing zeros."""
    whole = len(str(abs(int(value)))) if abs(value) >= 1 else 0
    places = max(0, digits - whole)
    if 0 < abs(value) < 1:
        shifted = abs(value)
        while shifted < Fraction(1, 10) and places < 15:
            shifted *= 10
            places += 1
    rounded = round(value, places)
    text = f"{float(rounded):,.{places}f}" if places else f"{int(rounded):,}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", "−")


def _days(value: Value) -> str:
    if value.mid.low is None or value.mid.high is None:
        return value.text
    first, last = date_of(value.mid.low), date_of(value.mid.high)
    if first == last:
        return f"{first.day} {first:%B} {first.year}"
    return f"{first.day} {first:%B} {first.year} to {last.day} {last:%B} {last.year}"


def bare(value: Value) -> Value:
    """The value without the manner of any figure."""
    return replace(value, like=None)
