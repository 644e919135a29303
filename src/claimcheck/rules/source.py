"""A YAML file as nodes with places, read safely and within limits.

Nothing is constructed from tags: the text is composed to a node tree (plain scalars,
lists, mappings), and every question about a node that fails becomes a Problem with
file, line and column. All problems of a file are gathered, not only the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import yaml

from claimcheck.model.report import Problem
from claimcheck.model.rule import Place
from claimcheck.rules.expression import hint

MAX_BYTES = 1_000_000
MAX_DEPTH = 12
MAX_NODES = 100_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Source:
    """One rule file: its text, its root node and the problems found so far."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.problems: list[Problem] = []
        self.root = self._compose()

    def _compose(self) -> yaml.Node | None:
        if len(self.text) > MAX_BYTES:
            self.problems.append(Problem(self.path, f"a rule file may have {MAX_BYTES:,} characters"))
            return None
        try:
            root = yaml.compose(self.text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            what = ", ".join(part for part in (error.context, error.problem) if part)
            self.problems.append(Problem(self.path, f"not YAML: {what}", line, column))
            return None
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            reason = (str(error).strip().splitlines() or ["it can't be read"])[0]
            self.problems.append(Problem(self.path, f"not YAML: {reason}", 1, 1))
            return None
        if root is None:
            self.problems.append(Problem(self.path, "the file is empty: expected rules", 1, 1))
            return None
        return root if self._bounded(root) else None

    def _bounded(self, root: yaml.Node) -> bool:
        """Refuse deep nesting and repeated aliases (a few bytes can stand for gigabytes)."""
        seen: set[int] = set()
        stack = [(root, 0)]
        while stack:
            node, depth = stack.pop()
            if id(node) in seen and isinstance(node, yaml.CollectionNode):
                self.refuse(node, "aliases of lists and mappings are not allowed")
                return False
            seen.add(id(node))
            if depth > MAX_DEPTH or len(seen) > MAX_NODES:
                self.refuse(node, f"too large: at most {MAX_DEPTH} levels and {MAX_NODES:,} values")
                return False
            if isinstance(node, yaml.MappingNode):
                stack.extend((child, depth + 1) for pair in node.value for child in pair)
            elif isinstance(node, yaml.SequenceNode):
                stack.extend((child, depth + 1) for child in node.value)
        return True

    def place(self, node: yaml.Node) -> Place:
        return Place(self.path, node.start_mark.line + 1, node.start_mark.column + 1)

    def refuse(self, node: yaml.Node, message: str, column: int = 0) -> None:
        """Note a problem at `node`, `column` characters into its text."""
        mark = node.start_mark
        style = getattr(node, "style", None)
        inside = 0 if style in ("|", ">") or not column else column + (style in ("'", '"'))
        self.problems.append(Problem(self.path, message, mark.line + 1, mark.column + 1 + inside))

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
