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
from typing import TYPE_CHECKING

from claimcheck.disk import BIG, read_all, read_regular, reason_of
from claimcheck.formats import iptc, markup, office, pdf, txt, wires, word
from claimcheck.formats.decode import BOMS, ReadError
from claimcheck.formats.format import Format
from claimcheck.formats.rewrite import Note, RewriteError, rewrite_text
from claimcheck.formats.rewrite import source_edits as _source_edits
from claimcheck.formats.wires import file_of
from claimcheck.model import Document, Edit, Problem, Shape
from claimcheck.startup.late import late

if TYPE_CHECKING:
    from claimcheck.formats.annotated import Piece, from_pieces
    from claimcheck.formats.rows import COLLECTIONS, is_collection, read_rows

__all__ = [
    "COLLECTIONS",
    "FORMATS",
    "Format",
    "Note",
    "Piece",
    "ReadError",
    "RewriteError",
    "articles_in",
    "file_of",
    "format_of",
    "from_pieces",
    "from_text",
    "holds_comments",
    "is_collection",
    "reach_of",
    "read",
    "read_bytes",
    "read_rows",
    "revise",
    "rewrite",
    "source_bytes",
    "source_edits",
    "source_text",
]

_ROWS = ("COLLECTIONS", "is_collection", "read_rows")
__getattr__ = late(
    __name__, {**dict.fromkeys(_ROWS, "rows"), "Piece": "annotated", "from_pieces": "annotated"}
)

FORMATS: dict[str, Format] = {
    suffix: format
    for format in (
        txt.FORMAT,
        markup.MARKDOWN,
        markup.HTML,
        markup.DELIMITED,
        word.FORMAT,
        wires.JSON,
        wires.XML,
        iptc.FORMAT,
        office.ODT,
        office.RTF,
        office.MAIL,
        pdf.FORMAT,
    )
    for suffix in format.suffixes
}


def format_of(path: str) -> Format:
    """The format of a file by its suffix; what has no known suffix is read as plain text."""
    return FORMATS.get(Path(file_of(path)).suffix.lower(), txt.FORMAT)


def read(path: Path, uri: str, *, encoding: str | None = None, shape: Shape | None = None) -> Document:
    """The document in the file `path`, to be called `uri`.

    `encoding` is what the settings declare, None means UTF-8; `shape` is where they say that the text of
    structured data stands. Raises ReadError, whose `problem` says what is wrong and, where there is one, at
    which line and column.
    """
    return read_bytes(_data(path, uri), uri, encoding=encoding, shape=shape)


def _data(path: Path, uri: str) -> bytes:
    """What is in a file, or comes out of a pipe that a shell has made (`<(…)`)."""
    try:
        if not stat.S_ISFIFO(os.stat(path).st_mode):
            return read_regular(path, BIG)
        with path.open("rb") as pipe:
            return read_all(pipe)
    except OSError as error:
        raise ReadError(Problem(uri, f"cannot be read: {reason_of(error)}")) from error


def read_bytes(data: bytes, uri: str, *, encoding: str | None = None, shape: Shape | None = None) -> Document:
    """The same for bytes at hand, such as standard input; the suffix of `uri` picks the format."""
    if shape is not None:
        return wires.read_article(data, uri, encoding, shape)
    format = format_of(uri)
    if format is txt.FORMAT and iptc.is_wire(data):
        format = iptc.FORMAT
    return format.read(data, uri, encoding)


def articles_in(
    path: Path, uri: str, *, encoding: str | None = None, shape: Shape | None = None
) -> tuple[str, ...]:
    """What the articles of a file are called, most often one, as the file is. What cannot be read counts
    as one, so that reading it says why."""
    if shape is None and format_of(uri) not in (wires.JSON, wires.XML):
        return (uri,)
    try:
        return wires.articles_in(_data(path, uri), uri, encoding, shape)
    except ReadError:
        return (uri,)


def from_text(text: str, uri: str) -> Document:
    """Plain text at hand as a document; it may be empty."""
    return txt.from_text(text, uri)


def rewrite(document: Document, data: bytes, edits: tuple[Edit, ...]) -> bytes:
    """The bytes `data`, from which `document` was read, with `edits` made and nothing else touched.

    Raises RewriteError when edits overlap, the bytes have changed since, or the encoding cannot
    write what an edit puts in. A Word document has them as tracked changes.
    """
    format = format_of(document.uri)
    if format.revise is not None and format.tracks:
        return format.revise(document, data, edits, None)
    if format.packed:
        raise RewriteError(f"{document.uri}: {format.name} files are only read")
    return rewrite_text(document, data, edits, format.escape)


def holds_comments(uri: str) -> bool:
    """Can a file of this name have comments beside its text?"""
    return format_of(uri).revise is not None


def revise(document: Document, data: bytes, edits: tuple[Edit, ...], notes: tuple[Note, ...] | None) -> bytes:
    """`data` with edits as tracked changes and notes as comments; raises RewriteError."""
    format = format_of(document.uri)
    if format.revise is None:
        raise RewriteError(f"{document.uri}: a {format.name} file can hold no comments")
    return format.revise(document, data, edits, notes)


def source_text(document: Document, data: bytes) -> str:
    """The source text of other bytes of the same file; raises ReadError and UnicodeDecodeError."""
    if format_of(document.uri).packed:
        return read_bytes(data, document.uri).original
    mark = BOMS[document.encoding] if document.bom else b""
    return data.removeprefix(mark).decode(document.encoding)


def source_bytes(document: Document) -> bytes | None:
    """The file that the document was read from; None where its text does not tell. Raises LookupError
    and ValueError for an encoding that there isn't, or that cannot write it."""
    if format_of(document.uri).packed:
        return None
    mark = BOMS[document.encoding] if document.bom else b""
    return mark + document.original.encode(document.encoding)


def reach_of(uri: str, data: bytes) -> int:
    """How far an offset in a document of these bytes can reach: letters, and what stands for markup."""
    return 2 * (BIG if format_of(uri).packed else len(data)) + 2


def source_edits(document: Document, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """`edits` as they are made in the decoded source: its spans, its escapes."""
    return _source_edits(document, edits, format_of(document.uri).escape)
