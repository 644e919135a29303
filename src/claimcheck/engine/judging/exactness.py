"""Round numbers as exact as the company they keep.

"2,000 people" beside "1,240 (68 %)" are not 1,500. Where one figure of a relation is a count, a price or
printed to three digits, and without a hedge, a whole number is exact to its last digit that is no zero,
or to two significant digits, whichever is finer; counts up to a hundred are exact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from claimcheck.model.figure import Figure
from claimcheck.model.interval import Number
from claimcheck.model.relation import Relation

_ROUNDED = ("money", "count", "measure", "duration", "plain", "percent")
_POINT = "point"  # of a count
_MIN_DIGITS = 2
PAIR = 2  # percentages, before and after; of a list of shares some are rounded
COMPANY = 3  # significant digits of a figure that tell others to be exact
Fine = frozenset[tuple[str, int]]  # units and scales of which some figure is printed to its last digit
COUNTED = 100  # up to here things are counted, not estimated


def exacting(figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """The figures with the zeros of unhedged round numbers taken to count, if their company says so."""
    figures = _with_points(figures)
    counting = any(figure.kind == "count" and not figure.power for figure in figures.values())
    summed = all(figure.kind not in ("percent", "points", "multiple") for figure in figures.values())
    figures = _as_decimal(figures)
    fine: Fine = frozenset(
        (figure.unit, figure.power) for figure in figures.values() if summed and _is_fine(figure)
    )
    if not counting and not fine and not any(_is_exact(figure) for figure in figures.values()):
        return dict(figures)
    return {role: _exacting(figure, counting=counting, fine=fine) for role, figure in figures.items()}


def _with_points(figures: Mapping[str, Figure]) -> Mapping[str, Figure]:
    """The figures with points beside percentages as what they are: measured, not counted one by one."""
    if not any(figure.kind == "percent" for figure in figures.values()):
        return figures
    return {
        role: replace(figure, kind="points", unit="percentage_point") if figure.unit == _POINT else figure
        for role, figure in figures.items()
    }


def _as_decimal(figures: Mapping[str, Figure]) -> Mapping[str, Figure]:
    """A whole percentage beside one with decimals is as exact as that: "from 4 to 4.5%" is from 4.0."""
    exponents = {
        role: figure.number.exponent
        for role, figure in figures.items()
        if figure.kind == "percent" and figure.number is not None and figure.hedge is None
    }
    finest = min(exponents.values(), default=0)
    if finest >= 0 or len(exponents) > PAIR:
        return figures
    return {
        role: figure
        if exponents.get(role) != 0 or (number := figure.number) is None
        else replace(
            figure,
            number=Number(number.mantissa * 10**-finest, finest),
            notes=figure.notes | {"significant"},
        )
        for role, figure in figures.items()
    }


def as_meant(relation: Relation, figures: Mapping[str, Figure]) -> Mapping[str, Figure]:
    """The figures of a relation as exactly as their company says that they are meant.

    Those of a conversion are left as they are: it is done by rule of thumb.
    """
    return exacting(figures) if relation.reading is not None or _of_one_unit(figures) else figures


def to_the_last_digit(figures: Mapping[str, Figure]) -> Mapping[str, Figure]:
    """The figures with every written digit taken to count, zeros too: what comes out then does so tightly."""
    counting = any(figure.kind == "count" and not figure.power for figure in figures.values())
    return {role: _to_the_last_digit(figure, counting=counting) for role, figure in figures.items()}


def _to_the_last_digit(figure: Figure, *, counting: bool) -> Figure:
    number = figure.number
    if number is None or (number.exact and "significant" in figure.notes):
        return figure
    bare = counting and figure.kind in ("count", "plain") and not figure.power
    counted = bare and number.exponent >= 0 and figure.hedge is None
    number = number.but(exact=counted or (number.exact and figure.kind in ("duration", "age", "time")))
    return replace(figure, number=number, notes=figure.notes | {"significant"})


def _of_one_unit(figures: Mapping[str, Figure]) -> bool:
    units = {figure.unit for figure in figures.values() if figure.kind in ("money", "count", "measure")}
    return len(units) == 1 and len(figures) > 2


def _is_fine(figure: Figure) -> bool:
    """Is its last digit no zero, so that those of its likes count, too ("60 million" beside "18 million")?"""
    number = figure.number
    if number is None or figure.hedge is not None or figure.kind not in ("money", "count", "measure"):
        return False
    return isinstance(number.mantissa, int) and abs(number.mantissa) > 10 and number.mantissa % 10 != 0


def _is_exact(figure: Figure) -> bool:
    if figure.kind == "money" and not figure.power and figure.hedge is None:
        return True
    number = figure.number
    if number is None or not isinstance(number.mantissa, int):
        return False
    digits = str(abs(number.mantissa))
    return len(digits if number.exponent < figure.power else digits.rstrip("0")) >= COMPANY


def _exacting(figure: Figure, *, counting: bool, fine: Fine) -> Figure:
    number = figure.number
    if figure.ends:
        ends = (end and _exacting(end, counting=counting, fine=fine) for end in figure.ends)
        return replace(figure, ends=tuple(ends))
    if number is None or figure.hedge is not None or figure.kind not in _ROUNDED:
        return figure
    if number.exponent < figure.power or not isinstance(number.mantissa, int):
        return figure
    if counting and figure.kind in ("count", "plain") and not figure.power and abs(number.value) <= COUNTED:
        meant = number.but(exact=True)
    elif (figure.unit, figure.power) in fine and figure.kind != "percent":
        meant = number.but(exact=False)
    else:
        digits = str(abs(number.mantissa))
        zeros = max(0, len(digits) - max(len(digits.rstrip("0")), _MIN_DIGITS))
        if not zeros and not digits.endswith("0"):
            return figure
        meant = Number(number.mantissa // 10**zeros, number.exponent + zeros)
    return replace(figure, number=meant, notes=figure.notes | {"significant"})
