"""Japanese and Korean: what stands before a number ("時速", "月額", "1人当たり"), numbers in a language's own
letters ("二人", "두 사람"), and digits that order, name or score."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from claimcheck.extract import dates, myriads, names, years
from claimcheck.extract.numerals import Numeral, read_digits
from claimcheck.extract.quantity import quantity
from claimcheck.extract.scales import negate
from claimcheck.extract.source import Draft, Source, any_of
from claimcheck.locale import Locale
from claimcheck.locale.signs import NUMERAL_END
from claimcheck.model import Number
from claimcheck.startup.expressions import compiled
from claimcheck.units import known

_NOON = 12
_HOURS = 30  # "25時" is one at night
_LEAD = 24  # code points before a number in which a rate's unit may stand
_WEIGHED = 6  # … and what is weighed
_NOTHING = "(?!)"


class _Words(NamedTuple):
    """A language's patterns for where a number starts and what stands around it."""

    starts: re.Pattern[str]
    halves: frozenset[str]
    ordered: re.Pattern[str]
    named: re.Pattern[str]
    clock: re.Pattern[str]
    share: re.Pattern[str]
    each: re.Pattern[str]
    for_each: re.Pattern[str]
    rate: re.Pattern[str]
    speed: re.Pattern[str]
    below: re.Pattern[str]
    aged: re.Pattern[str]
    weighed: re.Pattern[str]


def _longest_first(words: Iterable[str]) -> str:
    return any_of(sorted(map(re.escape, words), key=len, reverse=True))


@functools.cache  # once per language
def _words(locale: Locale) -> _Words:
    gaps = locale.gaps
    halves = _longest_first(gaps.list("HALVES"))
    own, tails = _longest_first(gaps.table("OWN_NUMBERS")), _longest_first(gaps.list("OWN_TAILS"))
    run = rf"(?:{own})+" if gaps.word("OWN_RUN_ON") else rf"(?:{own})"
    letters = rf"{run}(?={gaps.word('OWN_GAP')}(?:{tails})(?!{_longest_first(gaps.list('NO_OWN_TAILS'))}))"
    no_lead = gaps.word("NO_OWN_LEADS")
    clock, units = gaps.table("CLOCK"), _longest_first(word for word, _ in locale.units)
    each = _longest_first(gaps.list("EACH"))
    return _Words(
        compiled(rf"[0-9]+|(?<![{no_lead}])(?:{halves}|{letters})"),
        frozenset(gaps.list("HALVES")),
        compiled(rf"[0-9]+(?:[〜~–-][0-9]+)?(?:{any_of(gaps.list('ORDERING'))})"),
        compiled(rf"(?:{any_of(gaps.list('NAMING'))})$"),
        compiled(clock.get("time", _NOTHING)),
        compiled(rf"([0-9]{{1,3}}) ?{re.escape(gaps.word('PART_OF'))} ?([0-9]{{1,3}}){NUMERAL_END}"),
        compiled(rf" ?(?:{each})"),
        compiled(rf"(?:(?<![0-9.,])1 ?)?({units}) ?(?:{each}) ?$"),
        compiled(rf"{gaps.word('RATE_START')}({_longest_first(gaps.table('RATE_LEADS'))}) ?$"),
        compiled(rf"({_longest_first(gaps.table('SPEED_LEADS'))}) ?$"),
        compiled(rf"(?:{_longest_first(gaps.list('BELOW'))}) ?$"),
        compiled(rf"(?:{any_of(gaps.list('AGE_UNITS'))})"),
        compiled(rf"(?:{_longest_first(gaps.list('WEIGHED'))})[^0-9、。,.]{{0,3}}$"),
    )


def starts(source: Source) -> list[tuple[int, int, str]]:
    """Every place where a figure may begin, in digits or in letters of its own."""
    return [(*match.span(), "") for match in _words(source.locale).starts.finditer(source.low)]


def at_number(source: Source, at: int, end: int, floor: int, _: Draft | None) -> Draft | int:
    """The figure at the digits or letters from `at` to `end`, or where to read on."""
    if not source.low[at].isdigit():
        return _in_letters(source, at, end)
    found = myriads.date_at(source, at) or _clock(source, at) or _passed_over(source, at)
    if found is not None:
        return found
    if source.text[at - 1 : at].isascii() and not _marked(source, at):
        found = dates.date_at_digit(source, at, end - at) or (
            years.year_at(source, at) if end - at == 4 else None
        )
        if found is not None:
            return found
        skip = names.name_at(source, at, end) if floor == 0 or floor < at - 1 else None
        if skip is not None:
            return skip
    numeral = _share(source, at) or myriads.read_myriads(source, at) or read_digits(source, at)
    return numeral if isinstance(numeral, int) else _figure(source, numeral, floor)


def _marked(source: Source, at: int) -> bool:
    """Does a currency stand right before?"""
    return at > 0 and source.locale.symbols.match(source.text, source.low, at) is not None


def _in_letters(source: Source, at: int, end: int) -> Draft | int:
    """ "半分", "二十社", "두 사람"."""
    if source.low[at:end] in _words(source.locale).halves:
        half = Number(Fraction(1, 2))
        return Draft(at, end, "plain", number=half, digits=(at, end), notes={"word"})
    numeral = myriads.read_letters(source, at, end)
    return end if numeral is None else _figure(source, numeral, 0)


def _passed_over(source: Source, at: int) -> int | None:
    """Where to read on after digits that order ("3位", "第2回"), name ("国道1号") or score ("3対2")."""
    words = _words(source.locale)
    match = words.ordered.match(source.low, at)
    if match is not None:
        return match.end()
    lead = source.low[max(0, at - _LEAD) : at]
    return myriads.end_of_digits(source, at) if words.named.search(lead) else None


def _clock(source: Source, at: int) -> Draft | None:
    """ "午前9時", "오후 3시 40분": its number is the minutes since midnight."""
    match = _words(source.locale).clock.match(source.low, at)
    if match is None or int(match["hour"]) > _HOURS:
        return None
    clock = source.locale.gaps.table("CLOCK")
    start, before = at, source.low[:at].rstrip(" ")
    half = next((word for word in (clock["before"], clock["after"]) if before.endswith(word)), "")
    if half:
        start = len(before) - len(half)
    hour = int(match["hour"]) + (_NOON if half == clock["after"] and int(match["hour"]) < _NOON else 0)
    minutes = 30 if match["half"] else int(match["minute"] or 0)
    number = Number(60 * hour + minutes, 0, True)
    return Draft(start, match.end(), "time", number=number, digits=match.span())


def _share(source: Source, at: int) -> Numeral | None:
    """ "3分の1", "3분의 1"."""
    match = _words(source.locale).share.match(source.low, at)
    if match is None or not 0 < int(match[2]) < int(match[1]):
        return None
    number = Number(Fraction(int(match[2]), int(match[1])))
    return Numeral(at, match.end(), number, fraction=True)


def _figure(source: Source, numeral: Numeral, floor: int) -> Draft | int:
    """The figure around a numeral; the 1 of "1人当たり" is none."""
    draft, words = quantity(source, numeral, floor), _words(source.locale)
    each = words.each.match(source.low, draft.end)
    if each is not None and draft.number is not None and draft.number.value == 1 and draft.kind != "plain":
        return each.end()
    aged = words.aged.match(source.low, draft.end) if draft.kind == "plain" else None
    if aged is not None:
        draft.kind, draft.unit, draft.unit_at, draft.end = "age", "year", aged.span(), aged.end()
    lead = source.low[max(0, draft.start - _LEAD) : draft.start]
    shift = draft.start - len(lead)
    speed = words.speed.search(lead)
    if speed is not None and draft.kind == "measure":
        unit = f"{draft.unit}_per_{source.locale.gaps.table('SPEED_LEADS')[speed[1]]}"
        if known(unit):
            draft.unit, draft.start = unit, shift + speed.start()
    below = words.below.search(lead)
    if below is not None:
        negate(draft, shift + below.start())
    if draft.unit in source.locale.gaps.table("WEIGHT_TOO") and words.weighed.search(lead[-_WEIGHED:]):
        draft.unit = source.locale.gaps.table("WEIGHT_TOO")[draft.unit]
    return draft


def rated(source: Source, draft: Draft) -> None:
    """ "月額980円", "1人当たり10万円", "배럴당 82달러": fills what the figure is a rate of."""
    if draft.per is not None or draft.kind not in ("money", "measure", "count"):
        return
    start = draft.start if draft.reach_start < 0 else draft.reach_start
    lead = source.low[max(0, start - _LEAD) : start]
    words, gaps = _words(source.locale), source.locale.gaps
    rate = words.rate.search(lead)
    if rate is not None:
        draft.per, draft.reach_start = gaps.table("RATE_LEADS")[rate[1]], start - len(lead) + rate.start()
    elif lead.rstrip(" ").endswith(gaps.list("EACH")):
        each = words.for_each.search(lead)
        unit = each and source.locale.units.match(source.text, source.low, start - len(lead) + each.start(1))
        if each is not None and unit is not None:
            draft.per, draft.reach_start = unit[1].name, start - len(lead) + each.start()
