"""Articles in files of wires and content systems, by the shape that the file has."""

from __future__ import annotations

import re
import tomllib
from email.utils import parsedate_to_datetime
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from claimcheck.formats.blocks import find_blocks
from claimcheck.formats.builder import Builder, Within
from claimcheck.formats.dates import read_date
from claimcheck.formats.decode import Decoded, ReadError, decode
from claimcheck.formats.html import read_markup
from claimcheck.formats.wires.tree import Node, found_at, read_json, read_xml
from claimcheck.formats.xml import decode_xml
from claimcheck.model import Document, Period, Problem, Shape
from claimcheck.model.document import BlockKind

_MARKUP = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|ol|li|table|tr|td|b|i|em|strong|u|s|del|sup|sub|a|span|blockquote|figure|img|section|"
    r"article)\b[^<>]*>|<!--|&(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,31}[0-9]{0,2});",
    re.IGNORECASE,
)
_MAX_ARTICLES = 2_000
_PARAGRAPHS = re.compile(r"<(?:p|br|div|li|td|h[1-6])\b", re.IGNORECASE)


@cache  # reads a file
def shapes() -> tuple[Shape, ...]:
    """The shapes that are known, the more particular first."""
    text = files("claimcheck.formats.wires").joinpath("shapes.toml").read_text("utf-8")
    found = []
    for entry in tomllib.loads(text)["shape"]:
        said: dict[str, Any] = {
            key: tuple(one) if isinstance(one, list) else one for key, one in entry.items()
        }
        found.append(Shape(**said))
    return tuple(found)


@lru_cache(maxsize=2)  # the articles of one file are asked for one after another
def read_all(data: bytes, uri: str, encoding: str | None, own: Shape | None) -> tuple[Document, ...]:
    """Every article of a file, called by the file's `uri`; raises ReadError."""
    is_json = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")
    decoded = decode(data, uri, encoding) if is_json else decode_xml(data, uri, encoding)
    root = (read_json if is_json else read_xml)(decoded.text, uri)
    shape = own or _shape_of(root, "json" if is_json else "xml")
    if shape is None:
        known = ", ".join(dict.fromkeys(one.name for one in shapes() if (one.form == "json") == is_json))
        how = f'say in claimcheck.toml where its text stands, with `texts` under [documents."{uri}"]'
        raise ReadError(Problem(uri, f"no article in a form that is known ({known}); {how}"))
    # A list is many articles without being told so.
    nodes = found_at(root, shape.articles) if shape.articles else _items(root)
    if len(nodes) > _MAX_ARTICLES:
        raise ReadError(Problem(uri, f"more than {_MAX_ARTICLES:,} articles; export them in several files"))
    language = _language(root, shape)
    try:
        found = tuple(_article(decoded, uri, node, shape, language) for node in nodes)
    except ValueError as error:
        raise ReadError(Problem(uri, str(error))) from error
    if not any(document.blocks for document in found):
        raise ReadError(Problem(uri, f"no text where {shape.name} files have it: {', '.join(shape.texts)}"))
    return tuple(document for document in found if document.blocks)


def _items(root: Node) -> list[Node]:
    many = not root.name and bool(root.children) and all(child.name == "*" for child in root.children)
    return root.children if many else [root]


def _shape_of(root: Node, form: str) -> Shape | None:
    for shape in shapes():
        names = [one.strip() for one in shape.has[0].split(",")]
        first = _items(root)[0]
        if shape.form != form:
            continue
        if form == "xml" and root.name in names and all(found_at(root, one) for one in shape.has[1:]):
            return shape
        if form == "json" and all(found_at(first, one) for one in shape.has):
            return shape
    return None


def _article(decoded: Decoded, uri: str, node: Node, shape: Shape, language: str) -> Document:
    builder = Builder(uri, decoded)
    for place in shape.headings:
        for one in found_at(node, place):
            _add(builder, decoded.text, one, shape, "heading")
    for place in shape.texts:
        for one in found_at(node, place):
            _add(builder, decoded.text, one, shape, "paragraph")
    return builder.finish(_date(node, shape), _language(node, shape) or language)


def _add(builder: Builder, source: str, node: Node, shape: Shape, kind: BlockKind) -> None:
    """The text of a field: markup of its own, markup that is written as text, or plain text."""
    within = Within(builder, node.texts if node.plain else [(node.inner.of(source), node.inner)])
    options = (frozenset(shape.inline), frozenset(shape.skipped))
    if not node.plain or _MARKUP.search(within.source):
        lines = node.plain and not _PARAGRAPHS.search(within.source)
        read_markup(within, within.source, *options, lines=lines)
        builder.end_block(kind)
        return
    for block in find_blocks(within.source):
        within.text(block.span.start, block.span.end)
        builder.end_block(kind if kind == "heading" else block.kind, block.place)


def _date(node: Node, shape: Shape) -> Period | None:
    for place in shape.published.split(","):
        for one in found_at(node, place) if place else ():
            found = read_date(one.text) or _mail_date(one.text)
            if found is not None:
                return found
    return None


def _mail_date(text: str) -> Period | None:
    """`Wed, 03 Feb 2021 10:00:00 GMT`."""
    try:
        return read_date(parsedate_to_datetime(text).date())
    except (ValueError, TypeError, IndexError):
        return None


def _language(node: Node, shape: Shape) -> str:
    found = found_at(node, shape.language) if shape.language else []
    return found[0].text.strip() if found else ""
