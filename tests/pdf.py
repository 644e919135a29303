"""PDF files for tests: lines of Helvetica at places on pages."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HEIGHT, LEFT, TOP, LEADING = 842, 72, 750, 14


@dataclass(frozen=True, slots=True)
class Print:
    """A line of print."""

    x: float
    y: float
    text: str
    size: float = 11


def pdf(*pages: Sequence[Print]) -> bytes:
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        font,
    ]
    for number, page in enumerate(pages):
        content = b"\n".join(map(_shown, page))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {HEIGHT}] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return put_together(objects)


def put_together(objects: Iterable[bytes]) -> bytes:
    """A file of these objects, numbered from 1, the first of which is its catalogue."""
    made, places = b"%PDF-1.7\n", []
    for number, said in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, said)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, table)
    return made + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start)


def _shown(line: Print) -> bytes:
    text = line.text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    return b"BT /F1 %g Tf %g %g Td (%s) Tj ET" % (line.size, line.x, line.y, text)


def paragraphs(texts: Iterable[tuple[str, str]], width: int = 85) -> list[list[Print]]:
    """Pages with paragraphs, filled to a width, and larger headings."""
    pages: list[list[Print]] = [[]]
    y: float = TOP
    for kind, text in texts:
        size = 16 if kind == "heading" else 11
        for row in textwrap.wrap(
            text, width if size == 11 else width // 2, break_long_words=False, break_on_hyphens=False
        ):
            if y < 90:
                pages.append([])
                y = TOP
            pages[-1].append(Print(LEFT, y, row, size))
            y -= LEADING * size / 11
        y -= LEADING
    return pages
