"""The rule files that are there: shipped ones and a newsroom's own.

A file is in force by being there; nothing lists it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from claimcheck.config import display_path
from claimcheck.model.report import Problem

_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule file's path (as shown to people) and text."""

    path: str
    text: str


def shipped_folder() -> Path:
    """Where the shipped packs are: inside an installed package, else in the checkout."""
    inside = _PACKAGE / "shipped_rules"
    return inside if inside.is_dir() else _PACKAGE.parent.parent / "rules"


def find_rule_files(paths: Iterable[str | Path]) -> tuple[tuple[RuleFile, ...], tuple[Problem, ...]]:
    """The YAML files at `paths` (files, or folders with all below them) and what could not be read.

    The word "shipped" stands for the shipped packs.
    """
    files: list[RuleFile] = []
    problems: list[Problem] = []
    for path in paths:
        folder = shipped_folder() if str(path) == "shipped" else Path(path)
        if not folder.exists():
            problems.append(Problem(display_path(folder), "no such rule file or folder"))
            continue
        for file in sorted(folder.rglob("*.y*ml")) if folder.is_dir() else [folder]:
            shown = (
                f"shipped/{file.relative_to(folder).as_posix()}"
                if str(path) == "shipped"
                else display_path(file)
            )
            try:
                files.append(RuleFile(shown, file.read_text(encoding="utf-8")))
            except UnicodeDecodeError as error:
                problems.append(Problem(shown, f"not UTF-8: byte {error.start}"))
            except OSError as error:
                problems.append(Problem(shown, f"cannot be read: {(error.strerror or '').lower()}"))
    return tuple(files), tuple(problems)
