"""The letters of a PDF, each with its place on its page, in lines; the one door to pdfium."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

from claimcheck.formats.decode import ReadError
from claimcheck.formats.lines import MOST_LETTERS
from claimcheck.formats.pdf.swelling import refuse_swelling
from claimcheck.model import Problem

MOST_PAGES = 1_000
_INSTALL = "reading PDF files needs pypdfium2, which is not installed; python -m pip install pypdfium2"
_HYPHEN = "\u0002"  # what pdfium has for one at the end of a line, within a word


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, and the box that it fills on its page: left, bottom, right, top, in points."""

    char: str
    page: int
    box: tuple[float, float, float, float]
    size: float


@dataclass(frozen=True, slots=True)
class Row:
    """A line of print: its letters, blanks among them, and the height of its page."""

    letters: tuple[Letter, ...]
    height: float
    hyphened: bool = False

    @property
    def text(self) -> str:
        return "".join(letter.char for letter in self.letters)

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        sizes = sorted(letter.size for letter in self.letters)
        return sizes[len(sizes) // 2]

    @property
    def left(self) -> float:
        return min(letter.box[0] for letter in self.letters)

    @property
    def right(self) -> float:
        return max(letter.box[2] for letter in self.letters)

    @property
    def base(self) -> float:
        """Where the line stands: the bottom of most of its letters."""
        bottoms = sorted(letter.box[1] for letter in self.letters)
        return bottoms[len(bottoms) // 2]


@contextmanager
def opened(data: bytes, uri: str) -> Iterator[Any]:
    """The open file; raises ReadError, also when there is nothing to open it with."""
    try:
        import pypdfium2
    except ImportError as error:
        raise ReadError(Problem(uri, _INSTALL)) from error
    refuse_swelling(data, uri)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        what = "it is locked by a password" if locked else "it is damaged, or another kind of file"
        raise ReadError(Problem(uri, f"not a PDF that can be read: {what}")) from error
    with closing(document):
        if len(document) > MOST_PAGES:
            raise ReadError(Problem(uri, f"the PDF has more than {MOST_PAGES:,} pages"))
        yield document


def rows_of(document: Any, uri: str) -> list[Row]:
    """The lines of print of every page, in the order of the file; raises ReadError."""
    found: list[Row] = []
    left = MOST_LETTERS
    for number in range(len(document)):
        try:
            page = document[number]
            with closing(page), closing(page.get_textpage()) as text:
                left -= text.count_chars()
                if left < 0:
                    raise ReadError(Problem(uri, f"the PDF has more than {MOST_LETTERS:,} letters"))
                found += _rows(text, number, page.get_height())
        except RuntimeError as error:  # of which pdfium's own are
            raise ReadError(Problem(uri, f"page {number + 1} of the PDF is damaged")) from error
    return found


def _rows(text: Any, page: int, height: float) -> Iterator[Row]:
    from pypdfium2 import raw

    row: list[Letter] = []
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    high = 0
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        char = chr(code)
        if char in "\r\n" or char == _HYPHEN or code == 0xFFFE:
            if row:
                yield Row(tuple(_trimmed(row)), height, char not in "\r\n")
            row = []
            continue
        raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        box = (left.value, bottom.value, right.value, top.value)
        row.append(Letter(char, page, box, raw.FPDFText_GetFontSize(text, index)))
    if row:
        yield Row(tuple(_trimmed(row)), height)


def _trimmed(row: list[Letter]) -> list[Letter]:
    """Without blanks at the end, but never without any letter."""
    end = len(row)
    while end > 1 and row[end - 1].char.isspace():
        end -= 1
    return row[:end]
