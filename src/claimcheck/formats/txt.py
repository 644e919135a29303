"""Plain text: the text is the file, but for comments to claimcheck and uneven blanks."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.formats.aligned import lay_out
from claimcheck.formats.builder import REMARK
from claimcheck.formats.decode import decode
from claimcheck.formats.format import Format
from claimcheck.formats.spacing import even
from claimcheck.model import Document, Period, Remark, Segment, Span, parse_period
from claimcheck.startup.expressions import compiled

# Archives and scrapers put it there: "date 2025-04-17", before the first word of the text.
_DATELINE = compiled(r"\s*date[: ]\s*([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)(?![0-9-])", re.IGNORECASE)


def read(data: bytes, uri: str, encoding: str | None) -> Document:
    """A plain-text file. Raises ReadError.

    Its language is "", since plain text does not say; the settings fill it in. Comments to
    claimcheck are no part of the text.
    """
    decoded = decode(data, uri, encoding)
    return replace(from_text(decoded.text, uri), encoding=decoded.encoding, bom=decoded.bom)


def from_text(text: str, uri: str) -> Document:
    """The same of a text at hand, which may be empty."""
    document = Document(uri=uri, text=text, language="", published=leading_date(text))
    comments = list(REMARK.finditer(text))
    if comments:
        document = _without(document, comments)
    return even(replace(document, blocks=lay_out(document.text)))


def leading_date(text: str) -> Period | None:
    """The publication date of a text that opens with `date 2021-02-03`."""
    match = _DATELINE.match(text)
    if match is None:
        return None
    try:
        return parse_period(match[1])
    except ValueError:
        return None  # "date 2021-02-31" is the writer's slip, not ours to repair


def _without(document: Document, comments: list[re.Match[str]]) -> Document:
    source = document.text
    parts: list[str] = []
    segments: list[Segment] = []
    remarks: list[Remark] = []
    at = done = 0
    for comment in (*comments, None):
        end = comment.start() if comment else len(source)
        if done < end:
            segments.append(Segment(Span(at, at + end - done), Span(done, end)))
            parts.append(source[done:end])
            at += end - done
        if comment:
            remarks.append(Remark(Span(*comment.span()), at, comment[1]))
            done = comment.end()
    return replace(
        document,
        text="".join(parts),
        segments=tuple(segments) or (Segment(Span(0, 0), Span(0, 0)),),
        source=source,
        remarks=tuple(remarks),
    )


FORMAT = Format("txt", (".txt", ".text"), read)
