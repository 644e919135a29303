"""What makes a program of many small parts start fast: nouns whose methods are made when they are first
called (`lean`), names that are imported when they are asked for (`late`), and what is worked out once a
machine (`cache`, `expressions`)."""

from claimcheck.startup.cache import cache_folder, is_used, keep, key_of, recall, unused, why_not_ours
from claimcheck.startup.expressions import compiled
from claimcheck.startup.late import late
from claimcheck.startup.lean import dataclass

__all__ = [
    "cache_folder",
    "compiled",
    "dataclass",
    "is_used",
    "keep",
    "key_of",
    "late",
    "recall",
    "unused",
    "why_not_ours",
]
