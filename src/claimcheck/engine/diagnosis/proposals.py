"""What a figure of a relation should read, worked out and not guessed: from the others, or by the
rule's author."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from claimcheck.engine.diagnosis.component import Component, Key, key_of
from claimcheck.engine.diagnosis.trials import Edits, figures_after
from claimcheck.engine.judging import Scene, Undecided, Value, as_meant, number, solve, truth
from claimcheck.engine.slips import Candidate, with_value
from claimcheck.locale import Locale
from claimcheck.model.figure import Figure
from claimcheck.model.relation import Relation
from claimcheck.model.rule import RuleRepair

_FINER = (0, 1, 2)  # digits more than are written


def target(component: Component, key: Key, relation: Relation, edits: Edits) -> Value | None:
    """The value that the relation's other figures allow this one; None where that can't be said."""
    roles = [role for role, claim in relation.roles if key_of(claim) == key]
    if len(roles) != 1:
        return None
    scene = Scene(relation, component.context, as_meant(relation, figures_after(relation, edits)))
    return solve(relation.rule.check, roles[0], scene)


def recomputed(component: Component, key: Key, value: Value, costs: Mapping[str, float]) -> Candidate | None:
    """The figure as the others would have it, with as many digits as it was written with."""
    meant = _written_as(component, key, value)
    if meant is None or meant.surface == component.figures[key].surface:
        return None
    return Candidate(meant, "recomputed", costs["recomputed"])


def authored(
    component: Component, key: Key, relation: Relation, edits: Edits, costs: Mapping[str, float]
) -> Iterator[Candidate]:
    """The repairs that the rule's author proposes for this figure, where their conditions hold."""
    scene = Scene(relation, component.context, as_meant(relation, figures_after(relation, edits)))
    roles = {role for role, claim in relation.roles if key_of(claim) == key}
    for repair in relation.rule.repairs:
        if repair.role not in roles:
            continue
        try:
            if repair.when is not None and truth(repair.when, scene).verdict not in ("held", "loose"):
                continue
            meant = _proposed(component, key, repair, scene)
        except Undecided:
            continue
        if meant is not None and meant.surface != component.figures[key].surface:
            yield Candidate(meant, "authored", costs["authored"], repair.title)


def _proposed(component: Component, key: Key, repair: RuleRepair, scene: Scene) -> Figure | None:
    if repair.figure is not None:
        by = component.figures[key].span.start - repair.figure.span.start
        return replace(repair.figure, span=repair.figure.span.shift(by))
    if repair.value is None:
        return None
    return _written_as(component, key, number(repair.value, scene))


def _written_as(component: Component, key: Key, value: Value) -> Figure | None:
    """The figure rewritten to a value, in its own manner; more digits where they are needed, fewer
    where the value is exact."""
    figure, context = component.figures[key], component.context
    point, whole = value.point, value.lax.low == value.lax.high
    if point is None or figure.number is None or figure.digits is None or point <= 0:
        return None
    if figure.kind == "percent":
        point *= 100
    locale: Locale = context.locale(key[0])
    for extra in _FINER:
        unit = Fraction(10) ** (figure.number.exponent - extra)
        rounded = round(point / unit) * unit
        meant = with_value(figure, rounded, locale, keep_decimals=not whole) if rounded else None
        if meant is not None and value.lax.meets(context.value(meant, None).lax):
            return meant
    return None
