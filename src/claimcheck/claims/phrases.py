"""The noun phrases around a figure, as lower-case head words."""

from __future__ import annotations

import re

from claimcheck.claims.context import Context
from claimcheck.claims.scan import Word
from claimcheck.claims.words import words

_MODIFIERS = re.compile(r"(?<![\w'’-])((?:[A-Z][a-z]+ )?(?:[a-z][a-z-]+ ){0,2})$")
_FOLLOWING = re.compile(r"[ -]([a-z][a-z-]*[a-z])(?: ([a-z][a-z-]*[a-z]))?")
_PURPOSE = re.compile(
    r" (?:annually |a year |per year |yearly )?(?:(?:for|on|to|towards?) (?:the |its |their |a )?)?([a-z]+)"
)
_GROWN = re.compile(
    r"(?:(?:The|the|Its|its|Their|their) )?(?:[Nn]umbers? of )?"
    r"((?:[A-Za-z][a-z-]+ )?[A-Za-z][a-z-]+[a-rt-z]s) "
    r"(?:(?:is|are|was|were|has|have|had|been|being|be|to|will) ){0,3}"
)
_NEAR = 60
_NAMED = frozenset(("noun", "actor", "force"))
_SAME_PHRASE = re.compile(r"[ -](?:[a-z]+ )?")
_NOUNS = frozenset(("noun", "actor"))
_VERBAL = ("ed", "ing", "ly")
_PLAIN = """
a an the its their his her our this that these those of in on at to for from with by and or all some
any no another each every such more less much many about over under only just also than as up down
was were is are has have had will would could annual annually average total current
"""
_DETERMINERS = frozenset(_PLAIN.split())


def named_behind(context: Context) -> str:
    """ "the $3 billion trade surplus": the last of the nouns that follow at once."""
    last: Word | None = None
    for word in context.after:
        gap = context.text[last.end if last else context.figure.span.end : word.start]
        if word.tag != "noun" or not _SAME_PHRASE.fullmatch(gap):
            break
        last = word
    return "" if last is None else with_modifiers(context, last, context.figure.span.end)


def with_modifiers(context: Context, thing: Word, floor: int) -> str:
    """The noun with what narrows it: "operating profit" is not "profit"."""
    text = context.text
    if thing.value == "share" and text.endswith("to ", floor, thing.start):
        return "pay"  # to share a sum is to pay it
    if thing.tag == "verb":
        return thing.value
    found = _MODIFIERS.search(text, max(floor, thing.start - 40), thing.start)
    phrase = found[1].lower().split() if found else []
    if found and any(w.tag == "name" and w.start == found.start(1) for w in context.words):
        del phrase[0]  # "Acme operating profit"
    narrowing: list[str] = []
    for word in reversed(phrase):
        known = words().get(word)
        if word in _DETERMINERS or word.endswith("ed") or (known and known.tag not in _NOUNS):
            break
        narrowing.insert(0, word)
    return " ".join((*narrowing, thing.value.lower()))


def grown(context: Context, change: Word) -> str:
    """The thing that changes, where it is all that stands before: "the number of troops fell"."""
    start = context.clause.start
    found = _GROWN.fullmatch(context.text, start, change.start) if change.start - start < _NEAR else None
    phrase = found[1].lower() if found is not None else ""
    known = (words().get(word) for word in phrase.split())
    return "" if any(one is not None and one.tag not in _NAMED for one in known) else phrase.removesuffix("s")


def with_purpose(context: Context, verb: str) -> str:
    """ "spent $3 billion on roads" and "on schools" are two things."""
    purpose = _PURPOSE.match(context.text, context.figure.whole.end, context.clause.end)
    return verb if purpose is None or purpose[1] in _DETERMINERS else f"{verb} {purpose[1]}"


def attributed(context: Context) -> str:
    """ "the 1960 security treaty", "a five-year deal"."""
    start = context.figure.span.start
    if any(w.tag == "preposition" and context.text[w.end : start] == " " for w in context.before[-1:]):
        return ""
    following = _FOLLOWING.match(context.text, context.figure.span.end)
    phrase: list[str] = []
    for word in following.groups(default="a") if following is not None else ():
        known = words().get(word)
        if word in _DETERMINERS or word.endswith(_VERBAL) or (known and known.tag not in _NOUNS):
            break
        phrase.append(word)
    if phrase and phrase[-1].endswith("s") and not phrase[-1].endswith("ss"):
        phrase[-1] = phrase[-1][:-1]
    return " ".join(phrase)


def is_plain(word: str) -> bool:
    """Does it name nothing ("the", "their", "average")?"""
    return word.lower() in _DETERMINERS
