"""What a language calls moneys: marks and codes, and names with the people whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.locale.spellings import plural
from claimcheck.locale.words import Words


def marks(gaps: Words) -> dict[str, str]:
    """Every mark and code, with its currency."""
    codes = {code: code for code in gaps.list("CODES")}
    return codes | {mark: code for code, signs in gaps.table("MARKS").items() for mark in signs.split("|")}


def stands_behind(mark: str) -> bool:
    """Is it a mark after a number, too? Of letters alone only a code is; "5 Bs." may be anything."""
    letters = mark.rstrip(".")
    return not (letters.isascii() and letters.isalpha()) or (len(mark) == 3 and mark.isupper())


def money_names(gaps: Words) -> Iterator[tuple[str, str]]:
    """ "Pakistani rupee", "Pakistani rupees" …, with the currency; those of one people also without it."""
    peoples = gaps.table("PEOPLES")
    for name, codes in gaps.table("MONEY_NAMES").items():
        forms = (name, plural(name, gaps), gaps.table("MONEY_PLURALS").get(name, name))
        for code in codes.split():
            yield from ((f"{people} {form}", code) for people in peoples[code].split("|") for form in forms)
        if name in gaps.set("OWN_NAMES"):
            yield from ((form, codes.split()[0]) for form in forms)
    for name, unit in gaps.table("SMALL_CHANGE").items():
        yield name, unit
        yield gaps.table("CHANGE_PLURALS").get(name, plural(name, gaps)), unit
