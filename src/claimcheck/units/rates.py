"""Exchange rates: the last one known on a day, all of a period, never one of the future; and the range
of a year where no day of it is known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from claimcheck.model.period import Period
from claimcheck.startup.lean import dataclass

# A weekend with holidays around it; an older rate is no rate of that day.
_KNOWN_FOR = timedelta(days=7)
_MAX_YEARS = 60

Daily = tuple[tuple[date, Fraction], ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """How many `quote` one `base` bought: `point`, and all values from `first` to `last`.

    For one day `low`, `point` and `high` are the same and `first` is the day on which the
    rate was fixed (not later than the day asked for). For a period `point` is the average.
    """

    base: str
    quote: str
    point: Fraction
    low: Fraction
    high: Fraction
    first: date
    last: date
    source: str
    yearly: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A named series; `daily(a, b, start, end)` are its rates from `start` to `end`,
    both included, oldest first, in units of `b` for one `a`."""

    name: str
    daily: Callable[[str, str, date, date], Daily]


@dataclass(frozen=True, slots=True)
class Years:
    """A named table of years; `dollar(a, year)` is the lowest, mean and highest monthly average of one US
    dollar in units of `a`, or None."""

    name: str
    dollar: Callable[[str, int], tuple[Fraction, Fraction, Fraction] | None]


@dataclass(frozen=True, slots=True)
class Rates:
    """Where rates come from; the first source that knows a pair answers for it, else the table of years."""

    sources: tuple[Source, ...]
    years: Years | None = None

    def otherwise(self, fallback: Rates) -> Rates:
        """Ask `fallback` for what is not known here."""
        return Rates(self.sources + fallback.sources, self.years or fallback.years)

    def on(self, a: str, b: str, day: date) -> Rate | None:
        """The last rate known on `day`, at most seven days old."""
        for source in self.sources:
            known = source.daily(a, b, _before(day, _KNOWN_FOR), day)
            if known:
                fixed, rate = known[-1]
                return Rate(a, b, rate, rate, rate, fixed, fixed, source.name)
        return None

    def during(self, a: str, b: str, period: Period) -> Rate | None:
        """All rates of `period`, as an interval; of a single day, the rate `on` it; where neither is
        known, the range of the years in which it lies.

        None when some of the period is not covered, or when its days are not known
        (a fiscal year whose calendar nobody named).
        """
        bounds = period.bounds()
        if bounds is None or (period.fiscal and period.end is None):
            return None
        found = self.on(a, b, bounds[0]) if bounds[0] == bounds[1] else self._daily(a, b, *bounds)
        return found or self.of_years(a, b, bounds[0].year, bounds[1].year)

    def of_years(self, a: str, b: str, first: int, last: int) -> Rate | None:
        """The range over all years from `first` to `last`; None when one of them is not known."""
        if self.years is None or last - first > _MAX_YEARS:
            return None
        found = [self._of_year(a, b, year) for year in range(first, last + 1)]
        known = [one for one in found if one is not None]
        if len(known) < len(found):
            return None
        lows, means, highs = zip(*known, strict=True)
        start, end = date(first, 1, 1), date(last, 12, 31)
        return Rate(a, b, _mean(means), min(lows), max(highs), start, end, self.years.name, yearly=True)

    def _of_year(self, a: str, b: str, year: int) -> tuple[Fraction, Fraction, Fraction] | None:
        one, other = _dollar(self, a, year), _dollar(self, b, year)
        if one is None or other is None:
            return None
        return other[0] / one[2], other[1] / one[1], other[2] / one[0]

    def dollar(self, a: str, year: int) -> tuple[Fraction, Fraction, Fraction] | None:
        """What a dollar cost in `a` over a year, at the least, on the average and at the most: of the table,
        or of daily rates where only the other money has none."""
        if a == "USD":
            return Fraction(1), Fraction(1), Fraction(1)
        listed = self.years.dollar(a, year) if self.years is not None else None
        if listed is not None:
            return listed
        daily = self._daily("USD", a, date(year, 1, 1), date(year, 12, 31))
        return None if daily is None else (daily.low, daily.point, daily.high)

    def _daily(self, a: str, b: str, start: date, end: date) -> Rate | None:
        for source in self.sources:
            # What was known on the first day may have been fixed before it.
            known = source.daily(a, b, _before(start, _KNOWN_FOR), end)
            inside = tuple(rate for day, rate in known if day >= start)
            if not inside or known[-1][0] < _before(end, _KNOWN_FOR):
                continue
            first = max((day for day, _ in known if day <= start), default=known[0][0])
            if first > start + _KNOWN_FOR:
                continue
            values = [rate for day, rate in known if day >= first]
            return Rate(a, b, _mean(inside), min(values), max(values), start, end, source.name)
        return None

    def window(self, a: str, b: str, start: date, end: date) -> Daily:
        """The daily rates from `start` to `end`, both included, oldest first."""
        return next((known for s in self.sources if (known := s.daily(a, b, start, end))), ())

    def average(self, a: str, b: str, start: date, end: date) -> Fraction | None:
        """The mean of the daily rates, or None without any."""
        known = self.window(a, b, start, end)
        return _mean(tuple(rate for _, rate in known)) if known else None


@lru_cache(maxsize=4096)  # a year of days, for each of many currencies
def _dollar(rates: Rates, a: str, year: int) -> tuple[Fraction, Fraction, Fraction] | None:
    return rates.dollar(a, year)


def _mean(rates: tuple[Fraction, ...]) -> Fraction:
    """To fifteen decimals: the exact mean of a year has a denominator of a thousand digits."""
    return Fraction(sum(round(rate * 10**15) for rate in rates), len(rates) * 10**15)


def _before(day: date, by: timedelta) -> date:
    return day - by if day - date.min >= by else date.min
