"""Lines, columns and bytes for the offsets of a source file."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from claimcheck.model import Document, Finding, Report, Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """The lines of one source text; everything counts from 1, columns in code points.

    With a `document`, its spans are turned into those of the source by `source` and `where`.
    """

    def __init__(self, text: str, document: Document | None = None) -> None:
        self.text = text
        self.document = document

    def source(self, span: Span) -> Span:
        """Return where a span of the document stands in its source."""
        return span if self.document is None else self.document.locate(span)

    def where(self, finding: Finding) -> Span:
        """Return where a finding stands in the source."""
        return finding.span if finding.in_source else self.source(finding.span)

    @cached_property  # most reports ask for no line of most documents
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    @cached_property  # of one form of report alone
    def _start_bytes(self) -> list[int]:
        total, sums = 0, []
        for start, end in zip(self._starts, [*self._starts[1:], len(self.text)], strict=True):
            sums.append(total)
            total += _byte_length(self.text[start:end])
        return sums

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def byte(self, offset: int) -> int:
        """Return the offset in the text's UTF-8 bytes, from 0; a byte order mark is not counted."""
        if self.text.isascii():
            return offset
        line = bisect_right(self._starts, offset)
        return self._start_bytes[line - 1] + _byte_length(self.text[self._starts[line - 1] : offset])

    def utf16(self, offset: int) -> int:
        """Return the offset in 16-bit units, as JavaScript and Java count."""
        return offset + bisect_left(self._astral, offset)

    @cached_property  # of one form of report alone
    def _astral(self) -> list[int]:
        """Where the letters stand that take two such units."""
        return [match.start() for match in _ASTRAL.finditer(self.text)]

    def byte_column(self, offset: int) -> int:
        """Return the column counted in bytes of UTF-8, from 1."""
        line = bisect_right(self._starts, offset)
        return _byte_length(self.text[self._starts[line - 1] : offset]) + 1

    def span(self, line: int) -> Span:
        """Return the line without its line end."""
        end = self._starts[line] if line < len(self._starts) else len(self.text)
        while end > self._starts[line - 1] and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(self._starts[line - 1], end)


def lines_of(report: Report) -> dict[str, Lines]:
    """Return the lines of every document of the report, by its path."""
    documents = (article.document for article in report.articles)
    return {document.uri: Lines(document.original, document) for document in documents}


def _byte_length(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
