"""The functions of the rule language that know the calendar."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from claimcheck.checks.function import Arguments, Compute, Number, answer, figure_of, function
from claimcheck.checks.quantity import resolve
from claimcheck.checks.scene import Scene, Truth
from claimcheck.checks.show import show
from claimcheck.checks.value import DATE, NONE, Undecided, Value, add, exact, negate
from claimcheck.locale import saying
from claimcheck.locale.signs import HALF_DAY
from claimcheck.model.expression import Expression, Name, Quoted
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Interval
from claimcheck.model.period import Period, Stamp
from claimcheck.model.ratio import ratio
from claimcheck.model.span import Span
from claimcheck.startup.expressions import compiled
from claimcheck.units import factor

_ONE = ratio(1)
_YEAR_DAYS = factor("year", "day") or _ONE
_NEAR = 150  # days around its publication within which a text leaves out the year without a second thought
_SEASON = 45  # days before and after its publication that a present tense stands for
_SEVERAL = 2  # other days of an article that tell of which year its days are
_BESIDE = 250  # characters before a day in which a year may be said that it is of
_GREGORIAN = 1924  # the last of Europe's countries changed its calendar the year before
_CLOCK = compiled(r"([0-9]{1,2})(?:[:.]?([0-9]{2}))?(?::([0-9]{2}))?")
_HALF = compiled(HALF_DAY, re.IGNORECASE)
_TWELVE = 12 * 60  # minutes


def _period(scene: Scene, argument: Expression) -> Period:
    if not isinstance(argument, Name | Quoted):  # published(), or a computed date
        published = scene.relation.published
        if published is None:
            raise Undecided("no publication date")
        return published
    period = figure_of(scene, argument).period
    if period is None:
        raise Undecided("not a date")
    return resolve(period, scene.relation.published)


def _part(name: str) -> Compute:
    def part_of(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
        part = getattr(_period(scene, arguments[0]).start, name)
        if part is None:
            raise Undecided(f"a date without a {name}")
        return exact(ratio(part), text=str(part))

    return part_of


_year = function("year(d)", "the calendar or fiscal year that a date names", takes="date", gives="number")(
    _part("year")
)
# For rules of a desk's own, such as "what is held in November"; no shipped one asks it.
_month = function("month(d)", "the month, 1 to 12", takes="date", gives="number")(_part("month"))


@function("weekday(d)", "the weekday the calendar gives, Monday is 1", takes="date", gives="number")
def _weekday(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    """Monday is 1. A day whose year isn't said takes the one nearest to the publication."""
    period = _period(scene, arguments[0])
    day = (period.end or period.start).first()
    if day is None or (period.end or period.start).day is None:
        raise Undecided("a day without a year" if period.start.possible() else "an impossible date")
    locale = scene.locale
    text = saying.weekday(day.weekday(), locale)
    if isinstance(arguments[0], Name | Quoted) and _is_of_no_year(scene, arguments[0]):
        text += f" ({saying.date(day, locale)})"
    return exact(ratio(day.isoweekday()), text=text)


def _is_of_no_year(scene: Scene, argument: Expression) -> bool:
    period = figure_of(scene, argument).period
    return period is not None and period.start.year is None


def _says_weekday(figure: Figure) -> bool | None:
    return None if figure.period is not None and figure.period.weekday is not None else False


@function(
    "stated_weekday(d)",
    "the weekday the text gives",
    takes="date",
    gives="number",
    alone=_says_weekday,
)
def _stated_weekday(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    weekday = _period(scene, arguments[0]).weekday
    if weekday is None:
        raise Undecided("no weekday said")
    return exact(ratio(weekday + 1), text=saying.weekday(weekday, scene.locale))


@function(
    "on_its_weekday(d)",
    "does the day fall on the weekday that the text gives, in a year that it can mean?",
    takes="date",
    gives="truth",
)
def _on_its_weekday(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Does the day fall on the weekday that the text gives, in some year that it can mean?"""
    period = figure_of(scene, arguments[0]).period
    if period is None or period.weekday is None:
        raise Undecided("no weekday said")
    # Only "Friday 7" of "5 to Friday 7 March" or "3 (Mon) to 7 March" is known to be meant: try both.
    days = [day for stamp in (period.start, period.end) if stamp for day in _days(scene, stamp)]
    locale = scene.locale
    meant = saying.weekday(period.weekday, locale)
    if any(day.weekday() == period.weekday for day in days):
        return answer(True, f"{saying.date(days[0], locale)} is a {meant}")
    if period.start.year is None:
        if _of_a_year_nearby(scene, arguments[0], (period.start, period.weekday)):
            raise Undecided("the text beside it speaks of a year in which it does")
        if _of_another_year(scene, (period.start, period.weekday), days):
            raise Undecided("the article's days are of another year")
    named = ((saying.date(day, locale), saying.weekday(day.weekday(), locale)) for day in days[-2:])
    return answer(False, *(f"{day} is a {name}, not a {meant}" for day, name in named))


def _of_a_year_nearby(scene: Scene, argument: Expression, dated: tuple[Stamp, int]) -> bool:
    """Does the day fall on its weekday in a year that is printed right before it?"""
    around = scene.context.surroundings(scene.relation.uri)
    at = figure_of(scene, argument).span.start
    stamp, weekday = dated
    years = around.years_in(Span(at - _BESIDE, at)) if around else []
    days = (replace(stamp, year=year).first() for year in years)
    return any(day is not None and day.weekday() == weekday for day in days)


def _of_another_year(scene: Scene, dated: tuple[Stamp, int], days: Sequence[datetime.date]) -> bool:
    """Do several other days of the article fall on their weekdays in the year in which this one does?

    Those are the dates of a season that runs on into the next year, or of one that is past.
    """
    around = scene.context.surroundings(scene.relation.uri)
    stamp, weekday = dated
    others = [one for one in around.days() if one != (stamp.month, stamp.day, weekday)] if around else []
    near = {day.year for day in days}
    if len(others) < _SEVERAL or not near:
        return False
    for year in range(min(near) - 1, max(near) + 2):
        day = replace(stamp, year=year).first()
        if day is not None and day.weekday() == weekday:
            fit = sum(_falls_on(year, *one) for one in others)
            if fit >= _SEVERAL and fit * 2 > len(others):
                return True
    return False


def _falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    try:
        return datetime.date(year, month, day).weekday() == weekday
    except ValueError:
        return False


def _days(scene: Scene, stamp: Stamp) -> list[datetime.date]:
    """The days that a day and month can mean: around the publication, or the nearest on each side."""
    if stamp.day is None or stamp.month is None:
        raise Undecided("a day without a month")
    if not stamp.possible():
        raise Undecided("an impossible date")
    if stamp.year is not None:
        if stamp.year < _GREGORIAN:
            raise Undecided("a date of an older calendar")
        day = stamp.first()
        assert day is not None
        return [day]
    published = scene.relation.published
    bounds = published.bounds() if published else None
    if bounds is None:
        raise Undecided("a day without a year")
    years = range(bounds[0].year - 1, bounds[1].year + 2)
    days = [day for year in years if (day := replace(stamp, year=year).first()) is not None]
    near = [day for day in days if _distance(day, bounds) <= _NEAR]
    if bounds[0].year == bounds[1].year and bounds[0] != bounds[1]:
        near = [day for day in near if _distance(day, bounds) == 0] or near  # the year is known
    return near or sorted(days, key=lambda day: _distance(day, bounds))[:2]


def _distance(day: datetime.date, bounds: tuple[datetime.date, datetime.date]) -> int:
    return max(0, (bounds[0] - day).days, (day - bounds[1]).days)


def _is_possible_date(figure: Figure) -> bool | None:
    period = figure.period
    if period is None:
        return None
    return period.start.possible() and (period.end is None or period.end.possible())


@function("possible(d)", "can there be such a date or time?", gives="truth", alone=_is_possible_date)
def _possible(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    figure = figure_of(scene, arguments[0])
    holds = _is_possible_date(figure)
    if holds is not None:
        return answer(holds, "" if holds else f"there is no {figure.surface}")
    clock = _CLOCK.search(figure.surface) if figure.kind == "time" else None
    if clock is not None:
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        most = 12 if _HALF.search(figure.surface) and hours < 13 else 24
        whole = hours < most or (hours == most and (most == 12 or minutes + seconds == 0))
        holds = whole and minutes < 60 and seconds <= 60  # a leap second is the 60th
        return answer(holds, "" if holds else f"there is no {figure.surface}")
    return answer(True)


@function(
    "clock_runs_on(a, b)",
    "is the second of two times of one half of the day (both a.m. or both p.m.) not before the first?",
    gives="truth",
)
def _clock_runs_on(scene: Scene, arguments: Arguments, number: Number) -> Truth:
    first, second = (_on_the_clock(scene, one) for one in arguments)
    if first[0] != second[0] or not second[1]:
        raise Undecided("times of two halves of the day, or midnight")
    return answer(first[1] <= second[1])


def _on_the_clock(scene: Scene, argument: Expression) -> tuple[str, Fraction | int]:
    """The half of the day, and the minutes since it began. Raises Undecided for a time that names none."""
    figure = figure_of(scene, argument)
    half = _HALF.search(figure.surface) if figure.kind == "time" else None
    if half is None or figure.stated is None:
        raise Undecided("a time without its half of the day")
    return half[0][:1].lower(), figure.stated % _TWELVE


def _edge(index: int) -> Compute:
    def edge_of(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
        value = number(arguments[0])
        day = value.mid.low if index == 0 else value.mid.high
        if day is None:
            raise Undecided("a date without a year")
        edge = Interval(day, day)
        return replace(value, mid=edge, lax=edge)

    return edge_of


_start = function("start(d)", "the first day of a period", takes="date", gives="date")(_edge(0))
_end = function("end(d)", "the last day of a period", takes="date", gives="date")(_edge(1))


@function("length(d)", "how long a period lasts", takes="date", gives="time")
def _length(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    """From the first to the last of a span, in years: "2015-2019" are four years or five."""
    period = _period(scene, arguments[0])
    last = period.end or period.start
    edges = (period.start.first(), period.start.last(), last.first(), last.last())
    if None in edges:
        raise Undecided("a date without a year")
    earliest, latest, soonest, end = (ratio(edge.toordinal()) for edge in edges if edge)
    least = max(soonest - latest, ratio(0)) if period.end else end - earliest
    span = Interval(least / _YEAR_DAYS, (end - earliest + 1) / _YEAR_DAYS)
    text = figure_of(scene, arguments[0]).surface
    return Value((end - earliest + 1) / _YEAR_DAYS, span, span, (("year", 1),), text=text)


@function("is_span(d)", "has the date two ends (2015-2019)?", takes="date", gives="truth")
def _is_span(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    return answer(_period(scene, arguments[0]).end is not None)


@function("names_year(d)", "is the date's own calendar year printed?", takes="date", gives="truth")
def _names_year(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    period = figure_of(scene, arguments[0]).period
    return answer(period is not None and period.start.year is not None and not period.fiscal)


@function("until(a, b)", "the time from a to b", takes="date", gives="time")
def _until(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    """From one date to another, in months of 1/12 year; dates less exact than a day widen it."""
    start, end = number(arguments[0]), number(arguments[1])
    if None in (start.mid.low, start.mid.high, end.mid.low, end.mid.high):
        raise Undecided("a date without a year")
    span = add(end.mid, negate(start.mid)).scale(12 / _YEAR_DAYS)
    low, high = span.low or ratio(0), span.high or ratio(0)
    text = f"from {start.text or show(start, scene.locale)} to {end.text}"
    return Value((low + high) / 2, span, span, (("month", 1),), text=text)


@function("age(born, died)", "completed years between two dates", takes="date", gives="number")
def _age(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    born, died = number(arguments[0]), number(arguments[1])
    span = add(died.mid, negate(born.mid))
    if span.low is None or span.high is None:
        raise Undecided("a date without a year")
    low, high = span.low / _YEAR_DAYS - 1, span.high / _YEAR_DAYS
    years = Interval(ratio(int(low + _ONE)) if low > -1 else ratio(0), high)
    least, most = int(years.low or 0), int(high)
    come_to = f"{least} or {most} years" if least < most else f"{most} years"
    dates = born.text if born.text == died.text else f"from {born.text} to {died.text}"
    text = f"{dates}: {come_to}"
    return Value((low + high) / 2, years, years, NONE, text=text, simple=True)


@function("published()", "the publication date", gives="date")
def _published(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    published = scene.relation.published
    bounds = published.bounds() if published else None
    if bounds is None:
        raise Undecided("no publication date")
    days = Interval(ratio(bounds[0].toordinal()), ratio(bounds[1].toordinal()))
    said = Value(None, days, days, DATE, simple=True)
    return replace(said, text=show(said, scene.locale))


@function(
    "another_time(a, b)",
    "are the two said of times that do not meet? (a change over time is undecided)",
    gives="truth",
)
def _another_time(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Are the two said of times that do not meet? Then they differ for good reason, or may:
    undecided. What is said of no time is of the months around its publication."""
    one, other = (_months(scene, argument) for argument in arguments)
    if one[0] <= other[1] and other[0] <= one[1]:
        return answer(False)
    raise Undecided("a change over time")


@function("of_one_day(a, b)", "are the articles that say the two of one day?", gives="truth")
def _of_one_day(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Were the two articles published on one day? Undecided without their dates."""
    claims = [scene.claim(one.name) if isinstance(one, Name) else None for one in arguments]
    days = [scene.context.published(one.uri) if one else None for one in claims]
    if None in days:
        raise Undecided("no publication date")
    return answer(days[0] == days[1])


def _months(scene: Scene, argument: Expression) -> tuple[datetime.date, datetime.date]:
    claim = scene.claim(argument.name) if isinstance(argument, Name) else None
    published = scene.context.published(claim.uri) if claim else None
    period = claim.period if claim else None
    said = period or published
    bounds = said.bounds() if said else None
    if bounds is None:
        raise Undecided("no publication date")
    if period is not None and period != published:
        return bounds
    margin = datetime.timedelta(days=_SEASON)
    return bounds[0] - margin, bounds[1] + margin
