"""What a file format can do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claimcheck.formats.rewrite import Escape, as_it_is
from claimcheck.model import Document


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its suffixes (lower case, with the dot), the way in, and what rewrites escape.

    `read(data, uri, encoding)` raises ReadError.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, str | None], Document]
    escape: Escape = as_it_is
