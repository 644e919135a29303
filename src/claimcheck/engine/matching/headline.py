"""A headline's figure, and the one figure at the top of the body that tells the same.

The headline shortens, so much may be left out in it: whose, where, since when. Two claims are taken
for one only where nothing else can be meant: both measure the same thing in the same direction, the
body says so once, near its top, and neither the headline's figure nor anything that it may have been
worked out from stands anywhere in the body.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from claimcheck.engine.matching.shared import InCommon, may_be_like, sort_of
from claimcheck.locale.grammar import Grammar, get_grammar
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Exact
from claimcheck.model.pattern import SameMatcher
from claimcheck.model.ratio import ratio
from claimcheck.model.span import Span

LEAD = 3  # sentences that repeat the headline
MAX_FIGURES = 60  # of a body; more are a table, from which anything can be worked out
_NEAR = ratio(1, 20)  # headlines round
_COUNTED = ("count", "plain")  # "35 killed" counts people
_RATES = frozenset(("percent", "points"))  # 4.75 percent and a quarter point come to 5
_AMOUNTS = frozenset(("money", "measure", "count", "plain"))
_PRINTED = ("unit", "per")  # fields of the figure itself
_NOT_ALSO = ("former", "demanded")


def pairs(matcher: SameMatcher, article: Article) -> Iterator[tuple[Claim, Claim]]:
    """A claim of the headline and the claim of the body that must say the same."""
    top = _headline(article)
    if top is None:
        return
    heads = [claim for claim in article.claims if claim.figure.span.end <= top.end]
    body = [claim for claim in article.claims if claim.figure.span.start >= top.end]
    if not heads or not body or len(body) > MAX_FIGURES:
        return
    lead = [sentence for sentence in article.sentences if sentence.start >= top.end][:LEAD]
    if matcher.sharing is not None:
        yield from _by_words(matcher, heads, body, lead, article)
        return
    for head in heads:
        alike = [claim for claim in body if _prints_alike(claim.figure, head.figure, matcher)]
        key = _key(head, matcher) if alike else None
        if key is None or any(_key(other, matcher) == key for other in heads if other is not head):
            continue
        told = [claim for claim in alike if _key(claim, matcher) == key]
        if len(told) != 1 or told[0].sentence not in lead or not _may_be_one(head, told[0], article):
            continue
        others = [claim.figure for claim in body if claim is not told[0]]
        if not _is_borne_out(head.figure, told[0].figure, others):
            yield head, told[0]


def _by_words(
    matcher: SameMatcher,
    heads: Sequence[Claim],
    body: Sequence[Claim],
    lead: Sequence[Span],
    article: Article,
) -> Iterator[tuple[Claim, Claim]]:
    """Claims of the lead whose sentence shares words with that of the headline, where the body has the
    headline's figure nowhere, nor two in one sentence that come to it."""
    grammar, common = get_grammar(article.document.language), InCommon(article)
    for head in heads:
        sort, figure = sort_of(head.figure), head.figure
        if figure.stated is None or (matcher.kinds and sort[0] not in matcher.kinds):
            continue
        told = [claim for claim in body if claim.sentence in lead and _is_like(claim, head, grammar)]
        if not told or _stands_in(body, figure):
            continue
        for claim in told:
            if common.words(head.sentence, claim.sentence) and _may_be_one(head, claim, article):
                yield head, claim


def _is_like(claim: Claim, head: Claim, grammar: Grammar | None) -> bool:
    """May it be the headline's figure, by what both are figures of?"""
    one, other = claim.figure, head.figure
    return one.stated is not None and may_be_like(one, other, grammar) and claim.status not in _NOT_ALSO


def _stands_in(body: Sequence[Claim], figure: Figure) -> bool:
    """Has the body this figure, or a sentence of it two of its sort of which it is the sum or difference?"""
    meant = figure.interval(lax=True)
    like = [claim for claim in body if sort_of(claim.figure) == sort_of(figure) and claim.figure.stated]
    if any(meant.meets(claim.figure.interval()) for claim in like):
        return True
    return any(
        meant.contains(one + other) or meant.contains(abs(one - other))
        for a, b in combinations(like, 2)
        if a.sentence == b.sentence
        for one, other in [(a.figure.stated or ratio(0), b.figure.stated or ratio(0))]
    )


def _headline(article: Article) -> Span | None:
    """The heading before the first paragraph, and the one below it: a third would be of a table."""
    spans = []
    for block in article.document.blocks[:2]:
        if block.kind != "heading":
            break
        spans.append(block.span)
    return spans[0].cover(spans[-1]) if spans and len(spans) < len(article.document.blocks) else None


def _prints_alike(one: Figure, other: Figure, matcher: SameMatcher) -> bool:
    """May their claims have one key, by their figures? That is asked before what they are about is read."""
    if one.kind in _COUNTED:
        return other.kind in _COUNTED and (one.per == other.per or "per" not in matcher.fields)
    printed = (field for field in _PRINTED if field in matcher.fields)
    return one.kind == other.kind and all(getattr(one, field) == getattr(other, field) for field in printed)


def _key(claim: Claim, matcher: SameMatcher) -> tuple[object, ...] | None:
    figure = claim.figure
    counted = figure.kind in _COUNTED
    kind = "count" if counted else figure.kind
    if figure.is_range or figure.bound == "below" or (matcher.kinds and kind not in matcher.kinds):
        return None
    if not claim.measure or claim.status in _NOT_ALSO:
        return None
    if counted and claim.measure == figure.unit:
        return None  # so many of what, but not what became of them
    said = (getattr(figure if field in _PRINTED else claim, field) for field in matcher.fields)
    return (kind, *("" if counted and part == figure.unit else part for part in said))


def _may_be_one(head: Claim, told: Claim, article: Article) -> bool:
    """Nobody else's, and of no other time, as far as both say. A headline tells the past in the present."""
    if head.subject and told.subject and not set(head.subject) & set(told.subject):
        return False
    return told.period is None or head.period in (None, article.document.published, told.period)


def _is_borne_out(head: Figure, told: Figure, others: Sequence[Figure]) -> bool:
    """Has the body the headline's figure elsewhere, or two that it may come of?"""
    stated = head.stated
    if stated is None:
        return True
    ends = (end for figure in others for end in figure.ends if end is not None)
    values = [figure.stated for figure in (*others, *ends) if figure.stated]
    meant = _told_as(head, stated)
    return any(_near(value, wanted) for wanted in meant for value in values if value is not None) or any(
        _near(value, stated) for value in _derived(head, (told, *others))
    )


def _told_as(head: Figure, stated: Exact) -> tuple[Exact, ...]:
    """ "doubles" is told as 2 times or as 100 percent, and a rise of 50 percent as 1.5 times."""
    if head.kind == "multiple":
        return stated, (stated - 1) * 100, stated * 100, 1 / stated if stated else stated
    if head.kind == "percent":
        return stated, stated / 100, stated / 100 + 1, 1 - stated / 100
    return (stated,)


def _derived(head: Figure, body: Iterable[Figure]) -> Iterator[Exact]:
    """What two figures of the body come to: two of the headline's sort by sum and difference, two
    amounts of one unit by how many times and how much in percent the one is of the other."""
    sort = _RATES if head.kind in _RATES else frozenset(_COUNTED) if head.kind in _COUNTED else None
    for one, other in combinations([figure for figure in body if figure.stated], 2):
        small, large = sorted(abs(Fraction(figure.stated or 0)) for figure in (one, other))
        if sort is not None and one.kind in sort and other.kind in sort:
            yield from (large + small, large - small)
        if one.kind not in _AMOUNTS or other.kind not in _AMOUNTS or not _alike(one, other):
            continue
        if head.kind == "multiple":
            yield from (large / small, small / large)
        elif head.kind == "percent":
            yield from (100 * (large / small - 1), 100 * (1 - small / large), 100 * small / large)
        elif head.kind == "money" or head.kind == "measure":
            yield from (large + small, large - small)


def _alike(one: Figure, other: Figure) -> bool:
    return one.unit == other.unit or not one.unit or not other.unit


def _near(value: Exact, wanted: Exact) -> bool:
    return abs(value - wanted) <= abs(wanted) * _NEAR
