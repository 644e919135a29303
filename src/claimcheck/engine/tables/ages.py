"""Years of birth and ages: of each row by another year of it, or by the one day of which a list is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimcheck.engine.tables.grid import Grid
from claimcheck.engine.tables.sheet import Entry
from claimcheck.engine.tables.speak import Told
from claimcheck.engine.tables.structure import Instance, Structure
from claimcheck.locale import Locale

FEWEST = 4  # rows in which it comes out
MANY = 10  # rows for each in which it does not
OLDEST = 120
BITS = 4.0

Pair = tuple[Entry, Entry]


def ages(grid: Grid, locale: Locale) -> Iterator[Told]:
    """What is told of ages: by another year of each row if that comes out, or else by a year that the others
    agree on. Before a birthday the age is one less than the years are apart."""
    born = [one for one in grid.called(locale.gaps.list("TABLE_BORN")) if grid.years(one)]
    aged = [
        one for one in grid.called(locale.gaps.list("TABLE_AGE")) if one in grid.counts and one not in born
    ]
    if len(born) != 1 or len(aged) != 1:
        return
    years, old = grid.counts[born[0]], grid.counts[aged[0]]
    if any(one.value > OLDEST for one in old.values()):
        return
    pairs = {row: (years[row], old[row]) for row in years if row in old}
    others = [one for one in grid.counts if one not in born and grid.years(one)]
    made = [_by_year(pairs, grid, other) for other in others]
    sure = [one for one in made if len(one.held) >= FEWEST and len(one.broken) <= 1 + len(one.held) // MANY]
    best = max(sure, key=lambda one: len(one.held), default=None) or _by_day(list(pairs.values()))
    if best is not None:
        yield from (Told(best, one, "figures") for one in best.instances)


def _by_year(pairs: dict[int, Pair], grid: Grid, other: int) -> Structure:
    instances = []
    for row, (born, age) in pairs.items():
        year = grid.counts[other].get(row)
        if year is not None:
            apart = year.value - born.value - age.value
            roles = (("born", born), ("year", year), ("age", age))
            instances.append(Instance(roles, 0 <= apart <= 1, BITS, float(apart)))
    return Structure("age", other, frozenset((other,)), tuple(instances), 0.0, True)


def _by_day(pairs: list[Pair]) -> Structure | None:
    sums = Counter(born.value + age.value for born, age in pairs)
    if not sums:
        return None
    last = max(sums, key=lambda one: (sums[one] + sums[one - 1], one))
    held = sums[last] + sums[last - 1]
    if held <= FEWEST or len(pairs) - held > 1:
        return None
    latest = next(pair for pair in pairs if _sum(pair) == last)
    before = next((pair for pair in pairs if _sum(pair) == last - 1), latest)
    instances = []
    for pair in pairs:
        other = latest if _sum(pair) < last else before
        apart = _sum(pair) - _sum(other)
        if pair is not other:
            roles = (("other_born", other[0]), ("other_age", other[1]), ("born", pair[0]), ("age", pair[1]))
            instances.append(Instance(roles, abs(apart) <= 1, BITS, float(apart)))
    return Structure("same-age", 0, frozenset(), tuple(instances), 0.0, True)


def _sum(pair: Pair) -> int:
    return pair[0].value + pair[1].value
