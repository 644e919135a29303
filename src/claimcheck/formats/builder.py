"""A document put together from the stretches of a source that hold its text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from claimcheck.formats.decode import Decoded
from claimcheck.formats.spacing import even
from claimcheck.model import Block, Document, Period, Remark, Segment, Span
from claimcheck.model.document import BlockKind, SegmentKind
from claimcheck.startup.expressions import compiled

REMARK = compiled(r"<!--\s*claimcheck\s*:\s*([^>]{0,2000}?)\s*-->", re.IGNORECASE)
_POWERS = {"2": "²", "3": "³"}
_BETWEEN = "\n\n"  # of blocks, in the text; it stands for markup


class Builder:
    """Takes text in the order of the source; `finish` gives the document.

    Blocks are told by `end_block`; white space at their ends is no part of them.
    """

    def __init__(self, uri: str, decoded: Decoded) -> None:
        self.uri, self.decoded = uri, decoded
        self._parts: list[str] = []
        self._length = 0
        self._segments: list[Segment] = []
        self._blocks: list[Block] = []
        self._start: int | None = None  # of the open block, and the first of its parts
        self._first = 0
        self._remarks: list[Remark] = []
        self._waiting: list[tuple[Span, str]] = []

    @property
    def last(self) -> str:
        """The last character of the open block, or nothing."""
        return self._parts[-1][-1:] if self._start is not None and self._parts else ""

    def text(self, start: int, end: int) -> None:
        """The source from `start` to `end` as it stands; blanks at the start of a block are left out."""
        source = self.decoded.text
        if self._start is None:
            while start < end and source[start].isspace():
                start += 1
        if start < end:
            self._add(source[start:end], Span(start, end), "verbatim")

    def entity(self, source: Span, text: str) -> None:
        """A stretch of the source that stands for `text`, such as a character reference."""
        if text and (self._start is not None or not text.isspace()):
            self._add(text, source, "entity")

    def raised(self, source: Span, text: str) -> None:
        """A raised or lowered stretch: the 2 of `km2` is a square; any other such sign is a note's, or a
        formula's, and not of the text."""
        if text in _POWERS and self.last == "m":
            self.entity(source, _POWERS[text])

    def remark(self, source: Span, words: str) -> None:
        """A comment to claimcheck; it stands where the next text begins."""
        if self._start is None:
            self._waiting.append((source, words))
        else:
            self._remarks.append(Remark(source, self._length, words))

    def end_block(self, kind: BlockKind = "paragraph", place: tuple[int, ...] = ()) -> None:
        """What follows is another paragraph."""
        if self._start is None:
            return
        text = "".join(self._parts[self._first :])
        end = self._start + len(text.rstrip())
        self._blocks.append(Block(Span(self._start, end), kind, place))
        self._start = None

    def finish(self, published: Period | None, language: str) -> Document:
        """The document; a comment after all text stands behind its end."""
        self.end_block()
        behind = self._length + len(_BETWEEN)
        remarks = (*self._remarks, *(Remark(span, behind, words) for span, words in self._waiting))
        decoded = self.decoded
        document = Document(
            uri=self.uri,
            text="".join(self._parts),
            blocks=tuple(self._blocks),
            segments=tuple(self._segments) or (Segment(Span(0, 0), Span(0, 0)),),
            language=language,
            published=published,
            encoding=decoded.encoding,
            bom=decoded.bom,
            source=decoded.text,
            remarks=tuple(sorted(remarks, key=lambda remark: remark.span)),
        )
        return even(document)

    def _add(self, text: str, source: Span, kind: str) -> None:
        if self._start is None:
            if self._length:
                self._put(_BETWEEN)
            self._start, self._first = self._length, len(self._parts)
            self._remarks += (Remark(span, self._length, words) for span, words in self._waiting)
            self._waiting.clear()
        span = Span(self._length, self._length + len(text))
        before = self._segments[-1] if self._segments else None
        if kind == "entity":
            self._segments.append(Segment(span, source, "entity"))
        elif before and before.kind == "verbatim" and _touch(before, span, source):
            self._segments[-1] = Segment(before.span.cover(span), before.source.cover(source))
        else:
            self._segments.append(Segment(span, source))
        self._put(text)

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


class Within:
    """Takes text as a builder does, in offsets of a text that is itself written in the source in pieces: an
    escaped page in a feed. `source` is that text."""

    def __init__(self, builder: Builder, pieces: Iterable[tuple[str, Span]]) -> None:
        self._builder = builder
        parts, at = [], 0
        self._segments: list[Segment] = []
        self._starts: list[int] = []
        for letters, place in pieces:
            verbatim = place.of(builder.decoded.text) == letters
            kind: SegmentKind = "verbatim" if verbatim else "entity"
            self._segments.append(Segment(Span(at, at + len(letters)), place, kind))
            self._starts.append(at)
            parts.append(letters)
            at += len(letters)
        self.source = "".join(parts)

    @property
    def last(self) -> str:
        return self._builder.last

    def text(self, start: int, end: int) -> None:
        at = self._at(start)
        for segment in self._segments[at : bisect_left(self._starts, end, at)]:
            inside = Span(max(start, segment.span.start), min(end, segment.span.end))
            if segment.kind == "verbatim":
                shift = segment.source.start - segment.span.start
                self._builder.text(inside.start + shift, inside.end + shift)
            else:
                self._builder.entity(segment.source, inside.of(self.source))

    def entity(self, source: Span, text: str) -> None:
        self._builder.entity(self._place(source), text)

    def raised(self, source: Span, text: str) -> None:
        self._builder.raised(self._place(source), text)

    def remark(self, source: Span, words: str) -> None:
        self._builder.remark(self._place(source), words)

    def end_block(self, kind: BlockKind = "paragraph", place: tuple[int, ...] = ()) -> None:
        self._builder.end_block(kind, place)

    def _at(self, offset: int) -> int:
        """The number of the piece with the letter at `offset`."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def _place(self, span: Span) -> Span:
        """Where a stretch of the text stands in the source; all of what stands there for a letter of it."""
        first, last = self._segments[self._at(span.start)], self._segments[self._at(span.end - 1)]
        start, end = first.source.start, last.source.end
        if first.kind == "verbatim":
            start += span.start - first.span.start
        if last.kind == "verbatim":
            end -= last.span.end - span.end
        return Span(start, end)


def _touch(before: Segment, span: Span, source: Span) -> bool:
    """Does the stretch follow at once, in the text and in the source?"""
    return (before.span.end, before.source.end) == (span.start, source.start)
