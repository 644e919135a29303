"""Which figure is wrong, and what should it have read?

Each component of violated relations is mended as one. Every figure that the cheapest
mend edits is a culprit and becomes one finding; where one relation stands alone, both
of its ends may be wrong, and all of its cheap mends are offered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from claimcheck.engine.diagnosis.component import Component, Key, components, key_of, keys_of
from claimcheck.engine.diagnosis.search import A_COMPONENT, Solution, search
from claimcheck.engine.diagnosis.trials import figures_after
from claimcheck.engine.judging import Context, Scene, fill, judge_with, surface
from claimcheck.engine.slips import Candidate
from claimcheck.model.figure import Figure
from claimcheck.model.finding import STOPPED, Confidence, Edit, Finding, Related, Repair, Safety
from claimcheck.model.relation import Judgement, Relation
from claimcheck.model.rule import SEVERITIES, Severity

AN_ARTICLE = 400_000  # steps, a second or two; what comes after is told without repairs
MARGIN = 1.0  # this much cheaper than any other figure's mend is a clear case
MOST_REPAIRS = 8
ALIKE = 3  # repairs by one kind of slip on one figure
MOST_SUMS = 12  # that a repair shows restored


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The findings of one component, not numbered yet, and the steps that the search took: `complete`
    says that it did not stop short."""

    findings: tuple[Finding, ...]
    steps: int = 0
    complete: bool = True


Diagnosed = Callable[[Component, int], Diagnosis]


def diagnose(
    judgements: Sequence[Judgement],
    context: Context,
    unspoken: Sequence[Relation] = (),
    diagnosed: Diagnosed | None = None,
) -> tuple[Finding, ...]:
    """Findings for all violated relations, component by component.

    `unspoken` are relations that no rule spoke of as the figures stand: a repair must not
    make one of them wrong. `diagnosed` says what comes of a component within so many steps,
    `searched` if it is not given.
    """
    found: list[Finding] = []
    spent: Counter[str] = Counter()
    for number, component in enumerate(components(judgements, unspoken, context), 1):
        uri = min(component.figures)[0]
        steps = max(0, min(A_COMPONENT, AN_ARTICLE - spent[uri]))
        outcome = (diagnosed or searched)(component, steps)
        spent[uri] += outcome.steps
        found.extend(replace(one, component=number) for one in outcome.findings)
    return tuple(found)


def searched(component: Component, steps: int) -> Diagnosis:
    """The culprits of a component and their repairs, sought within so many steps."""
    solutions, left = search(component, steps)
    if not solutions:
        return Diagnosis(_unmended(component, complete=left > 0), steps - left, left > 0)
    culprits = sorted(solutions[0].edits)
    found = tuple(_finding(component, key, culprits, solutions, left > 0) for key in culprits)
    return Diagnosis(found, steps - left, left > 0)


def accused(component: Component) -> Diagnosis:
    """What is wrong in a component, before anybody has sought for culprits."""
    return Diagnosis(_unmended(component, complete=True))


def _unmended(component: Component, *, complete: bool) -> tuple[Finding, ...]:
    return tuple(_as_printed(component, one, complete) for one in component.violated)


def _finding(
    component: Component,
    key: Key,
    culprits: Sequence[Key],
    solutions: Sequence[Solution],
    complete: bool,
) -> Finding:
    figure = component.figures[key]
    own = [one for one in component.violated if key in keys_of(one.relation)]
    lead = min(own, key=lambda one: SEVERITIES.index(_severity(one)))
    repairs = _repairs(component, key, culprits, solutions)
    return Finding(
        uri=key[0],
        rule=lead.relation.rule,
        span=key[1],
        surface=figure.surface,
        message=_message(lead, component.context),
        severity=_severity(lead),
        confidence=_confidence(repairs, len(own)),
        working=tuple(dict.fromkeys(line for one in own for line in one.working))
        + (() if complete else (STOPPED,)),
        related=_related(own, key),
        repairs=repairs,
    )


def _as_printed(component: Component, one: Judgement, complete: bool) -> Finding:
    """A relation that no slip explains: told about its last figure, without a repair."""
    key = keys_of(one.relation)[-1]
    return Finding(
        uri=key[0],
        rule=one.relation.rule,
        span=key[1],
        surface=component.figures[key].surface,
        message=_message(one, component.context),
        severity=_severity(one),
        confidence="medium",
        working=one.working + (() if complete else (STOPPED,)),
        related=_related([one], key),
    )


def _severity(one: Judgement) -> Severity:
    own = one.relation.rule.severity
    if one.severity is None:
        return own
    return max(own, one.severity, key=SEVERITIES.index)


def _message(one: Judgement, context: Context) -> str:
    relation = one.relation
    scene = Scene(relation, context, {role: claim.figure for role, claim in relation.roles})
    if relation.rule.message:
        return fill(relation.rule.message, scene)
    figures = ", ".join(f"“{surface(claim.figure)}”" for _, claim in relation.roles)
    return f"{relation.rule.title}: {figures}"


def _related(own: Sequence[Judgement], key: Key) -> tuple[Related, ...]:
    found: dict[Key, Related] = {}
    for one in own:
        for role, claim in one.relation.roles:
            other = key_of(claim)
            if other != key:
                found.setdefault(other, Related(other[0], other[1], claim.figure.surface, role))
    return tuple(found[name] for name in sorted(found))


@dataclass(frozen=True, slots=True)
class _Offer:
    """One figure read otherwise, and the cheapest mend that does so."""

    place: Key
    candidate: Candidate
    solution: Solution

    @property
    def cost(self) -> float:
        return self.solution.cost


def _repairs(
    component: Component, key: Key, culprits: Sequence[Key], solutions: Sequence[Solution]
) -> tuple[Repair, ...]:
    """Edits of this figure from all mends; of the other figures, too, where the figure
    is the only culprit."""
    offers: dict[tuple[Key, str], _Offer] = {}
    for solution in solutions:
        alternative = len(culprits) == 1 and len(solution.edits) == 1
        if not alternative and not set(solution.edits) <= set(culprits):
            continue  # a story of its own: its edits mend nothing by themselves
        for place, candidate in solution.edits.items():
            if place != key and not alternative:
                continue
            name = (place, candidate.text)
            if name not in offers or solution.cost < offers[name].cost:
                offers[name] = _Offer(place, candidate, solution)
    ordered = sorted(
        offers.values(), key=lambda one: (one.cost, one.place != key, one.place, one.candidate.text)
    )
    rival = min((one.cost for one in ordered[1:]), default=float("inf"))
    alone = len(component.relations_of(key)) >= 2 and len(solutions[0].edits) == 1
    lead = ordered[0]
    clear = rival - lead.cost >= MARGIN or (alone and rival > lead.cost)
    return tuple(
        _repair(offer, "likely" if clear and offer is lead else "possible", component)
        for offer in _varied(ordered)
    )


def _repair(offer: _Offer, safety: Safety, component: Component) -> Repair:
    uri, span = offer.place
    return Repair(
        title=_title(component.figures[offer.place], offer.candidate),
        edits=(Edit(uri, span, offer.candidate.text),),
        cost=round(offer.cost, 2),
        safety=safety,
        working=_restored(offer, component),
    )


def _restored(offer: _Offer, component: Component) -> tuple[str, ...]:
    """The sums of the relations that the repair mends, as they read after it."""
    lines: dict[str, None] = {}
    for relation in component.relations_of(offer.place)[:MOST_SUMS]:
        judgement = judge_with(relation, figures_after(relation, offer.solution.edits), component.context)
        lines.update(dict.fromkeys(judgement.working if judgement else ()))
    return tuple(lines)


def _varied(ordered: Sequence[_Offer]) -> list[_Offer]:
    """The cheapest repairs, but not ten digits in one place: the best of each figure and a
    few of each slip come first."""
    seen: Counter[tuple[Key, str]] = Counter()
    heads: dict[Key, _Offer] = {}
    first: list[_Offer] = []
    rest: list[_Offer] = []
    for one in ordered:
        seen[one.place, one.candidate.slip] += 1
        if heads.setdefault(one.place, one) is one:
            continue
        (first if seen[one.place, one.candidate.slip] <= ALIKE else rest).append(one)
    kept = [*heads.values(), *first, *rest][:MOST_REPAIRS]
    return sorted(kept, key=ordered.index)


def _title(old: Figure, candidate: Candidate) -> str:
    return f"“{surface(old)}” → “{candidate.text}”: {candidate.title}"


def _confidence(repairs: Sequence[Repair], relations: int) -> Confidence:
    if not repairs:
        return "medium"
    return "high" if relations > 1 or repairs[0].cost <= 1.5 else "medium"
