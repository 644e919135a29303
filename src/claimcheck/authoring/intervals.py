"""Figures and values for authors: what is printed, and what it can stand for."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from claimcheck.checks import DATE, Context, Truth, Undecided, Value, date_of, say_unit, show
from claimcheck.locale import get_locale, saying
from claimcheck.model.authoring import SeenFigure
from claimcheck.model.figure import Figure
from claimcheck.model.period import Period


def seen(figure: Figure, context: Context, published: Period | None, role: str = "") -> SeenFigure:
    """Return the figure with the interval that it stands for."""
    try:
        stands_for = _readings(context.value(figure, published))
    except Undecided as missing:
        stands_for = f"undecided: {missing}"
    return SeenFigure(" ".join(figure.surface.split()), figure.kind, stands_for, role)


def _readings(value: Value) -> str:
    """Return what rounding leaves open and, where it is more, what zeros and hedges do."""
    rounded, loosest = between(replace(value, lax=value.mid)), between(value)
    return rounded if rounded == loosest else f"{rounded}; at the loosest {loosest}"


def shown(value: Value | Truth | str) -> str:
    """Return a value and its interval, a verdict, or the text that a property is."""
    if isinstance(value, str):
        return f'"{value}"' if value else "nothing"
    if isinstance(value, Truth):
        return value.verdict + (f": {', '.join(value.working)}" if value.working else "")
    said = show(value, get_locale())
    around = between(value)
    return said if around == said else f"{said} ({around})"


def between(value: Value) -> str:
    """Return the widest interval of a value: "1.85 to 1.95 billion USD", "at least 5%"."""
    low, high = value.lax.low, value.lax.high
    if low is not None and low == high:
        return show(value, get_locale()) if value.unit == DATE else _number(low, value)
    if low is None or high is None:
        edge = low if low is not None else high
        if edge is None:
            return "anything"
        return f"{'at least' if low is not None else 'at most'} {_number(edge, value)}"
    return f"{_number(low, value)} to {_number(high, value)}"


def _number(number: Fraction, value: Value) -> str:
    if value.unit == DATE:
        return saying.date(date_of(number), get_locale())
    said = saying.scaled(number * 100 if value.percent else number, get_locale())
    return f"{said}%" if value.percent else f"{said} {say_unit(value.unit)}" if value.unit else said
