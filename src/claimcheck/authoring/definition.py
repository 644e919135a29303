"""What the file of a rule says of it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from claimcheck.model.rule import Rule
from claimcheck.rules import RuleFile


def texts_of(files: Iterable[RuleFile]) -> dict[str, list[str]]:
    """Return the lines of each file that may be quoted, by its path as it is shown."""
    return {file.path: file.text.split("\n") for file in files if file.ours}


def definition_of(rule: Rule, texts: Mapping[str, list[str]]) -> str:
    """Return the rule as its author wrote it, without what is told beside it: title, reason and examples.

    Nothing where its file can't be read or quoted, or is a table of facts.
    """
    lines = texts.get(rule.place.path, []) if rule.place is not None else []
    if rule.place is None or not rule.place.path.endswith((".yaml", ".yml")):
        return ""
    own = textwrap.dedent("\n".join(_item(lines, rule.place.line - 1)).replace("- ", "  ", 1)).split("\n")
    return "\n".join(_without(own, ("id:", "code:", "title:", "why:", "examples:"))).rstrip()


def _item(lines: list[str], first: int) -> Iterator[str]:
    """Yield the lines of the item of a list that begins at a line."""
    if first >= len(lines) or not lines[first].lstrip().startswith("- "):
        return
    indent = len(lines[first]) - len(lines[first].lstrip())
    yield lines[first]
    for line in lines[first + 1 :]:
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            return
        yield line


def _without(lines: list[str], keys: tuple[str, ...]) -> Iterator[str]:
    left_out = False
    for line in lines:
        if line and not line[0].isspace():
            left_out = line.startswith(keys)
        if not left_out and line.strip() and not line.lstrip().startswith("#"):
            yield line
