"""Files in, documents out, and back again.

Each format reads and says what its markup must escape, because both need to know where the text
stood in the file. `FORMATS` has one entry per suffix; a new format is a module with a `Format`
and a line there.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from claimcheck.disk import BIG, read_all, read_regular, reason_of
from claimcheck.formats import html, markdown, txt
from claimcheck.formats.annotated import Piece, from_pieces
from claimcheck.formats.decode import ReadError
from claimcheck.formats.format import Format
from claimcheck.formats.rewrite import RewriteError, rewrite_text
from claimcheck.formats.rewrite import source_edits as _source_edits
from claimcheck.formats.rows import COLLECTIONS, is_collection, read_rows
from claimcheck.model import Document, Edit, Problem

__all__ = [
    "COLLECTIONS",
    "FORMATS",
    "Format",
    "Piece",
    "ReadError",
    "RewriteError",
    "format_of",
    "from_pieces",
    "from_text",
    "is_collection",
    "read",
    "read_bytes",
    "read_rows",
    "rewrite",
    "source_edits",
]

FORMATS: dict[str, Format] = {
    suffix: format for format in (txt.FORMAT, markdown.FORMAT, html.FORMAT) for suffix in format.suffixes
}


def format_of(path: str) -> Format:
    """The format of a file by its suffix; what has no known suffix is read as plain text."""
    return FORMATS.get(Path(path).suffix.lower(), txt.FORMAT)


def read(path: Path, uri: str, *, encoding: str | None = None) -> Document:
    """The document in the file `path`, to be called `uri`.

    `encoding` is what the settings declare; None means UTF-8. Raises ReadError, whose `problem`
    says what is wrong and, where there is one, at which line and column.
    """
    try:
        data = _data(path)
    except OSError as error:
        raise ReadError(Problem(uri, f"cannot be read: {reason_of(error)}")) from error
    return read_bytes(data, uri, encoding=encoding)


def _data(path: Path) -> bytes:
    """What is in a file, or comes out of a pipe that a shell has made (`<(…)`)."""
    if not stat.S_ISFIFO(os.stat(path).st_mode):
        return read_regular(path, BIG)
    with path.open("rb") as pipe:
        return read_all(pipe)


def read_bytes(data: bytes, uri: str, *, encoding: str | None = None) -> Document:
    """The same for bytes at hand, such as standard input; the suffix of `uri` picks the format."""
    return format_of(uri).read(data, uri, encoding)


def from_text(text: str, uri: str) -> Document:
    """Plain text at hand as a document; it may be empty."""
    return txt.from_text(text, uri)


def rewrite(document: Document, data: bytes, edits: tuple[Edit, ...]) -> bytes:
    """The bytes `data`, from which `document` was read, with `edits` made and nothing else touched.

    Raises RewriteError when edits overlap, the bytes have changed since, or the encoding cannot
    write what an edit puts in.
    """
    return rewrite_text(document, data, edits, format_of(document.uri).escape)


def source_edits(document: Document, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """`edits` as they are made in the decoded source: its spans, its escapes."""
    return _source_edits(document, edits, format_of(document.uri).escape)
