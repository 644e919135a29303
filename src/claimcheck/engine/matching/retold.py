"""Two figures of an article whose sentences tell one thing, by the words or figures that they share.

What two claims say of themselves is often too little to take them for one. But sentences that share words
of substance, or two other figures, and that each have a figure of one sort which nothing else of the
article comes near, most likely tell the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from claimcheck.engine.matching.shared import (
    MIN,
    TELLING_DIGITS,
    Sort,
    are_like,
    share_words,
    sort_of,
    telling,
)
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Exact
from claimcheck.model.pattern import SameMatcher
from claimcheck.model.span import Span

MAX_FIGURES = 120  # of an article; more are a table, in which all is like all
_LIKE = 2  # times as large is another matter
BULLET = 3  # characters before the first word of an item
_NOT_ALSO = ("former", "demanded")


def pairs(matcher: SameMatcher, article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Claims of two sentences that tell the same, with values of their own."""
    if len(article.claims) > MAX_FIGURES:
        return
    groups: dict[Sort, list[Claim]] = {}
    for claim in article.claims:
        if claim.figure.stated is not None and claim.figure.digits is not None:
            groups.setdefault(sort_of(claim.figure), []).append(claim)
    may, shared = _WAYS[matcher.sharing or "words"]
    for sort, group in groups.items():
        if (not matcher.kinds or sort[0] in matcher.kinds) and may(group, article):
            yield from shared([claim for claim in group if claim.status not in _NOT_ALSO], article)


def _may_by_words(group: Sequence[Claim], article: Article) -> bool:
    """Have two of the figures the same digits? That is asked before what the claims are about is read."""
    digits = [_digits(claim) for claim in group]
    return len(set(digits)) < len(digits)


def _may_by_figures(group: Sequence[Claim], article: Article) -> bool:
    """Have two of their sentences as many figures in common?"""
    told = [told for told in _told({claim.sentence for claim in group}, article).values() if len(told) >= MIN]
    return any(len(one & other) >= MIN for one, other in combinations(told, 2))


def _may_by_value(group: Sequence[Claim], article: Article) -> bool:
    """Have two of the figures the same value?"""
    values = [claim.figure.stated for claim in group]
    return len(set(values)) < len(values)


def _told(sentences: Iterable[Span], article: Article) -> dict[Span, frozenset[tuple[Sort, Exact]]]:
    """The telling figures of each of the sentences."""
    claims: dict[Span, list[Claim]] = {sentence: [] for sentence in sentences}
    for claim in article.claims:
        if claim.sentence in claims:
            claims[claim.sentence].append(claim)
    return {sentence: telling(own) for sentence, own in claims.items()}


def _by_words(group: Sequence[Claim], article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Of figures with the same digits, in another order or of another scale."""
    alike: dict[str, list[Claim]] = {}
    for claim in group:
        if len(digits := _digits(claim)) >= TELLING_DIGITS:
            alike.setdefault(digits, []).append(claim)
    for found in alike.values():
        for a, b in combinations(found, 2):
            if a.sentence == b.sentence or _same(a, b) or not are_like(a.figure, b.figure):
                continue
            if _opens(a) and _opens(b):
                continue  # items of a list, each of something else
            if _is_alone(a, b, group) and share_words(article, a.clause, b.clause):
                yield a, b


def _by_figures(group: Sequence[Claim], article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Of sentences that have two other figures in common, and in which each has only the one."""
    own: dict[Span, list[Claim]] = {}
    for claim in group:
        own.setdefault(claim.sentence, []).append(claim)
    told = _told(own, article)
    for one, other in combinations([span for span in own if len(told[span]) >= MIN], 2):
        if len(told[one] & told[other]) < MIN:
            continue
        left = [claim for claim in own[one] if not any(_same(claim, its) for its in own[other])]
        right = [claim for claim in own[other] if not any(_same(claim, its) for its in own[one])]
        if len(left) == len(right) == 1 and are_like(left[0].figure, right[0].figure):
            yield left[0], right[0]


def _by_value(group: Sequence[Claim], article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Of one telling value, each against the nearest before it."""
    alike: dict[Exact | None, list[Claim]] = {}
    for claim in group:
        if not _is_telling(claim.figure):
            continue
        earlier = alike.setdefault(claim.figure.stated, [])
        tellings = (one for one in reversed(earlier) if one.sentence != claim.sentence)
        like = (one for one in tellings if are_like(one.figure, claim.figure))
        first = next((one for one in like if _share(article, one, claim)), None)
        if first is not None:
            yield first, claim
        earlier.append(claim)


def _share(article: Article, one: Claim, other: Claim) -> bool:
    """Do their clauses share words, or, where so many digits hardly agree by chance, their sentences?"""
    if len(_digits(one)) > TELLING_DIGITS:
        return share_words(article, one.sentence, other.sentence)
    return share_words(article, one.clause, other.clause)


def _is_telling(figure: Figure) -> bool:
    """Has it two digits of its own, or, as an amount of something, two at all or a scale word?"""
    assert figure.number is not None
    written = str(abs(figure.number.mantissa))
    amount = figure.unit and figure.kind in ("money", "count", "measure")
    return len(written.rstrip("0")) >= TELLING_DIGITS or bool(
        amount and (figure.power or len(written) >= TELLING_DIGITS)
    )


def _opens(claim: Claim) -> bool:
    """Does the figure stand first in its sentence, but for a bullet?"""
    return claim.figure.whole.start - claim.sentence.start <= BULLET


def _digits(claim: Claim) -> str:
    number = claim.figure.number
    assert number is not None
    return "".join(sorted(str(number.mantissa).strip("-0")))


def _same(a: Claim, b: Claim) -> bool:
    return a.figure.stated == b.figure.stated


def _is_alone(a: Claim, b: Claim, group: Sequence[Claim]) -> bool:
    """Has nothing else of their sort a size like theirs?"""
    sizes = [Fraction(claim.figure.stated or 0) for claim in (a, b)]
    others = (Fraction(claim.figure.stated or 0) for claim in group)
    return not any(
        size and 1 / Fraction(_LIKE) < abs(other / size) < _LIKE
        for other in others
        if other not in sizes
        for size in sizes
    )


_WAYS = {
    "words": (_may_by_words, _by_words),
    "figures": (_may_by_figures, _by_figures),
    "value": (_may_by_value, _by_value),
}
