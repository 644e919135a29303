"""Mail as a file (EML): subject and text, the date on which it was sent."""

from __future__ import annotations

import email
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default

from claimcheck.formats.blocks import find_blocks
from claimcheck.formats.dates import read_date
from claimcheck.formats.decode import ReadError
from claimcheck.formats.html import read as read_page
from claimcheck.formats.lines import BREAK, Line, document_of
from claimcheck.model import Document, Problem
from claimcheck.model.document import BlockKind

_QUOTED = ">"
_MAX_PARTS = 1_000


def read(data: bytes, uri: str) -> Document:
    """A mail; what it quotes of others and what is attached is no part of it. Raises ReadError."""
    if data.count(b"\n--") > _MAX_PARTS:
        raise ReadError(Problem(uri, f"the mail has more than {_MAX_PARTS:,} parts"))
    try:
        mail = email.message_from_bytes(data, policy=default)
        body = mail.get_body(("plain", "html")) if isinstance(mail, EmailMessage) else None
        subject, sent = mail["subject"], mail["date"]
        text = body.get_content() if body is not None else None
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError, AssertionError) as error:
        raise ReadError(Problem(uri, "the mail is damaged, or in an encoding that is not known")) from error
    if not mail.keys() or not isinstance(text, str):
        raise ReadError(Problem(uri, "not a mail with a text in it"))
    lines = [_line(str(subject or ""), "heading")]
    is_page = body is not None and body.get_content_type() == "text/html"
    lines += _page(text, uri) if is_page else _plain(text)
    day = sent.datetime.date() if sent is not None and getattr(sent, "datetime", None) else None
    return document_of(uri, lines, published=read_date(day) if day else None)


def _line(text: str, kind: BlockKind, place: tuple[int, ...] = ()) -> Line:
    line = Line(kind, place)
    for number, row in enumerate(text.strip().splitlines()):
        if number:
            line.add(BREAK if kind == "heading" else " ")
        line.add(row.strip())
    return line


def _plain(text: str) -> Iterator[Line]:
    """What the sender wrote: no quotes, and nothing below the sign that parts off a signature."""
    own = text.replace("\r\n", "\n").partition("\n-- \n")[0]
    own = "\n".join("" if row.startswith(_QUOTED) else row for row in own.split("\n"))
    for block in find_blocks(own):
        yield _line(block.span.of(own), block.kind)


def _page(text: str, uri: str) -> Iterator[Line]:
    document = read_page(text.encode(), uri, "utf-8")
    for block in document.blocks:
        yield _line(block.span.of(document.text), block.kind, block.place)
