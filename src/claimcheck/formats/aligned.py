"""Tables in plain text: columns that tabs, pipes or the places of their figures set apart.

Nothing is guessed. Rows that look like those of a table but don't stand in columns make no table; their
fields are blocks of their own, so that nobody reads them as a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.formats.blocks import find_blocks
from claimcheck.model import Block, Span
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

_LINE = compiled(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_GAPS = compiled(r"\t|[ \u00a0]{2,}")
_APART = ("\t", "  ", "|", "\u00a0\u00a0", "\u00a0 ", " \u00a0")  # what sets columns apart
_FIELD = compiled(r"[^\s\u00a0]+(?:[ \u00a0][^\s\u00a0]+)*")
_TABBED = compiled(r"[^\t]*")
_CELL_END = compiled(r"(?<!\\)\|")
_NUMERIC = compiled(
    r"[^\w\s]{0,4} ?[^\W\d_]{0,3}[^\w\s]? ?[0-9][0-9.,'’\u00a0 ]*[^\w\s]{0,3} ?[^\W\d_]{0,3}[*†)]?"
)
# What stands for nothing in tables of any language: a dash, two words cut to a letter each ("n/a", "k. A.").
_NOTHING = compiled(r"[-–—−.…]{1,3}|[^\W\d_](?:/|\. ?)[^\W\d_]\.?")
_RULE = compiled(r"(?=[\s|+:=_–—-]+\Z)(?=.*[=_–—-]{2}).+", re.DOTALL)  # most lines fail at once
_SENTENCE_END = compiled(r"[.!?…]\s*\Z")
MIN_ROWS = 3  # with figures
MAX_HEADS = 3
LONGEST_LABEL = 80
_PIPES = 2  # in a line whose cells they set apart


@dataclass(frozen=True, slots=True)
class _Row:
    """A line's fields, each with its column where a mark tells it."""

    line: Span
    fields: tuple[tuple[Span, int | None], ...]
    numeric: tuple[bool, ...]
    rule: bool = False

    @property
    def has_figures(self) -> bool:
        return any(self.numeric[1:]) or (bool(self.numeric) and self.numeric[0] and len(self.numeric) > 1)


def lay_out(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text, the cells of its tables among them, in order."""
    if not any(mark in text for mark in _APART):
        return find_blocks(text)
    laid: list[Block] = []
    rest, done = [], 0
    for rows in _runs(text):
        start, end = rows[0].line.start, rows[-1].line.end
        rows = [row for row in rows if row.fields]
        laid += _cells(rows) or [Block(field) for row in rows for field, _ in row.fields]
        rest += [text[done:start], "\n" * (end - start)]
        done = end
    if not laid:
        return find_blocks(text)
    laid += find_blocks("".join((*rest, text[done:])))
    return tuple(sorted(laid, key=lambda block: block.span))


def _runs(text: str) -> Iterator[list[_Row]]:
    """Lines that follow each other and look like rows of one table, with the headings above them."""
    rows = [_row(text, Span(*match.span(1))) for match in _LINE.finditer(text)]
    at = 0
    while at < len(rows):
        if not rows[at].has_figures:
            at += 1
            continue
        end = last = at
        while end < len(rows) and (rows[end].has_figures or _goes_on(text, rows, end)):
            last = end if rows[end].has_figures else last
            end += 1
        if sum(row.has_figures for row in rows[at : last + 1]) >= MIN_ROWS:
            first = at
            while first > 0 and at - first < MAX_HEADS and _is_head(text, rows[first - 1]):
                first -= 1
            yield rows[first : last + 1]
        at = max(end, at + 1)


def _row(text: str, line: Span) -> _Row:
    said = line.of(text)
    if _RULE.fullmatch(said):
        return _Row(line, (), (), rule=True)
    fields: list[tuple[Span, int | None]] = []
    if said.count("|") >= _PIPES:
        fields = [(cell, n) for n, cell in enumerate(between_pipes(text, line)) if cell.of(text).strip()]
    elif "\t" in said.strip():
        starts = _TABBED.finditer(text, line.start, line.end)
        pieces = [match for match in starts if match[0] or text[match.start() - 1 : match.start()] == "\t"]
        fields = [(Span(*match.span()), n) for n, match in enumerate(pieces) if match[0].strip()]
    elif _GAPS.search(said.strip()):
        fields = [(Span(*match.span()), None) for match in _FIELD.finditer(text, line.start, line.end)]
    elif said.strip():
        fields = [(line, 0 if "\t" in said else None)]
    trimmed = tuple((_trim(text, span), column) for span, column in fields)
    return _Row(line, trimmed, tuple(_is_numeric(span.of(text)) for span, _ in trimmed))


def between_pipes(text: str, line: Span) -> Iterator[Span]:
    """The cells of a row between pipes, which may stand at its ends, too."""
    said = line.of(text)
    start, end = line.start + len(said) - len(said.lstrip()), line.start + len(said.rstrip())
    bars = [match.start() for match in _CELL_END.finditer(text, start, end)]
    if bars and bars[0] == start:
        start = bars.pop(0) + 1
    if bars and bars[-1] == end - 1:
        end = bars.pop()
    for bar in (*bars, end):
        yield Span(start, bar)
        start = bar + 1


def _trim(text: str, span: Span) -> Span:
    said = span.of(text)
    return Span(span.start + len(said) - len(said.lstrip()), span.start + len(said.rstrip()))


def _is_numeric(said: str) -> bool:
    return _NUMERIC.fullmatch(said) is not None or _NOTHING.fullmatch(said) is not None


def _goes_on(text: str, rows: Sequence[_Row], at: int) -> bool:
    """Is a line without figures between rows a rule, a blank line or a heading within the table?"""
    row = rows[at]
    if row.rule or not row.fields:
        rest = rows[at + 1 : at + 3] if row.rule else rows[at + 1 : at + 2]
        return any(one.fields or one.rule for one in rest)
    if not rows[at - 1].fields and _is_title(text, rows, at):
        return False
    said = row.line.of(text).strip()
    follows = any(one.has_figures for one in rows[at + 1 : at + 3])
    return len(said) <= LONGEST_LABEL and not _SENTENCE_END.search(said) and follows


def _is_title(text: str, rows: Sequence[_Row], at: int) -> bool:
    """Does a line without figures stand above another table: over a double rule, or one between pipes?"""
    below = (row for row in rows[at + 1 : at + 1 + MAX_HEADS] if row.rule)
    return any(mark in row.line.of(text) for row in below for mark in "=|")


def _is_head(text: str, row: _Row) -> bool:
    return (
        row.rule
        or (len(row.fields) > 1 and not row.has_figures)
        or (len(row.fields) == 1 and bool(row.fields[0][1]))
        or (len(row.fields) == 1 and row.fields[0][0].start - row.line.start >= len(row.line) // 2)
    )


def columns_of(lines: Sequence[Sequence[tuple[int, int, str]]]) -> list[list[int]] | None:
    """The columns of fields that begin and end at places of their lines, as print has them; None where they
    don't stand in columns, or have too few figures."""
    rows = []
    for fields in lines:
        spans = tuple((Span(start, end), None) for start, end, _ in fields)
        line = Span(0, max((end for _, end, _ in fields), default=0))
        rows.append(_Row(line, spans, tuple(_is_numeric(text) for _, _, text in fields)))
    figured = [row for row in rows if row.has_figures]
    blocks = _by_place(rows, figured) if len(figured) >= MIN_ROWS else None
    if blocks is None:
        return None
    found: list[list[int]] = [[] for _ in lines]
    for block in blocks:
        found[block.place[0]].append(block.place[1])
    return found


def _cells(rows: Sequence[_Row]) -> list[Block] | None:
    """The cells of the rows with their places; None where they don't stand in columns."""
    marked = sum(all(column is not None for _, column in row.fields) for row in rows if row.has_figures)
    figured = [row for row in rows if row.has_figures]
    if marked == len(figured):
        return [
            Block(span, "cell", (number, column or 0))
            for number, row in enumerate(rows)
            for span, column in row.fields
        ]
    return None if marked else _by_place(rows, figured)


def _by_place(rows: Sequence[_Row], figured: Sequence[_Row]) -> list[Block] | None:
    edges = _columns(figured)
    if edges is None:
        return None
    starts, ends = [start for start, _ in edges], [end for _, end in edges]
    found: list[Block] = []
    for number, row in enumerate(rows):
        used: set[int] = set()
        for at, (span, _) in enumerate(row.fields):
            start, end = span.start - row.line.start, span.end - row.line.start
            edge = bisect_right(ends, start)
            within = edge < len(edges) and starts[edge] < end
            column = edge + 1 if within else bisect_right(starts, start)
            if column == 0 and at > 0 and row.numeric[at]:
                return None
            if column in used and row.has_figures:
                return None
            used.add(column)
            found.append(Block(span, "cell", (number, column)))
    return found


def _columns(figured: Sequence[_Row]) -> list[tuple[int, int]] | None:
    """The stretches of the line in which figures of several rows stand, and before them the names of the
    rows where these have numbers; None where these are not apart."""
    numbered = sum(row.numeric[:2] == (True, False) for row in figured) * 2 > len(figured)
    spans = sorted(
        (span.start - row.line.start, span.end - row.line.start)
        for row in figured
        for at, (span, _) in enumerate(row.fields)
        if at and (row.numeric[at] or (at == 1 and numbered))
    )
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    most = Counter(sum(row.numeric[1:]) for row in figured).most_common(1)[0][0]
    return merged if merged and len(merged) >= most + numbered else None
