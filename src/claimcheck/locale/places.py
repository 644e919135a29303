"""Countries as prose names them: one row a country, hand-kept for each language.

name | other names and governments' seats of power | people and adjectives | capital

A capital that often stands for something else (Georgetown, San José) is left out, and so
are names that are as often not the country (Georgia, the first name Chad). `REGIONS`, where they are kept,
are states and provinces in rows of the same kind.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from claimcheck.locale.modules import module_of

Form = Literal["name", "people", "capital"]


@cache  # once per language
def places(language: str) -> dict[str, tuple[str, Form]]:
    """Every name, as it is written, with the country that it stands for and how."""
    kept = module_of(language, "places")
    if kept is None:
        return {}
    forms: tuple[Form, ...] = ("name", "people", "capital")
    found: dict[str, tuple[str, Form]] = {}
    for row in f"{kept.COUNTRIES}{getattr(kept, 'REGIONS', '')}".split("\n"):
        if not row:
            continue
        country, *columns = (column.strip() for column in row.split("|"))
        found[country] = country, "name"
        for form, column in zip(forms, columns, strict=True):
            found |= {name.strip(): (country, form) for name in column.split(",") if name.strip()}
    return found
