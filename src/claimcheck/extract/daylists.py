"""Days in a column of a table: where some can only be read day first or month first, so are the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.model import Document, Figure, Period, Stamp
from claimcheck.startup.expressions import compiled

_SLASHED = compiled(r"([0-9]{1,2})/([0-9]{1,2})/[12][0-9]{3}", 0)
MONTHS = 12
FEWEST = 2  # days of a column that can be read in one way alone

Parts = tuple[int, int]


def with_days_of_columns(figures: Sequence[Figure], document: Document) -> tuple[Figure, ...]:
    """The figures, of which "06/03/2025" is a day if others of its column tell whether its day or its month
    stands first, and all tell the same."""
    settled = dict(_settled(figures, document)) if document.tables else {}
    return tuple(settled.get(figure.span.start, figure) for figure in figures) if settled else tuple(figures)


def _settled(figures: Sequence[Figure], document: Document) -> Iterator[tuple[int, Figure]]:
    columns: dict[tuple[int, int], list[tuple[Figure, Parts]]] = {}
    for figure in figures:
        match = _SLASHED.fullmatch(figure.surface) if figure.kind == "date" else None
        if match is None:
            continue
        for number, table in enumerate(document.tables):
            cell = table.cell_at(figure.span)
            if cell is not None and cell.row >= table.heads:
                columns.setdefault((number, cell.column), []).append((figure, (int(match[1]), int(match[2]))))
    for days in columns.values():
        first, second = (sum(parts[at] > MONTHS for _, parts in days) for at in (0, 1))
        if bool(first) != bool(second) and first + second >= FEWEST:
            yield from ((figure.span.start, _read(figure, parts, bool(first))) for figure, parts in days)


def _read(figure: Figure, parts: Parts, day_first: bool) -> Figure:
    day, month = parts if day_first else parts[::-1]
    assert figure.period is not None
    start = Stamp(figure.period.start.year, month, day)
    return replace(figure, number=None, period=Period(start, weekday=figure.period.weekday))
