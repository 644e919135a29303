"""What each known word of a language says of a figure: what is measured, done, asked, when.

Each word has one tag and one value; what has two uses ("cost", "demand") means the same in both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from claimcheck.locale.words import Words

# Of two lists with a word, the later one wins.
_LISTS = (
    ("function", "FUNCTION"),
    ("force", "FORCES"),
    ("article", "ARTICLES"),
    ("calendar", "CALENDAR"),
    ("preposition", "SCAN_PREPOSITIONS"),
    ("conjunction", "SCAN_CONJUNCTIONS"),
    ("actor", "ACTING"),
    ("speech", "SPEECH"),
    ("partial", "PARTIAL"),
    ("state", "STATE"),
    ("now", "NOW"),
    ("former", "FORMER"),
    ("forecast", "FORECAST"),
    ("proposed", "PROPOSED"),
    ("demand", "ASKED"),
)


class Entry(NamedTuple):
    """`tag` is the kind of word, `value` its head word, `now` whether a verb is in the present."""

    tag: str
    value: str
    now: bool = False


def tagged(kept: Words) -> dict[str, Entry]:
    """Every known word in lower case ("GDP" too), the more telling use winning."""

    def said(name: str) -> list[str]:
        return kept.word(name).split()

    found = {word: Entry(tag, word) for tag, name in _LISTS for word in said(name)}
    found |= {word: Entry("state", word, now=True) for word in said("STATE_NOW")}
    found |= {word: Entry("speech", "say") for word in said("SAYING")}
    for event, forms in kept.table("EVENTS").items():
        found |= {word: Entry("event", event) for word in forms.split()}
    for noun in said("MEASURED"):
        one, _, many = noun.partition("/")
        for word in (one.lower(), many or _plural(one.lower(), kept.table("PLURAL"))):
            found.setdefault(word, Entry("noun", one))
    noun_first = tuple(said("NOUN_FIRST"))
    for value, group in ((None, kept.table("DEALT")), ("pay", kept.table("PAYING"))):
        for verb, forms in group.items():
            inflected = forms.split()
            for word in (verb, *inflected):
                if word not in found or not noun_first or not word.endswith(noun_first):
                    present = word == inflected[0] and len(inflected) > 1
                    found[word] = Entry("verb", value or verb, now=present)
    found |= {word: Entry("noun", noun) for word, noun in kept.table("PLURALS_FIRST").items()}
    for tag, name, value in (("up", "UP", "increase"), ("down", "DOWN", "decrease")):
        found |= {word: Entry(tag, value) for word in said(name)}
    return found


def _plural(noun: str, endings: Mapping[str, str]) -> str:
    """By the first ending that fits."""
    for ending, many in endings.items():
        if noun.endswith(ending):
            return noun.removesuffix(ending) + many
    return noun
