"""Lines that are worked out from two others, place by place: changes, shares, ratios, products.

Each line is held against every pair of lines near it. Bounds are in floats: what comes through is judged
exactly later.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import permutations
from math import log2, log10

from claimcheck.engine.tables.recipes import FORMULAS, Bounds, Formula
from claimcheck.engine.tables.sheet import Entry, Line, View, says, shifted
from claimcheck.engine.tables.structure import Instance, Structure, surprise
from claimcheck.engine.tables.sums import balanced
from claimcheck.locale import Locale

NEAR = 7  # lines apart
SOME = 60  # places among which are those that are looked at first
SAMPLE = 10  # of these, at which something can be said
MAX_BROKEN_AT_FIRST = 0.45  # of the first places, those where it does not come out for each where it does
UNWORDED, WORDED = 9.0, 3.0  # bits that a formula costs, since so many were tried
MIN_BITS, MIN_WORDED = 7.0, 2.0
SCALES = (-6, -5, -4, -3, -2, 2, 3, 4, 5, 6)  # powers of ten between the units of a ratio's figures
FEWEST_SCALED = 3  # places
MAX_GROWTH = 2000.0  # percent


def formulas(view: View, locale: Locale, *, unworded: bool) -> list[Structure]:
    """For each line the formula that fits it best, if one does; if `unworded`, also where no word says so."""
    lines = [_Numbers(line, float(view.unit)) for line in view.lines]
    known: dict[int, Structure] = {}
    otherwise, margins = locale.gaps.list("TABLE_OTHERWISE"), locale.gaps.list("TABLE_MARGIN")
    for result in range(len(lines)):
        if says(view.names[result], otherwise):
            continue
        per = says(view.names[result], locale.gaps.list("TABLE_PER"))
        near = [n for n in range(len(lines)) if n != result and abs(n - result) <= NEAR]
        for formula in FORMULAS:
            worded = _speaks(view.names[result], formula.words, locale) or (
                formula.kind == "share" and lines[result].percent and says(view.names[result], margins)
            )
            if not worded and (formula.counted or not unworded):
                continue
            if not unworded and not formula.of_rows:
                continue
            if view.rows and formula.percent and not lines[result].percent:
                continue  # "Change in receivables" is an amount
            for pair in permutations(near, 2):
                if not formula.ordered and pair[0] > pair[1]:
                    continue
                made = _fitted(view, lines, result, pair, formula, worded=worded)
                if made is None and per and formula.kind == "ratio":
                    made = _of_another_scale(view, lines, result, pair, formula)
                if made is not None and (result not in known or _better(made, known[result])):
                    known[result] = made
    return list(_unlooped(known))


def _speaks(name: str, words: str, locale: Locale) -> bool:
    """Does a name hold words of a kind? What is said of each share is no share."""
    each = words == "TABLE_SHARE" and says(name, locale.gaps.list("TABLE_EACH_SHARE"))
    return not each and says(name, locale.gaps.list(words))


def _better(one: Structure, other: Structure) -> bool:
    return (len(one.held), one.bits) > (len(other.held), other.bits)


def _unlooped(known: Mapping[int, Structure]) -> Iterator[Structure]:
    """Of the same three lines only one: what the words speak of, or else what stands last."""
    by_lines: dict[frozenset[int], list[tuple[bool, int, Structure]]] = {}
    for result, one in known.items():
        by_lines.setdefault(one.lines, []).append((one.worded, result, one))
    for several in by_lines.values():
        yield max(several, key=lambda each: each[:2])[2]


class _Numbers:
    """A line in floats: what each figure may stand for."""

    def __init__(self, line: Line, unit: float) -> None:
        self.line = line
        self.bounds: list[Bounds | None] = [
            None if one is None else ((one.value - one.step / 2) * unit, (one.value + one.step / 2) * unit)
            for one in line
        ]
        values = [one.value * unit for one in line if one is not None]
        self.spread = (max(values) - min(values)) if values else 0.0
        self.percent = sum(one.percent for one in line if one is not None) * 2 > len(values)
        self.places = [place for place, one in enumerate(line) if one is not None]
        self.filled = len(values)
        most = SOME if self.filled > SOME else self.filled
        self.some = [self.places[n * self.filled // most] for n in range(most)]
        self.sorted = sorted(values)

    def share_within(self, bounds: Bounds) -> float:
        """The share of the line's figures, but for one, that stand between the bounds."""
        within = bisect_right(self.sorted, bounds[1]) - bisect_left(self.sorted, bounds[0])
        return max(0, within - 1) / max(1, self.filled)


def _fitted(
    view: View,
    lines: Sequence[_Numbers] | Mapping[int, _Numbers],
    result: int,
    pair: tuple[int, int],
    formula: Formula,
    *,
    worded: bool,
) -> Structure | None:
    printed, one, other = lines[result], lines[pair[0]], lines[pair[1]]
    if not _suits(printed, one, other, formula, worded=worded):
        return None
    if not _quick(printed, one, other, formula):
        return None
    places = _told_at(printed, one, other, formula)
    if places is None:
        return None
    instances = [
        _instance(printed, one, other, place, formula, held=held, worded=worded) for place, held in places
    ]
    made = Structure(
        formula.kind,
        result,
        frozenset((result, *pair)),
        tuple(instances),
        WORDED if worded else UNWORDED,
        worded,
        percent=formula.percent,
    )
    if len(made.held) < (2 if worded else 3) or not made.mostly:
        return None
    return made if made.bits >= (MIN_WORDED if worded else MIN_BITS) else None


def _of_another_scale(
    view: View, lines: Sequence[_Numbers], result: int, pair: tuple[int, int], formula: Formula
) -> Structure | None:
    """The ratio of figures that are printed in units so many powers of ten apart: euros of millions, cents of
    thousands."""
    printed, one, other = (lines[n] for n in (result, *pair))
    some = ((printed.line[place], one.line[place], other.line[place]) for place in printed.some)
    powers = [_power(stated, a, b, view.unit) for stated, a, b in some if stated and a and b]
    power, often = Counter(powers).most_common(1)[0] if powers else (0, 0)
    if not power or often < max(FEWEST_SCALED, len(powers) // 2):
        return None
    fine, at = (one, pair[0]) if power > 0 else (other, pair[1])
    scaled = _Numbers(tuple(entry and shifted(entry, abs(power)) for entry in fine.line), float(view.unit))
    lines_of = {result: printed, pair[0]: one, pair[1]: other, at: scaled}
    made = _fitted(view, lines_of, result, pair, formula, worded=True)
    return made and replace(made, cost=made.cost + log2(len(SCALES)))


def _power(stated: Entry, part: Entry, whole: Entry, unit: Fraction) -> int:
    """The power of ten between a ratio and the printed one; 0 where it is none of those that units have."""
    if stated.value <= 0 or part.value <= 0 or whole.value <= 0:
        return 0
    power = round(log10(stated.value * unit * whole.value / part.value))
    return power if power in SCALES else 0


def _quick(printed: _Numbers, one: _Numbers, other: _Numbers, formula: Formula) -> bool:
    """Does it come out at most of some places? It is given up where the rest cannot make up for it."""
    held, broken, most = 0, 0, min(SAMPLE, len(printed.some))
    for place in printed.some:
        fits = _fits(printed, one, other, place, formula)
        held += fits is True
        broken += fits is False
        if held + broken == most or broken > max(1, MAX_BROKEN_AT_FIRST * (most - broken)):
            break
    return held + broken > 0 and broken <= max(1, MAX_BROKEN_AT_FIRST * (most - broken))


def _told_at(
    printed: _Numbers, one: _Numbers, other: _Numbers, formula: Formula
) -> list[tuple[int, bool]] | None:
    """The places at which something can be said, and whether it comes out there; None where it does not at
    too many for the rest to make up for it."""
    found: list[tuple[int, bool]] = []
    held = broken = 0
    for left, place in zip(range(printed.filled, 0, -1), printed.places, strict=True):
        fits = _fits(printed, one, other, place, formula)
        if fits is None or (not fits and _otherwise(printed, one, other, place, formula)):
            continue
        found.append((place, fits))
        held += fits
        broken += not fits
        if broken > max(1, MAX_BROKEN_AT_FIRST * (held + left - 1)):
            return None
    return found


def _suits(printed: _Numbers, one: _Numbers, other: _Numbers, formula: Formula, *, worded: bool) -> bool:
    if min(printed.filled, one.filled, other.filled) < 2:
        return False
    if formula.percent:
        return (printed.percent or worded) and one.percent == other.percent
    if formula.level:
        return one.percent == other.percent and (printed.percent == one.percent or one.percent)
    return not (printed.percent or other.percent)


def _fits(printed: _Numbers, one: _Numbers, other: _Numbers, place: int, formula: Formula) -> bool | None:
    """Does it come out at a place? None where nothing can be said."""
    stated, a, b = (each.bounds[place] for each in (printed, one, other))
    if stated is None or a is None or b is None:
        return None
    if formula.counted:
        stated, a, b = _middle(stated), _middle(a), _middle(b)
    bounds = formula.bounds(a, b)
    if bounds is None or (formula.percent and not -100 <= bounds[0] <= bounds[1] <= MAX_GROWTH):
        return None
    slack = 1e-9 * max(abs(bounds[0]), abs(bounds[1]), 1.0)
    return bounds[0] - slack <= stated[1] and stated[0] <= bounds[1] + slack


def _middle(bounds: Bounds) -> Bounds:
    return (sum(bounds) / 2, sum(bounds) / 2)


def _otherwise(printed: _Numbers, one: _Numbers, other: _Numbers, place: int, formula: Formula) -> bool:
    """Does another formula, or the other sign, fit where this one does not?"""
    stated, a, b = printed.bounds[place], one.bounds[place], other.bounds[place]
    entries = (printed.line[place], one.line[place], other.line[place])
    if stated is None or a is None or b is None or None in entries:
        return True
    if formula.kind not in ("difference", "change"):
        return False
    first, second = entries[1], entries[2]
    if first is not None and second is not None and first.percent and second.percent and formula.percent:
        return True  # percentages change by points
    wanted = [found for kind in FORMULAS[:2] if (found := kind.bounds(a, b)) is not None]
    wanted += [(-high, -low) for low, high in wanted]
    wanted += [(100 * low, 100 * high) for low, high in wanted[:1]]
    return any(low <= stated[1] and stated[0] <= high for low, high in wanted)


def _instance(
    printed: _Numbers,
    one: _Numbers,
    other: _Numbers,
    place: int,
    formula: Formula,
    *,
    held: bool,
    worded: bool,
) -> Instance:
    entries = (one.line[place], other.line[place], printed.line[place])
    stated, a, b = printed.bounds[place], one.bounds[place], other.bounds[place]
    if stated is None or a is None or b is None:
        raise ValueError("a place without figures")
    bounds = formula.bounds(*((_middle(a), _middle(b)) if formula.counted else (a, b))) or (0.0, 0.0)
    bits = 0.0
    sure = worded and formula.kind not in ("product", "ratio")
    if held and (sure or not _is_plain(formula, entries)):
        width = bounds[1] - bounds[0] + stated[1] - stated[0]
        if formula.kind == "product" and _is_exact(a, b, stated):
            width = stated[1] - stated[0]  # what is counted is not rounded
        size = max(printed.spread, abs(stated[0]))
        often = 0.0 if sure else size * printed.share_within((bounds[0] - 1e-9, bounds[1] + 1e-9))
        bits = surprise(size, width + often)
    middle = (bounds[0] + bounds[1] - stated[0] - stated[1]) / 2
    roles = _roles(formula, [entry for entry in entries if entry is not None])
    return Instance(roles, held, bits, middle)


def _is_exact(a: Bounds, b: Bounds, stated: Bounds) -> bool:
    """Do two figures as they stand come to the printed product?"""
    return stated[0] <= _middle(a)[0] * _middle(b)[0] <= stated[1]


def _is_plain(formula: Formula, entries: Sequence[Entry | None]) -> bool:
    """Is what comes out nothing or one of the two figures? Columns of small numbers are often alike."""
    one, other, result = entries
    sizes = {entry.value for entry in (one, other) if entry is not None}
    units = {entry.step for entry in (one, other) if entry is not None}
    if formula.kind not in ("product", "ratio"):
        return 0 in sizes
    return result is None or not result.value or 0 in sizes or not sizes.isdisjoint(units)


def _roles(formula: Formula, entries: Sequence[Entry]) -> tuple[tuple[str, Entry], ...]:
    """The roles of two figures and their result. A difference is a sum whose result is told as positive; of
    a change the role says whether it is one up or down."""
    one, other, result = entries
    if formula.kind == "difference":
        return balanced([(one, 1), (other, -1)], result)
    name = formula.roles[2]
    if formula.kind == "change":
        name = "fall" if result.value < 0 else "rise"
    return ((formula.roles[0], one), (formula.roles[1], other), (name, result))


def shares(view: View, totals: Mapping[int, frozenset[int]], locale: Locale) -> list[Structure]:
    """Columns of percentages of which each is the share that a row has of a total: by the column of amounts
    the rows that may be its total."""
    lines = [_Numbers(line, float(view.unit)) for line in view.lines]
    share = FORMULAS[2]
    found: list[Structure] = []
    for result, printed in enumerate(lines):
        if printed.filled < 3 or not (printed.percent or _speaks(view.names[result], "TABLE_SHARE", locale)):
            continue
        best: Structure | None = None
        for amount in range(max(0, result - NEAR), min(len(lines), result + NEAR + 1)):
            if amount == result or lines[amount].percent or lines[amount].filled < 3:
                continue
            for total in sorted(totals.get(amount, ())):
                made = _of_total(view, lines, result, amount, total, share)
                if made is not None and (best is None or _better(made, best)):
                    best = made
        if best is not None:
            found.append(best)
    return found


def _of_total(
    view: View, lines: Sequence[_Numbers], result: int, amount: int, total: int, share: Formula
) -> Structure | None:
    whole = lines[amount].bounds[total]
    entry = lines[amount].line[total]
    if whole is None or entry is None or entry.value <= 0:
        return None
    fixed = _Numbers((entry,) * view.places, float(view.unit))
    instances = []
    for place in range(view.places):
        part = lines[amount].line[place]
        if place == total or (part is not None and part.value > entry.value):
            continue  # what is more than the whole has a share of something else
        held = _fits(lines[result], lines[amount], fixed, place, share)
        if held is not None:
            instances.append(
                _instance(lines[result], lines[amount], fixed, place, share, held=held, worded=True)
            )
    cost = WORDED + log2(len(lines) + 1)
    lines_ = frozenset((result, amount))
    made = Structure("share", result, lines_, tuple(instances), cost, True, percent=True)
    return made if len(made.held) > 1 and made.mostly and made.bits >= MIN_BITS else None
