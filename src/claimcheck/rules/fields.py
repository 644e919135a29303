"""Checks, messages and repairs of a rule: read, and held against what the rule binds."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from claimcheck.checks import dimension
from claimcheck.checks.dimension import Dimension
from claimcheck.checks.parse import ExpressionError, ReadFigure, hint, parse
from claimcheck.model.expression import Expression
from claimcheck.model.rule import RuleRepair
from claimcheck.rules.source import Source
from claimcheck.startup.lean import dataclass

Roles = Mapping[str, Dimension] | None  # None: what binds them can't be read
_FIELD = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Reads:
    """What expressions are read with: figures in quotes, and the dimensions of named claims."""

    figure: ReadFigure
    claims: Mapping[str, Dimension]


def load_expression(
    source: Source,
    node: yaml.Node | None,
    reads: Reads,
    roles: Roles,
    *,
    truth: bool,
    what: str = "check",
) -> Expression | None:
    text = source.text_of(node, "an expression")
    if text is None or node is None:
        return None
    try:
        tree = parse(text, reads.figure)
        if roles is not None:
            known = roles or reads.claims
            dimension.check(tree, known, truth=truth)
    except ExpressionError as error:
        source.refuse(node, f"in the {what} `{cut(text)}`: {error}", error.column)
        return None
    return tree


def cut(text: str) -> str:
    """Enough of a text to know it by; the excerpt shows the place."""
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"


def load_message(
    source: Source, node: yaml.Node | None, reads: Reads, roles: Roles
) -> tuple[str | Expression, ...]:
    text = source.text_of(node, "a message")
    if text is None or node is None:
        return ()
    parts: list[str | Expression] = []
    at = 0
    for match in _FIELD.finditer(text):
        parts.append(text[at : match.start()])
        at = match.end()
        try:
            tree = parse(match[1], reads.figure)
            if roles is not None:
                dimension.check(tree, {**roles, "rate": dimension.ANY}, truth=False)
            parts.append(tree)
        except ExpressionError as error:
            source.refuse(node, f"in the message's {{{match[1]}}}: {error}", match.start(1) + error.column)
    parts.append(text[at:])
    return tuple(part for part in parts if part != "")


def is_none(source: Source, node: yaml.Node | None) -> bool:
    """Does a rule say `repairs: none`: that no repair of its figures is worth a guess?"""
    return isinstance(node, yaml.ScalarNode) and source.one_of(node, ("none",), "repairs", "") == "none"


def load_repairs(
    source: Source, node: yaml.Node | None, reads: Reads, roles: Roles
) -> tuple[RuleRepair, ...]:
    repairs = []
    for item in source.items(node, "repairs"):
        fields = source.fields(item, ("role", "value", "swap", "word", "title", "when"), "a repair")
        role = _repaired(source, item, fields, "role", roles)
        swap = _repaired(source, item, fields, "swap", roles) if "swap" in fields else ""
        opposite = source.one_of(fields.get("word"), ("", "opposite"), "word", "") == "opposite"
        for extra in [key for key in ("value", "swap", "word") if key in fields][1:]:
            source.refuse(fields[extra], "a repair has one of `value`, `swap` and `word`, not several")
        value = load_expression(source, fields.get("value"), reads, roles, truth=False, what="repair")
        when = load_expression(source, fields.get("when"), reads, roles, truth=True)
        title = source.text_of(fields.get("title"), "a title") or ""
        repairs.append(RuleRepair(role, value, title, None, when, swap, opposite))
    return tuple(repairs)


def _repaired(
    source: Source, item: yaml.Node, fields: Mapping[str, yaml.Node], key: str, roles: Roles
) -> str:
    """The role under `key` of a repair; refused where the rule does not bind it."""
    role = source.text_of(fields.get(key), "a role") or ""
    if roles is not None and role not in roles:
        near = (role and hint(role, roles)) or f" (known here: {', '.join(sorted(roles)) or 'none'})"
        instead = f", not `{role}`" if role else ""
        source.refuse(fields.get(key, item), f"a repair names the role that it rewrites{instead}{near}")
    return role
