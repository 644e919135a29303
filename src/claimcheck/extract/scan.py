"""One pass over the text: where a figure may begin, and which reader to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract import dates, myriads, names, years
from claimcheck.extract.numerals import read_digits
from claimcheck.extract.quantity import quantity
from claimcheck.extract.source import Draft, Source
from claimcheck.extract.words import read_word, triggers
from claimcheck.locale.numerals import VULGAR

_DIGITS = re.compile(rf"[0-9]+|[{''.join(VULGAR)}]")
_LETTERS = re.compile(r"[^\W\d_]+")


def starts(source: Source) -> list[tuple[int, str]]:
    """Every place where a figure may begin, in text order, with its trigger word ("" for digits).

    Which triggers occur at all is asked of the set of words first; each of the few that do
    is then looked up by `str.find`. That is several times faster than one great alternation.
    """
    low = source.low
    found = [(match.start(), "") for match in _DIGITS.finditer(low)]
    words = set(_LETTERS.findall(" ".join(set(low.split()))))
    for word in words & triggers(source.locale):
        size = len(word)
        at = low.find(word)
        while at >= 0:
            end = at + size
            if not (low[at - 1 : at].isalnum() or low[end : end + 1].isalnum()):
                found.append((at, word))
            at = low.find(word, end)
    found.sort()
    return found


def read_all(source: Source) -> Iterator[Draft]:
    """Every figure by itself, in text order; ranges and composites are joined later."""
    at = floor = 0
    for start, word in starts(source):
        if start < at:
            continue
        if word:
            found = read_word(source, start, word, start + len(word))
        else:
            found = _at_digit(source, start, floor)
        if isinstance(found, int):
            at = max(found, start + 1)
            continue
        found.start = max(found.start, floor)
        yield found
        at = floor = max(found.end, start + len(word))


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
