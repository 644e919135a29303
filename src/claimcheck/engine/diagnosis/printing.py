"""How news prints its figures: what is odd about one, and about several that belong together.

Of two repairs that both come out, the likelier is the one that leaves figures such as writers write.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model.figure import Figure
from claimcheck.model.interval import Exact, Number

DECIMAL = 0.05  # each decimal after the first
IDLE_ZERO = 0.05  # 50.0 million: one decimal in ten, and most are left out
BROKEN_COUNT = 1.2  # 1,525.0 sailors
LARGE_SCALE = 0.05  # there are more millions than billions, more billions than trillions
YEARS = range(1500, 2100)
UNGROUPED = 0.2  # 7880 for 7,880
GRIDS = {1: 0.3, 2: 0.15}  # figures are rounded to ones, hundreds or thousands; hardly ever to tens
_FROM = 1000


def odd(figure: Figure) -> float:
    """What speaks against a figure being printed so, whatever it is about."""
    if figure.digits is None or figure.number is None or "word" in figure.notes:
        return 0.0
    written = figure.digits.shift(-figure.span.start).of(figure.surface)
    number = figure.number.shift(-figure.power)
    decimals = max(0, -number.exponent)
    cost = DECIMAL * max(0, decimals - 1)
    if decimals and written.endswith("0"):
        cost += IDLE_ZERO
    if decimals and figure.kind == "count" and figure.scale is None:
        cost += BROKEN_COUNT
    if figure.power >= 9:
        cost += LARGE_SCALE * (figure.power - 6) / 3
    return cost


def newly_ungrouped(meant: Figure, written: Figure) -> float:
    """What speaks against leaving out a separator that the written figure has, or has no need of; of a bare
    number that may be a year, what speaks against putting one in."""
    if written.kind == "plain" and meant.stated is not None and _is_year(meant.stated):
        return UNGROUPED * (not _is_ungrouped(meant))
    return UNGROUPED * (_is_ungrouped(meant) and not _is_ungrouped(written))


def _is_year(stated: Exact) -> bool:
    return stated.denominator == 1 and int(stated) in YEARS


def _is_ungrouped(figure: Figure) -> bool:
    if figure.digits is None:
        return False
    written = figure.digits.shift(-figure.span.start).of(figure.surface)
    return written.isdigit() and len(written) > 3


def off_grid(numbers: Iterable[Number]) -> float:
    """What speaks against whole numbers being rounded as these are together."""
    values = [number.value for number in numbers]
    if not values or any(value.denominator != 1 or value < _FROM for value in values):
        return 0.0
    zeros = min(_zeros(int(value)) for value in values)
    return GRIDS.get(zeros, 0.0)


def _zeros(value: int) -> int:
    text = str(value)
    return len(text) - len(text.rstrip("0"))
