"""Frames filled with figures: which figures of an article may belong together, and which reading counts."""

from claimcheck.engine.binding.bind import relate
from claimcheck.engine.binding.choose import TRUST, best_readings, choose
from claimcheck.engine.binding.roles import REACH, Passage, Placed, passage_of, roles_at

__all__ = [
    "REACH",
    "TRUST",
    "Passage",
    "Placed",
    "best_readings",
    "choose",
    "passage_of",
    "relate",
    "roles_at",
]
