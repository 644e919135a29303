"""What one figure of a relation should have been, by the others.

The check's equation is turned round step by step until the figure stands alone; every
operator has one inverse for each of its operands. A figure that occurs twice, or
under a function without an inverse, is not solved for.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from claimcheck.checks.arithmetic import direction_of
from claimcheck.checks.cells import is_of, told_power
from claimcheck.checks.each import at_rate
from claimcheck.checks.evaluate import number, plus, product
from claimcheck.checks.exchange import HELD, rate_for
from claimcheck.checks.quantity import currency, to_unit
from claimcheck.checks.scene import Scene
from claimcheck.checks.value import NONE, Undecided, Value, exact, multiply, single
from claimcheck.model.expression import (
    Arithmetic,
    Call,
    Compare,
    Convert,
    Expression,
    Logic,
    Name,
    Negative,
    Quoted,
    children,
    names,
)
from claimcheck.model.interval import Interval
from claimcheck.model.ratio import ratio

_ONE = exact(ratio(1))
_FACTORS = 2


def solve(tree: Expression, role: str, scene: Scene) -> Value | None:
    """The value that `role` must have for the check to hold, in its figure's unit.

    `point` comes from stated values; `lax` is all that the other figures allow. None when
    the check can't be turned round to it.
    """
    compare = _equation(tree, role)
    if compare is None:
        return None
    try:
        if _occurs(compare.left, role):
            side, target = compare.left, number(compare.right, scene)
        else:
            side, target = compare.right, number(compare.left, scene)
        if tolerance := scene.tolerance(compare.within):
            target = replace(target, mid=target.mid.widen(tolerance), lax=target.lax.widen(tolerance))
        return _unwind(side, role, target, scene)
    except (Undecided, ZeroDivisionError):
        return None


def computes(tree: Expression) -> bool:
    """Does a check compare anything, so that there is a sum to come out?"""
    return isinstance(tree, Compare) or (isinstance(tree, Logic) and any(map(computes, tree.operands)))


def equates(tree: Expression) -> bool:
    """Does a check say anywhere that two sides are the same?"""
    if isinstance(tree, Logic):
        return tree.op != "not" and any(map(equates, tree.operands))
    return isinstance(tree, Compare) and tree.op in ("~", "=")


def derived(tree: Expression) -> tuple[str, ...]:
    """The roles of which one is what the first equation of a check comes to: of "growth(a, b) ~ p" p, of
    "a ~ b" either."""
    if isinstance(tree, Logic) and tree.op != "not":
        return next((found for operand in tree.operands if (found := derived(operand))), ())
    if not isinstance(tree, Compare) or tree.op not in ("~", "="):
        return ()
    return (*_bare(tree.left), *_bare(tree.right))


def multiplies(tree: Expression) -> bool:
    """Does a check say that one figure is another times a third, so that any of them may be worked out?"""
    if isinstance(tree, Logic):
        return tree.op != "not" and any(map(multiplies, tree.operands))
    if not isinstance(tree, Compare) or tree.op not in ("~", "="):
        return False
    products = [one for one in (tree.left, tree.right) if isinstance(one, Arithmetic) and one.op == "*"]
    return any(len(names(one)) == _FACTORS for one in products)


def _bare(tree: Expression) -> tuple[str, ...]:
    """The one role of a side that works nothing out; of a footing, what may be all of it."""
    match tree:
        case Name(name=name) | Quoted(name=name):
            return (name,)
        case Convert(operand=operand) | Negative(operand=operand):
            return _bare(operand)
        case Call(function="directed" | "abs" | "delta" | "closed", arguments=(only, *_)):
            return _bare(only)
        case Call(function="footing", arguments=arguments):
            return tuple(role for one in arguments for role in _bare(one))
    return ()


def _equation(tree: Expression, role: str) -> Compare | None:
    """The first equation of the check that speaks of the role."""
    if isinstance(tree, Compare):
        return tree if tree.op in ("~", "=") and _occurs(tree, role) == 1 else None
    if isinstance(tree, Logic) and tree.op != "not":
        found = (_equation(operand, role) for operand in tree.operands)
        return next((compare for compare in found if compare is not None), None)
    return None


def _occurs(tree: Expression, role: str) -> int:
    if isinstance(tree, Call) and tree.function in ("footing", "mean"):
        return sum(isinstance(one, Name) and is_of(role, one.name) for one in tree.arguments)
    own = isinstance(tree, Name | Quoted) and tree.name == role
    return own + sum(_occurs(child, role) for child in children(tree))


def _unwind(tree: Expression, role: str, target: Value, scene: Scene) -> Value:
    match tree:
        case Name() | Quoted():
            return _in_figure_unit(target, role, scene)
        case Negative(operand=operand):
            return _unwind(operand, role, plus(exact(ratio(0)), target, -1), scene)
        case Convert(operand=operand):
            return _unwind(operand, role, target, scene)
        case Arithmetic():
            return _unwind_arithmetic(tree, role, target, scene)
        case Call():
            return _unwind_call(tree, role, target, scene)
    raise Undecided("no way back")


def _unwind_arithmetic(tree: Arithmetic, role: str, target: Value, scene: Scene) -> Value:
    inside_left = bool(_occurs(tree.left, role))
    inner, other = (tree.left, tree.right) if inside_left else (tree.right, tree.left)
    value = number(other, scene)
    match tree.op:
        case "+":
            target = plus(target, value, -1)
        case "-":
            target = plus(target, value, 1) if inside_left else plus(value, target, -1)
        case "*":
            target = product(target, value, divide=True)
        case "/":
            target = (
                product(target, value, divide=False) if inside_left else product(value, target, divide=True)
            )
    return _unwind(inner, role, target, scene)


def _unwind_call(tree: Call, role: str, target: Value, scene: Scene) -> Value:
    if tree.function in ("footing", "mean"):
        return _in_figure_unit(_of_footing(tree, role, target, scene), role, scene)
    at = next(n for n, argument in enumerate(tree.arguments) if _occurs(argument, role))
    inner = tree.arguments[at]
    others = [
        number(argument, scene)
        for n, argument in enumerate(tree.arguments)
        if n != at and _given(argument, scene)
    ]
    match tree.function:
        case "growth":
            factor = plus(target, _ONE, 1)
            solved = product(others[0], factor, divide=at == 0)
            return _unwind(inner, role, replace(solved, percent=others[0].percent), scene)
        case "change":
            up, down = plus(others[0], target, 1), plus(others[0], target, -1)
            now = number(inner, scene)
            return _unwind(inner, role, _nearer(now, up, down), scene)
        case "sum":
            for other in others:
                target = plus(target, other, -1)
            return _unwind(inner, role, target, scene)
        case "directed":
            signed = target if direction_of(scene, inner) > 0 else plus(exact(ratio(0)), target, -1)
            return _unwind(inner, role, signed, scene)
        case "share":
            solved = product(others[0], target, divide=at == 1)
            return _unwind(inner, role, replace(solved, percent=False), scene)
        case "as_told":
            size = target.scaled(1 / Fraction(10) ** told_power(scene), NONE)
            return _unwind(inner, role, size, scene)
        case "abs":
            now = number(inner, scene)
            falls = now.point is not None and now.point < 0
            return _unwind(inner, role, plus(exact(ratio(0)), target, -1) if falls else target, scene)
        case "closed" | "stated":
            return _unwind(inner, role, target, scene)
        case "written" if isinstance(inner, Name) and not scene.figures[inner.name].power and not target.unit:
            return _unwind(inner, role, replace(target, unit=number(inner, scene).unit), scene)
        case "number_of" if not target.unit and not number(inner, scene).percent:
            return _unwind(inner, role, replace(target, unit=number(inner, scene).unit), scene)
        case "delta":
            return _unwind(inner, role, replace(target, delta=True), scene)
    raise Undecided("no way back")


def _of_footing(tree: Call, role: str, target: Value, scene: Scene) -> Value:
    """What one of the several figures of a footing or a mean must be, the others being as they are."""
    figures = {name: figure for name, figure in scene.figures.items() if name != role}
    minus = tree.arguments[1] if len(tree.arguments) > 1 else None
    sign = -1 if isinstance(minus, Name) and is_of(role, minus.name) else 1
    if tree.function == "mean":
        share = Fraction(sum(_occurs(tree, name) for name in scene.figures))
        target = target.scaled(share, target.unit)
    if any(_occurs(tree, name) for name in figures):
        others = number(Call("footing", tree.arguments), replace(scene, figures=figures))
        target = plus(target, others, -1)
    return target if sign > 0 else plus(exact(Fraction(0)), target, -1)


def _given(argument: Expression, scene: Scene) -> bool:
    return not isinstance(argument, Name) or argument.name in scene.figures


def _nearer(now: Value, one: Value, other: Value) -> Value:
    if now.point is None or one.point is None or other.point is None:
        return one
    return one if abs(one.point - now.point) <= abs(other.point - now.point) else other


def _in_figure_unit(target: Value, role: str, scene: Scene) -> Value:
    """The target in the unit of the figure itself, at the day's rate when it is other money."""
    figure = scene.figures[role]
    own = scene.context.value(figure, scene.relation.published)
    target = at_rate(target, own)
    here, there = currency(target.unit), currency(own.unit)
    if here and there and here != there:
        rate = rate_for(scene.context.rates, here, there, scene.relation.published)
        if rate is None:
            raise Undecided("no rate")
        target = to_unit(target, ((here, 1),))
        span = Interval(rate.low, rate.high).widen(scene.relation.rule.rate_tolerance or HELD)
        target = target.mapped(lambda x: x * rate.point, lambda i: multiply(i, span), ((there, 1),))
    if own.open or single(own.unit) is None:
        return target
    return to_unit(target, own.unit)
