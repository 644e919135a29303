"""Functions of the rule language that count the days between two dates, and the years since a birth."""

from __future__ import annotations

import datetime

from claimcheck.checks.function import Arguments, Number, answer, figure_of, function
from claimcheck.checks.scene import Scene, Truth
from claimcheck.checks.show import show
from claimcheck.checks.value import Undecided, Value, add, negate
from claimcheck.model.interval import Interval

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
    said = f"{least} to {most} years" if least < most else f"{most} years"
    return answer(least <= years <= most, f"from then to publication are {said}")


def _completed(born: int, day: datetime.date) -> int:
    """Return the years that somebody born on the ordinal day has completed on another."""
    birth = datetime.date.fromordinal(born)
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
