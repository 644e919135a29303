"""What a figure may have been meant to read, and at what price."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from claimcheck.engine.diagnosis.component import Component, Key
from claimcheck.engine.diagnosis.evidence import KIN, MOST_ODD, firmness, fit
from claimcheck.engine.diagnosis.proposals import authored, recomputed, target
from claimcheck.engine.diagnosis.trials import DRAWN, Edits, Trials, changes_kind
from claimcheck.engine.judging import Undecided, Unit
from claimcheck.engine.slips import COSTS, PLAIN, Candidate, candidates
from claimcheck.model.interval import Interval
from claimcheck.model.relation import Relation

SMALL = 3  # violated relations
PIVOT_COST = 1.3  # a figure that many relations share is tried with any slip this cheap

_MARGIN = Fraction(5, 100)
_CHEAPEST = 0.1

Priced = list[tuple[Candidate, float]]  # cheapest first


class Options:
    """The candidates for each figure of a component, priced; each worked out once."""

    def __init__(self, trials: Trials) -> None:
        self._trials = trials
        self._component: Component = trials.component
        self._costs: Mapping[str, float] = {**COSTS, **trials.component.context.slips}
        self._cheapest = min(self._costs.values())
        self._memory = _Memory()

    def least(self, key: Key) -> float:
        """No edit of the figure is cheaper."""
        return max(_CHEAPEST, self._cheapest + self._firm(key) + MOST_ODD - 2 * KIN)

    def of(self, key: Key, relation: Relation, edits: Edits) -> Priced:
        """Candidates for one figure with their price, cheapest first.

        Those that mend the relation at hand; for a figure in several violated relations all
        cheap ones, since its partner may be wrong as well.
        """
        name = (key, id(relation), not edits, self._trials.reading(relation, edits))
        if name not in self._memory.options:
            if self._trials.left <= 0:
                return []
            self._memory.options[name] = self._weighed(key, relation, edits)
        return self._memory.options[name]

    def _weighed(self, key: Key, relation: Relation, edits: Edits) -> Priced:
        component, trials = self._component, self._trials
        known = [
            candidate
            for candidate in authored(component, key, relation, edits, self._costs)
            if trials.holds(relation, {**edits, key: candidate})
        ]
        if any(repair.figure is not None for repair in relation.rule.repairs):
            return self._priced(key, known)  # the desk says what it should read: no guess is worth making
        wanted = target(component, key, relation, edits)
        if wanted is None and relation.rule.severity == "info":
            return self._priced(key, known)  # a matter of style, which no slip explains
        shared = not edits and self._may_be_wrong_everywhere(key)
        written = component.figures[key]
        allowed = None if wanted is None else (wanted.unit, *_floats(wanted.lax.widen(_MARGIN)))
        chosen: list[Candidate] = []
        for candidate in self._candidates(key):
            free = shared and candidate.cost <= PIVOT_COST and not changes_kind(written, candidate)
            if not free and allowed is not None and not self._may_hit(key, candidate, allowed):
                continue
            if free or trials.mends(relation, key, {**edits, key: candidate}):
                chosen.append(candidate)
        if wanted is not None:
            solved = recomputed(component, key, wanted, self._costs)
            if solved is not None and trials.holds(relation, {**edits, key: solved}):
                chosen.append(solved)
        return self._priced(key, chosen + known)

    def _priced(self, key: Key, chosen: list[Candidate]) -> Priced:
        priced = [(candidate, self._price(key, candidate)) for candidate in chosen]
        return sorted(priced, key=lambda option: (option[1], option[0].text))

    def _may_be_wrong_everywhere(self, key: Key) -> bool:
        """May each partner of the figure be wrong as well, so that its true value mends nothing yet?

        Of two relations, yes; a figure in more of them has a sound partner in one.
        """
        return len(self._component.relations_of(key)) == 2 and len(self._component.violated) <= SMALL

    def _price(self, key: Key, candidate: Candidate) -> float:
        prices, name = self._memory.prices, (key, candidate.text)
        if name not in prices:
            price = candidate.cost + self._firm(key) + fit(key, candidate.figure, self._component)
            prices[name] = max(price, _CHEAPEST)
        return prices[name]

    def _firm(self, key: Key) -> float:
        if key not in self._memory.firm:
            self._memory.firm[key] = firmness(key, self._component)
        return self._memory.firm[key]

    def _candidates(self, key: Key) -> tuple[Candidate, ...]:
        known = self._memory.candidates
        if key not in known:
            context = self._component.context
            around = context.surroundings(key[0])
            manner = around.manner if around else PLAIN
            known[key] = candidates(self._component.figures[key], context.locale(key[0]), manner, self._costs)
            self._trials.left -= DRAWN * len(known[key])
        return known[key]

    def _may_hit(self, key: Key, candidate: Candidate, allowed: tuple[Unit, float, float]) -> bool:
        """A cheap look before the whole check: does the candidate meet what the others allow?

        In floats, with a margin: what comes through here is judged exactly.
        """
        known, name = self._memory.bounds, (key, candidate.text)
        if name not in known:
            try:
                value = self._component.context.value(candidate.figure, None)
                known[name] = (value.unit, *_floats(value.lax))
            except Undecided:
                known[name] = None
        bounds = known[name]
        if bounds is None or bounds[0] != allowed[0]:
            return True
        return bounds[1] <= allowed[2] and allowed[1] <= bounds[2]


@dataclass(slots=True)
class _Memory:
    candidates: dict[Key, tuple[Candidate, ...]] = field(default_factory=dict)
    options: dict[tuple[Key, int, bool, tuple[str, ...]], Priced] = field(default_factory=dict)
    bounds: dict[tuple[Key, str], tuple[Unit, float, float] | None] = field(default_factory=dict)
    prices: dict[tuple[Key, str], float] = field(default_factory=dict)
    firm: dict[Key, float] = field(default_factory=dict)


def _floats(interval: Interval) -> tuple[float, float]:
    low = float("-inf") if interval.low is None else float(interval.low)
    return low, float("inf") if interval.high is None else float(interval.high)
