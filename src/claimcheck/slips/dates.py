"""Slips in a date, undone: another weekday, day, month or year, where the text has it in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from claimcheck.locale import Locale, saying
from claimcheck.locale.signs import SIGNED_WEEKDAYS
from claimcheck.model.figure import Figure
from claimcheck.model.period import Period, Stamp
from claimcheck.model.span import Span

_NO_LEAP_YEAR = 2001
_WIDTHS: tuple[saying.Width, ...] = ("wide", "abbreviated")


def date_slips(figure: Figure, period: Period, locale: Locale) -> Iterator[tuple[str, Figure]]:
    """Another year, month, day or weekday, where the text has it in so many words."""
    start = period.start
    if start.year is not None and (text := str(start.year)) in figure.surface:
        for year in sorted(_years_like(text) | set(range(start.year - 5, start.year + 6))):
            slip = "year-misprinted" if year in _years_like(text) else "year-wrong"
            if year != start.year:
                yield slip, _redated(figure, text, str(year), replace(start, year=year))
    if start.day is not None and period.end is None:
        yield from _days(figure, period, locale)
    if start.month is not None and period.end is None:
        yield from _months(figure, period, start.month, locale)
    if period.weekday is not None:
        yield from _weekdays(figure, period, locale)


def _months(figure: Figure, period: Period, month: int, locale: Locale) -> Iterator[tuple[str, Figure]]:
    """The date in each other month, its name as long as the one that is written."""
    names = sorted(locale.months, key=lambda name: (-len(name), name))
    lower = figure.surface.lower()
    own = next((name for name in names if locale.months[name] == month and _stands_in(name, lower)), None)
    if own is None or len(lower) != len(figure.surface):
        return
    at = lower.index(own)
    written, after = figure.surface[at : at + len(own)], figure.surface[at + len(own) :]
    is_full = own == next(name for name in names if locale.months[name] == month)
    for other in range(1, 13):
        called = [name for name in names if locale.months[name] == other]
        name = called[0] if is_full or len(called) == 1 else called[-1]
        stamp = replace(period.start, month=other)
        if other == month or not stamp.possible() or (after[:1] == "." and len(called) == 1):
            continue
        name = name.upper() if written.isupper() else name.capitalize() if written[0].isupper() else name
        slip = "month-misprinted" if _is_near(other, month, name, written) else "month-wrong"
        surface = figure.surface[:at] + name + after
        yield slip, _with_period(figure, surface, replace(period, start=stamp))


def _stands_in(name: str, text: str) -> bool:
    at = text.find(name)
    return at >= 0 and not text[at - 1 : at].isalnum() and not text[at + len(name) :][:1].isalpha()


def _is_near(month: int, other: int, name: str, written: str) -> bool:
    """The month before or after, or one that looks like it: March and May."""
    return (month - other) % 12 in (1, 11) or (name[:2] == written[:2] and abs(len(name) - len(written)) <= 2)


def _days(figure: Figure, period: Period, locale: Locale) -> Iterator[tuple[str, Figure]]:
    text = str(period.start.day)
    places = [at for at in range(len(figure.surface)) if _is_number_at(figure.surface, at, text)]
    if len(places) != 1:
        return
    at = places[0]
    last = _last_day(period.start)
    for day in range(1, 32):
        if day != period.start.day:
            surface = figure.surface[:at] + str(day) + figure.surface[at + len(text) :]
            stamp = replace(period.start, day=day)
            if _ending_fits(surface, at + len(str(day)), day, locale) and stamp.possible():
                slip = "day-misprinted" if _is_misprint(str(day), text) else "day-wrong"
                if day == last and last < int(text):
                    slip = "day-past-the-last"
                yield slip, _with_period(figure, surface, replace(period, start=stamp))


def _last_day(stamp: Stamp) -> int:
    """The last day of its month, of a February of no year the 28th; 0 of a month that there is not."""
    month = replace(stamp, day=None, year=stamp.year or _NO_LEAP_YEAR)
    last = month.last() if month.possible() else None
    return last.day if last is not None else 0


def _is_number_at(text: str, at: int, number: str) -> bool:
    if not text.startswith(number, at):
        return False
    before, after = text[at - 1 : at], text[at + len(number) : at + len(number) + 1]
    return not before.isdigit() and not after.isdigit()


def _ending_fits(surface: str, end: int, day: int, locale: Locale) -> bool:
    """ "3" may stand for "2" in "2 May", not in "2nd May"."""
    after = surface[end:].lower()
    endings = locale.gaps.table("DAY_ENDINGS").items()
    return next((day in days for ending, days in endings if after.startswith(ending)), True)


def _weekdays(figure: Figure, period: Period, locale: Locale) -> Iterator[tuple[str, Figure]]:
    """The date on each other weekday, whose name is written as long as the one that is there."""
    assert period.weekday is not None
    for names in _weekday_names(locale):
        at = _name_at(figure.surface, names[period.weekday])
        if at < 0:
            continue
        end = at + len(names[period.weekday])
        for number, name in enumerate(names):
            if number != period.weekday:
                name = name.capitalize() if figure.surface[at].isupper() else name
                surface = figure.surface[:at] + name + figure.surface[end:]
                yield "weekday-wrong", _with_period(figure, surface, replace(period, weekday=number))
        return


def _weekday_names(locale: Locale) -> tuple[tuple[str, ...], ...]:
    """The names of the weekdays from Monday on, in each length that they are written in."""
    full, short = (tuple(saying.weekday(number, locale, width) for number in range(7)) for width in _WIDTHS)
    cut = [tuple(name[:length] for name in full) for length in map(int, locale.gaps.list("WEEKDAY_LENGTHS"))]
    signed = map(tuple, SIGNED_WEEKDAYS)  # such dates are written in any language
    return full, *(cut or [short]), *signed


def _name_at(surface: str, name: str) -> int:
    """Where a weekday stands, -1 if nowhere. A name of one character stands in brackets: the 月 of
    "2月3日(月)" that is a month does not."""
    if len(name) == 1:
        return max(surface.rfind(sign + name) for sign in "(（ ") + 1 or -1
    found = re.search(rf"(?<![^\W\d_])[{name[0]}{name[0].upper()}]{re.escape(name[1:])}(?![^\W\d_])", surface)
    return found.start() if found else -1


def _redated(figure: Figure, old: str, new: str, start: Stamp) -> Figure:
    assert figure.period is not None
    return _with_period(figure, figure.surface.replace(old, new, 1), replace(figure.period, start=start))


def _with_period(figure: Figure, surface: str, period: Period) -> Figure:
    span = Span(figure.span.start, figure.span.start + len(surface))
    return replace(figure, surface=surface, span=span, period=period)


@lru_cache(maxsize=1024)  # tries 300 years
def _years_like(text: str) -> frozenset[int]:
    """Years of this and the last two centuries that one slip turns into the text."""
    if len(text) != 4:
        return frozenset()
    return frozenset(year for year in range(1800, 2101) if _is_misprint(str(year), text))


def _is_misprint(meant: str, written: str) -> bool:
    """One digit changed, two neighbours swapped, one lost or one too many."""
    if len(meant) == len(written):
        apart = [at for at, (a, b) in enumerate(zip(meant, written, strict=True)) if a != b]
        if len(apart) == 2 and apart[1] == apart[0] + 1:
            return meant[apart[0]] == written[apart[1]] and meant[apart[1]] == written[apart[0]]
        return len(apart) == 1
    longer, shorter = sorted((meant, written), key=len, reverse=True)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
