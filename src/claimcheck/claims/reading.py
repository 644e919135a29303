"""A sentence read for what its figures are about."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from claimcheck.claims.clauses import clause_breaks, clause_of
from claimcheck.claims.context import NO_AMOUNT, Context, Named, place_names
from claimcheck.claims.measure import measure
from claimcheck.claims.period import period
from claimcheck.claims.scan import Word, scan
from claimcheck.claims.source import source
from claimcheck.claims.status import demand_word, status
from claimcheck.claims.subject import subject
from claimcheck.model import Document, Figure, Span

# More than this is a table or a list, not a sentence: its figures are not tied to each other.
_LONGEST = 4000
_MOST = 80
_WINDOW = 100


class Reading:
    """The figures of one sentence; nothing is read before `fields` is asked for."""

    def __init__(
        self, document: Document, sentence: Span, figures: tuple[Figure, ...], english: bool
    ) -> None:
        self.document = document
        self.sentence = sentence
        self.figures = figures
        self.english = english

    def __reduce__(self) -> tuple[Any, ...]:
        """What was read stays read."""
        return Reading, (self.document, self.sentence, self.figures, self.english), self.__dict__

    def fields(self, place: int) -> dict[str, Any]:
        """The fields of a claim that have to be read, for the sentence's figure number `place`."""
        return self._all[place]

    @cached_property
    def _all(self) -> list[dict[str, Any]]:
        if len(self.sentence) > _LONGEST or len(self.figures) > _MOST:
            return [_fields(self._window(figure)) for figure in self.figures]
        text = self.document.text
        words = scan(text, self.sentence) if self.english else ()
        breaks = clause_breaks(text, self.sentence, words, self.figures)
        clauses = [clause_of(text, self.sentence, breaks, figure) for figure in self.figures]
        if not self.english:
            return [_fields(clause) for clause in clauses]
        placed = place_names(text, words, self.figures)
        read: list[dict[str, Any]] = []
        owners: dict[str, str] = {}
        inherited = ""
        for figure, clause in zip(self.figures, clauses, strict=True):
            context = self._context(figure, clause, words, placed)
            measured, said = measure(context, inherited), status(context)
            if figure.kind not in NO_AMOUNT:
                inherited = measured
            read.append(
                _fields(
                    clause,
                    subject=subject(context, owners),
                    measure=measured,
                    period=period(context, self.document.published, said),
                    status=said,
                    source=source(context),
                )
            )
        return read

    def _context(self, figure: Figure, clause: Span, words: tuple[Word, ...], placed: Named) -> Context:
        text, start, end = self.document.text, figure.whole.start, figure.whole.end
        before = tuple([w for w in words if clause.start <= w.start and w.end <= start])
        after = tuple([w for w in words if end <= w.start < clause.end])
        return Context(
            text=text,
            figure=figure,
            clause=clause,
            words=words,
            placed=placed,
            around=self.figures,
            before=before,
            after=after,
            demand=demand_word(text, before, after),
        )

    def _window(self, figure: Figure) -> Span:
        whole, sentence = figure.whole, self.sentence
        return Span(max(sentence.start, whole.start - _WINDOW), min(sentence.end, whole.end + _WINDOW))


def _fields(clause: Span, **known: object) -> dict[str, object]:
    empty = {"subject": (), "measure": "", "period": None, "status": "stated", "source": ""}
    return {"clause": clause} | empty | known
