"""What was read from one file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.model.period import Period
from claimcheck.model.span import Span

SegmentKind = Literal["verbatim", "entity"]
BlockKind = Literal["heading", "paragraph"]


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
    """A paragraph or heading of a document."""

    span: Span
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True)
class Document:
    """One file as text; never edited, never padded.

    `text` is what all spans count in. `segments` map it to the decoded source; an
    empty tuple means text and source are the same. `encoding` and `bom` say how the
    source bytes were decoded, so that a rewrite can restore them.
    """

    uri: str
    text: str
    blocks: tuple[Block, ...] = ()
    segments: tuple[Segment, ...] = ()
    language: str = "en"
    published: Period | None = None
    encoding: str = "utf-8"
    bom: bool = False
