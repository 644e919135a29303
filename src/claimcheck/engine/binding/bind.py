"""The figures that may fill a frame's slots, as readings of which one is chosen later.

Around each figure that fits the first slot, the others are sought: in its sentence and, where the
frame allows it, in the one before and after. Each step costs: a weaker cue, a figure of the same kind
between, a turn of the clause, another sentence. The cheapest readings are handed on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from claimcheck.engine.binding.alike import alike, same_unit
from claimcheck.engine.binding.named import named, of_one_thing, of_two_owners
from claimcheck.engine.binding.parts import reach, runs
from claimcheck.engine.binding.recalled import Filled, Recalled, recalled
from claimcheck.engine.binding.roles import Choice, Fit, Passage, Placed, passage_of
from claimcheck.engine.matching import Known, Masked, mask_sentences, match, shelf_of
from claimcheck.model.article import Article
from claimcheck.model.frame import (
    ACROSS_ROLE,
    ANY_ROLE,
    COUNTED_ROLE,
    ELLIPTIC_ROLE,
    OF_THEM_ROLE,
    POINTED_ROLE,
    FrameMatcher,
    Reading,
    Slot,
)
from claimcheck.model.relation import Relation
from claimcheck.model.rule import Rule
from claimcheck.model.span import Span

MAX_COST = 14  # dearer readings are guesses
MARGIN = 6  # readings so much dearer than the cheapest are still weighed
MAX_READINGS = 8  # around one figure
MAX_CANDIDATES = 5  # for one slot
WEAKER = 1  # for each role that the slot would rather have
UNSPOKEN = 4  # no cue at all
POINTED_AT = 0  # no cue, but "this is" begins the sentence after it
BETWEEN = 2  # for each figure of the same kind that stands nearer
TURN = 6  # another clause
STEP = 3  # the neighbouring sentence
DOUBT = 3  # for each figure that is perhaps of something else
POINTED = 3  # what a word that points back takes off that


def relate(article: Article, rules: Sequence[Rule], known: Known | None = None) -> tuple[Relation, ...]:
    """All relations within one article: those of patterns and of named claims, then every reading of
    the frames, then what its tables tell. What is `known` of its sentences is not sought again."""
    sentences = mask_sentences(article)
    found = (*match(article, rules, sentences, known), *_framed(article, rules, sentences, known))
    if not article.document.tables:
        return found
    from claimcheck.engine.tables import relate_tables

    return (*found, *relate_tables(article, rules))


def _framed(
    article: Article, rules: Sequence[Rule], sentences: Sequence[Masked], known: Known | None
) -> Iterator[Relation]:
    passages: dict[int, tuple[Passage, Recalled | None]] = {}
    for rule, matcher, cues in shelf_of(rules).framed(article.document.language or "en"):
        if id(cues) not in passages:
            passage = passage_of(article, sentences, cues, known)
            passages[id(cues)] = passage, None if known is None else recalled(passage, known)
        passage, before = passages[id(cues)]
        if before is None or any(slot.named for slot in matcher.slots):
            readings: Iterable[Filled] = _readings(matcher, passage, passage.figures)
        else:
            readings = before.readings(rule, matcher, _readings)
        for anchor, cost, chosen in readings:
            yield _relation(rule, matcher, anchor, cost, chosen, passage, article)
    for _, before in passages.values():
        if known is not None and before is not None:
            before.keep(known)


def _readings(matcher: FrameMatcher, passage: Passage, anchors: Sequence[Placed]) -> Iterator[Filled]:
    """The readings around each of the anchors that fits the first slot, the cheapest first."""
    first, *others = matcher.slots
    fitting = _fitting(first, passage)
    if not fitting:
        return
    for slot in others:
        if not slot.named and not slot.many and not _fitting(slot, passage):
            return
    for anchor in anchors:
        if (role := fitting.get(anchor.order)) is None:
            continue
        found = sorted(_around(anchor, role, first, others, matcher, passage), key=lambda one: one[0])
        for cost, chosen in found[:MAX_READINGS]:
            if cost > min(found[0][0] + MARGIN, MAX_COST):
                break
            yield anchor, cost, chosen


def _fitting(slot: Slot, passage: Passage) -> Mapping[int, Fit]:
    """The figures that fit the slot by their order, as found once for all rules of a frame."""
    found = passage.fitting.get(id(slot))
    if found is None:
        found = passage.fitting[id(slot)] = _sought(slot, passage)
    return found


def _sought(slot: Slot, passage: Passage) -> dict[int, Fit]:
    """What the best role of the slot that each figure has costs, and its name."""
    found: dict[int, Fit] = {}
    for role, rank in slot.roles or ((ANY_ROLE, 0),):
        every = role == ANY_ROLE
        fit = (max(UNSPOKEN, rank), role) if every else (rank * WEAKER, role)
        if not slot.roles:
            fit = 0, slot.name  # its kind says what it is
        for figure in passage.bearing if every else passage.playing(role):
            if figure.order not in found and figure.char in slot.placeholders and not figure.barred(slot):
                found[figure.order] = fit
        if every:
            break
    return found


def _around(
    anchor: Placed,
    role: Fit,
    first: Slot,
    others: Sequence[Slot],
    matcher: FrameMatcher,
    passage: Passage,
) -> Iterator[tuple[int, dict[str, Choice]]]:
    options: list[list[Choice]] = []
    for slot in others:
        if slot.named:
            found = named(anchor, slot, passage)
        elif slot.many:
            found = runs(anchor, slot, matcher, passage)
        else:
            found = _candidates(anchor, slot, matcher, passage)
        if not found:
            return
        options.append(found)
    for choice in product(*options):
        figures = [anchor, *(one for _, _, group in choice for one in group)]
        near = [anchor]  # what is named may stand anywhere
        for slot, (_, _, group) in zip(others, choice, strict=True):
            near += () if slot.named else group
        if len({one.order for one in figures}) < len(figures) or not _within(near, matcher, passage):
            continue
        chosen: dict[str, Choice] = {first.name: (role[0], role[1], (anchor,))}
        chosen.update(zip((slot.name for slot in others), choice, strict=True))
        chosen.update(_pointed_at(chosen, passage))
        chosen.update(_counted(chosen))
        untied = sum(role == ANY_ROLE for _, role, _ in chosen.values())
        if untied > 1 and not matcher.telltale and not _alone(anchor, matcher, passage):
            continue  # no words tie these figures
        if _contradict({role for _, role, _ in chosen.values()}, passage):
            continue
        if not all(_agrees(slot, chosen, matcher, passage) for slot in (first, *others)):
            continue
        far = _distance(near, chosen, matcher, passage) + DOUBT * sum(
            _doubtful(one, matcher) for one in figures
        )
        yield sum(cost for cost, _, _ in chosen.values()) + far, chosen


def _within(figures: Sequence[Placed], matcher: FrameMatcher, passage: Passage) -> bool:
    """Do they stand as near as the frame asks: in one sentence, or in two of which the second points back?"""
    _, *others = sorted({one.sentence for one in figures})
    return not others or "neighbours" in matcher.frame.scopes or others[-1] in passage.pointing


def _alone(anchor: Placed, matcher: FrameMatcher, passage: Passage) -> bool:
    """Has the sentence just as many figures as the frame has slots?"""
    kinds = "".join(slot.placeholders for slot in matcher.slots)
    inside = sum(one.char in kinds for one in passage.near(anchor, 0))
    return inside == len(matcher.slots) and not any(slot.many for slot in matcher.slots)


def _candidates(anchor: Placed, slot: Slot, matcher: FrameMatcher, passage: Passage) -> list[Choice]:
    """The figures near the anchor that fit the slot, the likeliest first."""
    far = reach(matcher.frame)
    found: list[tuple[int, Choice]] = []
    fitting = _fitting(slot, passage)
    for figure in passage.near(anchor, far):
        if figure is anchor or figure.order not in fitting:
            continue
        cost, role = fitting[figure.order]
        if _takes_any(slot) and passage.points_at(anchor, figure):
            cost, role = POINTED_AT, POINTED_ROLE
        apart = abs(figure.order - anchor.order) + STEP * abs(figure.sentence - anchor.sentence)
        found.append((cost + apart, (cost, role, (figure,))))
    found.sort(key=lambda one: one[0])
    return [choice for _, choice in found[:MAX_CANDIDATES]]


def _points(chosen: Mapping[str, Choice]) -> bool:
    return any(role == POINTED_ROLE for _, role, _ in chosen.values())


def _takes_any(slot: Slot) -> bool:
    return any(role == ANY_ROLE for role, _ in slot.roles)


def _pointed_at(chosen: Mapping[str, Choice], passage: Passage) -> dict[str, Choice]:
    """The slot whose figure is what "of them" means beside another: the last of its kind before that."""
    pointer = next((group[0] for _, role, group in chosen.values() if role == OF_THEM_ROLE), None)
    if pointer is None:
        return {}
    before = [one for one in passage.near(pointer, 1) if one.order < pointer.order and one.counts]
    meant = {name: choice for name, choice in chosen.items() if before and choice[2] == (before[-1],)}
    others = [one for name, (_, _, group) in chosen.items() if name not in meant for one in group]
    if any(one.sentence != pointer.sentence for one in others):
        return {}
    return {name: (POINTED_AT, POINTED_ROLE, group) for name, (_, _, group) in meant.items()}


def _counted(chosen: Mapping[str, Choice]) -> dict[str, Choice]:
    """The slot whose figure counts what another slot's has so much for each of: "150 jobs, £60,000 a job"."""
    rates = {one.claim.figure.per for _, _, group in chosen.values() for one in group}
    return {
        name: (0, COUNTED_ROLE, group)
        for name, (_, role, group) in chosen.items()
        if role == ANY_ROLE and group[0].claim.figure.unit in rates - {""}
    }


def _distance(
    figures: Sequence[Placed], chosen: Mapping[str, Choice], matcher: FrameMatcher, passage: Passage
) -> int:
    """What stands between the figures of a reading: others that might have been meant, turns, ends of
    sentences."""
    orders = sorted(one.order for one in figures)
    inside = set(orders)
    cost = 0
    many = any(slot.many for slot in matcher.slots)
    meant = [slot for slot in matcher.slots if slot.roles or not many]  # anything might be a total
    for order in range(orders[0] + 1, orders[-1]):
        if order not in inside and any(
            _rivals(slot, passage.figures[order], chosen, passage) for slot in meant
        ):
            cost += BETWEEN
    sentences = sorted({one.sentence for one in figures})
    if len(sentences) > 1:
        points = _points(chosen) or sentences[-1] in passage.pointing
        return cost + STEP - (POINTED if points else 0)
    if many or _points(chosen) or "clauses" in matcher.frame.scopes or ELLIPTIC_ROLE in figures[0].roles:
        return cost  # parts are joined by "and", and who was born when is told in clauses of their own
    first, last = passage.figures[orders[0]], passage.figures[orders[-1]]
    if ACROSS_ROLE in last.roles:
        last = passage.figures[orders[-2]]
    return cost + TURN * passage.turns(first, last)


def _doubtful(figure: Placed, matcher: FrameMatcher) -> bool:
    return not (figure.roles.isdisjoint(matcher.frame.doubtful) and figure.roles.isdisjoint(matcher.doubtful))


def _rivals(slot: Slot, figure: Placed, chosen: Mapping[str, Choice], passage: Passage) -> bool:
    """Do words say that the figure could fill the slot, and is it like the one that does?"""
    role = _fitting(slot, passage).get(figure.order)
    own = chosen[slot.name][2][0].claim.figure
    return role is not None and role[1] != ANY_ROLE and alike(figure.claim.figure, own)


def _contradict(roles: set[str], passage: Passage) -> bool:
    """Does one of them rise and another fall? Those are not one change."""
    return any(fall in roles and rise in roles for fall, rise in passage.cues.mirrors)


def _agrees(slot: Slot, chosen: dict[str, Choice], matcher: FrameMatcher, passage: Passage) -> bool:
    if slot.named or slot.like not in chosen:
        return True
    model = chosen[slot.like][2][0]
    own = model.roles & matcher.frame.same
    fits = same_unit if slot.apart else alike
    by_name = any(other.named for other in matcher.slots if other.name == slot.like)
    return all(
        one.roles & matcher.frame.same == own
        and (fits(one.claim.figure, model.claim.figure) or (by_name and of_one_thing(one, model, passage)))
        and not (by_name and of_two_owners(one.claim, model.claim))
        for one in chosen[slot.name][2]
    )


def _relation(
    rule: Rule,
    matcher: FrameMatcher,
    anchor: Placed,
    cost: int,
    chosen: dict[str, Choice],
    passage: Passage,
    article: Article,
) -> Relation:
    roles = []
    for slot in matcher.slots:
        _, _, figures = chosen[slot.name]
        if slot.many:
            roles += [(f"{slot.name}_{n}", one.claim) for n, one in enumerate(figures, 1)]
        else:
            roles.append((slot.name, figures[0].claim))
    everything = [one for _, _, figures in chosen.values() for one in figures]
    sentences = sorted({one.sentence for one in everything})
    scope = (
        "named"
        if any(slot.named for slot in matcher.slots)
        else ("alone" if passage.alone(everything) else "sentence")
        if len(sentences) == 1
        else "pointed"
        if _points(chosen) or "neighbours" not in matcher.frame.scopes
        else "neighbours"
    )
    witness = matcher.witness or any(_doubtful(one, matcher) for one in everything)
    spans = [one.claim.figure.whole for one in everything]
    place = Span(min(span.start for span in spans), max(span.end for span in spans))
    named = tuple((slot, role) for slot, (_, role, _) in chosen.items())
    weak = sum(cost for cost, _, _ in chosen.values())
    group = rule.id, anchor.claim.figure.span
    cues = passage.cues
    shape = " ".join(cues.straight(role) for _, role in named)
    reading = Reading(group, cost, f"{shape} {weak}+{cost - weak}", named, scope, witness)
    document = article.document
    return Relation(rule, tuple(roles), document.uri, place, document.published, reading=reading)
