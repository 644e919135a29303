"""A YAML file as nodes with places, read safely and within limits.

Nothing is constructed from tags: the text is composed to a node tree (plain scalars,
lists, mappings), and every question about a node that fails becomes a Problem with
file, line, column and the line itself. All problems of a file are gathered, not only
the first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

import yaml

from claimcheck.checks.parse import hint
from claimcheck.model.report import Problem
from claimcheck.model.rule import Place
from claimcheck.rules.compose import ComposeError, compose

MAX_LENGTH = 1_000_000
_LINE_ENDS = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")  # what YAML counts as one

Read = Callable[[str], yaml.Node | None]


class Source:
    """One rule file: its text, its root node and the problems found so far.

    `read` makes the root of the text, or raises ComposeError.
    """

    def __init__(self, path: str, text: str, read: Read = compose) -> None:
        self.path = path
        self.text = text
        self.problems: list[Problem] = []
        self._lines: list[str] = []
        self.root = self._read(read)

    def _read(self, read: Read) -> yaml.Node | None:
        if len(self.text) > MAX_LENGTH:
            self.problems.append(Problem(self.path, f"a rule file may have {MAX_LENGTH:,} characters"))
            return None
        try:
            root = read(self.text)
        except ComposeError as error:
            self._note(str(error), error.line, error.column)
            return None
        if root is None:
            self._note("the file is empty: expected rules", 0, 0)
        return root

    def place(self, node: yaml.Node) -> Place:
        return Place(self.path, node.start_mark.line + 1, node.start_mark.column + 1)

    def refuse(self, node: yaml.Node, message: str, column: int = 0) -> None:
        """Note a problem at `node`, `column` characters into its value."""
        mark = node.start_mark
        line, at = mark.line, mark.column
        if isinstance(node, yaml.ScalarNode) and column:
            before = self.text[mark.index : _offset_in(self.text, node, column)]
            ends = list(_LINE_ENDS.finditer(before))
            line += len(ends)
            at = len(before) - ends[-1].end() if ends else at + len(before)
        self._note(message, line, at)

    def _note(self, message: str, line: int, column: int) -> None:
        self.problems.append(Problem(self.path, message, line + 1, column + 1, self._line(line)))

    def _line(self, number: int) -> str:
        if not self._lines:
            self._lines = _LINE_ENDS.split(self.text)
        return self._lines[number] if number < len(self._lines) else ""

    def extended(self) -> list[tuple[str, yaml.Node]]:
        """What the file says that it extends, each with its node."""
        if not isinstance(self.root, yaml.MappingNode):
            return []
        named = [value for key, value in self.root.value if key.value == "extend"]
        items = [item for node in named for item in self.items(node, "rule files, `shipped` or `pack:NAME`")]
        texts = ((self.text_of(item, "a rule file"), item) for item in items)
        return [(text, item) for text, item in texts if text]

    def fields(self, node: yaml.Node, known: Iterable[str], what: str) -> dict[str, yaml.Node]:
        """The values of a mapping by key; unknown and repeated keys are refused."""
        known = tuple(known)
        if not isinstance(node, yaml.MappingNode):
            self.refuse(node, f"expected {what} with keys such as {', '.join(known[:3])}")
            return {}
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if name in found:
                self.refuse(key, f"the key `{name}` stands twice in {what}")
            elif name not in known:
                near = hint(name, known) or f" (known: {', '.join(known)})"
                self.refuse(key, f"unknown key `{name}` in {what}{near}")
            else:
                found[name] = value
        return found

    def items(self, node: yaml.Node | None, what: str) -> list[yaml.Node]:
        """The items of a list; a single scalar counts as a list of one."""
        if node is None:
            return []
        if isinstance(node, yaml.SequenceNode):
            return list(node.value)
        if isinstance(node, yaml.ScalarNode):
            return [node]
        self.refuse(node, f"expected a list of {what}")
        return []

    def text_of(self, node: yaml.Node | None, what: str) -> str | None:
        if node is None:
            return None
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        self.refuse(
            node, f"expected {what}, found a {'list' if isinstance(node, yaml.SequenceNode) else 'mapping'}"
        )
        return None

    def texts(self, node: yaml.Node | None, what: str) -> tuple[str, ...]:
        texts = (self.text_of(item, what) for item in self.items(node, what))
        return tuple(text for text in texts if text is not None)

    def one_of(self, node: yaml.Node | None, known: Iterable[str], what: str, default: str) -> str:
        text = self.text_of(node, what)
        if text is None or node is None:
            return default
        known = tuple(known)
        if text not in known:
            self.refuse(node, f"unknown {what} `{text}`{hint(text, known) or ': one of ' + ', '.join(known)}")
            return default
        return text

    def pairs(self, node: yaml.Node | None, what: str) -> list[tuple[str, yaml.Node, yaml.Node]]:
        """Key text, key and value of a mapping whose keys are free."""
        if node is None:
            return []
        if not isinstance(node, yaml.MappingNode):
            self.refuse(node, f"expected {what} by name")
            return []
        found: Mapping[str, None] = {}
        result = []
        for key, value in node.value:
            name = self.text_of(key, "a name")
            if name is None:
                continue
            if name in found:
                self.refuse(key, f"the name `{name}` stands twice")
            found = {**found, name: None}
            result.append((name, key, value))
        return result


def _offset_in(text: str, node: yaml.ScalarNode, column: int) -> int:
    """Where the character number `column` of a scalar's value stands in the text of its file."""
    at, end, style = node.start_mark.index, node.end_mark.index, node.style
    if style in ("|", ">"):  # the value begins below its sign
        below = _LINE_ENDS.search(text, at, end)
        at = _past_space(text, below.end(), end) if below else at
    elif style:
        at += 1
    for char in node.value[:column]:
        if char in " \n" and text[at : at + 1].isspace():
            folded = _past_space(text, at, end)
            at = folded if _LINE_ENDS.search(text, at, folded) else at + 1
        else:
            at += 2 if (style == '"' and text[at] == "\\") or (style == "'" and text[at] == "'") else 1
    return min(at, end)


def _past_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
