"""The settings file: found, read, and every mistake in it named at its place."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from claimcheck.config.check import ConfigError, check
from claimcheck.config.files import display_path
from claimcheck.config.places import Place, key_places, nearest_place
from claimcheck.config.settings import Config
from claimcheck.model import Problem

NAMES = ("claimcheck.toml", ".claimcheck.toml", "pyproject.toml")
_TOML_PLACE = re.compile(r" \(at (?:line ([0-9]+), column ([0-9]+)|end of document)\)")


def discover(start: Path) -> Path | None:
    """The settings file for `start`, a folder or file: the nearest one on the way up.

    A pyproject.toml counts when it has a `[tool.claimcheck]`. Raises ConfigError when that
    cannot be read.
    """
    folder = start if start.is_dir() else start.parent
    for place in (folder.absolute(), *folder.absolute().parents):
        for name in NAMES:
            path = place / name
            if path.is_file() and (name != "pyproject.toml" or _has_table(path)):
                return path
    return None


def load(path: Path, shown: str | None = None) -> Config:
    """The settings in the file at `path`, called `shown` in messages; raises ConfigError."""
    shown = shown or display_path(path)
    source = _read(path, shown)
    table = _parse(source, shown)
    if path.name != "pyproject.toml":
        return check(table, path, shown, lambda key: _place(source, key))
    inner = table.get("tool", {}).get("claimcheck", {})
    return check(inner, path, shown, lambda key: _place(source, ("tool", "claimcheck", *key)))


def _place(source: str, key: tuple[str, ...]) -> Place:
    return nearest_place(key_places(source), key)


def _has_table(path: Path) -> bool:
    shown = display_path(path)
    source = _read(path, shown)
    if "claimcheck" not in source:
        return False  # most of them, and parsing each takes its time
    tool = _parse(source, shown).get("tool", {})
    return isinstance(tool, dict) and "claimcheck" in tool


def _read(path: Path, shown: str) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ConfigError(Problem(shown, f"cannot be read: {reason}")) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigError(Problem(shown, "not valid UTF-8, which TOML must be", line, 1)) from error


def _parse(source: str, shown: str) -> dict[str, Any]:
    import tomllib
    from decimal import Decimal

    try:
        return tomllib.loads(source, parse_float=Decimal)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        message, line, column = str(error), 0, 0
        place = _TOML_PLACE.search(message)
        if place is not None:
            last = source.count("\n") + 1
            line, column = int(place[1] or last), int(place[2] or 1)
            message = message.replace(place[0], "")
        raise ConfigError(Problem(shown, f"not valid TOML: {message}", line, column)) from error
