"""May two sums in different currencies be the same money?

The thresholds are those measured on newsroom conversions: fifteen real ones were off
by 0.3 % in the median and 1.6 % at most (`docs/figures.md`).
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from claimcheck.checks.value import Value
from claimcheck.locale import Locale, saying
from claimcheck.model.interval import Interval
from claimcheck.model.period import Period
from claimcheck.model.ratio import ratio
from claimcheck.model.relation import Verdict
from claimcheck.model.rule import Severity
from claimcheck.startup.lean import dataclass
from claimcheck.units.rates import Rate, Rates

HELD = ratio(2, 100)
LOOSE = ratio(5, 100)
WARNED = ratio(15, 100)
MONTH = datetime.timedelta(days=30)
YEARS = datetime.timedelta(days=400)
# Without a date, only what no day since 1999 comes near is called wrong.
ANY_DAY = ratio(5)
SINCE = datetime.date(1999, 1, 4)
FIRST_YEAR = 1971  # of which a range is known
_YEARS = range(SINCE.year, 2051)
_WEEK = datetime.timedelta(days=7)
AN_OLD_YEAR = 2  # last year's rate is looked at anyway


@dataclass(frozen=True, slots=True)
class Exchanged:
    """`verdict` on two sums, the rate used and what to say of it."""

    verdict: Verdict
    rate: Rate | None = None
    severity: Severity | None = None
    reason: str = ""
    note: str = ""


@lru_cache(maxsize=1024)  # a search asks for the same rate thousands of times
def rate_for(rates: Rates | None, base: str, quote: str, published: Period | None) -> Rate | None:
    """The rate of the publication; None when that is not dated, or the rate not known."""
    if rates is None or published is None:
        return None
    return rates.during(base, quote, published)


@lru_cache(maxsize=1024)  # reads a year of days
def _of_years(rates: Rates, base: str, quote: str, first: int, last: int) -> Rate | None:
    return rates.of_years(base, quote, first, last)


@lru_cache(maxsize=64)  # reads all days since 1999
def any_day(rates: Rates | None, base: str, quote: str) -> Rate | None:
    """The rates of all years known, as one interval: for a text without a date.

    A week of every quarter is asked for: what is called wrong by it is off by a factor.
    """
    if rates is None:
        return None
    starts = (datetime.date(year, month, 4) for year in _YEARS for month in (1, 4, 7, 10))
    weeks = (rates.window(base, quote, start, start + _WEEK) for start in starts)
    daily = [one for week in weeks for one in week]
    if not daily:  # a short table of somebody's own
        daily = list(rates.window(base, quote, SINCE, datetime.date.max))
    if not daily:
        return _any_year(rates, base, quote)
    values = sorted(rate for _, rate in daily)
    middle, first, last = values[len(values) // 2], daily[0][0], daily[-1][0]
    return Rate(base, quote, middle, values[0], values[-1], first, last, "any day")


def _any_year(rates: Rates, base: str, quote: str) -> Rate | None:
    """The range of all years known."""
    known = [one for year in _YEARS if (one := _of_years(rates, base, quote, year, year)) is not None]
    if not known:
        return None
    low, high = min(one.low for one in known), max(one.high for one in known)
    return replace(known[-1], low=low, high=high, first=known[0].first)


def compare(
    left: Value,
    right: Value,
    pair: tuple[str, str],
    rates: Rates | None,
    published: Period | None,
    tolerance: Fraction | None,
    locale: Locale | None,
) -> Exchanged:
    """Judge `left` (in pair[0]) against `right` (in pair[1]).

    Without a language, it is the verdict alone, without looking for a day whose rate would fit.
    """
    base, quote = pair
    rate = rate_for(rates, base, quote, published)
    if rate is None:
        return _undated(left, right, pair, rates, published)
    if rate.yearly:
        return _by_year(left, right, rate, rates)
    allowed = tolerance if tolerance is not None else HELD
    gap = deviation(_plain(left), _plain(right), rate.low, rate.high)
    if gap <= allowed:
        tight = deviation(left.mid, right.mid, rate.low, rate.high) <= allowed
        return Exchanged("held" if tight else "loose", rate)
    if _power_of_ten(gap, left, right, rate):
        return Exchanged("violated", rate, note="off by a power of ten")
    bounds = published.bounds() if published else None
    assert rates is not None
    assert bounds is not None
    if gap <= LOOSE:
        fits = _fitting(rates, pair, bounds[0] - MONTH, bounds[1], left, right, allowed)
        if fits or not _spans_months(bounds):
            return Exchanged("held" if fits else "loose", rate)
        return Exchanged("violated", rate, "warning", note="outside all rates of that time")
    if locale is None:
        return Exchanged("violated", rate)
    fits = _fitting(rates, pair, bounds[0] - YEARS, bounds[1], left, right, allowed)
    if fits is not None:
        eased: Severity | None = "warning" if gap <= WARNED else None
        return Exchanged("violated", rate, eased, note=f"the rate of {saying.date(fits, locale)} would fit")
    return Exchanged("violated", rate, "warning" if gap <= 2 * LOOSE else None)


def _by_year(left: Value, right: Value, rate: Rate, rates: Rates | None) -> Exchanged:
    """Judged by a year's range: it holds near the mean of the year, and loosely at what any day of it may
    have been; what fits the year before may be a sum of that year."""
    gap = deviation(_plain(left), _plain(right), rate.low, rate.high)
    if gap <= LOOSE:
        near = deviation(left.mid, right.mid, rate.point, rate.point) <= LOOSE
        return Exchanged("held" if near else "loose", rate)
    if _power_of_ten(gap, left, right, rate):
        return Exchanged("violated", rate, note="off by a power of ten")
    years = rate.first.year - 1, rate.last.year - 1
    before = _of_years(rates, rate.base, rate.quote, *years) if rates else None
    if before is not None and deviation(_plain(left), _plain(right), before.low, before.high) <= LOOSE:
        return Exchanged("loose", rate)
    return Exchanged("violated", rate, "warning" if gap <= WARNED else None)


def _spans_months(bounds: tuple[datetime.date, datetime.date]) -> bool:
    """A publication dated so roughly is judged by all rates of that time: no day is left to blame."""
    return bounds[1] - bounds[0] > 3 * MONTH


def fits_since(
    left: Value,
    right: Value,
    pair: tuple[str, str],
    rates: Rates | None,
    published: Period | None,
    year: int | None,
) -> bool:
    """May a rate of some day since `year` fit, as for sums of an older time?

    Of the years before 1971 no rates are known: what is not off by a factor may fit.
    """
    bounds = published.bounds() if published else None
    if rates is None or bounds is None or year is None or year > bounds[0].year - AN_OLD_YEAR:
        return False
    extent = _since(rates, pair, year, bounds[1])
    if extent is None:
        return True
    gap = deviation(_plain(left), _plain(right), *extent)
    return gap <= HELD or (year < FIRST_YEAR and gap < ANY_DAY)


def _since(
    rates: Rates, pair: tuple[str, str], year: int, until: datetime.date
) -> tuple[Fraction, Fraction] | None:
    """The lowest and the highest rate of all years since then, as far as they are known."""
    daily = _extent(rates, pair, max(SINCE, datetime.date(year, 1, 1)), until)
    last = until.year if daily is None else min(until.year, SINCE.year - 1)
    years = [_of_years(rates, *pair, one, one) for one in range(max(year, FIRST_YEAR), last + 1)]
    known = [(one.low / (1 + LOOSE), one.high * (1 + LOOSE)) for one in years if one is not None]
    known += [] if daily is None else [daily]
    return (min(low for low, _ in known), max(high for _, high in known)) if known else None


def _plain(value: Value) -> Interval:
    return value.lax if value.plain is None else value.plain


def _undated(
    left: Value, right: Value, pair: tuple[str, str], rates: Rates | None, published: Period | None
) -> Exchanged:
    reason = "no publication date" if published is None else f"no {pair[0]}/{pair[1]} rate for that day"
    if published is not None and published.bounds() is not None:
        return Exchanged("undecided", reason=reason)
    rate = any_day(rates, *pair)
    if rate is None or deviation(_plain(left), _plain(right), rate.low, rate.high) < ANY_DAY:
        return Exchanged("undecided", reason=reason)
    return Exchanged("violated", rate, note="no day since 1999 comes near")


def deviation(left: Interval, right: Interval, low: Fraction, high: Fraction) -> Fraction:
    """How far apart the nearest ends of left × rate and right are, as a share; 0 if they meet.

    Sums are positive here; an open end meets everything beyond the other.
    """
    left_low = None if left.low is None else left.low * low
    left_high = None if left.high is None else left.high * high
    if left_high is not None and right.low is not None and left_high < right.low:
        return right.low / left_high - 1 if left_high > 0 else ratio(10**6)
    if left_low is not None and right.high is not None and right.high < left_low:
        return left_low / right.high - 1 if right.high > 0 else ratio(10**6)
    return ratio(0)


def _power_of_ten(gap: Fraction, left: Value, right: Value, rate: Rate) -> bool:
    if gap < 4 or not left.point or not right.point:
        return False
    apart = abs(right.point / (left.point * rate.point))
    apart = apart if apart >= 1 else 1 / apart
    while apart >= 5:
        apart /= 10
    return ratio(8, 10) <= apart <= ratio(12, 10)


def _needed(left: Interval, right: Interval, allowed: Fraction) -> tuple[Fraction, Fraction | None]:
    """The rates at which left × rate comes within `allowed` of right."""
    low = ratio(0)
    if right.low is not None and left.high is not None and left.high > 0:
        low = right.low / left.high / (1 + allowed)
    if right.high is None or left.low is None or left.low <= 0:
        return low, None
    return low, right.high / left.low * (1 + allowed)


@lru_cache(maxsize=256)  # reads all days between the two
def _extent(
    rates: Rates, pair: tuple[str, str], start: datetime.date, end: datetime.date
) -> tuple[Fraction, Fraction] | None:
    """The lowest and the highest rate of a window."""
    values = [rate for _, rate in rates.window(*pair, start, end)]
    return (min(values), max(values)) if values else None


def _fitting(
    rates: Rates,
    pair: tuple[str, str],
    start: datetime.date,
    end: datetime.date,
    left: Value,
    right: Value,
    allowed: Fraction,
) -> datetime.date | None:
    """The last day of the window whose rate fits."""
    extent = _extent(rates, pair, start, end)
    if extent is None or deviation(_plain(left), _plain(right), *extent) > allowed:
        return None
    low, high = _needed(_plain(left), _plain(right), allowed)
    for day, rate in reversed(rates.window(*pair, start, end)):
        if low <= rate and (high is None or rate <= high):
            return day
    return None
