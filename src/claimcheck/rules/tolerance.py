"""How far a comparison may be off, as a rule file says it."""

from __future__ import annotations

import re
from fractions import Fraction

import yaml

from claimcheck.rules.source import Source

PERCENTAGE = r"[0-9]{1,3}(?:\.[0-9]{1,6})?\s?%"


def load_tolerances(source: Source, node: yaml.Node | None) -> tuple[Fraction | None, Fraction | None]:
    """The tolerance of values and that of exchange rates: `2%`, or `{value: 1%, rate: 2%}`."""
    if node is None:
        return None, None
    if isinstance(node, yaml.MappingNode):
        fields = source.fields(node, ("rate", "value"), "a tolerance")
        return _percentage(source, fields.get("value")), _percentage(source, fields.get("rate"))
    return _percentage(source, node), None


def _percentage(source: Source, node: yaml.Node | None) -> Fraction | None:
    text = source.text_of(node, "a percentage")
    if text is None or node is None:
        return None
    if not re.fullmatch(PERCENTAGE, text):
        source.refuse(node, f"expected a percentage such as 2%, found `{text}`")
        return None
    return Fraction(text.rstrip("% ")) / 100
