"""Lines of growth: by how many per cent another line rose or fell from one year of the table to the next."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import log2

from claimcheck.engine.tables.sheet import Entry, Line, View, says, years_of
from claimcheck.engine.tables.structure import Instance, Structure, surprise
from claimcheck.locale import Locale

NEAR = 7  # lines apart
FEWEST = 3  # years in which it comes out
COST = 3.0  # bits


def growth(view: View, locale: Locale) -> Iterator[Structure]:
    """For each line that says it is a growth in per cent, the line near it whose growth it is, if one is."""
    before = _years_before(view)
    words, otherwise = locale.gaps.list("TABLE_CHANGE"), locale.gaps.list("TABLE_OTHERWISE")
    if len(before) < FEWEST:
        return
    for result, name in enumerate(view.names):
        line = view.lines[result]
        if (
            not says(name, words)
            or says(name, otherwise)
            or not all(one is None or one.percent for one in line)
        ):
            continue
        near = [
            n for n in range(result - NEAR, result + NEAR + 1) if n != result and 0 <= n < len(view.lines)
        ]
        made = [_of_line(view, result, amount, before, log2(len(near))) for amount in near]
        sure = [one for one in made if len(one.held) >= FEWEST and one.mostly]
        if sure:
            yield max(sure, key=lambda one: (len(one.held), one.bits))


def _years_before(view: View) -> dict[int, int]:
    """For each place that is a year the place of the year before, where each year is one place's."""
    named = [(years_of(name), place) for place, name in enumerate(view.crossing)]
    years = {found[0]: place for found, place in named if len(found) == 1}
    if len(years) < sum(bool(found) for found, _ in named):
        return {}
    return {place: years[year - 1] for year, place in years.items() if year - 1 in years}


def _of_line(view: View, result: int, amount: int, before: dict[int, int], cost: float) -> Structure:
    amounts, printed = view.lines[amount], view.lines[result]
    found = (_at(amounts, printed, place, older, view.unit) for place, older in before.items())
    instances = tuple(one for one in found if one is not None)
    return Structure(
        "change", result, frozenset((result, amount)), instances, COST + cost, True, percent=True
    )


def _at(amounts: Line, printed: Line, place: int, older: int, unit: Fraction) -> Instance | None:
    after, before, change = amounts[place], amounts[older], printed[place]
    if after is None or before is None or change is None or after.percent or before.percent:
        return None
    if after.value <= after.step or before.value <= before.step:
        return None
    low, high = _bounds(after, before)
    stated, half = change.value * unit, change.step * unit / 2
    held = low <= stated + half and stated - half <= high
    width = float(high - low + 2 * half)
    bits = surprise(max(float(abs(stated)), 10.0), width) if held else 0.0
    way = "fall" if change.value < 0 else "rise"
    roles = (("after", after), ("before", before), (way, change))
    return Instance(roles, held, bits, float((low + high) / 2 - stated))


def _bounds(after: Entry, before: Entry) -> tuple[Fraction, Fraction]:
    halves = Fraction(after.step, 2), Fraction(before.step, 2)
    low = 100 * ((after.value - halves[0]) / (before.value + halves[1]) - 1)
    return low, 100 * ((after.value + halves[0]) / (before.value - halves[1]) - 1)
