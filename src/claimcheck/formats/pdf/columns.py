"""Tables of a PDF, best effort: lines of print whose pieces stand in columns. Unsure, and they are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.formats.aligned import MIN_ROWS, columns_of
from claimcheck.formats.pdf.pages import Row

Cells = list[tuple[Row, tuple[int, int]]]  # pieces of print, each with its row and column

_APART = 0.9  # of the size of print, between the pieces of a line
_SHIFTED = 0.3  # of it, by which pieces of one line may stand higher or lower
_BELOW = 2.6  # of it, to the next line of a table
_FINE = 4  # places to a point


def tabled(rows: Iterable[Row]) -> Iterator[Row | Cells]:
    """The lines of print in their order, with the cells of each table in place of the lines that it takes."""
    waiting: list[list[Row]] = []
    for line in _lines(rows):
        if waiting and not _follows(waiting[-1][0], line[0]):
            yield from _told(waiting)
            waiting = []
        waiting.append(line)
    yield from _told(waiting)


def _lines(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The pieces of print that stand on one line, from left to right."""
    line: list[Row] = []
    for row in rows:
        if line and not (
            row.page == line[0].page and abs(row.base - line[0].base) <= _SHIFTED * line[0].size
        ):
            yield line
            line = []
        line.append(row)
    if line:
        yield line


def _follows(last: Row, row: Row) -> bool:
    return last.page == row.page and 0 < last.base - row.base <= _BELOW * max(last.size, row.size)


def _told(lines: list[list[Row]]) -> Iterator[Row | Cells]:
    """Each run of lines that have several pieces as a table, if these stand in columns; the rest as it is."""
    pieces = [
        sorted((piece for row in line for piece in _cut(row)), key=lambda one: one.left) for line in lines
    ]
    first = 0
    while first < len(lines):
        last = first
        while last < len(lines) and len(pieces[last]) > 1:
            last += 1
        cells = _cells(pieces[first:last]) if last - first >= MIN_ROWS else None
        if cells is not None:
            yield cells
        else:
            last = max(last, first + 1)
            yield from (row for line in lines[first:last] for row in line)
        first = last


def _cut(row: Row) -> Iterator[Row]:
    """The pieces of a line that gaps wider than any between words part."""
    start, size = 0, row.size
    right = None
    for at, char in enumerate(row.text):
        if char.isspace():
            continue
        box = row.box(at)
        if right is not None and box[0] - right > _APART * size:
            yield from _piece(row, start, at)
            start = at
        right = box[2]
    yield from _piece(row, start, len(row.text))


def _piece(row: Row, start: int, end: int) -> Iterator[Row]:
    text = row.text[start:end]
    start += len(text) - len(text.lstrip())
    end -= len(text) - len(text.rstrip())
    if start < end:
        yield Row(row.text[start:end], row.page, row.height, False, row.numbers[5 * start : 5 * end])


def _cells(lines: list[list[Row]]) -> Cells | None:
    places = [[(int(_FINE * one.left), int(_FINE * one.right), one.text) for one in line] for line in lines]
    columns = columns_of(places)
    if columns is None:
        return None
    return [
        (cell, (number, column))
        for number, (line, own) in enumerate(zip(lines, columns, strict=True))
        for cell, column in zip(line, own, strict=True)
    ]
