"""Formats that are only read. What reads them is imported when the first such file is."""

from __future__ import annotations

from claimcheck.formats.format import Format
from claimcheck.model import Document


def _open_document(data: bytes, uri: str, encoding: str | None) -> Document:
    from claimcheck.formats.opendocument import read

    return read(data, uri)


def _rich_text(data: bytes, uri: str, encoding: str | None) -> Document:
    from claimcheck.formats.rtf import read

    return read(data, uri)


def _mail(data: bytes, uri: str, encoding: str | None) -> Document:
    from claimcheck.formats.mail import read

    return read(data, uri)


ODT = Format("odt", (".odt", ".ott"), _open_document, packed=True, remarks=False)
RTF = Format("rtf", (".rtf",), _rich_text, packed=True, remarks=False)
MAIL = Format("mail", (".eml",), _mail, packed=True, remarks=False)
