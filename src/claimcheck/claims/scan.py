"""One pass over a sentence: the known words and the names in it, in order."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcheck.claims.places import places
from claimcheck.claims.words import words
from claimcheck.model import Span

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W0-9_]+(?:['’][^\W0-9_]+)?")
_JOINS = frozenset((" ", " of ", " of the ", " & "))
_COMPANY = re.compile(r" (?:Co|Corp|Inc|Ltd|Plc|PLC|Group|Holdings|AG|SA|NV|SE|LLC)$")


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


def scan(text: str, span: Span) -> tuple[Word, ...]:
    """The words of `text[span]` that say something, linear in its length."""
    known, countries, longer = words(), places(), _longer_places()
    found: list[Word] = []
    done = span.start
    for match in _WORD.finditer(text, span.start, span.end):
        start = match.start()
        if start < done:
            continue
        word = match.group()
        entry = known.get(word)
        if entry is not None:
            if entry.tag != "article":
                found.append(Word(start, match.end(), entry.tag, entry.value, now=entry.now))
            continue
        if not word[0].isupper():
            continue
        base = word[:-2] if word.endswith(("'s", "’s")) else word
        end = match.end()
        country = countries.get(base)
        for name in longer.get(base, ()):
            if text.startswith(name, start) and not text[start + len(name) : start + len(name) + 1].isalnum():
                country, end = countries[name], start + len(name)
                break
        done = end
        own = text.startswith(("'s", "’s"), end) or (end == match.end() and base is not word)
        joined = bool(found) and found[-1].tag == "name" and not found[-1].own
        joined = joined and text[found[-1].end : start] in _JOINS
        if country is None:
            entry = known.get(base.lower())
            if entry is not None and not (joined and found[-1].form == "other" and entry.tag != "actor"):
                found.append(Word(start, end, entry.tag, entry.value, now=entry.now))
                continue
        if joined and (country is None or found[-1].form == "other"):
            # "Bank of Japan", "Korean Air", "Michael Jordan" are no countries.
            start = found.pop().start
            country = None
        if country is not None:
            found.append(Word(start, end, "name", country[0], country[1], own))
        else:
            stop = end - (len(word) - len(base) if own and base is not word else 0)
            found.append(Word(start, end, "name", _COMPANY.sub("", text[start:stop]), "other", own))
    return tuple(found)


@cache
def _longer_places() -> dict[str, tuple[str, ...]]:
    """Names of several words by their first, the longest first."""
    found: dict[str, list[str]] = {}
    for name in places():
        first = _WORD.match(name)
        if first is not None and first.end() < len(name):
            found.setdefault(first.group(), []).append(name)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}
