"""What stands around one figure, for the readers of its fields."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.claims.names import Named
from claimcheck.claims.predicate import Predicate
from claimcheck.claims.scan import Word
from claimcheck.claims.story import Story
from claimcheck.locale.grammar import Grammar
from claimcheck.model import Figure, Span
from claimcheck.startup.lean import dataclass

# Figures that are no amount of anything.
NO_AMOUNT = frozenset(("date", "time", "duration", "age", "ordinal"))


@dataclass(frozen=True, slots=True)
class Context:
    """A figure in its clause and sentence; `before` and `after` are the clause's words on
    either side of it; of the sentence, `words` are all words, `placed` its names with their
    roles, `around` its figures. `demand` is the word by which the figure is asked for."""

    text: str
    figure: Figure
    clause: Span
    words: tuple[Word, ...]
    placed: Named
    around: tuple[Figure, ...]
    before: tuple[Word, ...]
    after: tuple[Word, ...]
    demand: Word | None
    said: Predicate
    story: Story

    @property
    def grammar(self) -> Grammar:
        assert self.story.grammar is not None
        return self.story.grammar

    def leads(self, word: Word) -> bool:
        """Does `word` stand right before the figure?"""
        return self.text[word.end : self.figure.whole.start].isspace()

    def names(self) -> Named:
        """The names of the clause."""
        start, end = self.clause.start, self.clause.end
        return tuple((word, role) for word, role in self.placed if start <= word.start and word.end <= end)

    @property
    def events(self) -> Mapping[str, str]:
        return self.grammar.events

    @property
    def dealings(self) -> Mapping[str, str]:
        return self.grammar.dealings

    @property
    def nouns(self) -> frozenset[str]:
        return self.grammar.nouns

    @property
    def firms(self) -> frozenset[str]:
        return self.grammar.firms

    @property
    def actors(self) -> frozenset[str]:
        return self.grammar.actors
