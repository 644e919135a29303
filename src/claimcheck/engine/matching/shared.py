"""What two sentences share that tell one thing: words of substance, or figures.

A word is taken by what it means: "dead" and "died", "jumped" and "rose" are one. Words of a language
without a grammar are one where they begin alike.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import lru_cache

from claimcheck.locale.grammar import Grammar, get_grammar
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Exact
from claimcheck.model.span import Span
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

MIN = 2  # figures, or common words, that two sentences share
TELLING_DIGITS = 2  # of a figure that tells one sentence from others

_WORD = compiled(r"[^\W\d_]{3,}")
_SHORTEST, _STEM = 5, 5  # letters of a word and of its beginning, where no grammar is kept
_CHANGES = ("up", "down")
_COUNTED = ("count", "plain")
_SAID_OF_ALL = ("LIGHT", "VAGUE", "CALENDAR", "REPORTING", "EXPECTING")

Sort = tuple[str, ...]


def sort_of(figure: Figure) -> Sort:
    """Figures of one sort may be one figure: "35 killed" counts people."""
    kind = "count" if figure.kind in _COUNTED else figure.kind
    return kind, "" if kind == "count" else figure.unit, figure.per or ""


def are_like(one: Figure, other: Figure) -> bool:
    """Are the two of one sort, and count nothing that the other does not?"""
    return sort_of(one) == sort_of(other) and (one.unit == other.unit or "plain" in (one.kind, other.kind))


def may_be_like(one: Figure, other: Figure, grammar: Grammar | None) -> bool:
    """Are the two of one sort, and count the same, or either anybody: "people" are visitors, too?"""
    anybody = grammar is not None and any(grammar.has("ANYBODY", each.unit) for each in (one, other))
    return sort_of(one) == sort_of(other) and (anybody or are_like(one, other))


@dataclass(slots=True, eq=False)
class InCommon:
    """What stretches of an article have in common. The words of each are read once."""

    article: Article
    read: dict[Span, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)

    def words(self, one: Span, other: Span) -> bool:
        """Do they share a word of substance, or what they count and what became of it?"""
        shared, common = self._shared(one, other)
        return len(shared) >= MIN or bool(shared - common)

    def any(self, one: Span, other: Span) -> bool:
        """Do they share any word at all that is not said of everything?"""
        return not self._words(one)[0].isdisjoint(self._words(other)[0])

    def much(self, one: Span, other: Span, least: int) -> bool:
        """Do they share so many words of substance besides what they count and which way it went?"""
        shared, common = self._shared(one, other)
        return len(shared - common) >= least

    def _shared(self, one: Span, other: Span) -> tuple[frozenset[str], frozenset[str]]:
        """The words that both have, and those that many sentences have."""
        words, common = self._words(one)
        return words & self._words(other)[0], common

    def _words(self, span: Span) -> tuple[frozenset[str], frozenset[str]]:
        """The words of substance of a stretch, with what its figures count but without their numbers; and
        those of them that many sentences have."""
        if span not in self.read:
            figures = tuple(figures_in(self.article, span))
            grammar = get_grammar(self.article.document.language)
            counted = (figure.unit for figure in figures if figure.kind == "count")
            said = _words(_blanked(self.article.document.text, span, figures), grammar)
            common = frozenset((*_CHANGES, *(figure.unit for figure in figures)))
            self.read[span] = frozenset((*counted, *said)), common
        return self.read[span]


def figures_in(article: Article, span: Span) -> Iterator[Figure]:
    """Yield the figures of a stretch, in text order."""
    first, last = (bisect_left(article.figures, at, key=_start) for at in (span.start, span.end))
    return (figure for figure in article.figures[first:last] if span.contains(figure.span))


def _start(figure: Figure) -> int:
    return figure.span.start


def words_of(article: Article, span: Span, grammar: Grammar | None) -> frozenset[str]:
    """Return the words of substance of a stretch, but for those of its figures."""
    figures = tuple(figures_in(article, span))
    return frozenset(_words(_blanked(article.document.text, span, figures), grammar))


def _blanked(text: str, span: Span, figures: Sequence[Figure]) -> str:
    """The text without numbers and their units; what is counted stays."""
    said = span.of(text)
    for figure in figures:
        counted = figure.unit_at if figure.kind == "count" else None
        end = figure.span.end if counted is None or counted.start == figure.span.start else counted.start
        start, stop = figure.span.start - span.start, end - span.start
        said = said[:start] + " " * (stop - start) + said[stop:]
    return said


def _words(said: str, grammar: Grammar | None) -> Iterator[str]:
    for match in _WORD.finditer(said):
        meant = _meant(match[0].casefold(), grammar)
        if meant:
            yield meant


@lru_cache(maxsize=1 << 14)  # words come back: six of seven are known
def _meant(word: str, grammar: Grammar | None) -> str:
    """What a word says, "" of one that all texts have."""
    if grammar is None:
        return word[:_STEM] if len(word) >= _SHORTEST else ""
    if grammar.part(word) not in ("word", "verb"):
        return ""
    lemma = grammar.verbs[word][0] if word in grammar.verbs else grammar.singular(word)
    if any(grammar.has(name, one) for name in _SAID_OF_ALL for one in (word, lemma)):
        return ""
    if grammar.has("CHANGES_UP", lemma) or grammar.has("CHANGES_DOWN", lemma):
        return _CHANGES[grammar.has("CHANGES_DOWN", lemma)]
    return grammar.events.get(word) or lemma


def telling(claims: Sequence[Claim]) -> frozenset[tuple[Sort, Exact]]:
    """The figures of a sentence, of which these are the claims, that tell it from others."""
    return frozenset(
        (sort_of(claim.figure), claim.figure.stated)
        for claim in claims
        if claim.figure.stated is not None and digits_of(claim.figure) >= TELLING_DIGITS
    )


def digits_of(figure: Figure) -> int:
    """Return how many digits of a number count."""
    assert figure.number is not None
    return len(str(abs(figure.number.mantissa)).rstrip("0"))
