"""Figures that are named elsewhere: the revenue of which something is "35 % of revenue"."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from claimcheck.engine.binding.asked import asked
from claimcheck.engine.binding.partial import words_of
from claimcheck.engine.binding.plain import plainly
from claimcheck.engine.binding.pointed import told_before
from claimcheck.engine.binding.roles import Choice, Passage, Placed
from claimcheck.engine.binding.times import of_one_time, time_of
from claimcheck.locale.grammar import Grammar, get_grammar
from claimcheck.model.claim import Claim
from claimcheck.model.frame import Slot

BY_NAME = 2  # what a figure costs that is found by its name, however far off
MAX_NAMED = 8  # figures of one name


def named(anchor: Placed, slot: Slot, passage: Passage) -> list[Choice]:
    """The figures anywhere in the article that are what the anchor is a share of, the likeliest first, and of
    equals the nearest; none where not one of them is plainly that."""
    grammar = get_grammar(passage.cues.language)
    if grammar is None:
        return []
    for shown in (told_before, asked):
        if (one := shown(anchor, passage, grammar)) is not None:
            return [(BY_NAME, slot.name, (one,))] if one.char in slot.placeholders else []
    if not anchor.claim.whole:
        return []
    whole = " ".join(word for word in anchor.claim.whole.split() if not grammar.has("ALL_OVER", word))
    called, dated = _called(whole, grammar), time_of(anchor, passage, grammar)
    found = [
        one
        for one in _by_name(passage, grammar).get(called, ())
        if one.char in slot.placeholders
        and not one.barred(slot)
        and one.claim.status in ("stated", anchor.claim.status)
        and of_one_time(time_of(one, passage, grammar), dated)
    ]
    likely = [one for one in found if one.claim.figure.kind == "count" or called in _own_names(one, grammar)]
    sure = plainly(likely, anchor, passage, grammar)
    if sure is None:
        return []
    latest = max((end for one in found if (end := _end(one.claim)) is not None), default=None)
    found.sort(
        key=lambda one: (
            one is not sure,
            _strangeness(one.claim, anchor.claim, latest),
            abs(one.order - anchor.order),
        )
    )
    return [(BY_NAME, slot.name, (one,)) for one in found[:MAX_NAMED]]


def _strangeness(one: Claim, share: Claim, latest: datetime.date | None) -> int:
    """In how many ways it may be another one's, of another time, or another thing of a like name.

    A share of no time is one of the latest.
    """
    owned = bool(one.subject) and bool(share.subject) and of_two_owners(one, share)
    return owned + _is_earlier(one, share, latest) + (share.whole not in (one.measure, one.figure.unit))


def _is_earlier(one: Claim, share: Claim, latest: datetime.date | None) -> bool:
    end = _end(one)
    return share.period is None and end is not None and latest is not None and end < latest


def _end(claim: Claim) -> datetime.date | None:
    bounds = claim.period.bounds() if claim.period is not None else None
    return bounds[1] if bounds is not None else None


def of_one_thing(one: Placed, other: Placed, passage: Passage) -> bool:
    """Are the two called by one name, or by names that mean the same: jobs, and people employed?"""
    grammar = get_grammar(passage.cues.language)
    return grammar is not None and not _names(one, grammar).isdisjoint(_names(other, grammar))


def _by_name(passage: Passage, grammar: Grammar) -> Mapping[str, list[Placed]]:
    """The figures of an article by each of their names, in order."""
    if "" not in passage.named:
        passage.named[""] = []  # it has been looked
        for figure in passage.figures:
            for name in _names(figure, grammar):
                passage.named.setdefault(name, []).append(figure)
    return passage.named


def of_two_owners(one: Claim, other: Claim) -> bool:
    """Is either of somebody who is named, and the other not known to be of the same?"""
    return one.subject[:1] != other.subject[:1]


def _names(figure: Placed, grammar: Grammar) -> frozenset[str]:
    """By its measure, by what it counts, and by a role that is such a noun: "employs _" is `workforce`."""
    roles = (role for role in figure.roles if role in grammar.things)
    return _own_names(figure, grammar) | {_called(role, grammar) for role in roles}


def _own_names(figure: Placed, grammar: Grammar) -> frozenset[str]:
    claim = figure.claim
    counted = (claim.figure.unit, _surface(figure, grammar)) if claim.figure.kind == "count" else ()
    return frozenset(_called(name, grammar) for name in (claim.measure, *counted) if name)


def _surface(figure: Placed, grammar: Grammar) -> str:
    """The noun of "190,000 total healthcare workers" with what makes it narrower: "healthcare worker"."""
    words = [word for word in words_of(figure.claim.figure.surface.lower()) if word[0].isalpha()]
    *telling, last = words or [""]
    if grammar.singular(last) != figure.claim.figure.unit:
        return ""
    kept = [word for word in telling if not grammar.has("LIGHT", word)]
    return " ".join((*kept, figure.claim.figure.unit))


def _called(name: str, grammar: Grammar) -> str:
    """A measure by the first of the nouns that mean the same: "net sales" is "net revenue"."""
    owned, _, head = name.rpartition(" ")
    return grammar.things.get(name) or f"{owned} {grammar.things.get(head, head)}".strip()
