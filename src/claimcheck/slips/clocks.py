"""Slips in a time of day, undone: two digits that changed places, or one that was another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from claimcheck.model.figure import Figure

_DIGITS = "0123456789"


def clock_slips(figure: Figure) -> Iterator[tuple[str, Figure]]:
    """Slip and figure; whether the time is possible then is for the rule to say."""
    if figure.digits is None:
        return
    shown = figure.digits.shift(-figure.span.start)
    places = [at for at in range(shown.start, shown.end) if figure.surface[at] in _DIGITS]
    for one, other in pairwise(places):
        first, second = figure.surface[one], figure.surface[other]
        if other == one + 1 and first != second:
            yield "digits-swapped", _reading(figure, one, second + first)
    for at in places:
        for digit in _DIGITS:
            if digit != figure.surface[at]:
                yield "digit-changed", _reading(figure, at, digit)


def _reading(figure: Figure, at: int, text: str) -> Figure:
    return replace(figure, surface=figure.surface[:at] + text + figure.surface[at + len(text) :])
