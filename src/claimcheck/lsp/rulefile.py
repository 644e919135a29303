"""Rule files that are being written: their mistakes, and what a key means."""

from __future__ import annotations

import re
from typing import Any

from lsprotocol import types

from claimcheck.authoring.schemas import rule_schema
from claimcheck.config import Config, display_path
from claimcheck.lsp.draft import Draft, problem_diagnostic
from claimcheck.lsp.positions import Places
from claimcheck.pipeline import read_figure
from claimcheck.rules import RuleFile, find_rule_files, load_rules

_IS_RULES = re.compile(r"^rules:", re.MULTILINE)
_KEY = re.compile(r"[a-z_-]+(?=\s*:)")


def is_rule_file(draft: Draft) -> bool:
    """Is it YAML that has rules?"""
    return draft.language == "yaml" and _IS_RULES.search(draft.text) is not None


def rule_diagnostics(draft: Draft, config: Config, places: Places) -> list[types.Diagnostic]:
    """Return what is wrong in a rule file, in the company of the other files of the settings."""
    path = display_path(draft.path)
    files, _ = find_rule_files(config.rules, config.near)
    others = [one for one in files if one.path != path]
    _, problems = load_rules([*others, RuleFile(path, draft.text)], read_figure)
    return [problem_diagnostic(one, places) for one in problems if one.path == path]


def rule_hover(draft: Draft, position: types.Position, places: Places) -> types.Hover | None:
    """Return what the key at a place means, as the schema of rule files has it."""
    start = places.offset(types.Position(position.line, 0))
    end = places.offset(types.Position(position.line, 1_000_000))
    at = places.offset(position) - start
    for key in _KEY.finditer(draft.text[start:end]):
        if key.start() <= at <= key.end() and (meaning := _described(rule_schema(), key[0])):
            return types.Hover(types.MarkupContent(types.MarkupKind.PlainText, meaning))
    return None


def _described(schema: Any, key: str) -> str:
    """Return the description of a key, wherever the schema has it."""
    if isinstance(schema, list):
        return next((said for one in schema if (said := _described(one, key))), "")
    if not isinstance(schema, dict):
        return ""
    own = schema.get("properties", {}).get(key)
    if isinstance(own, dict) and own.get("description"):
        return str(own["description"])
    return next((said for one in schema.values() if (said := _described(one, key))), "")
