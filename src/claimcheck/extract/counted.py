"""What a bare number may be besides plain: a multiple, or the count of a noun."""

from __future__ import annotations

import functools
import re
from fractions import Fraction

from claimcheck.extract.counts import attributive, noun_after
from claimcheck.extract.measured import set_unit
from claimcheck.extract.source import Draft, Source
from claimcheck.locale import Locale

_NO_TIMES = ("", *"%,.;:)('\"\n$€£")  # after a numeral that counts no times
_NEXT = 16  # code points within which a noun is the very next word
_CROSSES = "x×"
_CROSS = re.compile(rf"[{_CROSSES}](?![0-9A-Za-z])(?! ?[0-9])")


def multiplied(source: Source, draft: Draft) -> bool:
    """ "four times the share", "five-fold", "4x"."""
    gaps = source.locale.gaps
    low, end = source.low, draft.end
    if low[end : end + 1] in _NO_TIMES:
        return False
    word, stop = source.word_after(end + 1 if low.startswith("-", end) else end)
    fold = gaps.word("FOLD")
    if fold and (word == fold or low.startswith(fold, end)):
        draft.end = stop if word == fold else end + len(fold)
        draft.kind, draft.unit_at = "multiple", (draft.end - len(fold), draft.end)
        return True
    if word in gaps.set("TIMES"):
        _times(source, draft, stop - len(word), word)
        return True
    for times in _running_on(source.locale):
        if low.startswith((times, f" {times}"), end):
            _times(source, draft, low.index(times, end), times)
            return True
    if low[end] in _CROSSES and "word" not in draft.notes and _CROSS.match(low, end):
        draft.kind, draft.unit_at, draft.end = "multiple", (end, end + 1), end + 1
        return True
    return False


@functools.cache  # once per language
def _running_on(locale: Locale) -> tuple[str, ...]:
    """The words for "times" on which other words run, as in Japanese and Korean."""
    return tuple(times for times in locale.gaps.list("TIMES") if not times.isascii())


def _times(source: Source, draft: Draft, start: int, word: str) -> None:
    """A multiple before "as many", "the share"; else so many occasions."""
    draft.end = start + len(word)
    draft.unit_at = (start, draft.end)
    following, _ = source.word_after(draft.end)
    occasion = following in source.locale.gaps.set("OCCASIONS")
    if (following in source.locale.gaps.set("MULTIPLE_OF") and not occasion) or not word.isascii():
        draft.kind = "multiple"
    else:
        draft.kind, draft.unit = "count", "time"


def counted(source: Source, draft: Draft) -> None:
    """ "54,000 US troops"."""
    number = draft.number
    if number is not None and isinstance(number.mantissa, Fraction) and abs(number.value) < 1:
        return  # "two thirds majority": no two thirds are counted
    is_one = number is not None and number.mantissa == 1 and number.exponent == 0
    found = noun_after(source, draft.end, is_one and "word" not in draft.notes)
    if found is None or found[0] - draft.end > _NEXT:
        article = not is_one and source.word_before(draft.start)[1] in source.locale.gaps.list("ARTICLES")
        found = (attributive(source, draft.end) if article else None) or found
    if found is None:
        return
    start = source.low.rfind(" ", draft.end, found[0]) + 1
    unit = source.locale.units.match(source.text, source.low, start) if start > draft.end + 1 else None
    if unit is not None and unit[0] == found[0] and not unit[1].careful:
        between = source.low[draft.end + 1 : start - 1]
        thing = unit[1].kind != "measure" or unit[1].name in source.locale.gaps.set("UNITS_LIKE_THINGS")
        if unit[1].kind == "duration" or between in source.locale.gaps.set("ADDED") or not thing:
            set_unit(draft, start, *unit)  # "two extra minutes"
            return
    draft.kind, draft.unit = "count", found[1]
    if source.low.startswith("-", draft.end):
        draft.notes.add("compound")
    draft.unit_at = (draft.end + 1, found[0])
    draft.end = found[0]
