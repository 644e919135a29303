"""Claims that several articles make, gathered by what they are about.

Claims are indexed by what must agree, so that the work grows with the number of claims and not
with that of their pairs.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.engine.matching.running import is_bar, is_of_the_moment
from claimcheck.engine.matching.select import distinct, means
from claimcheck.locale import get_locale
from claimcheck.locale.grammar import Grammar, get_grammar
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.interval import Exact, Interval
from claimcheck.model.pattern import ClaimMatcher, SameMatcher, Selector
from claimcheck.model.period import Period
from claimcheck.model.rule import Rule
from claimcheck.model.timeline import Mention, Standing, Timeline
from claimcheck.slips import is_slip_of
from claimcheck.startup.lean import dataclass

# Articles so near speak of one time: of what a rule names and of figures one slip apart; of all else.
SEASON = datetime.timedelta(days=90)
NOW = datetime.timedelta(days=7)
_NEAREST = 12  # neighbours on either side that a figure is held against
_NO_QUANTITY = frozenset(("date", "time", "ordinal", "plain"))

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim on its way into a timeline: `start` is the first day of its time.

    `about` is its interval with the room of "about"; `printed` without: articles of one time
    agree with room, but "about 54,000" is no later 50,000. `now` says that it is told as being so, `language`
    is that of its article.
    """

    claim: Claim
    when: Period | None
    dated: bool
    start: datetime.date
    about: Interval
    printed: Interval
    now: bool
    language: str


def timelines(articles: Sequence[Article], rules: Iterable[Rule]) -> tuple[Timeline, ...]:
    """Every claim that at least two articles make: the named ones of `rules`, in the order of
    their names, then those that agree in all their fields.

    A claim that a name means is in no other timeline.
    """
    groups: dict[Key, list[_Said]] = {}
    selectors = _selectors(rules)
    for article in articles:
        for key, claims in _keyed(article, selectors).items():
            said = [_said(claim, article) for claim in distinct(claims)]
            groups.setdefault(key, []).extend(said if key[0] else _sure(said))
    found = (_timeline(key, said) for key, said in groups.items() if _by_several(said))
    return tuple(sorted(found, key=_order))


def _order(one: Timeline) -> tuple[object, ...]:
    what = (one.subject, one.measure, one.status, one.unit, one.per or "")
    return (not one.name, one.name, *what, one.mentions[0].claim.uri)


def _selectors(rules: Iterable[Rule]) -> tuple[Selector, ...]:
    """The named claims, once each; figures that a check quotes are no names."""
    found: dict[str, Selector] = {}
    for rule in rules:
        matcher = rule.matcher
        named: tuple[Selector, ...] = ()
        if isinstance(matcher, SameMatcher) and matcher.selector is not None:
            named = (matcher.selector,)
        elif isinstance(matcher, ClaimMatcher):
            named = matcher.selectors
        found.update((one.name, one) for one in named if one.about or one.says)
    return tuple(found[name] for name in sorted(found))


def _keyed(article: Article, selectors: Sequence[Selector]) -> dict[Key, list[Claim]]:
    found: dict[Key, list[Claim]] = {}
    for claim in article.claims:
        if not _is_amount(claim):
            continue
        names = [one.name for one in selectors if means(one, claim, article)]
        keys = [(name, claim.figure.unit) for name in names] or _own_key(claim, article)
        for key in keys:
            found.setdefault(key, []).append(claim)
    return found


def _is_amount(claim: Claim) -> bool:
    figure = claim.figure
    return figure.stated is not None and figure.bound is None and figure.kind not in _NO_QUANTITY


def _own_key(claim: Claim, article: Article) -> list[Key]:
    if not claim.subject or not claim.measure or not claim.figure.unit:
        return []
    figure, grammar = claim.figure, get_grammar(article.document.language)
    if grammar is not None and _says_too_little(claim, grammar):
        return []
    if is_bar(claim, article) or is_of_the_moment(claim, article):
        return []
    only = figure.stated if grammar is not None and _is_of_each_time(claim, grammar) else None
    return [("", claim.subject, claim.measure, claim.status, figure.kind, figure.unit, figure.per, only)]


def _says_too_little(claim: Claim, grammar: Grammar) -> bool:
    """ "Rose 78 points": points of what? "350 people", "three more boats": these are others each time. And
    "the Group" is whoever speaks."""
    added = any(word in grammar.adding for word in claim.figure.surface.lower().split())
    nobody = all(name.lower() in grammar.firms for name in claim.subject)
    return added or nobody or grammar.has("VAGUE", claim.measure) or grammar.has("ANYBODY", claim.measure)


def _is_of_each_time(claim: Claim, grammar: Grammar) -> bool:
    """Is it what is given or paid, or by how much a share moved? Each time that is another sum, so that only
    the same one is told again."""
    first, _, last = claim.measure.rpartition(" ")
    moved = last in (grammar.names.get("increase"), grammar.names.get("decrease"))
    stock = any(grammar.has("STOCKS", word) or grammar.has("INDICES", word) for word in first.split())
    return claim.measure in grammar.dealings or (moved and stock)


def _sure(said: Sequence[_Said]) -> Iterator[_Said]:
    """Those of an article, but for what it says of one time in two ways: which is meant, no word tells."""
    for one in said:
        if all(one.when != other.when or _agree(one, other) for other in said):
            yield one


def _by_several(said: Sequence[_Said]) -> bool:
    return len({one.claim.uri for one in said}) > 1


def _said(claim: Claim, article: Article) -> _Said:
    published = article.document.published
    dated = claim.period is not None and claim.period != published and claim.period.bounds() is not None
    when = claim.period if dated else published
    bounds = when.bounds() if when is not None else None
    start = bounds[0] if bounds else datetime.date.max
    intervals = claim.figure.interval(), claim.figure.interval(hedged=False)
    now = claim.period is not None and not dated
    return _Said(claim, when if bounds else None, dated, start, *intervals, now, article.document.language)


def _timeline(key: Key, said: Sequence[_Said]) -> Timeline:
    ordered = sorted(said, key=lambda one: (one.start, one.claim.uri, one.claim.figure.span))
    standings = _standings(ordered, _weighed(ordered, named=bool(key[0])))
    mentions = tuple(
        Mention(one.claim, one.when, one.dated, standing)
        for one, standing in zip(ordered, standings, strict=True)
    )
    claim = ordered[0].claim
    pers = {one.claim.figure.per for one in ordered}
    per = pers.pop() if len(pers) == 1 else None
    return Timeline(str(key[0]), claim.subject, claim.measure, claim.status, claim.figure.unit, per, mentions)


def _standings(ordered: Sequence[_Said], against: Sequence[Standing | None]) -> Iterator[Standing]:
    settled = [one for one, doubt in zip(ordered, against, strict=True) if doubt != "outlier" and one.when]
    latest = settled[-1] if settled else ordered[-1]
    for one, doubt in zip(ordered, against, strict=True):
        if doubt is not None:
            yield doubt
        else:
            other: Standing = "earlier" if one.when else "undated"
            yield "latest" if one.printed.meets(latest.printed) else other


def _weighed(ordered: Sequence[_Said], *, named: bool) -> list[Standing | None]:
    """Of each, whether the figures of its time are mostly others; None when it stands. Where no rule names
    them, only what is said to be so now, or of a time of its own, can be of one time."""
    by_time: dict[Period | None, list[int]] = {}
    for at, one in enumerate(ordered):
        if one.when is not None and (named or one.dated or one.now):
            by_time.setdefault(one.when if one.dated else None, []).append(at)
    doubts: list[Standing | None] = [None] * len(ordered)
    for period, places in by_time.items():
        for n, at in enumerate(places):
            one = ordered[at]
            near = [ordered[other] for other in places[max(0, n - _NEAREST) : n + _NEAREST + 1]]
            agreeing = sum(_agree(one, other) for other in near if period or _near(one, other, SEASON))
            others = sum(
                not _agree(one, other)
                for other in near
                if period or _near(one, other, SEASON if named or _is_slip(one, other, near) else NOW)
            )
            if others >= agreeing:
                doubts[at] = "disputed" if others == agreeing else "outlier"
    return doubts


def _near(one: _Said, other: _Said, season: datetime.timedelta) -> bool:
    return abs(one.start - other.start) <= season


def _is_slip(one: _Said, other: _Said, near: Sequence[_Said]) -> bool:
    """Are the two one slip apart, and tells nobody in between of a figure in between, so that it grew?"""
    number = other.claim.figure.number
    if number is None or not is_slip_of(one.claim.figure, number.value, get_locale(one.language)):
        return False
    first, last = sorted((one, other), key=lambda said: said.start)
    low, high = sorted((_value(one), _value(other)))
    between = (said for said in near if first.start < said.start < last.start)
    return not any(low < _value(said) < high for said in between)


def _value(said: _Said) -> Exact:
    stated = said.claim.figure.stated
    assert stated is not None  # as of every amount
    return stated


def _agree(one: _Said, other: _Said) -> bool:
    return one.about.meets(other.about)
