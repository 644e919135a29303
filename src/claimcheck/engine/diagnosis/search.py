"""The cheapest sets of edits that mend a component.

Fellegi and Holt (1976) mend survey records by the fewest fields that let all edit
rules hold; here the fields are figures, their values typing slips undone, and the sum
of costs is what is made small. Depth-first with a bound: exact while the work stays below
`A_COMPONENT`, and says when it stopped short. One edit is tried
before two, two before three (Korf 1985: iterative deepening): once few edits mend the
component, more of them count only if they are cheaper before `_unease` gives anything back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from math import log10

from claimcheck.engine.diagnosis.component import Component, Key, keys_of
from claimcheck.engine.diagnosis.evidence import BLUNT, CONFIRMED, ROOM, STRAIN, UNEASE, mended
from claimcheck.engine.diagnosis.options import Options
from claimcheck.engine.diagnosis.trials import Edits, Fit, Grade, Trials
from claimcheck.model.relation import Relation
from claimcheck.slips import Candidate
from claimcheck.startup.lean import dataclass

A_COMPONENT = 200_000  # steps, as `trials.py` counts them: about half a second
MAX_EDITS = 4
SLACK_ALONE = 2.4  # both ends of a lone relation are worth offering
SLACK = 1.6  # solutions this much dearer than the best are still worth offering
MAX_SOLUTIONS = 60

_MIN_ROOM = 1e-4
_NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Solution:
    """A set of edits that mends the whole component, its cost, and how the sums come out with it."""

    edits: Edits
    cost: float
    grade: Grade


@dataclass(slots=True)
class _Search:
    component: Component
    trials: Trials
    options: Options
    slack: float
    most_edits: int = 1
    best: float = _NEVER
    limit: float = _NEVER  # dearer solutions are of no use
    found: dict[frozenset[tuple[Key, str]], Solution] = field(default_factory=dict)


def search(component: Component, steps: int = A_COMPONENT) -> tuple[tuple[Solution, ...], int]:
    """Solutions, cheapest first, and how many of the `steps` are left: none when it stopped short."""
    if steps <= 0:
        return (), 0
    trials = Trials(component, steps)
    state = _Search(component, trials, Options(trials), SLACK if len(component.violated) > 1 else SLACK_ALONE)
    for most_edits in range(1, MAX_EDITS + 1):
        state.most_edits = most_edits
        fewer = state.best
        state.limit = fewer
        _descend(state, {}, 0.0)
        if state.best < fewer < _NEVER:  # cheaper than with fewer edits: now its rivals count
            state.limit = state.best + state.slack
            _descend(state, {}, 0.0)
    ordered = sorted(state.found.values(), key=lambda one: (one.cost, _order(one.edits)))
    kept = [one for one in ordered if one.cost <= state.best + state.slack][:MAX_SOLUTIONS]
    return (*kept, *_sums(state)), trials.left


def _sums(state: _Search) -> Iterator[Solution]:
    """Each figure as the others would have it, where all of them agree: told however dear it is."""
    component, trials = state.component, state.trials
    for key in component.figures:
        found = state.options.sum_for(key, component.relations_of(key)[0])
        if found is not None and component.relations_of(key)[0].rule.severity != "info":
            edits = {key: found[0]}
            if trials.mends_all(edits):
                yield _solution(state, edits, found[1] + _unease(state, edits))


def _order(edits: Edits) -> list[tuple[Key, str]]:
    return sorted((key, candidate.text) for key, candidate in edits.items())


def _descend(state: _Search, edits: dict[Key, Candidate], cost: float) -> None:
    component, trials = state.component, state.trials
    if trials.left <= 0:
        return
    broken = next((one.relation for one in component.violated if not trials.holds(one.relation, edits)), None)
    if broken is None:
        if trials.accepted(edits):
            _record(state, edits, cost + _unease(state, edits))
        return
    if len(edits) >= state.most_edits:
        return
    for key in keys_of(broken):
        if key in edits or key not in component.figures or cost + state.options.least(key) > state.limit:
            continue
        for candidate, price in state.options.of(key, broken, edits):
            if cost + price > state.limit:
                break
            _descend(state, {**edits, key: candidate}, cost + price)


def _unease(state: _Search, edits: Edits) -> float:
    """What a mend that is only just one costs more."""
    component, trials = state.component, state.trials
    cost = 0.0
    for one in component.violated:
        fit = _fit(state, one.relation, edits)
        cost += UNEASE[fit.grade] + STRAIN * fit.leaning**2 + ROOM * _magnitude(fit.room)
        cost += BLUNT * (not fit.as_printed)
    for one in trials.others(edits):
        judgement = trials.verdict(one.relation, edits)
        confirmed = judgement is not None and (one.verdict, judgement.verdict) == ("undecided", "held")
        cost -= CONFIRMED * confirmed
    figures = {key: candidate.figure for key, candidate in edits.items()}
    return cost + sum(mended(key, figure, component, figures) for key, figure in figures.items())


def _fit(state: _Search, relation: Relation, edits: Edits) -> Fit:
    """How a relation comes out. Where its rule falls silent, it does if the rule's author proposes just that,
    or another sum of the figures comes out instead."""
    fit = state.trials.fit(relation, edits)
    if fit.grade != Grade.SILENT:
        return fit
    authored = any(candidate.slip == "authored" for candidate in edits.values())
    return Fit(Grade.TIGHT, as_printed=True) if authored or state.trials.newly_told(edits) else fit


def _magnitude(room: float) -> float:
    """In powers of ten, from a ten-thousandth up to all."""
    return log10(min(max(room, _MIN_ROOM), 1.0) / _MIN_ROOM)


def _record(state: _Search, edits: dict[Key, Candidate], cost: float) -> None:
    name = frozenset((key, candidate.text) for key, candidate in edits.items())
    if name not in state.found or cost < state.found[name].cost:
        state.found[name] = _solution(state, edits, cost)
    if cost < state.best:
        state.best = cost
        state.limit = min(state.limit, cost + state.slack)


def _solution(state: _Search, edits: Edits, cost: float) -> Solution:
    grade = max(_fit(state, one.relation, edits).grade for one in state.component.violated)
    return Solution(edits, cost, grade)
