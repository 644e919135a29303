"""Which figure is plainly all of what a share is of: revenue, and not that of a branch or of another time."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.engine.binding.partial import (
    is_definite,
    is_every,
    is_plural_whole,
    narrows,
    opens,
    owner_of,
    part_behind,
    stands_before,
    words_of,
)
from claimcheck.engine.binding.roles import Passage, Placed, Times
from claimcheck.locale.grammar import Grammar
from claimcheck.model.claim import Claim

NEAR = 2  # sentences in which a thing of that name is the one that was just told of
FAR = 6  # sentences in which those who are counted may be meant by "the ships"
_AHEAD = frozenset(("forecast", "proposed"))
BESIDE = 8  # words before a share in which it may be said to be compared with
FEW = 1000  # so few are counted one by one


def plainly(found: Sequence[Placed], anchor: Placed, passage: Passage, grammar: Grammar) -> Placed | None:
    """The one of the figures of a name that the anchor is surely a share of; None if that is not sure."""
    if not _is_told_plainly(anchor, passage, grammar):
        return None
    meant = [one for one in found if _is_whole(one, anchor, passage, grammar)]
    if anchor.claim.status != "stated":
        meant = [one for one in meant if one.claim.figure.kind == "count"]  # "will cut a tenth of its staff"
    dated = anchor.claim.period
    if dated is not None:
        of_then = [one for one in meant if one.claim.period == dated]
        meant = of_then or [one for one in meant if one.claim.period is None and _is_just_before(one, anchor)]
    for narrower in (_just_before, _latest):
        if len(_values(meant)) > 1:
            meant = narrower(meant, anchor) or meant
    if len(_values(meant)) != 1:
        return None
    sure = min(meant, key=lambda one: abs(one.order - anchor.order))
    return None if _is_called_alike_nearer(sure, found, anchor, passage, grammar) else sure


def _is_told_plainly(anchor: Placed, passage: Passage, grammar: Grammar) -> bool:
    """Is the share one of all the thing, of the time that is told of, and not beside its whole?"""
    text = passage.sentences[anchor.sentence].text
    ahead = anchor.claim.status in _AHEAD and is_definite(anchor, text, grammar)
    if part_behind(anchor, anchor.claim.whole, text, grammar) or not (
        ahead or anchor.claim.status == "stated"
    ):
        return False
    before = words_of(text[: anchor.at])[-BESIDE:]
    if anchor.claim.period is None and any(grammar.has("TOLD_BESIDE", word) for word in before):
        return False
    return not any(  # "$8 billion of the $80 billion, or 10% of"
        one.order < anchor.order
        and one.claim.figure.kind == "money"
        and [grammar.has(*pair) for pair in zip(("OF", "THE"), words_of(text[: one.at])[-2:], strict=False)]
        == [True, True]
        for one in passage.near(anchor, 0)
    )


def pointed_at(anchor: Placed, passage: Passage, grammar: Grammar) -> Placed | None:
    """Who "60 percent of them" are a share of: the only ones counted before in the sentence, or in the one
    before it; and what "70 percent of these orders" are one of, however the orders were called."""
    text = passage.sentences[anchor.sentence].text
    words = words_of(text[anchor.at + 1 :])[:3]
    if len(words) < 2 or anchor.claim.status != "stated" or not grammar.has("OF", words[0]):
        return None
    noun = anchor.claim.whole
    if not grammar.has("POINTED_AT", words[1]) and (noun or not grammar.has("THEM", words[1])):
        return None
    for sentence in (anchor.sentence, anchor.sentence - 1):
        counted = [
            one
            for one in passage.near(anchor, 1)
            if one.sentence == sentence
            and one.order < anchor.order
            and (
                one.claim.figure.kind == "count"
                if not noun
                else _head(one.claim.measure or one.claim.figure.unit, grammar) == _head(noun, grammar)
            )
        ]
        if sentence < anchor.sentence and not noun and not opens(anchor, text, grammar):
            return None  # "Acme's clients say 40 percent of them"
        if counted:
            (one, *others) = counted
            sure = not others and _is_level(one) and _comes_out(one.claim.figure.printed, anchor.claim)
            return one if sure else None
    return None


def _is_level(one: Placed) -> bool:
    """Is it one amount, and no rate?"""
    figure = one.claim.figure
    digits = any(char.isdigit() for char in figure.surface)
    return digits and figure.printed is not None and figure.per is None and not figure.is_range


def _values(figures: Sequence[Placed]) -> set[tuple[object, str]]:
    return {(one.claim.figure.printed, one.claim.figure.unit) for one in figures}


def _just_before(figures: Sequence[Placed], anchor: Placed) -> list[Placed]:
    return [one for one in figures if _is_just_before(one, anchor)]


def _latest(figures: Sequence[Placed], anchor: Placed) -> list[Placed]:
    """Those of the last period, where the period of each is known."""
    bounds = [one.claim.period.bounds() if one.claim.period else None for one in figures]
    known = [one[1] for one in bounds if one is not None]
    if len(known) < len(figures):
        return []
    return [one for one, end in zip(figures, known, strict=True) if end == max(known)]


def _is_just_before(one: Placed, anchor: Placed) -> bool:
    return one.order < anchor.order and anchor.sentence - one.sentence <= NEAR


def _is_called_alike_nearer(
    sure: Placed, found: Sequence[Placed], anchor: Placed, passage: Passage, grammar: Grammar
) -> bool:
    """Was "retail sales" told of since, or how sales rose elsewhere, where it is a share of "sales"?"""
    text = passage.sentences[anchor.sentence].text
    every = is_every(anchor, text, grammar)  # "of total revenue" is of no kind of revenue
    head = _head(sure.claim.measure or sure.claim.figure.unit, grammar)
    for one in passage.near(anchor, NEAR):
        passed = one.sentence == sure.sentence or one.claim.whole or one in found
        if one.order >= anchor.order or passed:
            continue
        if every and (one.sentence == anchor.sentence or one.claim.figure.kind != sure.claim.figure.kind):
            continue
        alike = one.claim.status == "stated" and any(
            _head(word, grammar) == head for word in one.claim.measure.split()
        )
        if alike and (one.sentence < anchor.sentence or one.claim.measure != sure.claim.measure):
            return True
    return False


def _head(measure: str, grammar: Grammar) -> str:
    head = measure.rpartition(" ")[2]
    return grammar.things.get(head, head)


def _is_whole(one: Placed, anchor: Placed, passage: Passage, grammar: Grammar) -> bool:
    if one.order not in passage.wholes:
        passage.wholes[one.order] = _may_be_whole(one, passage, grammar)
    mine, its = one.claim.subject[:1], anchor.claim.subject[:1]
    if not passage.wholes[one.order] or (mine and its and mine != its):
        return False
    if _is_its_part(one, anchor, passage, grammar) or not _are_of_one_time(one, anchor, passage, grammar):
        return False
    owner = owner_of(anchor, passage.sentences[anchor.sentence].text, grammar)
    if owner and owner not in map(grammar.unshortened, words_of(passage.sentences[one.sentence].text)):
        return False
    return one.claim.figure.kind != "count" or _is_all_counted(one, anchor, passage, grammar)


def _may_be_whole(one: Placed, passage: Passage, grammar: Grammar) -> bool:
    """May it be all of what it is called, whatever is a share of it?"""
    text, kind = passage.sentences[one.sentence].text, one.claim.figure.kind
    if one.claim.status != "stated" or not _is_level(one):
        return False
    if any(grammar.has("BRANCHES", grammar.singular(word)) for word in words_of(text)):
        return False
    if kind == "count":
        return True
    narrowed = narrows(words_of(text[one.at + 1 :])[:4], grammar)
    return kind != "plain" and not narrowed and stands_before(one, text, grammar)


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


def _are_of_one_time(one: Placed, anchor: Placed, passage: Passage, grammar: Grammar) -> bool:
    """Do their sentences name one of the same dates, if that of the share names any, and the same span?"""
    times, told = (_times(sentence, passage, grammar) for sentence in (anchor.sentence, one.sentence))
    before = _times(anchor.sentence - 1, passage, grammar)
    dates = told.dates | ({one.claim.period} if one.claim.period is not None else set())
    beside = anchor.sentence - one.sentence == 1 and one.claim.period is None
    if anchor.claim.period is None and not beside and times.dates and times.dates.isdisjoint(dates):
        return False
    months = times.months | before.months
    if one.claim.period is not None and months and months.isdisjoint(told.months):
        return False
    spans, others = times.spans, told.spans
    short = grammar.sets["SPANS"] - grammar.sets["YEARS"]
    if spans & short and others & short:
        spans, others = spans & short, others & short  # "the same quarter last year"
    return not spans or not others or not spans.isdisjoint(others)


def _times(sentence: int, passage: Passage, grammar: Grammar) -> Times:
    """What a sentence says of time; nothing of one that is not there."""
    if sentence not in passage.times:
        masked = passage.sentences.get(sentence)
        words = words_of(masked.text) if masked is not None else []
        figures = [claim.figure for claim in masked.claims] if masked is not None else []
        named = {grammar.singular(word) for word in words} | {figure.unit for figure in figures}
        passage.times[sentence] = Times(
            frozenset(one.period for one in figures if one.kind == "date" and one.period is not None),
            grammar.sets["CALENDAR"] & set(words),
            grammar.sets["SPANS"] & named,
        )
    return passage.times[sentence]


def _is_all_counted(one: Placed, anchor: Placed, passage: Passage, grammar: Grammar) -> bool:
    """Are those counted called no more than what the share is of, and can it be the share of so many?"""
    text = passage.sentences[one.sentence].text
    if not is_plural_whole(one, anchor.claim.whole, text, grammar):
        return False
    if not _comes_out(one.claim.figure.printed, anchor.claim) or one.order > anchor.order:
        return False
    far = anchor.sentence - one.sentence
    definite = is_definite(anchor, passage.sentences[anchor.sentence].text, grammar, own=False)
    if narrows(words_of(text[one.at + 1 :])[:4], grammar) and (far > NEAR or not (definite or far == 0)):
        return False  # "It has 75 shops in Peru. A fifth of the shops" are of those
    return far <= (FAR if is_definite(anchor, passage.sentences[anchor.sentence].text, grammar) else 1)


def _comes_out(number: object, share: Claim) -> bool:
    """Can so large a share of so few be a whole number?"""
    percent = share.figure.number
    if not isinstance(number, (int, Fraction)) or number >= FEW or percent is None or share.figure.hedge:
        return True
    step = Fraction(10) ** percent.exponent / 2
    low, high = ((Fraction(percent.value) + side) * number / 100 for side in (-step, step))
    return high // 1 >= low
