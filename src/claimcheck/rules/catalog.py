"""The rule files that are there: shipped ones, installed packs, a newsroom's own.

A file is in force by being there; nothing lists it. A file may also name others that it
builds on (`extend`), which are read before it, each once.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from pathlib import Path

from claimcheck.config import cut, display_path, is_near
from claimcheck.disk import BIG, read_regular, reason_of
from claimcheck.model.report import Problem
from claimcheck.rules.packs import PREFIX, pack_folder
from claimcheck.startup.lean import dataclass

SHIPPED = "shipped"
CALIBRATION = "calibration.toml"  # the name of such files
MAX_FILES = 20_000  # of all kinds in a folder of rules, with all below it
_ENDINGS = (".yaml", ".yml", ".facts.csv", CALIBRATION)
_PACKAGE = Path(__file__).resolve().parent.parent
_EXTENDS = re.compile(r"""^["']?extend["']?[ \t]*:""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule file's path (as shown to people) and text; messages quote it if it is `ours`."""

    path: str
    text: str
    ours: bool = True

    def told(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """The problems of the file, as people may be told them: what stands in a file that is none of
        this project's is not told to who reads the log."""
        if self.ours:
            yield from problems
        elif any(True for _ in problems):
            yield Problem(self.path, "not rules that can be used; claimcheck test, with its path, says why")


@dataclass(slots=True)
class _Catalog:
    near: tuple[Path, ...]
    files: list[RuleFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    length: int = 0

    def add(self, name: str | Path, base: Path) -> str:
        """Read what `name` stands for, from the folder `base`; returns why that can't be done."""
        try:
            folder, shown = _folder(str(name), base)
            if not os.path.exists(folder):
                return "no such rule file or folder"
            files = _rule_files(folder)
        except LookupError as error:
            return str(error.args[0])
        for file in files:
            real = os.path.realpath(file)
            if real not in self.seen:
                self.seen.add(real)
                name = f"{shown}/{file.relative_to(folder).as_posix()}" if shown else display_path(file)
                self.read(file, name, ours=bool(shown) or is_near(file, self.near))
        return ""

    def read(self, file: Path, shown: str, *, ours: bool) -> None:
        try:
            text = read_regular(file).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self.problems.append(Problem(shown, f"not UTF-8: byte {error.start}"))
        except OSError as error:
            self.problems.append(Problem(shown, f"cannot be read: {reason_of(error)}"))
        else:
            self.length += len(text)
            if self.length > BIG:
                self.problems.append(Problem(shown, f"all rules together have more than {BIG:,} characters"))
                return
            if "\r" in text:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
            read = RuleFile(shown, text, ours)
            if "extend" in text and _EXTENDS.search(text):
                self.extend(read, file.parent)
            self.files.append(read)

    def extend(self, file: RuleFile, base: Path) -> None:
        """Read what a file builds on. Other mistakes in it are told when it is loaded."""
        from claimcheck.rules.source import Source

        source = Source(file.path, file.text)
        known = len(source.problems)
        for name, node in source.extended():
            if said := self.add(name, base):
                source.refuse(node, f"{said}: {cut(name)}")
        self.problems += file.told(source.problems[known:])


def find_rule_files(
    paths: Iterable[str | Path], near: Iterable[Path] | None = None
) -> tuple[tuple[RuleFile, ...], tuple[Problem, ...]]:
    """The rule files at `paths` (files, or folders with all below them), what these extend,
    and what could not be read.

    The word "shipped" stands for the shipped packs, "pack:NAME" for an installed one. Of files that
    stand neither in the working directory nor `near` (at the paths themselves, if it isn't said),
    nothing is quoted.
    """
    paths = tuple(paths)
    catalog = _Catalog(tuple(map(Path, paths) if near is None else near))
    for path in paths:
        if said := catalog.add(path, Path()):
            shown = cut(str(path) if str(path).startswith(PREFIX) else display_path(Path(path)))
            catalog.problems.append(Problem(shown, said))
    return tuple(catalog.files), tuple(catalog.problems)


def shipped_folder() -> Path:
    """Where the shipped packs are: inside an installed package, else in the checkout."""
    inside = _PACKAGE / "shipped_rules"
    return inside if os.path.isdir(inside) else _PACKAGE.parent.parent / "rules"


def _folder(name: str, base: Path) -> tuple[Path, str]:
    """The file or folder that a name stands for, and how its files are shown, if not by path."""
    if name == SHIPPED:
        return shipped_folder(), SHIPPED
    if name.startswith(PREFIX):
        return pack_folder(name.removeprefix(PREFIX)), name
    return base / name, ""


def _rule_files(folder: Path) -> list[Path]:
    """The file itself, or all rule files below a folder; raises LookupError for one of too many files."""
    if not os.path.isdir(folder):
        return [folder]
    found: list[Path] = []
    seen = 0
    for place, folders, names in os.walk(folder):
        seen += len(folders) + len(names)
        if seen > MAX_FILES:
            raise LookupError(f"more than {MAX_FILES:,} files: name the folder that has the rules")
        found += (Path(place, name) for name in names if name.endswith(_ENDINGS))
    return sorted(found)
