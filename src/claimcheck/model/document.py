"""What was read from one file."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from claimcheck.model.period import Period
from claimcheck.model.span import Span
from claimcheck.model.table import Table
from claimcheck.startup.lean import dataclass

SegmentKind = Literal["verbatim", "entity"]
BlockKind = Literal["heading", "paragraph", "item", "cell", "caption"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of `Document.text` and where it stands in the decoded source file.

    `verbatim` segments have the same length on both sides; an `entity` (a CRLF, an
    HTML character reference) is one piece that cannot be cut.
    """

    span: Span
    source: Span
    kind: SegmentKind = "verbatim"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a document, a heading, an item of a list, a cell of a table, or a caption.

    `place` is the row and column of a cell, counted from 0, and the number of an item that has one.
    """

    span: Span
    kind: BlockKind = "paragraph"
    place: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the source that speaks to claimcheck: `<!-- claimcheck: ignore -->`.

    `span` is where the comment stands in the decoded source, `at` the offset in
    `Document.text` of what follows it, `words` what it says after `claimcheck:`.
    """

    span: Span
    at: int
    words: str


@dataclass(frozen=True, slots=True, repr=False)
class Document:
    """One file as text; never edited, never padded.

    `text` is what all spans count in. `segments` map it to the decoded source, in order;
    an empty tuple means text and source are the same, and then `source` is None. Text
    outside of all segments stands for markup (the end of a paragraph). `encoding` and
    `bom` say how the source bytes were decoded, so that a rewrite can restore them.
    """

    uri: str
    text: str
    blocks: tuple[Block, ...] = ()
    segments: tuple[Segment, ...] = ()
    language: str = "en"
    published: Period | None = None
    encoding: str = "utf-8"
    bom: bool = False
    source: str | None = None
    remarks: tuple[Remark, ...] = ()
    tables: tuple[Table, ...] = ()

    def __repr__(self) -> str:
        return f"<Document {self.uri}, letters: {len(self.text)}>"

    @property
    def original(self) -> str:
        """The decoded source, from which `text` was read."""
        return self.text if self.source is None else self.source

    def locate(self, span: Span) -> Span:
        """Where a stretch of `text` stands in the source, from its first to its last character."""
        if not self.segments:
            return span
        start = self._place(span.start)
        end = self._place(span.end - 1, end=True) if len(span) else start
        return Span(start, max(start, end))

    def _place(self, offset: int, *, end: bool = False) -> int:
        """The source offset of the character at `offset`, or of its end."""
        at = bisect_right(self.segments, offset, key=lambda segment: segment.span.start) - 1
        if at < 0:
            return self.segments[0].source.start
        segment = self.segments[at]
        if offset >= segment.span.end:  # markup: the nearest text before or after it
            after = self.segments[at + 1] if at + 1 < len(self.segments) else None
            return segment.source.end if end or after is None else after.source.start
        if segment.kind == "verbatim":
            return segment.source.start + offset - segment.span.start + end
        return segment.source.end if end else segment.source.start
