"""Marked-up and delimited text. What reads it is imported when the first such file is."""

from __future__ import annotations

from claimcheck.formats.format import Format
from claimcheck.model import Document


def _markdown(data: bytes, uri: str, encoding: str | None) -> Document:
    from claimcheck.formats.markdown import read

    return read(data, uri, encoding)


def _html(data: bytes, uri: str, encoding: str | None) -> Document:
    from claimcheck.formats.html import read

    return read(data, uri, encoding)


def _escape_html(text: str, encoding: str) -> str:
    from claimcheck.formats.html import escape

    return escape(text, encoding)


def _delimited(data: bytes, uri: str, encoding: str | None) -> Document:
    from claimcheck.formats.delimited import read

    return read(data, uri, encoding)


MARKDOWN = Format("markdown", (".md", ".markdown", ".mdown", ".mkd"), _markdown)
HTML = Format("html", (".html", ".htm", ".xhtml"), _html, _escape_html)
DELIMITED = Format("delimited", (".csv", ".tsv"), _delimited, remarks=False)
