"""A Word document as text, a line for each paragraph, and where each letter of it stands in the parts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.formats.lines import Line, document_of, source_of
from claimcheck.formats.word.nouns import Bit, Paragraph
from claimcheck.formats.word.package import Word, open_word
from claimcheck.model import Document
from claimcheck.model.document import BlockKind

AUTHOR = "claimcheck"


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of a document and its bits, in order, each with where it begins in the text."""

    word: Word
    text: str
    bits: tuple[Bit, ...]
    starts: tuple[int, ...]

    def bit_at(self, offset: int) -> tuple[Bit, int] | None:
        """The bit with the letter at `offset`, and how far into it that is; None at the end of a line."""
        at = bisect_right(self.starts, offset) - 1
        if at < 0 or offset >= self.starts[at] + len(self.bits[at].text):
            return None
        return self.bits[at], offset - self.starts[at]


def read(data: bytes, uri: str) -> Document:
    """A Word document; raises ReadError."""
    word = open_word(data, uri)
    lines, comments = _lines(word), _comments(word)
    return document_of(uri, lines, comments=comments, published=word.published, language=word.language)


def layout_of(word: Word) -> Layout:
    """The text of an open document, and its bits."""
    bits: list[Bit] = []
    starts: list[int] = []
    at = 0
    for paragraph in _paragraphs(word):
        for bit in paragraph.bits:
            bits.append(bit)
            starts.append(at)
            at += len(bit.text)
        at += 1
    return Layout(word, source_of(_lines(word), _comments(word)), tuple(bits), tuple(starts))


def _paragraphs(word: Word) -> Iterator[Paragraph]:
    for part in word.parts:
        yield from (one for one in part.paragraphs if one.length and not word.is_list(one.style))


def _lines(word: Word) -> list[Line]:
    found = []
    for paragraph in _paragraphs(word):
        line = Line(kind=_kind(word, paragraph), place=paragraph.place, comments=paragraph.comments)
        for bit in paragraph.bits:
            line.add(bit.text, raised=bit.raised)
        found.append(line)
    return found


def _kind(word: Word, paragraph: Paragraph) -> BlockKind:
    if paragraph.place:
        return "cell"
    if paragraph.outline or word.is_heading(paragraph.style):
        return "heading"
    if word.is_caption(paragraph.style):
        return "caption"
    return "item" if paragraph.item else "paragraph"


def _comments(word: Word) -> dict[str, str]:
    return {comment.id: comment.text for comment in word.comments}
