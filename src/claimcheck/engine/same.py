"""Claims that say the same thing with a figure of their own.

Claims are grouped by the fields that must agree, so that an archive is compared group
by group and never pair by pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.pattern import SameMatcher
from claimcheck.model.relation import Relation
from claimcheck.model.rule import Rule

Key = tuple[object, ...]


def match_same(rule: Rule, matcher: SameMatcher, articles: Sequence[Article]) -> Iterator[Relation]:
    """Every claim of a group against the group's first: `a` is the first, `b` the other.

    Within one article for article rules; between the first claims of different articles
    for corpus rules. A claim with an empty field is in no group.
    """
    groups: dict[Key, list[tuple[Claim, Article]]] = {}
    for article in articles:
        for claim in article.claims:
            key = _key(claim, matcher, article)
            if key is not None:
                groups.setdefault(key, []).append((claim, article))
    for members in groups.values():
        yield from _pairs(rule, members)


def _pairs(rule: Rule, members: list[tuple[Claim, Article]]) -> Iterator[Relation]:
    first, _ = members[0]
    seen = {first.uri}
    for claim, article in members[1:]:
        if rule.scope == "corpus":
            if claim.uri in seen:
                continue  # within one article the article's rule speaks
            seen.add(claim.uri)
        document = article.document
        roles = (("a", first), ("b", claim))
        yield Relation(rule, roles, document.uri, claim.figure.whole, document.published)


def _key(claim: Claim, matcher: SameMatcher, article: Article) -> Key | None:
    figure = claim.figure
    if (matcher.kinds and figure.kind not in matcher.kinds) or figure.bound or figure.is_range:
        return None
    parts: list[object] = []
    for field in matcher.fields:
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
