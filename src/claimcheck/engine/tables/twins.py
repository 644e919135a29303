"""The same line in two tables of a document: the profit of the results and that of the cash flows.

Lines are one where a language says that their names mean one thing wherever they stand, or where nearly all
lines of the same names in the two tables are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from claimcheck.engine.tables.accounts import meaning_of
from claimcheck.engine.tables.mentions import Source
from claimcheck.engine.tables.passages import Label, label_of
from claimcheck.engine.tables.sheet import Entry, View
from claimcheck.engine.tables.speak import Told, is_a_slip
from claimcheck.engine.tables.structure import Instance, Structure, same
from claimcheck.locale import Locale
from claimcheck.startup.lean import dataclass

MAX_TABLES = 16  # of a document that are held against each other
MAX_LINES = 200
MIN_BITS = 8.0  # of a line that is the same hardly by chance
MIN_ALIKE = 3  # other lines of the same names
FAR = 0.3  # of its size: what differs by more is another thing
RESULTS = frozenset(["revenue", "gross", "operating-profit", "before-tax"])  # lines of a statement of income
FLOWS = frozenset(["operating", "investing", "financing"])  # those of one of cash flows
# What the cash flows end with is the cash of the balance sheet and perhaps what the firm may not spend.
PARTLY = {"closing": "cash"}

Name = tuple[str, Label]  # what a line means in all statements, or else what it is called


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that two tables share, at the places of one name; `more` of it may stand in the first (1) or in
    the other (-1) table."""

    meaning: str
    unit: Fraction
    by_place: Mapping[int, Instance]
    more: int = 0

    def held_beside(self, place: int) -> bool:
        """Is it surely the same at all other places, of which there are some?"""
        others = [one for at, one in self.by_place.items() if at != place]
        return bool(others) and all(_surely(one) for one in others)


def twins(sources: Sequence[Source], locale: Locale) -> Iterator[Told]:
    """What is told of lines that two tables share."""
    tables = [one for one in sources if len(one.sheet.rows.lines) <= MAX_LINES][:MAX_TABLES]
    latest = locale.gaps.set("TABLE_LATEST")
    pairs = [
        list(_shared(one.sheet.rows, other.sheet.rows, latest, locale.language))
        for one, other in combinations(tables, 2)
        if one.powers == other.powers and one.moneys == other.moneys
    ]
    every = [(line, one) for lines in pairs for line in lines for one in line.by_place.values()]
    named = [one.held for line, one in every if line.meaning]
    trusted = (any(named) and 2 * sum(named) >= len(named)) or _are_statements(tables, locale)
    for lines in pairs:
        yield from _told(lines, locale, trusted=trusted)


def _are_statements(tables: Sequence[Source], locale: Locale) -> bool:
    """Are all the statements of one firm: one of its results, one of its cash flows, perhaps others?"""
    meanings = [{meaning_of(name, locale.language) for name in one.sheet.rows.names} - {""} for one in tables]
    of_results = sum(not RESULTS.isdisjoint(one) for one in meanings)
    of_flows = sum(len(FLOWS & one) > 1 for one in meanings)
    return of_results == of_flows == 1


def _shared(one: View, other: View, latest: frozenset[str], language: str) -> Iterator[_Line]:
    facing = dict(_facing(one, other, latest, language))
    lines = _by_name(one, language), _by_name(other, language)
    unit = min(one.unit, other.unit)
    for name in lines[0]:
        if name not in lines[1]:
            continue
        (line, more), (second, less) = lines[0][name], lines[1][name]
        found = {}
        for place, opposite in facing.items():
            a, b = one.lines[line][place], other.lines[second][opposite]
            if a is not None and b is not None and a.value and b.value and a.percent == b.percent:
                found[place] = same(_in(a, int(one.unit / unit)), _in(b, int(other.unit / unit)))
        yield _Line(name[0], unit, found, more - less)


def _by_name(view: View, language: str) -> dict[Name, tuple[int, int]]:
    """The lines by what their names mean, of those that no other is called like, and whether one may be more
    than what it means."""
    found: dict[Name, list[tuple[int, int]]] = {}
    for line, name in enumerate(view.names):
        meaning, label = meaning_of(name, language), label_of(name, language)
        if label:
            more = meaning in PARTLY
            key = (PARTLY.get(meaning, meaning), () if meaning else label)
            found.setdefault(key, []).append((line, int(more)))
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


def _in(entry: Entry, times: int) -> Entry:
    return entry if times == 1 else Entry(entry.claim, entry.value * times, entry.step * times, entry.percent)


def _told(lines: Sequence[_Line], locale: Locale, *, trusted: bool) -> Iterator[Told]:
    """What is told of two tables. Lines of one name are the same where three others are; those that mean one
    thing also where they are the same at all other places, or elsewhere in the document if there are none."""
    every = tuple(one for line in lines for one in line.by_place.values())
    structure = Structure("twice", 0, frozenset(), every, 0.0, True)
    for place in sorted({place for line in lines for place in line.by_place}):
        here = [(line, line.by_place[place]) for line in lines if place in line.by_place]
        surely = [one for _, one in here if _surely(one)]
        broken = [(line, one) for line, one in here if not one.held]
        yield from (Told(structure, one, "figures") for one in surely)
        if len(broken) == 1 and _differs(*broken[0], place, len(surely), locale, trusted=trusted):
            yield Told(structure, broken[0][1], "figures")


def _differs(line: _Line, one: Instance, place: int, alike: int, locale: Locale, *, trusted: bool) -> bool:
    """Does a line that is not the same surely differ from what it is, and is not another thing?"""
    if line.more and line.more * one.apart > 0:
        return False  # cash that may not be spent
    beside = line.meaning and line.held_beside(place)
    alone = line.meaning and trusted and len(line.by_place) == 1
    near = abs(one.apart) <= FAR * one.roles[-1][1].size or is_a_slip(one, line.unit, locale)
    return bool(beside) or (near and (bool(alone) or alike >= MIN_ALIKE))


def _surely(one: Instance) -> bool:
    return one.held and one.bits >= MIN_BITS
