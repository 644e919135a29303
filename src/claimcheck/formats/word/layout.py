"""A Word document as text, a line for each paragraph, and where each letter of it stands in the parts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.formats.builder import Builder
from claimcheck.formats.decode import Decoded
from claimcheck.formats.txt import leading_date
from claimcheck.formats.word.nouns import Bit, Paragraph
from claimcheck.formats.word.package import Comment, Word, open_word
from claimcheck.model import Document, Span

AUTHOR = "claimcheck"
_SPOKEN = re.compile(r"claimcheck\s*:\s*(.*)", re.IGNORECASE | re.DOTALL)
_BREAK = "\v"  # within a paragraph


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
    shown = [one for one in _paragraphs(word) if one.length]
    if not shown:
        raise word.archive.wrong("it holds no text")
    text = layout_of(word).text
    builder = Builder(uri, Decoded(text, "utf-8", False))
    spoken = _spoken(word.comments, text)
    at = 0
    for paragraph in shown:
        _add(builder, paragraph, at, spoken)
        builder.end_block("heading" if paragraph.outline or word.is_heading(paragraph.style) else "paragraph")
        at += paragraph.length + 1
    return builder.finish(word.published or leading_date(text[:200]), word.language)


def layout_of(word: Word) -> Layout:
    """The text of an open document: its paragraphs, then the comments that speak to claimcheck."""
    parts: list[str] = []
    bits: list[Bit] = []
    starts: list[int] = []
    at = 0
    for paragraph in _paragraphs(word):
        if not paragraph.length:
            continue
        for bit in paragraph.bits:
            bits.append(bit)
            starts.append(at)
            parts.append(bit.text)
            at += len(bit.text)
        parts.append("\n")
        at += 1
    parts += (f"{comment.text}\n" for comment in word.comments if _SPOKEN.match(comment.text))
    return Layout(word, "".join(parts), tuple(bits), tuple(starts))


def _paragraphs(word: Word) -> Iterator[Paragraph]:
    for part in word.parts:
        yield from (one for one in part.paragraphs if not word.is_list(one.style))


def _spoken(comments: list[Comment], text: str) -> dict[str, tuple[Span, str]]:
    """What comments say to claimcheck, by their ids, and where that stands in the text."""
    spoken = [(comment, match) for comment in comments if (match := _SPOKEN.match(comment.text))]
    at = len(text) - sum(len(comment.text) + 1 for comment, _ in spoken)
    found = {}
    for comment, match in spoken:
        found[comment.id] = (Span(at, at + len(comment.text)), match[1])
        at += len(comment.text) + 1
    return found


def _add(builder: Builder, paragraph: Paragraph, at: int, spoken: dict[str, tuple[Span, str]]) -> None:
    """The text of a paragraph that begins at `at`, with the comments where they begin."""
    waiting = [(offset, *spoken[id]) for offset, id in paragraph.comments if id in spoken]
    done = 0
    for bit in paragraph.bits:
        while waiting and waiting[0][0] <= done:
            builder.remark(*waiting.pop(0)[1:])
        place = Span(at + done, at + done + len(bit.text))
        if bit.raised:
            builder.raised(place, bit.text)
        elif bit.text == _BREAK:
            builder.entity(place, "\n")
        else:
            builder.text(place.start, place.end)
        done += len(bit.text)
    for _, place, words in waiting:
        builder.remark(place, words)
