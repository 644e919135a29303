"""Whether those who are counted are all of whom something is a share: the 90 ships of "40 % of the ships"."""

from __future__ import annotations

from claimcheck.engine.binding.partial import (
    has_branch,
    is_definite,
    is_placed,
    is_plural_whole,
    narrows,
    words_of,
)
from claimcheck.engine.binding.pointed import comes_out, head_of, joint
from claimcheck.engine.binding.roles import Passage, Placed
from claimcheck.locale.grammar import Grammar

NEAR = 2  # sentences in which a thing of that name is the one that was just told of
FAR = 6  # sentences in which those who are counted may be meant by "the ships"
STAFF_ROLE = "workforce"  # of all whom somebody employs


def are_all(one: Placed, anchor: Placed, passage: Passage, grammar: Grammar) -> bool:
    """Are those counted called no more than what the share is of, and can it be the share of so many?"""
    far = anchor.sentence - one.sentence
    if STAFF_ROLE not in one.roles and not -1 <= far <= FAR:
        return False  # none of what is asked below, which takes time, can change that
    text, own = passage.sentences[one.sentence].text, passage.sentences[anchor.sentence].text
    if not comes_out(one.claim.figure.printed, anchor.claim) or grammar.has("STOCKS", one.claim.figure.unit):
        return False  # shares that are bought are not all that there are
    if far and (has_branch(words_of(text), grammar) or is_placed(own, grammar)):
        return False
    plural = is_plural_whole(one, anchor.claim.whole, text, grammar)
    if plural and STAFF_ROLE in one.roles:
        return True  # they stay the same all over a text
    if _are_others_counted_since(one, anchor, passage, grammar):
        return False
    if one.order > anchor.order:
        return plural and far >= -1 and " " in anchor.claim.whole and _is_called_so(one, anchor, grammar)
    definite = is_definite(anchor, own, grammar, own=False)
    if not plural:
        return definite and far <= NEAR and _are_the_only_ones(one, anchor, passage, grammar)
    if narrows(words_of(text[one.at + 1 :])[:4], grammar) and (far > NEAR or not (definite or far == 0)):
        return False  # "It has 75 shops in Peru. A fifth of the shops" are of those
    return far <= (FAR if is_definite(anchor, own, grammar) else 1)


def _are_others_counted_since(one: Placed, anchor: Placed, passage: Passage, grammar: Grammar) -> bool:
    """Were others counted beside them or since: "It has 90 ships. 30 ships, 40 % of the ships"?"""
    figure = one.claim.figure
    first = min(other.order for other in passage.near(one, 1))
    return any(
        other.claim.figure.kind == "count"
        and other.claim.figure.unit == figure.unit
        and other.claim.figure.printed != figure.printed
        and not (other.sentence == anchor.sentence and joint(other, anchor, passage, grammar))
        for other in passage.figures[first : anchor.order]
    )


def _is_called_so(one: Placed, anchor: Placed, grammar: Grammar) -> bool:
    """Does it count just what the share is of: "of healthcare workers", "190,000 healthcare workers"?"""
    words = {grammar.singular(word) for word in words_of(one.claim.figure.surface.lower())}
    return words.issuperset(anchor.claim.whole.split())


def _are_the_only_ones(one: Placed, anchor: Placed, passage: Passage, grammar: Grammar) -> bool:
    """ "It got 1,003 removal requests. A third of the requests": were no others told of around there?"""
    head = head_of(anchor.claim.whole, grammar)
    alike = [
        other
        for other in passage.near(anchor, NEAR)
        if other.order < anchor.order
        and other.claim.figure.kind == "count"
        and head in (head_of(other.claim.figure.unit, grammar), head_of(other.claim.measure, grammar))
    ]
    return alike == [one] and head_of(one.claim.figure.unit, grammar) == head
