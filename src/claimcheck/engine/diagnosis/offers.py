"""What is offered to the editor for a figure that is wrong: few repairs, the likeliest first.

A cheap slip of one figure with which every sum comes out by its printed digits leads; else what the
other figures come to. Each is offered where it isn't first, and then at most two more that come out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from fractions import Fraction

from claimcheck.checks import computes
from claimcheck.engine.diagnosis.component import Component, Key, key_of, keys_of
from claimcheck.engine.diagnosis.search import Solution
from claimcheck.engine.diagnosis.trials import Grade
from claimcheck.model.figure import Figure
from claimcheck.model.ratio import ratio
from claimcheck.slips import COSTS, Candidate
from claimcheck.startup.lean import dataclass

MAX = 4  # a finding
CHEAPER = 0.85  # a slip must be than a sum done wrong, to be the likelier
MARGIN = 1.0  # this much cheaper than any other mend is a clear case
ALIKE = ratio(1, 100)  # nearer values of one figure are the same repair twice
WITHOUT_A_SUM = 0.92  # so much dearer than the likeliest may be what no sum bears out
PLAINEST = 1.1  # what the plainest slips cost at the most
OLDEST = 120
MAX_SPELT = 20
LIKE_SIZE = ratio(2)  # times what it is held against
OTHER_SIZE = 10_000
FARTHEST = 10  # times a percentage that nobody prints so


@dataclass(frozen=True, slots=True)
class Offer:
    """One figure read otherwise, and the cheapest mend that does so."""

    place: Key
    written: Figure
    candidate: Candidate
    solution: Solution
    is_sum: bool  # what the other figures come to

    @property
    def cost(self) -> float:
        return self.solution.cost


def ranked(component: Component, solutions: Sequence[Solution]) -> list[Offer]:
    """What single edits that mend the component offer, the likeliest first."""
    alone = [solution for solution in solutions if len(solution.edits) == 1]
    offers = _sensible(component, _each(component, alone))
    return sorted(offers, key=lambda one: (_turn(one, offers, component.results), *_order(one)))


def _turn(one: Offer, offers: Sequence[Offer], results: Set[Key]) -> int:
    """What the rule's author knows and cheap slips first, then what the others come to, where that is what is
    printed as such."""
    worked_out = [other for other in offers if other.candidate.slip == "recomputed"]
    sums = [other.cost for other in worked_out if other.place == one.place]
    if one.candidate.slip == "authored":
        return 0
    if one.solution.grade == Grade.TIGHT and one.cost <= min(sums, default=COSTS["recomputed"]) - CHEAPER:
        return 0
    if one.is_sum and _is_of_another_size(one):
        return 4
    if one.is_sum:
        return 3 if _is_another_year_likelier(one, offers) else 1 if one.place in results else 2
    if (
        one.written.period is not None
        and one.candidate.cost <= PLAINEST
        and one.solution.grade == Grade.TIGHT
    ):
        return 1
    return 3 if one.solution.grade != Grade.COARSE else 4


def _is_another_year_likelier(one: Offer, offers: Sequence[Offer]) -> bool:
    """Does a slip of a year mend it, and no slip of the figure itself: 1979 for 1997, not 14 for 32 years?"""
    plain = [other for other in offers if not other.is_sum and other.candidate.cost <= PLAINEST]
    return any(other.written.period is not None for other in plain) and not any(
        other.place == one.place for other in plain
    )


def _is_of_another_size(one: Offer) -> bool:
    """Would ten thousand times as much, or as little, have to be printed?"""
    meant, written = one.candidate.figure.stated, one.written.stated
    return bool(meant and written and not 1 < OTHER_SIZE * meant / written < OTHER_SIZE**2)


def alongside(
    component: Component, key: Key, culprits: Sequence[Key], solutions: Sequence[Solution]
) -> list[Offer]:
    """What mends of several culprits offer for one of them, the others reading as in the best mend."""
    best = {place: solutions[0].edits[place].text for place in culprits if place != key}
    own = [one for one in solutions if key in one.edits and _texts(one, without=key) == best]
    offers = [one for one in _each(component, own) if one.place == key]
    return sorted(_sensible(component, offers), key=_order)


def _texts(solution: Solution, *, without: Key) -> dict[Key, str]:
    return {place: candidate.text for place, candidate in solution.edits.items() if place != without}


def chosen(component: Component, offers: Sequence[Offer]) -> list[Offer]:
    """The first, what the other figures come to, and at most two more that come out tightly."""
    if not offers:
        return []
    kept = [offers[0]]
    places = {offers[0].place, *component.results}
    sums = [one for one in offers if one.is_sum and one.place in places and one is not offers[0]]
    if sums and not offers[0].is_sum:
        kept.append(min(sums, key=lambda one: one.place != offers[0].place))
    for one in _varied(offers, kept):
        if len(kept) == MAX:
            break
        if one.solution.grade in (offers[0].solution.grade, Grade.TIGHT) and not _said(one, kept):
            kept.append(one)
    return sorted(kept, key=offers.index)


def is_likely(component: Component, offers: Sequence[Offer]) -> bool:
    """Is the first surely what was meant: do two sums say so, or is it far ahead of all others and no
    guess between two ends of one sum?"""
    first, *others = offers
    if first.solution.grade > Grade.TIGHT or len(first.solution.edits) > 1:
        return False
    rival = min((one.cost for one in others), default=float("inf"))
    partners = {frozenset(keys_of(one)) - {first.place} for one in component.relations_of(first.place)}
    if len(partners) > 1:
        return rival - first.cost >= MARGIN / 2
    return rival - first.cost >= MARGIN and all(component.sound[key] for one in partners for key in one)


def _each(component: Component, solutions: Iterable[Solution]) -> list[Offer]:
    found: dict[tuple[Key, str], Offer] = {}
    for solution in solutions:
        for place, candidate in solution.edits.items():
            offer = Offer(
                place, component.figures[place], candidate, solution, candidate.slip == "recomputed"
            )
            known = found.setdefault((place, candidate.text), offer)
            cheaper = min(known, offer, key=lambda one: one.cost)
            found[place, candidate.text] = replace(cheaper, is_sum=known.is_sum or offer.is_sum)
    return list(found.values())


def _sensible(component: Component, offers: Sequence[Offer]) -> list[Offer]:
    """Those that come out as well as any kind of mend does, and that somebody might print."""
    printed = [
        one
        for one in offers
        if _is_printable(one.written, one.candidate.figure) and not _is_finer(component, one)
    ]
    best = min((one.solution.grade for one in printed), default=Grade.TIGHT)
    if not any(computes(one.relation.rule.check) for one in component.violated):
        likeliest = min((one.cost for one in printed), default=0.0)
        return [one for one in printed if one.cost <= likeliest + WITHOUT_A_SUM]
    most = max(best, Grade.COARSE)
    if not component.equations:  # that one is less than the other, many a number would do
        most = Grade.COARSE
        printed = [one for one in printed if one.candidate.cost <= PLAINEST and not _is_scale(one.candidate)]
        printed = [one for one in printed if _is_of_like_size(component, one)]
    return [
        one
        for one in printed
        if one.candidate.slip == "authored" or one.solution.grade <= most != Grade.SILENT
    ]


def _is_finer(component: Component, one: Offer) -> bool:
    """Has the new value decimals that neither the written one nor any of several like ones beside it has?"""
    written, meant = one.written.number, one.candidate.figure.number
    if (
        written is None
        or meant is None
        or one.candidate.slip == "authored"
        or meant.exponent >= written.exponent
    ):
        return False
    roles = [role for relation in component.relations_of(one.place) for role in relation.roles]
    kin = {key_of(claim): claim.figure for _, claim in roles if key_of(claim) != one.place}
    alike = [
        other.number
        for other in kin.values()
        if (other.kind, other.unit) == (one.written.kind, one.written.unit)
    ]
    return len(alike) > 1 and all(number is not None and number.exponent > meant.exponent for number in alike)


def _is_of_like_size(component: Component, one: Offer) -> bool:
    """Is the new value as near as the written one to what it is held against, or within twice as much?"""
    meant, written = one.candidate.figure.stated, one.written.stated
    if not meant or not written or one.candidate.slip == "authored":
        return True
    for relation in component.relations_of(one.place):
        others = [claim.figure for _, claim in relation.roles if key_of(claim) != one.place]
        if len(others) == 1 and (other := others[0].stated):
            before, after = _times(written, other), _times(meant, other)
            if after > max(before, LIKE_SIZE):
                return False
    return True


def _times(one: Fraction, other: Fraction) -> Fraction:
    """How many times the larger of two is the smaller."""
    larger, smaller = (abs(one), abs(other)) if abs(one) > abs(other) else (abs(other), abs(one))
    return larger / smaller


def _is_scale(candidate: Candidate) -> bool:
    return candidate.slip.startswith("scale-") or candidate.slip == "thousands-for-scale"


def _is_printable(written: Figure, meant: Figure) -> bool:
    if meant.stated is None or written.stated is None:
        return True
    if meant.kind == "age":
        return meant.stated <= OLDEST and meant.stated.denominator == 1
    if meant.power > 3 and 2 * meant.stated < 10**meant.power <= written.stated:
        return False  # "$0.1356 million"
    if meant.number is not None and written.number is not None and not written.power:
        decimals, before = -meant.number.exponent, -written.number.exponent
        if meant.kind == "money" and before in (0, 2) and decimals not in (0, 2) and decimals > 0:
            return False  # "£2.4"
        if meant.kind == "count" and decimals > 0 >= before:
            return False
    if meant.kind == "percent":
        return meant.stated < 100 * FARTHEST or written.stated >= 100 * FARTHEST
    if "word" in written.notes and ("word" not in meant.notes or written.stated <= MAX_SPELT < meant.stated):
        return False
    if meant.kind not in ("count", "duration", "measure"):
        return True
    if meant.kind == "duration" and "." in meant.surface and "." not in written.surface:
        return False  # "13.2 years"
    return (meant.stated == 1) == (written.stated == 1)  # "1 years"


def _varied(offers: Sequence[Offer], kept: Sequence[Offer]) -> Iterator[Offer]:
    """The best of each figure, then of each kind of slip, then the rest."""
    places = {one.place for one in kept}
    kinds = {(one.place, one.candidate.title) for one in kept}
    for one in offers:
        if one.place not in places:
            places.add(one.place)
            kinds.add((one.place, one.candidate.title))
            yield one
    for one in offers:
        kind = (one.place, one.candidate.title)
        if kind not in kinds:
            kinds.add(kind)
            yield one
    yield from (one for one in offers if one not in kept)


def _said(one: Offer, kept: Sequence[Offer]) -> bool:
    """Is so much the same offered already?"""
    authored = one.candidate.slip == "authored"
    alike = (other for other in kept if other.place == one.place and not authored)
    return one in kept or any(_are_near(one, other) and not _are_two_slips(one, other) for other in alike)


def _are_two_slips(one: Offer, other: Offer) -> bool:
    """Is one a plain slip, the other one of another kind or the sum: a zero too many in 21,320, or a two?"""
    a, b = one.candidate, other.candidate
    plain = a.cost <= PLAINEST and (b.cost <= PLAINEST or other.is_sum)
    return plain and a.slip != b.slip and a.figure.stated != b.figure.stated


def _are_near(one: Offer, other: Offer) -> bool:
    a, b = one.candidate.figure, other.candidate.figure
    if a.stated is None or b.stated is None or (a.kind, a.unit) != (b.kind, b.unit):
        return False
    return abs(a.stated - b.stated) <= ALIKE * abs(b.stated)


def _order(one: Offer) -> tuple[float, int, Key, int, str]:
    """By cost, of two dates the nearer one, and of two ways to write a number the shorter."""
    text = one.candidate.text
    length = len(text) if one.written.period is None else 0
    return one.cost, _days(one.candidate.figure, one.written), one.place, length, text


def _days(meant: Figure, written: Figure) -> int:
    if meant.period is None or written.period is None:
        return 0
    days = [stamp.first() for stamp in (meant.period.start, written.period.start)]
    return abs((days[0] - days[1]).days) if days[0] and days[1] else 0
