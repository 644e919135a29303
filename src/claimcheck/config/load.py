"""The settings file: found, read, and every mistake in it named at its place."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from claimcheck.config.check import ConfigError, check, shown_path
from claimcheck.config.files import display_path
from claimcheck.config.places import Place, key_places, nearest_place, word_place
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
    """The settings in the file at `path`, called `shown` in messages, over those that it extends.

    Raises ConfigError.
    """
    return _load(path, shown or display_path(path), ())


def override(config: Config, assignment: str) -> Config:
    """`config` with what a `KEY=VALUE` of the command line says; raises ConfigError.

    The value is TOML; a bare word is taken as a string.
    """
    key, _, value = assignment.partition("=")
    shown = f"--config {assignment}"
    try:
        table = _parse(assignment, shown)
    except ConfigError:
        table = _parse(f"{key} = {json.dumps(value.strip())}", shown)
    if "extend" in table:
        raise ConfigError(Problem(shown, "extend: only a settings file can extend another"))
    found = check(table, config.root / "--config", shown, lambda key: (0, 0), config)
    return replace(found, root=config.root, source=config.source)


def problem_at(config: Config, key: tuple[str, ...], word: str, message: str) -> Problem:
    """What is wrong with a `word` that the settings have under `key`, which only a later stage knows.

    With line and column where the settings file has it there; else the command line said it, or a
    file that this one extends.
    """
    said = f"{shown_path(key)}: {message}"
    if config.source is None:
        return Problem("", said)
    shown = display_path(config.source)
    source = _read(config.source, shown)
    places = key_places(source)
    path = (*_prefix(config.source), *key)
    if path not in places:
        return Problem(shown if (*_prefix(config.source), "extend") in places else "", said)
    place = word_place(source, places[path], word)
    return Problem("", said) if place is None else Problem(shown, said, *place)


def _load(path: Path, shown: str, below: tuple[Path, ...]) -> Config:
    source = _read(path, shown)
    table: Any = _parse(source, shown)
    for name in _prefix(path):
        table = table.get(name, {}) if isinstance(table, dict) else {}

    def place(key: tuple[str, ...]) -> Place:
        return nearest_place(key_places(source), (*_prefix(path), *key))

    extended = table.get("extend") if isinstance(table, dict) else None
    if extended is None:
        return check(table, path, shown, place)
    line, column = place(("extend",))
    base = (path.parent / extended).resolve() if isinstance(extended, str) else None
    if base is None or not base.is_file():
        said = f"extend: no such file: {extended}" if base else "extend: expected the path of a settings file"
        raise ConfigError(Problem(shown, said, line, column))
    if base in (*below, path.resolve()):
        raise ConfigError(Problem(shown, "extend: these settings extend themselves", line, column))
    return check(table, path, shown, place, _load(base, display_path(base), (*below, path.resolve())))


def _prefix(path: Path) -> tuple[str, ...]:
    """The table that the settings are in a file of this name."""
    return ("tool", "claimcheck") if path.name == "pyproject.toml" else ()


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
