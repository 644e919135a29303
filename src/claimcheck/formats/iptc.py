"""IPTC 7901, the text format of old wires: a header, the text between two signs, and when it was sent."""

from __future__ import annotations

from datetime import date

from claimcheck.formats.blocks import find_blocks
from claimcheck.formats.builder import Builder
from claimcheck.formats.decode import ReadError, decode
from claimcheck.formats.format import Format
from claimcheck.model import Document, Period, Problem, parse_period
from claimcheck.startup.expressions import compiled

_TEXT, _END = "\x02", "\x03"
# Day, time and month, the year where it is said: "031015 GMT feb 21".
_SENT = compiled(
    r"([0-3][0-9])[0-2][0-9][0-5][0-9]\s+(?:[A-Z]{1,4}\s+)?([A-Za-z]{3})[a-z]*\.?\s+([0-9]{4}|[0-9]{2})\b"
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def is_wire(data: bytes) -> bool:
    """Does the file begin with a header of the kind?"""
    return -1 < data[:20].find(b"\x01") < data[:400].find(b"\x02")


def read(data: bytes, uri: str, encoding: str | None) -> Document:
    """A message: the text after its header; its date is when it was sent. Raises ReadError."""
    decoded = decode(data, uri, encoding)
    source = decoded.text
    start = source.find(_TEXT) + 1
    end = source.find(_END, start)
    end = len(source) if end < 0 else end
    builder = Builder(uri, decoded)
    for block in find_blocks(source[start:end]):
        span = block.span.shift(start)
        builder.text(span.start, span.end)
        builder.end_block(block.kind)
    document = builder.finish(_sent(source[end:]), "")
    if not document.text.strip():
        raise ReadError(Problem(uri, "the message has no text"))
    return document


def _sent(trailer: str) -> Period | None:
    match = _SENT.search(trailer)
    if match is None or match[2].lower() not in _MONTHS:
        return None
    year = int(match[3]) + (0 if len(match[3]) == 4 else 1900 if int(match[3]) >= 70 else 2000)
    try:
        return parse_period(date(year, _MONTHS.index(match[2].lower()) + 1, int(match[1])).isoformat())
    except ValueError:
        return None


FORMAT = Format("iptc7901", (".iptc", ".7901"), read, remarks=False)
