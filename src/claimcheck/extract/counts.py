"""The noun that a number counts."""

from __future__ import annotations

import re

from claimcheck.extract.source import Source
from claimcheck.locale import Locale

# a word, or the name of a type: "F-150", "A320neo"
_WORD = re.compile(
    r"[ \u00a0]([A-Z]{1,2}-?[0-9]{1,4}[a-z]{0,3}(?![A-Za-z0-9])|[A-Za-z][A-Za-z.'-]*(?![0-9]))"
)
_REACH = 5  # "28,500 US Air Force troops": adjectives before the head


def noun_after(source: Source, at: int, number_is_one: bool = False) -> tuple[int, str] | None:
    """End of the counted noun after `at`, and its singular; None when none is sure."""
    stops = source.locale.gaps.set("STOPS")
    if not stops or at >= len(source.text):
        return None
    if source.text[at] == "-":
        return _hyphenated(source, at, stops)
    place = at
    for _ in range(_REACH):
        found = _WORD.match(source.text, place)
        if found is None:
            return None
        word = found[1].rstrip(".'-").lower()
        if (word in stops and found[1].rstrip(".") not in ("US", "U.S")) or word in source.locale.numbers:
            return None
        end = found.start(1) + len(word)
        single = singular(word, source.locale)
        if single is not None:
            if source.low.startswith("-", end) or _possessive(source, end):
                return None
            return end, single
        if number_is_one:
            return end, word
        if end != found.end() and not (found[1].endswith(".") and "." in found[1][:-1]):
            return None
        place = found.end()
    return None


def _possessive(source: Source, end: int) -> bool:
    return source.low.startswith("'s", end)


def _hyphenated(source: Source, at: int, stops: frozenset[str]) -> tuple[int, str] | None:
    """ "a 12-member council": the noun stands in the singular."""
    end = at + 1
    low = source.low
    while end < len(low) and low[end].isalpha():
        end += 1
    word = low[at + 1 : end]
    if source.text[at + 1 : at + 2].isupper():
        return None  # "7-Eleven"
    if len(word) < 3 or word in stops:
        return None
    return end, singular(word, source.locale) or word


def singular(word: str, locale: Locale) -> str | None:
    """The singular of a plural noun; None when `word` does not look like a plural."""
    collective: str | None = locale.gaps.table("COLLECTIVES").get(word)
    if collective is not None:
        return collective
    if (len(word) < 4 and word not in ("gms", "ads", "eps", "mps")) or not word.endswith("s"):
        return None
    if word in locale.gaps.set("NO_PLURALS") or word.endswith(("ss", "us", "is", "ous", "'s")):
        return None
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
