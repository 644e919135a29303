"""Rule packs of installed packages, by entry point.

A package offers its rules in its pyproject.toml, as the folder of a package of data:

    [project.entry-points."claimcheck.packs"]
    energy = "energy_desk.rules"

Then `rules = ["pack:energy"]`. The folder is looked up and read; no code of it runs, and
nothing is fetched from anywhere.
"""

from __future__ import annotations

import os
from pathlib import Path

GROUP = "claimcheck.packs"
PREFIX = "pack:"


def pack_folder(name: str) -> Path:
    """The folder of an installed pack. Raises LookupError, saying which packs there are."""
    from importlib.metadata import entry_points  # slow to import, and packs are rare
    from importlib.util import find_spec

    from claimcheck.checks.parse import hint

    found = {point.name: point.value for point in entry_points(group=GROUP)}
    if name not in found:
        there = f" (installed: {', '.join(sorted(found))})" if found else " (none is installed)"
        raise LookupError(f"no pack `{name}`{hint(name, found) or there}")
    package, *below = found[name].replace(":", ".").split(".")
    spec = find_spec(package)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place, *below)
        if os.path.isdir(folder):
            return folder
    raise LookupError(f"the pack `{name}` has no folder {found[name]}")
