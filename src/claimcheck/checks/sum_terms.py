"""The figures of a relation as terms of one sum, and how rough the roughest of them is."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from claimcheck.checks.printed import step_of
from claimcheck.model.figure import Figure

_PAIR = 2  # figures that are compared, not summed
_POINT = "point"  # of a count: "a rise of 0.9 points"
_TERMS = frozenset(("money", "count", "measure", "duration", "plain"))


def roughest_step(figures: Collection[Figure]) -> Fraction | None:
    """Return one step of the last digit of the roughest of the figures, zeros of round ones aside, if all are
    terms of one sum that are printed without "about" or "more than"; else None."""
    if len(figures) <= _PAIR or any(figure.hedge or figure.bound or figure.ends for figure in figures):
        return None
    steps = [step_of(figure) for figure in figures] if _are_terms(figures) else []
    known = [step for step in steps if step is not None]
    return max(known) if known and len(known) == len(figures) else None


def _are_terms(figures: Collection[Figure]) -> bool:
    """Are they three or more of one unit, or percentages and points between them?"""
    kinds = {figure.kind for figure in figures}
    if "percent" in kinds:
        others = [figure for figure in figures if figure.kind != "percent"]
        return bool(others) and all(one.kind == "points" or one.unit == _POINT for one in others)
    return kinds <= _TERMS and len({figure.unit for figure in figures if figure.kind != "plain"}) <= 1
