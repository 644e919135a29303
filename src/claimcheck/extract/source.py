"""The text being read, and a figure in the making."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field
from itertools import pairwise

from claimcheck.locale import Locale
from claimcheck.model import Block, Bound, Figure, Hedge, Kind, Number, Period, Span
from claimcheck.model.figure import Note
from claimcheck.startup.lean import dataclass

# Every blank counts as a space; a line break too, so that a wrapped figure is one figure. A hyphen that is
# not to be broken is one.
_PLAIN = {
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\n": " ", "’": "'", "\u2010": "-", "\u2011": "-",
}  # fmt: skip


# Digits and letters of double width, as Japanese text mixes them in.
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5E)} | {0xFF5E: ord("~"), 0x3000: ord(" ")}
_NEXT_WORD = re.compile(r" ?([^\W\d_](?:[^\W\d_]|['-]){0,39})")
_LONGEST_WORD = 30
_NO_NOTES: frozenset[Note] = frozenset()
_WIDE_DIGITS = tuple(map(chr, range(0xFF10, 0xFF1A)))


def any_of(words: Iterable[str]) -> str:
    """An expression for any of the words, which are expressions, too; for nothing where there are none."""
    return "|".join(words) or "(?!)"


def narrowed(text: str) -> str:
    """The text with digits of single width, of the same length."""
    return text.translate(_WIDE) if any(digit in text for digit in _WIDE_DIGITS) else text


def lowered(text: str) -> str:
    """Lower case with plain blanks, of the same length (İ has a longer lower case)."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    for char, plain in _PLAIN.items():  # much faster than str.translate
        low = low.replace(char, plain)
    return low


def fenced(low: str, blocks: tuple[Block, ...]) -> str:
    """The text with line breaks between blocks, over which nothing is joined."""
    if len(blocks) < 2:
        return low
    pieces, at = [], 0
    for left, right in pairwise(blocks):
        pieces.append(low[at : left.span.end])
        at = max(at, left.span.end, right.span.start)
        pieces.append("\n" * (at - left.span.end) if left.span.end < right.span.start else "")
    pieces.append(low[at:])
    whole = "".join(pieces)
    return whole if len(whole) == len(low) else low  # blocks that overlap fence nothing


@dataclass(frozen=True, slots=True)
class Source:
    """A text, its lower case (same offsets), and the words of its language."""

    text: str
    low: str
    locale: Locale
    _before: dict[int, tuple[int, str]] = field(default_factory=dict, repr=False, compare=False)

    def word_before(self, at: int) -> tuple[int, str]:
        """Start and lower-case text of the word that ends just before `at` and one blank."""
        found = self._before.get(at)  # which several readers ask for
        if found is None:
            found = self._before[at] = self._word_before(at)
        return found

    def _word_before(self, at: int) -> tuple[int, str]:
        low = self.low
        end = at - 1 if at and low[at - 1] == " " else at
        start = low.rfind(" ", max(0, end - _LONGEST_WORD), end) + 1
        if start and low[start:end].isalnum():
            return start, low[start:end]  # as most words are, and much faster
        start = end
        while (
            start and (low[start - 1].isalnum() or low[start - 1] in "&.'-") and end - start < _LONGEST_WORD
        ):
            start -= 1
        return start, low[start:end]

    def word_after(self, at: int) -> tuple[str, int]:
        """The word after `at` and one blank, and its end; "" when no letter follows."""
        match = _NEXT_WORD.match(self.low, at)
        return ("", at) if match is None else (match[1], match.end())

    def half_more(self, at: int) -> int | None:
        """The end of "and a half" where it stands at `at`, None where it doesn't."""
        tails = self.locale.gaps.list("HALF_MORE")
        return next((at + len(tail) for tail in tails if self.low.startswith(tail, at)), None)

    def opens_sentence(self, start: int) -> bool:
        """Does a sentence begin at `start`?"""
        before = self.text[max(0, start - 3) : start].rstrip(" \"'“‘(")
        return not before or before[-1] in ".!?\n:;" or self.text[start - 1 : start] == "\n"


@dataclass(slots=True)
class Draft:
    """A figure while it is put together; places are offsets, made spans at the end."""

    start: int
    end: int
    kind: Kind = "plain"
    number: Number | None = None
    unit: str = ""
    digits: tuple[int, int] | None = None
    scale: tuple[int, int] | None = None
    power: int = 0
    unit_at: tuple[int, int] | None = None
    hedge: Hedge | None = None
    bound: Bound | None = None
    per: str | None = None
    ends: tuple[Draft | None, ...] = ()
    period: Period | None = None
    reach_start: int = -1
    reach_end: int = -1
    notes: set[Note] = field(default_factory=set)
    fresh: bool = True

    def figure(self, text: str) -> Figure:
        """The frozen noun."""
        start = self.start if self.reach_start < 0 else self.reach_start
        end = max(self.end, self.reach_end)
        reached = start != self.start or end != self.end
        return Figure(
            span=Span(self.start, self.end),
            surface=text[self.start : self.end],
            kind=self.kind,
            number=self.number,
            unit=self.unit,
            reach=Span(start, end) if reached else None,
            digits=_span(self.digits),
            scale=_span(self.scale),
            power=self.power,
            unit_at=_span(self.unit_at),
            hedge=self.hedge,
            bound=self.bound,
            per=self.per,
            ends=tuple(end.figure(text) if end else None for end in self.ends) if self.ends else (),
            period=self.period,
            notes=frozenset(self.notes) if self.notes else _NO_NOTES,
        )


def _span(place: tuple[int, int] | None) -> Span | None:
    return None if place is None else Span(*place)
