"""What a figure measures, in lower-case head words; "" when unsure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.claims.context import Context
from claimcheck.claims.scan import Word
from claimcheck.claims.status import demand_word
from claimcheck.claims.words import words

_MODIFIERS = re.compile(r"((?:[a-z][a-z-]+ ){1,2})$")
_OF = re.compile(r" of (?:its |their |the |all |a |an )?((?:[a-zA-Z-]+ ?){1,2})")
_FOLLOWING = re.compile(r"[ -]([a-z][a-z-]*[a-z])(?: ([a-z][a-z-]*[a-z]))?")
_PURPOSE = re.compile(
    r" (?:annually |a year |per year |yearly )?(?:(?:for|on|to|towards?) (?:the |its |their |a )?)?([a-z]+)"
)
_SAME_PHRASE = re.compile(r"[ -](?:[a-z]+ )?")
_CHANGES = frozenset(("up", "down"))
_THINGS = frozenset(("noun", "verb"))
_VERBAL = ("ed", "ing", "ly")
_PLAIN = """
a an the its their his her our this that these those of in on at to for from with by and or all some
any no another each every such more less much many about over under only just also than as up down
was were is are has have had will would could annual annually average total current
"""
_DETERMINERS = frozenset(_PLAIN.split())


def measure(context: Context, inherited: str) -> str:
    """`inherited` is the measure of the sentence's figure before, for what only refers to it
    (", an 8.3 % increase"; "and Peru by 3 %")."""
    kind = context.figure.kind
    if kind == "count":
        return _counted(context)
    if kind in ("duration", "date", "ordinal", "age"):
        return _attributed(context)
    if any(word.tag == "partial" for word in context.before[-1:]) and _adjoins(context):
        return ""
    if kind == "multiple" and (thing := _nearest(tuple(reversed(context.after[:2])))) is not None:
        return _with_modifiers(context.text, thing, context.figure.span.end)
    if kind in ("percent", "points", "multiple"):
        return _share(context) or _change(context, inherited)
    return _sum(context, inherited)


def _counted(context: Context) -> str:
    noun = context.figure.unit
    event = next((w for w in reversed(context.before) if w.tag == "event"), None)
    event = event or next((w for w in context.after if w.tag == "event"), None)
    return f"{noun} {event.value}" if noun and event is not None else noun


def _attributed(context: Context) -> str:
    """ "the 1960 security treaty", "a five-year deal"."""
    last = context.before[-1] if context.before else None
    if (
        last is not None
        and last.tag == "preposition"
        and context.text[last.end : context.figure.span.start] == " "
    ):
        return ""
    following = _FOLLOWING.match(context.text, context.figure.span.end)
    phrase: list[str] = []
    for word in following.groups() if following is not None else ():
        known = words().get(word or "a")
        if word in _DETERMINERS or (known is not None and known.tag != "noun") or word.endswith(_VERBAL):
            break
        phrase.append(word)
    if phrase and phrase[-1].endswith("s") and not phrase[-1].endswith("ss"):
        phrase[-1] = phrase[-1][:-1]
    return " ".join(phrase)


def _sum(context: Context, inherited: str) -> str:
    named = _named_behind(context)
    if named:
        return named
    thing = _nearest(context.before)
    if thing is not None:
        name = _with_modifiers(context.text, thing, context.clause.start)
        return _with_purpose(context, name) if thing.tag == "verb" and thing.value != "pay" else name
    if demand_word(context) is not None:
        return "pay"
    behind = next((w for w in context.after if w.tag == "verb"), None)
    if behind is not None and not any(
        w.tag == "preposition" for w in context.after[: context.after.index(behind)]
    ):
        return behind.value
    return inherited if _in_brackets(context) else ""


def _named_behind(context: Context) -> str:
    """ "the $3 billion trade surplus": the last of the nouns that follow at once."""
    last: Word | None = None
    for word in context.after:
        gap = context.text[last.end if last else context.figure.span.end : word.start]
        if word.tag != "noun" or not _SAME_PHRASE.fullmatch(gap):
            break
        last = word
    return "" if last is None else _with_modifiers(context.text, last, context.figure.span.end)


def _share(context: Context) -> str:
    """ "45 % of exports" is a share of exports."""
    whole = _OF.match(context.text, context.figure.span.end)
    if whole is None:
        return ""
    named = [word for word in whole[1].split() if word.lower() not in _DETERMINERS]
    return f"share of {' '.join(named).lower()}" if named else ""


def _change(context: Context, inherited: str) -> str:
    """ "exports rose 3 %", "an 8 % rise in exports", "inflation of 3 %"."""
    after = context.after[0] if context.after else None
    if after is not None and after.tag in _CHANGES and _gap(context, after).strip() == "":
        return _changed(after.value, _thing_behind(context) or inherited)
    named = _named_behind(context)
    if named:
        return named
    change = next((w for w in reversed(context.before) if w.tag in _CHANGES), None)
    thing = _nearest(context.before)
    if change is None:
        if thing is not None:
            return _with_modifiers(context.text, thing, context.clause.start)
        return inherited if context.before and context.before[0].tag == "conjunction" else ""
    named = _with_modifiers(context.text, thing, context.clause.start) if thing is not None else inherited
    return _changed(change.value, named)


def _thing_behind(context: Context) -> str:
    for word, following in zip(context.after[1:], (*context.after[2:], None), strict=True):
        if word.tag == "preposition" and word.value in ("in", "of"):
            if following is not None and following.tag in _THINGS:
                return _with_modifiers(context.text, following, word.end)
            return ""
    return ""


def _changed(direction: str, thing: str) -> str:
    if not thing or thing.endswith((" increase", " decrease")):
        return thing
    return f"{thing} {direction}"


def _nearest(said: Sequence[Word]) -> Word | None:
    return next((w for w in reversed(said) if w.tag in _THINGS), None)


def _with_modifiers(text: str, thing: Word, floor: int) -> str:
    """The noun with what narrows it: "operating profit" is not "profit"."""
    if thing.tag == "verb" or (thing.value == "share" and text.endswith("to ", 0, thing.start)):
        return "pay" if thing.value == "share" else thing.value
    found = _MODIFIERS.search(text, max(floor, thing.start - 40), thing.start)
    narrowing: list[str] = []
    for word in reversed(found[1].split() if found else ()):
        known = words().get(word)
        if (
            word in _DETERMINERS
            or word.endswith("ed")
            or (known is not None and known.tag not in ("noun", "actor"))
        ):
            break
        narrowing.insert(0, word)
    return " ".join((*narrowing, thing.value.lower()))


def _with_purpose(context: Context, verb: str) -> str:
    """ "spent $3 billion on roads" and "on schools" are two things."""
    purpose = _PURPOSE.match(context.text, context.figure.whole.end)
    if purpose is None or purpose.end() > context.clause.end or purpose[1] in _DETERMINERS:
        return verb
    return f"{verb} {purpose[1]}"


def _gap(context: Context, word: Word) -> str:
    return context.text[context.figure.span.end : word.start].replace("-", " ")


def _adjoins(context: Context) -> bool:
    return context.text[context.before[-1].end : context.figure.whole.start].strip() == ""


def _in_brackets(context: Context) -> bool:
    start = context.figure.whole.start
    return context.text[max(0, start - 2) : start].rstrip().endswith("(")
