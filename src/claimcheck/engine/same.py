"""Claims that say the same thing with a figure of their own.

Claims are grouped by the fields that must agree, so that an archive is compared group
by group and never pair by pair.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product

from claimcheck.engine.select import distinct, selected
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.pattern import SameMatcher
from claimcheck.model.period import Period
from claimcheck.model.relation import Relation
from claimcheck.model.rule import Rule

Key = tuple[object, ...]
Members = list[tuple[Claim, Article]]


def match_same(rule: Rule, matcher: SameMatcher, articles: Sequence[Article]) -> Iterator[Relation]:
    """`a` and `b`: two claims of one group.

    Within one article, every claim of a group against the group's first. For corpus
    rules, each article that has the claim against the one published before it: whether
    a difference is a contradiction or a change over time is for the check to say. A claim
    with an empty field is in no group.
    """
    groups: dict[Key, Members] = {}
    for article in articles:
        for claim in _claims(matcher, article):
            key = _key(claim, matcher, article, corpus=rule.scope == "corpus")
            if key is not None:
                groups.setdefault(key, []).append((claim, article))
    for members in groups.values():
        if rule.scope != "corpus":
            yield from _within(rule, members)
            continue
        for contemporaries in _by_time(members):
            yield from _across(rule, contemporaries)


def _claims(matcher: SameMatcher, article: Article) -> Sequence[Claim]:
    return article.claims if matcher.selector is None else selected(matcher.selector, article)


def _within(rule: Rule, members: Members) -> Iterator[Relation]:
    first, _ = members[0]
    for claim, article in members[1:]:
        yield _relation(rule, first, claim, article)


def _by_time(members: Members) -> Iterable[Members]:
    """Claims of a year or day that their text names, by it; all the others, which speak of the
    time that they appeared in, together."""
    found: dict[Period | None, Members] = {}
    for claim, article in members:
        dated = claim.period if claim.period != article.document.published else None
        found.setdefault(dated, []).append((claim, article))
    return found.values()


def _across(rule: Rule, members: Members) -> Iterator[Relation]:
    """Neighbours in time; an article that says it in two ways agrees with either."""
    by_article: dict[str, Members] = {}
    for claim, article in members:
        by_article.setdefault(claim.uri, []).append((claim, article))
    if len(by_article) < 2:
        return
    for earlier, later in pairwise(sorted(by_article.values(), key=lambda own: _published(own[0][1]))):
        article = later[0][1]
        before = distinct(claim for claim, _ in earlier)
        after = distinct(claim for claim, _ in later)
        agreed = next((pair for pair in product(before, after) if _alike(*pair)), None)
        one, other = agreed or (before[0], after[0])
        unsure = agreed is None and len(before) + len(after) > 2
        yield _relation(rule, one, other, article, ambiguous=unsure)


def _published(article: Article) -> tuple[datetime.date, str]:
    bounds = article.document.published.bounds() if article.document.published else None
    return (bounds[0] if bounds else datetime.date.max, article.document.uri)


def _alike(one: Claim, other: Claim) -> bool:
    return one.figure.stated == other.figure.stated and one.figure.unit == other.figure.unit


def _relation(rule: Rule, a: Claim, b: Claim, article: Article, *, ambiguous: bool = False) -> Relation:
    document = article.document
    roles = (("a", a), ("b", b))
    return Relation(rule, roles, document.uri, b.figure.whole, document.published, ambiguous)


def _key(claim: Claim, matcher: SameMatcher, article: Article, *, corpus: bool) -> Key | None:
    figure = claim.figure
    if (matcher.kinds and figure.kind not in matcher.kinds) or figure.bound or figure.is_range:
        return None
    parts: list[object] = []
    for field in matcher.fields:
        if field == "period" and corpus:
            continue  # articles are compared over time
        part: object = getattr(figure, field) if field in ("unit", "per") else getattr(claim, field)
        if field == "period":
            part = _year(claim, article)
        if not part and field != "per":
            return None
        parts.append(part)
    return tuple(parts)


def _year(claim: Claim, article: Article) -> int | None:
    """The year that a claim holds for: its own, or else its publication's."""
    period = claim.period or article.document.published
    bounds = period.bounds() if period else None
    if bounds is None or bounds[0].year != bounds[1].year:
        return None
    return bounds[0].year
