"""The letters of a PDF, by a process of its own: it takes the file as its input and ends.

pdfium is a large program in C that cannot be interrupted, so whatever a file does to it stays here: time and
memory are limited, and a crash ends nothing else. It knows nothing of claimcheck, and is run by its path.

What it writes is a line of JSON: `refused`, why the file can't be read; or `rows`, a list of page, height of
the page, whether the line ends within a word, and text for each line of print. Behind it come five numbers
for each letter (floats of 32 bits): its box on the page, and its size.
"""

from __future__ import annotations

import ctypes
import json
import sys
from array import array
from collections.abc import Iterator
from typing import Any

MAX_PAGES, MAX_LETTERS = 1_000, 1_000_000
MEMORY = 400_000_000  # bytes
SECONDS = 4  # to open a file and count its letters, and one more for so many pages and letters:
PAGES, LETTERS = 100, 25_000
_HYPHEN = "\u0002"  # what pdfium has for one at the end of a line, within a word
Row = tuple[int, float, bool, str]


class Refused(Exception):
    """The file can't be read."""


def main() -> None:
    numbers = array("f")
    try:
        _limit_memory()
        _limit_time(SECONDS)
        said: dict[str, Any] = {"rows": _rows(sys.stdin.buffer.read(), numbers)}
    except Refused as error:
        said = {"refused": str(error)}
    out = sys.stdout.buffer
    out.write(json.dumps(said).encode() + b"\n")
    out.write(numbers.tobytes())


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # on Windows the time alone is limited, by who waits for us
        return
    most = resource.getrlimit(resource.RLIMIT_DATA)[1]
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY if most < 0 else min(MEMORY, most), most))


def _limit_time(seconds: int) -> None:
    """Be ended after so many seconds of a processor from the start."""
    try:
        import resource
    except ImportError:
        return
    most = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (seconds if most < 0 else min(seconds, most), most))


def _rows(data: bytes, numbers: array[float]) -> list[Row]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        what = "it is locked by a password" if locked else "it is damaged, or another kind of file"
        raise Refused(f"not a PDF that can be read: {what}") from error
    pages = len(document)
    if pages > MAX_PAGES:
        raise Refused(f"the PDF has more than {MAX_PAGES:,} pages")
    _limit_time(SECONDS + pages // PAGES)
    letters = 0
    for number in range(pages):
        with _Print(document, number) as text:
            letters += text.count_chars()
        if letters > MAX_LETTERS:
            raise Refused(f"the PDF has more than {MAX_LETTERS:,} letters")
    _limit_time(2 * SECONDS + 2 * pages // PAGES + letters // LETTERS)
    found: list[Row] = []
    for number in range(pages):
        page = _Print(document, number)
        with page as text:
            height = page.height
            found += ((number, height, hyphened, row) for row, hyphened in _lines(text, numbers))
    return found


class _Print:
    """The text of a page while it is open; raises Refused when pdfium can't read it."""

    def __init__(self, document: Any, number: int) -> None:
        try:
            self._page = document[number]
            self.height: float = self._page.get_height()
            self._text = self._page.get_textpage()
        except RuntimeError as error:  # of which pdfium's own are
            raise Refused(f"page {number + 1} of the PDF is damaged") from error

    def __enter__(self) -> Any:
        return self._text

    def __exit__(self, *error: object) -> None:
        self._text.close()
        self._page.close()


def _lines(text: Any, numbers: array[float]) -> Iterator[tuple[str, bool]]:
    """The lines of print of a page, and whether each ends within a word; their letters' numbers."""
    from pypdfium2 import raw

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    sides = tuple(map(ctypes.byref, (left, right, bottom, top)))
    unicode_of, box_of, size_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetCharBox, raw.FPDFText_GetFontSize
    row: list[str] = []
    high = 0
    for index in range(text.count_chars()):
        code = unicode_of(text, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        char = chr(code)
        if char in "\r\n" or char == _HYPHEN or code == 0xFFFE:
            if row:
                yield _trimmed(row, numbers), char not in "\r\n"
            row = []
            continue
        box_of(text, index, *sides)
        row.append(char)
        numbers.extend((left.value, bottom.value, right.value, top.value, size_of(text, index)))
    if row:
        yield _trimmed(row, numbers), False


def _trimmed(row: list[str], numbers: array[float]) -> str:
    """Without blanks at the end, but never without any letter."""
    end = len(row)
    while end > 1 and row[end - 1].isspace():
        end -= 1
    if end < len(row):
        del numbers[-5 * (len(row) - end) :]
    return "".join(row[:end])


if __name__ == "__main__":
    main()
