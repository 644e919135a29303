"""Tables read: which cells name rows and columns, and which are figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from claimcheck.extract.grid import tables_of
from claimcheck.locale import Locale
from claimcheck.locale.numerals import LONGEST, parse_digits, parse_fraction
from claimcheck.model import Cell, Document, Figure, Kind, Number, Span, Table
from claimcheck.model.table import joined
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

_CELL = compiled(
    r"""(?P<open>[(\[])?\s*(?P<sign>[-−–+±])?\s*(?P<before>[^\W\d_]{0,3}\.?[$€£¥₩₹¢฿₽₺]?)\s*(?P<inner>[-−–(\[])?\s*
    (?P<digits>(?:[0-9]+[ ]?)?[½¼¾]|[0-9]+(?:[.,'’\u00a0\u202f\u2009 ][0-9]+)*|[.,][0-9]+)
    \s*(?P<after>%|‰|[$€£¥₩₹]|[^\W\d_]{1,12}\.?)?\s*(?P<close>[)\]])?\s*(?P<late>%?)\s*
    (?P<note>[*†‡§¹²³⁴]{0,3}|\[[0-9a-z]\]|\([0-9a-z]\))""",
    re.VERBOSE,
)
_A_YEAR = compiled(r"(?:19|20)[0-9]{2}(?: [0-9]| ?[(\[][0-9a-z][)\]]| ?[*†‡])?", re.ASCII)
_OF_PERCENT = re.compile(r"(?<![0-9])(?<![0-9] )%")  # no "4.5% notes"
_PERCENT = "%"
_QUARTERS = tuple("½¼¾")
_NEGATIVE = "-−–(["
MAX_HEADS = 6  # rows
MAX_ROWS = 400  # that say how a table is laid out
LONGEST_CELL = min(LONGEST, 24)  # digits and marks of a cell
_SIGNS = frozenset(["%", ")%", ") %"])  # in a column of their own


@dataclass(frozen=True, slots=True)
class _Read:
    """A cell, its text and the figure that it is, if it is one."""

    cell: Cell
    text: str
    figure: Figure | None

    @property
    def is_year(self) -> bool:
        """Four digits that may be a year, and perhaps the mark of a note."""
        return self.figure is not None and _A_YEAR.fullmatch(self.text) is not None


def with_tables(document: Document, locale: Locale) -> Document:
    """The document with its tables, and what names their rows and columns."""
    tables = tables_of(document.blocks)
    if not tables:
        return document
    return replace(document, tables=tuple(_laid_out(table, document, locale) for table in tables))


def cell_figures(document: Document, locale: Locale) -> Iterator[Figure]:
    """The figures of the tables' cells, in order; of `document` as `with_tables` gives it."""
    for table in document.tables:
        read = [_read(cell, document.text, locale) for cell in table.cells]
        percents, noted = _columns_of(table, document.text, locale)
        rows = {
            one.cell.row for one in read if one.cell.column < table.stubs and _names_percent(one.text, locale)
        }
        signs = {(one.cell.row, one.cell.column) for one in read if one.text in _SIGNS}
        for one in read:
            cell, figure = one.cell, one.figure
            if figure is None or cell.row < table.heads or cell.column < table.stubs or cell.column in noted:
                continue
            share = (
                cell.column in percents or cell.row in rows or (cell.row, cell.column + cell.width) in signs
            )
            if share and figure.kind == "plain":
                figure = replace(figure, kind="percent", unit="percent")
            yield figure


def _columns_of(table: Table, text: str, locale: Locale) -> tuple[frozenset[int], frozenset[int]]:
    """The columns whose heads say that they hold percentages, and those that hold no figures but numbers of
    notes, places and the like."""
    heads: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if cell.row < table.heads:
            for column in range(cell.column, cell.column + cell.width):
                heads.setdefault(column, []).append(cell)
    said = {column: joined(cells, text) for column, cells in heads.items()}
    percents = frozenset(
        column
        for column, cells in heads.items()
        if any(_names_percent(cell.span.of(text), locale) for cell in cells)
    )
    notes = locale.gaps.set("TABLE_NUMBERS")
    return percents, frozenset(
        column for column, words in said.items() if words.lower().strip(" .:") in notes
    )


def _names_percent(words: str, locale: Locale) -> bool:
    low = words.lower()
    for apart in locale.gaps.list("TABLE_NO_PERCENT"):
        low = low.replace(apart, "")
    if _OF_PERCENT.search(low):
        return True
    return any(word in low for word in locale.gaps.list("TABLE_PERCENT"))


def _laid_out(table: Table, document: Document, locale: Locale) -> Table:
    some = table.cells[: bisect_left(table.cells, MAX_ROWS, key=lambda cell: cell.row)]
    read = [_read(cell, document.text, locale) for cell in some]
    heads = _heads(read)
    body = [one for one in read if one.cell.row >= heads]
    table = replace(table, cells=_under(table.cells, heads), heads=heads)
    _, noted = _columns_of(table, document.text, locale)
    return replace(table, stubs=_stubs(body, noted))


def _under(cells: Sequence[Cell], heads: int) -> tuple[Cell, ...]:
    """The cells, each heading of several in a row no wider than to where one above it begins: that one
    reaches down over what stands beside."""
    first = bisect_left(cells, heads, key=lambda cell: cell.row)
    begun: set[int] = set()
    found: list[Cell] = []
    for _, row in groupby(cells[:first], key=lambda cell: cell.row):
        own = list(row)
        several = sum(cell.column > 0 for cell in own) > 1
        for cell in own:
            end = min((column for column in begun if column > cell.column), default=cell.column + cell.width)
            width = min(cell.width, end - cell.column) if several else cell.width
            found.append(replace(cell, width=width))
        begun |= {cell.column for cell in own}
    return (*found, *cells[first:])


def _heads(read: Sequence[_Read]) -> int:
    """How many rows at the top name the columns: those without figures, but for years."""
    heads = 0
    for number, row in _by_row(read):
        values = [one for one in row if one.figure is not None and one.cell.column > 0]
        if number >= MAX_HEADS:
            return 1  # a table of words
        if not all(one.is_year for one in values):
            return heads
        if not values and heads and row[0].cell.column == 0 and len(row) == 1:
            later = [one for n, one in enumerate(read) if one.cell.row > number]
            if later and not _is_head(later):
                return heads  # the heading of a section
        heads = number + 1
    return 0  # nothing but headings: no table of figures


def _is_head(later: Sequence[_Read]) -> bool:
    """Does another row of headings follow?"""
    row = next(iter(_by_row(later)))[1]
    values = [one for one in row if one.figure is not None and one.cell.column > 0]
    return all(one.is_year for one in values) and len(row) > 1


def _by_row(read: Iterable[_Read]) -> Iterator[tuple[int, list[_Read]]]:
    row: list[_Read] = []
    for one in read:
        if row and one.cell.row != row[0].cell.row:
            yield row[0].cell.row, row
            row = []
        row.append(one)
    if row:
        yield row[0].cell.row, row


def _stubs(body: Sequence[_Read], noted: frozenset[int]) -> int:
    """How many columns at the left name the rows: words, years, and numbers that count the rows, or of which
    it is `noted` that they are places."""
    columns: dict[int, list[_Read]] = {}
    for one in body:
        columns.setdefault(one.cell.column, []).append(one)
    width = max(columns, default=-1) + 1
    for column in range(width):
        cells = columns.get(column, [])
        figures = [one for one in cells if one.figure is not None]
        counted = (column == 0 and column in noted) or _counts(figures) or _years(figures)
        if cells and 2 * len(figures) >= len(cells) and not counted:
            return column
        if column and not cells:
            return column
    return 0


def _years(figures: Sequence[_Read]) -> bool:
    return len({one.text for one in figures}) > 1 and all(one.is_year for one in figures)


def _counts(figures: Sequence[_Read]) -> bool:
    """Do the cells number the rows: 1, 2, 3, with some of them alike?"""
    numbers = [one.text for one in figures]
    if len(numbers) < 3 or not all(number.isdecimal() and len(number) < 6 for number in numbers):
        return False
    places = [int(number) for number in numbers]
    return (
        places[0] in (0, 1)
        and all(0 <= b - a <= 3 for a, b in pairwise(places))
        and (places[-1] <= len(places) + 1)
    )


def _read(cell: Cell, text: str, locale: Locale) -> _Read:
    words = cell.span.of(text)
    return _Read(cell, words.strip(), _figure(cell.span, words, locale))


def _figure(span: Span, words: str, locale: Locale) -> Figure | None:
    """The figure that is all of a cell: in brackets or behind a minus it is negative."""
    match = (
        _CELL.fullmatch(words)
        if len(words) < 2 * LONGEST_CELL and any(char.isdecimal() or char in _QUARTERS for char in words)
        else None
    )
    if match is None:
        return None
    digits = match["digits"]
    if any(map(str.isalpha, match["before"])) and not _is_money(words, match, locale):
        return None
    written = "0" + digits if digits[0] in ".," else digits
    read = _number(written, locale)
    if read is None or len(digits) > LONGEST_CELL:
        return None
    is_place = (match["after"] or "").lower() in locale.gaps.list("ORDINALS")  # "1st" is no stone
    unit = _unit(match["after"] or match["late"], locale)
    if unit is None or is_place:
        return None
    kind, name, power = unit
    negative = bool(match["open"]) or (match["sign"] or match["inner"] or "+") in _NEGATIVE
    number = read.shift(power)
    mantissa = -number.mantissa if negative else number.mantissa
    start = span.start + match.start("digits")
    end = span.start + (match.end("after") if match["after"] else match.end("digits"))
    scale = Span(*(span.start + at for at in match.span("after"))) if power else None
    return Figure(
        span=span,
        surface=words,
        kind=kind,
        number=Number(mantissa, number.exponent),
        unit=name,
        reach=span.cover(Span(start, end)),
        digits=None if digits.endswith(_QUARTERS) else Span(start, start + len(digits)),
        scale=scale,
        power=power,
        unit_at=Span(*(span.start + at for at in match.span("after"))) if name and match["after"] else None,
        notes=frozenset(("cell", "significant")),
    )


def _number(written: str, locale: Locale) -> Number | None:
    """Return the number of a cell's digits; one such as 3½ or 2¼ as it would be written with a point."""
    if not written.endswith(_QUARTERS):
        parsed = parse_digits(written, locale)
        return None if parsed is None else parsed[0]
    fraction = parse_fraction(written, locale)
    if fraction is None:
        return None
    places = 1 if fraction.value.denominator <= 2 else 2
    return Number(int(fraction.value * 10**places), -places)


def _is_money(words: str, match: re.Match[str], locale: Locale) -> bool:
    """Is what stands before the digits the sign or the code of a currency?"""
    found = locale.symbols.match(words, words.lower(), match.end("before"))
    return found is not None and found[0] <= match.start("before")


def _unit(after: str, locale: Locale) -> tuple[Kind, str, int] | None:
    """What stands behind the digits of a cell: the kind, a unit, a scale; None for what is no figure."""
    if not after:
        return "plain", "", 0
    if after == _PERCENT:
        return "percent", "percent", 0
    low = after.lower()
    scale = locale.scales.match(after, low, 0)
    power = locale.gaps.table("MONEY_SCALES").get(low) or (scale and scale[0] == len(after) and scale[1])
    if power:
        return "plain", "", power
    found = locale.units.match(after, after.lower(), 0)
    if found is None or found[0] != len(after):
        return None
    if found[1].kind in ("percent", "points"):
        return found[1].kind, found[1].name, 0
    return "plain", "", 0
