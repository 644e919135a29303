"""Who says it, as far as the sentence tells."""

from __future__ import annotations

from claimcheck.claims.context import Context

_NEAR = 20  # letters


def source(context: Context) -> str:
    """The one who demands it, or who said it ("according to the IMF", "the IMF said"), or ""."""
    demand = context.demand
    if demand is not None:
        for name, role in reversed(context.placed):
            if name.end <= demand.start and role in ("actor", "own"):
                return name.value
        return ""
    for name, role in context.placed:
        if role == "speaker" or _according(context, name.start, role):
            return name.value
    return ""


def _according(context: Context, start: int, role: str) -> bool:
    near = [words for words in context.grammar.gaps.according if words.endswith(role)]
    led = context.text[max(0, start - _NEAR) : start].lower() if near else ""
    return any(words in led for words in near)
