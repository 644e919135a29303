"""Which figure is wrong, and what it should have read."""

from claimcheck.engine.diagnosis.diagnose import Diagnosed, diagnose, searched
from claimcheck.engine.diagnosis.memory import Memory

__all__ = [
    "Diagnosed",
    "Memory",
    "diagnose",
    "searched",
]
