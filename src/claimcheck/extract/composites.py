"""Figures of several units: "6 ft 2 in", "3 dollars 50 cents", "1 hour and ten"."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.extract.ranges import joints
from claimcheck.extract.source import Draft, Source
from claimcheck.model import Number
from claimcheck.units import factor

# Bigger unit and its smaller ones, as far as prose strings them together.
_PARTS: dict[str, tuple[str, ...]] = {
    "mile": ("yard", "foot"),
    "yard": ("foot", "inch"),
    "foot": ("inch",),
    "kilometre": ("metre", "centimetre"),
    "metre": ("centimetre",),
    "stone": ("pound_mass",),
    "pound_mass": ("ounce",),
    "kilogram": ("gram",),
    "century": ("year",),
    "decade": ("year",),
    "year": ("month", "week", "day", "hour"),
    "month": ("day", "hour"),
    "week": ("day", "hour"),
    "day": ("hour", "minute", "second"),
    "hour": ("minute", "second"),
    "minute": ("second",),
}
_DOLLARS = frozenset(["USD", "CAD", "AUD", "EUR", "CHF", "HKD", "NZD", "SGD"])
_SMALL_CHANGE = {
    "cent": _DOLLARS,
    "penny": frozenset(("GBP",)),
    "sen": frozenset(("MYR",)),
    "japanese_sen": frozenset(("JPY",)),
}
_BIG = frozenset(("foot", "yard", "kilometre", "pound_mass"))
_LISTED = _BIG | {"year", "month", "week", "day", "hour", "minute", "decade"}
_GLUE = ("", " ", ", ")
_ENDS = (".", ",", ";", "?", "!", ")")


def composed(source: Source, first: Draft, second: Draft) -> bool:
    """Takes `second` into `first` when it is its smaller part."""
    if first.number is None or second.number is None or first.power or second.power:
        return False
    gap = source.low[first.end : second.start]
    if gap == "-" and first.unit == "foot" and second.unit in ("", "inch") and 0 <= second.number.value < 12:
        _take(first, second, first.number.value * 12 + second.number.value, "inch")
        return True  # "the 6-foot-4 forward"
    if gap not in (*_GLUE, *source.locale.gaps.list("PART_JOINTS")) or (gap == "" and first.unit_at is None):
        return False
    if second.unit == "ounce" and "ambiguous-unit" in first.notes and first.unit == "GBP":
        first.kind, first.unit = "measure", "pound_mass"
    if first.kind == "money":
        return _with_change(first, second)
    if first.unit == "stone" and "ambiguous-unit" in second.notes and second.unit == "GBP":
        second.kind, second.unit = "measure", "pound_mass"
    if first.kind != second.kind or first.kind not in ("measure", "duration"):
        return False
    parts = _parts(first.unit, second.unit)
    if not parts or second.number.value >= parts * 10:
        return False
    if "," in gap and first.unit not in _LISTED and first.unit_at is not None:
        return False
    _take(first, second, first.number.value * parts + second.number.value, second.unit)
    return True


def _parts(bigger: str, smaller: str) -> int:
    """How many of the smaller unit go into the bigger; whole days and weeks of a year or month."""
    if smaller not in _PARTS.get(bigger, ()):
        return 0
    if smaller == "hour":
        return 24 * (_parts(bigger, "day") or 1)
    return int(factor(bigger, smaller) or 0)


def _with_change(first: Draft, second: Draft) -> bool:
    """Dollars and cents."""
    if first.unit not in _SMALL_CHANGE.get(second.unit, ()) or first.unit_at is None:
        return False
    if (
        first.number is None
        or second.number is None
        or second.number.value >= 100
        or first.number.exponent < 0
    ):
        return False
    _take_hundredths(first, second)
    return True


def trailing(source: Source, first: Draft, second: Draft) -> bool:
    """ "15 dollars 50", "1 hour and ten": a bare number of the smaller unit, which goes unsaid."""
    if second.kind != "plain" or second.power or first.number is None or second.number is None:
        return False
    joint = f" {source.locale.gaps.word('AND')} "
    if source.low[first.end : second.start] not in (" ", joint) or first.power:
        return False
    if first.unit_at is None or first.unit_at[1] != first.end or first.number.exponent < 0:
        return False
    follow = source.low[second.end : second.end + 2]
    if follow and not (follow[0] in _ENDS or (follow[0] == " " and not follow[1:].isalpha())):
        return False
    if joints(source.locale).opened.search(source.low[max(0, first.start - 32) : first.start]):
        return False
    value = second.number.value
    if value == Fraction(1, 2) and first.kind == "duration":
        _take(first, second, first.number.value + value, first.unit)
        return True
    if value.denominator != 1 or value <= 0:
        return False
    if first.kind == "money" and value < 100 and first.unit.isupper():
        _take_hundredths(first, second)
        return True
    if first.unit == "hour" and value < 60:
        _take(first, second, first.number.value * 60 + value, "minute")
        return True
    if first.unit == "foot" and value < 12:
        _take(first, second, first.number.value * 12 + value, "inch")
        return True
    return False


def _take(first: Draft, second: Draft, value: Fraction, unit: str) -> None:
    whole = value.denominator == 1
    first.number = Number(value.numerator if whole else value, exact=whole and first.kind == "duration")
    first.notes.add("composite")
    first.unit, first.end = unit, second.end
    first.digits = first.scale = first.unit_at = None


def _take_hundredths(first: Draft, second: Draft) -> None:
    unit = first.unit
    assert first.number is not None
    assert second.number is not None
    hundredths = first.number.value * 100 + second.number.value
    _take(first, second, hundredths, unit)
    first.number = Number(hundredths if hundredths.denominator != 1 else hundredths.numerator, -2)
