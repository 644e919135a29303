"""From a document to its figures and sentences.

`find_figures` reads every figure with its exact place; nothing here knows what a figure is
about, and no number is ever looked for twice.
"""

from __future__ import annotations

from claimcheck.extract.cells import cell_figures, with_tables
from claimcheck.extract.context import add_context
from claimcheck.extract.dateline import dateline
from claimcheck.extract.daylists import with_days_of_columns
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
    cells = tuple(cell_figures(document, locale)) if document.tables else ()
    text = narrowed(_without(document.text, cells))
    source = Source(text, fenced(lowered(text), document.blocks), locale)
    drafts = join(source, list(read_all(source)))
    add_context(source, drafts)
    settle_moneys(source, drafts)
    figures = with_days_of_columns([draft.figure(document.text) for draft in drafts], document)
    return tuple(sorted((*figures, *cells), key=lambda figure: figure.span)) if cells else figures


def _without(text: str, cells: tuple[Figure, ...]) -> str:
    """The text with blanks for what is all of a cell, in which prose sees nothing."""
    parts, done = [], 0
    for cell in cells:
        parts += [text[done : cell.span.start], " " * len(cell.span)]
        done = cell.span.end
    return "".join((*parts, text[done:]))
