"""What is no figure by itself: a list in words ("crops, cattle and timber") as a count of its items, the
score of a match ("3-1") as a range."""

from __future__ import annotations

import re
from bisect import bisect_left

from claimcheck.engine.matching.mask import Masked
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Number
from claimcheck.model.span import Span
from claimcheck.startup.expressions import compiled

MAX_WORDS = 5  # an item of more words may hold an aside

# What an aside begins with ("Ito, the mayor, and Sato"), and what leaves a list open.
_ASIDE = compiled(
    r"(?:and |or )?(?:the|an?|his|her|its|their|our|my|who|which|whose|where|when|that|as|such|including|led"
    r"|both|but|not|with|for|in|at|of|to|by|from|who's|plus|all|each|then|or)\b"
)
_OPEN = compiled(
    r"\b(?:others?|more|so on|so forth|etc|elsewhere|among|like|beyond|the rest|several|many|some)\b|--"
)
_JOINED = compiled(r" (?:and|or|&) ")


def list_claim(items: str, index: int, sentence: Masked) -> Claim:
    """The claim that the list at `index` of the masked sentence has so many items."""
    stretch = _stretch(items, index, sentence)
    goes_on = sentence.source[stretch.end :].lstrip()[:1] in ("(", "[", ";")  # an aside, or another item
    count = None if goes_on else count_items(items)
    figure = Figure(
        span=stretch,
        surface=stretch.of(sentence.source),
        kind="count",
        number=None if count is None else Number(count, 0, True),
    )
    near = sentence.claims[0]
    return Claim(near.uri, figure, near.sentence, stretch)


def score_claim(score: str, index: int, sentence: Masked) -> Claim:
    """The claim that the lower and the higher score of a match are those."""
    stretch = _between(index, sentence)
    one, other = score.split("-")
    places = compiled(rf"(?<!\d)(?:{one})\W(?:{other})(?!\d)").finditer(sentence.source, *stretch)
    before = sentence.text[_last_place(index, sentence) : index].count(score)
    place = next((Span(*found.span()) for n, found in enumerate(places) if n == before), Span(*stretch))
    ends = tuple(
        Figure(span=place, surface=str(points), kind="count", number=Number(points, 0, True))
        for points in sorted(map(int, (one, other)))
    )
    figure = Figure(span=place, surface=place.of(sentence.source), kind="count", ends=ends)
    near = sentence.claims[0]
    return Claim(near.uri, figure, near.sentence, place)


def count_items(items: str) -> int | None:
    """How many items a list in lower case has; None where asides or nesting make it unsure.

    >>> count_items("crops, cattle and timber")
    3
    """
    parts = [part.strip() for part in items.split(",")]
    last = re.sub(r"^(?:and|or) ", "", parts[-1])
    tail = _JOINED.split(last)
    closed = last != parts[-1]  # an Oxford comma
    if len(tail) > 2 or (closed and len(tail) > 1) or (not closed and len(tail) < 2):
        return None
    if any(_JOINED.search(part) for part in parts[:-1]):
        return None
    every = [*parts[:-1], *tail]
    if any(not item or len(item.split()) > MAX_WORDS or _OPEN.search(item) for item in every):
        return None
    asides = [_ASIDE.match(item) is not None or "'s " in item for item in every]
    return None if any(asides) and not all(asides) else len(every)


def _last_place(index: int, sentence: Masked) -> int:
    """Where in the masked text the last figure before `index` stands."""
    return max((at for at in sentence.places if at < index), default=0)


def _between(index: int, sentence: Masked) -> tuple[int, int]:
    """From the last figure before `index` of the masked text to the next, in the source."""
    starts = sorted(sentence.places)
    number = bisect_left(starts, index)
    start = sentence.claims[number - 1].figure.whole.end if number else sentence.span.start
    end = sentence.claims[number].figure.whole.start if number < len(starts) else sentence.span.end
    return start, end


def _stretch(items: str, index: int, sentence: Masked) -> Span:
    """Where the list stands: between the figures around it, from its first word to its last."""
    start, end = _between(index, sentence)
    between = sentence.source[start:end].lower()
    words = items.replace(",", " ").split()
    first, last = between.find(words[0]), between.rfind(words[-1])
    if first < 0 or last < first:
        return Span(start, end)
    return Span(start + first, start + last + len(words[-1]))
