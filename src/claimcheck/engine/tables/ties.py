"""Sentences held against the tables beside them: "revenue rose 8.2 % to €161.4 m".

A figure is tied to a line of a table where the words between it and the line's name say nothing else. It is
held against the cell of the period or the column that the sentence names. It is told where it is no cell of
the table at all, and where enough speaks for its being this one: the name of the column, other figures that
are cells, a slip of the fingers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import field
from fractions import Fraction
from itertools import pairwise
from math import log10

from claimcheck.engine.tables.mentions import Mention, Source, Spot, mentions
from claimcheck.engine.tables.sheet import Entry, says, years_of
from claimcheck.engine.tables.structure import surprise
from claimcheck.locale import Locale
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.interval import Interval
from claimcheck.slips import is_slip_of, power_told
from claimcheck.startup.lean import dataclass

SAYS_MUCH = 6.0  # bits of a figure that is a cell hardly by chance
ENOUGH = 5  # of what speaks for a figure's being a cell
NAMED, BESIDE, OTHERS, SLIP, NEAR = 2, 2, 2, 3, 1
MIN_OTHERS = 2
APART = 0.15  # powers of a thousand: what one digit is rounded by at the most


@dataclass(frozen=True, slots=True)
class Tie:
    """A figure of a sentence and the cells that it is held against: one, or two that it is the change
    between."""

    claim: Claim
    cells: tuple[Entry, ...]


@dataclass(slots=True)
class _Tied:
    """What came of the figures that are cells: in which sentences and lines, and at which places. `cells` are
    those that a sentence prints, `sizes` those of each table, percentages or not, in powers of a thousand."""

    lines: Counter[tuple[object, int, int]] = field(default_factory=Counter)
    places: Counter[tuple[int, int]] = field(default_factory=Counter)
    cells: set[tuple[object, int, int, int]] = field(default_factory=set)
    sizes: dict[tuple[int, bool], list[tuple[float, Entry]]] = field(default_factory=dict)


def ties(article: Article, sources: Sequence[Source], locale: Locale) -> list[Tie]:
    """The figures of sentences that are cells of tables, and those that should be and are not."""
    said = list(mentions(article, sources, locale))
    tied = _Tied()
    found: list[Tie] = []
    left: list[Mention] = []
    for one in said:
        cell = _cell_of(one)
        if cell is None:
            left.append(one)
            continue
        spot, place, entry = cell
        found.append(Tie(one.claim, (entry,)))
        tied.cells.add((one.claim.sentence, id(spot.view), spot.line, place))
        if _bits(one.claim) >= SAYS_MUCH:
            tied.lines[one.claim.sentence, id(spot.view), spot.line] += 1
            tied.places[id(spot.view), place] += 1
    return found + [tie for one in left if (tie := _held_against(one, tied, locale)) is not None]


def _bits(claim: Claim) -> float:
    number = claim.figure.number
    return 0.0 if number is None else surprise(float(abs(int(number.mantissa))), 1.0)


# Whether a figure is a cell of its line.


def _cell_of(one: Mention) -> tuple[Spot, int, Entry] | None:
    """The cell that prints the figure; of the places that are named first."""
    fitting = [
        (spot, place, entry)
        for spot in one.spots
        for place, entry in spot.cells(one.claim)
        if (not spot.general or one.crossing) and _prints(one.claim, entry, spot)
    ]
    named = [each for each in fitting if each[1] in _places(one, each[0])]
    return next(iter(named or fitting), None)


def _power(claim: Claim, entry: Entry, spot: Spot) -> int:
    """By how many powers of ten a sentence tells a cell in another size: thousands, millions."""
    stated = claim.figure.stated
    return power_told(claim.figure.kind, stated or 0, entry.size * spot.view.unit)


def _prints(claim: Claim, entry: Entry, spot: Spot) -> bool:
    scale = spot.view.unit * Fraction(10) ** _power(claim, entry, spot)
    half = Fraction(entry.step, 2)
    cell = Interval((entry.size - half) * scale, (entry.size + half) * scale)
    return claim.figure.interval().meets(cell)


def _places(one: Mention, spot: Spot) -> list[int]:
    """The places of a line that the sentence names."""
    said = [n for n, labels in enumerate(spot.crossing) if labels & one.crossing]
    of_year = [n for n, name in enumerate(spot.view.crossing) if one.year in years_of(name)]
    return [n for n in said if n in of_year] or (of_year if one.year and of_year else said)


def _held_against(one: Mention, tied: _Tied, locale: Locale) -> Tie | None:
    """What a figure that is no cell is held against, if enough says that it should be one."""
    if any(_is_somewhere(one.claim, spot, tied) for spot in one.spots):
        return None
    found = [
        tie
        for spot in one.spots
        if (len(one.spots) == 1 or _is_beside(one, spot, tied))
        and (tie := _at(one, spot, tied, locale)) is not None
    ]
    return found[0] if len(found) == 1 else None


def _is_beside(one: Mention, spot: Spot, tied: _Tied) -> bool:
    """Is another figure of the sentence a cell of the line?"""
    return tied.lines[one.claim.sentence, id(spot.view), spot.line] > 0


def _is_somewhere(claim: Claim, spot: Spot, tied: _Tied) -> bool:
    """Does any cell of the table print so? Those of another size are left out first, in floats."""
    percent, stated = claim.figure.kind == "percent", claim.figure.stated
    if not stated:
        return False
    name = id(spot.view), percent
    if name not in tied.sizes:
        tied.sizes[name] = [
            (_thousands(entry.size * spot.view.unit), entry)
            for line in spot.view.lines
            for entry in line
            if entry is not None and entry.value != 0 and entry.percent == percent
        ]
    own = _thousands(abs(stated))
    return any(
        abs((apart := own - size) - round(apart)) < APART and _prints(claim, entry, spot)
        for size, entry in tied.sizes[name]
    )


def _thousands(size: Fraction) -> float:
    return log10(size) / 3


def _at(one: Mention, spot: Spot, tied: _Tied, locale: Locale) -> Tie | None:
    beside = _is_beside(one, spot, tied)
    if one.claim.figure.kind == "percent":
        return _change_at(one, spot, beside, locale)
    cells = dict(spot.cells(one.claim))
    places = [place for place in _places(one, spot) if place in cells]
    place, named = _only(places), bool(places)
    if place is None and not (places or one.year or one.crossing or spot.general):
        place = _by_age(one, spot, cells)
    if place is None or not _is_of_unit(one.claim, cells[place], spot, named=bool(one.crossing)):
        return None
    if (one.claim.sentence, id(spot.view), spot.line, place) in tied.cells:
        return None  # the sentence has the cell already: "or €2,380 billion net"
    entry = cells[place]
    slip = _is_slip(one.claim, entry, spot, locale)
    ratio = float(one.claim.figure.stated or 0) / float(
        entry.size * spot.view.unit * Fraction(10) ** _power(one.claim, entry, spot) or 1
    )
    others = tied.places[id(spot.view), place] >= MIN_OTHERS
    points = NAMED * named + BESIDE * beside + OTHERS * others + SLIP * slip + NEAR * (0.5 < ratio < 2)
    return Tie(one.claim, (entry,)) if points >= ENOUGH else None


def _only(places: Sequence[int]) -> int | None:
    return places[0] if len(places) == 1 else None


def _years(spot: Spot) -> dict[int, int]:
    """The places that are years, each the only one of its year."""
    found: dict[int, list[int]] = {}
    for place, name in enumerate(spot.view.crossing):
        for year in years_of(name):
            found.setdefault(year, []).append(place)
    return {year: places[0] for year, places in found.items() if len(places) == 1}


def _by_age(one: Mention, spot: Spot, cells: dict[int, Entry]) -> int | None:
    """The only cell, or that of the latest year; what is said to have been before, of the year before."""
    if len(cells) == 1:
        return next(iter(cells))
    years = _years(spot)
    ordered = sorted((year for year, place in years.items() if place in cells), reverse=True)
    if len(ordered) < 2 or len(ordered) < len(cells):
        return None
    return years[ordered[1 if one.before else 0]]


def _is_of_unit(claim: Claim, entry: Entry, spot: Spot, *, named: bool) -> bool:
    """May a cell be counted in the unit of the sentence, in the thousands that its table says? What is
    counted stands in the table's caption or heads, unless a column is `named` that is no year."""
    figure, power = claim.figure, _power(claim, entry, spot)
    if figure.kind == "count" and not named and figure.unit.rpartition("_")[2] not in spot.source.said:
        return False  # a table of cases says nothing of nurses
    if figure.kind == "money" and spot.source.moneys and figure.unit not in spot.source.moneys:
        return False
    if figure.kind == "plain" and not figure.power and not power:
        return True  # told as the table prints it
    return power in spot.source.powers if spot.source.powers else power == 0


def _is_slip(claim: Claim, entry: Entry, spot: Spot, locale: Locale) -> bool:
    """Does one slip of the fingers lie between what the sentence prints and the cell?"""
    figure = claim.figure
    if figure.number is None or entry.claim.figure.number is None:
        return False
    wanted = entry.size * spot.view.unit * Fraction(10) ** _power(claim, entry, spot)
    step = Fraction(10) ** figure.number.exponent
    return is_slip_of(figure, round(wanted / step) * step, locale)


# Changes.


def _change_at(one: Mention, spot: Spot, beside: bool, locale: Locale) -> Tie | None:
    """The cell that prints the change of a line, or the two years between which it is."""
    if not one.moved or one.crossing or not beside:
        return None
    changes = locale.gaps.list("TABLE_CHANGE")
    cells = [
        (place, entry) for place, entry in spot.cells(one.claim) if says(spot.view.crossing[place], changes)
    ]
    if len(cells) > 1:
        return None
    line = [entry for entry in spot.view.lines[spot.line] if entry is not None and not entry.percent]
    if any(_comes_out(one.claim, *pair) for two in pairwise(line) for pair in (two, two[::-1])):
        return None  # another writer's rounding
    if cells:
        return Tie(one.claim, (cells[0][1],))
    two = _last_two(spot)
    if two is None or (one.others and max(one.others) != max(_years(spot))):
        return None
    return Tie(one.claim, two)


def _last_two(spot: Spot) -> tuple[Entry, Entry] | None:
    """The amounts of the year before the last and of the last."""
    years = _years(spot)
    line = spot.view.lines[spot.line]
    ordered = [year for year in sorted(years) if (entry := line[years[year]]) and not entry.percent]
    if len(ordered) < 2 or ordered[-1] - ordered[-2] != 1:
        return None
    before, after = (line[years[year]] for year in ordered[-2:])
    if before is None or after is None or after.value <= 0 or before.value <= 0:
        return None
    return before, after


def _comes_out(claim: Claim, before: Entry, after: Entry) -> bool:
    halves = Fraction(before.step, 2), Fraction(after.step, 2)
    low = 100 * ((after.value - halves[1]) / (before.value + halves[0]) - 1)
    high = 100 * ((after.value + halves[1]) / max(before.value - halves[0], Fraction(1, 10**9)) - 1)
    printed = claim.figure.interval()
    return printed.meets(Interval(low, high)) or printed.meets(Interval(-high, -low))
