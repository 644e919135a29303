"""PDF files: their text by where it stands on the page, and findings as highlights in a copy.

What reads them needs the extra `pdf` and is imported when the first such file is read.
"""

from __future__ import annotations

from claimcheck.formats.format import Format
from claimcheck.formats.rewrite import Note
from claimcheck.model import Document, Edit

__all__ = ["FORMAT"]


def _read(data: bytes, uri: str, encoding: str | None) -> Document:
    from claimcheck.formats.pdf.layout import read

    return read(data, uri)


def _revise(
    document: Document, data: bytes, edits: tuple[Edit, ...], notes: tuple[Note, ...] | None
) -> bytes:
    from claimcheck.formats.pdf.annotate import annotate

    return annotate(document, data, notes or ())


FORMAT = Format("pdf", (".pdf",), _read, revise=_revise, packed=True, remarks=False)
