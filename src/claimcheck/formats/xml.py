"""XML as a stream of tags and text, each with its place in the source.

The standard library's expat reads it. A document type may be named, as NITF does, but it is not fetched
and may declare no entities, so that a small file stays small when it is read.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from xml.parsers import expat

from claimcheck.formats.decode import BOMS, Decoded, ReadError, decode
from claimcheck.model import Problem, Span

_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
DEEPEST = 200  # elements within each other
MAX = 400_000  # tags, pieces of text, and whatever else stands between them
LONGEST_TAG = 4_000_000  # bytes; a picture may be written in one
_STEP = 1 << 16


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag (`attributes`), an end tag (`attributes` is None) or text (`name` is empty).

    Names are `{namespace}local`, or `local` without one; `span` is the place in the source, empty for the
    end of `<a/>`.
    """

    span: Span
    name: str = ""
    attributes: dict[str, str] | None = None
    text: str = ""

    @property
    def local(self) -> str:
        return self.name.rpartition("}")[2]


def decode_xml(data: bytes, uri: str, encoding: str | None) -> Decoded:
    """`data` as text, in the encoding that was declared to us or that the file names; raises ReadError."""
    if encoding is None and data.startswith((BOMS["utf-16-le"], BOMS["utf-16-be"])):
        encoding = "utf-16"
    match = None if encoding else _DECLARED.match(data[:400])
    if match is not None and not data.startswith(BOMS["utf-8"]):
        name = match[1].decode("ascii")
        try:
            encoding = codecs.lookup(name).name
        except LookupError as error:
            raise ReadError(Problem(uri, f"the file names an encoding that is not known: {name}")) from error
        encoding = None if encoding.startswith("utf-16") else encoding  # it was read byte by byte
    return decode(data, uri, encoding)


def read_tags(source: str, uri: str, take: Callable[[Tag], None]) -> None:
    """Give `take` every tag and text of a document in order; raises ReadError, with line and column."""
    _Reader(source, take, uri).read()


def escape_xml(text: str, encoding: str) -> str:
    """`text` as it is written between tags."""
    escaped = "".join(_SPECIAL.get(char, char) for char in text)
    return escaped.encode(encoding, "xmlcharrefreplace").decode(encoding)


class _Reader:
    """Holds each event back until the next, whose place is where it ends.

    expat counts bytes of UTF-8; since events come in order, their places in the text are counted on.
    """

    def __init__(self, source: str, take: Callable[[Tag], None], uri: str) -> None:
        self._uri, self._take = uri, take
        self._data = source.encode("utf-8", "replace")
        self._ascii = self._data.isascii()
        self._waiting: tuple[str, dict[str, str] | None, str] | None = None
        self._at = self._byte = 0
        self._depth = self._count = 0
        self._parser = expat.ParserCreate("utf-8", "}")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.DefaultHandler = self._other
        self._parser.EntityDeclHandler = self._entity

    def read(self) -> None:
        try:
            for at in range(0, len(self._data) + 1, _STEP):
                end = at + _STEP
                self._parser.Parse(self._data[at:end], end > len(self._data))
                if end - max(0, self._parser.CurrentByteIndex) > LONGEST_TAG + _STEP:
                    raise ReadError(Problem(self._uri, f"a tag is longer than {LONGEST_TAG:,} letters"))
        except expat.ExpatError as error:
            said = expat.ErrorString(error.code)
            raise ReadError(
                Problem(self._uri, f"not well-formed XML: {said}", error.lineno, error.offset + 1)
            ) from error
        self._pass(len(self._data))

    def _pass(self, byte: int) -> None:
        """Give away what was waiting, now that it is known to end at `byte`."""
        start = self._at
        if self._ascii:
            self._at = byte
        else:
            self._at += len(self._data[self._byte : byte].decode("utf-8", "replace"))
        self._byte = byte
        if self._waiting is not None:
            self._take(Tag(Span(start, self._at), *self._waiting))
            self._waiting = None

    def _next(self, name: str, attributes: dict[str, str] | None = None, text: str = "") -> None:
        self._step()
        self._waiting = name, attributes, text

    def _step(self) -> None:
        self._count += 1
        if self._count > MAX:
            raise ReadError(Problem(self._uri, f"more than {MAX:,} tags and pieces of text"))
        self._pass(self._parser.CurrentByteIndex)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ReadError(Problem(self._uri, f"elements stand more than {DEEPEST} deep within each other"))
        self._next(_name(name), {_name(key): said for key, said in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._next(_name(name))

    def _characters(self, text: str) -> None:
        self._next("", None, text)

    def _other(self, text: str) -> None:
        """Comments, instructions; a reference to an entity of a document type that was not fetched."""
        meant = unescape(text) if text.startswith("&") else text
        if meant != text:
            self._characters(meant)
        else:
            self._step()

    def _entity(self, name: str, *rest: object) -> None:
        raise ReadError(Problem(self._uri, f"the file declares an entity ({name}), which is not read"))


def _name(name: str) -> str:
    return "{" + name if "}" in name else name
