"""A sentence read for what its figures are about."""

from __future__ import annotations

from functools import cached_property, partial
from typing import Any

from claimcheck.claims.clauses import clause_breaks, clause_of
from claimcheck.claims.context import NO_AMOUNT, Context
from claimcheck.claims.likely import whose
from claimcheck.claims.measure import measure
from claimcheck.claims.names import Named, place_names
from claimcheck.claims.particles import fields_by_particles
from claimcheck.claims.period import period
from claimcheck.claims.predicate import Predicate, predicate
from claimcheck.claims.scan import Word
from claimcheck.claims.share import whole
from claimcheck.claims.source import source
from claimcheck.claims.status import demand_word, status
from claimcheck.claims.story import Asked, Story, is_title
from claimcheck.claims.subject import subject
from claimcheck.claims.thing import NOTHING
from claimcheck.claims.tokens import tokens
from claimcheck.model import Document, Figure, Period, Span, Status
from claimcheck.startup.lean import dataclass

# More than this is a table or a list, not a sentence: its figures are not tied to each other.
_LONGEST = 4000
_MAX = 80
_WINDOW = 100
_LISTED = frozenset(("money", "percent", "points"))
_CARRIED = frozenset(("forecast", "proposed", "conditional"))


@dataclass(frozen=True, slots=True)
class _Known:
    """What was read of a sentence whose paragraph began at `start`, and what was asked of the article."""

    start: int
    read: list[dict[str, Any]]
    asked: Asked


class Reading:
    """The figures of one sentence; nothing is read before `fields` is asked for."""

    def __init__(self, document: Document, sentence: Span, figures: tuple[Figure, ...], story: Story) -> None:
        self.document = document
        self.sentence = sentence
        self.figures = figures
        self.story = story

    def __reduce__(self) -> tuple[Any, ...]:
        """What was read stays read."""
        if "_all" in self.__dict__:
            _settle(self._all)
        return Reading, (self.document, self.sentence, self.figures, self.story), self.__dict__

    def fields(self, place: int) -> dict[str, Any]:
        """The fields of a claim that have to be read, but for `whose`, for the sentence's figure number
        `place`."""
        return self._all[place]

    def whose(self, place: int) -> tuple[str, ...]:
        """Whose that figure most likely is, which takes longer to say than all else, and is asked of few."""
        _settle(self._all[place : place + 1])
        whose: tuple[str, ...] = self._all[place]["whose"]
        return whose

    @cached_property
    def _all(self) -> list[dict[str, Any]]:
        """The fields of all figures, as they were read before where nothing that bears on them changed."""
        parts, story = self.story.parts, self.story
        bearing = None if parts is None else story.bears_on(self.sentence, self.figures)
        if parts is None or bearing is None:
            return self._read()
        start, key = bearing
        known: _Known | None = parts.recall("readings", key)
        if known is None or not story.answers(known.asked):
            asked = story.asked = Asked()
            known = parts.keep("readings", key, _Known(start, _settle(self._read()), asked))
            story.asked = None
        by = start - known.start
        return [one | {"clause": one["clause"].shift(by)} for one in known.read] if by else known.read

    def _read(self) -> list[dict[str, Any]]:
        if len(self.sentence) > _LONGEST or len(self.figures) > _MAX:
            return [_fields(self._window(figure), **_dated(figure)) for figure in self.figures]
        text, grammar = self.document.text, self.story.grammar
        words = self.story.words_of(self.sentence)
        breaks = clause_breaks(text, self.sentence, words, self.figures, grammar)
        clauses = [clause_of(text, self.sentence, breaks, figure) for figure in self.figures]
        if grammar is None:
            told = fields_by_particles(self.document, self.sentence, self.figures) or [{} for _ in clauses]
            return [
                _fields(clause, **(known or _dated(figure)))
                for clause, known, figure in zip(clauses, told, self.figures, strict=True)
            ]
        title = is_title(text, self.sentence)
        placed = (
            self.story.names_of(self.sentence, self.figures)
            if title
            else place_names(text, words, self.figures, grammar)
        )
        parsed = tokens(text, self.sentence, [name for name, _ in placed], self.figures, grammar)
        places = {token.number: n for n, token in enumerate(parsed) if token.part == "figure"}
        verbs = frozenset(token.start for token in parsed if token.part == "verb")
        read: list[dict[str, Any]] = []
        owners: dict[str, str] = {}
        inherited = NOTHING
        last: tuple[str, ...] = ()
        sense: Status = "stated"
        since: tuple[Period | None, Status] = None, "stated"
        for number, (figure, clause) in enumerate(zip(self.figures, clauses, strict=True)):
            if number not in places:  # inside another figure
                read.append(_fields(clause, **_dated(figure)))
                continue
            said = predicate(parsed, places[number], grammar)
            context = self._context(figure, clause, words, placed, said, verbs)
            measured, meant = measure(context, inherited), status(context)
            loose = meant == "stated" and not said.verbs and not said.relative
            if loose and sense in _CARRIED and figure.kind in _LISTED:
                meant = sense  # one list, one verb: "expects sales of …; margins of …"
            sense = meant
            grammatical = subject(context, measured, owners, last)
            rank = partial(whose, context, measured, last)
            when = period(context, measured.name, self.document.published, meant)
            if when is None and measured.inherited and meant == since[1] != "former":
                when = since[0]  # "$3 million in May, a 5 percent rise"
            if figure.kind not in NO_AMOUNT:
                inherited, last = measured, grammatical
                since = (None if when == self.document.published else when), meant
            read.append(
                _fields(
                    clause,
                    subject=grammatical,
                    rank=rank,
                    measure=measured.name,
                    whole=whole(context),
                    period=when,
                    status=meant,
                    source=source(context),
                )
            )
        return read

    def _context(
        self,
        figure: Figure,
        clause: Span,
        words: tuple[Word, ...],
        placed: Named,
        said: Predicate,
        verbs: frozenset[int],
    ) -> Context:
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
            demand=demand_word(text, _of_clause(before, said), after, verbs, self.story.grammar),
            said=said,
            story=self.story,
        )

    def _window(self, figure: Figure) -> Span:
        whole, sentence = figure.whole, self.sentence
        return Span(max(sentence.start, whole.start - _WINDOW), min(sentence.end, whole.end + _WINDOW))


def _settle(read: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The fields, with whose the figures most likely are."""
    for one in read:
        if one["whose"] is None:
            rank = one.pop("rank", None)
            one["whose"] = rank(one["subject"]) if rank is not None else one["subject"]
    return read


def _of_clause(words: tuple[Word, ...], said: Predicate) -> tuple[Word, ...]:
    """The words before the figure, from where its own clause opens."""
    floor = said.at - len(said.between) - len(said.verbs)
    if not said.relative and said.above and said.before and said.verbs and said.verbs[0].part == "auxiliary":
        subject = said.before[0]  # "sought advice given they have taken"
        if subject.part == "pointing":
            words = tuple(word for word in words if word.start >= subject.start)
    if not said.relative and said.verbs and said.verbs[0].part in ("auxiliary", "verb"):
        asking = {token.start for token in said.tokens[:floor] if token.form == "ing"}
        words = tuple(word for word in words if word.start not in asking)  # "A petition urging peace had"
    if not said.relative:
        return words
    opened = said.at - len(said.between) - len(said.verbs) - len(said.before) - len(said.above)
    return tuple(word for word in words if word.start >= said.tokens[opened].start)


def _dated(figure: Figure) -> dict[str, object]:
    """A date is its own period, whatever else is not read."""
    return {"period": figure.period} if figure.kind == "date" else {}


def _fields(clause: Span, **known: object) -> dict[str, object]:
    empty = {"subject": (), "measure": "", "whole": "", "period": None, "status": "stated", "source": ""}
    return {"clause": clause, "whose": None} | empty | known
