"""Each relation is held, loose, violated or undecided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

from claimcheck.checks.context import Context
from claimcheck.checks.evaluate import truth
from claimcheck.checks.quantity import shifted
from claimcheck.checks.scene import ORDER, Scene, Truth
from claimcheck.checks.value import Undecided
from claimcheck.engine.judging.conditions import speaks
from claimcheck.engine.judging.exactness import as_meant
from claimcheck.model.figure import Figure
from claimcheck.model.relation import Judgement, Relation, UsedRate
from claimcheck.units.rates import Rate

Figures = Mapping[str, Figure]


def judge(relation: Relation, context: Context) -> Judgement | None:
    """The verdict on a relation; None when the rule doesn't speak of these figures (`when`)."""
    figures = {role: claim.figure for role, claim in relation.roles}
    return judge_with(relation, figures, context)


def judge_with(
    relation: Relation, figures: Figures, context: Context, *, brief: bool = False
) -> Judgement | None:
    """As `judge`, with some figures replaced: what if this one read otherwise?"""
    scene = Scene(relation, context, as_meant(relation, figures), brief)
    return judge_scene(scene) if speaks(relation.rule.when, scene) else None


def judge_scene(scene: Scene) -> Judgement:
    """The verdict on a relation of which its rule speaks."""
    relation, figures = scene.relation, scene.figures
    if relation.ambiguous:
        return Judgement(relation, "undecided", reason="two readings")
    outcome = outcome_of(scene)
    severity = outcome.severity
    if any(figure.hedge == "estimated" for figure in figures.values()):
        severity = severity or "warning"
    rate = None if scene.brief else _used(outcome.rate)
    said = outcome.verdict, outcome.working, outcome.reason
    room = outcome.strain, outcome.spread, outcome.room, outcome.leaning
    return Judgement(relation, *said, severity, *room, rate)


def _used(rate: Rate | None) -> UsedRate | None:
    if rate is None:
        return None
    return UsedRate(rate.base, rate.quote, rate.point, rate.first, rate.last, rate.source)


def outcome_of(scene: Scene) -> Truth:
    """The kindest of the readings that the figures' short forms allow."""
    best: Truth | None = None
    for figures in _variants(scene.figures):
        try:
            seen = scene if figures is scene.figures else replace(scene, figures=figures)
            outcome = truth(scene.relation.rule.check, seen)
        except Undecided as missing:
            outcome = Truth("undecided", reason=str(missing))
        if outcome.verdict in ("held", "loose"):
            return outcome
        if best is None or ORDER.index(outcome.verdict) < ORDER.index(best.verdict):
            best = outcome
    assert best is not None
    return best


def _variants(figures: Figures) -> Iterator[Figures]:
    """The figures as they stand and, for "to 381 million from 160", with the scale and unit
    that a neighbour lends to a bare number."""
    lenders = [figure for figure in figures.values() if figure.power and figure.kind != "percent"]
    bare = {
        role: figure
        for role, figure in figures.items()
        if figure.number is not None
        and not figure.power
        and figure.scale is None
        and figure.kind in ("plain", "money", "count", "measure")
        and "cell" not in figure.notes
    }
    if not lenders or not bare:
        yield figures
        return
    powers = sorted({figure.power for figure in lenders}, reverse=True)
    choices = [
        [_lend(figure, power) for power in powers if _may_borrow(figure)] + [figure]
        for figure in bare.values()
    ]
    for choice in product(*choices):
        yield {**figures, **dict(zip(bare, choice, strict=True))}


def _may_borrow(figure: Figure) -> bool:
    """A bare number may be short for millions; one with a unit of its own says what it is, and of a table's
    cell its head does."""
    if "cell" in figure.notes or ("word" in figure.notes and figure.stated is not None and figure.stated < 1):
        return False  # "half the $1.9 billion" is no half a billion
    return figure.kind == "plain" or "inherited-unit" in figure.notes


def _lend(figure: Figure, power: int) -> Figure:
    assert figure.number is not None
    return replace(figure, number=shifted(figure.number, power))
