"""The nearest known unit name, for messages about one that is not known."""

from __future__ import annotations

from claimcheck.units.currencies import CURRENCIES
from claimcheck.units.table import UNITS

# What people write first, where the nearest spelling is another unit or none.
_SPOKEN = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₩": "KRW",
    "%": "percent",
    "bp": "basis_point",
    "dollar": "USD",
    "euro": "EUR",
    "franc": "CHF",
    "peso": "MXN",
    "pound": "GBP",
    "rouble": "RUB",
    "ruble": "RUB",
    "rupee": "INR",
    "sterling": "GBP",
    "won": "KRW",
    "yen": "JPY",
    "yuan": "CNY",
    "km": "kilometre",
    "kg": "kilogram",
    "kilo": "kilogram",
    "lb": "pound_mass",
    "meter": "metre",
    "kilometer": "kilometre",
    "mph": "mile_per_hour",
    "kph": "kilometre_per_hour",
    "foot": "foot",
    "feet": "foot",
    "inches": "inch",
    "people": "person",
    "pct": "percent",
    "sqm": "square_metre",
}


def suggest(word: str) -> str | None:
    """The known name that `word` most likely means, or None when nothing is near."""
    import difflib

    said = word.strip().lower().replace(" ", "_").replace("-", "_")
    for form in (said, said.removesuffix("s")):
        if form in _SPOKEN:
            return _SPOKEN[form]
        if form in UNITS:
            return form
        if form.upper() in CURRENCIES:
            return form.upper()
    near = difflib.get_close_matches(said, [*UNITS, *_SPOKEN], n=1, cutoff=0.75)
    if near:
        return _SPOKEN.get(near[0], near[0])
    return _swapped(said.upper())


def _swapped(code: str) -> str | None:
    """The currency of the same letters: UDS is USD."""
    return next((known for known in sorted(CURRENCIES) if sorted(known) == sorted(code)), None)
