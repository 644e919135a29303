"""Exact numbers and figures as text for other programs."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction

from claimcheck.model import Figure
from claimcheck.units import called, dimension

_LONG = re.compile(r"-?[0-9]{4,4000}(?:\.[0-9]+)?")  # thousands apart from here on
_DIGITS = 12  # of a number without a finite decimal, such as a third
_MAX_BITS = 10_000  # beyond it Python refuses to write an int, and no one reads it


def decimal_text(value: Fraction) -> str:
    """`value` as a plain decimal: exact if it has a finite one, else to 12 significant digits."""
    places = _decimal_places(value.denominator)
    if places is None or value.numerator.bit_length() + places * 4 > _MAX_BITS:
        context = Context(prec=_DIGITS)
        rounded = context.divide(Decimal(value.numerator), Decimal(value.denominator)).normalize(context)
        return str(rounded) if abs(rounded.adjusted()) > 1000 else f"{rounded:f}"
    scaled = abs(value.numerator) * 10**places // value.denominator
    digits = str(scaled).zfill(places + 1)
    whole, part = (digits[:-places], digits[-places:]) if places else (digits, "")
    return ("-" if value < 0 else "") + whole + (f".{part}" if part else "")


# How a bounded figure of any kind is shown, before the number that is printed.
SIGNS = {"above": "≥", "below": "≤"}

# What `value` is of a bounded figure. A bound on a bare number or on a small measure is a range with an open
# end: "at least six", "more than 5 km". Elsewhere "more than" is the usual way to round, and the value is the
# number that is printed: of money, counts, percentages and times, of rates and speeds, and of measures of 100
# and more ("more than 300 km").
_BOUNDED = ("plain", "measure")
_ROUNDED = 100
_RATES = ("speed", "data_rate")


def figure_value(figure: Figure) -> str | list[str | None] | None:
    """Return what a figure says: a decimal, an ISO date, both ends of a range, or None."""
    if figure.ends:
        return [_end_value(end) for end in figure.ends]
    value = _end_value(figure)
    if figure.kind in _BOUNDED and value is not None and not _rounded(figure):
        if figure.bound is not None:
            return [value, None] if figure.bound == "above" else [None, value]
        if figure.kind == "plain" and figure.hedge == "exactly":
            return [value, value]
    return value


def _rounded(figure: Figure) -> bool:
    """Does "more than" before it round rather than bound?"""
    if figure.kind == "plain":
        return figure.unit != ""
    rate = figure.per is not None or dimension(figure.unit) in _RATES
    return rate or (figure.stated is not None and figure.stated >= _ROUNDED)


def printed_value(figure: Figure) -> str | None:
    """The number that is printed, of a bounded figure its bound; None of dates and ranges with two ends."""
    return None if figure.printed is None else decimal_text(figure.printed)


def figure_bounds(figure: Figure) -> tuple[str | None, str | None]:
    """Return the ends of all that a figure can stand for, None where it is open or unknown."""
    if figure.period is not None:
        days = figure.period.bounds()
        return (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
    interval = figure.interval()
    low, high = (None if end is None else decimal_text(end) for end in (interval.low, interval.high))
    return low, high


def said_unit(figure: Figure) -> str:
    """What a figure is an amount of: a unit's name, or the counted noun with its modifiers ("US troop")."""
    if figure.kind == "count" and figure.unit_at is not None:
        start = figure.unit_at.start - figure.span.start
        modifiers, _, _ = figure.surface[start : figure.unit_at.end - figure.span.start].rpartition(" ")
        return " ".join((*modifiers.split(), figure.unit))
    return called(figure.unit)


def said_value(figure: Figure) -> str:
    """`8,000,000,000 USD a year`; `≥ 300 kilometre`; a date; both ends of a range."""
    number = said_number(figure)
    unit = called(figure.unit)
    if unit == "percent":
        return f"{number}%"
    if figure.kind == "count":
        unit = ""  # the noun stands with what it is about
    return " ".join(filter(None, (number, unit, f"a {figure.per}" if figure.per else "")))


def said_number(figure: Figure) -> str:
    """Return the number alone, with the sign of its bound; a date; both ends of a range."""
    side, printed, value = figure.open_side, printed_value(figure), figure_value(figure)
    if side is not None and printed is not None:
        return f"{SIGNS[side]} {_grouped(printed)}"
    if isinstance(value, list):
        return " – ".join(_grouped(end) if end else "…" for end in value)
    return _grouped(value) if value else ""


def _grouped(number: str) -> str:
    """Return a decimal with its thousands apart, from five digits on; a date as it is."""
    if not _LONG.fullmatch(number):
        return number
    whole, point, part = number.partition(".")
    return f"{int(whole):,}{point}{part}"


def _end_value(figure: Figure | None) -> str | None:
    if figure is None:
        return None
    if figure.period is not None:
        return figure.period.iso()
    return None if figure.stated is None else decimal_text(figure.stated)


def _decimal_places(denominator: int) -> int | None:
    """Return how many decimals 1/denominator has; None if they never end."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
