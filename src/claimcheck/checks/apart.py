"""Functions of the rule language that ask how two printed figures differ: by a slip, or by a scale word."""

from __future__ import annotations

from operator import ne

from claimcheck.checks.function import Number, answer, figure_of, function
from claimcheck.checks.quantity import to_unit
from claimcheck.checks.scene import Scene, Truth
from claimcheck.model.expression import Expression, Name
from claimcheck.model.figure import Figure
from claimcheck.model.ratio import ratio
from claimcheck.slips import one_slip_apart

_THOUSAND = 3  # powers of ten from one scale word to the next
_TELLING = 3  # digits: of two, any may be another figure
_CLOSE = ratio(25, 1000)  # by stated values: what rounding alone makes alike is no sign of anything


@function("one_slip_apart(a, b)", "would one typing slip turn the one into the other?", gives="truth")
def _one_slip_apart(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Would one typing slip turn the one into the other, as they are printed? A search that tries
    other figures must not take two for agreeing because they are now two slips apart."""
    one, other = (_as_printed(scene, argument) for argument in arguments)
    return answer(one_slip_apart(one, other, scene.context.locale(scene.relation.uri)))


@function(
    "one_digit_apart(a, b)", "are the two written alike but for one digit of three or more?", gives="truth"
)
def _one_digit_apart(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Are the two of as many digits, three or more as they are printed, and all of these but one the same? It
    tells something only where the same is told in other respects."""
    one, other = (_as_printed(scene, argument).number for argument in arguments)
    if one is None or other is None or one.exponent != other.exponent:
        return answer(False)
    first, second = str(abs(one.mantissa)), str(abs(other.mantissa))
    alike = len(first) == len(second) >= _TELLING and sum(map(ne, first, second)) == 1
    return answer(alike)


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


@function("thousands_apart(a, b)", "is the one the other, times a thousand, a million …?", gives="truth")
def _thousands_apart(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Do two amounts differ, and come to the same when one is multiplied by a thousand or a million?"""
    one, other = (number(argument) for argument in arguments)
    one = to_unit(one, other.unit)
    if not one.point or not other.point or one.lax.meets(other.lax):
        return answer(False)
    moved = (ratio(10) ** power for power in (-2 * _THOUSAND, -_THOUSAND, _THOUSAND, 2 * _THOUSAND))
    return answer(
        any(
            abs(one.point * times / other.point - 1) <= _CLOSE and one.mid.scale(times).meets(other.mid)
            for times in moved
        )
    )


def _as_printed(scene: Scene, argument: Expression) -> Figure:
    claim = scene.relation.role(argument.name) if isinstance(argument, Name) else None
    return figure_of(scene, argument) if claim is None else claim.figure
