"""The tables of a document, put together from the blocks that are their cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.model import Block, Cell, Span, Table

LONGEST_CAPTION = 300


def tables_of(blocks: Sequence[Block]) -> tuple[Table, ...]:
    """The tables, in order: cells that follow each other, row by row. A cell may have several blocks."""
    found = ((tuple(_cells(run)), first) for first, run in _runs(blocks))
    return tuple(Table(cells, _caption(blocks, first)) for cells, first in found if _is_table(cells))


def _is_table(cells: Sequence[Cell]) -> bool:
    return len({one.row for one in cells}) > 1 and len({one.column for one in cells}) > 1


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, list[Block]]]:
    """Cells of one table each, and the number of its first block; another table begins above."""
    run: list[Block] = []
    for number, block in enumerate(blocks):
        is_cell = block.kind == "cell" and len(block.place) == 2
        if run and (not is_cell or block.place < run[-1].place):
            yield number - len(run), run
            run = []
        if is_cell:
            run.append(block)
    if run:
        yield len(blocks) - len(run), run


def _cells(run: Sequence[Block]) -> Iterator[Cell]:
    """The cells, each as wide as to the next one of its row: a heading stands over what has none."""
    whole: dict[tuple[int, ...], Span] = {}
    for block in run:
        whole[block.place] = whole[block.place].cover(block.span) if block.place in whole else block.span
    columns = max(place[1] for place in whole) + 1
    for place, after in pairwise((*sorted(whole), (-1, -1))):
        end = after[1] if after[0] == place[0] else columns
        yield Cell(whole[place], place[0], place[1], width=max(1, end - place[1]))


def _caption(blocks: Sequence[Block], first: int) -> Span | None:
    """The short block right above a table."""
    above = blocks[first - 1] if first else None
    return above.span if above is not None and len(above.span) <= LONGEST_CAPTION else None
