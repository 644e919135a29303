"""What a figure measures, in lower-case head words; "" when unsure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.claims.context import NO_AMOUNT, Context
from claimcheck.claims.phrases import attributed, grown, is_plain, named_behind, with_modifiers, with_purpose
from claimcheck.claims.scan import Word

_OF = re.compile(r" of (?:its |their |the |all |a |an )?([a-zA-Z-]+(?: (?!on |for |in )[a-zA-Z-]+)?)")
_ON = re.compile(r" (?:on|for) (?:the |its |their )?([a-z]+)")
_ADVERB = re.compile(r" (?:[a-z]+ )?")
_PASSIVE = re.compile(r"(?:killed|dead|hurt|injured|wounded|arrested|detained)$", re.IGNORECASE)
_CHANGES = frozenset(("up", "down"))
_THINGS = frozenset(("noun", "verb"))
_LOOSE = frozenset(("preposition", "conjunction"))


def measure(context: Context, inherited: str) -> str:
    """`inherited` is the measure of the amount just before, for one that only refers to it
    (", an 8.3 % increase"; "and Peru by 3 %"; "($1.9 billion)")."""
    kind = context.figure.kind
    if kind in NO_AMOUNT:
        return attributed(context)
    if context.before and context.before[-1].tag == "partial" and context.leads(context.before[-1]):
        return ""
    if kind == "count":
        return _counted(context)
    if kind == "plain" and (hit := _casualties(context)):
        return hit
    if kind in ("percent", "points"):
        share = _share(context)
        return _change(context, inherited) if share is None else share
    if kind == "multiple" and (thing := _first(context.after[:2])) is not None:
        return with_modifiers(context, thing, context.figure.span.end)
    return _change(context, inherited) if kind == "multiple" else _sum(context, inherited)


def _counted(context: Context) -> str:
    """The noun, with what happened to it: "worker lay off", "job increase"."""
    noun = context.figure.unit
    event = _event(context.before[::-1]) or _event(context.after)
    if not noun or event is not None:
        return (noun and event and f"{noun} {event.value}") or ""
    change = _amount_of_change(context) or _cut_behind(context)
    return noun if change is None else f"{noun} {change.value}"


def _cut_behind(context: Context) -> Word | None:
    """ "500 jobs cut at Acme", as headlines say it."""
    word = context.after[0] if context.after else None
    return word if word is not None and word.tag == "down" and _is_last(context, word) else None


def _casualties(context: Context) -> str:
    """ "35 killed in ferry fire": people are not named."""
    word = context.after[0] if context.after else None
    if word is None or word.tag != "event" or not _is_last(context, word):
        return ""
    return f"people {word.value}" if _PASSIVE.match(context.text, word.start, word.end) else ""


def _is_last(context: Context, word: Word) -> bool:
    """Does the word behind the figure end what is said: only a place or a time may follow?"""
    if _gap(context, word) != " ":
        return False
    following = context.after[1] if len(context.after) > 1 else None
    placed = following is not None and following.tag in _LOOSE and following.start == word.end + 1
    return placed or word.end == context.clause.end


def _event(said: Iterable[Word]) -> Word | None:
    return next((word for word in said if word.tag == "event"), None)


def _sum(context: Context, inherited: str) -> str:
    named = named_behind(context)
    if named:
        return named
    thing = _first(context.before[::-1])
    change = _amount_of_change(context)
    if change is not None:
        return "" if thing is None else _changed(change, with_modifiers(context, thing, context.clause.start))
    if _in_brackets(context):
        return inherited
    if thing is not None:
        if _is_stale(context, thing):
            return ""
        name = with_modifiers(context, thing, context.clause.start)
        return with_purpose(context, name) if thing.tag == "verb" and thing.value != "pay" else name
    return "pay" if context.demand is not None else _verb_behind(context)


def _verb_behind(context: Context) -> str:
    """ "the $3 billion (that) Peru pays"."""
    for word in context.after:
        if word.tag == "verb":
            return word.value
        if word.tag == "preposition":
            break
    return ""


def _share(context: Context) -> str | None:
    """ "spends 2 % of GDP on roads" is "spend share of gdp roads"; "" for a share of which
    nothing known is said ("60 % of voters agreed"), None for what is no share."""
    whole = _OF.match(context.text, context.figure.span.end, context.clause.end)
    named = [word for word in whole[1].split() if not is_plain(word)] if whole else []
    if not whole or not named:
        return None
    thing = _first(context.before[::-1])
    if thing is None:
        return ""
    done = with_modifiers(context, thing, context.clause.start)
    purpose = _ON.match(context.text, whole.end(1), context.clause.end)
    return " ".join(
        (done, "share of", *(word.lower() for word in named), *(purpose.groups() if purpose else ()))
    )


def _change(context: Context, inherited: str) -> str:
    """ "exports rose 3 %", "an 8 % rise in exports", "inflation of 3 %"."""
    after = context.after[0] if context.after else None
    if after is not None and after.tag in _CHANGES and _gap(context, after) in (" ", "-"):
        return _changed(after, _thing_of(context) or inherited)
    named = named_behind(context)
    if named:
        return named
    thing = _first(context.before[::-1])
    change = next((w for w in reversed(context.before) if w.tag in _CHANGES), None)
    if thing is not None and _is_stale(context, thing):
        return ""
    known = inherited if thing is None else with_modifiers(context, thing, context.clause.start)
    if change is not None and thing is None and not known:
        known = grown(context, change)
    if change is not None and not _is_level(context):
        return _changed(change, known)
    parallel = bool(context.before) and context.before[0].tag == "conjunction"
    return known if thing is not None or parallel else ""


def _is_level(context: Context) -> bool:
    """ "rose to 4 %", "from 3 %": where it came to, not by how much it changed."""
    last = context.before[-1]
    return last.value in ("to", "at", "from") and context.leads(last)


def _thing_of(context: Context) -> str:
    """The exports of "an 8 % rise in exports"."""
    if len(context.after) < 3 or context.after[1].value not in ("in", "of"):
        return ""
    thing = _first(context.after[2:3])
    return "" if thing is None else with_modifiers(context, thing, context.after[1].end)


def _amount_of_change(context: Context) -> Word | None:
    """The word of change that the figure is the size of: "rose $3 million", "by 300", "a cut of 300"."""
    if not context.before:
        return None
    last = context.before[-1]
    if not _ADVERB.fullmatch(context.text[last.end : context.figure.whole.start]):
        return None
    if last.tag in _CHANGES:
        return last
    if last.value == "by":
        return next((w for w in reversed(context.before) if w.tag in _CHANGES), None)
    before = context.before[-2] if last.value == "of" and len(context.before) > 1 else None
    return before if before is not None and before.tag in _CHANGES else None


def _is_stale(context: Context, thing: Word) -> bool:
    """Has the thing got its amount already: "it cost $3 million and recouped $2 million"?"""
    start = context.figure.whole.start
    turns = any(w.tag == "conjunction" and w.start > thing.end for w in context.before)
    return turns and any(
        f.kind not in NO_AMOUNT and thing.end <= f.span.start and f.span.end <= start for f in context.around
    )


def _changed(change: Word, thing: str) -> str:
    if not thing or thing.endswith((" increase", " decrease")):
        return thing
    return f"{thing} {change.value}"


def _first(said: Iterable[Word]) -> Word | None:
    return next((word for word in said if word.tag in _THINGS), None)


def _gap(context: Context, word: Word) -> str:
    return context.text[context.figure.span.end : word.start]


def _in_brackets(context: Context) -> bool:
    start = context.figure.whole.start
    return context.text[max(0, start - 2) : start].rstrip().endswith("(")
