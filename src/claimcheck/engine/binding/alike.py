"""May two figures be amounts of one thing?"""

from __future__ import annotations

from claimcheck.model.figure import Figure
from claimcheck.units import dimension

ELIDED = 60  # figures further apart than so many times are not of one unit that is said only once
SCALED = 2000  # of figures that both carry a scale word: a slip may have moved the point of one
COUNTED = 1000  # of counts: "69 points to 6,144"
CENTS = frozenset(("cent", "penny"))
YEARS = range(1900, 2101)  # a bare number among these is perhaps a year
NEAR_A_YEAR = 3
_COUNTED = frozenset(("plain", "count"))


def alike(one: Figure, other: Figure) -> bool:
    """Are the two of one unit, or is one of them a bare number that borrows the other's?"""
    apart = _apart(one, other)
    near = apart <= (SCALED if one.power and other.power else ELIDED)
    if one.per != other.per and ((one.per and other.per) or not near):
        return False
    if (_is_year(one) or _is_year(other)) and apart > NEAR_A_YEAR:
        return False
    if one.unit == other.unit and (one.unit or one.kind == other.kind):
        return True
    if one.unit and other.unit:
        return one.kind == other.kind and dimension(one.unit) == dimension(other.unit)
    bare, full = (one, other) if not one.unit else (other, one)
    if bare.kind != "plain" or full.kind not in ("money", "count", "measure", "plain"):
        return False
    if full.kind == "count":
        if _broken(bare) and not _broken(full):
            return False  # an index of 108.2 is no number of currencies
    elif not any(char.isdigit() for char in bare.surface):
        return False  # "half", "six": a unit is left out after digits alone
    if not full.power:
        return apart <= (COUNTED if full.kind == "count" else ELIDED)
    return near or _apart(bare, full, full.power) <= ELIDED


def same_unit(one: Figure, other: Figure) -> bool:
    """Are the two of one unit, so that one may be so many times the other, or so much of it a day?"""
    if one.unit == other.unit or "" in (one.unit, other.unit):
        return {one.kind, other.kind} <= _COUNTED or one.kind == other.kind
    if one.kind == other.kind == "money" and not CENTS.isdisjoint((one.unit, other.unit)):
        return True  # of whichever money the other is
    return one.kind == other.kind and dimension(one.unit) == dimension(other.unit)


def _apart(one: Figure, other: Figure, power: int = 0) -> float:
    """How many times the larger of the two is the smaller, the first brought up by a power of ten."""
    if one.stated is None or other.stated is None:
        return 1.0
    low, high = sorted((abs(float(one.stated)) * 10**power, abs(float(other.stated))))
    return high / low if low else float("inf")


def _broken(figure: Figure) -> bool:
    return figure.stated is not None and figure.stated.denominator != 1


def _is_year(figure: Figure) -> bool:
    if figure.kind != "plain" or figure.power or figure.number is None:
        return False
    stated = figure.number.value
    return stated.denominator == 1 and int(stated) in YEARS
