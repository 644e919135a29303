"""What a text says of those who bear a name, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.locale.grammar import Grammar
from claimcheck.startup.expressions import compiled

_CAPITAL = compiled(r"(?<!\w)(?![a-z0-9_])\w+")
_WORD = compiled(r"\w+")
_AGE = compiled(r", [0-9][0-9],")
_TITLE = 24  # letters before a name
_LONG = 5  # letters of a first word that may stand for all of a name
_TIMES = (1, 2, 3, 5, 9)


class Bearers:
    """The capital words of a text with their places, so that no name is looked for in all of it."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._text = text
        self._grammar = grammar
        self._places: dict[str, list[int]] = {}
        self._people: dict[str, tuple[bool, bool]] = {}
        for match in _CAPITAL.finditer(text):
            self._places.setdefault(match[0], []).append(match.start())

    def times(self, name: str) -> str:
        """How often it is named, also by a long first word alone: a number, at most "9", or "more"."""
        first = _WORD.match(name)
        whole = sum(1 for _ in self._where(name))
        if not whole or first is None:
            return "0"
        alone = len(self._places.get(first[0], ())) if first.end() >= _LONG else 0
        return next((str(one) for one in _TIMES if max(whole, alone) <= one), "more")

    def does(self, name: str) -> bool:
        """Does the text say what it has, says or will do?"""
        grammar, text = self._grammar, self._text
        for at in self._where(name):
            end = at + len(name)
            if text.startswith(grammar.endings.own, end):
                return True
            word = text[end + 1 : end + 20].partition(" ")[0] if text.startswith(" ", end) else ""
            entry = grammar.tags.get(word)
            part = grammar.part(word) if word else "word"
            if (entry is not None and entry.tag == "speech") or part == "modal":
                return True
            if part == "auxiliary" and not grammar.has("BEING", word):
                return True
        return False

    def person(self, last: str) -> tuple[bool, bool]:
        """Whether a last name stands with a title or an age, and whether with a first name and without."""
        if last not in self._people:
            self._people[last] = self._person(last) if last else (False, False)
        return self._people[last]

    def _person(self, last: str) -> tuple[bool, bool]:
        grammar, text = self._grammar, self._text
        whole = alone = False
        for start in self._where(last):
            end = start + len(last)
            if (start and text[start - 1].isalnum()) or text[end : end + 1].isalnum():
                continue
            before = text[max(0, start - _TITLE) : start]
            led = before.split()[-1] if before[-1:] == " " and before.strip() else ""
            if _AGE.match(text, end) or grammar.has("TITLES", led.strip(".").lower()):
                return True, True
            capital = led[:1].isupper() and led[-1:].isalpha()
            whole = whole or (capital and not grammar.has("THE", led.lower()))
            alone = alone or not (capital or grammar.has("THE", led.lower()) or grammar.has("A", led.lower()))
        return False, whole and alone

    def _where(self, name: str) -> Iterator[int]:
        first = _WORD.match(name)
        for at in self._places.get(first[0], ()) if first else ():
            if self._text.startswith(name, at):
                yield at
