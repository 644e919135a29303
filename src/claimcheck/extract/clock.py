"""Times of day: "14:30 GMT", "at 25:70 on Tuesday", "9.15 p.m.", "at 0930 UTC".

Digits with a colon are more often a score, a ratio, a verse or a lap. They are a time when a mark
says so ("p.m.", "GMT", "Uhr"), or when they stand behind "at" with a day or a beginning beside them;
everything else is left to `names`, which skips it. Whether there is such a time is not asked here.
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from typing import NamedTuple

from claimcheck.extract.source import Draft, Source
from claimcheck.locale import Locale
from claimcheck.locale.signs import HALF_DAY, ZONES
from claimcheck.model import Number

_HOURS = 24
_NIGHT = 30  # "25:70" may be meant as a time, "45:10" runs on a stopwatch
_FAR = 40  # code points around a time in which a day is looked for
_FULL = 5  # letters of the shortest weekday that is not abbreviated
_SIZES = (1, 2, 4)
_TIME = re.compile(r"([0-9]{1,2})(?:([:.])([0-9]{2})(?::([0-9]{2}))?)?(?![0-9]|[:.,/%°-][0-9])")
_PACKED = re.compile(rf"([0-9]{{2}})([0-9]{{2}})(?= (?:{'|'.join(ZONES)})\b)")
_HALF = re.compile(f" ?{HALF_DAY}")
_STOP = re.compile(r"[.!?] |[;\n]")


class _Words(NamedTuple):
    """What a language says around a time of day."""

    mark: re.Pattern[str]
    any_mark: re.Pattern[str]
    day: re.Pattern[str]


@functools.cache  # once per language
def _words(locale: Locale) -> _Words:
    marks = "|".join(locale.gaps.list("CLOCK_MARKS"))
    weekdays = (day for day in locale.weekdays if len(day) >= _FULL)  # "sat" and "sun" are other words too
    days = "|".join(re.escape(day) for day in (*weekdays, *locale.gaps.list("DAYTIMES")))
    return _Words(
        re.compile(rf" ?(?:{marks})(?![a-z])" if marks else "(?!)"),
        re.compile(rf"[:.][0-9]| ?(?:{HALF_DAY}|{marks or '(?!)'})"),
        re.compile(rf"(?<![a-z])(?:{days})(?![a-z])"),
    )


def clock_at(source: Source, at: int, size: int) -> Draft | None:
    """The time of day that begins with the `size` digits at `at`; None where that is not certain."""
    leads = source.locale.gaps.set("CLOCK_LEADS")
    if not leads or size not in _SIZES or source.text[at - 1 : at] not in ("", " ", "(", "\n", "\u00a0"):
        return None
    packed = size == max(_SIZES)
    if not packed and _words(source.locale).any_mark.match(source.low, at + size) is None:
        return None
    match = (_PACKED if packed else _TIME).match(source.low, at)
    if match is None:
        return None
    start, lead = source.word_before(at)
    led = lead in leads
    if packed:
        zone = _words(source.locale).mark.match(source.low, match.end())
        return _draft(match, zone.end()) if zone and led else None
    half = _HALF.match(source.low, match.end())
    mark = half or _words(source.locale).mark.match(source.low, match.end())
    if mark is not None and _is_marked(source, match, half is not None, led):
        return _draft(match, mark.end())
    if match[2] != ":" or not led or int(match[1]) >= _NIGHT:
        return None
    if not _begins(source, start) and not _on_a_day(source, start, match.end()):
        return None
    return _draft(match, match.end())


def _is_marked(source: Source, match: re.Match[str], half: bool, led: bool) -> bool:
    """Can nothing but a time have this mark? "40 p.m." is a rent, "7.75 pm" the length of a bond."""
    if match[2] == ":":
        return True
    if match[2] is None:
        return int(match[1]) <= _HOURS
    return led or (not half and len(match[1]) == 2)


def _begins(source: Source, lead: int) -> bool:
    """ "starts at", "was due at": does something begin then?"""
    return source.word_before(lead)[1] in source.locale.gaps.set("CLOCK_VERBS")


def _on_a_day(source: Source, lead: int, end: int) -> bool:
    """ "on Tuesday at", "at … tonight": is a day said close by, in the same sentence?"""
    low, day = source.low, _words(source.locale).day
    before = _STOP.split(low[max(0, lead - _FAR) : lead])[-1]
    after = _STOP.split(low[end : end + _FAR])[0]
    return day.search(before) is not None or day.search(after) is not None


def _draft(match: re.Match[str], end: int) -> Draft:
    """With the minutes since midnight as its number."""
    hours, minutes, seconds = match[1], match[2], None
    if match.re is _TIME:
        minutes, seconds = match[3], match[4]
    since = 60 * int(hours) + int(minutes or 0) + Fraction(int(seconds or 0), 60)
    return Draft(match.start(), end, "time", number=Number(since, 0, True), digits=match.span())
