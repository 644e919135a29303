"""Frames filled with figures: which figures of an article may belong together, and which reading counts."""

from claimcheck.engine.binding.bind import relate
from claimcheck.engine.binding.choose import choose

__all__ = ["choose", "relate"]
