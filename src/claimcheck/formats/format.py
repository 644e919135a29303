"""What a file format can do."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.formats.rewrite import Escape, Note, as_it_is
from claimcheck.model import Document, Edit
from claimcheck.startup.lean import dataclass

Revise = Callable[[Document, bytes, tuple[Edit, ...], "tuple[Note, ...] | None"], bytes]
"""The bytes of a document with edits as tracked changes and notes as comments, in place of earlier notes;
None leaves those. Raises RewriteError."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its suffixes (lower case, with the dot), the way in, and what rewrites escape or,
    where a file is no text, how it is revised (`tracks`: with edits as changes, too).

    `read(data, uri, encoding)` raises ReadError. The source of a document that is `packed` is not the text
    of its file; one without `remarks` takes no comments of ours in its text.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, str | None], Document]
    escape: Escape = as_it_is
    revise: Revise | None = None
    tracks: bool = False
    packed: bool = False
    remarks: bool = True
