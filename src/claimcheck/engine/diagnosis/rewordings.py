"""Repairs of a sum that rewrite more than one figure, or none: two numbers that changed places, and a word
that says up where the figures go down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from claimcheck.checks import Context, Scene, Undecided, truth
from claimcheck.engine.diagnosis.component import Component, Key, key_of, keys_of
from claimcheck.engine.diagnosis.trials import Edits, figures_after
from claimcheck.engine.judging import judge_with, surface
from claimcheck.model.figure import Figure
from claimcheck.model.finding import WORD, Edit, Related, Repair
from claimcheck.model.frame import FrameMatcher
from claimcheck.model.relation import Judgement, Relation
from claimcheck.model.rule import RuleRepair
from claimcheck.model.span import Span
from claimcheck.slips import COSTS, Candidate, with_digits
from claimcheck.startup.expressions import compiled

_WORD = compiled(r"[^\W\d_]+")


def rewordings(component: Component, key: Key) -> tuple[Repair, ...]:
    """What the rule's author proposes besides other figures, where one sum alone is wrong."""
    own = [one for one in component.violated if key in keys_of(one.relation)]
    if len(own) != 1 or len(component.violated) > 1:
        return ()
    return tuple(_rewordings(own[0], component))


def reworded_words(repairs: Iterable[Repair], component: Component) -> tuple[Related, ...]:
    """The words that a repair would replace, which may be what is wrong: "rose" of what fell."""
    edits = [
        one for repair in repairs for one in repair.edits if (one.uri, one.span) not in component.figures
    ]
    text = component.context.text
    return tuple(Related(one.uri, one.span, one.span.of(text(one.uri)), WORD) for one in edits)


def _rewordings(judgement: Judgement, component: Component) -> Iterator[Repair]:
    relation, context = judgement.relation, component.context
    for repair in relation.rule.repairs:
        if not (repair.swap or repair.opposite) or not _applies(repair, relation, context):
            continue
        if repair.swap:
            swapped = _swapped(relation, repair, component)
            if swapped is not None:
                yield swapped
        elif (found := _contrary(relation, context)) is not None:
            span, word, other = found
            title = f"“{word}” → “{other}”: {repair.title}"
            yield Repair(title, (Edit(relation.uri, span, other),), COSTS["authored"], "possible", ())


def _applies(repair: RuleRepair, relation: Relation, context: Context) -> bool:
    if repair.when is None:
        return True
    scene = Scene(relation, context, {role: claim.figure for role, claim in relation.roles})
    try:
        return truth(repair.when, scene).verdict in ("held", "loose")
    except Undecided:
        return False


def _swapped(relation: Relation, repair: RuleRepair, component: Component) -> Repair | None:
    """The numbers of two figures exchanged, if the sum comes out then."""
    one, other = relation.role(repair.role), relation.role(repair.swap)
    if one is None or other is None:
        return None
    made: dict[Key, Candidate] = {}
    for claim, giver in ((one, other), (other, one)):
        meant = _with_number_of(giver.figure, claim.figure)
        if meant is None:
            return None
        made[key_of(claim)] = Candidate(meant, "authored", COSTS["authored"])
    judged = judge_with(relation, figures_after(relation, made), component.context)
    if judged is None or judged.verdict not in ("held", "loose"):
        return None
    if any(_breaks(other, made, component) for other in component.others):
        return None
    title = f"“{surface(one.figure)}” ↔ “{surface(other.figure)}”: {repair.title}"
    changes = tuple(Edit(uri, span, candidate.text) for (uri, span), candidate in sorted(made.items()))
    return Repair(title, changes, COSTS["authored"], "possible", judged.working)


def _breaks(judgement: Judgement, made: Edits, component: Component) -> bool:
    after = judge_with(judgement.relation, figures_after(judgement.relation, made), component.context)
    return after is not None and after.verdict == "violated"


def _with_number_of(giver: Figure, figure: Figure) -> Figure | None:
    if giver.period is not None and figure.period is not None:  # a date as a whole
        return replace(giver, span=Span(figure.span.start, figure.span.start + len(giver.surface)))
    if giver.digits is None or giver.number is None or figure.digits is None:
        return None
    digits = giver.digits.shift(-giver.span.start).of(giver.surface)
    return with_digits(figure, digits, giver.number.shift(-giver.power))


def _contrary(relation: Relation, context: Context) -> tuple[Span, str, str] | None:
    """The word of movement that stands nearest before the sum's last figure, and what says the opposite."""
    matcher = relation.rule.matcher
    if not isinstance(matcher, FrameMatcher):
        return None
    cues = matcher.frame.cues(context.locale(relation.uri).language)
    if cues is None or not cues.contraries:
        return None
    last = max((claim for _, claim in relation.roles), key=lambda claim: claim.figure.span)
    stretch = Span(last.sentence.start, last.figure.span.start)
    text = stretch.of(context.text(relation.uri))
    contraries = dict(cues.contraries)
    bounds = [claim.figure.whole.shift(-stretch.start) for _, claim in relation.roles]
    found = [
        match
        for match in _WORD.finditer(text)
        if _opposite(match[0], contraries) and not any(one.start <= match.start() < one.end for one in bounds)
    ]
    if not found:
        return None
    word = found[-1]
    span = Span(stretch.start + word.start(), stretch.start + word.end())
    return span, word[0], _opposite(word[0], contraries)


def _opposite(word: str, contraries: Mapping[str, str]) -> str:
    """The word of the opposite direction, with the same first capital; "" where it has none."""
    if word in contraries:
        return contraries[word]
    other = contraries.get(word.lower(), "")
    return other.capitalize() if word[0].isupper() else other
