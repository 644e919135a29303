"""The same line in two tables of a document: the profit of the results and that of the cash flows.

Lines are one where a language says that their names mean one thing wherever they stand, or where nearly all
lines of the same names in the two tables are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from claimcheck.engine.tables.mentions import Source
from claimcheck.engine.tables.passages import Label, label_of
from claimcheck.engine.tables.sheet import Entry, View
from claimcheck.engine.tables.speak import Told, is_a_slip
from claimcheck.engine.tables.structure import Instance, Structure, same
from claimcheck.locale import Locale

MAX_TABLES = 16  # of a document that are held against each other
MAX_LINES = 200
MIN_BITS = 8.0  # of a line that is the same hardly by chance
MIN_ALIKE = 3  # other lines of the same names
MIN_HELD = 1.0  # for each line that differs, so many that are the same
FAR = 0.3  # of its size: what differs by more is another thing

Pair = tuple[bool, Instance]  # is it one by its name, and what comes of it


def twins(sources: Sequence[Source], locale: Locale) -> Iterator[Told]:
    """What is told of lines that two tables share."""
    tables = [one for one in sources if len(one.sheet.rows.lines) <= MAX_LINES][:MAX_TABLES]
    meanings = {
        label_of(name, locale.language): number
        for number, names in enumerate(locale.gaps.list("TABLE_ONE"))
        for name in names.split("; ")
    }
    latest = locale.gaps.set("TABLE_LATEST")
    every: list[tuple[Fraction, list[Pair]]] = []
    for one, other in combinations(tables, 2):
        if one.powers == other.powers and one.moneys == other.moneys:
            rows = one.sheet.rows, other.sheet.rows
            unit = min(view.unit for view in rows)
            every += ((unit, pairs) for pairs in _pairs(*rows, meanings, latest, locale.language))
    plain = [one for _, pairs in every for by_name, one in pairs if by_name]
    trusted = sum(one.held for one in plain) >= max(1, MIN_HELD * sum(not one.held for one in plain))
    for unit, pairs in every:
        yield from _told(pairs, unit, locale, trusted=trusted)


def _pairs(
    one: View, other: View, meanings: Mapping[Label, int], latest: frozenset[str], language: str
) -> Iterator[list[Pair]]:
    """The entries of the same line at the same place of two tables, by place."""
    lines = _by_meaning(one, meanings, language), _by_meaning(other, meanings, language)
    shared = [name for name in lines[0] if name in lines[1]]
    for place, facing in _facing(one, other, latest, language):
        found: list[Pair] = []
        for name in shared:
            a, b = one.lines[lines[0][name]][place], other.lines[lines[1][name]][facing]
            if a is not None and b is not None and a.value and b.value and a.percent == b.percent:
                found.append((isinstance(name, int), _same(a, b, one, other)))
        yield found


def _by_meaning(view: View, meanings: Mapping[Label, int], language: str) -> dict[Label | int, int]:
    """The lines by what their names mean, of those that no other is called like."""
    found: dict[Label | int, list[int]] = {}
    for line, name in enumerate(view.names):
        label = label_of(name, language)
        if label:
            found.setdefault(meanings.get(label, label), []).append(line)
    return {name: lines[0] for name, lines in found.items() if len(lines) == 1}


def _facing(one: View, other: View, latest: frozenset[str], language: str) -> Iterator[tuple[int, int]]:
    """The places of two tables that are of one name; the only column of a table, if it has none, is that of
    the `latest` period of another."""
    names = [{label_of(name, language): n for n, name in enumerate(view.crossing)} for view in (one, other)]
    if len({len(names[0]), one.places}) > 1 or len({len(names[1]), other.places}) > 1:
        return
    if one.crossing == ("",) or other.crossing == ("",):
        firsts = {one.crossing[0], other.crossing[0]} - {""}
        if firsts <= latest:
            yield 0, 0
        return
    yield from ((n, names[1][label]) for label, n in names[0].items() if label and label in names[1])


def _same(a: Entry, b: Entry, one: View, other: View) -> Instance:
    """Both in the finer of the two units."""
    unit = min(one.unit, other.unit)
    return same(_in(a, int(one.unit / unit)), _in(b, int(other.unit / unit)))


def _in(entry: Entry, times: int) -> Entry:
    return entry if times == 1 else Entry(entry.claim, entry.value * times, entry.step * times, entry.percent)


def _told(pairs: Sequence[Pair], unit: Fraction, locale: Locale, *, trusted: bool) -> Iterator[Told]:
    """What is told of one column that two tables share. Lines of one name by themselves are the same where
    three others are; those that mean one thing, where that is so elsewhere in the document."""
    held = [one for _, one in pairs if one.held and one.bits >= MIN_BITS]
    broken = [pair for pair in pairs if not pair[1].held]
    structure = Structure("twice", 0, frozenset(), tuple(one for _, one in pairs), 0.0, True)
    yield from (Told(structure, one, "figures") for one in held)
    if len(broken) != 1:
        return
    by_name, one = broken[0]
    size = one.roles[-1][1].size
    surely = (by_name and trusted) or len(held) >= MIN_ALIKE
    if surely and (abs(one.apart) <= FAR * size or is_a_slip(one, unit, locale)):
        yield Told(structure, one, "figures")
