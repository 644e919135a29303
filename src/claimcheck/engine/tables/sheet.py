"""A table as lines of numbers: rows over columns, or columns over rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from claimcheck.locale import Locale
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Kind
from claimcheck.model.interval import Number
from claimcheck.model.table import Cell, Table, joined
from claimcheck.startup.lean import dataclass

FINEST = 12  # decimals; what is written finer is no table of figures
LARGEST = 24  # powers of ten
FIRST_YEAR, LAST_YEAR = 1700, 2100
MANY_ROUND = 6  # figures of a column that all end in zeros are rounded


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell's figure: `value` and `step`, one of its last digit, in the smallest unit that any cell of the
    table is written to."""

    claim: Claim
    value: int
    step: int
    percent: bool
    rounded: int = 0  # zeros at the end of it that only say how far it was rounded

    @property
    def size(self) -> int:
        return abs(self.value)


Line = tuple[Entry | None, ...]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class View:
    """Lines with what they are called, in lower case, and the lines before which another part of the table
    begins. `crossing` names the places of each line; `moves` are those that are
    changes. `unit` is what the values are counted in; in a table that `counts` they are whole, and no word
    says that they are thousands or money."""

    names: tuple[str, ...]
    lines: tuple[Line, ...]
    crossing: tuple[str, ...]
    breaks: frozenset[int]
    unit: Fraction
    rows: bool
    counts: bool = False
    moves: frozenset[int] = frozenset()

    @property
    def places(self) -> int:
        return len(self.crossing)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows and the columns of a table."""

    rows: View
    columns: View
    language: str


def years_of(name: str) -> tuple[int, ...]:
    """The years that the name of a line or a place holds as words of four digits."""
    return tuple(int(word) for word in name.split() if word.isdecimal() and len(word) == 4)


def years_among(view: View) -> frozenset[int]:
    """The lines whose figures are all written as years are."""
    return frozenset(n for n, line in enumerate(view.lines) if is_of_years(line))


def is_of_years(line: Line) -> bool:
    """Are the figures of a line, several of them, all four digits that may be a year?"""
    surfaces = [entry.claim.figure.surface.strip() for entry in line if entry is not None]
    return len(surfaces) > 2 and all(
        len(one) == 4 and one.isdecimal() and FIRST_YEAR <= int(one) <= LAST_YEAR for one in surfaces
    )


def sheet_of(table: Table, article: Article, claims: Mapping[int, Claim], locale: Locale) -> Sheet | None:
    """The table's figures in rows and columns; None where there are too few to be held against each other.

    `claims` are those of cells, by where they begin.
    """
    own = [(cell, claims[cell.span.start]) for cell in table.cells if cell.span.start in claims]
    numbers = [claim.figure.number for _, claim in own if claim.figure.number is not None]
    if len(numbers) < 3:
        return None
    least = min(number.exponent for number in numbers)
    if least < -FINEST or max(number.exponent for number in numbers) - least > LARGEST:
        return None
    text = article.document.text
    row_names, column_names = _names(table, text)
    standing = _one_column([cell for cell, _ in own], column_names)
    entries = _rounded({(cell.row, standing[cell.column]): _entry(claim, least) for cell, claim in own})
    rows, columns = (sorted({place[axis] for place in entries}) for axis in (0, 1))
    headings = {cell.row for cell in table.cells if cell.row >= table.heads} - set(rows)
    breaks = frozenset(n for n, row in enumerate(rows) if row - 1 in headings)
    names = tuple(row_names.get(row, "") for row in rows)
    heads = tuple(column_names.get(column, "") for column in columns)
    lines = tuple(tuple(entries.get((row, column)) for column in columns) for row in rows)
    unit = Fraction(10) ** least
    counts = least == 0 and not _scaled(table, text, numbers, locale) and not _of_money(names, locale)
    changes = locale.gaps.list("TABLE_CHANGE")
    moves = frozenset(n for n, head in enumerate(heads) if says(head, changes))
    across = View(names, lines, heads, breaks, unit, True, counts, moves)
    down = View(heads, tuple(zip(*lines, strict=True)), names, frozenset(), unit, False, counts)
    return Sheet(across, down, article.document.language)


def _one_column(cells: Sequence[Cell], names: Mapping[int, str]) -> dict[int, int]:
    """For each column of figures the one that it stands in. Neighbours of one name without a row in common
    are one: where only the first and the last row have a "$", it takes a column of its own there."""
    rows: dict[int, set[int]] = {}
    for cell in cells:
        rows.setdefault(cell.column, set()).add(cell.row)
    found: dict[int, int] = {}
    last = None
    for column in sorted(rows):
        name = names.get(column, "")
        if last is not None and name and names.get(last) == name and rows[last].isdisjoint(rows[column]):
            rows[last] |= rows[column]
        else:
            last = column
        found[column] = last
    return found


def _scaled(table: Table, text: str, numbers: Sequence[Number], locale: Locale) -> bool:
    """Does the caption or a head speak of thousands or of shares, or do the figures end in zeros?"""
    spans = [cell.span for cell in table.cells if cell.row < table.heads]
    said = " ".join(span.of(text) for span in (*spans, *filter(None, [table.caption]))).lower()
    words = {"".join(filter(str.isalnum, word)) for word in said.split()}
    scales = {*locale.gaps.list("TABLE_SCALED"), *(word for word, _ in locale.scales)}
    round_ones = sum(number.mantissa % 10 == 0 for number in numbers)
    return "%" in said or not words.isdisjoint(scales) or 3 * round_ones > len(numbers)


def _of_money(names: Iterable[str], locale: Locale) -> bool:
    """Do the rows speak of money, which is seldom printed to the last coin?"""
    kinds = ("TABLE_MINUS", "TABLE_ASSETS", "TABLE_FUNDING")
    words = [word for kind in kinds for word in locale.gaps.list(kind)]
    return says(" . ".join(names), words)


def _entry(claim: Claim, least: int) -> Entry:
    figure = claim.figure
    number = figure.number
    assert number is not None
    step = 10 ** (number.exponent - least)
    return Entry(claim, int(number.mantissa) * step, step, figure.kind in ("percent", "points"))


def _rounded(entries: Mapping[Place, Entry]) -> dict[Place, Entry]:
    """The entries by their places, those of a column whose figures all end in "000" as rounded to that."""
    columns: dict[int, list[Entry]] = {}
    for (_, column), entry in entries.items():
        columns.setdefault(column, []).append(entry)
    steps = {column: _common_step(own) for column, own in columns.items() if len(own) >= MANY_ROUND}
    return {place: _to_step(entry, steps.get(place[1], 0)) for place, entry in entries.items()}


def _to_step(entry: Entry, step: int) -> Entry:
    zeros = len(str(step)) - len(str(entry.step))
    return replace(entry, step=step, rounded=zeros) if zeros > 0 else entry


def _common_step(entries: Sequence[Entry]) -> int:
    """The power of ten that all figures are multiples of."""
    step = 10**LARGEST
    for entry in entries:
        while entry.value % step:
            step //= 10
    return step if any(entry.value for entry in entries) else 0


def _names(table: Table, text: str) -> tuple[dict[int, str], dict[int, str]]:
    """What rows and columns are called, in lower case."""
    rows: dict[int, list[Cell]] = {}
    columns: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if cell.column < table.stubs and cell.row >= table.heads:
            rows.setdefault(cell.row, []).append(cell)
        if cell.row < table.heads:
            for column in range(cell.column, cell.column + cell.width):
                columns.setdefault(column, []).append(cell)
    return (
        {row: joined(cells, text).lower() for row, cells in rows.items()},
        {column: joined(cells, text).lower() for column, cells in columns.items()},
    )


def says(name: str, words: Iterable[str]) -> bool:
    """Does a name hold any of the words, whole? One with "$" behind it must end the name."""
    padded = _padded(name)
    for word in words:  # no generator: it is asked of each of ten thousand rows
        if padded.endswith(f" {word[:-1]} ") if word[-1] == "$" else f" {word} " in padded:
            return True
    return False


def begins(name: str, words: Iterable[str]) -> bool:
    """Does a name begin with any of the words?"""
    return _padded(name).startswith(tuple(f" {word} " for word in words))


@lru_cache(maxsize=16384)  # of each line several words are asked
def _padded(name: str) -> str:
    plain = "".join(char if char.isalnum() or char in "%/+-±#&'." else " " for char in name)
    return f" {' '.join(plain.split())} "


def without(view: View, places: frozenset[int]) -> View:
    """The view with nothing at these places of its lines."""
    if not places:
        return view
    lines = tuple(
        tuple(None if place in places else entry for place, entry in enumerate(line)) for line in view.lines
    )
    return replace(view, lines=lines)


def shifted(entry: Entry, power: int) -> Entry:
    """The entry in a unit so many powers of ten smaller, which nothing beside it prints."""
    figure = entry.claim.figure
    assert figure.number is not None
    number = figure.number.shift(power)
    claim = replace(entry.claim, figure=replace(figure, number=number, power=figure.power + power))
    times = 10**power
    return replace(entry, claim=claim, value=entry.value * times, step=entry.step * times)


def told(entry: Entry, *, exact: bool = False, percent: bool = False) -> Claim:
    """The claim of a cell as relations bind it: by its size, since signs are part of the structure, and as a
    percentage or a bare number, whatever else is printed beside it."""
    figure = entry.claim.figure
    assert figure.number is not None
    number = Number(abs(int(figure.number.mantissa)), figure.number.exponent, exact)
    if entry.rounded and not exact:
        number = Number(number.mantissa // 10**entry.rounded, number.exponent + entry.rounded)
    kind: Kind = "percent" if percent else "plain"
    figure = replace(figure, number=number, kind=kind, unit=kind if percent else "")
    return replace(entry.claim, figure=figure)
