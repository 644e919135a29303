"""A frame filled on a text: which cue gave which role, which readings were weighed, why one won."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck import engine
from claimcheck.authoring.slots import slot_in_words
from claimcheck.checks.written import written
from claimcheck.engine.binding import REACH, TRUST, Passage, Placed, best_readings, passage_of
from claimcheck.engine.matching import mask_sentences
from claimcheck.model.article import Article
from claimcheck.model.authoring import CuedFigure, GivenRole, SoughtSlot, TriedFrame, WeighedReading
from claimcheck.model.frame import ANY_ROLE, Cue, FrameMatcher, Reading, Slot
from claimcheck.model.relation import Judgement, Relation
from claimcheck.model.rule import SEVERITIES
from claimcheck.model.span import Span
from claimcheck.startup.expressions import compiled

Judged = tuple[Relation, Judgement | None]
Worked = tuple[Relation, Judgement | None, str]  # with why nothing is said of it
NO_CUE = "no cue says so"

_APART = {
    "alone": "in one sentence, which has no other figure",
    "sentence": "in one sentence",
    "pointed": "over two sentences, the second of which points back",
    "neighbours": "over two sentences",
    "named": "one of them named by the others, anywhere in the article",
}


def tried_frame(
    matcher: FrameMatcher, articles: Sequence[Article], judged: Sequence[Judged]
) -> tuple[TriedFrame, tuple[Worked, ...]]:
    """How the frame of a rule was filled, and the readings whose sum is worth showing: those that count
    or, where none does, the nearest."""
    passages = [
        passage_of(article, mask_sentences(article), cues)
        for article in articles
        if (cues := matcher.frame.cues(article.document.language or "en")) is not None
    ]
    figures = [(passage, figure) for passage in passages for figure in passage.figures]
    doubts = {figure.claim.figure.span: _doubts(figure, matcher) for _, figure in figures}
    ordered = sorted(judged, key=lambda one: _reading(one[0]).cost)
    judgements = [one for _, one in ordered if one is not None]
    survivors = {id(one) for one in best_readings(judgements)}
    weighed = [_weighed(relation, one, judgements, survivors, doubts) for relation, one in ordered]
    worked = [(*pair, "" if one.chosen else one.fate) for pair, one in zip(ordered, weighed, strict=True)]
    chosen = tuple(one for one in worked if not one[2])
    asked = _asked(matcher)
    cued = tuple(CuedFigure(_surface(one), tuple(_given(one, passage, asked))) for passage, one in figures)
    slots = tuple(_sought(slot, [figure for _, figure in figures]) for slot in matcher.slots)
    return TriedFrame(cued, slots, tuple(weighed)), chosen or tuple(worked[:1])


def _reading(relation: Relation) -> Reading:
    assert relation.reading is not None
    return relation.reading


def _surface(figure: Placed) -> str:
    return " ".join(figure.claim.figure.surface.split())


def _asked(matcher: FrameMatcher) -> frozenset[str]:
    """Return the roles that make a difference to a rule."""
    slots = {role for slot in matcher.slots for role in (*(one for one, _ in slot.roles), *slot.never)}
    return matcher.frame.doubtful | matcher.frame.same | matcher.doubtful | slots


def _given(figure: Placed, passage: Passage, asked: frozenset[str]) -> Iterator[GivenRole]:
    """Each role of the figure that is asked for, by the first cue that gives it, and whether another role
    rules it out."""
    cues, text = passage.cues, passage.sentences[figure.sentence].text
    mirrors, found = dict(cues.mirrors), dict[str, Cue]()
    for cue in cues.cues:
        if _fits(cue, text, figure.at):
            found.setdefault(cue.role, cue)
    for role, cue in ((role, cue) for role, cue in found.items() if role in asked):
        others = [other for one, other in cues.unless if one == role and other in found]
        ruled_out = others[0] if role not in figure.roles and others else ""
        yield GivenRole(role, cue.text, mirrors.get(role, ""), ruled_out)


def _fits(cue: Cue, text: str, at: int) -> bool:
    """Do the words beside the placeholder at `at` read as the cue says?"""
    left = compiled(cue.left).match(text[max(0, at - REACH) : at][::-1])
    return left is not None and compiled(cue.right).match(text, at + 1, at + 1 + REACH) is not None


def _sought(slot: Slot, figures: Sequence[Placed]) -> SoughtSlot:
    """Return which figures could fill the slot, and why those of its kind that have a role could not."""
    fitting, others = [], []
    for figure in figures:
        never = figure.barred(slot)
        role = next((role for role, _ in slot.roles if role in figure.roles or role == ANY_ROLE), "")
        if figure.char not in slot.placeholders:
            continue
        if never:
            others.append(f"{_surface(figure)} is {never}")
        elif role or not slot.roles:
            said = {"": "by its kind", ANY_ROLE: NO_CUE}.get(role, role)
            fitting.append(f"{_surface(figure)} ({said})")
        else:
            others.append(f"no cue says so of {_surface(figure)}")
    return SoughtSlot(slot_in_words(slot), tuple(fitting), tuple(others))


def _doubts(figure: Placed, matcher: FrameMatcher) -> str:
    """ "6.1% is like-for-like", or nothing where the figure is of what the rest is of."""
    roles = sorted(figure.roles & (matcher.frame.doubtful | matcher.doubtful))
    return f"{_surface(figure)} is {' and '.join(roles)}" if roles else ""


def _weighed(
    relation: Relation,
    judgement: Judgement | None,
    judgements: Sequence[Judgement],
    survivors: set[int],
    doubts: dict[Span, str],
) -> WeighedReading:
    reading = _reading(relation)
    roles = dict(reading.roles)
    figures = tuple(
        (name, _role_of(name, roles), " ".join(claim.figure.surface.split()))
        for name, claim in relation.roles
    )
    if judgement is None:
        when = relation.rule.when
        assert when is not None
        verdict, chosen, fate = None, False, f"passed over: the rule speaks only when {written(when)}"
    else:
        doubted = [said for _, claim in relation.roles if (said := doubts.get(claim.figure.span))]
        chosen, fate = _fate(judgement, judgements, survivors, doubted)
        verdict = judgement.verdict
    return WeighedReading(figures, reading.cost, reading.shape, _APART[reading.scope], verdict, chosen, fate)


def _fate(
    one: Judgement, judgements: Sequence[Judgement], survivors: set[int], doubted: Sequence[str]
) -> tuple[bool, str]:
    """Whether the reading was chosen, and why or why not."""
    reading = _reading(one.relation)
    rivals = [other for other in judgements if _group(other) == _group(one)]
    best = next(iter(best_readings(rivals)), None)
    if best is one:
        if id(one) not in survivors:
            return False, "set aside: its figures come out in another reading"
        if one.verdict != "violated":
            nearer = "" if rivals[0] is one else ", and none that is nearer does"
            said = {"held": "it comes out", "loose": "it comes out loosely"}.get(
                one.verdict, "it is the nearest"
            )
            return True, f"chosen: {said}{nearer}"
        return _told(one)
    if best is not None:
        if one.verdict == "held":
            return False, "set aside: it comes out, and another that is nearer does, too"
        return False, f"set aside: another {'comes out' if best.verdict == 'held' else 'is nearer'}"
    if one.verdict == "held":
        return False, "set aside: it comes out, but so far-fetched a reading may do so by chance"
    if doubted and reading.witness:
        return False, f"not told: {doubted[0]}, perhaps of something else than the rest"
    if reading.witness:
        return False, "not told: this rule bears figures out and accuses none"
    return False, "set aside: the nearest may only bear figures out"


def _group(one: Judgement) -> tuple[str, str, Span]:
    return one.relation.uri, *_reading(one.relation).group


def _role_of(name: str, roles: Mapping[str, str]) -> str:
    """In which role a figure was bound to a slot, or as one of the several of a slot ("parts_2")."""
    role = roles.get(name) or roles[name.rsplit("_", 1)[0]]
    return NO_CUE if role == ANY_ROLE else role


def _told(one: Judgement) -> tuple[bool, str]:
    """Return how loudly a violated reading is told, by how often such readings come out."""
    matcher, reading = one.relation.rule.matcher, _reading(one.relation)
    assert isinstance(matcher, FrameMatcher)
    if matcher.telltale:
        return True, "chosen: right figures hardly ever stand so"
    trust = matcher.trust(reading.scope, reading.shape)
    share = f"at least {trust:.0%} of such readings come out in print"
    heard = engine.choose([one])
    if not heard:
        enough = f"not told: {share}, {TRUST['info']:.0%} are asked for"
        return (
            False,
            enough if trust else "not told: nobody counted how often such readings come out in print",
        )
    severity = max(one.relation.rule.severity, heard[0].severity or "error", key=SEVERITIES.index)
    return True, f"chosen: it is the nearest, told as {_A[severity]}: {share}"


_A = {"error": "an error", "warning": "a warning", "info": "an info"}
