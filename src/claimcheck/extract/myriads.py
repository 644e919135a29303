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


@functools.cache  # once per language
def _date_of_era(locale: Locale) -> re.Pattern[str]:
    return _date(locale, "[0-9]{1,2}")


@functools.cache  # once per language
def _date(locale: Locale, years: str = "[12][0-9]{3}") -> re.Pattern[str]:
    words = locale.gaps.table("CALENDAR")
    year, month, day = (re.escape(words[name]) for name in ("year", "month", "day"))
    fiscal = re.escape(words["fiscal"])
    weekdays = "".join(name for name in locale.weekdays if len(name) == 1)
    lasting, no_day = f"(?!{words['lasting']})", f"(?!{words['no day']})"
    return re.compile(
        rf"(?:({years}) ?(?:({fiscal})|{year}{lasting})(?: ?第?([1-4]) ?{words['quarter']})?)?"
        rf"(?: ?([0-9]{{1,2}}) ?{month}{lasting})?(?: ?([0-9]{{1,2}}) ?{day}{no_day})?"
        rf"(?: ?[(（]([{weekdays}])(?:{day}|{words['weekday']})?[)）])?"
    )


def date_at(source: Source, at: int) -> Draft | None:
    """ "2021年3月4日(木)", "令和3年", "2020年度", "4日"; a month alone says too little."""
    eras = source.locale.gaps.table("ERA_YEARS")
    era = next((name for name in eras if source.low.endswith(name, 0, at)), "")
    match = (_date_of_era if era else _date)(source.locale).match(source.low, at)
    if match is None or match.end() == at:
        return None
    year, fiscal, quarter, month, day, weekday = match.groups()
    if not year and not day:
        return None
    years = int(year) + eras.get(era, 0) if year else None
    stamp = Stamp(years, int(month) if month else None, int(day) if day else None)
    said = source.locale.weekdays[weekday] if weekday else None
    period = Period(stamp, fiscal=bool(fiscal), quarter=int(quarter) if quarter else None, weekday=said)
    return Draft(at - len(era), match.end(), "date", period=period)


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


def read_letters(source: Source, at: int, end: int) -> Numeral | None:
    """The number in the language's own letters from `at` to `end`: "二十", "두", "만"; one is none, for as
    often it means "a" or "alone"."""
    own = source.locale.gaps.table("OWN_NUMBERS")
    word = source.low[at:end]
    if word in own:
        alone = own[word] == 1 or (own[word] >= 10_000 and source.locale.gaps.word("OWN_RUN_ON"))
        return None if alone else Numeral(at, end, Number(own[word]), word=True)
    total = group = digit = 0
    for letter in word:
        size = own.get(letter, 0)
        if size < 10:
            if digit:
                return None
            digit = size
        elif size < 10_000:
            group, digit = group + (digit or 1) * size, 0
        else:
            total, group, digit = total + (group + digit or 1) * size, 0, 0
    return Numeral(at, end, Number(total + group + digit), word=True)


def end_of_digits(source: Source, at: int) -> int:
    digits = _DIGITS.match(source.low, at)
    return at + 1 if digits is None else digits.end()
