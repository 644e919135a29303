"""Functions that reckon with figures: growth, shares, sums, ends, exchange."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from claimcheck.checks.each import at_rate, same_rate
from claimcheck.checks.exchange import rate_for
from claimcheck.checks.function import Compute, Number, answer, counted, figure_of, function
from claimcheck.checks.quantity import currency, to_unit
from claimcheck.checks.scene import Scene, Truth
from claimcheck.checks.value import (
    NONE,
    Undecided,
    Value,
    add,
    invert,
    multiply,
    negate,
    single,
)
from claimcheck.locale import saying
from claimcheck.model.expression import Expression, Name, Quoted, children, names
from claimcheck.model.interval import Interval
from claimcheck.model.ratio import ratio
from claimcheck.units import dimension, factor

_ONE = ratio(1)


def _aligned(values: list[Value]) -> list[Value]:
    """All in the unit of the first that has one."""
    unit = next((value.unit for value in values if not value.open), values[0].unit)
    currencies = {currency(value.unit) for value in values if not value.open}
    if len(currencies) > 1:
        raise Undecided("different currencies in one sum")
    return [to_unit(value, unit) for value in values]


@function("growth(before, after)", "after / before − 1, as a share", takes="same", gives="number")
def _growth(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    """after / before − 1: `before` enters once, so the interval stays tight."""
    before, after = _aligned([number(argument) for argument in arguments])
    if before.point is None or after.point is None or not before.point:
        raise Undecided("growth from nothing")
    if before.point < 0 or after.point < 0:
        raise Undecided("growth of a loss")
    minus = Interval(-_ONE, -_ONE)
    return Value(
        after.point / before.point - 1,
        add(multiply(after.mid, invert(before.mid)), minus),
        add(multiply(after.lax, invert(before.lax)), minus),
        NONE,
        text=f"{after.text} ÷ {before.text} − 1",
        percent=True,
    )


@function("share(part, whole)", "part / whole, as a share", takes="same", gives="number")
def _share(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    part, whole = _tallied([number(argument) for argument in arguments])
    if part.point is None or not whole.point:
        raise Undecided("a share of nothing")
    return Value(
        part.point / whole.point,
        multiply(part.mid, invert(whole.mid)),
        multiply(part.lax, invert(whole.lax)),
        NONE,
        text=f"{part.text} ÷ {whole.text}",
        percent=True,
    )


@function(
    "directed(change)",
    "a change with the sign that its words give it (a fall is negative), or else that of after − before",
    gives="same",
)
def _directed(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    """A fall is negative; what nothing says falls or rises goes as the figures go."""
    value = number(arguments[0])
    if direction_of(scene, arguments[0]) > 0:
        return value
    sign = "" if value.text[:1].isalpha() or not value.text else "−"  # "a quarter"
    return replace(value.mapped(lambda x: -x, negate, value.unit), text=sign + value.text)


def direction_of(scene: Scene, change: Expression) -> int:
    """1 or −1: what the words say of a change, or else whether the figure `after` is above `before`."""
    said = next(filter(None, map(scene.direction, names(change))), 0)
    if said:
        return said
    before, after = (scene.figures.get(role) for role in ("before", "after"))
    if before is None or after is None or before.stated is None or after.stated is None:
        return 1
    return -1 if after.stated < before.stated else 1


@function("change(before, after)", "the size of after − before", takes="same", gives="same")
def _change(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    before, after = _aligned([number(argument) for argument in arguments])
    if before.point is None or after.point is None:
        raise Undecided("a change between ranges")
    point = abs(after.point - before.point)
    if after.point < before.point:
        before, after = after, before
    return Value(
        point,
        add(after.mid, negate(before.mid)),
        add(after.lax, negate(before.lax)),
        after.unit,
        text=f"{after.text} − {before.text}",
        like=after.like,
        percent=after.percent,
    )


@function(
    "sum(a, b, …)", "the total of the parts that were bound", takes="same", gives="same", least=1, most=12
)
def _sum(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    values = _of_bound(scene, arguments, number)
    total = values[0]
    for value in values[1:]:
        if total.point is None or value.point is None:
            raise Undecided("a sum of ranges")
        total = replace(
            total,
            point=total.point + value.point,
            mid=add(total.mid, value.mid),
            lax=add(total.lax, value.lax),
            text=f"{total.text} + {value.text}",
            simple=False,
        )
    return total


def _of_bound(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> list[Value]:
    """What those of the arguments come to that were bound. Raises Undecided if none was."""
    values = [number(argument) for argument in arguments if _is_bound(scene, argument)]
    if not values:
        raise Undecided("none of the parts")
    return _tallied(values)


def _tallied(values: list[Value]) -> list[Value]:
    """As `_aligned`, but trawlers and tugs are so many boats."""
    units = {single(value.unit) for value in values}
    if len(units) > 1 and all(
        unit == "" or (unit and dimension(unit).startswith("count:")) for unit in units
    ):
        return [replace(value, unit=NONE, like=None) for value in values]
    return _aligned(values)


@function("count(a, b, …)", "how many of the parts were bound", gives="number", least=1, most=24)
def _count(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    return counted(scene, sum(_is_bound(scene, argument) for argument in arguments))


def _is_bound(scene: Scene, argument: Expression) -> bool:
    """Is all of it bound that the argument speaks of?"""
    if isinstance(argument, Name | Quoted):
        return argument.name in scene.figures
    return all(_is_bound(scene, child) for child in children(argument))


@function("bound(a)", "was the role a part of what the pattern found?", gives="truth")
def _bound(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    return answer(_is_bound(scene, arguments[0]))


@function("rate(a, b)", "the exchange rate on the publication date, b for one a", takes="money", gives="any")
def _rate(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    base, quote = (currency(number(argument).unit) for argument in arguments)
    if base is None or quote is None:
        raise Undecided("no currency")
    rate = rate_for(scene.context.rates, base, quote, scene.relation.published)
    if rate is None:
        raise Undecided(f"no {base}/{quote} rate for that day")
    span = Interval(rate.low, rate.high)
    unit = tuple(sorted(((quote, 1), (base, -1))))
    return Value(rate.point, span, span, unit, text=f"{quote}/{base}")


@function("abs(a)", "the size without its sign", gives="same")
def _abs(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    value = number(arguments[0])
    if value.point is None or value.point >= 0:
        return value
    return value.mapped(lambda x: -x, negate, value.unit)


def _extreme(pick: Callable[..., Value]) -> Compute:
    def extreme(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
        values = _of_bound(scene, arguments, number)
        if any(value.point is None for value in values):
            raise Undecided("the extreme of a range")
        return pick(values, key=lambda value: value.point)

    return extreme


_min = function("min(a, b, …)", "the smaller", takes="same", gives="same", most=12)(_extreme(min))


_max = function("max(a, b, …)", "the larger", takes="same", gives="same", most=12)(_extreme(max))


def _end_of(index: int) -> Compute:
    def end_of(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
        value = number(arguments[0])
        end = value.ends[index] if value.ends else value
        if end is None:
            raise Undecided("an open range")
        return end

    return end_of


_low = function("low(range)", "the low end of a range", gives="same")(_end_of(0))


_high = function("high(range)", "the high end of a range", gives="same")(_end_of(1))


@function(
    "a_share_of(percent, n)", "is there a whole number of n that comes to this percentage?", gives="truth"
)
def _a_share_of(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Is there a whole number of n that comes to the percentage, within its rounding?"""
    share, whole = number(arguments[0]), number(arguments[1])
    n = whole.point
    if share.point is None or n is None or n.denominator != 1 or not 0 < n <= 10**6:
        raise Undecided("not a share of a whole number")
    low, high = share.lax.low, share.lax.high
    if low is None or high is None:
        raise Undecided("an open share")
    least = math.ceil(low * n)
    if least <= high * n:
        return answer(True, f"{least} of {n} is {saying.share(least / n, scene.locale)}")
    below, above = (saying.share(part / n, scene.locale) for part in (least - 1, least))
    return answer(False, f"{least - 1} of {n} is {below}, {least} of {n} is {above}, never {share.text}")


@function("number_of(a)", "the bare number, whatever its unit: 5 of $5", gives="number")
def _number_of(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    value = number(arguments[0])
    return replace(value, unit=NONE, open=False, simple=False, like=None, delta=False)


@function("written(a)", "the number before its scale word (8 of 8 billion)", gives="number")
def _written(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    figure = figure_of(scene, arguments[0])
    if figure.number is None:
        raise Undecided("no number")
    return counted(scene, figure.number.shift(-figure.power).value)


@function("delta(a)", "a difference of temperatures, not a temperature", gives="same")
def _delta(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    value = number(arguments[0])
    if value.ends is None:
        return replace(value, delta=True)
    low, high = (replace(end, delta=True) if end else None for end in value.ends)
    return replace(value, delta=True, ends=(low, high))


@function("commensurable(a, b)", "can one be converted to the other?", gives="truth")
def _commensurable(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    one, other = number(arguments[0]), number(arguments[1])
    here, there = single(one.unit), single(other.unit)
    if here is None or there is None or one.open or other.open:
        raise Undecided("units of several parts")
    one = at_rate(one, other)
    here = single(one.unit) or ""
    money = currency(one.unit) is not None and currency(other.unit) is not None
    holds = money or factor(here, there) is not None
    return answer(holds, "" if holds else f"{one.text} and {other.text} measure different things")


@function(
    "same_rate(a, b)",
    "are both so much per the same, or per units of one kind (a litre, a gallon)?",
    gives="truth",
)
def _same_rate(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    return answer(same_rate(number(arguments[0]), number(arguments[1])))
