"""Tables in text: values separated by commas, semicolons or tabs."""

from __future__ import annotations

import re
from collections import Counter

from claimcheck.formats.builder import Builder
from claimcheck.formats.decode import ReadError, decode
from claimcheck.model import Document, Problem, Span

_MARKS = ",;\t|"
_FIRST_LINES = 12  # that tell which mark separates the values
_QUOTED = re.compile(r' *"((?:[^"]|"")*)"')
_LINE_END = re.compile(r"\r\n|\r|\n")
MAX_CELLS = 400_000


def read(data: bytes, uri: str, encoding: str | None) -> Document:
    """A file of separated values, the whole of which is one table; raises ReadError."""
    decoded = decode(data, uri, encoding)
    source = decoded.text
    builder = Builder(uri, decoded)
    mark = "\t" if uri.lower().endswith(".tsv") else _mark_of(source)
    if source.count(mark) + source.count("\n") + source.count("\r") > MAX_CELLS:
        raise ReadError(Problem(uri, f"more than {MAX_CELLS:,} values"))
    plain = re.compile(rf"[^{re.escape(mark)}\r\n]*")
    at = row = column = 0
    while at < len(source):
        quoted = _QUOTED.match(source, at)
        if quoted:
            _add(builder, source, Span(*quoted.span(1)))
            at = quoted.end()
        end = plain.match(source, at)
        assert end is not None
        if not quoted:
            _add(builder, source, Span(*end.span()))
        builder.end_block("cell", (row, column))
        at = end.end()
        if source.startswith(mark, at):
            at, column = at + 1, column + 1
        elif line_end := _LINE_END.match(source, at):
            at, row, column = line_end.end(), row + 1, 0
    return builder.finish(None, "")


def _add(builder: Builder, source: str, field: Span) -> None:
    """A value, in which two quotes stand for one."""
    at = field.start
    while (twin := source.find('""', at, field.end)) >= 0:
        builder.text(at, twin)
        builder.entity(Span(twin, twin + 2), '"')
        at = twin + 2
    builder.text(at, field.end)


def _mark_of(source: str) -> str:
    """The mark that most of the first lines have equally often."""
    lines = [re.sub(r'"[^"]*"', "", line) for line in source[:20_000].splitlines()[:_FIRST_LINES]]

    def regular(mark: str) -> tuple[int, int]:
        counts = Counter(line.count(mark) for line in lines if mark in line)
        if not counts:
            return (0, 0)
        times, so_many = counts.most_common(1)[0]
        return (so_many, times)

    return max(_MARKS, key=regular)
