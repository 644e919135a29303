"""Days and months; `years` has the rest of the calendar."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import NamedTuple

from claimcheck.extract.source import Draft, Source, any_of
from claimcheck.extract.years import years_at
from claimcheck.locale import Locale
from claimcheck.locale.numerals import VULGAR
from claimcheck.locale.signs import (
    DAY_SIGNS,
    MONTH_SIGNS,
    NUMERAL_END,
    WEEKDAY_ENDINGS,
    WEEKDAY_SIGNS,
    YEAR_SIGNS,
)
from claimcheck.model import Period, Stamp
from claimcheck.startup.expressions import compiled

_ISO = compiled(r"([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9]|[-/.][0-9])")
_SLASHED = compiled(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([12][0-9]{3})(?![0-9]|[-/][0-9])")
_MONTHS_SPAN = compiled(r"([12][0-9]{3})\.([0-9]{1,2}) ?[~–-] ?([12][0-9]{3})\.([0-9]{1,2})(?![0-9.])")
_AFTER_DAY = ("", *",.;)")  # what may follow a day without its month, and is no decimal
_POINTS = (".", ",")
# Written the same in every language: 2016年12月29日, 4월 23일, and 4/23 when a weekday makes it a date.
_SIGNED = compiled(
    rf"(?:([12][0-9]{{3}}) ?[{YEAR_SIGNS}] ?)?([0-9]{{1,2}}) ?[{MONTH_SIGNS}] ?([0-9]{{1,2}}) ?[{DAY_SIGNS}]"
)
_MONTH_DAY = compiled(r"([0-9]{1,2})/([0-9]{1,2})(?= ?\()")
_SIGNED_WEEKDAY = compiled(rf" ?[(（]([{''.join(WEEKDAY_SIGNS)}])(?:{'|'.join(WEEKDAY_ENDINGS)})?[)）]")


class Patterns(NamedTuple):
    """What depends on the names of a language's months and weekdays."""

    day_month: re.Pattern[str]
    month_day: re.Pattern[str]
    month_year: re.Pattern[str]
    weekday_before: re.Pattern[str]
    weekday_after: re.Pattern[str]
    weekday_paired: re.Pattern[str]


_NO_DATES = tuple("%:$'\"")  # no date goes on so after its first digits
_MARKS = tuple("/.-")
_NEVER = compiled(r"(?!)")
_NOTHING = Patterns(_NEVER, _NEVER, _NEVER, _NEVER, _NEVER, _NEVER)
_TITLED = compiled(r"(?:^|[ (])([\w'’-]+) $")  # what stands before a paper's name


@functools.cache  # once per language
def patterns(locale: Locale) -> Patterns:
    if not locale.months or locale.gaps.table("CALENDAR"):
        return _NOTHING
    months = _names(locale.months)
    weekdays = _names(locale.weekdays)
    year = "([12][0-9]{3})" + NUMERAL_END
    gaps = locale.gaps
    day = rf"([0-3]?[0-9])(?: ?(?:{any_of(gaps.list('DAY_ENDINGS'))})(?![a-z]))?"
    the, of = f"(?:(?:{any_of(gaps.list('DAY_ARTICLES'))}) )?", f"(?:(?:{any_of(gaps.list('DATE_OF'))}) )?"
    no_day = f"(?:%|{any_of(gaps.list('NO_DAYS'))})"
    return Patterns(
        compiled(
            rf"{day}\.?(?: ?[-–] ?{day})?(?:{gaps.word('DATE_JOINT')})({months})(?![a-z])\.?"
            rf"(?:(?:,? {of}|[-/]){year})?"
        ),
        compiled(
            rf"({months})(?![a-z])\.? {the}{day}(?![0-9a-z,.:]*[0-9])(?! ?{no_day})"
            rf"(?: ?[-–] ?{day}(?![0-9]))?(?:,? {year})?"
            rf"|({months})(?![a-z])\.? {the}{day}, {year}"
        ),
        compiled(rf"({months})(?![a-z])\.?,? {of}{year}"),
        compiled(rf"(?<![a-z])({weekdays})\.?,? ?{the}$"),
        compiled(rf",? ?\(?({weekdays})\.?(?:\)|(?![a-z]){gaps.word('WEEKDAY_GOES_ON')})"),
        compiled(rf"(?<![a-z])({weekdays})\.?(?:,| ?[-–&]| [a-z]{{1,3}}) ?$"),
    )


@functools.cache  # once per language
def _nth_day(locale: Locale) -> re.Pattern[str]:
    return compiled(rf"([0-9]{{1,2}})(?:{any_of(locale.gaps.list('DAY_ENDINGS'))})(?![A-Za-z0-9])")


def _names(table: Mapping[str, int]) -> str:
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))


def date_at_digit(source: Source, at: int, size: int) -> Draft | None:
    """The date that begins with the `size` digits at `at`."""
    text, low = source.text, source.low
    after = text[at + size : at + size + 1]
    if size == 4:
        follow = text[at + size + 1 : at + size + 2]
        if after == " " and follow.isalnum() and follow.isascii():
            return None
        return (_from_year(source, at) if text[at] in "12" else None) or _signed(source, at)
    if size > 2 or after in _NO_DATES:
        return None
    if after == "/" or after >= "\x80" or (after == " " and text[at + size + 1 : at + size + 2] >= "\x80"):
        found = _signed(source, at) or _month_slash_day(source, at)
        if found is not None:
            return found
    match = patterns(source.locale).day_month.match(low, at)
    if match is not None:
        return _day_month(source, match)
    if after in _MARKS:
        match = _SLASHED.match(text, at)
        if match is not None:
            return _slashed(source, match)
    return (None if after == " " else _nth(source, at)) or _weekday_and_day(source, at, size)


def _weekday_and_day(source: Source, at: int, size: int) -> Draft | None:
    """ "on Thursday 9"."""
    end = at + size
    after = source.text[end : end + 2]
    if after[:1] not in _AFTER_DAY and after != " (" and after not in source.locale.gaps.list("AFTER_DAYS"):
        return None
    if after[:1] in _POINTS and after[1:].isdecimal() and after[1:].isascii():
        return None
    day = int(source.text[at:end]) if source.text[at] not in VULGAR else 0
    if not 1 <= day <= 31:
        return None
    draft = _with_weekday(source, Draft(at, end, "date", period=Period(Stamp(day=day))))
    return draft if draft.start < at else None


def _signed(source: Source, at: int) -> Draft | None:
    """ "2016年12月29日(木)", "4월 23일"."""
    match = _SIGNED.match(source.text, at)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    draft = Draft(at, match.end(), "date", period=Period(Stamp(year, month, day)))
    return _with_weekday(source, draft)


def _month_slash_day(source: Source, at: int) -> Draft | None:
    """ "4/23(Wed)": a fraction has no weekday."""
    match = _MONTH_DAY.match(source.text, at)
    if match is None or source.text[at - 1 : at] in ("/", ".", ","):
        return None
    period = Period(Stamp(month=int(match[1]), day=int(match[2])))
    draft = _with_weekday(source, Draft(at, match.end(), "date", period=period))
    return draft if draft.end > match.end() else None


def date_before(source: Source, first: Draft, second: Draft) -> None:
    """ "between 24 and 26 December": the month of the second is that of the first."""
    if first.kind != "plain" or first.number is None or first.number.exponent or second.period is None:
        return
    stamp = second.period.start
    if source.low[first.end : second.start] not in ("-", "–", *source.locale.gaps.list("DAY_JOINTS")):
        return
    day = first.number.value
    if (
        first.start != (first.digits or (0, 0))[0]
        or not 1 <= day <= 31
        or not source.text[second.start].isdigit()
    ):
        return
    if stamp.day is None or stamp.month is None or source.low.startswith("-", second.start - 1):
        return
    first.kind, first.number, first.digits = "date", None, None
    first.period = Period(Stamp(stamp.year, stamp.month, int(day)))


def date_after(source: Source, first: Draft, second: Draft) -> None:
    """ "Jan. 3 and 24": the month of the first is that of the second."""
    if second.kind != "plain" or second.number is None or second.unit or first.period is None:
        return
    stamp, day = first.period.start, second.number.value
    if source.low[first.end : second.start] not in source.locale.gaps.list("DAY_JOINTS"):
        return
    if stamp.month is None or stamp.day is None or not stamp.day < day <= 31 or day.denominator != 1:
        return
    if not source.text[first.end - 1].isdigit() or second.digits != (second.start, second.end):
        return
    second.kind, second.number, second.digits = "date", None, None
    second.period = Period(Stamp(stamp.year, stamp.month, int(day)))


def _from_year(source: Source, at: int) -> Draft | None:
    text = source.text
    match = _ISO.match(text, at)
    if match is not None:
        stamp = Stamp(int(match[1]), int(match[3]), int(match[4]))
        return _with_weekday(source, Draft(at, match.end(), "date", period=Period(stamp)))
    match = _MONTHS_SPAN.match(text, at)
    if match is not None:
        start, end = Stamp(int(match[1]), int(match[2])), Stamp(int(match[3]), int(match[4]))
        return Draft(at, match.end(), "date", period=Period(start, end))
    return years_at(source, at)


def _day_month(source: Source, match: re.Match[str]) -> Draft | None:
    day, until, month, year = match.groups()
    if source.text[match.start(3)].islower() and source.locale.gaps.word("LARGE_MONTHS"):
        return None
    number = source.locale.months[month]
    first = Stamp(int(year) if year else None, number, int(day))
    last = Stamp(first.year, number, int(until)) if until else None
    if int(day) > 39 or int(day) == 0:
        return None
    end = match.end()
    if source.text[end - 1] == "." and year is None and not _abbreviates(source, month, end):
        end -= 1
    return _with_weekday(source, Draft(match.start(), end, "date", period=Period(first, last)))


def _abbreviates(source: Source, month: str, end: int) -> bool:
    """ "3 Feb." has a dot of its own, "3 February." ends a sentence."""
    return len(month) <= 4 and month not in source.locale.gaps.set("WHOLE_MONTHS")


def _slashed(source: Source, match: re.Match[str]) -> Draft | None:
    """ "16.8.2020", "12/25/2020"; where both readings are possible the language decides."""
    first, mark, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
    us = mark == source.locale.gaps.word("MONTH_FIRST")
    month, day = (first, second) if us else (second, first)
    if month > 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    ambiguous = us and day <= 12 and day != month
    stamp = Stamp(year) if ambiguous else Stamp(year, month, day)
    return _with_weekday(source, Draft(match.start(), match.end(), "date", period=Period(stamp)))


def _nth(source: Source, at: int) -> Draft | None:
    """ "On the 2nd, ..." is a day of the month; "the 2nd division" is not."""
    match = _nth_day(source.locale).match(source.low, at)
    if match is None or not 1 <= int(match[1]) <= 31:
        return None
    before = source.low[max(0, at - 12) : at]
    if not before.endswith(source.locale.gaps.list("NTH_LEADS")):
        return None
    after, _ = source.word_after(match.end())
    if after and after not in source.locale.gaps.set("NTH_TAILS"):
        return None
    return Draft(at, match.end(), "date", period=Period(Stamp(day=int(match[1]))))


def date_at_month(source: Source, at: int, word: str) -> Draft | None:
    """The date that begins with a month's name at `at`: "March 2021", "Jan. 20"."""
    low = source.low
    if source.text[at].islower() and source.locale.gaps.word("LARGE_MONTHS"):
        return None
    found = patterns(source.locale)
    match = found.month_year.match(low, at)
    if match is not None:
        stamp = Stamp(int(match[2]), source.locale.months[match[1]])
        return Draft(at, match.end(), "date", period=Period(stamp))
    match = found.month_day.match(low, at)
    if match is None:
        return _spelled_day(source, at, word)
    month, day, until, year, month2, day2, year2 = match.groups()
    month, day, year = month or month2, day or day2, year or year2
    if not 1 <= int(day) <= 39:
        return None
    first = Stamp(int(year) if year else None, source.locale.months[month], int(day))
    last = Stamp(first.year, first.month, int(until)) if until else None
    return _with_weekday(source, Draft(at, match.end(), "date", period=Period(first, last)))


def _spelled_day(source: Source, at: int, word: str) -> Draft | None:
    """ "the week ended March six", as agencies write small numbers."""
    end = at + len(word)
    day, stop = source.word_after(end)
    number = source.locale.numbers.get(day, 0)
    if not 1 <= number <= 9 or source.low[end] != " ":
        return None
    after, _ = source.word_after(stop)
    if after in source.locale.multipliers or source.low.startswith("-", stop):
        return None
    period = Period(Stamp(month=source.locale.months[word], day=number))
    return _with_weekday(source, Draft(at, stop, "date", period=period))


def _with_weekday(source: Source, draft: Draft) -> Draft:
    """Takes "Monday" before or "(Mon)" after into the span, as the text says it."""
    found = patterns(source.locale)
    floor = max(0, draft.start - 20)
    before = found.weekday_before.search(source.low[floor : draft.start])
    if before is not None and (
        source.text[floor + before.start()].isupper() or source.locale.gaps.word("SMALL_WEEKDAYS")
    ):
        if _no_weekday_of_it(source, floor + before.start(), before[1]):
            return draft
        draft.start = floor + before.start()
        return _say(draft, source.locale.weekdays[before[1]])
    after = found.weekday_after.match(source.low, draft.end)
    if after is not None and (source.text[after.start(1)].isupper() or not after[1].isascii()):
        bracketed = "(" in after[0]
        if bracketed and not after[0].endswith(")"):
            return draft
        draft.end = after.end() if bracketed else after.end(1)
        return _say(draft, source.locale.weekdays[after[1]])
    signed = _SIGNED_WEEKDAY.match(source.text, draft.end)
    if signed is not None:
        draft.end = signed.end()
        return _say(draft, WEEKDAY_SIGNS[signed[1]])
    return draft


def _no_weekday_of_it(source: Source, at: int, word: str) -> bool:
    """Is the weekday at `at` the second of two, "Saturday and Sunday, November 1 and 2", or the name of a
    paper, "the Edmonton Sun, August 16"?"""
    if patterns(source.locale).weekday_paired.search(source.low[max(0, at - 20) : at]):
        return True
    named = word in source.locale.gaps.set("PAPERS")
    before = _TITLED.search(source.text[max(0, at - 20) : at]) if named else None
    articles = source.locale.gaps.set("NAME_ARTICLES")
    return before is not None and (before[1][0].isupper() or before[1] in articles)


def _say(draft: Draft, weekday: int) -> Draft:
    assert draft.period is not None
    old = draft.period
    draft.period = Period(old.start, old.end, old.fiscal, old.quarter, weekday)
    return draft
