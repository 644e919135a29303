"""A list in words ("crops, cattle and timber") as a count of its items."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from claimcheck.engine.matching.mask import Masked
from claimcheck.locale import get_locale
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Number
from claimcheck.model.span import Span
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

MAX_WORDS = 5  # an item of more words may hold an aside


@dataclass(frozen=True, slots=True)
class _Words:
    """What joins the last items of a list (also behind a comma, as `last`), what an aside begins with
    ("Ito, the mayor, and Sato"), and what leaves a list open."""

    joined: re.Pattern[str]
    last: re.Pattern[str]
    aside: re.Pattern[str]
    open: re.Pattern[str]


@cache  # expressions of a language
def _words(language: str) -> _Words | None:
    """The words of lists in a language; None where none are kept."""
    gaps = get_locale(language).gaps
    joints, asides, opening = (
        "|".join(map(re.escape, gaps.list(name))) for name in ("ITEM_JOINTS", "LIST_ASIDES", "OPEN_LISTS")
    )
    if not joints:
        return None
    return _Words(
        compiled(f" (?:{joints}) "),
        compiled(f"^(?:{joints}) "),
        compiled(rf"(?:(?:{joints}) )?(?:{asides})\b"),
        compiled(rf"\b(?:{opening})\b|--"),
    )


def list_claim(items: str, index: int, sentence: Masked) -> Claim:
    """The claim that the list at `index` of the masked sentence has so many items."""
    stretch = _stretch(items, index, sentence)
    goes_on = sentence.source[stretch.end :].lstrip()[:1] in ("(", "[", ";")  # an aside, or another item
    count = None if goes_on else count_items(items, sentence.language)
    figure = Figure(
        span=stretch,
        surface=stretch.of(sentence.source),
        kind="count",
        number=None if count is None else Number(count, 0, True),
    )
    near = sentence.claims[0]
    return Claim(near.uri, figure, near.sentence, stretch)


def count_items(items: str, language: str = "en") -> int | None:
    """How many items a list in lower case has; None where asides or nesting make it unsure.

    >>> count_items("crops, cattle and timber")
    3
    """
    words = _words(language)
    if words is None:
        return None
    parts = [part.strip() for part in items.split(",")]
    last = words.last.sub("", parts[-1])
    tail = words.joined.split(last)
    closed = last != parts[-1]  # an Oxford comma
    if len(tail) > 2 or (closed and len(tail) > 1) or (not closed and len(tail) < 2):
        return None
    if any(words.joined.search(part) for part in parts[:-1]):
        return None
    every = [*parts[:-1], *tail]
    if any(not item or len(item.split()) > MAX_WORDS or words.open.search(item) for item in every):
        return None
    asides = [words.aside.match(item) is not None or "'s " in item for item in every]
    return None if any(asides) and not all(asides) else len(every)


def _stretch(items: str, index: int, sentence: Masked) -> Span:
    """Where the list stands: between the figures around it, from its first word to its last."""
    starts = sorted(sentence.places)
    number = bisect_left(starts, index)
    start = sentence.claims[number - 1].figure.whole.end if number else sentence.span.start
    end = sentence.claims[number].figure.whole.start if number < len(starts) else sentence.span.end
    between = sentence.source[start:end].lower()
    words = items.replace(",", " ").split()
    first, last = between.find(words[0]), between.rfind(words[-1])
    if first < 0 or last < first:
        return Span(start, end)
    return Span(start + first, start + last + len(words[-1]))
