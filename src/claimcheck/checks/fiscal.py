"""Whose fiscal year, and which months it has."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from claimcheck.checks.function import Number, answer, figure_of, function
from claimcheck.checks.scene import Scene, Truth
from claimcheck.checks.value import Undecided
from claimcheck.locale import saying
from claimcheck.model.claim import Claim
from claimcheck.model.expression import Expression, Name
from claimcheck.model.figure import Figure
from claimcheck.model.period import Stamp
from claimcheck.startup.expressions import compiled

# First month of a government's fiscal year, and how far the year it is named after lies from the one
# it starts in: Japan's 2021 starts in April 2021, that of the United States in October 2020. Where
# both names are in use (India's 2020-21 is "fiscal 2021" or "fiscal 2020"), both stand here.
_CALENDARS: dict[str, tuple[tuple[int, int], ...]] = {
    "Japan": ((4, 0),),
    "US": ((10, -1),),
    "India": ((4, 0), (4, -1)),
    "UK": ((4, 0), (4, -1)),
    "Canada": ((4, 0), (4, -1)),
    "Hong Kong": ((4, 0), (4, -1)),
    "Singapore": ((4, 0), (4, -1)),
    "Australia": ((7, -1), (7, 0)),
    "New Zealand": ((7, -1), (7, 0)),
    "Pakistan": ((7, -1), (7, 0)),
    "South Korea": ((1, 0),),
    "China": ((1, 0),),
    "Germany": ((1, 0),),
    "France": ((1, 0),),
}
_COUNTRY = compiled(rf"\b(?:{'|'.join(_CALENDARS)})\b")  # "the US and Japan" are nobody's subject


@function("is_fiscal(d)", "is the date a fiscal year?", takes="date", gives="truth")
def is_fiscal(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    period = figure_of(scene, arguments[0]).period
    return answer(period is not None and period.fiscal and period.quarter is None)


@function(
    "fiscal_starts(fiscal, d)",
    "does that fiscal year start at d, by the calendar of the country that the text names?",
    takes="date",
    gives="truth",
)
def fiscal_starts(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    return _fits(scene, arguments, 0)


@function("fiscal_ends(fiscal, d)", "does that fiscal year end at d?", takes="date", gives="truth")
def fiscal_ends(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    return _fits(scene, arguments, 1)


def _fits(scene: Scene, arguments: tuple[Expression, ...], edge: int) -> Truth:
    """Does the date lie at that edge of the fiscal year? The kindest calendar counts; no other fits
    only when the text leaves no doubt whose year it is."""
    year, date = figure_of(scene, arguments[0]), figure_of(scene, arguments[1])
    bounds = date.period.bounds() if date.period else None
    if year.period is None or year.period.start.year is None or bounds is None:
        raise Undecided("a fiscal year without a year")
    owners, certain = _owners(scene, arguments[0])
    tried = [
        (owner, _edges(year.period.start.year, *calendar)[edge])
        for owner in owners
        for calendar in _CALENDARS[owner]
    ]
    if not tried:
        raise Undecided("whose fiscal year?")
    for owner, day in tried:
        if _same_month(day, bounds[edge], date):
            return answer(True, _working(scene, owner, year, day, edge))
    if not certain:
        raise Undecided("whose fiscal year?")
    owner, day = tried[0]
    return answer(False, f"{_working(scene, owner, year, day, edge)}, not {date.surface}")


def _owners(scene: Scene, argument: Expression) -> tuple[list[str], bool]:
    """Whose year it may be, nearest first, and whether it can only be the first's."""
    claim = scene.claim(argument.name) if isinstance(argument, Name) else None
    if claim is None:
        return [], False
    own = [name for name in claim.subject if name in _CALENDARS]
    others = _named(scene, claim)
    owners = list(dict.fromkeys((*own, *others)))
    return owners, len(own) == 1 and len(owners) == 1


def _named(scene: Scene, claim: Claim) -> list[str]:
    """Countries of the sentence, or else those that the claims of the article are about."""
    around = scene.context.surroundings(claim.uri)
    printed = _COUNTRY.findall(claim.sentence.of(scene.context.text(claim.uri)))
    if around is None:
        return printed
    own = [*_with_calendar(around.subjects_in(claim.sentence)), *printed]
    return own or _with_calendar(around.subjects())


def _with_calendar(names: Iterable[str]) -> list[str]:
    return [name for name in names if name in _CALENDARS]


def _edges(year: int, month: int, shift: int) -> tuple[datetime.date, datetime.date]:
    first = Stamp(year + shift, month).first()
    last = (Stamp(year + shift + 1, month - 1) if month > 1 else Stamp(year + shift, 12)).last()
    assert first is not None
    assert last is not None
    return first, last


def _same_month(wanted: datetime.date, given: datetime.date, date: Figure) -> bool:
    if date.period is not None and date.period.start.month is None:
        return wanted.year == given.year  # "fiscal 2021 (2020-2021)"
    return (wanted.year, wanted.month) == (given.year, given.month)


def _working(scene: Scene, owner: str, year: Figure, day: datetime.date, edge: int) -> str:
    verb = "ends" if edge else "starts"
    return f"{owner}'s {year.surface} {verb} on {saying.date(day, scene.locale)}"
