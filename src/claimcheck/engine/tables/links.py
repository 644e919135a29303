"""Lines that are the same or add up though they stand apart: balances, what is carried over, means."""

from __future__ import annotations

from itertools import combinations
from math import log2

from claimcheck.engine.tables.means import means
from claimcheck.engine.tables.sheet import View, says
from claimcheck.engine.tables.structure import Structure, same
from claimcheck.engine.tables.sums import of_terms
from claimcheck.locale import Locale

MAX_TOTALS = 16
MIN_BITS = 4.0


def links(view: View, totals: frozenset[int], known: list[Structure], locale: Locale) -> list[Structure]:
    """Totals that are the same, totals that are the sum of two others, what opens where another closes, and
    means."""
    words = locale.gaps.list("TABLE_TOTALS")
    lines = [n for n, name in enumerate(view.names) if n in totals or says(name, words)]
    if len(lines) > MAX_TOTALS:
        lines = lines[:: len(lines) // MAX_TOTALS + 1]
    told = {one.lines for one in known}
    found = [made for made in _added(view, lines) if made.lines not in told]
    found += _equal(view, lines, locale)
    found += _carried(view, locale)
    found += means(view, totals, locale)
    return found


def _added(view: View, lines: list[int]) -> list[Structure]:
    """Totals that are the sum of two others, or what is left of one without another."""
    found: dict[frozenset[int], Structure] = {}
    cost = 2 + 2 * log2(1 + len(lines))
    for three in combinations(lines, 3):
        for result in three:
            one, other = (line for line in three if line != result)
            made = of_terms(view, result, ((one, 1), (other, 1)), cost, worded=False, kind="balance")
            if made is None or made.bits < MIN_BITS or not made.held:
                continue
            if made.lines not in found or made.bits > found[made.lines].bits:
                found[made.lines] = made
    return list(found.values())


def _equal(view: View, lines: list[int], locale: Locale) -> list[Structure]:
    found = []
    sides = locale.gaps.list("TABLE_ASSETS"), locale.gaps.list("TABLE_FUNDING")
    for one, other in combinations(lines, 2):
        names = view.names[one], view.names[other]
        worded = says(names[0], sides[0]) and all(says(names[1], (word,)) for word in sides[1])
        instances = [
            same(a, b)
            for a, b in zip(view.lines[one], view.lines[other], strict=True)
            if a is not None and b is not None and a.value > 0 and b.value > 0
        ]
        if instances and (worded or all(one.held for one in instances)):
            cost = 2.0 if worded else 2 + 2 * log2(1 + len(lines))
            made = Structure("same", other, frozenset((one, other)), tuple(instances), cost, worded)
            if worded or made.bits >= MIN_BITS:
                found.append(made)
    return found


def _carried(view: View, locale: Locale) -> list[Structure]:
    """What closes one period opens the next, which stands to its right or to its left."""
    opening = [n for n, name in enumerate(view.names) if says(name, locale.gaps.list("TABLE_OPENING"))]
    closing = [n for n, name in enumerate(view.names) if says(name, locale.gaps.list("TABLE_CLOSING"))]
    if len(opening) != 1 or len(closing) != 1 or opening == closing:
        return []
    best: Structure | None = None
    for step in (1, -1):
        pairs = [
            (view.lines[opening[0]][place], view.lines[closing[0]][place - step])
            for place in range(max(step, 0), view.places + min(step, 0))
        ]
        instances = [
            same(a, b)
            for a, b in pairs
            if a is not None
            and b is not None
            and a.value
            and b.value
            and (a.percent, a.step) == (b.percent, b.step)
        ]
        lines = frozenset((opening[0], closing[0]))
        made = Structure("carried", opening[0], lines, tuple(instances), 0.0, True)
        if made.held and (best is None or made.bits > best.bits):
            best = made
    return [best] if best is not None and len(best.held) >= len(best.broken) else []
