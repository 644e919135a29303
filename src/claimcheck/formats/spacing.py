"""Blanks made even: however words are set apart in a file, one space stands between them in the text.

Doubled, non-breaking and thin blanks, tabs, wrapped and indented lines say nothing of a figure, nor do
signs without width such as soft hyphens. What stands between two digits stays, since it may set apart
thousands or columns, and so does a line break that the markup asks for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from claimcheck.model import Document, Segment, Span
from claimcheck.startup.expressions import compiled

_BLANKS = r"\s\u00ad\u200b\u200e\u200f\u2060\ufeff"
_SOFT = " \t\r\n"  # blanks that break no line, or only where they stand
_RUN = compiled(rf"[{_BLANKS}](?:(?<! )|(?=[{_BLANKS}]))[{_BLANKS}]*")  # anything but a single space


def even(document: Document) -> Document:
    """`document` with single spaces within its paragraphs, every letter still at its place in the source."""
    runs = tuple(_runs(document))
    if not runs:
        return document
    parts: list[str] = []
    segments: list[Segment] = []
    old_ends, shifts = [0], [0]
    at = done = 0
    for run, text in (*runs, (Span(len(document.text), len(document.text)), "")):
        kept = Span(done, run.start)
        segments += _clipped(document, kept, at - done)
        parts += (kept.of(document.text), text)
        at += len(kept)
        if text:
            segments.append(Segment(Span(at, at + 1), document.locate(run), "entity"))
        at += len(text)
        done = run.end
        old_ends.append(done)
        shifts.append(at - done)

    def moved(offset: int) -> int:
        return offset + shifts[bisect_right(old_ends, offset) - 1]

    return replace(
        document,
        text="".join(parts),
        blocks=tuple(
            replace(block, span=Span(moved(block.span.start), moved(block.span.end)))
            for block in document.blocks
        ),
        segments=tuple(segments),
        source=document.original,
        remarks=tuple(replace(remark, at=moved(remark.at)) for remark in document.remarks),
    )


def _runs(document: Document) -> Iterator[tuple[Span, str]]:
    """The uneven blanks of each paragraph, and what is read in their place."""
    text = document.text
    for block in document.blocks:
        for match in _RUN.finditer(text, block.span.start, block.span.end):
            start, end = match.span()
            if not any(map(str.isspace, match[0])):
                yield Span(start, end), ""
            elif not (_is_digit(text, start - 1) and _is_digit(text, end)):
                broken = "\n" in match[0] and _is_asked_for(document, Span(start, end))
                if not (broken and match[0] == "\n"):
                    yield Span(start, end), "\n" if broken else " "


def _is_digit(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isdecimal()


def _is_asked_for(document: Document, run: Span) -> bool:
    """Does markup such as `<br>` break the line?"""
    source = document.original
    return any(
        one.kind == "entity" and one.source.of(source).strip(_SOFT)
        for one in overlapping(document, run)
        if "\n" in one.span.of(document.text)
    )


def _clipped(document: Document, kept: Span, shift: int) -> Iterator[Segment]:
    """The segments of a stretch of text, moved by `shift`."""
    if not document.segments:
        if len(kept):
            yield Segment(kept.shift(shift), kept)
        return
    for one in overlapping(document, kept):
        part = Span(max(one.span.start, kept.start), min(one.span.end, kept.end))
        source = one.source if one.kind == "entity" else document.locate(part)
        yield Segment(part.shift(shift), source, one.kind)


def overlapping(document: Document, span: Span) -> Iterator[Segment]:
    """The segments of a document that have letters of `span`, in order."""
    segments = document.segments
    at = max(0, bisect_right(segments, span.start, key=lambda one: one.span.start) - 1)
    while at < len(segments) and segments[at].span.start < span.end:
        if segments[at].span.end > span.start:
            yield segments[at]
        at += 1
