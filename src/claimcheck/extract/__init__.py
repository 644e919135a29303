"""From a document to its figures and sentences.

`find_figures` reads every figure with its exact place; nothing here knows what a figure is
about, and no number is ever looked for twice.
"""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.extract.cells import cell_figures, with_tables
from claimcheck.extract.context import add_context
from claimcheck.extract.dateline import dateline
from claimcheck.extract.joins import join
from claimcheck.extract.mentions import find_mentions
from claimcheck.extract.moneys import settle_moneys
from claimcheck.extract.scan import read_all
from claimcheck.extract.sentences import find_sentences
from claimcheck.extract.source import Source, fenced, lowered, narrowed
from claimcheck.locale import Locale
from claimcheck.model import Document, Figure

__all__ = ["dateline", "find_figures", "find_mentions", "find_sentences", "with_tables"]


def find_figures(document: Document, locale: Locale) -> tuple[Figure, ...]:
    """Every figure of the document in text order; the ends of a range are inside it. Those of a table's
    cells are read as `with_tables` has laid them out."""
    text = narrowed(document.text)
    source = Source(text, fenced(lowered(text), document.blocks), locale)
    drafts = join(source, list(read_all(source)))
    add_context(source, drafts)
    settle_moneys(source, drafts)
    figures = tuple(draft.figure(document.text) for draft in drafts)
    return _with_cells(figures, tuple(cell_figures(document, locale))) if document.tables else figures


def _with_cells(figures: tuple[Figure, ...], cells: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures with those that are all of a cell in place of what prose would make of them."""
    ends = [cell.span.end for cell in cells]

    def is_apart(figure: Figure) -> bool:
        at = bisect_right(ends, figure.span.start)
        return at == len(cells) or cells[at].span.start >= figure.span.end

    return tuple(sorted((*filter(is_apart, figures), *cells), key=lambda figure: figure.span))
