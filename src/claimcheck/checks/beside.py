"""What a cell of a table is likely to be, by the cells beside it, where two columns run alike."""

from __future__ import annotations

from math import exp, log

from claimcheck.model.article import Article
from claimcheck.model.figure import Figure
from claimcheck.model.table import Table

NEAR = 3  # columns apart
MIN_ROWS = 4
WIDEST = 0.6  # spread of the logarithms of their ratios: wider ones do not run alike
FINEST = 0.04

Expected = tuple[float, float]  # a size, and by how much its logarithm spreads


def expected_cells(article: Article) -> dict[int, Expected]:
    """What each figure of a table is likely to be, by where it begins; only where something says so."""
    figures = {one.span.start: one for one in article.figures if "cell" in one.notes}
    found: dict[int, Expected] = {}
    for table in article.document.tables:
        _expect(table, figures, found)
    return found


def _expect(table: Table, figures: dict[int, Figure], found: dict[int, Expected]) -> None:
    from statistics import median

    columns: dict[int, dict[int, tuple[int, float]]] = {}  # where a figure begins, and its logarithm
    for cell in table.cells:
        figure = figures.get(cell.span.start)
        if figure is not None and figure.kind == "plain" and figure.stated:
            columns.setdefault(cell.column, {})[cell.row] = (
                cell.span.start,
                log(abs(float(figure.stated))),
            )
    for column, own in columns.items():
        for other in range(column - NEAR, column + NEAR + 1):
            if other == column or other not in columns:
                continue
            ratios = {row: own[row][1] - columns[other][row][1] for row in own if row in columns[other]}
            if len(ratios) < MIN_ROWS:
                continue
            middle = median(ratios.values())
            spread = max(1.5 * median(abs(one - middle) for one in ratios.values()), FINEST)
            if spread > WIDEST:
                continue
            for row in ratios:
                start = own[row][0]
                if start not in found or spread < found[start][1]:
                    found[start] = (exp(columns[other][row][1] + middle), spread)
