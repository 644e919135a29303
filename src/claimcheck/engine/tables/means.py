"""Lines that are the mean of others: of all before them, of these without their totals, or of all behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2

from claimcheck.engine.tables.sheet import Entry, View, says
from claimcheck.engine.tables.structure import Instance, Structure, room, surprise
from claimcheck.locale import Locale

FEWEST = 3  # figures
MIN_BITS = 4.0


def means(view: View, totals: frozenset[int], locale: Locale) -> list[Structure]:
    """The lines that are called a mean, each with the others of which it is one in most places."""
    words, of_all = locale.gaps.list("TABLE_MEAN"), locale.gaps.list("TABLE_TOTALS")
    named = {line for line, name in enumerate(view.names) if says(name, words)}
    apart = {*named, *(n for n, name in enumerate(view.names) if n in totals or says(name, of_all))}
    found = []
    for line in sorted(named):
        before = [n for n in range(line) if n not in named]
        some = [n for n in before if n not in apart]
        behind = [n for n in range(line + 1, len(view.lines)) if n not in apart]
        tried = [one for one in (before, some, behind) if len(one) >= FEWEST]
        tried = [one for n, one in enumerate(tried) if one not in tried[:n]]
        made = [_of(view, line, parts, 1.0 + log2(1 + len(tried))) for parts in tried]
        sure = [one for one in made if one.bits >= MIN_BITS and one.held]
        found += sorted(sure, key=lambda one: one.bits)[-1:]
    return found


def _of(view: View, line: int, parts: Sequence[int], cost: float) -> Structure:
    instances = tuple(_instances(view, line, parts))
    return Structure("mean", line, frozenset((*parts, line)), instances, cost, True)


def _instances(view: View, line: int, parts: Sequence[int]) -> Iterator[Instance]:
    for place, result in enumerate(view.lines[line]):
        own = [entry for other in parts if (entry := view.lines[other][place]) is not None]
        if result is None or len(own) < FEWEST or any(entry.value < 0 for entry in (*own, result)):
            continue
        if len({entry.percent for entry in (*own, result)}) == 1:
            yield _instance(own, result)


def _instance(parts: Sequence[Entry], result: Entry) -> Instance:
    apart = sum(entry.value for entry in parts) / len(parts) - result.value
    allowed = room(parts, result) / len(parts) + result.step / 2
    held = abs(apart) <= allowed
    sizes = [entry.value for entry in parts]
    bits = surprise(max(sizes) - min(sizes), 2 * allowed) if held else 0.0
    roles = (*((f"items_{n}", entry) for n, entry in enumerate(parts, 1)), ("mean", result))
    return Instance(roles, held, bits, apart)
