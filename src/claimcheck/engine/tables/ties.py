"""Sentences held against the tables beside them: "revenue rose 8.2 % to €161.4 m".

A figure is tied to a line of a table where the words between it and the line's name say nothing else. It is
held against the cell of the period or the column that the sentence names. It is told where it is no cell of
the table at all, and where enough speaks for its being this one: the name of the column, other figures that
are cells, a slip of the fingers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from math import log10

from claimcheck.engine.slips import one_slip_from
from claimcheck.engine.tables.passages import (
    Label,
    Named,
    Token,
    by_first_word,
    label_of,
    labels_of,
    names_in,
    passages,
)
from claimcheck.engine.tables.sheet import Entry, Sheet, View, says
from claimcheck.engine.tables.structure import surprise
from claimcheck.locale import Locale
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.interval import Interval
from claimcheck.model.table import Table

AMOUNTS = ("money", "count", "plain", "measure")
SCALED = ("money", "count", "plain")  # what a table may print in thousands
STATUS = ("stated", "former")
MOST_LINES = 400  # of a table that sentences are held against
SAYS_MUCH = 6.0  # bits of a figure that is a cell hardly by chance
ENOUGH = 5  # of what speaks for a figure's being a cell
NAMED, BESIDE, OTHERS, SLIP, NEAR = 2, 2, 2, 3, 1
LEAST_OTHERS = 2


@dataclass(frozen=True, slots=True)
class Source:
    """A table with the powers of ten that it says its figures are in, and the currencies."""

    sheet: Sheet
    powers: frozenset[int]
    moneys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of a table, as rows or as columns. One of a `general` name, such as "total", is only meant where
    its column is named, too."""

    source: Source
    view: View
    line: int
    crossing: tuple[frozenset[Label], ...]
    general: bool

    def cells(self, claim: Claim) -> Iterator[tuple[int, Entry]]:
        """The places of the line whose figures are of the kind of the claim's."""
        percent = claim.figure.kind == "percent"
        for place, entry in enumerate(self.view.lines[self.line]):
            if entry is not None and entry.percent == percent:
                yield place, entry


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure of a sentence, the lines that it is said of, the year and the columns that are named with it
    (`crossing`: their labels), and how it is said: as what was `before`, as a change."""

    claim: Claim
    spots: tuple[Spot, ...]
    year: int | None
    crossing: frozenset[Label]
    before: bool
    moved: bool
    others: frozenset[int]  # years of the sentence


@dataclass(frozen=True, slots=True)
class Tie:
    """A figure of a sentence and the cells that it is held against: one, or two that it is the change
    between."""

    claim: Claim
    cells: tuple[Entry, ...]
    held: bool


@dataclass(slots=True)
class _Tied:
    """What came of the figures that are cells: in which sentences and lines, and at which places."""

    lines: Counter[tuple[object, int, int]] = field(default_factory=Counter)
    places: Counter[tuple[int, int]] = field(default_factory=Counter)


def source_of(sheet: Sheet, table: Table, article: Article, locale: Locale) -> Source:
    """A table's sheet with what its caption and heads say of the size and the money of its figures."""
    spans = [cell.span for cell in table.cells if cell.row < table.heads or cell.column < table.stubs]
    said = " ".join(span.of(article.document.text) for span in (*spans, *filter(None, [table.caption])))
    return Source(sheet, frozenset(_powers(said, locale)), frozenset(_moneys(said, locale)))


def _powers(said: str, locale: Locale) -> Iterator[int]:
    words = {"".join(filter(str.isalnum, word)) for word in said.lower().split()}
    if words & locale.gaps.set("TABLE_THOUSANDS"):
        yield 3
    short = locale.gaps.table("MONEY_SCALES")
    for word in words:
        found = locale.scales.match(word, word, 0)
        power = short.get(word) or (found[1] if found and found[0] == len(word) else 0)
        if power:
            yield power


def _moneys(said: str, locale: Locale) -> Iterator[str]:
    low = said.lower()
    for end in range(1, len(said) + 1):
        found = locale.symbols.match(said, low, end)
        if found is None or (said[found[0]].isalnum() and found[0] and said[found[0] - 1].isalnum()):
            continue  # the end of a word
        if not (said[end - 1].isalnum() and said[end : end + 1].isalnum()):
            yield found[1]


def ties(article: Article, sources: Sequence[Source], locale: Locale) -> list[Tie]:
    """The figures of sentences that are cells of tables, and those that should be and are not."""
    mentions = list(_mentions(article, sources, locale))
    tied = _Tied()
    found: list[Tie] = []
    left: list[Mention] = []
    for one in mentions:
        cell = _cell_of(one)
        if cell is None:
            left.append(one)
            continue
        spot, place, entry = cell
        found.append(Tie(one.claim, (entry,), True))
        if _bits(one.claim) >= SAYS_MUCH:
            tied.lines[one.claim.sentence, id(spot.view), spot.line] += 1
            tied.places[id(spot.view), place] += 1
    return found + [tie for one in left if (tie := _held_against(one, tied, locale)) is not None]


def _bits(claim: Claim) -> float:
    number = claim.figure.number
    return 0.0 if number is None else surprise(float(abs(number.mantissa)), 1.0)


# Which figure is said of which line.


def _mentions(article: Article, sources: Sequence[Source], locale: Locale) -> Iterator[Mention]:
    spots = _spots(sources, locale)
    if not spots:
        return
    labels = by_first_word(spots)
    apart = locale.gaps.set("TABLE_APART")
    for tokens in passages(article):
        named = names_in(tokens, labels)
        inside = {at for one in named for at in range(one.start, one.end)}
        if not named or any(token.text in apart for n, token in enumerate(tokens) if n not in inside):
            continue
        years = [_year(token) for token in tokens]
        for at, token in enumerate(tokens):
            claim = token.claim
            if claim is None or token.text != "#" or not _is_stated(claim):
                continue
            one = _label_of(tokens, named, at, locale)
            if one is not None:
                crossing = frozenset(each.label for each in named if each != one)
                yield Mention(
                    claim,
                    tuple(spots[one.label]),
                    _year_of(tokens, years, at, locale),
                    crossing,
                    _follows(tokens, at, locale.gaps.set("TABLE_FROM")),
                    _moves(tokens, at, locale),
                    frozenset(year for year in years if year is not None),
                )


def _is_stated(claim: Claim) -> bool:
    figure = claim.figure
    kind = figure.kind in AMOUNTS or figure.kind == "percent"
    plain = figure.number is not None and not figure.ends and figure.bound is None and figure.per is None
    return kind and plain and bool(figure.stated) and claim.status in STATUS


def _spots(sources: Sequence[Source], locale: Locale) -> dict[Label, list[Spot]]:
    """The lines of all tables by what they are called."""
    found: dict[Label, list[Spot]] = {}
    general = {*map(label_of, locale.gaps.list("TABLE_TOTALS"))}
    for source in sources:
        for view in (source.sheet.rows, source.sheet.columns):
            if len(view.lines) > MOST_LINES:
                continue
            crossing = tuple(labels_of(view.crossing))
            for line, labels in enumerate(labels_of(view.names)):
                for label in labels:
                    spot = Spot(source, view, line, crossing, label in general)
                    found.setdefault(label, []).append(spot)
    return found


def _label_of(tokens: Sequence[Token], named: Sequence[Named], at: int, locale: Locale) -> Named | None:
    """The one label that a figure is surely said of."""
    before = [one for one in named if one.end <= at]
    after = [one for one in named if one.start > at]
    if before and _is_alone(tokens, before[-1], locale):
        gap = tokens[before[-1].end : at]
        words = locale.gaps.set("TABLE_SAID")
        if gap and all(token.claim is not None or token.text in words for token in gap):
            return before[-1]
    if after:
        gap = tokens[at + 1 : after[0].start]
        words = locale.gaps.set("TABLE_INTO")
        if gap and all(token.claim is None and token.text in words for token in gap) and _ends(
            tokens, after[0], locale
        ):
            return after[0]
    return None


def _is_alone(tokens: Sequence[Token], one: Named, locale: Locale) -> bool:
    """Does no other word say more exactly what a label means?"""
    if not one.start:
        return True
    token = tokens[one.start - 1]
    return (
        _year(token) is not None
        or not token.text[0].isalnum()
        and token.claim is None
        and token.text != "-"
        or token.text in locale.gaps.set("TABLE_BEFORE")
    )


def _ends(tokens: Sequence[Token], one: Named, locale: Locale) -> bool:
    if one.end == len(tokens):
        return True
    token = tokens[one.end]
    return token.claim is None and (not token.text[0].isalnum() or token.text in locale.gaps.set("TABLE_AFTER"))


def _follows(tokens: Sequence[Token], at: int, words: frozenset[str]) -> bool:
    return at > 0 and tokens[at - 1].claim is None and tokens[at - 1].text in words


def _moves(tokens: Sequence[Token], at: int, locale: Locale) -> bool:
    """Is the figure said to be a rise or a fall: "rose by 8 %", "8 % more"?"""
    moved = locale.gaps.set("TABLE_MOVED")
    back = [token.text for token in tokens[max(0, at - 3) : at] if token.claim is None]
    return any(word in moved for word in back)


def _year(token: Token) -> int | None:
    """The year that a token is, if it names nothing else."""
    period = token.claim.figure.period if token.claim is not None else None
    if period is None or period.end is not None or period.quarter is not None or period.start.month is not None:
        return None
    return period.start.year


def _year_of(tokens: Sequence[Token], years: Sequence[int | None], at: int, locale: Locale) -> int | None:
    """The year that is said of a figure: right behind it, or else before it."""
    rest = at + 1
    while rest < len(tokens) and (tokens[rest].text in locale.gaps.set("TABLE_IN") or tokens[rest].text == "("):
        rest += 1
    if rest < len(tokens) and years[rest] is not None and rest > at + 1:
        return years[rest]
    if at > 1 and tokens[at - 1].text == ":" and years[at - 2] is not None:
        return years[at - 2]
    if _follows(tokens, at, locale.gaps.set("TABLE_FROM")):
        return None
    said = {year for year in years if year is not None}
    earlier = [year for year in years[:at] if year is not None]
    return earlier[-1] if earlier else said.pop() if len(said) == 1 else None


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
    return (named or fitting or [None])[0]


def _power(claim: Claim, entry: Entry, spot: Spot) -> int:
    """By how many powers of ten a sentence tells a cell in another size: thousands, millions."""
    stated = claim.figure.stated
    if claim.figure.kind not in SCALED or not stated or not entry.value:
        return 0
    return 3 * round(log10(abs(stated) / (entry.size * spot.view.unit)) / 3)


def _prints(claim: Claim, entry: Entry, spot: Spot) -> bool:
    scale = spot.view.unit * Fraction(10) ** _power(claim, entry, spot)
    half = Fraction(entry.step, 2)
    cell = Interval((entry.size - half) * scale, (entry.size + half) * scale)
    return claim.figure.interval().meets(cell)


def _places(one: Mention, spot: Spot) -> list[int]:
    """The places of a line that the sentence names."""
    said = [n for n, labels in enumerate(spot.crossing) if labels & one.crossing]
    of_year = [n for n, name in enumerate(spot.view.crossing) if one.year and str(one.year) in name]
    return [n for n in said if n in of_year] or (of_year if one.year and of_year else said)


def _held_against(one: Mention, tied: _Tied, locale: Locale) -> Tie | None:
    """What a figure that is no cell is held against, if enough says that it should be one."""
    if any(_is_somewhere(one.claim, spot) for spot in one.spots):
        return None
    found = [tie for spot in one.spots if (tie := _at(one, spot, tied, locale)) is not None]
    return found[0] if len(found) == 1 else None


def _is_somewhere(claim: Claim, spot: Spot) -> bool:
    """Does any cell of the table print so?"""
    return any(
        entry is not None
        and entry.value != 0
        and entry.percent == (claim.figure.kind == "percent")
        and _prints(claim, entry, spot)
        for line in spot.view.lines
        for entry in line
    )


def _at(one: Mention, spot: Spot, tied: _Tied, locale: Locale) -> Tie | None:
    beside = tied.lines[one.claim.sentence, id(spot.view), spot.line] > 0
    if one.claim.figure.kind == "percent":
        return _change_at(one, spot, beside, tied, locale)
    cells = dict(spot.cells(one.claim))
    places = [place for place in _places(one, spot) if place in cells]
    place, named = _only(places), bool(places)
    if place is None and not (places or one.year or one.crossing or spot.general):
        place = _by_age(one, spot, cells)
    if place is None or not _is_of_unit(one.claim, cells[place], spot):
        return None
    entry = cells[place]
    slip = _is_slip(one.claim, entry, spot, locale)
    ratio = float(one.claim.figure.stated or 0) / float(
        entry.size * spot.view.unit * Fraction(10) ** _power(one.claim, entry, spot) or 1
    )
    others = tied.places[id(spot.view), place] >= LEAST_OTHERS
    points = NAMED * named + BESIDE * beside + OTHERS * others + SLIP * slip + NEAR * (0.5 < ratio < 2)
    return Tie(one.claim, (entry,), False) if points >= ENOUGH else None


def _only(places: Sequence[int]) -> int | None:
    return places[0] if len(places) == 1 else None


def _years(spot: Spot) -> dict[int, int]:
    """The places that are years, each the only one of its year."""
    found: dict[int, list[int]] = {}
    for place, name in enumerate(spot.view.crossing):
        for word in name.split():
            if word.isdecimal() and len(word) == 4:
                found.setdefault(int(word), []).append(place)
    return {year: places[0] for year, places in found.items() if len(places) == 1}


def _by_age(one: Mention, spot: Spot, cells: dict[int, Entry]) -> int | None:
    """The only cell, or that of the latest year; what is said to have been before, that of the year before."""
    if len(cells) == 1:
        return next(iter(cells))
    years = _years(spot)
    ordered = sorted((year for year, place in years.items() if place in cells), reverse=True)
    if len(ordered) < 2 or len(ordered) < len(cells):
        return None
    return years[ordered[1 if one.before else 0]]


def _is_of_unit(claim: Claim, entry: Entry, spot: Spot) -> bool:
    """May a cell be counted in the unit of the sentence, in the thousands that its table says?"""
    figure, power = claim.figure, _power(claim, entry, spot)
    if figure.kind == "money" and spot.source.moneys and figure.unit not in spot.source.moneys:
        return False
    if figure.kind == "plain" and not figure.power and not power:
        return True  # told as the table prints it
    return power in spot.source.powers if spot.source.powers else power == 0


def _is_slip(claim: Claim, entry: Entry, spot: Spot, locale: Locale) -> bool:
    """Does one slip of the fingers lie between what the sentence prints and the cell?"""
    figure, other = claim.figure, entry.claim.figure
    if figure.digits is None or figure.number is None or other.number is None:
        return False
    written = figure.digits.shift(-figure.span.start).of(figure.surface)
    power = _power(claim, entry, spot) - figure.power
    wanted = entry.size * spot.view.unit * Fraction(10) ** power
    step = Fraction(10) ** (figure.number.exponent - figure.power)
    return one_slip_from(written, round(wanted / step) * step, locale)


# Changes.


def _change_at(one: Mention, spot: Spot, beside: bool, tied: _Tied, locale: Locale) -> Tie | None:
    """The cell that prints the change of a line, or the two years between which it is."""
    if not one.moved or one.crossing or not beside:
        return None
    changes = locale.gaps.list("TABLE_CHANGE")
    cells = [(place, entry) for place, entry in spot.cells(one.claim) if says(spot.view.crossing[place], changes)]
    if len(cells) > 1:
        return None
    line = [entry for entry in spot.view.lines[spot.line] if entry is not None and not entry.percent]
    if any(_comes_out(one.claim, *pair) for two in pairwise(line) for pair in (two, two[::-1])):
        return None  # another writer's rounding
    if cells:
        return Tie(one.claim, (cells[0][1],), False)
    two = _last_two(spot)
    if two is None or (one.others and max(one.others) != max(_years(spot))):
        return None
    return Tie(one.claim, two, False)


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
