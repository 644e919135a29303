"""The settings in force, as they would stand in a settings file."""

from __future__ import annotations

import json
from dataclasses import fields
from fractions import Fraction
from pathlib import Path
from typing import Any

from claimcheck.config.keys import DOCUMENT_KEYS, FREE_TABLES, KEYS
from claimcheck.config.settings import Config
from claimcheck.model import Period


def settings_text(config: Config) -> str:
    """TOML with every key that has a value; a comment names the file that it came from."""
    rows = [f"# {config.source or 'no settings file'}"]
    rows += [f"{key} = {_value(value)}" for key in KEYS if (value := _field(config, key)) is not None]
    for table in FREE_TABLES:
        entries = [
            f"{json.dumps(key, ensure_ascii=False)} = {_value(value)}" for key, value in _field(config, table)
        ]
        rows += ["", f"[{table}]", *entries] if entries else []
    rows += ["", "[widths]"]
    rows += [
        f"{field.name.replace('_', '-')} = {_value(getattr(config.widths, field.name))}"
        for field in fields(config.widths)
    ]
    for entry in config.documents.entries:
        said = [
            f"{key} = {_value(value)}" for key in DOCUMENT_KEYS if (value := _field(entry, key)) is not None
        ]
        rows += ["", f"[documents.{json.dumps(entry.glob, ensure_ascii=False)}]", *said]
    return "\n".join(rows) + "\n"


def _field(holder: Any, key: str) -> Any:
    return getattr(holder, key.replace("-", "_"))


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, Period):
        return json.dumps(value.iso())
    if isinstance(value, Fraction):
        return _share(value)
    return json.dumps(str(value) if isinstance(value, Path) else value, ensure_ascii=False)


def _share(value: Fraction) -> str:
    """A decimal; the few shares without one as near as TOML can say them."""
    return str(value.numerator) if value.denominator == 1 else repr(float(value))
