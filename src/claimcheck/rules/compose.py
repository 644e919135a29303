"""YAML text to a tree of nodes, within limits that hold while it is read.

PyYAML's own composer calls itself for each level: a file of ten thousand brackets
would end the process. Here the parser's events build the tree on a stack of ours,
and the first level, value or alias too many stops the reading.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import field
from typing import Any, NoReturn

import yaml

from claimcheck.startup.lean import dataclass

MAX_DEPTH = 12
MAX_NODES = 100_000

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class ComposeError(ValueError):
    """Text that is no tree within the limits; line and column count from 0."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; `key` waits for its value."""

    node: yaml.CollectionNode
    key: yaml.Node | None = None

    def take(self, node: yaml.Node) -> None:
        if isinstance(self.node, yaml.SequenceNode):
            self.node.value.append(node)
        elif self.key is None:
            self.key = node
        else:
            self.node.value.append((self.key, node))
            self.key = None


@dataclass(slots=True)
class _Tree:
    root: yaml.Node | None = None
    open: list[_Open] = field(default_factory=list)
    anchors: dict[str, yaml.ScalarNode | None] = field(default_factory=dict)  # None: a collection
    count: int = 0

    def take(self, node: yaml.Node) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            _refuse(node, f"too large: a file may have {MAX_NODES:,} values")
        if self.open:
            self.open[-1].take(node)
        else:
            self.root = node

    def enter(self, node: yaml.CollectionNode) -> None:
        self.take(node)
        self.open.append(_Open(node))
        if len(self.open) > MAX_DEPTH:
            _refuse(node, f"too large: nested deeper than {MAX_DEPTH} levels")


def compose(text: str) -> yaml.Node | None:
    """The root of the one document of `text`; None when it is empty. Raises ComposeError."""
    try:
        return _compose(_LOADER(text))
    except yaml.MarkedYAMLError as error:
        _limits_before(text, error)
        mark = error.problem_mark or error.context_mark
        what = ", ".join(part for part in (error.context, error.problem) if part)
        quoted = mark is not None and text.splitlines()[mark.line : mark.line + 1][:1]
        if quoted and any(quoted[0].count(sign) > 2 for sign in "\"'"):
            what += "; a quotation mark within quotes is written \\\", or the text stands in '…'"
        raise ComposeError(f"not YAML: {what}", *((mark.line, mark.column) if mark else (0, 0))) from error
    except yaml.reader.ReaderError as error:
        before = text[: error.position] if isinstance(error.position, int) else ""
        column = len(before) - (before.rfind("\n") + 1)
        raise ComposeError(f"not YAML: {error.reason}", before.count("\n"), column) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        if isinstance(error, ComposeError):
            raise
        reason = (str(error).strip().splitlines() or ["it can't be read"])[0]
        raise ComposeError(f"not YAML: {reason}", 0, 0) from error


def _limits_before(text: str, error: yaml.MarkedYAMLError) -> None:
    """Raise ComposeError for a limit that is passed before the place of `error`.

    The scanner reads up to a thousand characters ahead of its events, so it may stumble
    on a bracket far behind the first level too many.
    """
    mark = error.context_mark or error.problem_mark
    with suppress(yaml.YAMLError):
        _compose(_LOADER(text[: mark.index] if mark else ""))


def _compose(loader: Any) -> yaml.Node | None:
    tree = _Tree()
    documents = 0
    while loader.check_event():
        event = loader.get_event()
        if isinstance(event, yaml.ScalarEvent):
            _scalar(tree, event)
        elif isinstance(event, yaml.CollectionStartEvent):
            _collection(tree, event)
        elif isinstance(event, yaml.CollectionEndEvent):
            tree.open.pop()
        elif isinstance(event, yaml.AliasEvent):
            tree.take(_aliased(tree, event))
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                _refuse(event, "not YAML: a rule file is one document, and here begins another")
    return tree.root


def _scalar(tree: _Tree, event: Any) -> None:
    node = yaml.ScalarNode(event.tag, event.value, event.start_mark, event.end_mark, event.style)
    if event.anchor is not None:
        tree.anchors[event.anchor] = node
    tree.take(node)


def _collection(tree: _Tree, event: Any) -> None:
    kind = yaml.MappingNode if isinstance(event, yaml.MappingStartEvent) else yaml.SequenceNode
    if event.anchor is not None:
        tree.anchors[event.anchor] = None
    tree.enter(kind(event.tag, [], event.start_mark, event.end_mark, event.flow_style))


def _aliased(tree: _Tree, event: Any) -> yaml.Node:
    """A scalar again. A collection would let a few bytes stand for gigabytes."""
    if event.anchor not in tree.anchors:
        _refuse(event, f"not YAML: found undefined alias `{event.anchor}`")
    node = tree.anchors[event.anchor]
    if node is None:
        _refuse(event, "aliases of lists and mappings are not allowed")
    return node


def _refuse(at: Any, message: str) -> NoReturn:
    raise ComposeError(message, at.start_mark.line, at.start_mark.column)
