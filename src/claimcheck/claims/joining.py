"""How names go on over several words: "Bank of Baroda", "Karl G. Jansky", "Acme Foods, Inc."."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcheck.claims.capitals import Capitals
from claimcheck.locale.grammar import Grammar
from claimcheck.locale.places import places
from claimcheck.startup.expressions import compiled

WORD = compiled(
    r"\b(?:(?:[A-Z]\.){2,}|[A-Z]{1,3}&[A-Z]{1,3}\b|[A-Z]\w*\.(?:com|org|net|io|ai)\b(?!\.\w)"
    r"|[^\W0-9_]++(?:['’][^\W0-9_]++)?+(?![0-9_]))"
)
_HYPHENED = compiled(r"-(?:([A-Z][^\W\d_]+)|[A-Za-z]?[0-9]{1,4}[A-Za-z]?(?![\w%/]|[.,-]\w))")
_INITIAL = compiled(r"(?:^|[ .])[A-Z]$")


class Word(NamedTuple):
    """A known word or a name. For a name, `tag` is "name", `value` the normalised name,
    `form` one of name, people, capital (a country's) or other; `own` if it is possessive."""

    start: int
    end: int
    tag: str
    value: str
    form: str = ""
    own: bool = False
    now: bool = False


def name_at(text: str, match: re.Match[str], capitals: Capitals, grammar: Grammar) -> Word:
    """The country or other name that starts with a capital word."""
    word, start, end = match.group(), match.start(), match.end()
    language, owning = grammar.language, grammar.endings.own
    if word in capitals.owned:
        return Word(start, end, "name", word, "other", _owns_next(text, end, grammar))
    base = word[:-2] if owning and word.endswith(owning) else word
    glued = grammar.endings.glued
    if glued and word not in places(language) and word.removesuffix(glued) in places(language):
        return Word(start, end, "name", *places(language)[word.removesuffix(glued)], own=True)
    for longer in _longer_places(language).get(base, ()):
        end = start + len(longer)
        if text.startswith(longer, start) and not text[end : end + 1].isalnum():
            return Word(start, end, "name", *places(language)[longer], own=text.startswith(owning, end))
    own = base is not word or (
        bool(owning) and base.endswith(grammar.plural_ending) and _owns(text, match.end())
    )
    country, form = places(language).get(base, (base, "other"))
    second = _HYPHENED.match(text, end) if form == "other" and not own else None
    number = second is not None and not second[1]
    if (
        second is not None
        and not grammar.has("CALENDAR", base.lower())
        and second[1] not in places(language)
        and not (number and base.lower() in grammar.tags)
    ):
        end = second.end()  # "Rolls-Royce", "RS-25", but not "Sino-US"
        return Word(start, end, "name", text[start:end], "other", text.startswith(owning, end))
    return Word(start, start + len(base), "name", country, form, own or text.startswith(owning, match.end()))


def _owns(text: str, end: int) -> bool:
    """ "the Bahamas' debt": an apostrophe before a space or the end of a word."""
    return text[end : end + 1] in ("'", "’") and text[end + 1 : end + 2] == " "


def _owns_next(text: str, end: int, grammar: Grammar) -> bool:
    """ "McDonald's sales", where the name itself ends so: is a noun next?"""
    after = text[end + 1 : end + 24].split(" ")[0] if text.startswith(" ", end) else ""
    return (
        after.isalpha()
        and after.islower()
        and grammar.part(after) == "word"
        and (after not in grammar.tags or grammar.tags[after].tag == "noun")
    )


def _joined_with(text: str, found: list[Word], name: Word, grammar: Grammar) -> int | None:
    """Where in `found` the name stands that this one may go on: "Bank of" Japan, "Center for" Peace."""
    at = len(found) - 1
    led = found[at] if at > 0 else None
    if led is not None and (grammar.has("OF", led.value) or _is_body_for(text, found, led, grammar)):
        at -= 1
    if at < 0 or found[at].tag != "name":
        return None
    last = text[found[at].start : found[at].end].rpartition(" ")[2]
    gap = text[found[at].end : name.start]
    if found[at].own:  # "Women's Hospital"
        group = found[at].form == "other" and grammar.has("GROUPS", last.lower())
        return at if group and gap in [f"{own} " for own in grammar.endings.own] else None
    if at < len(found) - 1 and not grammar.has("OF", found[-1].value):
        return at if gap == f" {found[-1].value} " else None
    if gap == ". " and at == len(found) - 1:
        return at if _INITIAL.search(last) or grammar.has("SHORT_IN_NAMES", last.lower()) else None
    if at < len(found) - 1 and " " in found[at].value and not _may_be_of(text, found[at], grammar):
        return None  # "Ann Smith of the Acme Party"
    return at if gap in grammar.gaps.in_names else None


def _may_be_of(text: str, name: Word, grammar: Grammar) -> bool:
    """ "Royal Bank of"; none is said so of a language that keeps no such words."""
    words = text[name.start : name.end].lower().split(" ")
    return not grammar.sets["OF_IN_NAMES"] or any(grammar.has("OF_IN_NAMES", word) for word in words)


def _is_body_for(text: str, found: list[Word], led: Word, grammar: Grammar) -> bool:
    """ "Center for Peace"."""
    last = text[found[-2].start : found[-2].end].rpartition(" ")[2]
    return grammar.has("JOINTS", led.value) and grammar.has("BODIES_FOR", last.lower())


def continues(text: str, found: list[Word], name: Word, grammar: Grammar) -> bool:
    """Does the name go on with this word: "International Monetary Fund"?"""
    at = _joined_with(text, found, name, grammar)
    return at is not None and found[at].form == "other"


def add_name(
    text: str, found: list[Word], name: Word, opening: int, capitals: Capitals, grammar: Grammar
) -> None:
    """Put the name behind those found, or join it with the last."""
    loose = grammar.has("LOOSE_FORMS", name.value)
    if grammar.has("FIRM_FORMS", name.value) and not loose:
        _add_form(text, found, name, grammar)
        return
    at = _joined_with(text, found, name, grammar)
    if at is None or "other" not in (found[at].form, name.form):
        found.append(name)
        return
    last = found[at]
    compass = grammar.has("COMPASS", last.value.lower())
    lone = last.start == opening and " " not in last.value and not compass
    named = last.value in capitals and not capitals.is_common(last.value, grammar)
    if name.form != "other" and lone and not named:
        found[at:] = [name]  # "Meanwhile Japan", but not "Acme India"
        return
    # "Bank of Japan", "Korean Air", "Michael Jordan" are no countries.
    whole = without_form(text[last.start : name.end], capitals, grammar)
    found[at:] = [Word(last.start, name.end, "name", whole, "other", name.own)]


def _add_form(text: str, found: list[Word], name: Word, grammar: Grammar) -> None:
    """ "Acme Foods, Inc.": the form of a company is part of the name before it, and none by itself."""
    last = found[-1] if found else None
    if last is None or last.tag != "name" or last.own:
        return
    if text[last.end : name.start] in (" ", ", ", ". "):
        value = text[last.start : last.end] if last.form == "people" else last.value
        bare, _, end = value.rpartition(" ")
        value = bare if bare and grammar.has("BEFORE_FORMS", end) else value  # "Acme Foods Private Limited"
        found[-1] = last._replace(end=name.end, value=value, form="other", own=name.own)


def without_form(name: str, capitals: Capitals, grammar: Grammar) -> str:
    """ "Acme" of "Acme Corp", and of "Acme Group" where it is so called, too."""
    bare = grammar.without_form(name)
    loose = grammar.has("LOOSE_FORMS", name.rpartition(" ")[2])
    return name if loose and capitals.words and bare not in capitals.runs else bare


@cache  # once per language
def _longer_places(language: str) -> dict[str, tuple[str, ...]]:
    """Names of several words by their first, the longest first."""
    found: dict[str, list[str]] = {}
    for name in places(language):
        first = WORD.match(name)
        if first is not None and first.end() < len(name):
            found.setdefault(first.group(), []).append(name)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}
