"""Findings as highlights with a text, in a copy of a PDF."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from claimcheck.formats.decode import ReadError
from claimcheck.formats.pdf.layout import letters_of
from claimcheck.formats.pdf.pages import Letter, opened
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
        source, letters = letters_of(data, document.uri)
        if source != document.original:
            raise RewriteError(f"{document.uri}: the file has changed")
        wanted = sorted(_marks(document, letters, notes))
        with opened(data, document.uri) as file:
            if sorted(_ours(file)) == wanted:
                return data
            _remove_ours(file)
            for mark in wanted:
                _highlight(file, mark)
            return _saved(file)
    except ReadError as error:
        raise RewriteError(str(error)) from error


def _marks(document: Document, letters: list[Letter | None], notes: Iterable[Note]) -> Iterator[_Mark]:
    """Where and with what text each note is marked, on every page that its letters stand on."""
    for note in notes:
        span = document.locate(note.span)
        inside = [one for one in letters[span.start : span.end] if one and not one.char.isspace()]
        for page in dict.fromkeys(one.page for one in inside):
            yield _Mark(page, note.text, tuple(_boxes([one for one in inside if one.page == page])))


def _boxes(letters: list[Letter]) -> list[Box]:
    """A box around the letters of each line that they stand on, in tenths of points."""
    found: list[Box] = []
    for letter in letters:
        left, bottom, right, top = (round(side * 10) for side in letter.box)
        if found and left >= found[-1][0] and bottom < found[-1][3] and top > found[-1][1]:
            last = found[-1]
            found[-1] = (last[0], min(last[1], bottom), max(last[2], right), max(last[3], top))
        else:
            found.append((left, bottom, right, top))
    return found


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
