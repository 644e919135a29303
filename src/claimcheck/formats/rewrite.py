"""Edits made on the bytes of a file, so that every other byte stays what it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from claimcheck.formats.decode import BOMS
from claimcheck.model import Document, Edit, Segment, Span
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

_WORD = compiled(r"\S+")
Escape = Callable[[str, str], str]
"""What is written for a text in a format's markup, in an encoding."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be said, in lines, of a stretch of a document's text."""

    span: Span
    text: str


class RewriteError(Exception):
    """Edits that cannot be made on a file."""


def as_it_is(text: str, encoding: str) -> str:
    """Plain text needs no escapes."""
    return text


def source_edits(document: Document, edits: Iterable[Edit], escape: Escape = as_it_is) -> tuple[Edit, ...]:
    """`edits` as they are made in the decoded source, in order and once each.

    Markup inside of an edited figure ("<b>5</b> million") stays: the new text goes where the
    first changed letter stood.
    """
    made = {piece for edit in edits for piece in _pieces(document, edit, escape)}
    return tuple(sorted(made, key=lambda edit: (edit.span, edit.text)))


def rewrite_text(
    document: Document, data: bytes, edits: tuple[Edit, ...], escape: Escape = as_it_is
) -> bytes:
    """`data` with `edits`; raises RewriteError."""
    mark = BOMS[document.encoding] if document.bom else b""
    source = document.original
    if _encode(document, source) != data.removeprefix(mark):
        # Also true of encodings that write one text in several ways: better refused than reflowed.
        raise RewriteError(f"{document.uri}: the file has changed, or {document.encoding} cannot restore it")
    pieces, done = [mark], 0
    for edit in source_edits(document, edits, escape):
        if edit.span.start < done:
            raise RewriteError(f"{document.uri}: two edits clash at offset {edit.span.start}")
        pieces.append(_encode(document, source[done : edit.span.start]))
        pieces.append(_encode(document, edit.text))
        done = edit.span.end
    pieces.append(_encode(document, source[done:]))
    return b"".join(pieces)


def _pieces(document: Document, edit: Edit, escape: Escape) -> list[Edit]:
    """One edit of the source, or one for each stretch of text between markup."""
    if edit.in_source:
        return [edit]
    if not document.segments:
        return [replace(edit, in_source=True)]

    def piece(source: Span, text: str) -> Edit:
        return Edit(edit.uri, source, escape(text, document.encoding), in_source=True)

    whole = _overlapping(document.segments, edit.span)
    if len(whole) == 1 and whole[0].kind == "verbatim" and whole[0].span.contains(edit.span):
        return [piece(document.locate(edit.span), edit.text)]
    words = word_edits(document.text, edit)
    if words:
        return [made for word in words for made in _pieces(document, word, escape)]
    span, text = _trimmed(document.text, edit)
    if not len(span):
        return [piece(_gap(document, span.start), text)]
    changed = _overlapping(document.segments, span)
    inside = [Span(max(one.span.start, span.start), min(one.span.end, span.end)) for one in changed]
    return [piece(document.locate(part), "" if n else text) for n, part in enumerate(inside)]


def word_edits(text: str, edit: Edit) -> list[Edit]:
    """The edit word by word, so that the blanks between stay what they are in the file; nothing where the
    words do not answer each other."""
    old, new = list(_WORD.finditer(text, edit.span.start, edit.span.end)), edit.text.split()
    if len(old) != len(new) or len(old) < 2:
        return []
    pairs = zip(old, new, strict=True)
    return [replace(edit, span=Span(*one.span()), text=word) for one, word in pairs if one[0] != word]


def _overlapping(segments: tuple[Segment, ...], span: Span) -> list[Segment]:
    return [segment for segment in segments if segment.span.overlaps(span)]


def _trimmed(text: str, edit: Edit) -> tuple[Span, str]:
    """The edit without the letters that stay."""
    old, new = edit.span.of(text), edit.text
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Span(edit.span.start + head, edit.span.end - tail), new[head : len(new) - tail]


def _gap(document: Document, offset: int) -> Span:
    """The empty place in the source behind the letter before `offset`."""
    if offset == 0:
        return document.locate(Span(0, 0))
    end = document.locate(Span(offset - 1, offset)).end
    return Span(end, end)


def _encode(document: Document, text: str) -> bytes:
    try:
        return text.encode(document.encoding)
    except UnicodeEncodeError as error:
        written = text[error.start : error.end]
        raise RewriteError(f"{document.uri}: {document.encoding} cannot write {written!r}") from error
