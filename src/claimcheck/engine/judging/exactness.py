"""Round numbers as exact as news prints them where nothing says that they are rough.

"2,000 people" beside "1,240 (68 %)" are not 1,500: in such company, and without a hedge, a whole number is
exact to its last digit that is no zero, or to two significant digits, whichever is finer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from claimcheck.model.figure import Figure
from claimcheck.model.interval import Number

_ROUNDED = ("money", "count", "measure", "duration", "plain", "percent")
_LEAST_DIGITS = 2
COMPANY = 3  # significant digits of a figure that tell others to be exact


def exacting(figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """The figures with the zeros of unhedged round numbers taken to count, where one of them is printed
    to three digits or more."""
    if not any(_digits(figure) >= COMPANY for figure in figures.values()):
        return dict(figures)
    return {role: _exacting(figure) for role, figure in figures.items()}


def _digits(figure: Figure) -> int:
    """How many significant digits are printed."""
    number = figure.number
    if number is None or not isinstance(number.mantissa, int):
        return 0
    digits = str(abs(number.mantissa))
    return len(digits) if number.exponent < figure.power else len(digits.rstrip("0"))


def _exacting(figure: Figure) -> Figure:
    number = figure.number
    if figure.ends:
        return replace(figure, ends=tuple(end and _exacting(end) for end in figure.ends))
    if number is None or figure.hedge is not None or figure.kind not in _ROUNDED:
        return figure
    if number.exponent < figure.power or not isinstance(number.mantissa, int):
        return figure
    digits = str(abs(number.mantissa))
    significant = max(len(digits.rstrip("0")), _LEAST_DIGITS)
    zeros = len(digits) - significant
    if zeros <= 0 and not digits.endswith("0"):
        return figure
    zeros = max(zeros, 0)
    meant = Number(number.mantissa // 10**zeros, number.exponent + zeros, number.exact)
    return replace(figure, number=meant, notes=figure.notes | {"significant"})
