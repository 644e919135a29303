"""Every word that the program knows of German, and how it writes numbers; but for its cues, which stand in `rules/cues`."""

from __future__ import annotations

__all__: list[str] = []
