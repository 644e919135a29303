"""Which figure is wrong, and what it should have read."""

from claimcheck.engine.diagnosis.diagnose import diagnose

__all__ = [
    "diagnose",
]
