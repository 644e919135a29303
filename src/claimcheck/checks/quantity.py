"""Figures as values, and values brought to one unit."""

from __future__ import annotations

import datetime
from dataclasses import replace
from fractions import Fraction

from claimcheck.checks.value import DATE, NONE, POINT, Undecided, Unit, Value, single
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Interval, Number, Widths
from claimcheck.model.period import Period, Stamp
from claimcheck.model.ratio import ratio
from claimcheck.units import currency as currency_of
from claimcheck.units import dimension, factor, is_currency, offset

_HUNDREDTH = ratio(1, 100)


def value_of(figure: Figure, widths: Widths, published: Period | None = None) -> Value:
    """The figure as a value; dates are day ordinals, percentages shares of one.

    Raises Undecided when the figure has no value ("billions") or no resolvable date.
    """
    if figure.period is not None:
        return _date_value(figure, figure.period, published)
    if figure.ends:
        return _range_value(figure, widths)
    if figure.number is None:
        raise Undecided("a figure without a value")
    # The mid reading takes a bound at its word and a hedge for nothing; the lax one opens both.
    mid = figure.interval(hedged=False, widths=widths)
    lax = figure.interval(lax=True, widths=widths)
    plain = lax if figure.hedge is None else figure.interval(lax=True, hedged=False, widths=widths)
    stated = figure.number.value
    bare = figure.kind in ("percent", "multiple", "ordinal") or not figure.unit
    value = Value(
        stated,
        mid,
        lax,
        NONE if bare else ((figure.unit, 1),),
        plain=plain,
        text=figure.surface,
        open=figure.kind == "plain" and not figure.unit,
        percent=figure.kind == "percent",
        simple=True,
        like=figure,
    )
    if figure.kind == "percent":
        return value.scaled(_HUNDREDTH, NONE)
    if figure.kind == "points":
        return value.scaled(factor(figure.unit, "percentage_point") or ratio(1), POINT)
    return value


def _range_value(figure: Figure, widths: Widths) -> Value:
    low, high = (value_of(end, widths) if end else None for end in figure.ends)
    whole = low or high
    if whole is None:
        raise Undecided("a range without ends")
    mid = Interval(low.mid.low if low else None, high.mid.high if high else None)
    lax = Interval(low.lax.low if low else None, high.lax.high if high else None)
    return replace(whole, point=None, mid=mid, lax=lax, text=figure.surface, ends=(low, high), like=figure)


def _date_value(figure: Figure, period: Period, published: Period | None) -> Value:
    bounds = resolve(period, published).bounds()
    if bounds is None:
        raise Undecided("a date without a year" if period.start.possible() else "an impossible date")
    days = Interval(ratio(bounds[0].toordinal()), ratio(bounds[1].toordinal()))
    return Value(None, days, days, DATE, text=figure.surface, simple=True, like=figure)


def resolve(period: Period, published: Period | None) -> Period:
    """A date without a year gets the one that puts it nearest to the publication."""
    start = period.start
    if start.year is not None or start.month is None or published is None:
        return period
    bounds = published.bounds()
    if bounds is None or bounds[0].year != bounds[1].year:
        return period
    middle = bounds[0] + (bounds[1] - bounds[0]) / 2
    best: tuple[int, int] | None = None
    for year in (middle.year - 1, middle.year, middle.year + 1):
        day = Stamp(year, start.month, start.day).first()
        if day is not None:
            best = min(best or (10**6, 0), (abs((day - middle).days), year))
    if best is None:
        return period
    return replace(period, start=replace(start, year=best[1]))


def date_of(ordinal: Fraction) -> datetime.date:
    return datetime.date.fromordinal(int(ordinal))


def to_unit(value: Value, unit: Unit) -> Value:
    """`value` in `unit` by an exact factor (and offset, for temperatures).

    Raises Undecided when there is none; money of another currency is not converted here.
    """
    if value.unit == unit and not value.open:
        return value
    if value.open:
        return replace(value, unit=unit, open=False)
    if not value.simple:
        value = replace(value, unit=_uncounted(value.unit, unit))
    here, there = single(value.unit), single(unit)
    if here is None or there is None:
        rate = _compound_factor(value.unit, unit) if here or there else None
        if rate is None:
            raise Undecided(f"{say_unit(value.unit)} against {say_unit(unit)}")
        return value.scaled(rate, unit)
    if value.unit == NONE or unit == NONE:
        if _counted(here or there):
            return replace(value, unit=unit)  # "from 193": the noun was said before
        raise Undecided(f"{say_unit(value.unit)} against {say_unit(unit)}")
    if dimension(here) == dimension(there) == "temperature" and not value.delta:
        line = offset(here, there)
        if line is not None:
            rate, shift = line
            return value.mapped(
                lambda x: x * rate + shift, lambda i: _shift(i.scale(rate), shift), ((there, 1),)
            )
    rate_ = factor(here, there)
    if rate_ is None:
        raise Undecided(f"{say_unit(value.unit)} against {say_unit(unit)}")
    return value.scaled(rate_, unit)


def _uncounted(unit: Unit, wanted: Unit) -> Unit:
    """The unit of a product without what was counted, where that is not asked for: so many vehicles at $3
    each come to dollars."""
    asked = {name for name, _ in wanted}
    kept = tuple((name, power) for name, power in unit if name in asked or not _counted(name))
    return kept or unit


def to_compound(value: Value, unit: Unit) -> Value:
    """`value` in a compound that a rule names: litres by minutes in "cubic_metre/hour", rent by area
    in "EUR/square_foot". Raises Undecided when it measures something else."""
    rate = factor(_spelt(value.unit), _spelt(unit))
    if rate is None:
        raise Undecided(f"{say_unit(value.unit)} against {say_unit(unit)}")
    return value.scaled(rate, unit)


def _compound_factor(here: Unit, there: Unit) -> Fraction | None:
    """Kilometres by hours are kilometres per hour: measures alone, since a sum of money a year and
    one a month may be different sums."""
    if any(_counted(name) or is_currency(name) for name, _ in (*here, *there)):
        return None
    return factor(_spelt(here), _spelt(there))


def _spelt(unit: Unit) -> str:
    """As `claimcheck.units` spells a compound: a*b/c."""
    above = [name for name, power in unit for _ in range(power)]
    below = [name for name, power in unit for _ in range(-power)]
    return "/".join(["*".join(above) or "1", *below])


def _counted(unit: str) -> bool:
    return dimension(unit).startswith("count:")


def _shift(interval: Interval, by: Fraction) -> Interval:
    low = None if interval.low is None else interval.low + by
    high = None if interval.high is None else interval.high + by
    return Interval(low, high)


def currency(unit: Unit) -> str | None:
    """The currency of a money unit (USD of cents, too), else None."""
    name = single(unit)
    return currency_of(name) if name else None


def say_unit(unit: Unit) -> str:
    above = " ".join(name.replace("_", " ") for name, power in unit if power > 0)
    below = "".join(f" per {name.replace('_', ' ')}" for name, power in unit if power < 0)
    return (above + below).strip() or "a bare number"


def shifted(number: Number, power: int) -> Number:
    return replace(number.shift(power), exact=False)
