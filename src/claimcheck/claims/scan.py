"""One pass over a sentence: the known words and the names in it, in order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from claimcheck.locale.grammar import Grammar
from claimcheck.locale.places import places
from claimcheck.locale.tagged import Entry
from claimcheck.model import Span
from claimcheck.startup.expressions import compiled

_WORD = compiled(r"\b(?:(?:[A-Z]\.){2,}|[A-Z]{1,3}&[A-Z]{1,3}\b|[^\W0-9_]++(?:['’][^\W0-9_]++)?+(?![0-9_]))")
_HYPHENED = compiled(r"-([A-Z][^\W\d_]+)")
_TELLING = frozenset(("demand", "down", "event", "proposed", "speech", "state", "up", "verb"))


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


def scan(text: str, span: Span, capitals: frozenset[str], grammar: Grammar) -> tuple[Word, ...]:
    """The words of `text[span]` that say something, linear in its length. `capitals` are words that
    the text writes with a capital inside sentences, too."""
    known = grammar.tags
    found: list[Word] = []
    done = span.start
    for match in _pattern(grammar).finditer(text, span.start, span.end):
        word = match[0]
        entry = known.get(word)
        if entry is None and ("'" in word or "’" in word) and grammar.is_shortened(word):
            continue  # "We've", "It's"
        if entry is None:
            if "a" <= word[0] <= "z" or not word[0].isupper() or match.start() < done:
                continue
            name = _name(text, match, grammar)
            if grammar.capital_nouns and not _is_proper(text, name, capitals, grammar):
                continue
            done = name.end
            entry = known.get(name.value.lower()) if name.form == "other" else None
            if entry is not None and entry.tag != "actor" and not word.isupper():  # not "Acme IPO"
                opens = match.start() > span.start and _opens_name(text, match, known)
                entry = None if opens or _continues(text, found, name, grammar) else entry
            if entry is None:
                _add_name(text, found, name, span.start, grammar)
                continue
        if entry.tag != "article" and match.end() >= done:
            found.append(Word(match.start(), match.end(), entry.tag, entry.value, "", False, entry.now))
    if found and found[0].form == "other" and not _is_name(text, span, found, capitals, grammar):
        del found[0]
    return tuple(word for word in found if not _only_begins(text, word, capitals))


@cache  # once per language
def _pattern(grammar: Grammar) -> re.Pattern[str]:
    return compiled(rf"\b(?i:{grammar.elided})['’]|{_WORD.pattern}") if grammar.elided else _WORD


def _is_proper(text: str, name: Word, capitals: frozenset[str], grammar: Grammar) -> bool:
    """Where all nouns are capital: a country, a company by its form, letters alone ("BMW"), or a word that
    the text uses as names are used."""
    if name.form != "other" or (name.value.isupper() and len(name.value) > 1) or name.value in capitals:
        return True
    following = text[name.end : name.end + 24].split()
    return bool(following) and grammar.is_firm(following[0].strip(".,"))


def _only_begins(text: str, name: Word, capitals: frozenset[str]) -> bool:
    """ "Acme results: Net profit falls": a capital behind a colon makes no name."""
    plain = name.form == "other" and name.value[1:].islower() and name.value not in capitals
    return plain and not name.own and text.endswith((": ", ":\n"), 0, name.start)


def _opens_name(text: str, match: re.Match[str], known: Mapping[str, Entry]) -> bool:
    """Is the one behind written with a capital, too, and not known: "the Reserve Bank"?"""
    following = _WORD.match(text, match.end() + 1) if text.startswith(" ", match.end()) else None
    return following is not None and following[0][0].isupper() and following[0].lower() not in known


def _name(text: str, match: re.Match[str], grammar: Grammar) -> Word:
    """The country or other name that starts with a capital word."""
    word, start, end = match.group(), match.start(), match.end()
    language, owning = grammar.language, grammar.endings.own
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
    if second is not None and second[1] not in places(language):  # "Rolls-Royce", but not "Sino-US"
        end = second.end()
        return Word(start, end, "name", text[start:end], "other", text.startswith(owning, end))
    return Word(start, start + len(base), "name", country, form, own or text.startswith(owning, match.end()))


def _owns(text: str, end: int) -> bool:
    """ "the Bahamas' debt": an apostrophe before a space or the end of a word."""
    return text[end : end + 1] in ("'", "’") and text[end + 1 : end + 2] == " "


def _joined_with(text: str, found: list[Word], name: Word, grammar: Grammar) -> int | None:
    """Where in `found` the name stands that this one may go on: "Bank of" Japan, "US" Steel."""
    at = len(found) - 1
    if at > 0 and grammar.has("OF", found[at].value):
        at -= 1
    if at < 0 or found[at].tag != "name" or found[at].own:
        return None
    return at if text[found[at].end : name.start] in grammar.gaps.in_names else None


def _continues(text: str, found: list[Word], name: Word, grammar: Grammar) -> bool:
    """Does the name go on with this word: "International Monetary Fund"?"""
    at = _joined_with(text, found, name, grammar)
    return at is not None and found[at].form == "other"


def _add_name(text: str, found: list[Word], name: Word, opening: int, grammar: Grammar) -> None:
    at = _joined_with(text, found, name, grammar)
    if at is None or "other" not in (found[at].form, name.form):
        found.append(name)
        return
    last = found[at]
    compass = grammar.has("COMPASS", last.value.lower())
    if name.form != "other" and last.start == opening and " " not in last.value and not compass:
        found[at:] = [name]  # "Meanwhile Japan"
        return
    # "Bank of Japan", "Korean Air", "Michael Jordan" are no countries.
    whole = grammar.without_form(text[last.start : name.end])
    found[at:] = [Word(last.start, name.end, "name", whole, "other", name.own)]


def _is_name(text: str, span: Span, found: list[Word], capitals: frozenset[str], grammar: Grammar) -> bool:
    """Is the first word of a sentence, capital in any case, a name: "Nestle's", "Acme Corp", "IBM",
    "Nestle reported" where the text has Nestle inside a sentence, too, or says nothing else of it?"""
    name = found[0]
    if text[span.start : name.start].strip(" \"“'‘(—–-") or name.own:
        return True
    if not name.value.isalpha() or not name.value[1:].islower():
        return True
    whole = text[name.start : name.end]
    if name.value in capitals or (" " in whole and grammar.is_firm(whole)):
        return True
    after = found[1] if len(found) > 1 else None
    telling = after is not None and text[name.end : after.start] == " " and after.tag in _TELLING
    return telling and not name.value.endswith(grammar.endings.no_names)


@cache  # once per language
def _longer_places(language: str) -> dict[str, tuple[str, ...]]:
    """Names of several words by their first, the longest first."""
    found: dict[str, list[str]] = {}
    for name in places(language):
        first = _WORD.match(name)
        if first is not None and first.end() < len(name):
            found.setdefault(first.group(), []).append(name)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}
