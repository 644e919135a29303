"""Lists by places: a figure that does not stand where its place says, and a place that does not follow.

That one slip would put a figure back in its place says little by itself: where neighbours are far apart, a
slip does so for nearly any number. Lists are often sorted by what they do not print, and what runs alike is
then nearly sorted, too. So it counts how far a figure has gone, and how few others a slip would explain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise
from math import log2

from claimcheck.engine.tables.grid import Grid
from claimcheck.engine.tables.sheet import Entry, View
from claimcheck.engine.tables.speak import Told
from claimcheck.engine.tables.structure import Instance, Structure
from claimcheck.locale import Locale
from claimcheck.slips import chance_between, may_mean_between

FEWEST = 5  # rows of a list
FAR = 2  # rows that a figure stands away from where it belongs
SURE = (
    6.0  # what tells a figure: a row that it has gone is worth one, a slip two for each halving of its chance
)
PER_HALVING = 2.0
BETWEEN = 4  # figures that might stand between two neighbours
PAIRS = 40  # of neighbours are enough to tell how many of them one slip explains
ALIKE = 0.8  # of the pairs of two columns that run alike
MOST = 300  # rows
MOST_AHEAD = 60  # rows before a place that is told
DISTINCT = 4  # figures that differ


def ranks(grid: Grid, view: View, locale: Locale) -> Iterator[Told]:
    """What is told of a table's order: a figure that does not stand where its place says, and a place that is
    not behind so many."""
    by_rank = [
        one for one in grid.called(locale.gaps.list("TABLE_RANK")) if len(grid.counts.get(one, ())) > 1
    ]
    if len(by_rank) == 1:  # else places of several kinds, or years
        yield from _of_places(grid, by_rank[0], view, locale)


def _of_places(grid: Grid, rank: int, view: View, locale: Locale) -> Iterator[Told]:
    places = grid.counts[rank]
    rows = sorted(places, key=lambda row: (places[row].value, row))
    if not FEWEST <= len(rows) <= MOST or len(places) < len(grid.words[rank]):
        return
    columns = [column for column in grid.figures if column != rank]
    lines = {column: [grid.figures[column].get(row) for row in rows] for column in columns}
    whole = {
        column: [one for one in line if one is not None] for column, line in lines.items() if None not in line
    }
    as_printed = sorted(places)  # where a place is wrong, the figures stand as they should
    ordered = [
        column
        for column, line in whole.items()
        if _ways(line) or _ways([grid.figures[column][row] for row in as_printed])
    ]
    if not ordered:
        yield from _misplaced(list(whole.values()), view, locale)
    numbers = [places[row] for row in rows]
    if not any(_explains(numbers, line) for line in whole.values()):
        found = (_misnumbered(numbers, line) for line in whole.values())
        yield from list(filter(None, found))[:1]


def _ways(line: Sequence[Entry]) -> list[bool]:
    """In which ways a line is sorted: up (False), down (True)."""
    values = [one.value for one in line]
    if len(set(values)) < min(DISTINCT, len(values)):
        return []
    return [down for down in (True, False) if values == sorted(values, reverse=down)]


def _misplaced(lines: Sequence[Sequence[Entry]], view: View, locale: Locale) -> Iterator[Told]:
    """The one figure of one line that is sorted but for it, where no other line runs alike and a slip of the
    fingers explains it better than it would explain others."""
    for at, line in enumerate(lines):
        told = _but_for_one(line, view, locale)
        if told and not any(_run_alike(line, other) for other in (*lines[:at], *lines[at + 1 :])):
            yield from told
            return


def _run_alike(one: Sequence[Entry], other: Sequence[Entry]) -> bool:
    """Do two lines mostly rise together, or one where the other falls? The list may be sorted by either."""
    pairs = list(combinations(zip(one, other, strict=True), 2))
    ways = [(a.value - c.value) * (b.value - d.value) for (a, b), (c, d) in pairs]
    return max(sum(way > 0 for way in ways), sum(way < 0 for way in ways)) >= ALIKE * len(pairs)


def _but_for_one(line: Sequence[Entry], view: View, locale: Locale) -> list[Told]:
    for down in (True, False):
        values = [one.value if down else -one.value for one in line]
        breaks = [n for n in range(len(values) - 1) if values[n] < values[n + 1]]
        if len(breaks) != 1 or len(set(values)) < max(DISTINCT, len(values) // 2):
            continue
        odd = [n for n in (breaks[0], breaks[0] + 1) if _sorted_without(values, n)]
        if len(odd) != 1:
            continue
        at = odd[0]
        others = [*values[:at], *values[at + 1 :]]
        gone = abs(sum(other > values[at] for other in others) - at)
        if gone < FAR or not 0 < at < len(others) or min(values) < 0 < max(values):
            continue
        worth = _worth_of_slip(line[at], others, at, view, locale)
        if worth is not None and gone + worth >= SURE:
            return _pairs(line, at, down)
    return []


def _worth_of_slip(one: Entry, others: Sequence[int], at: int, view: View, locale: Locale) -> float | None:
    """What it is worth that a slip explains a figure which belongs between two others: little where one would
    explain most figures that might stand between any others. None if no slip does."""
    low, high = (edge * view.unit for edge in sorted((abs(others[at - 1]), abs(others[at]))))
    figure = one.claim.figure
    if not may_mean_between(figure, low, high, locale):
        return None
    pairs = [pair for place, pair in enumerate(pairwise(others), 1) if place != at and pair[0] != pair[1]]
    elsewhere = [
        (abs(a) + Fraction((abs(b) - abs(a)) * (2 * n + 1), 2 * BETWEEN)) * view.unit
        for a, b in pairs[:: 1 + len(pairs) // PAIRS]
        for n in range(BETWEEN)
    ]
    chance = chance_between(figure, low, high, elsewhere, locale)
    return PER_HALVING * log2((len(elsewhere) + 2) / (chance * len(elsewhere) + 1))


def _sorted_without(values: Sequence[int], at: int) -> bool:
    rest = [*values[:at], *values[at + 1 :]]
    return rest == sorted(rest, reverse=True)


def _pairs(line: Sequence[Entry], at: int, down: bool) -> list[Told]:
    near = [n for n in range(at - 2, at + 3) if 0 <= n < len(line)]
    instances = []
    for n in near:
        for later in near:
            if n < later:
                more, less = (line[n], line[later]) if down else (line[later], line[n])
                more, less = (
                    (less, more) if more.value < 0 or less.value < 0 else (more, less)
                )  # by their sizes
                held = more.size >= less.size
                instances.append(
                    Instance((("more", more), ("less", less)), held, 1.0, float(less.size - more.size))
                )
    structure = Structure("order", at, frozenset((at,)), tuple(instances), 0.0, True)
    return [Told(structure, one, "figures") for one in instances]


def _explains(places: Sequence[Entry], line: Sequence[Entry]) -> bool:
    """Are all places those that a line gives, going up or down?"""
    for turned in (1, -1):
        values = [turned * one.value for one in line]
        least = [1 + sum(other > value for other in values) for value in values]
        most = [sum(other >= value for other in values) for value in values]
        if all(low <= one.value <= high for low, one, high in zip(least, places, most, strict=True)):
            return True
    return False


def _misnumbered(places: Sequence[Entry], line: Sequence[Entry]) -> Told | None:
    """The one place that is not behind so many, where all others are, those that are shared among them."""
    for down in (True, False):
        values = [one.value if down else -one.value for one in line]
        if len(set(values)) < DISTINCT or len({one.value for one in places}) < DISTINCT:
            return None
        ahead = [[n for n, other in enumerate(values) if other > value] for value in values]
        least = [len(one) + 1 for one in ahead]
        most = [sum(other >= value for other in values) for value in values]
        dense = [len({values[n] for n in one}) + 1 for one in ahead]
        odd = [n for n, one in enumerate(places) if not least[n] <= one.value <= most[n]]
        if dense != least and sum(one.value != dense[n] for n, one in enumerate(places)) <= 1:
            return None  # after two on one place comes the next
        if len(odd) != 1:
            continue
        at = odd[0]
        before = [one.value for n, one in enumerate(places) if least[n] == least[at] - 1]
        if least[at] == len(values) or places[at].value in before:
            return None  # some of a longer list; or two that are level by what is not printed
        if least[at] != most[at] or not 0 < len(ahead[at]) <= MOST_AHEAD:
            continue
        roles = (*((f"ahead_{k}", line[n]) for k, n in enumerate(ahead[at], 1)), ("place", places[at]))
        bits = log2(len(values)) * (len(values) - 1)
        made = Instance(roles, False, 0.0, float(least[at] - places[at].value))
        return Told(Structure("place", at, frozenset((at,)), (made,), -bits, True), made, "figures")
    return None
