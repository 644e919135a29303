"""How a figure of a table comes from two others: differences, changes, shares, ratios, products, points."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.startup.lean import dataclass

Bounds = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Formula:
    """How a result comes from two figures, given by bounds; `percent` says that the result is one, `words`
    which of the words of a language speak of it, `roles` what a relation calls the two and the result."""

    kind: str
    bounds: Callable[[Bounds, Bounds], Bounds | None]
    roles: tuple[str, str, str]
    words: str
    percent: bool = False
    level: bool = False  # both operands are alike, and so is the result
    ordered: bool = True
    counted: bool = False  # nothing is rounded
    of_rows: bool = True  # rows are worked out from others so, too


def _difference(a: Bounds, b: Bounds) -> Bounds | None:
    return a[0] - b[1], a[1] - b[0]


def _change(a: Bounds, b: Bounds) -> Bounds | None:
    if a[1] < 0 and b[1] < 0:  # costs, of which it is told how their size changes
        a, b = (-a[1], -a[0]), (-b[1], -b[0])
    if a[0] <= 0 or b[0] <= 0:
        return None
    return 100 * (a[0] / b[1] - 1), 100 * (a[1] / b[0] - 1)


def _share(a: Bounds, b: Bounds) -> Bounds | None:
    if a[0] <= 0 or b[0] <= 0:
        return None
    return 100 * a[0] / b[1], 100 * a[1] / b[0]


def _ratio(a: Bounds, b: Bounds) -> Bounds | None:
    if a[0] <= 0 or b[0] <= 0:
        return None
    return a[0] / b[1], a[1] / b[0]


def _product(a: Bounds, b: Bounds) -> Bounds | None:
    if a[0] < 0 or b[0] < 0:
        return None
    return a[0] * b[0], a[1] * b[1]


def _three(a: Bounds, b: Bounds) -> Bounds | None:
    return 3 * a[0] + b[0], 3 * a[1] + b[1]


def _two(a: Bounds, b: Bounds) -> Bounds | None:
    return 2 * a[0] + b[0], 2 * a[1] + b[1]


FORMULAS = (
    Formula("difference", _difference, ("plus_1", "minus_1", "total"), "TABLE_CHANGE", level=True),
    Formula("change", _change, ("after", "before", "change"), "TABLE_CHANGE", percent=True),
    Formula("share", _share, ("part", "whole", "share"), "TABLE_SHARE", percent=True),
    Formula("ratio", _ratio, ("part", "whole", "ratio"), "TABLE_RATIO"),
    Formula("product", _product, ("rate", "number", "amount"), "TABLE_PRODUCT", ordered=False, of_rows=False),
    Formula("points", _three, ("wins", "draws", "points"), "TABLE_POINTS", counted=True, of_rows=False),
    Formula("points-of-two", _two, ("wins", "draws", "points"), "TABLE_POINTS", counted=True, of_rows=False),
)
