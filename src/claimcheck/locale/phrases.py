"""Longest-phrase look-up at a place in a text, by the phrase's first token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from claimcheck.startup.expressions import compiled

_NUMBER_TO = compiled(r".*[0-9][a-z]{0,3}-")  # "US$5m-US$7m"
T = TypeVar("T")

# Letters of scripts that put blanks between words go together; each of the others by itself.
# Never more than a word's length, so that a long run of letters is not read again and again.
_WORD = 32
TOKEN = compiled(rf"[^\W\u2e80-\uffff]{{1,{_WORD}}}|\S")


def runs_on(left: str, right: str) -> bool:
    """Are the two characters parts of one word? Japanese and Korean words run on as they like."""
    return left.isalnum() and right.isalnum() and left < "\u2e80" and right < "\u2e80"


def _sorted(
    table: Mapping[str, list[tuple[str, str | None, T]]],
) -> dict[str, tuple[tuple[str, str | None, T], ...]]:
    """Longest first; of the same letters the one with its own case first."""
    for found in table.values():
        if len(found) > 1:
            found.sort(key=lambda entry: (-len(entry[0]), entry[1] is None))
    return {first: tuple(found) for first, found in table.items()}


class Phrases(Generic[T]):
    """A table from phrases to values, asked "which is the longest that begins here?".

    Keys match in any case, but for those of one or two letters or with an upper-case one:
    "MW" is not "mw", nor "5G" five grams.
    """

    __slots__ = ("_table",)

    def __init__(self, items: Iterable[tuple[str, T]]) -> None:
        table: dict[str, list[tuple[str, str | None, T]]] = {}
        for phrase, value in items:
            low = phrase.lower()
            if low.isalpha() and low.isascii() and len(low) <= _WORD:
                first = low
            elif (token := TOKEN.match(low)) is not None:
                first = token[0]
            else:
                first = ""
            if first:
                cased = phrase != low or (len(low) < 3 and low.isalpha())
                table.setdefault(first, []).append((low, phrase if cased else None, value))
        self._table = _sorted(table)

    def __iter__(self) -> Iterator[tuple[str, T]]:
        """Every phrase and its value."""
        return ((exact or phrase, value) for found in self._table.values() for phrase, exact, value in found)

    def match(self, text: str, low: str, at: int) -> tuple[int, T] | None:
        """End and value of the longest phrase at `at`; `low` is `text` in lower case.

        A phrase that ends in a letter or digit must not run on into another one.
        """
        token = TOKEN.match(low, at)
        if token is None:
            return None
        for phrase, exact, value in self._table.get(token[0], ()):
            if not low.startswith(phrase, at):
                continue
            end = at + len(phrase)
            if exact is not None and not text.startswith(exact, at):
                continue
            if end < len(low) and runs_on(phrase[-1], low[end]):
                continue
            return end, value
        return None


class Endings(Generic[T]):
    """The mirror of `Phrases`: which is the longest phrase that ends here?"""

    __slots__ = ("_table", "_written")

    def __init__(self, items: Iterable[tuple[str, T]]) -> None:
        table: dict[str, list[tuple[str, str | None, T]]] = {}
        for phrase, value in items:
            low = phrase.lower()
            table.setdefault(low[-2:], []).append((low, phrase if phrase != low else None, value))
        self._table = _sorted(table)
        self._written = {last: tuple(low for low, _, _ in found) for last, found in self._table.items()}

    def __iter__(self) -> Iterator[tuple[str, T]]:
        """Every phrase and its value."""
        return ((exact or phrase, value) for found in self._table.values() for phrase, exact, value in found)

    def match(self, text: str, low: str, end: int, floor: int = 0) -> tuple[int, T] | None:
        """Start and value of the longest phrase that ends at `end` and begins at `floor` or later."""
        if end <= floor:
            return None
        for last in (low[end - 2 : end], low[end - 1]) if end > 1 else (low[0],):
            if last not in self._table or not low.endswith(self._written[last], floor, end):
                continue
            for phrase, exact, value in self._table[last]:
                start = end - len(phrase)
                if start < floor or not low.startswith(phrase, start):
                    continue
                if exact is not None and not text.startswith(exact, start):
                    continue
                if start > 0 and runs_on(low[start - 1], phrase[0]):
                    continue
                if (
                    low[start - 1 : start] == "-"
                    and phrase[0].isalpha()
                    and not _NUMBER_TO.fullmatch(low, max(0, start - 5), start)
                ):
                    continue
                return start, value
        return None
