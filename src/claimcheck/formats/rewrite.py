"""Edits made on the bytes of a file, so that every other byte stays what it was."""

from __future__ import annotations

from claimcheck.formats.decode import BOMS
from claimcheck.model import Document, Edit


class RewriteError(Exception):
    """Edits that cannot be made on a file."""


def rewrite_text(document: Document, data: bytes, edits: tuple[Edit, ...]) -> bytes:
    """`data` with `edits`, whose spans count in the decoded file; raises RewriteError."""
    mark = BOMS[document.encoding] if document.bom else b""
    body = data.removeprefix(mark)
    if _encode(document, document.text) != body:
        # Also true of encodings that write one text in several ways: better refused than reflowed.
        raise RewriteError(f"{document.uri}: the file has changed, or {document.encoding} cannot restore it")
    pieces, done = [mark], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.start < done:
            raise RewriteError(f"{document.uri}: two edits clash at offset {edit.span.start}")
        pieces.append(_encode(document, document.text[done : edit.span.start]))
        pieces.append(_encode(document, edit.text))
        done = edit.span.end
    pieces.append(_encode(document, document.text[done:]))
    return b"".join(pieces)


def _encode(document: Document, text: str) -> bytes:
    try:
        return text.encode(document.encoding)
    except UnicodeEncodeError as error:
        written = text[error.start : error.end]
        raise RewriteError(f"{document.uri}: {document.encoding} cannot write {written!r}") from error
