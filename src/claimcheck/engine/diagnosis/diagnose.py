"""Which figure is wrong, and what should it have read?

Each component of violated relations is mended as one. Every figure that the cheapest
mend edits is a culprit and becomes one finding; where one relation stands alone, both
of its ends may be wrong, and all of its cheap mends are offered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from claimcheck.checks import Context, Scene
from claimcheck.engine.diagnosis.component import Component, Key, components, key_of, keys_of
from claimcheck.engine.diagnosis.offers import MARGIN, MAX, Offer, alongside, chosen, is_likely, ranked
from claimcheck.engine.diagnosis.rewordings import rewordings
from claimcheck.engine.diagnosis.search import A_COMPONENT, Solution, search
from claimcheck.engine.diagnosis.trials import figures_after
from claimcheck.engine.judging import fill, judge_with, surface
from claimcheck.model.figure import Figure
from claimcheck.model.finding import STOPPED, WORD, Confidence, Edit, Finding, Related, Repair, Safety
from claimcheck.model.relation import Judgement, Relation
from claimcheck.model.rule import SEVERITIES, Severity
from claimcheck.slips import Candidate
from claimcheck.startup.lean import dataclass

AN_ARTICLE = 400_000  # steps, a second or two; what comes after is told without repairs
MAX_SUMS = 12  # that a repair shows restored


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
    not_applicable: Sequence[Relation] = (),
    diagnosed: Diagnosed | None = None,
) -> tuple[Finding, ...]:
    """Findings for all violated relations, component by component.

    `not_applicable` are relations that no rule spoke of as the figures stand: a repair must not
    make one of them wrong. `diagnosed` says what comes of a component within so many steps,
    `searched` if it is not given.
    """
    found: list[Finding] = []
    spent: Counter[str] = Counter()
    for number, component in enumerate(components(judgements, not_applicable, context), 1):
        uri = min(component.figures)[0]
        steps = max(0, min(A_COMPONENT, AN_ARTICLE - spent[uri]))
        outcome = (diagnosed or searched)(component, steps)
        spent[uri] += outcome.steps
        found.extend(replace(one, component=number) for one in outcome.findings)
    return tuple(found)


def searched(component: Component, steps: int) -> Diagnosis:
    """The culprits of a component and their repairs, sought within so many steps."""
    solutions, left = search(component, steps)
    return Diagnosis(_findings(component, solutions, left > 0), steps - left, left > 0)


def accused(component: Component, steps: int = 0) -> Diagnosis:
    """What is wrong in a component, before anybody has sought for culprits."""
    return Diagnosis(_findings(component, (), True))


def _findings(component: Component, solutions: Sequence[Solution], complete: bool) -> tuple[Finding, ...]:
    if solutions and len(solutions[0].edits) == 1:
        offers = ranked(component, solutions)
        if offers:
            return (_finding(component, offers[0].place, offers, complete),)
    elif solutions:
        culprits = sorted(solutions[0].edits)
        every = {key: alongside(component, key, culprits, solutions) for key in culprits}
        return tuple(_finding(component, key, offers, complete) for key, offers in every.items() if offers)
    return tuple(_unmended(component, key, told, complete) for key, told in _stories(component.violated))


def _stories(violated: Sequence[Judgement]) -> Iterator[tuple[Key, list[Judgement]]]:
    """The relations that no slip explains, by the figure that most of them share: one misprint spoils all of
    its sums. One by itself is told about its last figure."""
    left = list(violated)
    while left:
        shares = Counter(key for one in left for key in keys_of(one.relation))
        most = max(shares.values())
        if most == 1:
            yield from ((keys_of(one.relation)[-1], [one]) for one in left)
            return
        key = max(key for key, share in shares.items() if share == most)
        yield key, [one for one in left if key in keys_of(one.relation)]
        left = [one for one in left if key not in keys_of(one.relation)]


def _finding(component: Component, key: Key, offers: Sequence[Offer], complete: bool) -> Finding:
    figure = component.figures[key]
    own = [one for one in component.violated if key in keys_of(one.relation)]
    lead = min(own, key=lambda one: SEVERITIES.index(_severity(one)))
    first: Safety = "likely" if is_likely(component, offers) else "possible"
    reworded = rewordings(component, key)
    figures = chosen(component, offers)[: MAX - len(reworded)]
    if reworded and not component.equations:  # that one is less than the other, many a number would do
        figures = [one for one in figures if one.cost <= reworded[0].cost + MARGIN]
    repairs = reworded + tuple(
        _repair(offer, first if offer is offers[0] and not reworded else "possible", component)
        for offer in figures
    )
    return Finding(
        uri=key[0],
        rule=lead.relation.rule,
        span=key[1],
        surface=figure.surface,
        message=(message := _message(lead, component.context)),
        severity=_severity(lead),
        confidence=_confidence(repairs, len(own)),
        working=tuple(dict.fromkeys(line for one in own for line in one.working if line != message))
        + (() if complete else (STOPPED,)),
        related=_related(own, key) + _words(repairs, component),
        repairs=repairs,
    )


def _unmended(component: Component, key: Key, told: Sequence[Judgement], complete: bool) -> Finding:
    """What no slip explains, told about the figure at `key`, without a repair."""
    one = min(told, key=lambda each: SEVERITIES.index(_severity(each)))
    repairs = rewordings(component, key)
    return Finding(
        uri=key[0],
        rule=one.relation.rule,
        span=key[1],
        surface=component.figures[key].surface,
        message=(message := _message(one, component.context)),
        severity=_severity(one),
        confidence="medium",
        working=tuple(dict.fromkeys(line for each in told for line in each.working if line != message))
        + (() if complete else (STOPPED,)),
        related=_related(told, key) + _words(repairs, component),
        repairs=repairs,
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


def _words(repairs: Sequence[Repair], component: Component) -> tuple[Related, ...]:
    """The words that a repair would replace, which may be what is wrong: "rose" of what fell."""
    edits = [one for repair in repairs for one in repair.edits if (one.uri, one.span) not in component.figures]
    text = component.context.text
    return tuple(Related(one.uri, one.span, one.span.of(text(one.uri)), WORD) for one in edits)


def _repair(offer: Offer, safety: Safety, component: Component) -> Repair:
    uri, span = offer.place
    return Repair(
        title=_title(component.figures[offer.place], offer.candidate),
        edits=(Edit(uri, span, offer.candidate.text),),
        cost=round(offer.cost, 2),
        safety=safety,
        working=_restored(offer, component),
    )


def _restored(offer: Offer, component: Component) -> tuple[str, ...]:
    """The sums of the relations that the repair mends, as they read after it."""
    lines: dict[str, None] = {}
    for relation in component.relations_of(offer.place)[:MAX_SUMS]:
        judgement = judge_with(relation, figures_after(relation, offer.solution.edits), component.context)
        lines.update(dict.fromkeys(judgement.working if judgement else ()))
    return tuple(lines)


def _title(old: Figure, candidate: Candidate) -> str:
    return f"“{surface(old)}” → “{candidate.text}”: {candidate.title}"


def _confidence(repairs: Sequence[Repair], relations: int) -> Confidence:
    if not repairs:
        return "medium"
    return "high" if relations > 1 or repairs[0].cost <= 1.5 else "medium"
