"""Functions of the rule language that ask how two printed figures differ: by a slip, or by a scale word."""

from __future__ import annotations

from claimcheck.checks.function import Number, answer, figure_of, function
from claimcheck.checks.scene import Scene, Truth
from claimcheck.model.expression import Expression, Name
from claimcheck.model.figure import Figure
from claimcheck.slips import one_slip_apart

_THOUSAND = 3  # powers of ten from one scale word to the next


@function("one_slip_apart(a, b)", "would one typing slip turn the one into the other?", gives="truth")
def _one_slip_apart(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Would one typing slip turn the one into the other, as they are printed? A search that tries
    other figures must not take two for agreeing because they are now two slips apart."""
    one, other = (_as_printed(scene, argument) for argument in arguments)
    return answer(one_slip_apart(one, other, scene.context.locale(scene.relation.uri)))


@function("one_scale_apart(a, b)", "would another scale word turn the one into the other?", gives="truth")
def _one_scale_apart(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Have the two the same digits, as they are printed, and is one a thousand times the other? Where
    only one has a scale word, it may be as many times the other as that says."""
    one, other = (_as_printed(scene, argument) for argument in arguments)
    if not one.stated or not other.stated:
        return answer(False)
    times = max(one.stated / other.stated, other.stated / one.stated)
    power = max(one.power, other.power) if 0 in (one.power, other.power) else 0
    return answer(times in (10**_THOUSAND, 10 ** (power or _THOUSAND)))


def _as_printed(scene: Scene, argument: Expression) -> Figure:
    claim = scene.relation.role(argument.name) if isinstance(argument, Name) else None
    return figure_of(scene, argument) if claim is None else claim.figure
