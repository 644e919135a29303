"""Rules bind claims into relations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from typing import Literal

from claimcheck.engine.matching.book import shelf_of
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
from claimcheck.units import dimension

MAX_ACROSS = 400  # pairs of places of one article that are compared
Wanted = Literal["all", "spoken", "silent"]
Bound = tuple[tuple[str, Claim], ...]


def match(
    article: Article,
    rules: Sequence[Rule],
    sentences: tuple[Masked, ...],
    known: Known | None = None,
    wanted: Wanted = "all",
) -> tuple[Relation, ...]:
    """All relations within one article, whose masked `sentences` are given: by sentence first, in text order,
    then by article. Of sentences that are `known`, only the patterns that stand there are looked for.

    `wanted` are those of which rules may speak, by what they ask of figures alone, or of those of patterns
    the `silent` others."""
    found: list[Relation] = []
    shelf = shelf_of(rules)
    for book, stretches in zip(shelf.books, (sentences, mask_neighbours(article, sentences)), strict=True):
        for stretch in stretches if book.entries else ():
            for rule, patterns in book.standing(stretch, known):
                if wanted == "all" or book.speaks(rule, stretch) == (wanted == "spoken"):
                    found.extend(_relations(rule, patterns, stretch, article))
    for rule, matcher in shelf.wide if wanted != "silent" else ():
        if isinstance(matcher, SentenceMatcher):
            found.extend(_across(rule, matcher, sentences, article))
        elif isinstance(matcher, ClaimMatcher):
            found.extend(match_claims(rule, matcher, article))
        else:
            found.extend(match_same(rule, matcher, article, spoken=wanted == "spoken"))
    return tuple(found)


def comparables(article: Article, rules: Iterable[Rule]) -> tuple[Comparable, ...]:
    """The claims by which `rules` compare the article with others, as plain as can be."""
    comparing = (
        (rule, rule.matcher)
        for rule in rules
        if rule.scope == "corpus" and isinstance(rule.matcher, SameMatcher)
    )
    return tuple(comparables_by(comparing, article))


def match_corpus(articles: Iterable[Article], rules: Sequence[Rule]) -> tuple[Relation, ...]:
    """The relations between articles."""
    return match_compared((one for article in articles for one in comparables(article, rules)), rules)


def match_compared(compared: Iterable[Comparable], rules: Iterable[Rule]) -> tuple[Relation, ...]:
    """The relations between articles, of which `compared` are the claims, article by article."""
    by_rule: dict[str, list[Comparable]] = {}
    for one in compared:
        by_rule.setdefault(one.rule, []).append(one)
    return tuple(relation for rule in rules for relation in match_across(rule, by_rule.get(rule.id, ())))


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
