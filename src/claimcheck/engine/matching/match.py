"""Rules bind claims into relations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from functools import lru_cache
from itertools import groupby, islice, product

from claimcheck.engine.matching.listing import list_claim
from claimcheck.engine.matching.mask import Known, Masked, mask_neighbours
from claimcheck.engine.matching.same import comparables_by, match_across, match_same
from claimcheck.engine.matching.select import match_claims
from claimcheck.model.article import Article
from claimcheck.model.checked import Comparable
from claimcheck.model.claim import Claim
from claimcheck.model.pattern import ClaimMatcher, Fragments, Pattern, SameMatcher, SentenceMatcher
from claimcheck.model.relation import Relation
from claimcheck.model.rule import Rule
from claimcheck.model.span import Span
from claimcheck.startup.lean import dataclass
from claimcheck.units import dimension

MAX_ACROSS = 400  # pairs of places of one article that are compared
Bound = tuple[tuple[str, Claim], ...]


def match(
    article: Article, rules: Sequence[Rule], sentences: tuple[Masked, ...], known: Known | None = None
) -> tuple[Relation, ...]:
    """All relations within one article, whose masked `sentences` are given: by sentence first, in text order,
    then by article. Of sentences that are `known`, only the patterns that stand there are looked for."""
    found: list[Relation] = []
    for scope, stretches in (("sentence", sentences), ("paragraph", mask_neighbours(article, sentences))):
        book = _book(tuple(rules), scope)
        for stretch in stretches if book.entries else ():
            for rule, patterns in _standing(book, scope, stretch, known):
                found.extend(_relations(rule, patterns, stretch, article))
    for rule in rules:
        if rule.scope == "corpus":
            continue
        if isinstance(rule.matcher, SentenceMatcher) and rule.scope == "article":
            found.extend(_across(rule, rule.matcher, sentences, article))
        elif isinstance(rule.matcher, ClaimMatcher):
            found.extend(match_claims(rule, rule.matcher, article))
        elif isinstance(rule.matcher, SameMatcher):
            found.extend(match_same(rule, rule.matcher, article))
    return tuple(found)


def _standing(
    book: _Book, scope: str, stretch: Masked, known: Known | None
) -> Iterable[tuple[Rule, Sequence[Pattern | Fragments]]]:
    """The patterns that may bind figures of the stretch; those that occur in it, where that is kept."""
    if known is None:
        return book.applicable(stretch)
    return known.parts.of(scope, stretch.text, lambda: tuple(_occurring(book, stretch)))


def _occurring(book: _Book, stretch: Masked) -> Iterator[tuple[Rule, Sequence[Pattern | Fragments]]]:
    for rule, patterns in book.applicable(stretch):
        if own := tuple(pattern for pattern in patterns if pattern.occurs(stretch.text)):
            yield rule, own


def comparables(article: Article, rules: Iterable[Rule]) -> tuple[Comparable, ...]:
    """The claims by which `rules` compare the article with others, as plain as can be."""
    return tuple(
        one
        for rule in rules
        if rule.scope == "corpus" and isinstance(rule.matcher, SameMatcher)
        for one in comparables_by(rule, rule.matcher, article)
    )


def match_corpus(articles: Iterable[Article], rules: Sequence[Rule]) -> tuple[Relation, ...]:
    """The relations between articles."""
    return match_compared((one for article in articles for one in comparables(article, rules)), rules)


def match_compared(compared: Iterable[Comparable], rules: Iterable[Rule]) -> tuple[Relation, ...]:
    """The relations between articles, of which `compared` are the claims, article by article."""
    by_rule: dict[str, list[Comparable]] = {}
    for one in compared:
        by_rule.setdefault(one.rule, []).append(one)
    return tuple(relation for rule in rules for relation in match_across(rule, by_rule.get(rule.id, ())))


MAX_FIGURES = 12  # no pattern needs more


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


Index = tuple[tuple[str, tuple[_Entry, ...]], ...]  # entries by the first of their words


@dataclass(frozen=True, slots=True)
class _Book:
    """Patterns, and for what figures a sentence has those that may apply, as far as looked up."""

    entries: tuple[_Entry, ...]
    found: dict[tuple[frozenset[str], int], Index] = field(default_factory=dict)

    def applicable(self, sentence: Masked) -> Iterator[tuple[Rule, list[Pattern | Fragments]]]:
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

    def _index(self, kinds: str) -> Index:
        has = frozenset(kinds), min(len(kinds), MAX_FIGURES)
        if has not in self.found:
            by_word: dict[str, list[_Entry]] = {}
            for entry in self.entries:
                if entry.could(*has):
                    by_word.setdefault(entry.words[0] if entry.words else "", []).append(entry)
            self.found[has] = tuple((word, tuple(entries)) for word, entries in by_word.items())
        return self.found[has]


@lru_cache(maxsize=16)
def _book(rules: tuple[Rule, ...], scope: str) -> _Book:
    patterns = (
        (rule, pattern)
        for rule in rules
        if isinstance(rule.matcher, SentenceMatcher) and rule.scope == scope
        for pattern in rule.matcher.patterns
    )
    return _Book(tuple(_Entry(place, *pair, _words(pair[1])) for place, pair in enumerate(patterns)))


def _words(pattern: Pattern | Fragments) -> tuple[str, ...]:
    parts = pattern.parts if isinstance(pattern, Fragments) else (pattern,)
    return tuple(dict.fromkeys(word for part in parts for word in part.words))


def _relations(
    rule: Rule, patterns: Iterable[Pattern | Fragments], sentence: Masked, article: Article
) -> Iterator[Relation]:
    matcher = rule.matcher
    assert isinstance(matcher, SentenceMatcher)
    seen: dict[Span, list[frozenset[Span]]] | None = None  # sets of figures by each of their members
    for pattern in patterns:
        finder = _find(pattern, sentence) if isinstance(pattern, Pattern) else _find_all(pattern, sentence)
        for bound, ambiguous in finder:
            if seen is None:  # most sentences match nothing: only now is it worth asking
                if _hushed(matcher, sentence):
                    return
                seen = {}
                for aside in _set_aside(matcher, sentence):
                    _note(seen, aside)
            figures = frozenset(claim.figure.span for _, claim in bound)
            if any(figures <= other for other in seen.get(next(iter(figures)), ())):
                continue  # an earlier pattern bound these figures: the nearest reading wins
            _note(seen, figures)
            place = Span(
                min(claim.figure.whole.start for _, claim in bound),
                max(claim.figure.whole.end for _, claim in bound),
            )
            document = article.document
            yield Relation(rule, bound, document.uri, place, document.published, ambiguous)


def _across(
    rule: Rule, matcher: SentenceMatcher, sentences: Sequence[Masked], article: Article
) -> Iterator[Relation]:
    """Fragments that stand anywhere in the article, each with each: two places that must agree."""
    seen: set[frozenset[Span]] = set()
    for pattern in matcher.patterns:
        parts = pattern.parts if isinstance(pattern, Fragments) else (pattern,)
        options = [
            [
                bound
                for one in sentences
                for _, _, bound in _find_places(part, one)
                if not _hushed(matcher, one)
            ]
            for part in parts
            if all(any(char in need for one in sentences for char in one.kinds) for need in part.needs)
        ]
        if len(options) < len(parts):
            continue
        for choice in islice(product(*options), MAX_ACROSS):
            bound = tuple(pair for part in choice for pair in part)
            figures = frozenset(claim.figure.span for _, claim in bound)
            if len(figures) < len(bound) or figures in seen:
                continue
            seen.add(figures)
            place = Span(min(span.start for span in figures), max(span.end for span in figures))
            yield Relation(rule, bound, article.document.uri, place, article.document.published)


def _hushed(matcher: SentenceMatcher, sentence: Masked) -> bool:
    return matcher.unless is not None and matcher.unless.search(sentence.text) is not None


def _note(seen: dict[Span, list[frozenset[Span]]], figures: frozenset[Span]) -> None:
    for span in figures:
        seen.setdefault(span, []).append(figures)


def _set_aside(matcher: SentenceMatcher, sentence: Masked) -> Iterator[frozenset[Span]]:
    """The figures that stand as in one of the patterns that the rule leaves to others."""
    for pattern in matcher.besides:
        for bound, _ in _find(pattern, sentence):
            yield frozenset(claim.figure.span for _, claim in bound)


def _find(pattern: Pattern, sentence: Masked) -> Iterator[tuple[Bound, bool]]:
    """Every match, overlapping ones too: three legs are three conversions."""
    at = 0
    while (found := pattern.regex.search(sentence.text, at)) is not None:
        bound = _bind(found, sentence)
        if _measure_up(pattern, bound):
            yield bound, False
        first = min(found.start(role) for role in pattern.roles if found[role] is not None)
        at = first + 1 if first >= found.start() else found.start() + 1


def _bind(found: re.Match[str], sentence: Masked) -> Bound:
    return tuple(
        (role, _claim_of(stretch, found.start(role), sentence))
        for role, stretch in found.groupdict().items()
        if stretch
    )


def _measure_up(pattern: Pattern, bound: Bound) -> bool:
    """Is every figure of the dimension that the pattern asks for?"""
    claims = dict(bound) if pattern.measures else {}
    asked = ((claims[role].figure.unit, wanted) for role, wanted in pattern.measures if role in claims)
    return all(dimension(unit) == wanted for unit, wanted in asked)


def _claim_of(stretch: str, index: int, sentence: Masked) -> Claim:
    """Behind one character stands a figure; more are a list in words."""
    return sentence.claim_at(index) if len(stretch) == 1 else list_claim(stretch, index, sentence)


def _find_all(fragments: Fragments, sentence: Masked) -> Iterator[tuple[Bound, bool]]:
    """Every occurrence of the first fragment with the nearest one of each other.

    Two equally near readings are ambiguous: bound, and marked so.
    """
    options = [list(_find_places(part, sentence)) for part in fragments.parts]
    if not all(options):
        return
    for start, end, bound in options[0]:
        chosen, ambiguous = dict(bound), False
        used = {id(claim) for claim in chosen.values()}
        for others in options[1:]:
            free = [
                (max(o_start - end, start - o_end), o_bound)
                for o_start, o_end, o_bound in others
                if not used & {id(claim) for claim in dict(o_bound).values()}
            ]
            if not free:
                break
            free.sort(key=lambda option: option[0])
            ambiguous = ambiguous or (len(free) > 1 and free[0][0] == free[1][0])
            chosen.update(free[0][1])
            used |= {id(claim) for _, claim in free[0][1]}
        else:
            yield tuple(chosen.items()), ambiguous


def _find_places(pattern: Pattern, sentence: Masked) -> Iterator[tuple[int, int, Bound]]:
    for found in pattern.regex.finditer(sentence.text):
        bound = _bind(found, sentence)
        if _measure_up(pattern, bound):
            yield found.start(), found.end(), bound
