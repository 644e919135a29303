"""The cheapest sets of edits that mend a component.

Fellegi and Holt (1976) mend survey records by the fewest fields that let all edit
rules hold; here the fields are figures, their values typing slips undone, and the sum
of costs is what is made small. Depth-first with a bound: exact while the number of
verdicts asked for stays below `MAX_TRIES`, and says when it stopped short. One edit is tried
before two, two before three (Korf 1985: iterative deepening): once few edits mend the
component, more of them count only if they are cheaper.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from claimcheck.engine.component import Component, Key, key_of, keys_of
from claimcheck.engine.costs import COSTS
from claimcheck.engine.evaluate import number, truth
from claimcheck.engine.evidence import BLUNT, CONFIRMED, KIN, LOOSE, STRAIN, firmness, fit, mended
from claimcheck.engine.judge import judge_with
from claimcheck.engine.manner import PLAIN
from claimcheck.engine.rewrite import with_value
from claimcheck.engine.scene import Scene
from claimcheck.engine.slips import Candidate, candidates
from claimcheck.engine.solve import solve
from claimcheck.engine.value import Undecided, Unit, Value
from claimcheck.locale import Locale
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Interval
from claimcheck.model.relation import Judgement, Relation
from claimcheck.model.rule import RuleRepair

MAX_TRIES = 3000  # verdicts asked for: about a third of a second
MAX_EDITS = 4
SLACK_ALONE = 2.4  # both ends of a lone relation are worth offering
SLACK = 1.6  # solutions this much dearer than the best are still worth offering
MOST_SOLUTIONS = 60
SMALL = 3  # violated relations
PIVOT_COST = 1.3  # a figure that many relations share is tried with any slip this cheap

_MARGIN = Fraction(5, 100)
_CHEAPEST = 0.1
_NEVER = float("inf")

Edits = Mapping[Key, Candidate]
Options = list[tuple[Candidate, float]]  # what a figure may read, and the price, cheapest first


@dataclass(frozen=True, slots=True)
class Solution:
    """A set of edits that mends the whole component, and its cost."""

    edits: Edits
    cost: float


@dataclass
class _Search:
    component: Component
    slack: float
    tries: int
    most_edits: int = 1
    best: float = float("inf")
    limit: float = float("inf")  # dearer solutions are of no use
    found: dict[frozenset[tuple[Key, str]], Solution] = field(default_factory=dict)
    candidates: dict[Key, tuple[Candidate, ...]] = field(default_factory=dict)
    options: dict[tuple[Key, int, bool, tuple[str, ...]], Options] = field(default_factory=dict)
    bounds: dict[tuple[Key, str], tuple[Unit, float, float] | None] = field(default_factory=dict)
    prices: dict[tuple[Key, str], float] = field(default_factory=dict)
    judged: dict[tuple[int, tuple[str, ...]], Judgement | None] = field(default_factory=dict)
    keys: dict[int, tuple[Key, ...]] = field(default_factory=dict)
    firm: dict[Key, float] = field(default_factory=dict)


def search(component: Component, tries: int = MAX_TRIES) -> tuple[tuple[Solution, ...], int]:
    """Solutions, cheapest first, and how many of the `tries` are left: 0 when it stopped short."""
    state = _Search(component, SLACK if len(component.violated) > 1 else SLACK_ALONE, tries)
    for most_edits in range(1, MAX_EDITS + 1):
        state.most_edits = most_edits
        fewer = state.best
        state.limit = fewer
        _descend(state, {}, 0.0)
        if state.best < fewer < _NEVER:  # cheaper than with fewer edits: now its rivals count
            state.limit = state.best + state.slack
            _descend(state, {}, 0.0)
    ordered = sorted(state.found.values(), key=lambda one: (one.cost, _order(one.edits)))
    kept = [one for one in ordered if one.cost <= state.best + state.slack]
    return tuple(kept[:MOST_SOLUTIONS]), state.tries


def _order(edits: Edits) -> list[tuple[Key, str]]:
    return sorted((key, candidate.text) for key, candidate in edits.items())


def _descend(state: _Search, edits: dict[Key, Candidate], cost: float) -> None:
    if state.tries <= 0:
        return
    broken = next(
        (one.relation for one in state.component.violated if not _holds(one.relation, edits, state)), None
    )
    if broken is None:
        component = state.component
        if (
            _is_spoken_of(edits, state)
            and all(_keeps(one, edits, state) for one in component.others)
            and all(_stands(relation, edits, state) for relation in component.unspoken)
        ):
            _record(state, edits, cost + _unease(state, edits))
        return
    if len(edits) >= state.most_edits:
        return
    for key in keys_of(broken):
        if key in edits or key not in state.component.figures or cost + _least(state, key) > state.limit:
            continue
        for candidate, price in _options(state, key, broken, edits):
            if cost + price > state.limit:
                break
            _descend(state, {**edits, key: candidate}, cost + price)


def _unease(state: _Search, edits: Edits) -> float:
    """What a mend that is only just one costs more."""
    component = state.component
    cost = 0.0
    for one in component.violated:
        judgement = _judged(one.relation, edits, state)
        if judgement is not None:
            cost += (
                LOOSE * (judgement.verdict == "loose")
                + BLUNT * (judgement.strain > 1)
                + STRAIN * min(judgement.strain, 1.0)
            )
    for one in component.others:
        judgement = _judged(one.relation, edits, state)
        confirmed = judgement is not None and (one.verdict, judgement.verdict) == ("undecided", "held")
        cost -= CONFIRMED * confirmed
    figures = {key: candidate.figure for key, candidate in edits.items()}
    return cost + sum(mended(key, figure, component, figures) for key, figure in figures.items())


def _record(state: _Search, edits: dict[Key, Candidate], cost: float) -> None:
    name = frozenset((key, candidate.text) for key, candidate in edits.items())
    if name not in state.found or cost < state.found[name].cost:
        state.found[name] = Solution(edits, cost)
    if cost < state.best:
        state.best = cost
        state.limit = min(state.limit, cost + state.slack)


def _judged(relation: Relation, edits: Edits, state: _Search) -> Judgement | None:
    """The verdict with these edits, remembered by those that bear on the relation."""
    name = (id(relation), _read(relation, edits, state))
    if name not in state.judged:
        state.tries -= 1
        figures = figures_after(relation, edits)
        state.judged[name] = judge_with(relation, figures, state.component.context, brief=True)
    return state.judged[name]


def _read(relation: Relation, edits: Edits, state: _Search) -> tuple[str, ...]:
    """What the relation's figures read with these edits; "" where they stand."""
    keys = state.keys.get(id(relation))
    if keys is None:
        keys = state.keys[id(relation)] = keys_of(relation)
    return tuple([edits[key].text if key in edits else "" for key in keys])


def _holds(relation: Relation, edits: Edits, state: _Search) -> bool:
    judgement = _judged(relation, edits, state)
    return judgement is None or judgement.verdict in ("held", "loose")


def _mends(relation: Relation, key: Key, candidate: Candidate, edits: Edits, state: _Search) -> bool:
    """Does the relation hold with the candidate? One of another kind or unit must be spoken of to hold."""
    tried = {**edits, key: candidate}
    if not _changes_kind(state.component.figures[key], candidate):
        return _holds(relation, tried, state)
    judgement = _judged(relation, tried, state)
    if judgement is None:
        return len(state.component.relations_of(key)) > 1  # another must hold then: see _is_spoken_of
    return judgement.verdict == "held"


def _is_spoken_of(edits: Edits, state: _Search) -> bool:
    """Does a relation hold for each figure that became one of another kind or unit?"""
    component = state.component
    for key, candidate in edits.items():
        if _changes_kind(component.figures[key], candidate):
            judged = (_judged(relation, edits, state) for relation in component.relations_of(key))
            if not any(one is not None and one.verdict == "held" for one in judged):
                return False
    return True


def _keeps(one: Judgement, edits: Edits, state: _Search) -> bool:
    """Is a relation that was not violated left so? One that held must go on to, not fall silent, when
    a figure becomes one of another kind or unit."""
    if not _stands(one.relation, edits, state):
        return False
    if one.verdict not in ("held", "loose"):
        return True
    figures = state.component.figures
    touched = [key for key in keys_of(one.relation) if key in edits]
    if not any(_changes_kind(figures[key], edits[key]) for key in touched):
        return True
    judgement = _judged(one.relation, edits, state)
    return judgement is not None and judgement.verdict in ("held", "loose")


def _changes_kind(written: Figure, candidate: Candidate) -> bool:
    return (candidate.figure.kind, candidate.figure.unit) != (written.kind, written.unit)


def _stands(relation: Relation, edits: Edits, state: _Search) -> bool:
    judgement = _judged(relation, edits, state)
    return judgement is None or judgement.verdict != "violated"


def figures_after(relation: Relation, edits: Edits) -> dict[str, Figure]:
    """The figures of a relation by role, as they read with the edits."""
    return {
        role: edits[key_of(claim)].figure if key_of(claim) in edits else claim.figure
        for role, claim in relation.roles
    }


def _options(state: _Search, key: Key, relation: Relation, edits: dict[Key, Candidate]) -> Options:
    """Candidates for one figure with their price, cheapest first.

    Those that mend the relation at hand; for a figure in several violated relations all
    cheap ones, since its partner may be wrong as well.
    """
    name = (key, id(relation), not edits, _read(relation, edits, state))
    if name not in state.options:
        state.options[name] = _weighed(state, key, relation, edits)
    return state.options[name]


def _weighed(state: _Search, key: Key, relation: Relation, edits: dict[Key, Candidate]) -> Options:
    known = [
        (authored, _price(state, key, authored))
        for authored in _authored(state, key, relation, edits)
        if _holds(relation, {**edits, key: authored}, state)
    ]
    if any(repair.figure is not None for repair in relation.rule.repairs):
        return known  # the desk says what it should read: nothing else is a guess worth making
    target = _target(state, key, relation, edits)
    if target is None and relation.rule.severity == "info":
        return known  # a matter of style, which no slip explains
    shared = not edits and _may_be_wrong_everywhere(state.component, key)
    written = state.component.figures[key]
    options = _candidates(state, key)
    allowed = None if target is None else (target.unit, *_floats(target.lax.widen(_MARGIN)))
    priced: list[tuple[Candidate, float]] = []
    for candidate in options:
        free = shared and candidate.cost <= PIVOT_COST and not _changes_kind(written, candidate)
        if not free and allowed is not None and not _may_hit(state, key, candidate, allowed):
            continue
        if free or _mends(relation, key, candidate, edits, state):
            priced.append((candidate, _price(state, key, candidate)))
    if target is not None:
        solved = _solved(state, key, target)
        if solved is not None and _holds(relation, {**edits, key: solved}, state):
            priced.append((solved, _price(state, key, solved)))
    priced += known
    priced.sort(key=lambda option: (option[1], option[0].text))
    return priced


def _may_be_wrong_everywhere(component: Component, key: Key) -> bool:
    """May each partner of the figure be wrong as well, so that its true value mends nothing yet?

    Of two relations, yes; a figure in more of them has a sound partner in one.
    """
    return len(component.relations_of(key)) == 2 and len(component.violated) <= SMALL


def _price(state: _Search, key: Key, candidate: Candidate) -> float:
    name = (key, candidate.text)
    if name not in state.prices:
        price = candidate.cost + _firm(state, key) + fit(key, candidate.figure, state.component)
        state.prices[name] = max(price, _CHEAPEST)
    return state.prices[name]


def _firm(state: _Search, key: Key) -> float:
    if key not in state.firm:
        state.firm[key] = firmness(key, state.component)
    return state.firm[key]


def _least(state: _Search, key: Key) -> float:
    """No edit of the figure is cheaper."""
    return max(_CHEAPEST, _firm(state, key) - 2 * KIN)


def _candidates(state: _Search, key: Key) -> tuple[Candidate, ...]:
    if key not in state.candidates:
        context = state.component.context
        costs = {**COSTS, **context.slips}
        around = context.surroundings(key[0])
        state.candidates[key] = candidates(
            state.component.figures[key], context.locale(key[0]), around.manner if around else PLAIN, costs
        )
    return state.candidates[key]


def _target(state: _Search, key: Key, relation: Relation, edits: Edits) -> Value | None:
    roles = [role for role, claim in relation.roles if key_of(claim) == key]
    if len(roles) != 1:
        return None
    scene = Scene(relation, state.component.context, figures_after(relation, edits))
    return solve(relation.rule.check, roles[0], scene)


def _may_hit(state: _Search, key: Key, candidate: Candidate, allowed: tuple[Unit, float, float]) -> bool:
    """A cheap look before the whole check: does the candidate meet what the others allow?

    In floats, with a margin: what comes through here is judged exactly.
    """
    name = (key, candidate.text)
    if name not in state.bounds:
        try:
            value = state.component.context.value(candidate.figure, None)
            state.bounds[name] = (value.unit, *_floats(value.lax))
        except Undecided:
            state.bounds[name] = None
    bounds = state.bounds[name]
    if bounds is None or bounds[0] != allowed[0]:
        return True
    return bounds[1] <= allowed[2] and allowed[1] <= bounds[2]


def _floats(interval: Interval) -> tuple[float, float]:
    low = float("-inf") if interval.low is None else float(interval.low)
    return low, float("inf") if interval.high is None else float(interval.high)


def _solved(state: _Search, key: Key, target: Value) -> Candidate | None:
    """The figure as the others would have it, with as many digits as it was written with."""
    meant = _written_as(state, key, target)
    if meant is None or meant.surface == state.component.figures[key].surface:
        return None
    cost = {**COSTS, **state.component.context.slips}["recomputed"]
    return Candidate(meant, "recomputed", cost)


def _written_as(state: _Search, key: Key, target: Value) -> Figure | None:
    """The figure rewritten to a value, in its own manner; more digits where they are needed, fewer
    where the value is exact."""
    figure = state.component.figures[key]
    context = state.component.context
    point, whole = target.point, target.lax.low == target.lax.high
    if point is None or figure.number is None or figure.digits is None or point <= 0:
        return None
    if figure.kind == "percent":
        point *= 100
    locale: Locale = context.locale(key[0])
    for extra in (0, 1, 2):
        unit = Fraction(10) ** (figure.number.exponent - extra)
        rounded = round(point / unit) * unit
        meant = with_value(figure, rounded, locale, keep_decimals=not whole) if rounded else None
        if meant is not None and target.lax.meets(context.value(meant, None).lax):
            return meant
    return None


def _authored(
    state: _Search, key: Key, relation: Relation, edits: dict[Key, Candidate]
) -> Iterator[Candidate]:
    """The repairs that the rule's author proposes for this figure, where their conditions hold."""
    context = state.component.context
    scene = Scene(relation, context, figures_after(relation, edits))
    roles = {role for role, claim in relation.roles if key_of(claim) == key}
    for repair in relation.rule.repairs:
        if repair.role not in roles:
            continue
        try:
            if repair.when is not None and truth(repair.when, scene).verdict not in ("held", "loose"):
                continue
            meant = _proposed(state, key, repair, scene)
        except Undecided:
            continue
        if meant is not None and meant.surface != state.component.figures[key].surface:
            cost = {**COSTS, **context.slips}["authored"]
            yield Candidate(meant, "authored", cost, repair.title)


def _proposed(state: _Search, key: Key, repair: RuleRepair, scene: Scene) -> Figure | None:
    if repair.figure is not None:
        here = state.component.figures[key]
        by = here.span.start - repair.figure.span.start
        return replace(repair.figure, span=repair.figure.span.shift(by))
    if repair.value is None:
        return None
    return _written_as(state, key, number(repair.value, scene))
