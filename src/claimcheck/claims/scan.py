"""One pass over a sentence: the known words and the names in it, in order."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.claims.capitals import Capitals
from claimcheck.claims.joining import WORD, Word, add_name, continues, name_at
from claimcheck.locale.grammar import Grammar
from claimcheck.locale.tagged import Entry
from claimcheck.model import Span
from claimcheck.startup.expressions import compiled

__all__ = ("Word", "scan")

_TELLING = frozenset(("demand", "down", "event", "proposed", "speech", "state", "up", "verb"))
# Words that join others, and begin or go on no name.
_SMALL = frozenset(
    (
        "auxiliary",
        "conjunction",
        "determiner",
        "pointing",
        "possessive",
        "preposition",
        "relative",
        "speaking",
    )
)
_SHORT = 3  # letters of an abbreviated day or month
_SHOUTED = 4  # letters of a word that is no abbreviation
_QUOTED = ("“", "‘", '"', "'", " (", "* ", "• ", "- ")


def scan(text: str, span: Span, capitals: Capitals, grammar: Grammar) -> tuple[Word, ...]:
    """The words of `text[span]` that say something, linear in its length. `capitals` are how the text
    writes its capital words elsewhere."""
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
            name = name_at(text, match, capitals, grammar)
            if grammar.capital_nouns and not _is_proper(text, name, capitals, grammar):
                continue
            done = name.end
            entry = _known(text, span, found, match, name, grammar)
            if entry is None:
                if not _is_shouted(name, capitals, grammar):
                    add_name(text, found, name, span.start, capitals, grammar)
                continue
        if entry.tag != "article" and match.end() >= done:
            found.append(Word(match.start(), match.end(), entry.tag, entry.value, "", False, entry.now))
    if found and found[0].form == "other":
        _mend_first(text, span, found, capitals, grammar)
    return tuple([w for w in found if w.form != "other" or not _only_begins(text, w, capitals, grammar)])


@cache  # once per language
def _pattern(grammar: Grammar) -> re.Pattern[str]:
    return compiled(rf"\b(?i:{grammar.elided})['’]|{WORD.pattern}") if grammar.elided else WORD


def _known(
    text: str, span: Span, found: list[Word], match: re.Match[str], name: Word, grammar: Grammar
) -> Entry | None:
    """What a capital word says that is no name or part of one."""
    if name.form != "other":
        return None
    known, low = grammar.tags, name.value.lower()
    led = found[-1] if found else None
    behind = led is not None and led.tag == "actor" and text[led.end : name.start] == " "
    if grammar.has("OFFICES", low) or (behind and grammar.has("OFFICES_BEHIND", low)):
        if led is not None and grammar.has("OF", led.value) and continues(text, found, name, grammar):
            return None  # "Board of Directors"
        if (
            grammar.has("BODIES", low)
            and not _leads(text, name.end)
            and continues(text, found, name, grammar)
        ):
            return None  # "United Nations High Commissioner for"
        _drop_rank(text, found, name, grammar)
        return Entry("actor", low)
    if len(low) == 1 and text.startswith(".", name.end) and continues(text, found, name, grammar):
        return None  # "James A. Smith"
    if low == "i" and _is_number(text, found, name, grammar):
        return None
    entry = known.get(low)
    if entry is None or match[0].isupper():  # not "Acme IPO"
        return entry
    if entry.tag == "actor":
        _drop_rank(text, found, name, grammar)
        body = grammar.has("BODIES", low) and not name.own
        opens = _opens_name(text, match, grammar) or _is_of_name(text, match.end(), grammar)
        goes_on = not grammar.has("BODY_LEADS", low) and continues(text, found, name, grammar)
        return None if body and (opens or goes_on) else entry
    short = (
        len(low) <= _SHORT
        and (
            _opens_name(text, match, grammar)  # "Sun Pharma", "Li Sun", but not "Acme Sep 30"
            or (continues(text, found, name, grammar) and not text[name.end + 1 : name.end + 2].isdigit())
        )
    )
    if (entry.tag == "calendar" and not short) or grammar.part(low) in _SMALL:
        return entry
    opens = match.start() > span.start and _opens_name(text, match, grammar)
    return None if opens or continues(text, found, name, grammar) else entry


def _is_of_name(text: str, end: int, grammar: Grammar) -> bool:
    """ "Department of Justice"."""
    gaps = (gap for gap in grammar.gaps.in_names if text.startswith(gap, end) and gap != " ")
    return any(text[end + len(gap) : end + len(gap) + 1].isupper() for gap in gaps)


def _is_number(text: str, found: list[Word], name: Word, grammar: Grammar) -> bool:
    """ "Series I lenses", but not "at Acme I saw": a Roman one?"""
    after = WORD.match(text, name.end + 1)
    plain = after is None or grammar.part(after[0]) in ("word", "preposition", "conjunction")
    return plain and continues(text, found, name, grammar)


def _leads(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _drop_rank(text: str, found: list[Word], name: Word, grammar: Grammar) -> None:
    """ "Shadow Minister", "Chief Marketing Officer": what tells of an office is no name."""
    last = found[-1] if found else None
    if last is None or last.tag != "name" or text[last.end : name.start] != " ":
        return
    led = found[-2] if len(found) > 1 else None
    chief = led is not None and led.tag == "actor" and text[led.end : last.start] == " "
    words = last.value.split(" ")
    while words and (chief or grammar.has("RANKS", words[-1].lower())):
        words.pop()
    if not words:
        del found[-1]
    elif last.form == "other" and (cut := len(last.value) - len(" ".join(words))):
        found[-1] = last._replace(end=last.end - cut, value=" ".join(words))


def _is_shouted(name: Word, capitals: Capitals, grammar: Grammar) -> bool:
    """ "ILLEGAL BOATS": a word like others in a line of capitals."""
    shouted = name.form == "other" and name.value.isupper() and len(name.value) >= _SHOUTED
    return shouted and capitals.is_common(name.value, grammar)


def _is_proper(text: str, name: Word, capitals: Capitals, grammar: Grammar) -> bool:
    """Where all nouns are capital: a country, a company by its form, letters alone ("BMW"), or a word that
    the text uses as names are used."""
    if name.form != "other" or (name.value.isupper() and len(name.value) > 1) or name.value in capitals:
        return True
    following = text[name.end : name.end + 24].split()
    return bool(following) and grammar.is_firm(following[0].strip(".,"))


def _only_begins(text: str, name: Word, capitals: Capitals, grammar: Grammar) -> bool:
    """ "Acme results: Net profit falls", "“Courts": a capital behind a colon or a quote makes no name; nor is
    one a letter, or who stands for anybody ("Smith Smith")."""
    value = name.value
    first, _, second = value.partition(" ")
    if (
        (len(value) == 1 and value not in capitals.alone)
        or f"{first} {first}" in capitals.runs
        or first == second
    ):
        return True
    plain = value[1:].islower() and not name.own
    if plain and value not in capitals and text.endswith((": ", ":\n"), 0, name.start):
        return True
    return plain and text.endswith(_QUOTED, 0, name.start) and capitals.is_common(value, grammar)


def _opens_name(text: str, match: re.Match[str], grammar: Grammar) -> bool:
    """Is the one behind written with a capital, too, and not known: "the Reserve Bank"?"""
    following = WORD.match(text, match.end() + 1) if text.startswith(" ", match.end()) else None
    if following is None or not following[0][0].isupper():
        return False
    low = following[0].lower()
    return low not in grammar.tags and not grammar.has("OFFICES", low)


def _mend_first(text: str, span: Span, found: list[Word], capitals: Capitals, grammar: Grammar) -> None:
    """Leave out the first word of a sentence, capital in any case, where it is no part of a name."""
    name = found[0]
    if not any(char.isalnum() for char in text[span.start : name.start]) and not grammar.capital_nouns:
        first, _, rest = name.value.partition(" ")
        joint, _, whole = rest.partition(" ")
        if (
            grammar.has("OF", joint)
            and name.value not in capitals.runs
            and capitals.is_common(first, grammar)
        ):
            article, _, bare = whole.partition(" ")
            whole = bare if bare and grammar.has("THE", article) else whole
            led = len(name.value) - len(whole)  # "Users of Acme"
            found[0] = name._replace(start=name.start + led, value=whole)
            return
        if rest and first not in capitals and not first.isupper() and capitals.is_common(first, grammar):
            if rest in capitals.runs or grammar.part(first.lower()) != "word":
                found[0] = name._replace(start=name.start + len(first) + 1, value=rest)
                if " " not in rest and rest[1:].islower() and rest not in capitals and not name.own:
                    del found[0]  # "Go Back"
                return
            if name.value not in capitals.runs and all(
                capitals.is_common(word, grammar) for word in rest.split(" ")
            ):
                del found[0]
                return
    if not _is_name(text, span, found, capitals, grammar):
        del found[0]


def _is_name(text: str, span: Span, found: list[Word], capitals: Capitals, grammar: Grammar) -> bool:
    """Is the first word of a sentence, capital in any case, a name: "Nestle's", "Acme Corp", "IBM",
    "Nestle reported" where the text has Nestle inside a sentence, too, or says nothing else of it?"""
    name = found[0]
    if any(char.isalnum() for char in text[span.start : name.start]):
        return True
    if name.own:
        return True
    if not name.value.isalpha() or not name.value[1:].islower():
        return True
    whole = text[name.start : name.end]
    if " " in whole and grammar.is_firm(whole):
        return True
    common = capitals.is_common(name.value, grammar) and not grammar.capital_nouns
    if not common and text.startswith(" ", name.end) and text[name.end + 1 : name.end + 2].isdigit():
        return True  # "Apollo 9"
    if name.value in capitals or common:
        return not common
    after = found[1] if len(found) > 1 else None
    telling = after is not None and text[name.end : after.start] == " " and after.tag in _TELLING
    return telling and not name.value.endswith(grammar.endings.no_names)
