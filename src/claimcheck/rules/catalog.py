"""The rule files that are there: shipped ones, installed packs, a newsroom's own.

A file is in force by being there; nothing lists it. A file may also name others that it
builds on (`extend`), which are read before it, each once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from claimcheck.config import display_path
from claimcheck.model.report import Problem
from claimcheck.rules.calibration import NAME as CALIBRATION
from claimcheck.rules.packs import PREFIX, pack_folder
from claimcheck.rules.source import Source

SHIPPED = "shipped"
_PACKAGE = Path(__file__).resolve().parent.parent
_EXTENDS = re.compile(r"""^["']?extend["']?[ \t]*:""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule file's path (as shown to people) and text."""

    path: str
    text: str


@dataclass(slots=True)
class _Catalog:
    files: list[RuleFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    seen: set[Path] = field(default_factory=set)

    def add(self, name: str | Path, base: Path) -> str:
        """Read what `name` stands for, from the folder `base`; returns why that can't be done."""
        try:
            folder, shown = _folder(str(name), base)
        except LookupError as error:
            return str(error.args[0])
        if not folder.exists():
            return "no such rule file or folder"
        for file in _rule_files(folder):
            if file.resolve() not in self.seen:
                self.seen.add(file.resolve())
                self.read(
                    file, f"{shown}/{file.relative_to(folder).as_posix()}" if shown else display_path(file)
                )
        return ""

    def read(self, file: Path, shown: str) -> None:
        try:
            text = file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            self.problems.append(Problem(shown, f"not UTF-8: byte {error.start}"))
        except OSError as error:
            self.problems.append(Problem(shown, f"cannot be read: {(error.strerror or '').lower()}"))
        else:
            if _EXTENDS.search(text):
                self.extend(Source(shown, text), file.parent)
            self.files.append(RuleFile(shown, text))

    def extend(self, source: Source, base: Path) -> None:
        """Read what a file builds on. Other mistakes in it are told when it is loaded."""
        known = len(source.problems)
        for name, node in source.extended():
            if said := self.add(name, base):
                source.refuse(node, f"{said}: {name}")
        self.problems += source.problems[known:]


def find_rule_files(paths: Iterable[str | Path]) -> tuple[tuple[RuleFile, ...], tuple[Problem, ...]]:
    """The rule files at `paths` (files, or folders with all below them), what these extend,
    and what could not be read.

    The word "shipped" stands for the shipped packs, "pack:NAME" for an installed one.
    """
    catalog = _Catalog()
    for path in paths:
        if said := catalog.add(path, Path()):
            shown = str(path) if str(path).startswith(PREFIX) else display_path(Path(path))
            catalog.problems.append(Problem(shown, said))
    return tuple(catalog.files), tuple(catalog.problems)


def shipped_folder() -> Path:
    """Where the shipped packs are: inside an installed package, else in the checkout."""
    inside = _PACKAGE / "shipped_rules"
    return inside if inside.is_dir() else _PACKAGE.parent.parent / "rules"


def _folder(name: str, base: Path) -> tuple[Path, str]:
    """The file or folder that a name stands for, and how its files are shown, if not by path."""
    if name == SHIPPED:
        return shipped_folder(), SHIPPED
    if name.startswith(PREFIX):
        return pack_folder(name.removeprefix(PREFIX)), name
    return base / name, ""


def _rule_files(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        yield folder
        return
    yield from sorted(
        file for pattern in ("*.yaml", "*.yml", "*.facts.csv", CALIBRATION) for file in folder.rglob(pattern)
    )
