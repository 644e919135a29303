"""One pass over the text: where a figure may begin, and which reader to ask."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from claimcheck.extract import dates, myriads, names, years
from claimcheck.extract.numerals import read_digits
from claimcheck.extract.quantity import quantity
from claimcheck.extract.source import Draft, Source
from claimcheck.extract.words import read_word, triggers
from claimcheck.locale import Locale
from claimcheck.locale.numerals import VULGAR


@functools.cache
def trigger(locale: Locale) -> re.Pattern[str]:
    """Digits, vulgar fractions, and every word that may begin a figure."""
    words = "|".join(sorted((re.escape(word) for word in triggers(locale)), key=len, reverse=True))
    return re.compile(rf"[0-9]|[{''.join(VULGAR)}]|\b(?:{words})\b" if words else rf"[0-9{''.join(VULGAR)}]")


def read_all(source: Source) -> Iterator[Draft]:
    """Every figure by itself, in text order; ranges and composites are joined later."""
    search = trigger(source.locale).search
    at, text, low = 0, source.text, source.low
    floor = 0
    while True:
        match = search(low, at)
        if match is None:
            return
        start = match.start()
        char = text[start]
        if char.isdigit() or char in VULGAR:
            found = _at_digit(source, start, floor)
        else:
            found = read_word(source, start, match[0], match.end())
        if isinstance(found, Draft):
            found.start = max(found.start, floor)
            yield found
            at = floor = max(found.end, match.end() if not char.isdigit() else found.end)
        else:
            at = max(found, start + 1)


def _at_digit(source: Source, at: int, floor: int) -> Draft | int:
    """The figure at a digit, or where to read on; a figure ended at `floor`."""
    text = source.text
    before = text[at - 1 : at]
    if before.isalpha():
        if before in "Qq" and not text[at - 2 : at - 1].isalnum():
            found = years.quarter_at_digit(source, at)
            if found is not None:
                return found
        if text[max(0, at - 2) : at] == "FY" and not text[at - 3 : at - 2].isalnum():
            found = years.fiscal_short(source, at)
            if found is not None:
                return found
    east = bool(source.locale.gaps.table("CALENDAR"))
    if east and (found := myriads.date_at(source, at)) is not None:
        return found
    if not _prefixed(source, at) and not (east and before.isalpha() and not before.isascii()):
        found = dates.date_at_digit(source, at)
        if found is not None and not before.isalpha():
            return found
        if not before.isalpha() or text[max(0, at - 2) : at] == "FY":
            found = years.year_at(source, at)
            if found is not None:
                return found
        if floor == 0 or floor < at - 1:
            skip = names.name_at(source, at) or names.score_at(source, at)
            if skip is not None:
                return skip
    numeral = (myriads.read_myriads(source, at) if east else None) or read_digits(source, at)
    if isinstance(numeral, int):
        return numeral
    draft = quantity(source, numeral, floor)
    end = draft.end
    if not east and names.glued_after(source, end, draft.unit_at is not None):
        return _past(text, end)
    if names.titled(source, draft, numeral.start, numeral.end, floor):
        return numeral.end
    return draft


def _past(text: str, end: int) -> int:
    while end < len(text) and text[end].isalnum():
        end += 1
    return end


def _prefixed(source: Source, at: int) -> bool:
    """Does a currency stand right before?"""
    if at == 0:
        return False
    found = source.locale.symbols.match(source.text, source.low, at)
    return found is not None
