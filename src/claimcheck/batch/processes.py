"""How many processes work pays for, and what is left of one that died."""

from __future__ import annotations

import os

from claimcheck.startup.lean import dataclass

_PAYS = 16  # files that are worth another process


@dataclass(frozen=True, slots=True)
class Died:
    """The process that worked on an item died: killed, or out of memory."""


def processes_for(files: int, wanted: int | None) -> int:
    """Return how many processes to use: as many as pay and as there are cores, unless `wanted` says."""
    return min(wanted or _cores(), max(1, files if wanted else files // _PAYS))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
