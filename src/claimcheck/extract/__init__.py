"""From a document to its figures and sentences.

`find_figures` reads every figure with its exact place; nothing here knows what a figure is
about, and no number is ever looked for twice.
"""

from __future__ import annotations

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

__all__ = ["dateline", "find_figures", "find_mentions", "find_sentences"]


def find_figures(document: Document, locale: Locale) -> tuple[Figure, ...]:
    """Every figure of the document in text order; the ends of a range are inside it."""
    text = narrowed(document.text)
    source = Source(text, fenced(lowered(text), document.blocks), locale)
    drafts = join(source, list(read_all(source)))
    add_context(source, drafts)
    settle_moneys(source, drafts)
    return tuple(draft.figure(document.text) for draft in drafts)
