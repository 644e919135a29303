"""A PDF as text: lines of print put together to paragraphs by where they stand, and by how they look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from claimcheck.formats.lines import Line, document_of, source_of
from claimcheck.formats.pdf.columns import tabled
from claimcheck.formats.pdf.pages import Row, rows_of
from claimcheck.model import Document

_EDGE = 0.08  # of a page's height, at its head and foot
_FOLIO = re.compile(r"\W*(?:[A-Za-z]{1,6}\W+)?[0-9]{1,4}(?:\s*(?:/|of|von|de|sur)\s*[0-9]{1,4})?\W*")
_NUMBER = re.compile(r"[0-9]+")
_ENDS = re.compile(r"""[.!?…。！？:]["'”’»)\]]*\Z""")
_BULLET = re.compile(r"[-–—•*·▪●]\s|[0-9]{1,2}[.)]\s")
_GAP = 1.75  # of the size of print, from line to line, at which a paragraph ends in any case
_LARGER = 1.15  # than most of the print, and it is a heading
_SAME = 0.5  # points
_SHIFTED = 0.6  # of the size of print, by which a line may rise or sink
_WORD = 0.6  # of it, the widest gap between words
_RAISED = 0.8  # of the size of a line's print
_LONGEST_HEADING = 200


@dataclass(slots=True)
class Paragraph:
    """The lines of print of a paragraph, or what stands at a place of a table."""

    rows: list[Row] = field(default_factory=list)
    place: tuple[int, ...] = ()

    @property
    def length(self) -> int:
        """How many letters it has, a blank for each line's end among them."""
        return sum(len(row.text) + len(_joint(row)) for row in self.rows[:-1]) + len(self.rows[-1].text)


def read(data: bytes, uri: str) -> Document:
    """A PDF; raises ReadError, also when there is nothing to read it with."""
    return document_of(uri, lines_of(paragraphs_of(rows_of(data, uri))))


def lines_of(paragraphs: Iterable[Paragraph]) -> list[Line]:
    """The paragraphs as lines of a document's source."""
    paragraphs = list(paragraphs)
    body = _usual(paragraphs)
    found = []
    for paragraph in paragraphs:
        size = paragraph.rows[0].size
        larger = size > body * _LARGER and paragraph.length <= _LONGEST_HEADING
        line = Line("heading" if larger else "paragraph")
        if paragraph.place:
            line = Line("cell", paragraph.place)
        for row in paragraph.rows:
            for text, raised in _pieces(row):
                line.add(text, raised=raised)
            if row is not paragraph.rows[-1] and _joint(row):
                line.add(_joint(row))
        found.append(line)
    return found


def placed(data: bytes, uri: str) -> tuple[str, list[tuple[int, Row]]]:
    """The source of the document, and where in it each line of print begins; raises ReadError."""
    paragraphs = paragraphs_of(rows_of(data, uri))
    places, at = [], 0
    for paragraph in paragraphs:
        for row in paragraph.rows:
            places.append((at, row))
            at += len(row.text) + len(_joint(row))
        at += 1 - len(_joint(paragraph.rows[-1]))
    return source_of(lines_of(paragraphs), {}), places


def _joint(row: Row) -> str:
    """What stands between a line and the next of its paragraph."""
    return "" if row.hyphened else " "


def _pieces(row: Row) -> Iterator[tuple[str, bool]]:
    """The text of a line in pieces, each with whether it is raised: small, and above the line."""
    size, base = row.size, row.base
    if min(row.sizes) >= size * _RAISED:
        yield row.text, False
        return

    def is_raised(letter: tuple[str, float, float]) -> bool:
        char, own, bottom = letter
        return own < size * _RAISED and bottom > base + size * 0.15 and not char.isspace()

    for raised, letters in groupby(zip(row.text, row.sizes, row.bottoms, strict=True), is_raised):
        yield "".join(char for char, _, _ in letters), raised


def paragraphs_of(rows: Iterable[Row]) -> list[Paragraph]:
    """Lines of print put together; without the running heads and page numbers."""
    found: list[Paragraph] = []
    for piece in tabled(_running_out(list(rows))):
        if isinstance(piece, list):
            found += (Paragraph([cell], place) for cell, place in piece)
            continue
        row = piece
        if found and found[-1].place:
            found.append(Paragraph([row]))
            continue
        if found and _on_line(found[-1].rows[-1], row):
            found[-1].rows[-1] = found[-1].rows[-1].joined(row)
            continue
        if not (found and _goes_on(found[-1], row)):
            found.append(Paragraph())
        found[-1].rows.append(row)
    return found


def _running_out(rows: list[Row]) -> Iterator[Row]:
    """The lines but for what every page repeats at its edge, and numbers of pages."""
    pages = 1 + max((row.page for row in rows), default=0)
    seen = Counter(_NUMBER.sub("#", row.text) for row in rows if _at_edge(row))
    for row in rows:
        repeated = pages > 1 and seen[_NUMBER.sub("#", row.text)] > pages // 2
        if not row.text.strip() or (_at_edge(row) and (repeated or _FOLIO.fullmatch(row.text))):
            continue
        yield row


def _at_edge(row: Row) -> bool:
    return not _EDGE * row.height < row.base < (1 - _EDGE) * row.height


def _on_line(last: Row, row: Row) -> bool:
    """Is it more of the same line? pdfium parts one where its print rises or sinks."""
    away = abs(last.base - row.base) > _SHIFTED * last.size
    gap = row.left - last.right
    return last.page == row.page and not away and -0.1 * last.size < gap < _WORD * last.size


def _goes_on(paragraph: Paragraph, row: Row) -> bool:
    """Does a line go on with the paragraph, or begin the next?"""
    last, text = paragraph.rows[-1], row.text
    if last.hyphened:
        return True
    if abs(last.size - row.size) > _SAME or _BULLET.match(text):
        return False
    drop = last.base - row.base
    away = last.page != row.page or drop <= 0 or row.left > last.right
    if away:  # another column, or another page
        return not _ENDS.search(last.text.rstrip()) and (text[0].islower() or text[0].isdigit())
    if drop > _GAP * row.size:
        return False
    width = max(one.right for one in paragraph.rows)
    first = text.split(None, 1)[0] if text.split() else ""
    room = width - last.right
    fits = room > (len(first) + 1) * row.size * 0.6
    indented = row.left - min(one.left for one in paragraph.rows[-1:]) > row.size * 0.8
    if _ENDS.search(last.text.rstrip()) and (indented or (fits and len(paragraph.rows) > 1)):
        return False
    return not (fits and len(paragraph.rows) == 1 and text[0].isupper())


def _usual(paragraphs: Iterable[Paragraph]) -> float:
    """The size that most letters are printed in."""
    sizes: Counter[float] = Counter()
    for paragraph in paragraphs:
        for row in paragraph.rows:
            sizes[round(row.size, 1)] += len(row.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
