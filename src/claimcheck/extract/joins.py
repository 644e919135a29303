"""Figures that belong together: composites ("6 ft 2 in") and ranges ("$8-10 billion")."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.extract.source import Draft, Source
from claimcheck.model import Number

# bigger unit -> (smaller, how many of them), as far as prose strings them together
_PARTS: dict[str, dict[str, int]] = {
    "mile": {"yard": 1760, "foot": 5280},
    "yard": {"foot": 3, "inch": 36},
    "foot": {"inch": 12},
    "kilometre": {"metre": 1000},
    "metre": {"centimetre": 100},
    "stone": {"pound_mass": 14},
    "pound_mass": {"ounce": 16},
    "kilogram": {"gram": 1000},
    "century": {"year": 100},
    "decade": {"year": 10},
    "year": {"month": 12, "week": 52, "day": 365},
    "month": {"day": 30},
    "week": {"day": 7, "hour": 168},
    "day": {"hour": 24, "minute": 1440},
    "hour": {"minute": 60, "second": 3600},
    "minute": {"second": 60},
}
_CENTS = {"cent": 100, "penny": 100}
_WITH_CENTS = {"USD": ("cent",), "CAD": ("cent",), "AUD": ("cent",), "EUR": ("cent",), "CHF": ("cent",),
               "HKD": ("cent",), "NZD": ("cent",), "SGD": ("cent",), "GBP": ("penny",), "MYR": ("MYR",)}  # fmt: skip
_GLUE = re.compile(r"(?: |, | and |, and |)")
_TO = re.compile(r"(?: ?[-–—~] ?|-? to | ?-to- ?|- ?to )(?:about |around |~|some |nearly |an estimated )?")
_AND = re.compile(r" and (?:about |around |some |nearly )?")
_BETWEEN = re.compile(r"(?:between|from)(?: about| around| roughly| approximately)? $")
_PLAIN_DASH = re.compile(r" ?[-–—~] ?~?")


def join(source: Source, drafts: list[Draft]) -> list[Draft]:
    """Neighbours put together, left to right."""
    out: list[Draft] = []
    for draft in drafts:
        while out and _composite(source, out[-1], draft):
            draft = out.pop()
        if out and (
            _range(source, out[-1], draft)
            or _restated(source, out[-1], draft)
            or _tail(source, out[-1], draft)
        ):
            continue
        if out:
            _coordinated(source, out[-1], draft)
        out.append(draft)
    return out


def _composite(source: Source, first: Draft, second: Draft) -> bool:
    """Takes `second` into `first` when it is its smaller part."""
    if first.number is None or second.number is None or first.ends or second.ends or first.end > second.start:
        return False
    gap = source.low[first.end : second.start]
    if not _GLUE.fullmatch(gap) or first.power or "fold" in first.notes:
        return False
    parts = 0
    if (
        first.kind == second.kind == "money"
        and first.unit in _WITH_CENTS
        and second.unit in _WITH_CENTS[first.unit]
    ):
        if second.number.value >= 100 or first.number.exponent < 0 or first.unit_at is None:
            return False
        if first.unit == "MYR" and source.low[slice(*second.unit_at)] != "sen" if second.unit_at else True:
            return False
        first.number = Number(first.number.value * 100 + second.number.value, -2)
        _take(first, second)
        return True
    if first.kind == second.kind and first.kind in ("measure", "duration"):
        parts = _parts(first.unit, second.unit)
    if not parts or second.number.value >= parts * 10 or gap == "" and not first.unit_at:
        return False
    if first.kind == "measure" and gap not in (" ", "", " and ", ", "):
        return False
    if (
        gap == ", "
        and first.kind == "measure"
        and first.unit not in ("foot", "yard", "kilometre", "pound_mass")
    ):
        return False
    value = first.number.value * parts + second.number.value
    first.number = Number(value if value.denominator != 1 else value.numerator)
    first.unit = second.unit
    _take(first, second)
    return True


def _parts(big: str, small: str) -> int:
    direct = _PARTS.get(big, {}).get(small, 0)
    if direct:
        return direct
    for middle, count in _PARTS.get(big, {}).items():
        below = _PARTS.get(middle, {}).get(small, 0)
        if below:
            return count * below
    return 0


def _take(first: Draft, second: Draft) -> None:
    first.end = second.end
    first.digits = first.scale = None
    first.unit_at = None


def _range(source: Source, first: Draft, second: Draft) -> bool:
    """Makes `first` a range up to `second` when the words say so."""
    if first.number is None or second.number is None or first.end > second.start:
        return False
    gap = source.low[first.end : second.start]
    if len(gap) > 16:
        return False
    lead = source.low[max(0, first.start - 26) : first.start]
    opened = _BETWEEN.search(lead)
    dash = _PLAIN_DASH.fullmatch(gap) is not None or "-" in gap
    if opened is not None and opened[0].startswith("between"):
        if not _AND.fullmatch(gap) and not _TO.fullmatch(gap):
            return False
    elif not _TO.fullmatch(gap):
        return False
    elif opened is not None and not dash:
        if _changing(source, first.start):
            return False
    elif not dash and (not _bare_range(first, second) or _changing(source, first.start)):
        return False
    _millions(source, first, second)
    if not _same_thing(first, second):
        return False
    low_end, high_end = _inherit(first, second)
    if low_end.number is None or high_end.number is None:
        return False
    if low_end.number.value >= high_end.number.value and not (opened and _explicit(first, second)):
        return False
    first_copy = low_end
    whole = Draft(first.start, second.end, high_end.kind, unit=high_end.unit, per=second.per)
    whole.ends = (first_copy, high_end)
    whole.notes = {note for note in second.notes if note == "ambiguous-unit"}
    if opened is not None:
        whole.reach_start = first.start - len(opened[0])
    _become(first, whole)
    return True


def _restated(source: Source, first: Draft, second: Draft) -> bool:
    """ "forty-five (45)" is one figure."""
    if first.kind != "plain" or second.kind != "plain" or first.number is None or second.number is None:
        return False
    if source.low[first.end : second.start] != " (" or not source.low.startswith(")", second.end):
        return False
    if first.number.value != second.number.value:
        return False
    first.end = second.end + 1
    return True


def _tail(source: Source, first: Draft, second: Draft) -> bool:
    """ "15 dollars 50", "1 hour and ten": a bare number of the smaller unit that goes unsaid."""
    if second.kind != "plain" or second.power or first.number is None or second.number is None:
        return False
    gap = source.low[first.end : second.start]
    value = second.number.value
    if gap not in (" ", " and ") or first.unit_at is None or first.unit_at[1] != first.end or first.power:
        return False
    if source.low[second.end : second.end + 1].strip() not in ("", ".", ",", ";", "?", "!", ")"):
        return False
    if source.low.startswith(" ", second.end) and source.low[second.end + 1 : second.end + 2].isalpha():
        return False
    if _BETWEEN.search(source.low[max(0, first.start - 26) : first.start]) or first.number.exponent < 0:
        return False
    if first.kind == "money" and value.denominator == 1 and 0 < value < 100 and first.unit.isupper():
        first.number = Number(first.number.value * 100 + value, -2)
    elif first.unit == "hour" and (value.denominator == 1 and 0 < value < 60 or value == Fraction(1, 2)):
        first.number = Number(first.number.value * 60 + (value if value >= 1 else 30))
        first.unit = "minute"
    elif first.kind == "duration" and value == Fraction(1, 2):
        first.number = Number(first.number.value + value)
    else:
        return False
    _take(first, second)
    return True


_LENT = ("percent", "points", "money", "measure", "duration", "count")


def _coordinated(source: Source, first: Draft, second: Draft) -> None:
    """ "10 and 20 percent", "five or six people": the first number borrows the unit."""
    if first.kind != "plain" or second.kind not in _LENT or first.number is None or second.number is None:
        return
    if source.low[first.end : second.start] not in (" and ", " or ", " and/or ", "/", ", ", " to "):
        return
    if second.unit_at is None or second.unit_at[0] < second.start + 1 or "fold" in second.unit:
        return
    if second.kind == "count" and (second.unit == "time" or source.low[first.end : second.start] != " or "):
        return
    low_end, _ = _inherit(first, second)
    first.kind, first.unit, first.notes = low_end.kind, low_end.unit, low_end.notes
    first.number, first.power = low_end.number, low_end.power


def _millions(source: Source, first: Draft, second: Draft) -> None:
    """ "$779m-798m": no metres."""
    if first.kind != "money" or second.unit != "metre" or second.number is None or second.unit_at is None:
        return
    if source.text[slice(*second.unit_at)] != "m":
        return
    second.kind, second.unit, second.power = "plain", "", 6
    second.scale, second.unit_at, second.number = second.unit_at, None, second.number.shift(6)


def _explicit(first: Draft, second: Draft) -> bool:
    return first.unit == second.unit and first.power == second.power


def _bare_range(first: Draft, second: Draft) -> bool:
    """ "2 to 4 million", "5 to 10 pct": the first end leaves its unit to the second."""
    if second.kind in ("plain", "count") and second.kind == "plain":
        return False
    if first.kind == "plain" and second.kind != "plain":
        return True
    return (
        first.kind == second.kind == "money"
        and first.unit == second.unit
        and (first.power == second.power or not first.power)
    )


def _same_thing(first: Draft, second: Draft) -> bool:
    if first.kind == "plain" or (
        first.kind == "count" and second.kind == "count" and first.unit == second.unit
    ):
        return second.kind not in ("date",)
    if first.kind == "money" and second.kind == "plain":
        return True
    return first.kind == second.kind and first.unit == second.unit


def _inherit(first: Draft, second: Draft) -> tuple[Draft, Draft]:
    """Copies of both ends, each with the unit and scale that the other states for it."""
    low_end, high_end = _copy(first), _copy(second)
    if first.kind == "plain" and second.kind != "plain":
        low_end.kind, low_end.unit = second.kind, second.unit
        low_end.notes.add("inherited-unit")
        low_end.notes |= second.notes & {"ambiguous-unit"}
    elif second.kind == "plain" and first.kind == "money":
        high_end.kind, high_end.unit = first.kind, first.unit
        high_end.notes.add("inherited-unit")
    if first.power == 0 and second.power and first.number is not None and second.number is not None:
        raw = second.number.shift(-second.power).value
        if (
            first.number.value < raw
            or first.number.value * Fraction(10) ** second.power <= second.number.value
        ):
            low_end.number = Number(first.number.mantissa, first.number.exponent + second.power)
            low_end.power = second.power
            low_end.notes.add("inherited-scale")
    return low_end, high_end


def _copy(draft: Draft) -> Draft:
    return Draft(
        draft.start, draft.end, draft.kind, draft.number, draft.unit, draft.digits, draft.scale, draft.power,
        draft.unit_at, draft.hedge, draft.bound, draft.per, notes=set(draft.notes),
    )  # fmt: skip


def _become(draft: Draft, other: Draft) -> None:
    draft.start, draft.end, draft.kind, draft.unit = other.start, other.end, other.kind, other.unit
    draft.number, draft.digits, draft.scale, draft.power, draft.unit_at = None, None, None, 0, None
    draft.ends, draft.per, draft.notes, draft.reach_start = (
        other.ends,
        other.per,
        other.notes,
        other.reach_start,
    )


def _changing(source: Source, at: int) -> bool:
    """Does a verb of change stand shortly before: "rose from 10 to 12 percent"?"""
    lead = source.low[max(0, at - 70) : at]
    cut = max(lead.rfind(". "), lead.rfind("; "))
    changes = source.locale.gaps.set("CHANGES")
    return any(word.strip(",()") in changes for word in lead[cut + 1 :].split())
