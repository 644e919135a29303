"""Claim rules: which claims of an article a named claim means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.engine.matching.certain import fits_kind, is_surely
from claimcheck.engine.matching.mask import fold
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.expression import Expression, Quoted, children
from claimcheck.model.figure import Figure
from claimcheck.model.pattern import ClaimMatcher, Selector, Words
from claimcheck.model.relation import Relation
from claimcheck.model.rule import Rule
from claimcheck.model.span import Span


def match_claims(rule: Rule, matcher: ClaimMatcher, article: Article) -> Iterator[Relation]:
    """One relation for each choice of claims.

    When several claims of the article are meant by one name, those that state the same
    are taken once, the first; different ones each make a relation.
    """
    quoted = {one.name: one.figure for one in _quoted(rule.check)}
    options: list[list[Claim]] = []
    for selector in matcher.selectors:
        figure = quoted.get(selector.name)
        meant = stating(figure, article) if figure is not None else selected(selector, article)
        options.append(distinct(meant))
    for choice in _choices(options):
        yield _relation(rule, matcher.selectors, choice, article)


def _relation(
    rule: Rule, selectors: Iterable[Selector], choice: Sequence[Claim], article: Article
) -> Relation:
    roles = tuple((selector.name, claim) for selector, claim in zip(selectors, choice, strict=True))
    spans = [claim.figure.whole for claim in choice]
    place = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Relation(rule, roles, article.document.uri, place, article.document.published)


def _quoted(tree: Expression) -> Iterator[Quoted]:
    if isinstance(tree, Quoted):
        yield tree
    for child in children(tree):
        yield from _quoted(child)


def stating(figure: Figure, article: Article) -> list[Claim]:
    """The claims of an article that state just this figure, in its unit."""
    return [
        claim
        for claim in article.claims
        if claim.figure.kind == figure.kind
        and claim.figure.unit == figure.unit
        and claim.figure.stated == figure.stated
        and (figure.stated is not None or claim.figure.period == figure.period)
    ]


def selected(selector: Selector, article: Article) -> list[Claim]:
    """The claims of an article that the selector means, in text order."""
    return [claim for claim in article.claims if means(selector, claim, article)]


def means(selector: Selector, claim: Claim, article: Article) -> bool:
    figure = claim.figure
    if selector.strict:
        if not fits_kind(selector, figure.kind):
            return False
    elif selector.kinds and figure.kind not in selector.kinds:
        return False
    if selector.units and figure.unit not in selector.units:
        return False
    if selector.per is not None and figure.per != selector.per:
        return False
    if selector.status and claim.status not in selector.status:
        return False  # asked last, since it is read only now
    if selector.strict:
        return is_surely(selector, claim, article)
    clause = fold(claim.clause.of(article.document.text))
    if selector.says is not None and not (
        selector.says.search(clause) or selector.says.search(claim.measure)
    ):
        return False
    if selector.never is not None and selector.never.search(clause):
        return False
    return selector.about is None or _is_about(selector.about, claim, clause, article)


def _is_about(about: Words, claim: Claim, clause: str, article: Article) -> bool:
    """Is it said of such a one? A name of the clause counts, unless another figure of the
    sentence is that one's: "Japan hosts 50,000 and South Korea 28,500"."""
    if _of_subject(about, claim):
        return True
    if not about.search(clause):
        return False
    return not any(other.sentence == claim.sentence and _of_subject(about, other) for other in article.claims)


def _of_subject(about: Words, claim: Claim) -> bool:
    return any(about.search(name.lower()) for name in claim.subject)


def distinct(claims: Iterable[Claim]) -> list[Claim]:
    """One claim for each different statement, the first of each."""
    found: dict[object, Claim] = {}
    for claim in claims:
        figure = claim.figure
        found.setdefault(
            (figure.stated, figure.unit, figure.period, figure.surface if figure.ends else ""), claim
        )
    return list(found.values())


def _choices(options: list[list[Claim]], limit: int = 16) -> Iterator[tuple[Claim, ...]]:
    """One of each, never the same claim twice; nothing when there are too many to be sure."""
    total = 1
    for option in options:
        total *= len(option)
    if not options or total == 0 or total > limit:
        return
    choices: list[tuple[Claim, ...]] = [()]
    for option in options:
        choices = [(*choice, claim) for choice in choices for claim in option if claim not in choice]
    yield from choices
