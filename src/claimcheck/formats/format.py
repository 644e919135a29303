"""What a file format can do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claimcheck.model import Document, Edit


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its suffixes (lower case, with the dot), and the way in and back.

    `read(data, uri, encoding)` raises ReadError; `rewrite(document, data, edits)` RewriteError.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, str | None], Document]
    rewrite: Callable[[Document, bytes, tuple[Edit, ...]], bytes]
