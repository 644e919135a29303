"""Walks a check's tree over the figures of one relation.

Numbers come out as `Value`, yes-or-no questions as `Truth` with the sum that was
done. Whatever is missing raises `Undecided`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from claimcheck.checks.compare import compare
from claimcheck.checks.each import at_rate
from claimcheck.checks.exchange import any_day, rate_for
from claimcheck.checks.functions import FUNCTIONS
from claimcheck.checks.quantity import currency, to_compound, to_unit
from claimcheck.checks.scene import ORDER, Scene, Truth
from claimcheck.checks.show import is_sum, show
from claimcheck.checks.value import (
    Undecided,
    Value,
    add,
    exact,
    invert,
    multiply,
    negate,
    single,
    times,
)
from claimcheck.locale import saying
from claimcheck.model.expression import (
    Arithmetic,
    Attribute,
    Call,
    Compare,
    Constant,
    Convert,
    Expression,
    Logic,
    Name,
    Negative,
    Quoted,
    Text,
)
from claimcheck.model.interval import Interval
from claimcheck.model.relation import Verdict
from claimcheck.units import factor, terms

NEGATED: dict[Verdict, Verdict] = {
    "held": "violated",
    "loose": "undecided",
    "undecided": "undecided",
    "violated": "held",
}
_SIGNS = {"*": "×", "/": "÷", "-": "−", "+": "+"}


def evaluate(tree: Expression, scene: Scene) -> Value | Truth | str:
    """The value of any node; a property comes out as text."""
    return _EVALUATORS[type(tree)](tree, scene)


def number(tree: Expression, scene: Scene) -> Value:
    value = evaluate(tree, scene)
    if not isinstance(value, Value):
        raise Undecided("not a figure")
    return value


def truth(tree: Expression, scene: Scene) -> Truth:
    value = evaluate(tree, scene)
    if not isinstance(value, Truth):
        raise Undecided("not a comparison")
    return value


def _role_value(name: str, scene: Scene) -> Value:
    figure = scene.figures.get(name)
    if figure is None:
        raise Undecided(f"no {name}")
    if figure.period is None:
        return scene.context.value(figure, None)
    claim = scene.relation.role(name)
    published = scene.relation.published
    if claim is not None and claim.uri != scene.relation.uri:
        published = scene.context.published(claim.uri)
    return scene.context.value(figure, published)


def _attribute(name: str, attribute: str, scene: Scene) -> str:
    figure = scene.figures.get(name)
    if figure is None:
        raise Undecided(f"no {name}")
    match attribute:
        case "scale":
            if figure.scale is None:
                return ""
            return figure.surface[
                figure.scale.start - figure.span.start : figure.scale.end - figure.span.start
            ].lower()
        case "subject":
            claim = scene.claim(name)
            return claim.subject[0] if claim and claim.subject else ""
        case "measure" | "status":
            claim = scene.claim(name)
            return str(getattr(claim, attribute)) if claim else ""
    return str(getattr(figure, attribute) or "")


def _constant(tree: Constant, scene: Scene) -> Value:
    text = "" if scene.brief else saying.constant(tree.value, scene.locale, percent=tree.percent)
    return exact(tree.value, percent=tree.percent, text=text)


def _text(tree: Text, scene: Scene) -> str:
    return tree.text


def _name(tree: Name, scene: Scene) -> Value:
    return _role_value(tree.name, scene)


def _quoted(tree: Quoted, scene: Scene) -> Value:
    if tree.name in scene.figures:
        return _role_value(tree.name, scene)
    return scene.context.value(tree.figure, scene.relation.published)


def _property(tree: Attribute, scene: Scene) -> str:
    return _attribute(tree.name, tree.attribute, scene)


def _negative(tree: Negative, scene: Scene) -> Value:
    inner = number(tree.operand, scene)
    return replace(inner.mapped(lambda x: -x, negate, inner.unit), text=f"−{_group(inner, scene)}")


def _call(tree: Call, scene: Scene) -> Value | Truth | str:
    return FUNCTIONS[tree.function].compute(scene, tree.arguments, lambda argument: number(argument, scene))


def _convert(tree: Convert, scene: Scene) -> Value:
    value = number(tree.operand, scene)
    wanted = tree.unit.text if isinstance(tree.unit, Text) else _attribute(tree.unit.name, "unit", scene)
    if isinstance(tree.unit, Attribute):
        value = replace(
            at_rate(value, _role_value(tree.unit.name, scene)), like=scene.figures[tree.unit.name]
        )
    unit = tuple(sorted(terms(wanted)))
    if len(unit) > 1 and not value.open:
        return to_compound(value, unit)
    here, there = currency(value.unit), currency(unit)
    if here and there and here != there:
        rate = rate_for(scene.context.rates, here, there, scene.relation.published)
        if rate is None and scene.telling and scene.relation.published is None:
            rate = any_day(scene.context.rates, here, there)
        if rate is None:
            raise Undecided(f"no {here}/{there} rate for that day")
        value = to_unit(value, ((here, 1),))
        span = Interval(rate.low, rate.high)
        converted = value.mapped(lambda x: x * rate.point, lambda i: multiply(i, span), ((there, 1),))
        return to_unit(converted, unit)
    return to_unit(value, unit)


def _arithmetic(tree: Arithmetic, scene: Scene) -> Value:
    left, right = number(tree.left, scene), number(tree.right, scene)
    if tree.op in "+-":
        result = plus(left, right, -1 if tree.op == "-" else 1)
    else:
        result = product(left, right, divide=tree.op == "/")
    if scene.brief:
        return result
    return replace(result, text=_joined(_group(left, scene), _SIGNS[tree.op], _group(right, scene)))


def _joined(left: str, sign: str, right: str) -> str:
    """Two terms and the sign between them; what is taken away from nothing is added."""
    if sign in "+−" and right.startswith("−"):
        return f"{left} {'−' if sign == '+' else '+'} {right[1:]}"
    return f"{left} {sign} {right}"


def plus(left: Value, right: Value, sign: int) -> Value:
    right = _aligned(right, left)
    left = replace(left, unit=right.unit, open=left.open and right.open)
    if sign < 0:
        right = right.mapped(lambda x: -x, negate, right.unit)
    point = None if left.point is None or right.point is None else left.point + right.point
    return Value(
        point,
        add(left.mid, right.mid),
        add(left.lax, right.lax),
        left.unit,
        percent=left.percent and right.percent,
        like=left.like or right.like,
    )


def product(left: Value, right: Value, *, divide: bool) -> Value:
    if divide and left.unit != right.unit and single(left.unit) and single(right.unit):
        right = _aligned_or(right, left)
    other_mid = invert(right.mid) if divide else right.mid
    other_lax = invert(right.lax) if divide else right.lax
    if divide and right.point == 0:
        raise Undecided("a division by zero")
    point = None
    if left.point is not None and right.point is not None:
        point = left.point / right.point if divide else left.point * right.point
    unit = times(left.unit, right.unit, -1 if divide else 1)
    like = left.like if left.unit else right.like
    return Value(
        point,
        multiply(left.mid, other_mid),
        lax := multiply(left.lax, other_lax),
        unit,
        plain=_plain_product(left, right, divide=divide) if _is_opened(left) or _is_opened(right) else lax,
        delta=left.delta or right.delta,
        like=like if unit else None,
    )


def _is_opened(value: Value) -> bool:
    """Does a hedge leave the value more room than rounding?"""
    return value.plain is not None and value.plain is not value.lax


def _plain_product(left: Value, right: Value, *, divide: bool) -> Interval | None:
    one, other = left.plain or left.lax, right.plain or right.lax
    return multiply(one, invert(other) if divide else other)


def _aligned(value: Value, target: Value) -> Value:
    if target.open and not value.open:
        return value
    here, there = currency(value.unit), currency(target.unit)
    if here and there and here != there:
        raise Undecided(f"{here} and {there} in one sum")
    return to_unit(value, target.unit)


def _aligned_or(value: Value, target: Value) -> Value:
    here, there = single(value.unit) or "", single(target.unit) or ""
    rate = factor(here, there)
    return value if rate is None else value.scaled(rate, target.unit)


def _group(value: Value, scene: Scene) -> str:
    text = value.text or show(value, scene.locale)
    return text if value.simple or not is_sum(text) or text.startswith("(") else f"({text})"


def _logic(tree: Logic, scene: Scene) -> Truth:
    if tree.op == "not":
        inner = truth(tree.operands[0], scene)
        return replace(inner, verdict=NEGATED[inner.verdict])
    decisive: Verdict = "violated" if tree.op == "and" else "held"
    outcomes: list[Truth] = []
    for operand in tree.operands:
        try:
            outcome = truth(operand, scene)
        except Undecided as missing:
            outcome = Truth("undecided", reason=str(missing))
        if outcome.verdict == decisive:
            return outcome  # the rest changes nothing
        outcomes.append(outcome)
    if tree.op == "and":
        return max(outcomes, key=_rank)
    best = min(outcomes, key=_rank)
    return replace(best, working=_of_one_aim(outcomes)) if best.verdict == "violated" else best


def _rank(outcome: Truth) -> int:
    return ORDER.index(outcome.verdict)


def _of_one_aim(outcomes: Sequence[Truth]) -> tuple[str, ...]:
    """The sums of alternatives that are held against the same figure as the first."""
    lines = [line for outcome in outcomes for line in outcome.working]
    aims = [line.rpartition(", not ")[2] for line in lines]
    return tuple(line for line, aim in zip(lines, aims, strict=True) if aim == aims[0])


def _compare(tree: Compare, scene: Scene) -> Truth:
    left, right = evaluate(tree.left, scene), evaluate(tree.right, scene)
    if isinstance(left, str) or isinstance(right, str):
        same = _word(left) == _word(right)
        return Truth("held" if same == (tree.op in ("=", "~")) else "violated")
    if not isinstance(left, Value) or not isinstance(right, Value):
        raise Undecided("not figures")
    return compare(tree.op, left, right, tree.within, scene)


def _word(value: Value | Truth | str) -> str:
    if isinstance(value, str):
        return value
    raise Undecided("a word against a figure")


_EVALUATORS: dict[type[Expression], Callable[..., Value | Truth | str]] = {
    Constant: _constant,
    Text: _text,
    Quoted: _quoted,
    Name: _name,
    Attribute: _property,
    Call: _call,
    Negative: _negative,
    Arithmetic: _arithmetic,
    Convert: _convert,
    Compare: _compare,
    Logic: _logic,
}
