"""Facts as a table: a CSV file read as the list that `facts:` would be.

The first row names the columns: `claim`, `value`, `from`, `to` and `source`, or `figure`,
`should-be` and `source`. Each further row is one fact; empty cells are left out.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

import yaml

from claimcheck.checks.parse import hint
from claimcheck.rules.compose import MAX_NODES, ComposeError

COLUMNS = ("claim", "value", "from", "to", "source", "figure", "should-be")
_VALUE = ("value", "from", "to")


def compose_table(text: str) -> yaml.Node | None:
    """A rule file's node with the facts of a table; None when it is empty. Raises ComposeError."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        rows = [(reader.line_num - 1, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise ComposeError(f"not CSV: {error}", max(reader.line_num - 1, 0), 0) from error
    if not header:
        return None
    for name in header:
        if name not in COLUMNS:
            near = hint(name, COLUMNS) or f" (known: {', '.join(COLUMNS)})"
            raise ComposeError(f"unknown column `{name}` in a table of facts{near}", 0, 0)
    if len(rows) * len(header) > MAX_NODES:
        raise ComposeError(f"too large: a file may have {MAX_NODES:,} values", 0, 0)
    facts = _list([_fact(line, dict(zip(header, row, strict=False))) for line, row in rows], 0)
    return _mapping({"facts": facts}, 0)


def _fact(line: int, cells: dict[str, str]) -> yaml.MappingNode:
    said = {name: _scalar(cell.strip(), line) for name, cell in cells.items() if cell.strip()}
    value = {name: said.pop(name) for name in _VALUE if name in said}
    fields: dict[str, yaml.Node] = dict(said)
    if value:
        fields["values"] = _list([_mapping(value, line)], line)
    return _mapping(fields, line)


def _mark(line: int) -> yaml.Mark:
    return yaml.Mark("", 0, line, 0, None, 0)


def _scalar(text: str, line: int) -> yaml.ScalarNode:
    return yaml.ScalarNode("", text, _mark(line), _mark(line))


def _list(items: list[yaml.MappingNode], line: int) -> yaml.SequenceNode:
    return yaml.SequenceNode("", list(items), _mark(line), _mark(line))


def _mapping(fields: Mapping[str, yaml.Node], line: int) -> yaml.MappingNode:
    pairs = [(_scalar(name, line), node) for name, node in fields.items()]
    return yaml.MappingNode("", pairs, _mark(line), _mark(line))
