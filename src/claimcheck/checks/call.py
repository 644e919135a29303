"""What every function of the rule language shares: its shape, its arguments, its answers."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from claimcheck.checks.scene import Scene, Truth
from claimcheck.checks.value import Undecided, Value, exact
from claimcheck.locale import saying
from claimcheck.model.expression import Attribute, Expression, Name, Quoted
from claimcheck.model.figure import Figure

Number = Callable[[Expression], Value]
Builtin = Callable[[Scene, tuple[Expression, ...], Number], "Value | Truth | str"]


def figure_of(scene: Scene, argument: Expression) -> Figure:
    """The figure bound to the role that `argument` names."""
    if isinstance(argument, Name | Quoted | Attribute) and argument.name in scene.figures:
        return scene.figures[argument.name]
    raise Undecided("no such figure")


def counted(scene: Scene, number: Fraction | int) -> Value:
    """A plain number that is exact, and is said in full."""
    value = Fraction(number)
    return exact(value, text="" if scene.brief else saying.constant(value, scene.locale))


def answer(holds: bool, *working: str) -> Truth:
    return Truth("held" if holds else "violated", tuple(filter(None, working)))
