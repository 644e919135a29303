"""Word documents: read to the letter, and given back with tracked changes and comments.

Its modules are imported when the first such file is read.
"""

from __future__ import annotations

from claimcheck.formats.format import Format
from claimcheck.formats.rewrite import Note
from claimcheck.model import Document, Edit

__all__ = ["FORMAT"]


def _read(data: bytes, uri: str, encoding: str | None) -> Document:
    from claimcheck.formats.word.layout import read

    return read(data, uri)


def _revise(
    document: Document, data: bytes, edits: tuple[Edit, ...], notes: tuple[Note, ...] | None
) -> bytes:
    from claimcheck.formats.word.revise import revise

    return revise(document, data, edits, notes)


FORMAT = Format("docx", (".docx", ".docm"), _read, revise=_revise, tracks=True, packed=True, remarks=False)
