"""Globs over relative paths: `*` stays within a name, `**` crosses folders."""

from __future__ import annotations

from fnmatch import fnmatchcase


def is_plain(glob: str) -> bool:
    """Is the glob a path without wild cards?"""
    return not any(wild in glob for wild in "*?[")


def matches(glob: str, path: str) -> bool:
    """Does `glob` choose `path`, a relative path with forward slashes?

    A glob without a slash is about the name alone, at any depth.
    """
    parts = glob.removeprefix("./").rstrip("/").split("/")
    names = path.split("/")
    if len(parts) == 1:
        return fnmatchcase(names[-1], parts[0])
    # How many names the parts so far can have taken; a set, so that no glob takes exponential time.
    taken = {0}
    for part in parts:
        if part == "**":
            taken = set(range(min(taken), len(names) + 1)) if taken else taken
        else:
            taken = {done + 1 for done in taken if done < len(names) and fnmatchcase(names[done], part)}
    return len(names) in taken
