"""Findings as highlights with a text, in a copy of a PDF."""

from __future__ import annotations

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from operator import itemgetter
from typing import Any

from claimcheck.formats.decode import ReadError
from claimcheck.formats.pdf.layout import placed
from claimcheck.formats.pdf.pages import Row
from claimcheck.formats.rewrite import Note, RewriteError
from claimcheck.model import Document

_AUTHOR = "claimcheck"
Box = tuple[int, int, int, int]  # left, bottom, right, top, in tenths of points
_COLOUR = (255, 210, 60, 255)  # red, green, blue, opacity


@dataclass(frozen=True, slots=True, order=True)
class _Mark:
    page: int
    text: str
    boxes: tuple[Box, ...]


def annotate(document: Document, data: bytes, notes: Iterable[Note]) -> bytes:
    """`data`, from which `document` was read, with a highlight for each note, in place of those of an earlier
    run. What is added stands behind the file as it was. Raises RewriteError when that has changed since."""
    try:
        source, places = placed(data, document.uri)
        if source != document.original:
            raise RewriteError(f"{document.uri}: the file has changed")
        wanted = sorted(_marks(document, places, notes))
        with closing(_opened(data)) as file:
            if sorted(_ours(file)) == wanted:
                return data
            _remove_ours(file)
            for mark in wanted:
                _highlight(file, mark)
            return _saved(file)
    except ReadError as error:
        raise RewriteError(str(error)) from error


def _opened(data: bytes) -> Any:
    """The file, which has been read before."""
    import pypdfium2

    return pypdfium2.PdfDocument(data)


def _marks(document: Document, places: list[tuple[int, Row]], notes: Iterable[Note]) -> Iterator[_Mark]:
    """Where and with what text each note is marked, on every page that its letters stand on."""
    for note in notes:
        span = document.locate(note.span)
        boxes: dict[int, list[Box]] = {}
        first = max(0, bisect_right(places, span.start, key=itemgetter(0)) - 1)
        for start, row in places[first : bisect_left(places, span.end, key=itemgetter(0))]:
            inside = range(max(0, span.start - start), min(len(row.text), span.end - start))
            letters = [row.box(one) for one in inside if not row.text[one].isspace()]
            if letters:
                boxes.setdefault(row.page, []).append(_around(letters))
        yield from (_Mark(page, note.text, tuple(own)) for page, own in boxes.items())


def _around(letters: list[tuple[float, float, float, float]]) -> Box:
    """A box around letters of one line, in tenths of points."""
    lefts, bottoms, rights, tops = zip(*letters, strict=True)
    return round(min(lefts) * 10), round(min(bottoms) * 10), round(max(rights) * 10), round(max(tops) * 10)


def _ours(file: Any) -> Iterator[_Mark]:
    """The marks of an earlier run."""
    from pypdfium2 import raw

    for number, annotation in _annotations(file):
        boxes = []
        points = raw.FS_QUADPOINTSF()
        for index in range(raw.FPDFAnnot_CountAttachmentPoints(annotation)):
            raw.FPDFAnnot_GetAttachmentPoints(annotation, index, points)
            sides = (points.x1, points.y3, points.x2, points.y1)
            boxes.append(tuple(round(side * 10) for side in sides))
        yield _Mark(number, _text(annotation, b"Contents"), tuple(boxes))


def _annotations(file: Any) -> Iterator[tuple[int, Any]]:
    """Our own, each with its page; they are open only while they are looked at."""
    from pypdfium2 import raw

    for number in range(len(file)):
        with closing(file[number]) as page:
            for index in range(raw.FPDFPage_GetAnnotCount(page)):
                annotation = raw.FPDFPage_GetAnnot(page, index)
                if _text(annotation, b"T") == _AUTHOR:
                    yield number, annotation
                raw.FPDFPage_CloseAnnot(annotation)


def _remove_ours(file: Any) -> None:
    from pypdfium2 import raw

    for number in range(len(file)):
        with closing(file[number]) as page:
            for index in reversed(range(raw.FPDFPage_GetAnnotCount(page))):
                annotation = raw.FPDFPage_GetAnnot(page, index)
                ours = _text(annotation, b"T") == _AUTHOR
                raw.FPDFPage_CloseAnnot(annotation)
                if ours:
                    raw.FPDFPage_RemoveAnnot(page, index)


def _highlight(file: Any, mark: _Mark) -> None:
    from pypdfium2 import raw

    boxes = [tuple(side / 10 for side in box) for box in mark.boxes]
    with closing(file[mark.page]) as page:
        annotation = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_HIGHLIGHT)
        for left, bottom, right, top in boxes:
            points = raw.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)
            raw.FPDFAnnot_AppendAttachmentPoints(annotation, points)
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        rect = raw.FS_RECTF(left=min(lefts), top=max(tops), right=max(rights), bottom=min(bottoms))
        raw.FPDFAnnot_SetRect(annotation, rect)
        raw.FPDFAnnot_SetColor(annotation, raw.FPDFANNOT_COLORTYPE_Color, *_COLOUR)
        for key, said in ((b"T", _AUTHOR), (b"Contents", mark.text)):
            wide = (said + "\0").encode("utf-16-le")
            buffer = ctypes.create_string_buffer(wide, len(wide))
            raw.FPDFAnnot_SetStringValue(
                annotation, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
            )
        raw.FPDFPage_CloseAnnot(annotation)


def _text(annotation: Any, key: bytes) -> str:
    from pypdfium2 import raw

    length = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pointer = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFAnnot_GetStringValue(annotation, key, pointer, length)
    return buffer.raw[: max(0, length - 2)].decode("utf-16-le", "replace")


def _saved(file: Any) -> bytes:
    from pypdfium2 import raw

    made = BytesIO()
    file.save(made, flags=raw.FPDF_INCREMENTAL)
    return made.getvalue()
