"""Claims that say the same thing with a figure of their own.

Claims are grouped by the fields that must agree, so that an archive is compared group
by group and never pair by pair.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import combinations, groupby, pairwise, product

from claimcheck.engine.matching import headline, one_event, retold
from claimcheck.engine.matching.running import is_bar, is_of_the_moment
from claimcheck.engine.matching.select import distinct, selected
from claimcheck.locale import get_locale
from claimcheck.model.article import Article
from claimcheck.model.checked import Comparable
from claimcheck.model.claim import Claim
from claimcheck.model.expression import requires
from claimcheck.model.figure import Figure
from claimcheck.model.pattern import SameMatcher
from claimcheck.model.period import Period
from claimcheck.model.relation import Relation
from claimcheck.model.rule import Rule
from claimcheck.slips import one_slip_apart
from claimcheck.units import own_units

MANY = 60  # figures, of which any two are compared
_PRINTED = ("unit", "per")  # fields of the figure itself

Key = tuple[object, ...]
Members = list[Comparable]


def match_same(
    rule: Rule, matcher: SameMatcher, article: Article, *, spoken: bool = False
) -> Iterator[Relation]:
    """`a` and `b`: every claim of a group against the group's first, within one article. A claim
    with an empty field is in no group. Or one of the headline and the one of the body; or two whose
    sentences share what tells them from others. Where only those of which the rule speaks are wanted, no
    sentence is read for figures that are no slip apart if it asks for such."""
    if matcher.headline or matcher.sharing is not None:
        for a, b in headline.pairs(matcher, article) if matcher.headline else retold.pairs(matcher, article):
            yield _relation(rule, a, b, article.document.published)
        return
    groups: dict[Key, list[Claim]] = {}
    typed = spoken and requires(rule.when, "one_slip_apart")
    for claim in _with_others(_claims(matcher, article), matcher, article, typed=typed):
        key = _key(claim, matcher, article, corpus=False)
        if key is not None:
            groups.setdefault(key, []).append(claim)
    for first, *others in groups.values():
        for other in others:
            if not _in_one_sentence(first, other, article):
                yield _relation(rule, first, other, article.document.published)


def _with_others(
    claims: Sequence[Claim], matcher: SameMatcher, article: Article, *, typed: bool
) -> list[Claim]:
    """Those of the claims that may agree with one of another sentence, by their figures; if `typed`, where
    two of them are a slip apart. That is asked before what they are about is read."""
    asked = [
        (claim, _printed(claim.figure, matcher)) for claim in claims if _speaks_of(matcher, claim.figure)
    ]
    groups: dict[Key, list[Claim]] = {}
    for claim, printed in asked:
        groups.setdefault(printed, []).append(claim)
    kept = {
        printed
        for printed, group in groups.items()
        if len({claim.sentence for claim in group}) > 1 and (not typed or _slip_apart(group, article))
    }
    return [claim for claim, printed in asked if printed in kept]


def _slip_apart(group: Sequence[Claim], article: Article) -> bool:
    """Might two of the figures be one figure but for a slip of the fingers, as they are printed?"""
    locale = get_locale(article.document.language or "en", own_units())
    return len(group) > MANY or any(
        one.sentence != other.sentence and one_slip_apart(one.figure, other.figure, locale)
        for one, other in combinations(group, 2)
    )


def _printed(figure: Figure, matcher: SameMatcher) -> Key:
    """What two figures must have in common."""
    return tuple(getattr(figure, field) for field in _PRINTED if field in matcher.fields)


def comparables_by(rules: Iterable[tuple[Rule, SameMatcher]], article: Article) -> Iterator[Comparable]:
    """The claims of an article by which the rules compare it, with the key of their group; those whose
    sentences must share something, with what stands around them and several keys."""
    published, around = article.document.published, None
    for rule, matcher in rules:
        if matcher.sharing is not None:
            if around is None:  # the same for every rule
                around = [(_plain(claim), one) for claim, one in one_event.surroundings(article)]
            for claim, one in around:
                if _speaks_of(matcher, claim.figure):
                    for number in one_event.keys_of(claim, one, matcher.sharing):
                        yield Comparable(number, rule.id, claim, published, one)
            continue
        for claim in _claims(matcher, article):
            key = _key(claim, matcher, article, corpus=True)
            if key is not None:
                yield Comparable(one_event.digest((rule.id, key)), rule.id, _plain(claim), published)


def match_across(rule: Rule, compared: Iterable[Comparable]) -> Iterator[Relation]:
    """`a` and `b`: each article that has a claim of a group against the one published before it.
    Whether a difference is a contradiction or a change over time is for the check to say."""
    groups: dict[int, list[Comparable]] = {}
    for one in compared:
        groups.setdefault(one.key, []).append(one)
    for members in groups.values():
        for contemporaries in _by_time(members):
            yield from match_in_order(rule, contemporaries)


def _plain(claim: Claim) -> Claim:
    """The claim as read, without its sentence's reading, which is many times its size, and without whose it
    may be, which takes long to say and which nothing is compared by."""
    return Claim(**{one.name: getattr(claim, one.name) for one in fields(Claim) if one.name != "whose"})


def _claims(matcher: SameMatcher, article: Article) -> Sequence[Claim]:
    return article.claims if matcher.selector is None else selected(matcher.selector, article)


def _in_one_sentence(one: Claim, other: Claim, article: Article) -> bool:
    """Two figures of one sentence are set against each other: nobody says a thing twice there."""
    first, second = sorted(claim.figure.span.start for claim in (one, other))
    at = bisect_right(article.sentences, first, key=lambda sentence: sentence.start) - 1
    return at >= 0 and second < article.sentences[at].end


def _by_time(members: Iterable[Comparable]) -> Iterator[Members]:
    """Claims of a year or day that their text names, by it; all the others, which speak of the
    time that they appeared in, together: each in the order in which they are compared."""
    found: dict[str, Members] = {}
    for one in members:
        found.setdefault(time_of(one), []).append(one)
    for own in found.values():
        yield sorted(own, key=lambda one: (published_of(one), one.claim.uri))


def time_of(one: Comparable) -> str:
    """The year or day that its text names; "" for the time that it appeared in, and where what stands around
    it decides of what time it is."""
    period = one.claim.period
    if period is None or period == one.published or one.around is not None:
        return ""
    return period.iso() if period.weekday is None else f"{period.iso()} {period.weekday}"


def match_in_order(rule: Rule, ordered: Iterable[Comparable]) -> Iterator[Relation]:
    """`a` and `b` of claims of one group and one time, which come by day and then by article: each article
    against the one before it, and of no others is anything held. An article that says it in two ways agrees
    with either. Of sentences that must share something, any two that do."""
    matcher = rule.matcher
    if isinstance(matcher, SameMatcher) and matcher.sharing is not None:
        for one, other in one_event.pairs(ordered, matcher.sharing):
            yield _relation(rule, one.claim, other.claim, other.published)
        return
    articles = ([*own] for _, own in groupby(ordered, key=lambda one: one.claim.uri))
    for earlier, later in pairwise(articles):
        before = distinct(one.claim for one in earlier)
        after = distinct(one.claim for one in later)
        agreed = next((pair for pair in product(before, after) if _equal(*pair)), None)
        a, b = agreed or (before[0], after[0])
        unsure = agreed is None and len(before) + len(after) > 2
        yield _relation(rule, a, b, later[0].published, ambiguous=unsure)


def published_of(one: Comparable) -> datetime.date:
    """The first day on which it may have appeared; the last day there is when nobody knows."""
    bounds = one.published.bounds() if one.published else None
    return bounds[0] if bounds else datetime.date.max


def _equal(one: Claim, other: Claim) -> bool:
    return one.figure.stated == other.figure.stated and one.figure.unit == other.figure.unit


def _relation(
    rule: Rule, a: Claim, b: Claim, published: Period | None, *, ambiguous: bool = False
) -> Relation:
    return Relation(rule, (("a", a), ("b", b)), b.uri, b.figure.whole, published, ambiguous)


def _key(claim: Claim, matcher: SameMatcher, article: Article, *, corpus: bool) -> Key | None:
    figure = claim.figure
    if not _speaks_of(matcher, figure):
        return None
    parts: list[object] = []
    for field in matcher.fields:
        if field == "period" and corpus:
            continue  # articles are compared over time
        part: object = getattr(figure if field in _PRINTED else claim, field)
        if field == "period":
            part = _year(claim, article)
        if not part and field != "per":
            return None
        parts.append(part)
    if corpus and matcher.selector is None and (is_bar(claim, article) or is_of_the_moment(claim, article)):
        return None  # asked last, since it reads the clause
    return tuple(parts)


def _speaks_of(matcher: SameMatcher, figure: Figure) -> bool:
    """May the figure be in a group, whatever it is about?"""
    if (matcher.kinds and figure.kind not in matcher.kinds) or figure.bound or figure.is_range:
        return False
    return bool(figure.unit) or "unit" not in matcher.fields


def _year(claim: Claim, article: Article) -> int | None:
    """The year that a claim holds for: its own, or else its publication's, if its sentence names no other."""
    year = _only_year(claim.period or article.document.published)
    if claim.period is None:
        figures, sentence = article.figures, claim.sentence
        first = bisect_left(figures, sentence.start, key=lambda figure: figure.span.start)
        last = bisect_left(figures, sentence.end, first, key=lambda figure: figure.span.start)
        around = (figure.period for figure in figures[first:last] if sentence.contains(figure.span))
        if any(_only_year(one) not in (None, year) for one in around):
            return None
    return year


def _only_year(period: Period | None) -> int | None:
    bounds = period.bounds() if period else None
    return bounds[0].year if bounds is not None and bounds[0].year == bounds[1].year else None
