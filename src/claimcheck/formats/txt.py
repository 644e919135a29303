"""Plain text: the text is the file, so every offset is the file's own."""

from __future__ import annotations

import re

from claimcheck.formats.blocks import find_blocks
from claimcheck.formats.decode import decode
from claimcheck.formats.format import Format
from claimcheck.model import Document, Period, parse_period

# Archives and scrapers put it there: "date 2025-04-17", before the first word of the text.
_DATELINE = re.compile(r"\s*date[: ]\s*([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)(?![0-9-])", re.IGNORECASE)


def read(data: bytes, uri: str, encoding: str | None) -> Document:
    """A plain-text file; line ends stay as they are. Raises ReadError.

    Its language is "", since plain text does not say; the settings fill it in.
    """
    decoded = decode(data, uri, encoding)
    return Document(
        uri=uri,
        text=decoded.text,
        blocks=find_blocks(decoded.text),
        language="",
        published=leading_date(decoded.text),
        encoding=decoded.encoding,
        bom=decoded.bom,
    )


def leading_date(text: str) -> Period | None:
    """The publication date of a text that opens with `date 2021-02-03`."""
    match = _DATELINE.match(text)
    if match is None:
        return None
    try:
        return parse_period(match[1])
    except ValueError:
        return None  # "date 2021-02-31" is the writer's slip, not ours to repair


FORMAT = Format("txt", (".txt", ".text"), read)
