"""Functions about the marks that group the digits of a number."""

from __future__ import annotations

import re

from claimcheck.checks.function import Number, answer, figure_of, function
from claimcheck.checks.scene import Scene, Truth
from claimcheck.checks.value import (
    Undecided,
)
from claimcheck.locale import grouped_well
from claimcheck.model.expression import Expression
from claimcheck.model.figure import Figure
from claimcheck.startup.expressions import compiled

# Thousands, India's lakh and crore, ten thousands, with either mark; or one mark for the decimals.
_GROUPED_SOMEWHERE = compiled(
    r"[0-9]+(?:[.,][0-9]+)?"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?"
    r"|[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}(?:\.[0-9]+)?"
)


@function("well_grouped(a)", "are the separators of the number those of the language?", gives="truth")
def _well_grouped(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    figure = figure_of(scene, arguments[0])
    if figure.digits is None:
        return answer(True)
    digits = _written(figure)
    holds = grouped_well(digits, scene.context.locale(scene.relation.uri))
    return answer(holds, "" if holds else f"{digits} is not grouped in thousands")


@function("grouped_somewhere(a)", "does any language put separators so?", gives="truth")
def _grouped_somewhere(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    figure = figure_of(scene, arguments[0])
    if figure.digits is None:
        return answer(True)
    digits = _written(figure).lstrip("-−")
    holds = not digits[:1].isdigit() or _GROUPED_SOMEWHERE.fullmatch(digits) is not None
    if not holds and figure.kind == "plain" and _is_row(digits):
        raise Undecided("several numbers in a row")
    return answer(holds, "" if holds else f"no language groups digits as {digits}")


def _is_row(digits: str) -> bool:
    """Are at least two groups no thousands: coordinates or code, rather than one slip?

    >>> _is_row("100,10,1"), _is_row("1,2345,678")
    (True, False)
    """
    first, *others = re.split("[.,]", digits)
    return (len(first) > 3) + sum(len(group) != 3 for group in others) > 1


def _written(figure: Figure) -> str:
    return "" if figure.digits is None else figure.digits.shift(-figure.span.start).of(figure.surface)


def _has_mark(figure: Figure) -> bool | None:
    written = _written(figure)
    return None if written and not written.isdigit() else False


@function(
    "comma_for_point(a)",
    "does the mark that groups thousands stand where the decimal mark should?",
    gives="truth",
    alone=_has_mark,
)
def _comma_for_point(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """In a language that groups by it, is the comma (or point) followed by one or two digits alone?"""
    figure = figure_of(scene, arguments[0])
    whole, _, part = _written(figure).partition(scene.context.locale(scene.relation.uri).group)
    whole = whole.replace(scene.context.locale(scene.relation.uri).decimal, "")
    return answer(whole.isdigit() and part.isdigit() and len(part) < 3)
