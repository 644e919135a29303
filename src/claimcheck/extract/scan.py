"""One pass over the text: where a figure may begin, and which reader to ask."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from claimcheck.extract import dates, eastern, names, years
from claimcheck.extract.clock import clock_at
from claimcheck.extract.counts import no_noun_hyphened
from claimcheck.extract.dialled import address_end
from claimcheck.extract.lending import borrows_unit
from claimcheck.extract.nth import nth_year
from claimcheck.extract.numerals import Numeral, read_digits
from claimcheck.extract.quantity import quantity
from claimcheck.extract.source import Draft, Source
from claimcheck.extract.words import read_word, triggers
from claimcheck.locale import Locale
from claimcheck.locale.numerals import VULGAR
from claimcheck.locale.signs import FISCAL_LABEL, QUARTER_LABEL

_DIGITS = re.compile("[0-9][0-9]*")  # of which `re` makes a set of first characters; of "[0-9]+" it does not
_NO_ORDINAL = ("", *" ,%)\n")  # after a digit without the ending of an ordinal
_VULGAR = re.compile(f"[{''.join(VULGAR)}]")
# Letters of Western scripts; whatever else stands between words is a blank.
_LETTERS = bytes(code if chr(code).isalpha() else ord(" ") for code in range(256))


def starts(source: Source) -> list[tuple[int, int, str]]:
    """Every place where a figure may begin, and its end and trigger word ("" for digits), in text order.

    Which triggers occur at all is asked of the set of words first; each of the few that do
    is then looked up by `find`. That is several times faster than one great alternation.
    """
    low = source.low
    found = [(match.start(), match.end(), "") for match in _DIGITS.finditer(low)]
    if not low.isascii() and any(sign in low for sign in VULGAR):
        found += [(match.start(), match.end(), "") for match in _VULGAR.finditer(low)]
    known = _triggers(source.locale)
    letters = b" %b " % low.encode("latin-1", "replace").translate(_LETTERS)
    for written in known.keys() & letters.split():
        word, apart = known[written], b" %b " % written
        size = len(word)
        at = letters.find(apart)
        while at >= 0:
            end = at + size  # one less than in `letters`
            if not (low[at - 1 : at].isalnum() or low[end : end + 1].isalnum()):
                found.append((at, end, word))
            at = letters.find(apart, end + 1)
    found.sort()
    return found


@functools.cache  # once per language
def _triggers(locale: Locale) -> dict[bytes, str]:
    return {word.encode("latin-1"): word for word in triggers(locale)}


def read_all(source: Source) -> Iterator[Draft]:
    """Every figure by itself, in text order; ranges and composites are joined later."""
    at = floor = 0
    last: Draft | None = None
    runs_on = source.locale.gaps.table("CALENDAR")  # no blanks between words
    at_digit = eastern.at_number if runs_on else _at_digit
    for start, end, word in eastern.starts(source) if runs_on else starts(source):
        if start < at:
            continue
        found = read_word(source, start, word, end) if word else at_digit(source, start, end, floor, last)
        if isinstance(found, int):
            at = max(found, start + 1)
            continue
        if found.unit_at is not None and found.unit_at[0] < floor and found.digits is not None:
            # "two$ two": the sign is that of the number before.
            found.kind, found.unit, found.unit_at, found.start = "plain", "", None, found.digits[0]
        found.start = max(found.start, floor)
        yield found
        last = found
        at = floor = max(found.end, start + len(word))


def _at_digit(source: Source, at: int, end: int, floor: int, last: Draft | None) -> Draft | int:
    """The figure at the digits from `at` to `end`, or where to read on; a figure ended at `floor`."""
    text = source.text
    before = text[at - 1 : at]
    if before == "/" and (address := address_end(source, at)) is not None:
        return address
    if before.isalpha() or (text[at - 3 : at - 1] == FISCAL_LABEL and at > 2):
        labelled = _labelled(source, at)
        if labelled is not None:
            return labelled
    if before in ("-", "–") and (stop := _until(source, at, floor, last)) is not None:
        return stop
    if not _prefixed(source, at):
        if not before.isalpha():
            found = clock_at(source, at, end - at) or dates.date_at_digit(source, at, end - at)
            if found is None:
                found = years.year_at(source, at) if end - at == 4 else nth_year(source, at, end)
            if found is None and end - at == 1 and text[end : end + 1] not in _NO_ORDINAL:
                found = years.numbered_quarter(source, at)
            if found is None and text.startswith(QUARTER_LABEL, end):
                found = years.led_quarter(source, at)
            if found is None and before in names.APOSTROPHES:
                found = years.short_decade(source, at)
            if found is not None:
                return found
        if floor == 0 or floor < at - 1 or before == " ":
            skip = names.name_at(source, at, end) or names.score_at(source, at, end)
            if skip is not None:
                return skip
    return _amount(source, read_digits(source, at), floor, last)


def _until(source: Source, at: int, floor: int, last: Draft | None) -> int | None:
    """The end of the second time of "9 am-1 am"."""
    spans = last is not None and last.kind == "time" and floor == at - 1
    return names.clock_end(source, at) if spans else None


def _labelled(source: Source, at: int) -> Draft | None:
    """ "Q3 2020", "FY21", "FY2021": the digits after a calendar's letters."""
    text = source.text
    if text[at - 1].upper() == QUARTER_LABEL and not text[at - 2 : at - 1].isalnum():
        return years.quarter_at_digit(source, at)
    if not text[at - 1].isalpha():  # "FY-23", "FY '23"
        return years.fiscal_short(source, at, apart=True) if text[at - 1] in "- '’" else None
    label = at - len(FISCAL_LABEL)
    if label >= 0 and text[label:at] == FISCAL_LABEL and not text[max(0, label - 1) : label].isalnum():
        return years.fiscal_short(source, at) or years.years_at(source, at) or years.year_at(source, at)
    return None


def _amount(source: Source, numeral: Numeral | int, floor: int, last: Draft | None) -> Draft | int:
    """The figure around a numeral, unless it turns out to be part of a name."""
    if isinstance(numeral, int):
        return numeral
    draft = quantity(source, numeral, floor)
    if draft.kind == "money" and draft.scale is None and names.scaled_mark(source, draft, numeral.start):
        return _past(source.text, numeral.end)
    if names.glued_after(source, draft.end, draft.unit_at is not None):
        return _past(source.text, draft.end)
    if (
        draft.kind == "plain"
        and source.text[draft.end : draft.end + 1] == "-"
        and no_noun_hyphened(source, draft.end)
    ):
        return draft.end  # "a 3-pointer", "a 4-way stop"
    if source.text[numeral.end + 1 : numeral.end + 2].isupper() and names.numbers_something(
        source, draft, numeral.end
    ):
        return numeral.end
    if names.titled(source, draft, numeral.start, numeral.end, floor) and not borrows_unit(
        source, last, draft
    ):
        return names.whole_at(source, numeral.start, numeral.end)
    return draft


def _past(text: str, end: int) -> int:
    while end < len(text) and text[end].isalnum():
        end += 1
    return end


def _prefixed(source: Source, at: int) -> bool:
    """Does a currency stand right before?"""
    return at > 0 and source.locale.symbols.match(source.text, source.low, at) is not None
