"""Tables put together from the blocks of a document that are their cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claimcheck.model import Block, Cell, Span, Table

LONGEST_CAPTION = 300
MOST_MERGED = 1000  # rows or columns that one cell reaches over


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands in the table with this number: its row and column, and how far it reaches."""

    table: int
    row: int
    column: int
    height: int = 1
    width: int = 1
    head: bool = False


@dataclass(slots=True)
class Grid:
    """The next free place of a table that is read cell by cell, some of them merged."""

    number: int
    row: int = -1
    column: int = 0
    taken: dict[int, list[tuple[int, int]]] = field(
        default_factory=dict
    )  # by row: from which column to which

    def next_row(self) -> None:
        self.row, self.column = self.row + 1, 0

    def next_cell(self, height: int = 1, width: int = 1, *, head: bool = False) -> Place:
        """The place of the next cell of the row."""
        if self.row < 0:
            self.next_row()
        for start, end in sorted(self.taken.get(self.row, ())):
            if start <= self.column < end:
                self.column = end
        height, width = min(max(height, 1), MOST_MERGED), min(max(width, 1), MOST_MERGED)
        place = Place(self.number, self.row, self.column, height, width, head)
        for row in range(self.row + 1, self.row + height):
            self.taken.setdefault(row, []).append((self.column, self.column + width))
        self.column += width
        return place


def tables_of(blocks: Sequence[Block], places: Sequence[Place | None]) -> tuple[Table, ...]:
    """The tables whose cells are the blocks that have places; a cell may have several blocks, but one of
    more than two paragraphs lays out a page and is no cell."""
    cells: dict[int, dict[tuple[int, int], tuple[Place, list[Span]]]] = {}
    captions: dict[int, Span | None] = {}
    for at, (block, place) in enumerate(zip(blocks, places, strict=True)):
        if place is None:
            continue
        if place.table not in cells:
            captions[place.table] = _caption(blocks, places, at)
        own = cells.setdefault(place.table, {})
        own.setdefault((place.row, place.column), (place, []))[1].append(block.span)
    return tuple(_tables(cells, captions))


def _tables(
    cells: dict[int, dict[tuple[int, int], tuple[Place, list[Span]]]], captions: dict[int, Span | None]
) -> Iterator[Table]:
    for number, own in cells.items():
        found = [
            Cell(spans[0].cover(spans[-1]), place.row, place.column, place.height, place.width, place.head)
            for _, (place, spans) in sorted(own.items())
        ]
        if len({one.row for one in found}) > 1 and len({one.column for one in found}) > 1:
            yield Table(tuple(found), captions[number])


def _caption(blocks: Sequence[Block], places: Sequence[Place | None], at: int) -> Span | None:
    """The short block right above a table."""
    if at == 0 or places[at - 1] is not None or len(blocks[at - 1].span) > LONGEST_CAPTION:
        return None
    return blocks[at - 1].span
