"""Patterns by what they can't do without, so that a sentence is asked for the few that may apply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from functools import lru_cache
from itertools import groupby

from claimcheck.engine.matching.mask import Known, Masked
from claimcheck.model.frame import Cues, FrameMatcher
from claimcheck.model.pattern import (
    MAX_SENTENCES,
    ClaimMatcher,
    Fragments,
    Pattern,
    SameMatcher,
    SentenceMatcher,
)
from claimcheck.model.rule import Rule
from claimcheck.startup.lean import dataclass

MAX_FIGURES = 12  # no pattern needs more
Index = tuple[tuple[str, tuple["_Entry", ...]], ...]  # entries by the first of their words
Standing = Iterable[tuple[Rule, Sequence[Pattern | Fragments]]]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A pattern of a rule, its place among all of them, and the words that it can't do without."""

    place: int
    rule: Rule
    pattern: Pattern | Fragments
    words: tuple[str, ...]

    def could(self, kinds: Iterable[str], many: int) -> bool:
        """Are these enough figures, of kinds that it needs?"""
        parts = self.pattern.parts if isinstance(self.pattern, Fragments) else (self.pattern,)
        needs = tuple(need for part in parts for need in part.needs)
        return len(needs) <= many and all(any(char in need for char in kinds) for need in needs)


@dataclass(frozen=True, slots=True)
class Book:
    """Patterns over so many `sentences`, and for what figures a stretch has those that may apply, as far as
    looked up."""

    sentences: int
    entries: tuple[_Entry, ...]
    found: dict[tuple[frozenset[str], int], Index] = field(default_factory=dict)

    def standing(self, stretch: Masked, known: Known | None) -> Standing:
        """The patterns that may bind figures of the stretch; those that occur in it, where that is kept."""
        if known is None:
            return self.applicable(stretch)
        return known.parts.of(
            f"patterns {self.sentences}", stretch.text, lambda: tuple(self._occurring(stretch))
        )

    def applicable(self, sentence: Masked) -> Iterator[tuple[Rule, Sequence[Pattern | Fragments]]]:
        """The patterns whose figures and words all stand in the sentence, by rule: those that share
        a word are all passed over when it is not there."""
        hits = [
            entry
            for word, entries in self._index(sentence.kinds)
            if not word or sentence.says(word)
            for entry in entries
            if all(map(sentence.says, entry.words))
        ]
        hits.sort(key=lambda entry: entry.place)
        for _, own in groupby(hits, key=lambda entry: entry.rule.id):
            first, *others = own
            yield first.rule, [first.pattern, *(entry.pattern for entry in others)]

    def _occurring(self, stretch: Masked) -> Iterator[tuple[Rule, Sequence[Pattern | Fragments]]]:
        for rule, patterns in self.applicable(stretch):
            if own := tuple(pattern for pattern in patterns if pattern.occurs(stretch.text)):
                yield rule, own

    def _index(self, kinds: str) -> Index:
        has = frozenset(kinds), min(len(kinds), MAX_FIGURES)
        if has not in self.found:
            by_word: dict[str, list[_Entry]] = {}
            for entry in self.entries:
                if entry.could(*has):
                    by_word.setdefault(entry.words[0] if entry.words else "", []).append(entry)
            self.found[has] = tuple((word, tuple(entries)) for word, entries in by_word.items())
        return self.found[has]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Rules by what finds their relations within an article: those of one sentence, of two and of three in
    books, those that look at the whole article (`wide`), and those of frames."""

    books: tuple[Book, ...]
    wide: tuple[tuple[Rule, SentenceMatcher | ClaimMatcher | SameMatcher], ...]
    frames: tuple[tuple[Rule, FrameMatcher], ...]
    last: dict[str, tuple[tuple[Rule, FrameMatcher, Cues], ...]] = field(default_factory=dict)

    def framed(self, language: str) -> tuple[tuple[Rule, FrameMatcher, Cues], ...]:
        """The rules of frames whose cues are in the language, with these; those of the last one are known."""
        found = self.last.get(language)
        if found is None:
            frames = ((rule, matcher, matcher.frame.cues(language)) for rule, matcher in self.frames)
            found = tuple((rule, matcher, cues) for rule, matcher, cues in frames if cues is not None)
            self.last.clear()
            self.last[language] = found
        return found


class _Rules(tuple[Rule, ...]):
    """Rules that are looked up by their identity: their fields would take longer than what is looked up."""

    __slots__ = ()

    def __hash__(self) -> int:
        return hash(tuple(map(id, self)))


def shelf_of(rules: Iterable[Rule]) -> Shelf:
    """The rules in order, as sorted once."""
    return _shelf(_Rules(rules))


@lru_cache(maxsize=16)  # sorts some hundred rules, for every article
def _shelf(rules: _Rules) -> Shelf:
    wide = tuple(
        (rule, rule.matcher)
        for rule in rules
        if isinstance(rule.matcher, ClaimMatcher | SameMatcher | SentenceMatcher)
        if rule.scope == "article"
        or (rule.scope != "corpus" and not isinstance(rule.matcher, SentenceMatcher))
    )
    frames = tuple((rule, rule.matcher) for rule in rules if isinstance(rule.matcher, FrameMatcher))
    return Shelf(tuple(_book(rules, many) for many in range(1, MAX_SENTENCES + 1)), wide, frames)


def _book(rules: Sequence[Rule], many: int) -> Book:
    patterns = (
        (rule, pattern)
        for rule in rules
        if isinstance(rule.matcher, SentenceMatcher) and rule.scope in ("sentence", "paragraph")
        for pattern in rule.matcher.patterns
        if sentences_of(rule, pattern) == many
    )
    return Book(many, tuple(_Entry(place, *pair, _words(pair[1])) for place, pair in enumerate(patterns)))


def sentences_of(rule: Rule, pattern: Pattern | Fragments) -> int:
    """Over how many sentences the rule seeks the pattern: the fragments of a paragraph may stand in two."""
    if rule.scope != "paragraph":
        return 1
    return 2 if isinstance(pattern, Fragments) else pattern.sentences


def _words(pattern: Pattern | Fragments) -> tuple[str, ...]:
    parts = pattern.parts if isinstance(pattern, Fragments) else (pattern,)
    return tuple(dict.fromkeys(word for part in parts for word in part.words))
