"""What stands around one figure, for the readers of its fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.scan import Word
from claimcheck.model import Figure, Span

# Figures that are no amount of anything.
NO_AMOUNT = frozenset(("date", "time", "duration", "age", "ordinal"))
_SHORT = frozenset(("US", "UK", "EU", "UN"))  # as often an adjective as a name
_GAPS = frozenset((" ", " the ", " its ", " their "))
# After a name, these show that it is the one who does something.
_DOES = frozenset(
    ("actor", "conjunction", "demand", "down", "event", "forecast", "former", "function", "now")
) | frozenset(("preposition", "proposed", "speech", "state", "up", "verb"))


@dataclass(frozen=True, slots=True)
class Context:
    """A figure in its clause and sentence; `before` and `after` are the clause's words on
    either side of it, `words` all words of the sentence, `around` its figures."""

    text: str
    figure: Figure
    clause: Span
    sentence: Span
    words: Sequence[Word]
    roles: Sequence[str]
    around: Sequence[Figure]
    before: Sequence[Word]
    after: Sequence[Word]

    def leads(self, word: Word) -> bool:
        """Does `word` stand right before the figure?"""
        return self.text[word.end : self.figure.whole.start].isspace()

    def role(self, word: Word) -> str:
        """For a name: "actor", "own" (Japan's), "adjective" (US troops), "speaker",
        "joined" (one of several), "aside" (a ticker in brackets), or the
        preposition before it; "" for other words."""
        return self.roles[self.words.index(word)]

    def names(self) -> list[tuple[Word, str]]:
        """The names of the clause outside its figures, with their roles."""
        return [(w, r) for w, r in self.placed() if self.clause.start <= w.start and w.end <= self.clause.end]

    def placed(self) -> list[tuple[Word, str]]:
        """The names of the sentence outside its figures, with their roles."""
        return [(word, role) for word, role in zip(self.words, self.roles, strict=True) if role]


def roles(text: str, words: Sequence[Word], figures: Sequence[Figure]) -> tuple[str, ...]:
    """The role of each name among `words`, "" for the other words and for what is part of
    a figure ("EUR")."""
    taken = [figure.span for figure in figures]
    return tuple(
        _role(text, words, n)
        if word.tag == "name" and not any(span.start <= word.start < span.end for span in taken)
        else ""
        for n, word in enumerate(words)
    )


def _is_joined(text: str, words: Sequence[Word], n: int) -> bool:
    """One of several: "Japan and Peru", "Chile, Peru". Neither alone is what is spoken of."""
    for step in (1, -1):
        near = words[n + step] if 0 <= n + step < len(words) else None
        if near is None:
            continue
        if near.tag == "conjunction" and near.value in ("and", "or"):
            far = words[n + 2 * step] if 0 <= n + 2 * step < len(words) else None
            if far is not None and far.tag == "name":
                first, last = sorted((words[n], far))
                gap = text[first.end : near.start] + text[near.end : last.start]
                if gap.replace("the ", "").isspace():
                    return True
        elif near.tag == "name":
            first, last = sorted((words[n], near))
            if text[first.end : last.start] in (", ", "/"):
                return True
    return False


def _role(text: str, words: Sequence[Word], n: int) -> str:
    name = words[n]
    if text[max(0, name.start - 2) : name.start].strip() == "(":
        return "aside"
    if _is_joined(text, words, n):
        return "joined"
    nearest = words[n + 1] if n + 1 < len(words) else None
    after = nearest if nearest is not None and text[name.end : nearest.start] == " " else None
    if not name.own and _is_adjective(text, name, after):
        return "adjective"
    if name.own:
        return "own"
    before = words[n - 1] if n else None
    if before is not None and before.tag == "preposition" and text[before.end : name.start] in _GAPS:
        return before.value
    if after is not None and after.tag == "speech":
        return "speaker"
    return "actor"


def _is_adjective(text: str, name: Word, after: Word | None) -> bool:
    following = text[name.end : name.end + 2]
    if following[:1] == "-":
        return True
    if after is not None:
        return (
            after.tag not in _DOES
            and after.tag != "speech"
            and (after.tag == "noun" or name.form != "capital")
        )
    if name.form == "people" or name.value in _SHORT:
        return following[:1] == " " and following[1:].islower()
    return False
