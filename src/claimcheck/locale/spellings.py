"""The forms that a unit's name takes in text: plural, other spelling, hyphens for blanks."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.locale.words import Words


def spelled_units(gaps: Words) -> Iterator[tuple[str, str]]:
    """Every form of the names of units that a language keeps, and of their signs, with the unit."""
    for name, unit in ({name: name for name in gaps.list("SPELLED")} | dict(gaps.table("CALLED"))).items():
        for word in spellings(name.replace("_", " "), gaps):
            yield word, unit
    for unit, signs in gaps.table("SIGNS").items():
        for sign in signs.split("|"):
            yield sign, unit


def spellings(word: str, gaps: Words) -> Iterator[str]:
    """ "square metre", "square meter", "square-metre", "square metres" …"""
    forms = {word, plural(word, gaps)}
    for one, other in gaps.table("SPELLINGS").items():
        forms |= {form.replace(one, other) for form in forms}
    yield from forms
    yield from (form.replace(" ", "-") for form in forms if " " in form)


def plural(word: str, gaps: Words) -> str:
    """Of "furlong per fortnight", "furlongs per fortnight"; the word itself where a language has no rule
    for it."""
    for joint in gaps.list("HEAD_FIRST") or gaps.list("PER"):
        head, joined, tail = word.partition(f" {joint} ")
        if joined:
            return plural(head, gaps) + joined + tail
    for ending, (cut, added) in gaps.table("PLURALS").items():
        if word.endswith(ending):
            return f"{word[: len(word) - cut]}{added}"
    return word
