"""The settings file: found, read, and every mistake in it named at its place."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from claimcheck.config.check import ConfigError, check, shown_path
from claimcheck.config.files import cut, display_path, is_near
from claimcheck.config.setting_places import Place, key_places, nearest_place, word_place
from claimcheck.config.settings import Config
from claimcheck.disk import read_regular, reason_of
from claimcheck.model import Problem

NAMES = ("claimcheck.toml", ".claimcheck.toml", "pyproject.toml")
_TOML_PLACE = re.compile(r" \(at (?:line ([0-9]+), column ([0-9]+)|end of document)\)")


def discover(start: Path) -> Path | None:
    """The settings file for `start`, a folder or file: the nearest one on the way up.

    A pyproject.toml counts when it has a `[tool.claimcheck]`. Raises ConfigError when that
    cannot be read.
    """
    folder = start if os.path.isdir(start) else start.parent
    for place in (folder.absolute(), *folder.absolute().parents):
        for name in NAMES:
            path = place / name
            if os.path.isfile(path) and (name != "pyproject.toml" or _has_table(path)):
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
        import json

        table = _parse(f"{key} = {json.dumps(value.strip())}", shown)
    if "extend" in table:
        raise ConfigError(Problem(shown, "extend: only a settings file can extend another"))
    found = check(table, config.root / "--config", shown, lambda key: (0, 0), config)
    return replace(found, root=config.root, source=config.source)


def of_mapping(table: Mapping[str, Any], base: Config | None = None) -> Config:
    """The settings that a mapping of a program says, as a settings file would; raises ConfigError."""
    if "extend" in table:
        raise ConfigError(Problem("config", "extend: only a settings file can extend another"))
    base = base or Config()
    found = check(dict(table), base.root / "config", "config", lambda key: (0, 0), base)
    return replace(found, root=base.root, source=base.source)


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

    places: dict[tuple[str, ...], Place] = {}

    def place(key: tuple[str, ...]) -> Place:
        if not places:
            places.update(key_places(source))
        return nearest_place(places, (*_prefix(path), *key))

    extended = table.get("extend") if isinstance(table, dict) else None
    if extended is None:
        return check(table, path, shown, place)
    line, column = place(("extend",))
    if not isinstance(extended, str):
        raise ConfigError(Problem(shown, "extend: expected the path of a settings file", line, column))
    here, base = Path(os.path.realpath(path)), Path(os.path.realpath(path.parent / extended))
    if not os.path.isfile(base):
        raise ConfigError(Problem(shown, f"extend: no such file: {cut(extended)}", line, column))
    if base in (*below, here):
        raise ConfigError(Problem(shown, "extend: these settings extend themselves", line, column))
    near = is_near(base, (here, *below))
    try:
        found = _load(base, display_path(base), (*below, here))
    except ConfigError as error:
        if near:
            raise
        # What stands in a file that is none of this project's is not told to who reads the log.
        said = f"extend: not settings that can be used; claimcheck run --config {cut(extended)} says why"
        raise ConfigError(Problem(shown, said, line, column)) from error
    return check(table, path, shown, place, found)


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
        return read_regular(path).decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise ConfigError(Problem(shown, f"cannot be read: {reason_of(error)}")) from error
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
        elif type(error) is ValueError:  # Python's own, of an integer
            message = "a number has too many digits"
        raise ConfigError(Problem(shown, f"not valid TOML: {message}", line, column)) from error
