"""What the words behind a share point back at: "of them", "of these orders", "of this increase"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from claimcheck.engine.binding.partial import AROUND, narrows, opens, words_of
from claimcheck.engine.binding.roles import Passage, Placed
from claimcheck.locale.grammar import Grammar
from claimcheck.model.claim import Claim

FEW = 1000  # so few are counted one by one
_JOINTS = (",", "(", "-", "–", "—")
DELTA_ROLE = "delta"


def told_before(anchor: Placed, passage: Passage, grammar: Grammar) -> Placed | None:
    """The one figure told of before that the words behind a share point back at."""
    words = words_of(passage.sentences[anchor.sentence].text[anchor.at + 1 : anchor.at + 1 + AROUND])[:8]
    if len(words) < 2 or not grammar.has("OF", words[0]):
        return None
    _, pointer, *behind = words
    pointing = grammar.has("POINTED_AT", pointer)
    found: Placed | None = None
    anybody = bool(behind) and grammar.has("ANYBODY", behind[0])
    if grammar.has("THEM", pointer) or (pointing and (anybody or _goes_on(behind, grammar))):
        found = _who(anchor, pointer, passage, grammar)
    elif behind and grammar.has("POINTING_AT", pointer) and grammar.has("TOTALS", behind[0]):
        found = _only(anchor, passage, grammar, lambda one: one.claim.figure.kind in ("count", "money"))
    elif behind and (change := _change(pointer, behind, grammar)):
        found = _only(
            anchor, passage, grammar, lambda one: _is_change(one, change, passage, grammar), back=len(change)
        )
    elif pointing and behind:
        head = head_of(anchor.claim.whole or grammar.singular(behind[0]), grammar)
        found = _only(
            anchor,
            passage,
            grammar,
            lambda one: head_of(one.claim.measure or one.claim.figure.unit, grammar) == head,
        )
    return (
        found if found and is_level(found) and comes_out(found.claim.figure.printed, anchor.claim) else None
    )


def _who(anchor: Placed, pointer: str, passage: Passage, grammar: Grammar) -> Placed | None:
    """Who "of them", "of whom", "of those" are: the only ones counted before in the sentence, or, where the
    share opens it, in the one before."""
    relative = grammar.has("TURNING", pointer) or grammar.has("OF_WHOM_TOLD", pointer)
    before = [one for one in passage.near(anchor, 0) if one.order < anchor.order]
    if relative and before and joint(before[-1], anchor, passage, grammar) == "next":
        return before[-1] if before[-1].claim.figure.kind in ("count", "money", "measure") else None
    text = passage.sentences[anchor.sentence].text
    back = 1 if not relative and opens(anchor, text, grammar) else 0
    found = _only(
        anchor, passage, grammar, lambda one: one.claim.figure.kind in ("count", "plain"), back=back
    )
    return found if found is not None and found.claim.figure.kind == "count" else None


def _only(
    anchor: Placed, passage: Passage, grammar: Grammar, fits: Callable[[Placed], bool], *, back: int = 1
) -> Placed | None:
    """The only figure that fits before the share in its sentence, else at most so many sentences `back`; not
    that of which "or 40 % of them" tells itself."""
    before = [one for one in passage.near(anchor, max(1, back)) if one.order < anchor.order and fits(one)]
    here = [one for one in before if one.sentence == anchor.sentence]
    found = [one for one in here if joint(one, anchor, passage, grammar) != "itself"]
    if not found:
        found = [one for one in before if one.sentence < anchor.sentence] if back else []
    elif len(before) > len(here) and joint(found[-1], anchor, passage, grammar):
        return None  # "It has 90 ships. Some 30 ships, a third of them, are new."
    return found[-1] if len({one.claim.figure.printed for one in found}) == 1 else None


def joint(one: Placed, anchor: Placed, passage: Passage, grammar: Grammar) -> str:
    """How the share is joined to a figure before it: as "itself" in "40, or 20 % of them", as the "next" in
    "40 ships, 20 % of which", else not at all."""
    between = words_of(passage.sentences[anchor.sentence].text[one.at + 1 : anchor.at])
    telling = [word for word in between if word not in _JOINTS and grammar.part(word) != "adverb"]
    if telling and grammar.has("OR", telling[-1]) and all(word[0].isalpha() for word in telling):
        return "itself"
    if telling:
        return ""
    return "next" if set(between) == {","} else "itself"


def _goes_on(behind: Sequence[str], grammar: Grammar) -> bool:
    """Does a sentence go on behind "those": "of those are", "of those occur", but not "of those killed"?"""
    if not behind or not behind[0][0].isalpha():
        return True
    part, known = grammar.part(behind[0]), grammar.verbs.get(behind[0])
    if part in ("auxiliary", "modal"):
        return True
    return part == "verb" and known is not None and known[1] == "base" and known[0] not in grammar.nouns_too


def _change(pointer: str, behind: Sequence[str], grammar: Grammar) -> tuple[str, ...]:
    """The words of "of this increase", "of the loan growth"; none where a part of it is told of."""
    if not grammar.has("THE", pointer) and not grammar.has("POINTING_AT", pointer):
        return ()
    for n, word in enumerate(behind[:3]):
        if grammar.has("CHANGES_TOLD", word):
            return () if narrows(behind[n + 1 : n + 5], grammar) else tuple(behind[: n + 1])
        if grammar.part(word) != "word":
            return ()
    return ()


def _is_change(one: Placed, change: Sequence[str], passage: Passage, grammar: Grammar) -> bool:
    """Is it how much something rose or fell, of which the words of the change are said?"""
    *named, kind = change
    said = words_of(passage.sentences[one.sentence].text)
    last = one.claim.measure.rpartition(" ")[2]
    if last in (grammar.names["increase"], grammar.names["decrease"]):
        told = grammar.has("CHANGES_EITHER_WAY", kind) or last == _direction(kind, grammar)
    else:
        told = DELTA_ROLE in one.roles and kind in said
    return told and set(said).issuperset(named) and one.claim.figure.kind in ("count", "money", "measure")


def _direction(word: str, grammar: Grammar) -> str:
    """What the language calls a rise or a fall, for a noun that tells of one."""
    if grammar.has("CHANGES_UP", word) or grammar.has("GROWTH", word):
        return grammar.names["increase"]
    down = grammar.has("CHANGES_DOWN", word) or grammar.has("DECLINE", word)
    return grammar.names["decrease"] if down else ""


def is_level(one: Placed) -> bool:
    """Is it one amount, and no rate?"""
    figure = one.claim.figure
    digits = any(char.isdigit() for char in figure.surface)
    return digits and figure.printed is not None and figure.per is None and not figure.is_range


def head_of(measure: str, grammar: Grammar) -> str:
    head = measure.rpartition(" ")[2]
    return grammar.things.get(head, head)


def comes_out(number: object, share: Claim) -> bool:
    """Can so large a share of so few be a whole number?"""
    percent = share.figure.number
    if not isinstance(number, (int, Fraction)) or number >= FEW or percent is None or share.figure.hedge:
        return True
    step = Fraction(10) ** percent.exponent / 2
    low, high = ((Fraction(percent.value) + side) * number / 100 for side in (-step, step))
    return high // 1 >= low
