"""Places as editors say them: lines and units of an encoding, both from 0.

Python's own lines end also at separators that no editor knows; the protocol's end at \\n, \\r\\n and \\r.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from lsprotocol.types import Position, Range, TextDocumentContentChangeEvent, TextDocumentContentChangePartial

from claimcheck.model import Span

_LINE_END = re.compile(r"\r\n|\n|\r")
_CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Places:
    """Offsets of a text, and places in an encoding."""

    def __init__(self, text: str, encoding: str) -> None:
        self.text = text
        self._codec, self._size = _CODECS[encoding]
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        line = bisect_right(self._starts, offset) - 1
        return Position(line, self._units(self.text[self._starts[line] : offset]))

    def range(self, span: Span) -> Range:
        return Range(self.position(span.start), self.position(span.end))

    def offset(self, position: Position) -> int:
        """Return the offset of a place; one beyond the end of its line is that end."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[position.line]
        last = position.line + 1 == len(self._starts)
        line = self.text[start : len(self.text) if last else self._starts[position.line + 1]]
        line = line.rstrip("\r\n")
        if line.isascii():
            return start + min(position.character, len(line))
        encoded = line.encode(self._codec, "surrogatepass")[: position.character * self._size]
        return start + len(encoded.decode(self._codec, "ignore"))

    def span(self, range: Range) -> Span:
        return Span(self.offset(range.start), self.offset(range.end))

    def _units(self, text: str) -> int:
        return len(text.encode(self._codec, "surrogatepass")) // self._size


def changed(text: str, changes: Iterable[TextDocumentContentChangeEvent], encoding: str) -> str:
    """Return the text after changes that an editor tells of."""
    for change in changes:
        if isinstance(change, TextDocumentContentChangePartial):
            span = Places(text, encoding).span(change.range)
            text = text[: span.start] + change.text + text[span.end :]
        else:
            text = change.text
    return text
