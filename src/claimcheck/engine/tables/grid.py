"""A table by its columns, with the whole numbers among what names its rows: places, years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from claimcheck.engine.tables.sheet import LAST_YEAR, Entry, says
from claimcheck.locale import Locale
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.interval import Number
from claimcheck.model.span import Span
from claimcheck.model.table import Table
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

_COUNT = compiled(r"\s*[T=]?\s*([0-9]{1,4})\s*[.=]?\s*", 0)
MAX_CELLS = 4_000
OLDEST_YEAR = 1000

Column = Mapping[int, Entry]  # by row


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of a table from left to right: what they are called, in lower case, the words of their
    cells, and their figures by row. `counts` has the whole numbers, those among names of rows as well."""

    heads: Mapping[int, str]
    words: Mapping[int, Mapping[int, str]]
    figures: Mapping[int, Column]
    counts: Mapping[int, Column]

    def called(self, words: tuple[str, ...]) -> list[int]:
        """The columns whose names hold any of the words."""
        return [column for column, head in self.heads.items() if says(head, words)]

    def years(self, column: int) -> bool:
        """Are all whole numbers of a column, several of them, years?"""
        values = [one.value // one.step for one in self.counts.get(column, {}).values()]
        return len(values) > 2 and all(OLDEST_YEAR <= value <= LAST_YEAR for value in values)


def grid_of(table: Table, article: Article, claims: Mapping[int, Claim], locale: Locale) -> Grid | None:
    """The table by its columns; None where it has no figures, or too many, or totals that are no part of a
    list. `claims` are those of cells, by where they begin."""
    own = [claims[cell.span.start] for cell in table.cells if cell.span.start in claims]
    if not own or len(table.cells) > MAX_CELLS or not table.heads:
        return None
    text, totals = article.document.text, locale.gaps.list("TABLE_TOTALS")
    heads: dict[int, str] = {}
    words: dict[int, dict[int, str]] = {}
    figures: dict[int, dict[int, Entry]] = {}
    counts: dict[int, dict[int, Entry]] = {}
    least = min(claim.figure.number.exponent for claim in own if claim.figure.number is not None)
    left_out = {
        cell.row
        for cell in table.cells
        if cell.row >= table.heads and cell.column < table.stubs and says(cell.span.of(text).lower(), totals)
    }
    for cell in table.cells:
        if cell.row < table.heads:
            for column in range(cell.column, cell.column + cell.width):
                heads[column] = f"{heads.get(column, '')} {cell.span.of(text)}".strip()
            continue
        if cell.row in left_out:
            continue
        said = cell.span.of(text)
        words.setdefault(cell.column, {})[cell.row] = said.strip()
        claim = claims.get(cell.span.start)
        if claim is not None and claim.figure.number is not None:
            number = claim.figure.number
            step = 10 ** (number.exponent - least)
            percent = claim.figure.kind in ("percent", "points")
            figures.setdefault(cell.column, {})[cell.row] = Entry(
                claim, int(number.mantissa) * step, step, percent
            )
        match = _COUNT.fullmatch(said)
        if match is not None:
            made = _counted(claim or own[0], cell.span, said, match.span(1), cell.row)
            counts.setdefault(cell.column, {})[cell.row] = made
    return Grid({column: head.lower() for column, head in heads.items()}, words, figures, counts)


def _counted(claim: Claim, span: Span, said: str, at: tuple[int, int], row: int) -> Entry:
    """A whole number of a cell, with a claim of its own like that of another cell."""
    start, end = (span.start + place for place in at)
    value = int(said[at[0] : at[1]])
    figure = replace(
        claim.figure,
        span=span,
        surface=said,
        kind="plain",
        number=Number(value, 0),
        unit="",
        reach=span,
        digits=Span(start, end),
        scale=None,
        power=0,
        unit_at=None,
        notes=frozenset(("cell", "significant")),
    )
    return Entry(replace(claim, figure=figure, sentence=span, clause=span), value, 1, False)
