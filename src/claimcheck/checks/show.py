"""Values in the words of the article: amounts for working and messages."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from claimcheck.checks.quantity import currency, date_of, say_unit
from claimcheck.checks.value import DATE, POINT, Value, single
from claimcheck.locale import Locale, joined, plural, reword, saying
from claimcheck.model.figure import Figure
from claimcheck.model.ratio import ratio

MIN_SCALED = ratio(1, 100)  # "£4.17" rather than "£0.00000417m"


def show(value: Value, locale: Locale, *, like: Figure | None = None) -> str:
    """The point of `value` in its own unit, as the figure it resembles is written, in the language."""
    if value.unit == DATE:
        return _days(value, locale)
    if value.ends and value.point is None:
        return _range(value, locale, like)
    point = value.point
    if point is None:
        return value.text
    if value.percent:
        return saying.share(point, locale)
    if value.unit == POINT:
        return f"{saying.decimal(point, locale)}{saying.points(locale)}"
    manner = like or value.like
    if manner is not None and "cell" in manner.notes:
        return in_cell(point, manner, locale)
    if manner is not None and value.unit == ((manner.unit, 1),) and manner.unit:
        return in_manner(point, manner, locale)
    number = saying.scaled(point, locale)
    if not value.unit:
        return number
    money = currency(value.unit)
    if money is not None and money == single(value.unit):
        return f"{number} {saying.currency(money, point, locale)}"
    named = say_unit(value.unit)
    return f"{number} {_many(named, point, locale)}"


def _range(value: Value, locale: Locale, like: Figure | None) -> str:
    """Both ends of a range, "18.64–34.18 miles per hour"; as printed where it is nothing but that."""
    low, high = value.ends or (None, None)
    if low is None or high is None or low.point is None or low.like is None:
        return value.text
    if low.unit == ((low.like.unit, 1),):
        return value.text
    manner = like or value.like
    manner = manner.ends[1] if manner is not None and manner.ends else manner
    end = show(replace(high, like=None), locale, like=manner)
    if manner is None or not end[:1].isdigit():  # "€1.66 million–€2.49 million"
        return f"{show(replace(low, like=None), locale, like=manner)}–{end}"
    return f"{saying.decimal(low.point / Fraction(10) ** manner.power, locale)}–{end}"


def in_manner(point: Fraction, figure: Figure, locale: Locale) -> str:
    """`point` with the figure's own unit and scale words: "2.14 trillion won"."""
    if point < 0:
        return f"−{in_manner(-point, figure, locale)}"
    if figure.digits is None:
        named = figure.unit.replace("_", " ")
        return f"{saying.scaled(point, locale)} {_many(named, point, locale)}".strip()
    start = figure.digits.start - figure.span.start
    end = figure.digits.end - figure.span.start
    before, after = figure.surface[:start], figure.surface[end:]
    before = before.removesuffix("−").removesuffix("-")
    if after.startswith("-"):  # "five-year"
        named = figure.unit.replace("_", " ")
        after = f" {_many(named, point, locale)}"
    if figure.scale is None and abs(point) >= 10**6:
        return before + saying.scaled(point, locale) + joined(after, locale)
    mantissa = point / ratio(10) ** figure.power
    if figure.scale is not None and mantissa < MIN_SCALED:
        after = figure.surface[figure.scale.end - figure.span.start :]
        return before + saying.decimal(point, locale) + joined(after, locale)
    if figure.kind in ("duration", "age") and mantissa >= 1:
        return before + saying.number(mantissa, 1, locale) + after
    if (
        figure.kind == "money"
        and not figure.power
        and (mantissa * 10).denominator == 1 != mantissa.denominator
    ):
        return before + saying.number(mantissa, 2, locale, fixed=True) + after  # "$43.10"
    return before + saying.decimal(mantissa, locale) + after


def in_cell(point: Fraction, figure: Figure, locale: Locale) -> str:
    """`point` as a cell of a table has it: to the same decimals, without brackets."""
    if figure.number is None or figure.digits is None:
        return saying.decimal(point, locale)
    unit = Fraction(10) ** figure.number.exponent
    rounded = round(abs(point) / unit) * unit
    whole = reword(figure, rounded, locale, keep_decimals=True) or saying.decimal(rounded, locale)
    return f"{'−' if point < 0 else ''}{whole.strip('()[]-−– ')}"


def _many(unit: str, point: Fraction, locale: Locale) -> str:
    """A unit's name as it follows a number; codes of currencies have no plural."""
    return unit if point == 1 or not unit.islower() else plural(unit, locale.gaps)


def is_sum(text: str) -> bool:
    """Is something worked out in it?"""
    return any(f" {sign} " in text for sign in "×÷+−")


def _days(value: Value, locale: Locale) -> str:
    if value.mid.low is None or value.mid.high is None:
        return value.text
    return saying.span(date_of(value.mid.low), date_of(value.mid.high), locale)
