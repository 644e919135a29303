"""JSON and XML as one kind of tree: names, and text with its place in the source."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimcheck.formats.decode import ReadError
from claimcheck.formats.xml import DEEPEST, Tag, read_tags
from claimcheck.model import Problem, Span

Piece = tuple[str, Span]  # letters, and where they stand, as they are or written otherwise
_SPACE = re.compile(r"[ \t\r\n]*")
_SCALAR = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[-+.0-9eE]+|true|false|null')
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")


_MAX = 300_000  # objects and lists
_MAX_MARKS = 4_000_000  # commas and quotation marks, those within texts too
_MAX_ESCAPES = 500_000  # of one text
_STEP = re.compile(r"[^/\[]+(?:\[[^\]]*\])?")
_NOWHERE = Span(0, 0)


@dataclass(slots=True)
class Node:
    """An element of XML, or a value of JSON under its key; the items of a list stand side by side.

    `texts` is what stands in it itself, `inner` where its whole content does; `written` is the source that
    the pieces of a string of JSON are still to be read from.
    """

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)
    written: str = ""
    own: list[Piece] = field(default_factory=list)
    inner: Span = _NOWHERE
    plain: bool = True  # does nothing but text stand in it?

    @property
    def texts(self) -> list[Piece]:
        if self.written:
            self.own, self.written = list(_pieces(self.written, self.inner)), ""
        return self.own

    @property
    def holds_text(self) -> bool:
        return bool(self.own or (self.written and len(self.inner)))

    @property
    def text(self) -> str:
        return "".join(letters for letters, _ in self.texts)


def read_xml(source: str, uri: str) -> Node:
    """The root element; raises ReadError."""
    top = Node("")
    open_ = [top]

    def take(tag: Tag) -> None:
        if not tag.name:
            open_[-1].own.append((tag.text, tag.span))
        elif tag.attributes is not None:
            said = {name.rpartition("}")[2]: value for name, value in tag.attributes.items()}
            node = Node(tag.local, said, inner=Span(tag.span.end, tag.span.end))
            open_[-1].children.append(node)
            open_[-1].plain = False
            open_.append(node)
        else:
            node = open_.pop()
            node.inner = Span(node.inner.start, max(node.inner.start, tag.span.start))

    read_tags(source, uri, take)
    return top.children[0]


def read_json(source: str, uri: str) -> Node:
    """The whole value, whose name is empty; of a list, a node whose children are called `*`. Raises
    ReadError."""
    if sum(map(source.count, "{[")) > _MAX or max(map(source.count, ',"')) > _MAX_MARKS:
        raise ReadError(Problem(uri, f"more than {_MAX:,} objects and lists, or {_MAX_MARKS:,} values"))
    try:
        json.loads(source)
    except json.JSONDecodeError as error:
        raise ReadError(Problem(uri, f"not JSON: {error.msg.lower()}", error.lineno, error.colno)) from error
    except RecursionError as error:  # how deep a parser goes hangs on Python's version; what is said does not
        raise _too_deep(uri) from error
    except ValueError as error:
        raise ReadError(Problem(uri, "not JSON that can be read: a number is too long")) from error
    return _Json(source, uri).read()


def _too_deep(uri: str) -> ReadError:
    return ReadError(Problem(uri, f"values stand more than {DEEPEST} deep within each other"))


class _Json:
    """Reads what is known to be JSON, and so needs no care for errors."""

    def __init__(self, source: str, uri: str) -> None:
        self._source, self._uri = source, uri
        self._at = 0

    def read(self) -> Node:
        top = Node("")
        self._value(top, "*", 0)
        return top.children[0] if len(top.children) == 1 else top

    def _next(self) -> str:
        match = _SPACE.match(self._source, self._at)
        self._at = match.end() if match else self._at
        return self._source[self._at : self._at + 1]

    def _value(self, parent: Node, name: str, depth: int) -> None:
        if depth > DEEPEST:
            raise _too_deep(self._uri)
        sign = self._next()
        if sign == "[":
            self._at += 1
            while self._next() != "]":
                self._value(parent, name, depth + 1)
                self._at += self._next() == ","
            self._at += 1
            return
        node = Node(name)
        parent.children.append(node)
        if sign == "{":
            self._at += 1
            while self._next() != "}":
                key = json.loads(self._scalar()[0])
                self._at += self._next() == ":"
                self._value(node, key, depth + 1)
                self._at += self._next() == ","
            self._at += 1
            return
        written, span = self._scalar()
        if written.startswith('"'):
            node.inner = Span(span.start + 1, span.end - 1)
            node.written = self._source
        elif written != "null":
            node.own = [(written, span)]

    def _scalar(self) -> tuple[str, Span]:
        self._next()
        match = _SCALAR.match(self._source, self._at)
        assert match is not None, "JSON has nothing but strings, numbers and three words here"
        self._at = match.end()
        return match[0], Span(*match.span())


def _pieces(source: str, span: Span) -> Iterator[Piece]:
    """The stretches of a string and, between them, its escapes."""
    at = span.start
    if source.count("\\", span.start, span.end) > _MAX_ESCAPES:
        raise ValueError(f"a text has more than {_MAX_ESCAPES:,} escapes")
    for match in _ESCAPE.finditer(source, span.start, span.end):
        if at < match.start():
            yield source[at : match.start()], Span(at, match.start())
        yield json.loads(f'"{match[0]}"'), Span(*match.span())
        at = match.end()
    if at < span.end:
        yield source[at : span.end], Span(at, span.end)


def found_at(node: Node, place: str) -> list[Node]:
    """What stands at the first of the places named (`a/b, c`) that holds anything, in order."""
    for path in place.split(","):
        nodes = _at(node, path.strip())
        if any(one.holds_text or one.children for one in nodes):
            return nodes
    return []


def _at(node: Node, path: str) -> list[Node]:
    nodes = [node]
    for step in _STEP.findall(path):
        if step.startswith("@"):
            said = ((one, one.attributes.get(step[1:], "")) for one in nodes)
            return [Node(step, own=[(text, Span(0, 0))]) for _, text in said if text]
        name, _, condition = step.partition("[")
        nodes = [
            child
            for one in nodes
            for child in one.children
            if name in ("*", child.name) and _meets(child, condition.rstrip("]"))
        ]
    return nodes


def _meets(node: Node, condition: str) -> bool:
    if not condition:
        return True
    key, _, values = condition.partition("=")
    said = {one.text for one in node.children if one.name == key} | {node.attributes.get(key, "")}
    return bool(said & set(values.split("|")))
