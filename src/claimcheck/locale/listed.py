"""Phrases as they are kept by hand: one text, with commas between them."""

from __future__ import annotations


def listed(phrases: str) -> tuple[str, ...]:
    """Return what stands between the commas, with single spaces."""
    return tuple(" ".join(phrase.split()) for phrase in phrases.split(","))
