"""Lines that are the sum of others: totals, subtotals, results of what is added and taken away.

Lines are read in order. A total stands for the lines that it sums up from then on, as in a statement. The
parts of a total stand right before it, or right behind it in tables that put the total first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from math import gcd, log2

from claimcheck.engine.tables.sheet import Entry, View, begins, says
from claimcheck.engine.tables.structure import Instance, Structure, room, surprise
from claimcheck.locale import Locale

MAX_PARTS = 200
MAX_TRIED = 45  # lines right before one, of which it may be the sum
MAX_SIGNED = 18
SIGNS_OF = 4  # lines of which each may be added or taken away
LARGE = 300  # lines; of more, only so many of those that are called totals are sought for
MANY = 6_000  # cells of rows, likewise
MIN_BITS = 4.0
SURE, SURE_WORDED = 10.0, 4.0  # that let a total stand for its parts from then on
QUICK = 6  # places that are looked at first

Terms = tuple[tuple[int, int], ...]  # lines and their signs


def sums(
    view: View,
    locale: Locale,
    *,
    signed: bool,
    skipped: frozenset[int] = frozenset(),
    results: frozenset[int] = frozenset(),
) -> list[Structure]:
    """The sums among the lines; `signed` ones may take away, too. Lines `skipped` are no parts, and those
    that are `results` by their names come to all of their part of the table."""
    forward = _in_order(view, locale, list(range(len(view.lines))), signed, skipped, {})
    done = {one.result: one for one in forward}
    backward = _in_order(view, locale, list(reversed(range(len(view.lines)))), False, skipped, done)
    return [*(_ending(one) if one.result in results else one for one in forward), *backward]


def _ending(one: Structure) -> Structure:
    """A sum of all that stands before its result, as one that ends its part."""
    return replace(one, closing=True) if one.natural else one


def _in_order(
    view: View,
    locale: Locale,
    order: Sequence[int],
    signed: bool,
    skipped: frozenset[int],
    done: dict[int, Structure],
) -> list[Structure]:
    open_: list[int] = []
    block = 0  # of the open lines, how many stood before the part of the table began
    weak: set[int] = set()  # lines that a sum takes which may be none
    found: list[Structure] = []
    words, within = locale.gaps.list("TABLE_TOTALS"), locale.gaps.list("TABLE_OF_WHICH")
    sought = 0
    backwards = len(order) > 1 and order[0] > order[1]
    small = len(order) <= LARGE and not (view.rows and len(order) * view.places > MANY)
    for line in order:
        if line in skipped or begins(view.names[line], within):
            continue  # what is part of another line is none of the sum
        if line in view.breaks and not backwards:
            block = len(open_)
        wanted = small or (sought < LARGE and says(view.names[line], words))
        if len(open_) > 1 and line not in done and wanted:
            sought += 1
            best = _best(view, line, open_, block, weak, locale, signed)
            if best is not None and all(best.lines != other.lines for other in done.values()):
                found.append(best)
                if best.bits >= (SURE_WORDED if best.worded else SURE):
                    open_ = [one for one in open_ if one not in best.lines]
                    block = min(block, len(open_))
                else:
                    weak |= best.lines - {line}
        open_.append(line)
    return found


def _best(
    view: View, line: int, open_: list[int], block: int, weak: set[int], locale: Locale, signed: bool
) -> Structure | None:
    worded = says(view.names[line], locale.gaps.list("TABLE_TOTALS"))
    best: Structure | None = None
    tried: set[Terms] = set()
    for terms, natural in _hypotheses(view, line, open_, block, weak, locale, signed):
        if terms in tried:
            continue
        tried.add(terms)
        cost = (1.0 if worded else 3.0) if natural else log2(2 + len(tried)) + (1.0 if worded else 3.0)
        if not _quick(view, line, terms) and not (worded and natural and best is None):
            continue
        made = of_terms(view, line, terms, cost, worded=worded)
        if made is None:
            continue
        if best is None or (made.bits, natural) > (best.bits, False):
            best = replace(made, closing=natural and _ends_its_part(view, line), natural=natural)
    if best is None or best.for_it >= MIN_BITS or _plainly(best, view, line, locale):
        return best
    return None


def _ends_its_part(view: View, line: int) -> bool:
    """Is it the last line of a part of the table, or one without a name?"""
    return view.rows and (line + 1 == len(view.lines) or line + 1 in view.breaks or not view.names[line])


def _plainly(one: Structure, view: View, line: int, locale: Locale) -> bool:
    """Do the words alone make it a total?"""
    name = view.names[line]
    return name.startswith(locale.gaps.list("TABLE_TOTAL_STARTS")) and bool(one.instances)


def _hypotheses(
    view: View, line: int, open_: list[int], block: int, weak: set[int], locale: Locale, signed: bool
) -> Iterator[tuple[Terms, bool]]:
    """Which lines with which signs a line may be the sum of; the natural ones first."""
    whole = open_[block:]
    minus = locale.gaps.list("TABLE_MINUS")
    taken = {one for one in open_[-MAX_SIGNED:] if says(view.names[one], minus)} if signed else set()
    if 1 < len(whole) <= MAX_PARTS:
        yield tuple((one, 1) for one in whole), True
    if taken and 1 < len(whole) <= MAX_SIGNED:
        yield _taking(whole, taken), True
    rest = [one for one in whole if one not in weak]
    if 1 < len(rest) < len(whole) <= MAX_PARTS:
        yield tuple((one, 1) for one in rest), True
        yield _taking(rest, taken), True
    for size in range(2, min(len(open_), MAX_TRIED) + 1):
        last = open_[-size:]
        yield tuple((one, 1) for one in last), False
        if taken and size <= MAX_SIGNED:
            yield _taking(last, taken), False
    if signed:
        for size in range(2, min(len(open_), SIGNS_OF) + 1):
            if _comes_again(view, open_[-size], line):
                continue  # it is the sum of what stands between, this line among it
            for signs in product((1, -1), repeat=size - 1):
                yield tuple(zip(open_[-size:], (1, *signs), strict=True)), False


def _comes_again(view: View, first: int, line: int) -> bool:
    """Is a line the same as one further down than another, as the two sides of a balance are?"""
    values = [one and one.value for one in view.lines[first]]
    return any(
        values == [one and one.value for one in later] for later in view.lines[line + 1 : line + MAX_TRIED]
    )


def _taking(lines: Sequence[int], taken: set[int]) -> Terms:
    return tuple((one, -1 if one in taken and n else 1) for n, one in enumerate(lines))


def _quick(view: View, line: int, terms: Terms) -> bool:
    """Does it come out at one of the first places? What a place comes to is asked of every hypothesis, and
    how far rounding lets it be off only of those that come near."""
    seen = 0
    for place, result in enumerate(view.lines[line]):
        if result is None or not result.value:
            continue
        apart, steps, count = -result.value, result.step, 0
        for one, sign in terms:
            entry = view.lines[one][place]
            if entry is not None:
                apart += sign * entry.value
                steps += entry.step
                count += 1
        if count < 2:
            continue
        if 2 * abs(apart) <= steps:
            parts = [entry for one, _ in terms if (entry := view.lines[one][place]) is not None]
            if abs(apart) <= room(parts, result):
                return True
        seen += 1
        if seen == QUICK:
            break
    return False


def of_terms(
    view: View, line: int, terms: Terms, cost: float, *, worded: bool, kind: str = ""
) -> Structure | None:
    """The structure that a line is the sum of others, with what comes of it at each place."""
    instances = []
    terms = tuple(sorted(terms))
    amounts = not view.rows and any(one is not None and not one.percent for one in view.lines[line])
    for place, result in enumerate(view.lines[line]):
        parts = [(entry, sign) for one, sign in terms if (entry := view.lines[one][place]) is not None]
        if result is None or sum(entry.value != 0 for entry, _ in parts) < 2:
            continue
        if len({entry.percent for entry, _ in parts if entry.value} | {result.percent}) > 1:
            continue  # shares and amounts do not add up
        apart = sum(sign * entry.value for entry, sign in parts) - result.value
        allowed = room([entry for entry, _ in parts], result)
        if result.size <= allowed or sum(entry.size > allowed for entry, _ in parts) < 2:
            continue  # next to nothing is left, or is added
        held = abs(apart) <= allowed
        if not held and amounts and result.percent:
            continue  # a rate in a row of its own
        if not held and _turned(parts, apart, allowed) and (not view.rows or place in view.moves):
            continue
        size = max(result.size, max(entry.size for entry, _ in parts) // 4)
        even = gcd(result.value, *(entry.value for entry, _ in parts))  # round numbers meet more often
        bits = surprise(size, max(2 * allowed + result.step, even))
        instances.append(Instance(balanced(parts, result), held, bits if held else 0.0, float(apart)))
    if not instances:
        return None
    name = kind or ("total" if all(sign > 0 for _, sign in terms) else "balance")
    lines = frozenset((line, *(one for one, _ in terms)))
    return Structure(name, line, lines, tuple(instances), cost, worded)


def _turned(parts: Sequence[tuple[Entry, int]], apart: int, allowed: float) -> bool:
    """Does it come out if one part has the other sign? What is better for a firm may be written as positive:
    a cost that falls."""
    return any(abs(apart - 2 * sign * entry.value) <= allowed for entry, sign in parts)


def balanced(parts: Sequence[tuple[Entry, int]], result: Entry) -> tuple[tuple[str, Entry], ...]:
    """The roles of a sum whose result is told as positive: what is added to it, and what is taken away."""
    turned = -1 if result.value < 0 else 1
    roles: list[tuple[str, Entry]] = []
    counts = {"plus": 0, "minus": 0}
    for entry, sign in parts:
        if not entry.value:
            continue
        side = "plus" if sign * turned * entry.value > 0 else "minus"
        counts[side] += 1
        roles.append((f"{side}_{counts[side]}", entry))
    return (*roles, ("total", result))
