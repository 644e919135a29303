"""Word documents of the desk: opened as text, and given back with what was changed as tracked changes and
what is still wrong as comments."""

from __future__ import annotations

import base64
import binascii
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import PurePath
from typing import Any

from claimcheck import formats
from claimcheck.model import Document, Edit, Report, Span
from claimcheck.reporters import comments_of
from claimcheck.serve.parameters import Refused, text_of

_PARAGRAPH = re.compile(r"\n{2,}")
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")

_Stretch = tuple[str, int, int, int, int]  # as SequenceMatcher tells: what, where before, where now


def read_file(parameters: Mapping[str, Any]) -> tuple[Document, bytes]:
    """Return the document in a file that a page sent, and its bytes; raises Refused."""
    name = PurePath(text_of(parameters, "name") or "").name
    try:
        data = base64.b64decode(text_of(parameters, "file") or "", validate=True)
        return formats.read_bytes(data, name), data
    except binascii.Error as error:
        raise Refused(400, f"`file` is not Base64: {error}") from error
    except formats.ReadError as error:
        raise Refused(422, f"{name}: {error.problem.message}") from error


def opened(document: Document) -> dict[str, Any]:
    """Return what a page needs to show it."""
    return {
        "text": document.text if formats.format_of(document.uri).packed else document.original,
        "published": document.published.iso() if document.published else "",
        "changes": formats.holds_comments(document.uri),
    }


def revised(document: Document, data: bytes, report: Report) -> bytes:
    """Return the file with what was changed to come to the text of the report; raises Refused."""
    (article,) = report.articles
    stretches = [*_stretches(document.text, article.document.original)]
    edits = tuple(
        Edit(document.uri, Span(start, end), article.document.original[first:last])
        for what, start, end, first, last in stretches
        if what != "equal"
    )
    told = comments_of(report).get(article.document.uri, ())
    notes = tuple(
        replace(note, span=Span(start, end))
        for note in told
        if (place := _before(article.document.locate(note.span), stretches)) is not None
        for start, end in (place,)
    )
    try:
        return formats.revise(document, data, edits, notes)
    except formats.RewriteError as error:
        raise Refused(422, str(error)) from error


def _stretches(before: str, now: str) -> Iterator[_Stretch]:
    """Yield what stayed and what was changed, word by word within each paragraph; raises Refused where
    paragraphs came or went, which tracked changes of words cannot tell."""
    old, new = [*_paragraphs(before)], [*_paragraphs(now)]
    if len(old) != len(new):
        raise Refused(
            422, "paragraphs were added or taken away, which this cannot track: save the text instead"
        )
    for one, other in zip(old, new, strict=True):
        yield from _words(before, one, now, other)


def _paragraphs(text: str) -> Iterator[Span]:
    at = 0
    for gap in (*_PARAGRAPH.finditer(text), None):
        end = gap.start() if gap else len(text)
        yield Span(at, end)
        at = gap.end() if gap else end


def _words(before: str, old: Span, now: str, new: Span) -> Iterator[_Stretch]:
    if old.of(before) == new.of(now):
        yield "equal", old.start, old.end, new.start, new.end
        return
    a, b = (_TOKEN.findall(span.of(text)) for span, text in ((old, before), (new, now)))
    starts = [*_starts(a, old.start)], [*_starts(b, new.start)]
    for what, first, last, since, until in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        yield what, starts[0][first], starts[0][last], starts[1][since], starts[1][until]


def _starts(tokens: list[str], at: int) -> Iterator[int]:
    for token in tokens:
        yield at
        at += len(token)
    yield at


def _before(span: Span, stretches: list[_Stretch]) -> tuple[int, int] | None:
    """Return where a stretch of the text stood before; None when it was changed."""
    at = bisect_right(stretches, span.start, key=lambda one: one[3]) - 1
    if at < 0:
        return None
    what, start, _, first, last = stretches[at]
    if what != "equal" or span.end > last:
        return None
    return start + span.start - first, start + span.end - first
