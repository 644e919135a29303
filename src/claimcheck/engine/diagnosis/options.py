"""What a figure may have been meant to read, and at what price."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from claimcheck.checks import Undecided, Unit, Value
from claimcheck.engine.diagnosis.component import Component, Key
from claimcheck.engine.diagnosis.evidence import KIN, LIKELY, MAX_ODD, RESULT, fit, witness_cost
from claimcheck.engine.diagnosis.proposals import authored, recomputed, target
from claimcheck.engine.diagnosis.trials import DRAFTED, MADE, Edits, Trials, changes_kind
from claimcheck.engine.judging import Bounds, rough, rough_readings
from claimcheck.model.figure import Figure
from claimcheck.model.ratio import ratio
from claimcheck.model.relation import Relation
from claimcheck.slips import COSTS, PLAIN, Candidate, Draft, drafts
from claimcheck.startup.lean import dataclass

SMALL = 3  # violated relations
PIVOT_COST = 1.3  # a figure that many relations share is tried with any slip this cheap

_MARGIN = ratio(5, 100)
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
        kin = LIKELY if "cell" in self._component.figures[key].notes else 2 * KIN
        return _priced(self._cheapest + self._firm(key) + MAX_ODD - kin - RESULT)

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

    def sum_for(self, key: Key, relation: Relation) -> tuple[Candidate, float] | None:
        """What the relation's other figures come to, with its price."""
        if not relation.rule.guesses:
            return None
        meant = recomputed(self._component, key, relation, {}, self._costs)
        return None if meant is None else (meant, self._price(key, meant))

    def _weighed(self, key: Key, relation: Relation, edits: Edits) -> Priced:
        component, trials = self._component, self._trials
        if not relation.rule.guesses:
            return []
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
        chosen: list[Candidate] = []
        for candidate, near in self._drawn(key, wanted, PIVOT_COST if shared else 0.0):
            free = shared and candidate.cost <= PIVOT_COST and not changes_kind(written, candidate.figure)
            if free or (near and trials.mends(relation, key, {**edits, key: candidate})):
                chosen.append(candidate)
        if wanted is not None:
            solved = recomputed(component, key, relation, edits, self._costs)
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
        prices, name = self._memory.prices, (key, candidate.text, candidate.slip)
        if name not in prices:
            price = candidate.cost + self._firm(key) + fit(key, candidate.figure, self._component)
            prices[name] = _priced(price)
        return prices[name]

    def _firm(self, key: Key) -> float:
        if key not in self._memory.firm:
            self._memory.firm[key] = witness_cost(key, self._component)
        return self._memory.firm[key]

    def _drawn(self, key: Key, wanted: Value | None, cheap: float) -> Iterator[tuple[Candidate, bool]]:
        """The candidates that meet what is wanted of the figure or are `cheap`, and whether they meet it.

        By rough bounds first: few of them need to be made, and fewer to be judged.
        """
        slips = self._slips(key)
        if wanted is None:
            for draft in slips.drafts:
                yield self._made(key, draft), True
            return
        allowed = rough(wanted.lax.widen(_MARGIN))
        for draft, reading in zip(slips.drafts, slips.readings, strict=True):
            near = reading is None or wanted.unit != slips.unit or _meet(reading, allowed)
            if near or draft.cost <= cheap:
                candidate = self._made(key, draft)
                yield candidate, near and self._may_hit(key, candidate, wanted.unit, allowed)

    def _slips(self, key: Key) -> _Slips:
        known = self._memory.slips
        if key not in known:
            figure, context = self._component.figures[key], self._component.context
            around = context.surroundings(key[0])
            manner = around.manner_for(figure) if around else PLAIN
            found = drafts(figure, context.locale(key[0]), manner, self._costs)
            numbers = [draft.number for draft in found if draft.number is not None]
            read = iter(rough_readings(figure, numbers, context.widths))
            readings = tuple(None if draft.number is None else next(read) for draft in found)
            bounds = self._bounds(figure)
            known[key] = _Slips(found, readings, bounds[0] if bounds else None)
            self._trials.left -= DRAFTED * len(found)
        return known[key]

    def _made(self, key: Key, draft: Draft) -> Candidate:
        known, name = self._memory.made, (key, draft.text)
        if name not in known:
            known[name] = draft.of(self._component.figures[key])
            self._trials.left -= MADE
        return known[name]

    def _may_hit(self, key: Key, candidate: Candidate, unit: Unit, allowed: Bounds) -> bool:
        """A cheap look before the whole check: does the candidate meet what the others allow?

        In floats, with a margin: what comes through here is judged exactly.
        """
        known, name = self._memory.bounds, (key, candidate.text)
        if name not in known:
            known[name] = self._bounds(candidate.figure)
        bounds = known[name]
        return bounds is None or bounds[0] != unit or _meet(bounds[1], allowed)

    def _bounds(self, figure: Figure) -> tuple[Unit, Bounds] | None:
        try:
            value = self._component.context.value(figure, None)
        except Undecided:
            return None
        return value.unit, rough(value.lax)


@dataclass(frozen=True, slots=True)
class _Slips:
    """The drafts for one figure, what each numeral among them may stand for, and the unit of that."""

    drafts: tuple[Draft, ...]
    readings: tuple[Bounds | None, ...]
    unit: Unit | None


@dataclass(slots=True)
class _Memory:
    slips: dict[Key, _Slips] = field(default_factory=dict)
    made: dict[tuple[Key, str], Candidate] = field(default_factory=dict)
    options: dict[tuple[Key, int, bool, tuple[str, ...]], Priced] = field(default_factory=dict)
    bounds: dict[tuple[Key, str], tuple[Unit, Bounds] | None] = field(default_factory=dict)
    prices: dict[tuple[Key, str, str], float] = field(default_factory=dict)
    firm: dict[Key, float] = field(default_factory=dict)


def _meet(one: Bounds, other: Bounds) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _priced(cost: float) -> float:
    """What an edit of this cost counts: nothing is free, and of what hardly costs anything the cheaper still
    counts less."""
    return cost if cost >= _CHEAPEST else _CHEAPEST / (1 + _CHEAPEST - cost)
