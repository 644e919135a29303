"""A settings table, key by key, into `Config`; every mistake named at its place."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from claimcheck.config.documents import DocumentSettings, documents_of
from claimcheck.config.files import cut, display_path
from claimcheck.config.keys import ALL_KEYS, DOCUMENT_KEYS, FREE_TABLES, KEYS, WIDTH_KEYS, Reader
from claimcheck.config.setting_places import Place
from claimcheck.config.settings import PACK, SHIPPED, Config
from claimcheck.model import Problem


class ConfigError(Exception):
    """Settings that cannot be used; `problems` names each mistake at its place."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def check(
    table: Any, path: Path, shown: str, place: Callable[[tuple[str, ...]], Place], base: Config | None = None
) -> Config:
    """The settings in `table`, which stands in the file `path`; raises ConfigError with all mistakes.

    What it leaves open is as in `base`; entries of tables come after those of `base`, and win.
    `place` tells line and column of a key, for messages, which call the file `shown`.
    """
    return _Reading(path, shown, place).config(table, base or Config())


class _Reading:
    """One pass over a settings table, which collects what is wrong instead of stopping at it."""

    def __init__(self, path: Path, shown: str, place: Callable[[tuple[str, ...]], Place]) -> None:
        self.path, self.shown, self.place = path, shown, place
        self.problems: list[Problem] = []

    def config(self, table: Any, base: Config) -> Config:
        if not isinstance(table, dict):
            self._wrong((), "expected a table")
            table = {}
        self._refuse_unknown(table, ALL_KEYS, ())
        root = self.path.parent
        found = self._fields(table, KEYS, ())
        for name, reader in FREE_TABLES.items():
            inner = self._table(table, (name,))
            field = name.replace("-", "_")
            own = tuple(self._values(inner, dict.fromkeys(inner, reader), (name,)))
            found[field] = (*getattr(base, field), *own)
        widths = self._table(table, ("widths",))
        self._refuse_unknown(widths, WIDTH_KEYS, ("widths",))
        found["widths"] = replace(base.widths, **self._fields(widths, WIDTH_KEYS, ("widths",)))
        found["documents"] = documents_of((*base.documents.entries, *self._documents(table)))
        if "rules" in found:
            found["rules"] = tuple(self._rule_path(root, path) for path in found["rules"])
        if "rates" in found:
            found["rates"] = self._existing(root / found["rates"], "rates")
        if "units" in found:
            found["units"] = tuple(self._existing(root / path, "units") for path in found["units"])
        if "baseline" in found:
            found["baseline"] = root / found["baseline"]
        if self.problems:
            raise ConfigError(*sorted(self.problems, key=lambda problem: (problem.line, problem.column)))
        return replace(base, root=root, source=self.path, **found)

    def _documents(self, table: dict[str, Any]) -> Iterator[DocumentSettings]:
        for glob in self._table(table, ("documents",)):
            path = ("documents", glob)
            entry = self._table(table["documents"], path)
            self._refuse_unknown(entry, DOCUMENT_KEYS, path)
            yield DocumentSettings(glob, **self._fields(entry, DOCUMENT_KEYS, path))

    def _values(
        self, table: dict[str, Any], readers: dict[str, Reader], path: tuple[str, ...]
    ) -> Iterator[tuple[str, Any]]:
        for key, reader in readers.items():
            if key not in table:
                continue
            try:
                value = reader(table[key])
            except ValueError as error:
                self._wrong((*path, key), f"{error}, found {_shown(table[key])}")
            else:
                yield key, value

    def _fields(
        self, table: dict[str, Any], readers: dict[str, Reader], path: tuple[str, ...]
    ) -> dict[str, Any]:
        """The same under the names that Python has for them."""
        return {key.replace("-", "_"): value for key, value in self._values(table, readers, path)}

    def _table(self, holder: dict[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
        inner = holder.get(path[-1], {})
        if isinstance(inner, dict):
            return inner
        self._wrong(path, f"expected a table, found {_shown(inner)}")
        return {}

    def _rule_path(self, root: Path, path: str) -> str:
        if path == SHIPPED or path.startswith(PACK):
            return path  # a pack that is not there is named when the rules are read
        return str(self._existing(root / path, "rules"))

    def _existing(self, path: Path, key: str) -> Path:
        if not os.path.exists(path):
            self._wrong((key,), f"no such file or folder: {cut(display_path(path))}")
        return path

    def _refuse_unknown(self, table: dict[str, Any], known: Iterable[str], path: tuple[str, ...]) -> None:
        for key in table:
            if key in known:
                continue
            import difflib

            near = difflib.get_close_matches(key, list(known), n=1)
            hint = f'did you mean "{near[0]}"?' if near else f"known are {', '.join(sorted(known))}"
            self._wrong((*path, key), f"unknown key; {hint}")

    def _wrong(self, path: tuple[str, ...], message: str) -> None:
        line, column = self.place(path)
        said = f"{shown_path(path)}: {message}" if path else message
        self.problems.append(Problem(self.shown, said, line, column))


def shown_path(path: tuple[str, ...]) -> str:
    """A key from the outside in, as TOML writes it: `documents."a.txt".published`."""
    return ".".join(key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else f'"{key}"' for key in path)


def _shown(value: Any) -> str:
    """A value for a message, cut when it is long."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, bool):
        return "true" if value else "false"
    return cut(f'"{value}"' if isinstance(value, str) else str(value))
