"""Which figure is plainly all of what a share is of: revenue, and not that of a branch or of another time."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.engine.binding.headcount import NEAR, are_all
from claimcheck.engine.binding.partial import (
    has_branch,
    is_definite,
    is_every,
    narrows,
    owner_of,
    part_behind,
    stands_before,
    words_of,
)
from claimcheck.engine.binding.pointed import head_of, is_level
from claimcheck.engine.binding.roles import Passage, Placed
from claimcheck.engine.binding.times import date_behind, is_of, latest, tell_of_one_time, tells_of, time_of
from claimcheck.locale.grammar import Grammar

_AHEAD = frozenset(("forecast", "proposed"))
BRANCH = 12  # words beside an amount in which a branch may be told of
BESIDE = 8  # words before a share in which it may be said to be compared with


def plainly(found: Sequence[Placed], anchor: Placed, passage: Passage, grammar: Grammar) -> Placed | None:
    """The one of the figures of a name that the anchor is surely a share of; None if that is not sure."""
    beside = any(one.sentence == anchor.sentence and one.order < anchor.order for one in found)
    if not _is_told_plainly(anchor, beside, passage, grammar):
        return None
    meant = [one for one in found if _is_whole(one, anchor, passage, grammar)]
    dated = time_of(anchor, passage, grammar)
    if anchor.claim.status != "stated" or dated != anchor.claim.period:
        meant = [
            one for one in meant if one.claim.figure.kind == "count"
        ]  # "will cut", "now is a tenth of its staff"
    if dated is not None:
        of_then = [one for one in meant if is_of(one, dated, passage, grammar)]
        undated = [one for one in meant if time_of(one, passage, grammar) is None]
        undated = [one for one in undated if not tells_of(one.sentence, dated, passage, grammar)]
        meant = of_then or _just_before(undated, anchor)
    if len(_values(meant)) > 1:
        meant = _just_before(meant, anchor) or meant
    if len(_values(meant)) > 1:
        meant = latest(meant) or meant
    if len(_values(meant)) != 1:
        return None
    sure = min(meant, key=lambda one: abs(one.order - anchor.order))
    return None if _is_called_alike_nearer(sure, found, anchor, passage, grammar) else sure


def _is_told_plainly(anchor: Placed, beside: bool, passage: Passage, grammar: Grammar) -> bool:
    """Is the share one of all the thing, of the time that is told of, and not beside its whole?"""
    text = passage.sentences[anchor.sentence].text
    ahead = anchor.claim.status in _AHEAD and (beside or is_definite(anchor, text, grammar))
    if part_behind(anchor, anchor.claim.whole, text, grammar) or not (
        ahead or anchor.claim.status == "stated"
    ):
        return False
    if _is_told_beside(words_of(text[: anchor.at])[-BESIDE:], grammar):
        return False
    return not any(  # "$8 billion of the $80 billion, or 10% of"
        one.order < anchor.order
        and one.claim.figure.kind == "money"
        and [grammar.has(*pair) for pair in zip(("OF", "THE"), words_of(text[: one.at])[-2:], strict=False)]
        == [True, True]
        for one in passage.near(anchor, 0)
    )


def _is_told_beside(before: Sequence[str], grammar: Grammar) -> bool:
    """ "compared with costs of", "from", but not "rose from July and were"."""
    for word in reversed(before):
        if grammar.has("TOLD_BESIDE", word):
            return True
        if grammar.part(word) in ("auxiliary", "verb") and not grammar.has("WHO", word):
            return False
    return False


def _values(figures: Sequence[Placed]) -> set[tuple[object, str]]:
    return {(one.claim.figure.printed, one.claim.figure.unit) for one in figures}


def _just_before(figures: Sequence[Placed], anchor: Placed) -> list[Placed]:
    return [one for one in figures if _is_just_before(one, anchor)]


def _is_just_before(one: Placed, anchor: Placed) -> bool:
    return one.order < anchor.order and anchor.sentence - one.sentence <= NEAR


def _is_called_alike_nearer(
    sure: Placed, found: Sequence[Placed], anchor: Placed, passage: Passage, grammar: Grammar
) -> bool:
    """Was "retail sales" told of since, or how sales rose elsewhere, where it is a share of "sales"?"""
    text = passage.sentences[anchor.sentence].text
    every = is_every(anchor, text, grammar) or bool(date_behind(anchor, passage, grammar))
    head = head_of(sure.claim.measure or sure.claim.figure.unit, grammar)
    for one in passage.near(anchor, NEAR):  # "of total revenue" is of no kind of revenue
        passed = one.sentence == sure.sentence or one.claim.whole or one in found
        if one.order >= anchor.order or passed:
            continue
        if every and (one.sentence == anchor.sentence or one.claim.figure.kind != sure.claim.figure.kind):
            continue
        alike = one.claim.status == "stated" and any(
            head_of(word, grammar) == head for word in one.claim.measure.split()
        )
        apart = one.sentence < anchor.sentence or one.claim.measure != sure.claim.measure
        if alike and apart and not _is_said_of(one, sure, passage, grammar):
            return True
    return False


def _is_said_of(one: Placed, sure: Placed, passage: Passage, grammar: Grammar) -> bool:
    """Is it how large a share of the whole something is, or how much it rose, as is said beside it?"""
    figure, measure = one.claim.figure, one.claim.measure
    if measure.startswith(grammar.names["share"].format("").strip()):
        return True
    beside = (other.claim.figure for other in passage.near(sure, 0))
    return figure.kind == "percent" and any(
        other.kind == "percent" and other.printed == figure.printed for other in beside
    )


def _is_whole(one: Placed, anchor: Placed, passage: Passage, grammar: Grammar) -> bool:
    if one.order not in passage.wholes:
        passage.wholes[one.order] = _may_be_whole(one, passage, grammar)
    if one.claim.status != "stated" and (one.sentence, one.claim.status) != (
        anchor.sentence,
        anchor.claim.status,
    ):
        return False
    mine, its = one.claim.subject[:1], anchor.claim.subject[:1]
    if not passage.wholes[one.order] or (mine and its and mine != its):
        return False
    if _is_its_part(one, anchor, passage, grammar) or not tell_of_one_time(one, anchor, passage, grammar):
        return False
    owner = owner_of(anchor, passage.sentences[anchor.sentence].text, grammar)
    after = one.order > anchor.order and one.claim.figure.kind == "count"
    if (
        owner
        and not after
        and owner not in map(grammar.unshortened, words_of(passage.sentences[one.sentence].text))
    ):
        return False
    return one.claim.figure.kind != "count" or are_all(one, anchor, passage, grammar)


def _may_be_whole(one: Placed, passage: Passage, grammar: Grammar) -> bool:
    """May it be all of what it is called, whatever is a share of it?"""
    text, kind = passage.sentences[one.sentence].text, one.claim.figure.kind
    if not is_level(one):
        return False
    if kind == "count":
        return True
    beside = words_of(text[: one.at])[-BRANCH:] + words_of(text[one.at + 1 :])[:BRANCH]
    if has_branch(beside, grammar):
        return False
    narrowed = narrows(words_of(text[one.at + 1 :])[:4], grammar)
    return not narrowed and stands_before(one, text, grammar)


def _is_its_part(one: Placed, anchor: Placed, passage: Passage, grammar: Grammar) -> bool:
    """ "$3 million, or 30 % of revenue", "30 ships, a tenth of the ships", but not "30 ships, with a tenth of
    the ships at sea"."""
    if one.sentence != anchor.sentence or one.order > anchor.order:
        return False
    before = words_of(passage.sentences[anchor.sentence].text[: anchor.at])
    while (
        before
        and grammar.part(before[-1]) in ("adverb", "preposition")
        and not grammar.has("WITH", before[-1])
    ):
        before.pop()
    return one.claim.figure.kind != "count" or not before or not grammar.has("WITH", before[-1])
