"""The files that a run is about."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimcheck.config.globs import matches
from claimcheck.config.ignored import Ignores, ignores_above
from claimcheck.config.settings import Config
from claimcheck.model import Problem

# Folders that hold other people's files. Hidden ones are skipped as well.
_SKIPPED = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


def display_path(path: Path) -> str:
    """`path` from the working directory, with forward slashes."""
    try:
        shown = os.path.relpath(path)
    except ValueError:  # another drive
        shown = os.path.abspath(path)
    return shown.replace(os.sep, "/")


def cut(text: str) -> str:
    """A text for a message, the beginning of it when it is long."""
    return text if len(text) <= 60 else text[:57] + "..."


def is_near(path: Path, places: Iterable[Path] = ()) -> bool:
    """Is the file in the working directory, in one of the folders `places`, or beside one of the files?
    Only of such files do messages quote what stands in them: anybody's settings may name any file."""
    real = Path(os.path.realpath(path))
    near = (os.path.realpath(one if os.path.isdir(one) else one.parent) for one in (Path(), *places))
    return any(Path(one) in real.parents for one in near)


def find_files(
    paths: Iterable[Path], config: Config
) -> tuple[tuple[tuple[Path, str], ...], tuple[Problem, ...]]:
    """The files under `paths` with the names they are shown by, sorted by these, each once.

    A file that is named is taken whatever it is called, unless `force_exclude` says that `exclude`
    holds for it; in a folder, `include` and `exclude` decide. A path that does not exist is a
    problem, and the others are still found.
    """
    found: dict[str, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        if os.path.isdir(path):
            found.update((display_path(file), file) for file in _walk(path, config))
        elif os.path.exists(path):
            if not (config.force_exclude and _is_excluded(path, config)):
                found[display_path(path)] = path
        else:
            problems.append(Problem(display_path(path), "no such file or folder"))
    return tuple((found[shown], shown) for shown in sorted(found)), tuple(problems)


def _is_excluded(path: Path, config: Config) -> bool:
    """Is the file, or a folder that it is in, excluded?"""
    root, full = config.root.absolute(), path.absolute()
    ways = (full, *(folder for folder in full.parents if root in folder.parents))
    return any(_matches_any(config.exclude, one, config) for one in ways)


def _walk(folder: Path, config: Config) -> Iterator[Path]:
    start = folder.absolute()
    ignored = {start: ignores_above(start) if config.gitignore else Ignores()}
    for place, folders, names in os.walk(folder):
        at, here = Path(place), Path(place).absolute()
        ignores = ignored.pop(here)
        folders[:] = [
            name
            for name in folders
            if not _skips(at / name, name, config) and not ignores.ignores(here / name, folder=True)
        ]
        for name in folders:
            ignored[here / name] = ignores.into(here / name) if config.gitignore else ignores
        for name in names:
            file = at / name
            chosen = not _skips(file, name, config) and _matches_any(config.include, file, config)
            chosen = chosen and name.replace(".checked.", ".") not in set(names) - {name}  # a copy of ours
            if chosen and not _is_pipe(file) and not ignores.ignores(here / name):
                yield file


def _is_pipe(path: Path) -> bool:
    """A pipe or a device, from which nobody may ever write? In a folder it is no article."""
    return os.path.exists(path) and not os.path.isfile(path)


def _skips(path: Path, name: str, config: Config) -> bool:
    return name.startswith(".") or name in _SKIPPED or _matches_any(config.exclude, path, config)


def _matches_any(globs: tuple[str, ...], path: Path, config: Config) -> bool:
    if not globs:
        return False
    relative = config.relative(path)
    return any(matches(glob, relative) for glob in globs)
