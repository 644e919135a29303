"""Who says it, as far as the sentence tells."""

from __future__ import annotations

from claimcheck.claims.context import Context


def source(context: Context) -> str:
    """The one who demands it, or who said it ("according to the IMF", "the IMF said"), or ""."""
    demand = context.demand
    if demand is not None:
        for name, role in reversed(context.placed):
            if name.end <= demand.start and role in ("actor", "own"):
                return name.value
        return ""
    for name, role in context.placed:
        if role == "speaker" or (role == "to" and _according(context.text, name.start)):
            return name.value
    return ""


def _according(text: str, start: int) -> bool:
    return "according to" in text[max(0, start - 20) : start].lower()
