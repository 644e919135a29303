"""Days with their weekdays in another column."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.engine.tables.sheet import says
from claimcheck.locale import Locale
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.period import Period, Stamp
from claimcheck.model.table import Table
from claimcheck.startup.lean import dataclass

FEWEST = 4  # rows in which it comes out
MANY = 10  # rows for each in which it does not
TURN = 6  # months that a list goes back where another year begins
AROUND = 1  # years before and after the text's own
LONGEST = 12  # characters of the name of a weekday
MAX_YEARS = 20  # that are tried, the nearest to the text's own


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of a row and the weekday that the row gives it."""

    claim: Claim
    stamp: Stamp
    weekday: int

    def falls_so(self, year: int) -> bool:
        day = replace(self.stamp, year=year).first()
        return day is not None and day.weekday() == self.weekday


def weekdays(table: Table, article: Article, locale: Locale) -> Iterator[Claim]:
    """The days of a table with their weekdays, as one claim each, where nearly all come out: those that say
    their years in them, and the others in the one run of years in which most do. Holidays are kept on other
    days than they fall on: of lists of them, and of rows that speak of one, nothing is said."""
    named = _weekdays_of(table, article, locale)
    for column in sorted({place[1] for place in named}):
        given = {row: day for (row, at), day in named.items() if at == column}
        if len(given) < FEWEST:
            continue
        for days in _days_of(table, article, given).values():
            years = _years(days, article, table)
            if years is None:
                continue
            held = sum(day.falls_so(year) for day, year in zip(days, years, strict=True))
            if held >= FEWEST and len(days) - held <= 1 + held // MANY:
                yield from (_said(day, year) for day, year in zip(days, years, strict=True))


def _weekdays_of(table: Table, article: Article, locale: Locale) -> dict[tuple[int, int], int]:
    text, names = article.document.text, locale.weekdays
    moved = locale.gaps.list("TABLE_MOVED_DAYS")
    said = {
        (cell.row, cell.column): cell.span.of(text).strip(" .").lower()
        for cell in table.cells
        if cell.row >= table.heads and len(cell.span) <= LONGEST
    }
    found = {place: names[word] for place, word in said.items() if word in names}
    heads = [cell.span for cell in table.cells if cell.row < table.heads] if found else []
    if not moved or any(
        says(span.of(text).lower(), moved) for span in (*heads, *filter(None, [table.caption]))
    ):
        return {}  # a list of holidays, or in a language whose words for them nobody knows
    rows, feasts = {row for row, _ in found}, (*moved, *locale.gaps.list("TABLE_HOLIDAYS"))
    kept = {cell.row for cell in table.cells if cell.row in rows and says(cell.span.of(text).lower(), feasts)}
    return {(row, column): day for (row, column), day in found.items() if row not in kept}


def _days_of(table: Table, article: Article, given: Mapping[int, int]) -> dict[int, list[_Day]]:
    """The days that are all of a cell, by their column, in rows that give a weekday."""
    found: dict[int, list[_Day]] = {}
    for claim in article.claims:
        figure = claim.figure
        cell = table.cell_at(figure.span) if figure.kind == "date" and figure.period is not None else None
        if cell is None or cell.row not in given or figure.period is None or figure.period.end is not None:
            continue
        start = figure.period.start
        whole = cell.span.of(article.document.text).strip() == figure.surface.strip()
        if whole and start.month is not None and start.day is not None and figure.period.weekday is None:
            found.setdefault(cell.column, []).append(_Day(claim, start, given[cell.row]))
    return {column: days for column, days in found.items() if len(days) > FEWEST}


def _years(days: Sequence[_Day], article: Article, table: Table) -> list[int] | None:
    """The year of each day: its own, or that of the run of years in which most fall on their weekdays. None
    if two such runs tell of other days."""
    if all(day.stamp.year is not None for day in days):
        return [day.stamp.year or 0 for day in days]
    if any(day.stamp.year is not None for day in days):
        return None
    runs = [_run(days, first) for first in _first_years(article, table)]
    if not runs:
        return None
    counted = [[day.falls_so(year) for day, year in zip(days, run, strict=True)] for run in runs]
    most = max(sum(one) for one in counted)
    best = [n for n, one in enumerate(counted) if sum(one) == most]
    return runs[best[0]] if len({tuple(counted[n]) for n in best}) == 1 else None


def _run(days: Sequence[_Day], first: int) -> list[int]:
    years, month = [], 0
    for day in days:
        now = day.stamp.month or 0
        first += month - now >= TURN
        years.append(first)
        month = now
    return years


def _first_years(article: Article, table: Table) -> list[int]:
    """The years that the days may be of: those around the text's own, and those that its days name."""
    published = article.document.published
    named = {
        claim.figure.period.start.year
        for claim in article.claims
        if claim.figure.period is not None and not table.cell_at(claim.figure.span)
    }
    if published is not None and published.start.year is not None:
        own = published.start.year
        named |= set(range(own - AROUND, own + AROUND + 1))
    may = [year for year in named if year is not None and datetime.MINYEAR < year < datetime.MAXYEAR]
    near = (
        published.start.year
        if published is not None and published.start.year is not None
        else max(may, default=0)
    )
    return sorted(sorted(may, key=lambda year: (abs(year - near), year))[:MAX_YEARS])


def _said(day: _Day, year: int) -> Claim:
    period = Period(replace(day.stamp, year=year), weekday=day.weekday)
    return replace(day.claim, figure=replace(day.claim.figure, period=period))
