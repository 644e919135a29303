"""What a figure of a relation should read, worked out and not guessed: from the others, or by the
rule's author."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from claimcheck.checks import POINT, Scene, Undecided, Value, number, solve, truth
from claimcheck.engine.diagnosis.component import Component, Key, key_of
from claimcheck.engine.diagnosis.trials import Edits, figures_after
from claimcheck.engine.judging import as_meant, to_the_last_digit
from claimcheck.locale import Locale, number_of
from claimcheck.model.expression import Call, Expression, children
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Number
from claimcheck.model.ratio import ratio
from claimcheck.model.relation import Relation
from claimcheck.model.rule import RuleRepair
from claimcheck.slips import PLAIN, Candidate, candidates, rescaled, with_digits, with_value

_MIN_DIGITS = 3  # of what is worked out to be of another size
_ANOTHER_SIZE = 3  # powers of ten


def target(component: Component, key: Key, relation: Relation, edits: Edits) -> Value | None:
    """The value that the relation's other figures allow this one; None where that can't be said."""
    return _solved(component, key, relation, as_meant(relation, figures_after(relation, edits)))


def _solved(
    component: Component, key: Key, relation: Relation, figures: Mapping[str, Figure], *, strict: bool = False
) -> Value | None:
    roles = [role for role, claim in relation.roles if key_of(claim) == key]
    if len(roles) != 1:
        return None
    scene = Scene(relation, component.context, figures, strict=strict)
    return solve(relation.rule.check, roles[0], scene)


def recomputed(
    component: Component, key: Key, relation: Relation, edits: Edits, costs: Mapping[str, float]
) -> Candidate | None:
    """The figure as the printed digits of the others would have it."""
    figures = to_the_last_digit(figures_after(relation, edits))
    value = _solved(component, key, relation, figures, strict=True)
    meant = None if value is None else _written_as(component, key, value)
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
    value = number(repair.value, scene)
    if _is_year(repair.value):  # which nobody groups: "2,020"
        year = None if value.point is None else number_of(int(value.point), 0)
        figure = component.figures[key]
        return None if year is None or figure.digits is None else with_digits(figure, str(year.value), year)
    if value.unit == POINT and component.figures[key].kind == "percent":
        return _in_points(component, key, value)
    return _written_as(component, key, value, in_full=component.figures[key].kind == "percent")


def _is_year(tree: Expression) -> bool:
    return (isinstance(tree, Call) and tree.function == "year") or any(map(_is_year, children(tree)))


def _in_points(component: Component, key: Key, value: Value) -> Figure | None:
    """The same digits as percentage points, if that is what they come to."""
    made = candidates(component.figures[key], component.context.locale(key[0]))
    meant = next((one.figure for one in made if one.slip == "points-for-percent"), None)
    fits = meant is not None and value.lax.meets(component.context.value(meant, None).lax)
    return meant if fits else None


def _written_as(component: Component, key: Key, value: Value, *, in_full: bool = True) -> Figure | None:
    """The figure rewritten to a value, in its own manner and no more exact than it: as round as it may be.
    Zeros after the point are kept, unless not `in_full`."""
    figure, context = component.figures[key], component.context
    point = value.point
    if point is None or figure.number is None or figure.digits is None or point <= 0:
        return None
    if figure.kind == "percent":
        point *= 100
    locale: Locale = context.locale(key[0])
    around = context.surroundings(key[0])
    units = _units(figure.number, point)
    figure = rescaled(figure, point, locale, around.manner_for(figure) if around else PLAIN)
    meant: Figure | None = None
    for unit in units:
        rounded = round(point / unit) * unit
        keep = in_full and figure.number is not None and unit == ratio(10) ** figure.number.exponent
        meant = with_value(figure, rounded, locale, keep_decimals=keep) if rounded else meant
        if meant is not None and "word" in figure.notes and meant.number is not None:
            meant = replace(meant, number=replace(meant.number, exact=True))  # nobody rounds to "three"
        if meant is not None and value.mid.contains(_stated(meant)):
            return meant
    return meant if meant is not None and value.lax.meets(context.value(meant, None).lax) else None


def _units(number: Number, point: Fraction) -> Iterator[Fraction]:
    """The units to round to, the coarsest first: the place of the last digit that is written; of what is of
    another size, as many digits."""
    digits = str(abs(number.mantissa)) if isinstance(number.mantissa, int) else ""
    zeros = len(digits) - len(digits.rstrip("0"))
    place = number.exponent + zeros
    so_many = _order(point) - max(len(digits) - zeros, _MIN_DIGITS) + 1
    if abs(_order(point) - _order(number.value)) >= _ANOTHER_SIZE:
        place = so_many
    else:
        place = min(place, so_many) if point < 1 else max(place, so_many - 1)
    for power in range(place, min(number.exponent, place) - 1, -1):
        yield ratio(10) ** power


def _order(point: Fraction) -> int:
    """The power of ten of the first digit."""
    whole = int(point)
    if whole or not point:
        return len(str(whole)) - 1
    return next((n for n in range(-1, -60, -1) if point >= ratio(10) ** n), -60)


def _stated(meant: Figure) -> Fraction:
    assert meant.stated is not None
    return meant.stated / 100 if meant.kind == "percent" else meant.stated
