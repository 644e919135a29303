"""The scale word after a number ("billion", "m", "dozen"), and the number that goes on after it."""

from __future__ import annotations

import functools
import re
from fractions import Fraction

from claimcheck.extract.counts import noun_after
from claimcheck.extract.numerals import read_spelled
from claimcheck.extract.source import Draft, Source
from claimcheck.locale import Locale
from claimcheck.locale.signs import KELVINS
from claimcheck.model import Number

MILLION = 6  # zeros
_NO_SCALES = frozenset("%,.;:)'\"\n$€£")  # after a numeral


@functools.cache  # once per language
def _go_on_at(locale: Locale) -> re.Pattern[str]:
    return re.compile(rf"(?: {locale.gaps.word('AND') or '(?!)'})? ([0-9]{{1,3}})(?![0-9.,]*[0-9])")


def add_scale(source: Source, draft: Draft) -> None:
    """Takes the scale word after the digits into the figure."""
    text, low, end = source.text, source.low, draft.end
    if end >= len(text) or low[end] in _NO_SCALES:
        return
    plus = low.startswith("+ ", end)  # "32+ million"
    gap = 2 if plus else 1 if low[end] in " -" else 0
    if _dozens(source, draft):
        return
    found = source.locale.scales.match(text, low, end + gap)
    if found is not None:
        set_scale(draft, end + gap, *found)
        draft.bound = "above" if plus else draft.bound
        _half_more(source, draft)
        _smaller_scale(source, draft)
        return
    tight = None if plus else _tight_scale(source, draft, end, gap)
    if tight is not None:
        set_scale(draft, *tight)
        more = (
            source.locale.scales.match(text, low, draft.end + 1) if low.startswith(" ", draft.end) else None
        )
        if more is not None and draft.number is not None:
            power = draft.power + more[1]  # "75k crore"
            set_scale(draft, tight[0], *more)
            draft.power = power


def _dozens(source: Source, draft: Draft) -> bool:
    """ "2 dozen"."""
    word, stop = source.word_after(draft.end)
    times = source.locale.gaps.table("DOZENS").get(word)
    if times is None or draft.number is None or "word" in draft.notes:
        return False
    draft.number = Number(draft.number.value * times)
    draft.scale, draft.end = (stop - len(word), stop), stop
    return True


def _smaller_scale(source: Source, draft: Draft) -> None:
    """ "4 thousand 3 hundred", "3 hundred and 21": digits that go on in a smaller scale."""
    if draft.kind == "money" or draft.number is None:
        return
    least = draft.number.exponent
    while match := _go_on_at(source.locale).match(source.low, draft.end):
        found = source.locale.scales.match(source.text, source.low, match.end() + 1)
        power = found[1] if found is not None and source.low.startswith(" ", match.end()) else 0
        if not _go_on(draft, int(match[1]) * 10**power, found[0] if found and power else match.end(), least):
            return
        least = power
    joint = f" {source.locale.gaps.word('AND')}".rstrip()
    place = draft.end + (len(joint) if source.low.startswith(joint, draft.end) else 0)
    if source.word_after(place)[0] not in source.locale.numbers:
        return
    spelled = read_spelled(source, place + 1)
    if spelled is not None and not spelled.fraction:
        _go_on(draft, int(spelled.number.value), spelled.end, least)


def _go_on(draft: Draft, more: int, end: int, least: int) -> bool:
    """Adds `more` when it is smaller than the scale so far, and big enough not to be a count of its own."""
    if draft.number is None or more == 0 or more >= 10**least or (more < 100 and least > 3):
        return False
    draft.number, draft.end = Number((draft.number.value + more).numerator), end
    draft.scale, draft.power, draft.digits = None, 0, None
    return True


def _tight_scale(source: Source, draft: Draft, end: int, gap: int) -> tuple[int, int, int] | None:
    """One letter for a scale: "$11m", "100k"."""
    text = source.text
    place = end + gap
    if text[end] == "-" or "word" in draft.notes or place >= len(text):
        return None
    stop = place + 1
    if text[stop : stop + 1].isalnum() or (
        text[stop : stop + 1] == "." and text[stop + 1 : stop + 2].isalpha()
    ):
        return None
    gaps = source.locale.gaps
    letter = text[place]
    if draft.kind == "money" or (not gap and _money_follows(source, stop)):
        power = gaps.table("MONEY_SCALES").get(letter.lower())
        if power is not None and not (gap and source.low[stop : stop + 1].isalpha()):
            return place, stop, power
    if gaps.table("MONEY_SCALES").get(letter) == MILLION and not gap and _counts_after(source, stop):
        return place, stop, MILLION  # "21.4m sq ft", "6.5m viewers"
    if letter == KELVINS and draft.number is not None and draft.number.exponent and draft.number.value >= 100:
        return None  # "573.15K": kelvins
    if letter == KELVINS and gap and not _counts_after(source, stop):
        return None  # "at 48 K"
    power = gaps.table("PLAIN_SCALES").get(letter)
    if power is None or (
        letter in gaps.set("CODE_SCALES") and source.locale.decimal not in text[draft.start : end]
    ):
        return None
    return place, stop, power


def _counts_after(source: Source, at: int) -> bool:
    """Does a unit or a plural noun follow, so that the letter before can only be a scale?"""
    if not source.low.startswith(" ", at) or source.locale.gaps.word("FOLD") == "":
        return False
    unit = source.locale.units.match(source.text, source.low, at + 1)
    if unit is not None:
        return not unit[1].careful
    return noun_after(source, at) is not None


def _money_follows(source: Source, at: int) -> bool:
    at += 1 if source.low.startswith(" ", at) else 0
    unit = source.locale.units.match(source.text, source.low, at)
    return unit is not None and unit[1].kind == "money" and not unit[1].careful


def set_scale(draft: Draft, start: int, end: int, power: int) -> None:
    assert draft.number is not None
    draft.number = draft.number.shift(power)
    if draft.number.exact:
        draft.number = type(draft.number)(draft.number.mantissa, draft.number.exponent)
    draft.scale, draft.power, draft.end = (start, end), power, end


def _half_more(source: Source, draft: Draft) -> None:
    """ "3 million and a half"."""
    end = source.half_more(draft.end)
    if end is not None and draft.number is not None:
        number = draft.number
        more = Fraction(10) ** (draft.power - number.exponent) / 2
        draft.number = type(number)(number.mantissa + more, number.exponent)
        draft.end = end


def negate(draft: Draft, start: int) -> None:
    if draft.number is None:
        return
    draft.number = minus(draft.number)
    draft.start = start
    if draft.digits is not None:
        draft.digits = (start, draft.digits[1])


def minus(number: Number) -> Number:
    return Number(-number.mantissa, number.exponent, number.exact)
