"""What git is told to ignore: `.gitignore` files from the repository's root down."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from claimcheck.disk import read_regular
from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True)
class Ignores:
    """The patterns in force in a folder, outermost first; the last that speaks of a path decides."""

    specs: tuple[tuple[Path, Any], ...] = ()

    def into(self, folder: Path) -> Ignores:
        """The same with those of `folder`, which is inside."""
        spec = _read(folder / ".gitignore")
        return self if spec is None else Ignores((*self.specs, (folder, spec)))

    def ignores(self, path: Path, *, folder: bool = False) -> bool:
        """Is the file or folder at `path`, absolute, ignored?"""
        found = False
        for root, spec in self.specs:
            relative = os.path.relpath(path, root).replace(os.sep, "/")
            said = spec.check_file(f"{relative}/" if folder else relative).include
            found = found if said is None else said
        return found


def ignores_above(folder: Path) -> Ignores:
    """What is in force in `folder`, absolute: nothing outside of a repository."""
    above = [folder, *folder.parents]
    root = next((place for place in above if os.path.exists(place / ".git")), None)
    if root is None:
        return Ignores()
    spec = _read(root / ".git" / "info" / "exclude")
    found = Ignores(() if spec is None else ((root, spec),))
    for place in reversed(above[: above.index(root) + 1]):
        found = found.into(place)
    return found


def _read(path: Path) -> Any:
    """The patterns in a file; None if there is none."""
    try:
        lines = read_regular(path).decode("utf-8", "replace").splitlines()
    except OSError:
        return None
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:  # git passes over a pattern that is none; so do we, with its file
        return None
