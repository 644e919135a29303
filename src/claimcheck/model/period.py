"""Calendar time, as far as a text says it."""

from __future__ import annotations

import datetime
import re

from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

_WRITTEN = compiled(r"([0-9]{4})(?:-(?:Q([1-4])|([0-9]{2})(?:-([0-9]{2}))?))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A year, a month, a day; what the text leaves out is None.

    Nothing is checked here: "31 June" is a stamp, and `first` of it is None.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str:
        """ISO 8601, cut to what is said: 2021-03, --01-20 (no year), ---02 (a day only)."""
        if self.year is not None:
            parts = [f"{self.year:04}"]
            parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
            return "-".join(parts)
        if self.month is not None:
            return f"--{self.month:02}" + (f"-{self.day:02}" if self.day is not None else "")
        return f"---{self.day:02}" if self.day is not None else ""

    def first(self) -> datetime.date | None:
        """The first day that this can mean; None without a year or for an impossible date."""
        if self.year is None or (self.month is None and self.day is not None):
            return None
        return _date(self.year, self.month or 1, self.day or 1)

    def last(self) -> datetime.date | None:
        """The last day that this can mean; None without a year or for an impossible date."""
        if self.year is None or (self.month is None and self.day is not None):
            return None
        if self.day is not None:
            return self.first()
        month = self.month or 12
        if not (1 <= month <= 12 and 1 <= self.year <= 9999):
            return None
        ends = (_date(self.year, month, day) for day in (31, 30, 29, 28))
        return next(day for day in ends if day is not None)

    def possible(self) -> bool:
        """Can such a day exist? A day without a year is given a leap year."""
        if self.month is None:
            return self.day is None or 1 <= self.day <= 31
        year = self.year if self.year is not None else 2000
        return _date(year, self.month, self.day or 1) is not None


@dataclass(frozen=True, slots=True)
class Period:
    """A day, month, year, quarter, fiscal year, or span from `start` to `end` (inclusive).

    `end` is None when `start` says it all. `fiscal` marks a fiscal year (its calendar
    depends on whose it is, so `bounds` is then the calendar year's and only a rule
    that knows the country may use it). `weekday` (Monday is 0) is what the text says,
    not what the calendar says.
    """

    start: Stamp
    end: Stamp | None = None
    fiscal: bool = False
    quarter: int | None = None
    weekday: int | None = None

    def iso(self) -> str:
        if self.quarter is not None:
            year = f"{self.start.year:04}-" if self.start.year is not None else ""
            return f"{'FY' if self.fiscal else ''}{year}Q{self.quarter}"
        prefix = "FY" if self.fiscal else ""
        if self.end is None:
            return prefix + self.start.iso()
        return f"{prefix}{self.start.iso()}/{self.end.iso()}"

    def bounds(self) -> tuple[datetime.date, datetime.date] | None:
        """First and last day, or None when a year is missing or a date is impossible."""
        first, last = self.start.first(), (self.end or self.start).last()
        return None if first is None or last is None else (first, last)

    def is_day(self) -> bool:
        return self.end is None and self.start.day is not None and self.start.year is not None


def parse_period(text: str) -> Period:
    """A date as settings and front matter write it: `2021-02-03`, `2021-02`, `2021-Q3`, `2021`, or
    a span of two such, `2004/2005`.

    Raises ValueError, saying why, for any other form, an impossible date, or a span that ends
    before it starts.
    """
    first, slash, second = text.strip().partition("/")
    start = _written(first)
    if not slash:
        return start
    end = _written(second)
    period = Period(start.start, end.end or end.start)
    first_day, last_day = start.start.first(), (end.end or end.start).last()
    if first_day is not None and last_day is not None and first_day > last_day:
        raise ValueError(f"{text.strip()} ends before it starts")
    return period


def _written(text: str) -> Period:
    match = _WRITTEN.fullmatch(text.strip())
    if match is None:
        forms = "2021-02-03, 2021-02, 2021-Q3, 2021 or a span such as 2004/2005"
        raise ValueError(f"{text.strip()!r} is not a date: write {forms}")
    year, quarter, month, day = (int(part) if part else None for part in match.groups())
    if quarter is not None:
        return Period(Stamp(year, quarter * 3 - 2), Stamp(year, quarter * 3), quarter=quarter)
    stamp = Stamp(year, month, day)
    if stamp.first() is None:
        raise ValueError(f"there is no such date as {text.strip()}")
    return Period(stamp)


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
