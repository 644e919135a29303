"""Text in which a client has marked what is markup, as editors send it to LanguageTool."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.formats.aligned import lay_out
from claimcheck.formats.builder import REMARK
from claimcheck.formats.spacing import even
from claimcheck.formats.txt import leading_date
from claimcheck.model import Document, Remark, Segment, Span
from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a source as it stands there, and the text that it stands for: itself, or for markup
    something else, often nothing."""

    source: str
    text: str


def from_pieces(pieces: Iterable[Piece], uri: str) -> Document:
    """The document of which these are all the pieces, in order. Comments to claimcheck are heeded."""
    source: list[str] = []
    text: list[str] = []
    segments: list[Segment] = []
    remarks: list[Remark] = []
    start = at = 0
    for piece in pieces:
        if (said := REMARK.fullmatch(piece.source.strip())) and not piece.text.strip():
            remarks.append(Remark(Span(start, start + len(piece.source)), at, said[1]))
        if piece.text:
            inside, outside = Span(at, at + len(piece.text)), Span(start, start + len(piece.source))
            segments.append(Segment(inside, outside, "verbatim" if piece.text == piece.source else "entity"))
        source.append(piece.source)
        text.append(piece.text)
        start, at = start + len(piece.source), at + len(piece.text)
    whole = "".join(text)
    document = Document(
        uri=uri,
        text=whole,
        blocks=lay_out(whole),
        segments=tuple(segments),
        language="",
        published=leading_date(whole),
        source="".join(source),
        remarks=tuple(remarks),
    )
    return even(document)
