"""Functions of the rule language that count what passes between two days, or two times of day."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from fractions import Fraction

from claimcheck.checks.function import Arguments, Number, answer, counted, figure_of, function
from claimcheck.checks.scene import Scene, Truth
from claimcheck.checks.show import show
from claimcheck.checks.value import Undecided, Value, add, negate
from claimcheck.locale.signs import HALF_DAY
from claimcheck.model.expression import Expression
from claimcheck.model.interval import Interval
from claimcheck.startup.expressions import compiled
from claimcheck.units import factor

_HALF = compiled(HALF_DAY, re.IGNORECASE)
_TWELVE = 12  # hours
_HOUR = 60  # minutes
_LATELY = datetime.timedelta(days=45)  # before its publication, that a text's ages may be of


@function(
    "days(a, b)", "the days from a to b, with the last of them or without it", takes="date", gives="time"
)
def _days(scene: Scene, arguments: Arguments, number: Number) -> Value:
    """Return how many days it is from one date to another: with the last one, or without. Both are right."""
    start, end = number(arguments[0]), number(arguments[1])
    span = add(end.mid, negate(start.mid))
    if span.low is None or span.high is None:
        raise Undecided("a date without a year")
    days = Interval(span.low, span.high + 1)
    text = f"from {start.text or show(start, scene.locale)} to {end.text}"
    return Value(span.high + 1, days, days, (("day", 1),), text=text)


@function(
    "is_of_age(n, born)",
    "can somebody who was born then be n at the publication, or some weeks before?",
    gives="truth",
)
def _is_of_age(scene: Scene, arguments: Arguments, number: Number) -> Truth:
    """Ask whether somebody born on a date is so old when the article appears, or was some weeks before."""
    years, born = figure_of(scene, arguments[0]).stated, number(arguments[1]).mid
    published = scene.relation.published
    bounds = published.bounds() if published else None
    if bounds is None or years is None or born.low is None or born.high is None:
        raise Undecided("no publication date, or a birth without a year")
    least = _completed(int(born.high), bounds[0] - _LATELY)
    most = _completed(int(born.low), bounds[1])
    said = f"{least} or {most} years" if least < most else f"{most} years"
    return answer(least <= years <= most, f"from then to publication are {said}")


def _completed(born: int, day: datetime.date) -> int:
    """Return the years that somebody born on the ordinal day has completed on another."""
    birth = datetime.date.fromordinal(born)
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


@function(
    "hours_off(a, b, n)",
    "by how many hours, at the least, n differs from the time between two times of day",
    gives="number",
)
def _hours_off(scene: Scene, arguments: Arguments, number: Number) -> Value:
    """Return the least distance between what is told and what the clock can mean, over midnight, too."""
    told = figure_of(scene, arguments[2])
    hours = factor(told.unit, "hour") if told.kind == "duration" and told.unit else None
    if told.stated is None or hours is None:
        raise Undecided("no stretch of time")
    stretches = [
        (end - start) % (2 * _TWELVE) or 2 * _TWELVE
        for start in _on_the_clock(scene, arguments[0])
        for end in _on_the_clock(scene, arguments[1])
    ]
    return counted(scene, min(abs(one - told.stated * hours) for one in stretches))


def _on_the_clock(scene: Scene, argument: Expression) -> Iterator[Fraction]:
    """Yield the hours since midnight that a time of day can mean: both halves, where it names none."""
    figure = figure_of(scene, argument)
    if figure.kind != "time" or figure.stated is None:
        raise Undecided("not a time of day")
    hours = Fraction(figure.stated) / _HOUR
    half = _HALF.search(figure.surface)
    if half is not None:
        yield hours % _TWELVE + (_TWELVE if half[0][:1].lower() == "p" else 0)
        return
    yield hours % (2 * _TWELVE)
    if hours <= _TWELVE:
        yield (hours + _TWELVE) % (2 * _TWELVE)
