"""Which figure is wrong, and what it should have read."""

from claimcheck.engine.diagnosis.diagnose import Diagnosed, accused, diagnose, searched
from claimcheck.engine.diagnosis.memory import Memory

__all__ = [
    "Diagnosed",
    "Memory",
    "accused",
    "diagnose",
    "searched",
]
