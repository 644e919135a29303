"""Lists that stand in an order: by a column of places, or plainly by the size of a figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2

from claimcheck.engine.tables.grid import Grid
from claimcheck.engine.tables.sheet import Entry, View
from claimcheck.engine.tables.speak import Told
from claimcheck.engine.tables.structure import Instance, Structure
from claimcheck.locale import Locale
from claimcheck.slips import may_mean_between

FEWEST, FEWEST_UNSAID = 5, 8  # rows of a list by places, and of one that does not name them
FAR, FAR_UNSAID = 2, 4  # rows that a figure stands away from where it belongs
MOST = 300  # rows
MOST_AHEAD = 60  # rows before a place that is told
DISTINCT = 4  # figures that differ


def ranks(grid: Grid, view: View, locale: Locale) -> Iterator[Told]:
    """What is told of a table's order: a figure that does not stand where its place says, a place that is
    not behind so many, and a figure by whose size alone the list is not sorted."""
    by_rank = [
        one for one in grid.called(locale.gaps.list("TABLE_RANK")) if len(grid.counts.get(one, ())) > 1
    ]
    if len(by_rank) > 1:
        return  # places of several kinds, or years
    if by_rank:
        yield from _of_places(grid, by_rank[0], view, locale)
    else:
        yield from _of_sizes(grid, view, locale)


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
        yield from _misplaced(list(whole.values()), FAR, view, locale)
    numbers = [places[row] for row in rows]
    if not any(_explains(numbers, line) for line in whole.values()):
        found = (_misnumbered(numbers, line) for line in whole.values())
        yield from list(filter(None, found))[:1]


def _of_sizes(grid: Grid, view: View, locale: Locale) -> Iterator[Told]:
    rows = sorted({row for column in grid.words.values() for row in column})
    if not FEWEST_UNSAID <= len(rows) <= MOST:
        return
    for column in grid.words.values():  # sorted by something else: names, years, days
        said = [column.get(row, "").casefold() for row in rows]
        if said in (sorted(said), sorted(said, reverse=True)) and len(set(said)) >= DISTINCT:
            return
    lines = [[column.get(row) for row in rows] for column in grid.figures.values()]
    whole = [[one for one in line if one is not None] for line in lines if None not in line]
    if len(whole) == len(lines) and not any(_ways(line) for line in whole):
        yield from _misplaced(whole, FAR_UNSAID, view, locale)


def _ways(line: Sequence[Entry]) -> list[bool]:
    """In which ways a line is sorted: up (False), down (True)."""
    values = [one.value for one in line]
    if len(set(values)) < min(DISTINCT, len(values)):
        return []
    return [down for down in (True, False) if values == sorted(values, reverse=down)]


def _misplaced(lines: Sequence[Sequence[Entry]], far: int, view: View, locale: Locale) -> Iterator[Told]:
    """The one figure of one line that is sorted but for it, where a slip of the fingers explains that."""
    found = list(filter(None, (_but_for_one(line, far, view, locale) for line in lines)))
    if len(found) == 1:
        yield from found[0]


def _but_for_one(line: Sequence[Entry], far: int, view: View, locale: Locale) -> list[Told]:
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
        belongs = sum(other > values[at] for other in others)
        high = others[at - 1] if at else None
        low = others[at] if at < len(others) else None
        if abs(belongs - at) < far or high is None or low is None:
            continue
        edges = sorted((abs(high), abs(low)))
        bounds = (edges[0] * view.unit, edges[1] * view.unit)
        if min(values) < 0 < max(values) or not may_mean_between(line[at].claim.figure, *bounds, locale):
            continue
        return _pairs(line, at, down)
    return []


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
