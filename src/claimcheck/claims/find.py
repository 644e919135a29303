"""One claim for each figure, read when it is first asked about.

Most figures of an article are never asked what they are about, and reading a sentence
costs more than finding its figures; so a claim holds its sentence's reading until one
of its fields is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from claimcheck.model import Claim, Document, Figure, Span
from claimcheck.parts import Parts

if TYPE_CHECKING:
    from claimcheck.claims.reading import Reading

_READ = frozenset(("clause", "subject", "measure", "whole", "period", "status", "source", "whose"))


class _UnreadClaim(Claim):
    """A claim whose fields are filled on first sight; from then on as any other."""

    __slots__ = ("_place", "_reading")

    _reading: Reading
    _place: int

    def __reduce__(self) -> tuple[Any, ...]:
        """As it was before anybody looked: a copy reads for itself, and only when asked."""
        return _unread, (self.uri, self.figure, self._reading, self._place)

    def __getattr__(self, name: str) -> Any:
        if name not in _READ:
            raise AttributeError(name)
        if name == "whose":
            object.__setattr__(self, name, self._reading.whose(self._place))
        else:
            for field, value in self._reading.fields(self._place).items():
                if field in _READ and field != "whose":
                    object.__setattr__(self, field, value)
        return object.__getattribute__(self, name)


def find_claims(
    document: Document,
    sentences: tuple[Span, ...],
    figures: tuple[Figure, ...],
    locale: object = None,
    parts: Parts | None = None,
) -> tuple[Claim, ...]:
    """What each figure is about, in the order of `figures` (which is that of the text); what `parts` knows is
    not read again.

    In a language of which no grammar is kept a claim has its sentence and clause, and is otherwise empty.
    So is that of a table's cell, which its row and column name.
    """
    if not figures:
        return ()
    from claimcheck.claims.reading import Reading
    from claimcheck.claims.story import Story

    story = Story(document, sentences, figures, parts)
    return tuple(
        Claim(document.uri, figure, figure.span, figure.span)
        if "cell" in figure.notes
        else _unread(document.uri, figure, reading, n)
        for sentence, group in _by_sentence(sentences, figures)
        for reading in (Reading(document, sentence, group, story),)
        for n, figure in enumerate(group)
    )


def _unread(uri: str, figure: Figure, reading: Reading, place: int) -> Claim:
    claim = object.__new__(_UnreadClaim)
    put = object.__setattr__  # the class is frozen
    put(claim, "uri", uri)
    put(claim, "figure", figure)
    put(claim, "sentence", reading.sentence)
    put(claim, "_reading", reading)
    put(claim, "_place", place)
    return claim


def _by_sentence(
    sentences: tuple[Span, ...], figures: tuple[Figure, ...]
) -> Iterator[tuple[Span, tuple[Figure, ...]]]:
    """The sentences that hold figures, each with its own; a figure outside all is by itself."""
    at, first = 0, 0
    while first < len(figures):
        span = figures[first].span
        while at < len(sentences) and sentences[at].end <= span.start:
            at += 1
        sentence = sentences[at] if at < len(sentences) and sentences[at].start <= span.start else span
        last = first + 1
        while last < len(figures) and figures[last].span.start < sentence.end:
            last += 1
        group = figures[first:last]
        yield sentence.cover(group[-1].span), group
        first = last
