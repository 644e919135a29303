"""Files of wires and content systems: JSON and XML in shapes that are data.

What reads them is imported when the first such file is.
"""

from __future__ import annotations

from claimcheck.formats.decode import ReadError
from claimcheck.formats.format import Format
from claimcheck.formats.rewrite import RewriteError
from claimcheck.model import Document, Problem, Shape

__all__ = ["JSON", "XML", "articles_in", "file_of", "read_article"]


def articles_in(data: bytes, uri: str, encoding: str | None, shape: Shape | None) -> tuple[str, ...]:
    """What the articles of a file are called: `feed.xml#1` and so on where it has several, else as it is.
    Raises ReadError."""
    from claimcheck.formats.wires.read import read_all

    count = len(read_all(data, uri, encoding, shape))
    return tuple(f"{uri}#{number}" for number in range(1, count + 1)) if count > 1 else (uri,)


def read_article(data: bytes, uri: str, encoding: str | None, shape: Shape | None = None) -> Document:
    """The article that `uri` names; raises ReadError."""
    from dataclasses import replace

    from claimcheck.formats.wires.read import read_all

    file, number = file_of(uri), uri[len(file_of(uri)) + 1 :]
    found = read_all(data, file, encoding, shape)
    if not number and len(found) > 1:
        raise ReadError(Problem(uri, f"it holds {len(found):,} articles; name one: {uri}#1"))
    if int(number or 1) > len(found):
        raise ReadError(Problem(uri, f"it holds {len(found):,} articles"))
    return replace(found[int(number or 1) - 1], uri=uri)


def file_of(uri: str) -> str:
    """The file that an article is in, by what the article is called."""
    file, sign, number = uri.rpartition("#")
    return file if sign and number.isdecimal() and int(number) else uri


def _escape_json(text: str, encoding: str) -> str:
    import json

    return json.dumps(_plain(text), ensure_ascii=not _can_write(text, encoding))[1:-1]


def _escape_xml(text: str, encoding: str) -> str:
    if not _can_write(text, encoding):
        raise RewriteError(f"{encoding} cannot write {text!r}")
    return _plain(text)


def _plain(text: str) -> str:
    """The text, if it is written alike in a page, in a page within a feed and in a plain field."""
    if "<" in text or "&" in text:
        raise RewriteError(f"{text!r} is written in several ways there")
    return text


def _can_write(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


JSON = Format("json", (".json", ".ninjs"), read_article, _escape_json, remarks=False)
XML = Format("xml", (".xml", ".nitf", ".rss", ".atom"), read_article, _escape_xml, remarks=False)
