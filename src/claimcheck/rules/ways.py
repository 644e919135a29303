"""In how many ways a pattern can be read at one place of a sentence, at the most.

A backtracking matcher may try them all before it gives up, so the loader refuses a
pattern with too many. An optional word counts twice only where what follows can begin
as it does; a gap counts by where the next word could stand; a figure that a gap can't
step over ends it in one way only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from claimcheck.startup.lean import dataclass

_HEAD = re.compile(r"[^\W_]+|.", re.DOTALL)

Heads = frozenset[str] | None  # None: it can begin with anything


@dataclass(frozen=True, slots=True)
class Shape:
    """How a part can begin (`heads`: first words, signs, placeholders; `tea*` for a beginning),
    in how many ways it can match at one place, and whether it can match nothing.

    `reach` is the most characters that a gap steps over, 0 for all else; `stops` are the
    figures, signs and words that it doesn't step over. `tails` is what it can end with or go
    without: where that can also begin what follows, there are `more` times as many ways.
    """

    heads: Heads
    ways: int = 1
    empty: bool = False
    reach: int = 0
    stops: frozenset[str] = frozenset()
    tails: frozenset[str] = frozenset()
    more: int = 1


NOTHING = Shape(frozenset(), empty=True)


def of_word(word: str) -> Shape:
    """A word, a sign, or a word's beginning with its star."""
    return Shape(frozenset((_head(word),)))


@lru_cache(maxsize=512)  # lists that many patterns name
def of_list(phrases: tuple[str, ...]) -> Shape:
    """A word list; its `tails` are the words by which one phrase is longer than another."""
    known = tuple(f"{phrase} " for phrase in phrases)
    tails = {
        _head(phrase[len(other) :])
        for phrase in phrases
        if " " in phrase
        for other in known
        if phrase.startswith(other)
    }
    return Shape(frozenset(map(_head, phrases)), tails=frozenset(tails), more=2 if tails else 1)


def of_choice(branches: Iterable[Shape], *, optional: bool = False) -> Shape:
    """One of several: those that can begin alike add up, others shut each other out."""
    branches = tuple(branches)
    empty = optional or any(branch.empty for branch in branches)
    if len(branches) == 1:
        only = branches[0]
        return only if only.empty == empty else replace(only, empty=empty)
    heads: set[str] = set()
    for branch in branches:
        if branch.heads is None or not heads.isdisjoint(branch.heads):
            return _alike(branches, empty)
        heads |= branch.heads
    if any(head.endswith("*") for head in heads):
        return _alike(branches, empty)
    return _whole(frozenset(heads), max(branch.ways for branch in branches), empty, branches)


def _alike(branches: tuple[Shape, ...], empty: bool) -> Shape:
    adding = sum(
        branch.ways
        for n, branch in enumerate(branches)
        if any(meet(branch.heads, other.heads) for m, other in enumerate(branches) if m != n)
    )
    ways = max(adding, *(branch.ways for branch in branches))
    heads = [branch.heads for branch in branches if branch.heads is not None]
    whole = frozenset[str]().union(*heads) if len(heads) == len(branches) else None
    return _whole(whole, ways, empty, branches)


def _whole(heads: Heads, ways: int, empty: bool, branches: tuple[Shape, ...]) -> Shape:
    tails = frozenset[str]().union(*(branch.tails for branch in branches))
    return Shape(heads, ways, empty, tails=tails, more=max(branch.more for branch in branches))


def of_sequence(parts: Iterable[Shape], *, whole: bool) -> Shape:
    """One part after the other.

    At the end of a `whole` pattern nothing follows; behind a part of one anything may.
    """
    after: Heads = frozenset() if whole else None
    ways, more, empty = 1, 1, True
    tails: frozenset[str] = frozenset()
    last = not whole  # nothing that must stand there follows: what can, the whole will know
    for part in reversed(tuple(parts)):
        ways *= part.ways
        if last:
            tails, more = tails | part.tails, more * part.more
        elif part.tails and meet(part.tails, after):
            ways *= part.more
        if part.reach:
            ways *= _ends(part, after)
            after, last = None, False
        elif not part.empty:
            after, empty, last = part.heads, False, False
        elif last and part.heads is not None:
            tails, more = tails | part.heads, more * 2
        else:
            ways *= 2 if meet(part.heads, after) else 1
            after = None if part.heads is None or after is None else part.heads | after
    return Shape(after, ways, empty, tails=tails, more=more)


def meet(one: Heads, other: Heads) -> bool:
    """Can both begin alike?"""
    if one is None or other is None:
        return one is other or bool(one or other)
    if not one.isdisjoint(other):
        return True
    return _begins(one, other) or _begins(other, one)


def _begins(one: frozenset[str], other: frozenset[str]) -> bool:
    """Does a word of `other` begin as a starred one of `one` does?"""
    stems = _stems(one)
    return bool(stems) and any(head.startswith(stems) for head in other)


@lru_cache(maxsize=4096)  # asked for each pair of neighbours
def _stems(heads: frozenset[str]) -> tuple[str, ...]:
    return tuple(head[:-1] for head in heads if head.endswith("*") and len(head) > 1)


def _ends(gap: Shape, after: Heads) -> int:
    """At how many places a gap can end: before each next word that fits in its reach."""
    if after is None:
        return gap.reach // 2
    passed = after - gap.stops
    return max(1, gap.reach // (1 + min(map(len, passed)))) if passed else 1


@lru_cache(maxsize=4096)  # words come back
def _head(phrase: str) -> str:
    first = phrase.split(" ", 1)[0].lower()
    match = _HEAD.match(first)
    head = match.group() if match else ""
    return f"{head}*" if first == f"{head}*" else head
