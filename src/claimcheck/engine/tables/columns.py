"""Columns that are bound to themselves or to another: shares that come to 100, running totals, what is told
in two units."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from claimcheck.engine.tables.sheet import Entry, View, says, years_of
from claimcheck.engine.tables.structure import Instance, Structure, room, surprise
from claimcheck.engine.tables.sums import balanced
from claimcheck.locale import Locale

NEAR = 3  # columns apart
FEWEST_SHARES = 3
FEWEST_ROWS = 5  # of what is told in two units
FAR = 15.0  # points from 100: what is further off was never meant to come to it
COST, COST_WORDED = 9.0, 3.0  # bits
MIN_BITS = 18.0
ALIKE = 0.35  # of a figure: as near as two columns may come that only run alike
SAME = 0.003  # two columns so nearly the same are not one in another unit


def columns(view: View, totals: frozenset[int], told: set[frozenset[int]], locale: Locale) -> list[Structure]:
    """What the columns of a view are bound by. Those of `told` are known to be worked out from each other;
    rows that are `totals` are no parts."""
    found = list(_running(view, totals, locale))
    found += [one for one in _rates(view) if not any(one.lines <= lines for lines in told)]
    hundred = _hundred(view, totals)
    return [*found, hundred] if hundred is not None else found


def _hundred(view: View, totals: frozenset[int]) -> Structure | None:
    """Columns without a total that come to 100, each of them a place of one structure."""
    instances = []
    whole = round(100 / view.unit)
    for line in view.lines:
        parts = [entry for place, entry in enumerate(line) if entry is not None and place not in totals]
        if len(parts) < FEWEST_SHARES or len(parts) < sum(entry is not None for entry in line):
            continue
        if len({entry.percent for entry in parts}) > 1 or any(entry.value < 0 for entry in parts):
            continue
        apart = sum(entry.value for entry in parts) - whole
        allowed = room(parts, Entry(parts[0].claim, whole, 0, True))
        held = abs(apart) <= allowed
        if not held and abs(apart) > FAR / view.unit:
            continue
        bits = surprise(float(whole), 2 * allowed + parts[0].step) if held else 0.0
        roles = tuple((f"plus_{n}", entry) for n, entry in enumerate(parts, 1))
        instances.append(Instance(roles, held, bits, float(apart)))
    alike = sum(one.held for one in instances)
    if alike < 2:
        return None
    lines = frozenset(range(len(view.lines)))
    return Structure("hundred", 0, lines, tuple(instances), COST_WORDED, alike > 2, percent=True)


def _running(view: View, totals: frozenset[int], locale: Locale) -> Iterator[Structure]:
    """A column that says that it runs up what another has in each row."""
    words = locale.gaps.list("TABLE_RUNNING")
    for result, name in enumerate(view.names):
        if not says(name, words):
            continue
        best: Structure | None = None
        for amount in range(max(0, result - NEAR), min(len(view.lines), result + NEAR + 1)):
            if amount == result:
                continue
            places = [n for n in range(view.places) if n not in totals]
            instances = [
                made
                for before, place in pairwise(places)
                if (made := _step(view, result, amount, before, place))
            ]
            lines = frozenset((result, amount))
            broken = [one for one in instances if not one.held]
            twice = sum(bool(a.places & b.places) for a, b in pairwise(broken))
            made_of = Structure("running", result, lines, tuple(instances), COST_WORDED, True, excused=twice)
            if made_of.mostly and len(made_of.held) > 1 and (best is None or made_of.bits > best.bits):
                best = made_of
        if best is not None:
            yield best


def _step(view: View, result: int, amount: int, before: int, place: int) -> Instance | None:
    old, new, added = view.lines[result][before], view.lines[result][place], view.lines[amount][place]
    if old is None or new is None or added is None or not (old.value and new.value and added.value):
        return None
    if len({old.percent, new.percent, added.percent}) > 1:
        return None
    apart = old.value + added.value - new.value
    allowed = room((old, added), new)
    held = abs(apart) <= allowed
    bits = surprise(float(new.size), 2 * allowed + new.step) if held else 0.0
    return Instance(balanced(((old, 1), (added, 1)), new), held, bits, float(apart))


def _rates(view: View) -> Iterator[Structure]:
    """Two columns of which one is always the same multiple of the other: miles and kilometres, two moneys.
    Each row is held against one that all agree with."""
    near = ((one, one + by) for one in range(len(view.lines)) for by in range(1, NEAR + 1))
    for one, other in near:
        if other >= len(view.lines) or view.names[one] == view.names[other]:
            continue
        if _of_a_year(view.names[one]) and _of_a_year(view.names[other]):
            continue
        pairs = [
            (a, b)
            for a, b in zip(view.lines[one], view.lines[other], strict=True)
            if a is not None
            and b is not None
            and a.value > 0
            and b.value > 0
            and not (a.percent or b.percent)
        ]
        if len(pairs) < FEWEST_ROWS:
            continue
        rate = median(b.value / a.value for a, b in pairs)
        fitting = [pair for pair in pairs if _fits(*pair, rate)]
        if len(fitting) < max(FEWEST_ROWS, 0.7 * len(pairs)) or abs(rate - 1) < SAME:
            continue
        base = max(fitting, key=lambda pair: pair[0].size / pair[0].step)
        sizes = [b.value for _, b in pairs]
        instances = []
        for a, b in pairs:
            if (a, b) == base:
                continue
            held = _fits(a, b, rate)
            width = b.step + rate * a.step
            if not held and abs(b.value - rate * a.value) < 2 * width:
                continue  # rounded so that the column adds up
            bits = surprise(min(float(max(sizes) - min(sizes)), ALIKE * b.value), width) if held else 0.0
            roles = (("whole", a), ("base", base[0]), ("rate", base[1]), ("part", b))
            instances.append(Instance(roles, held, bits, b.value - rate * a.value))
        made = Structure("units", other, frozenset((one, other)), tuple(instances), COST)
        if made.bits >= MIN_BITS and len(made.broken) <= 1:
            yield made


def _of_a_year(name: str) -> bool:
    """Two years of one thing may grow alike, and are no units."""
    return bool(years_of(name))


def _fits(a: Entry, b: Entry, rate: float) -> bool:
    return (a.value - a.step / 2) * rate <= b.value + b.step / 2 and b.value - b.step / 2 <= (
        a.value + a.step / 2
    ) * rate
