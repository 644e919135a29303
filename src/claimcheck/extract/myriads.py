"""Japanese and Korean: numbers in myriads (3兆5千億, 2만8500) and dates (2021年3月4日)."""

from __future__ import annotations

import functools
import re

from claimcheck.extract.numerals import Numeral
from claimcheck.extract.source import Draft, Source
from claimcheck.locale import Locale
from claimcheck.locale.numerals import parse_digits
from claimcheck.model import Number, Period, Stamp

_DIGITS = re.compile(r"[0-9]{1,20}(?:,[0-9]{3})*(?:\.[0-9]{1,20})?")


@functools.cache
def _date(locale: Locale) -> re.Pattern[str]:
    words = locale.gaps.table("CALENDAR")
    year, month, day = (re.escape(words[name]) for name in ("year", "month", "day"))
    fiscal = re.escape(words["fiscal"])
    weekdays = "".join(name for name in locale.weekdays if len(name) == 1)
    return re.compile(
        rf"(?:([12][0-9]{{3}}) ?(?:({fiscal})|{year}(?!間|간)))?"
        rf"(?: ?([0-9]{{1,2}}) ?{month}(?!間|간))?(?: ?([0-9]{{1,2}}) ?{day}(?!間|간|本))?"
        rf"(?: ?[(（]([{weekdays}])(?:{day}|曜日|요일)?[)）])?"
    )


def date_at(source: Source, at: int) -> Draft | None:
    """ "2021年3月4日(木)", "2020年度", "4日"; a month alone says too little."""
    match = _date(source.locale).match(source.low, at)
    if match is None or match.end() == at:
        return None
    year, fiscal, month, day, weekday = match.groups()
    if not year and not day:
        return None
    stamp = Stamp(int(year) if year else None, int(month) if month else None, int(day) if day else None)
    said = source.locale.weekdays[weekday] if weekday else None
    period = Period(stamp, fiscal=bool(fiscal), weekday=said)
    return Draft(at, match.end(), "date", period=period)


def read_myriads(source: Source, at: int) -> Numeral | None:
    """A number of several parts; None when one numeral and one scale word say it all."""
    myriads = source.locale.gaps.table("MYRIADS")
    small = source.locale.gaps.table("SMALL_SCALES")
    low, place, parts = source.low, at, 0
    total, group, pending = 0, 0, 0
    last, ceiling = 0, 99
    end = at
    while True:
        digits = _DIGITS.match(low, place)
        if digits is not None:
            found = parse_digits(digits[0], source.locale)
            if found is None or pending:
                break
            if found[0].exponent < 0:
                return None  # "1.5億": a decimal has one scale
            pending, place, last = int(found[0].value), digits.end(), 0
        elif low[place : place + 1] in small and (pending or group == 0):
            group += (pending or 1) * 10 ** small[low[place]]
            pending, last, place = 0, small[low[place]], place + 1
        elif low[place : place + 1] in myriads and (pending or group):
            power = myriads[low[place]]
            if power >= ceiling:
                break
            total += (group + pending) * 10**power
            group, pending, last, ceiling, place = 0, 0, power, power, place + 1
        else:
            break
        parts += 1
        end = place
        if low.startswith(" ", place) and _DIGITS.match(low, place + 1) and parts > 1 and not pending:
            place += 1
    value = total + group + pending
    if parts < 3 or value == 0 or value % 10**last:
        return None
    return Numeral(at, end, Number(value // 10**last, last))
