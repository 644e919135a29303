"""The functions and properties that a check may use."""

from __future__ import annotations

from claimcheck.checks import (
    apart,
    arithmetic,
    calendar,
    cells,
    elapsed,
    fiscal,
    grouping,
    printed,
    reference,
    words,
)
from claimcheck.checks.function import Function, functions

_ROOMS = (arithmetic, printed, grouping, words, calendar, fiscal, reference, apart, cells, elapsed)
FUNCTIONS: dict[str, Function] = {one.name: one for room in _ROOMS for one in functions(vars(room))}

ATTRIBUTES: dict[str, str] = {
    "unit": "its unit's name (USD, troop, kilometre)",
    "kind": "its kind (money, percent …)",
    "per": "what it is a rate of (year, household), or nothing",
    "hedge": "about, nearly, just, estimated, exactly, or nothing",
    "bound": "above, below, or nothing",
    "scale": "its scale word as written, or nothing",
    "subject": "the first name that it is said of, or nothing",
    "measure": "the thing measured, or nothing",
    "status": "stated, demanded, forecast, former, proposed, denied, conditional",
}
