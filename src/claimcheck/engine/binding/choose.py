"""Of several readings around one figure, the one that counts.

Binding is charitable: of readings that are nearly as good, one that comes out is taken, if it does so
far better than chance. Figures that come out with one another are used up: what would accuse them in
another reading is silent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from claimcheck.model.frame import FrameMatcher
from claimcheck.model.relation import Judgement
from claimcheck.model.rule import SEVERITIES, Severity
from claimcheck.model.span import Span

# By how far-fetched a reading is: how likely it may at most be to come out by chance.
CHANCE = ((1, 0.3), (3, 0.15), (6, 0.08), (10, 0.04), (99, 0.02))
# How much of a class must come out on real text for what does not to be told so loudly.
TRUST: dict[Severity, float] = {"error": 0.85, "warning": 0.75, "info": 0.6}
DOUBTFUL = 3  # a reading dearer by no more than this, which comes out, keeps the nearest from accusing
EXACT = 0.05  # what comes out so closely hardly does so by chance
SURE = 3  # a reading so cheap needs no chance weighed


def choose(judgements: Iterable[Judgement]) -> list[Judgement]:
    """All judgements but those of readings that others are better than, and of what nobody may trust."""
    return [heard for one in best_readings(judgements) if (heard := _heard(one)) is not None]


def best_readings(judgements: Iterable[Judgement]) -> list[Judgement]:
    """All judgements but those of readings that others are better than."""
    kept: list[Judgement] = []
    groups: dict[tuple[str, str, Span], list[Judgement]] = {}
    for one in judgements:
        reading = one.relation.reading
        if reading is None:
            kept.append(one)
        else:
            groups.setdefault((one.relation.uri, *reading.group), []).append(one)
    chosen = _each_once(best for group in groups.values() if (best := _best(group)) is not None)
    held = [one for one in (*kept, *chosen) if one.verdict == "held" and len(one.relation.roles) > 2]
    return kept + [one for one in chosen if not any(_explains(other, one) for other in held)]


def _each_once(chosen: Iterable[Judgement]) -> list[Judgement]:
    """The first judgement of those that say the same of the same figures."""
    found: dict[object, Judgement] = {}
    for one in chosen:
        found.setdefault((one.relation.rule.id, one.relation.uri, _spans(one), one.verdict), one)
    return list(found.values())


def _heard(one: Judgement) -> Judgement | None:
    """A violated reading is told only where such readings nearly always come out, and only so loudly."""
    matcher, reading = one.relation.rule.matcher, one.relation.reading
    if one.verdict != "violated" or reading is None or not isinstance(matcher, FrameMatcher):
        return one
    if matcher.telltale:
        return one
    trust = matcher.trust(reading.scope, reading.shape)
    if trust < TRUST["info"]:
        return None
    least = next(name for name in SEVERITIES if trust >= TRUST[name])
    return replace(one, severity=max(least, one.severity or least, key=SEVERITIES.index))


def _best(group: Sequence[Judgement]) -> Judgement | None:
    """The cheapest reading that comes out, or else the cheapest of all."""
    ordered = sorted(group, key=_cost)
    first = ordered[0]
    reading = first.relation.reading
    assert reading is not None
    sure = not reading.witness and reading.cost <= SURE
    if sure and first.verdict == "loose":
        return first
    for n, one in enumerate(ordered, 1):
        if one.verdict == "held" and ((n == 1 and sure) or one.spread * n <= _limit(_cost(one))):
            return one
    if any(one.verdict == "held" and _cost(one) <= reading.cost + DOUBTFUL for one in ordered):
        return None  # perhaps by chance: too little to confirm anything, enough to accuse nobody
    return None if reading.witness or first.verdict != "violated" else first


def _limit(cost: int) -> float:
    return next(limit for most, limit in CHANCE if cost <= most)


def _cost(one: Judgement) -> int:
    return one.relation.reading.cost if one.relation.reading else 0


def _spans(one: Judgement) -> frozenset[Span]:
    return frozenset(claim.figure.span for _, claim in one.relation.roles)


def _explains(held: Judgement, one: Judgement) -> bool:
    """Does what comes out say that the figures of `one` are not of one sum?

    They are not if its first figure comes out with none but others, or is said of some that stand right
    beside it and come out, or if the others come out with another one in its place: of the same kind, or the
    multiple by which they changed.
    """
    if one.verdict == "held" or one.relation.reading is None or held.relation.uri != one.relation.uri:
        return False
    first = next(claim.figure.span for _, claim in one.relation.roles)
    others, theirs = _spans(one) - {first}, _spans(held)
    if first in theirs:
        reading = held.relation.reading
        sure = reading is not None and reading.group[1] == first and reading.cost <= 0
        return others.isdisjoint(theirs) or (sure and held.spread <= EXACT)
    return others <= theirs and (held.relation.rule.id == one.relation.rule.id or _multiplies(held))


def _multiplies(one: Judgement) -> bool:
    return any(claim.figure.kind == "multiple" for _, claim in one.relation.roles)
