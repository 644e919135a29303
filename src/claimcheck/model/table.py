"""A table as it stands in a document: cells by row and column."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from claimcheck.model.span import Span
from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a row and a column, both counted from 0; a merged one reaches over `width` columns.
    Empty cells are left out."""

    span: Span
    row: int
    column: int
    width: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Cells in the order of rows, then columns, and the line right above them, which may say what the
    table is of and in which units.

    `heads` rows at the top name the columns and the first `stubs` columns name the rows: 0 until
    `claimcheck.extract` has read the table.
    """

    cells: tuple[Cell, ...]
    caption: Span | None = None
    heads: int = 0
    stubs: int = 0

    @property
    def span(self) -> Span:
        return Span(min(one.span.start for one in self.cells), max(one.span.end for one in self.cells))

    def cell_at(self, span: Span) -> Cell | None:
        """The cell that a stretch of the text stands in."""
        at = bisect_right(self.cells, span.start, key=lambda one: one.span.start) - 1
        return self.cells[at] if at >= 0 and span.start < self.cells[at].span.end else None

    def labels(self, cell: Cell, text: str) -> tuple[str, str]:
        """What the row and the column of a cell are called, in the words of the table; "" where they are not.

        Headings of several levels are joined, the upper one first.
        """
        first, after = (bisect_left(self.cells, row, key=_row) for row in (cell.row, cell.row + 1))
        across = [one for one in self.cells[first:after] if one.column < self.stubs]
        heads = self.cells[: bisect_left(self.cells, self.heads, key=_row)]
        above = [one for one in heads if one.column <= cell.column < one.column + one.width]
        return joined(across, text), joined(above, text)


def _row(cell: Cell) -> int:
    return cell.row


def joined(cells: list[Cell], text: str) -> str:
    """The words of cells in their order, each once."""
    words = (" ".join(one.span.of(text).split()) for one in cells)
    return " ".join(dict.fromkeys(word for word in words if word))
