"""How a relation is worded: so that what is written alike is counted once, and tables are told from prose."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import reduce
from hashlib import blake2b
from itertools import pairwise

from claimcheck.model import Article, Claim, Span
from claimcheck.model.calibration import Passed

BESIDE = 3  # words on either side that belong to a wording
LETTERS = 2  # from a figure to the next, in prose at least so many; "of", "to"
_DIGITS = re.compile(r"[0-9]+(?:[.,\s][0-9]+)*")
_WORD = re.compile(r"\S+")
_LONGEST = 600  # characters of a passage that are shown


def wording(text: str, claims: Sequence[Claim]) -> bytes:
    """Return a digest of the words from the first figure to the last, and of a few on either side of them in
    their sentences. It is the same whatever the digits."""
    place, sentences = _place(claims), _sentences(claims)
    before = _WORD.findall(text[sentences.start : place.start])[-BESIDE:]
    after = _WORD.findall(text[place.end : sentences.end])[:BESIDE]
    said = " ".join((*before, *text[place.start : place.end].split(), *after)).lower()
    return blake2b(_DIGITS.sub("0", said).encode("utf-8", "surrogatepass"), digest_size=8).digest()


def in_table(article: Article, claims: Sequence[Claim]) -> bool:
    """Do the figures stand in the row of a table? Then hardly a letter is between one and the next."""
    place = _place(claims)
    starts = [one.span.start for one in article.figures]
    between = article.figures[bisect_left(starts, place.start) : bisect_right(starts, place.end)]
    gaps = [article.document.text[one.whole.end : other.whole.start] for one, other in pairwise(between)]
    letters = sum(character.isalpha() for gap in gaps for character in gap)
    return len(gaps) > 1 and letters < LETTERS * len(gaps)


def passage(article: Article, claims: Sequence[Claim], working: str) -> Passed:
    """Return the sentences of the figures, with the line on which they begin."""
    document, sentences = article.document, _sentences(claims)
    line = document.original.count("\n", 0, document.locate(sentences).start) + 1
    text = " ".join(sentences.of(document.text).split())
    return Passed(f"{document.uri}:{line}", text[:_LONGEST], working)


def _place(claims: Sequence[Claim]) -> Span:
    return reduce(Span.cover, (claim.figure.span for claim in claims))


def _sentences(claims: Sequence[Claim]) -> Span:
    return reduce(Span.cover, (claim.sentence for claim in claims))
