"""The functions of the rule language; `rules/functions.py` holds their signatures."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from claimcheck.engine.judging.apart import APART
from claimcheck.engine.judging.calendar import CALENDAR
from claimcheck.engine.judging.call import Builtin, Number, answer, counted, figure_of
from claimcheck.engine.judging.cells import CELLS
from claimcheck.engine.judging.each import at_rate, same_rate
from claimcheck.engine.judging.exchange import rate_for
from claimcheck.engine.judging.paces import PACES
from claimcheck.engine.judging.printed import PRINTED
from claimcheck.engine.judging.quantity import currency, to_unit
from claimcheck.engine.judging.reference import REFERENCE
from claimcheck.engine.judging.scene import Scene, Truth
from claimcheck.engine.judging.value import (
    NONE,
    Undecided,
    Value,
    add,
    invert,
    multiply,
    negate,
    single,
)
from claimcheck.locale import grouped_well, saying
from claimcheck.model.expression import Expression, Name, Quoted, Text, names
from claimcheck.model.interval import Interval
from claimcheck.model.ratio import ratio
from claimcheck.startup.expressions import compiled
from claimcheck.units import dimension, factor

_ONE = ratio(1)


def _aligned(values: list[Value]) -> list[Value]:
    """All in the unit of the first that has one."""
    unit = next((value.unit for value in values if not value.open), values[0].unit)
    currencies = {currency(value.unit) for value in values if not value.open}
    if len(currencies) > 1:
        raise Undecided("different currencies in one sum")
    return [to_unit(value, unit) for value in values]


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


def _sum(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    values = _tallied([number(argument) for argument in arguments if _is_bound(scene, argument)])
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


def _tallied(values: list[Value]) -> list[Value]:
    """As `_aligned`, but trawlers and tugs are so many boats."""
    units = {single(value.unit) for value in values}
    if len(units) > 1 and all(
        unit == "" or (unit and dimension(unit).startswith("count:")) for unit in units
    ):
        return [replace(value, unit=NONE, like=None) for value in values]
    return _aligned(values)


def _count(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    return counted(scene, sum(_is_bound(scene, argument) for argument in arguments))


def _is_bound(scene: Scene, argument: Expression) -> bool:
    return not isinstance(argument, Name | Quoted) or argument.name in scene.figures


def _bound(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    return answer(_is_bound(scene, arguments[0]))


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


def _abs(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    value = number(arguments[0])
    if value.point is None or value.point >= 0:
        return value
    return value.mapped(lambda x: -x, negate, value.unit)


def _extreme(pick: Callable[..., Value]) -> Builtin:
    def builtin(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
        values = _tallied([number(argument) for argument in arguments if _is_bound(scene, argument)])
        if any(value.point is None for value in values):
            raise Undecided("the extreme of a range")
        return pick(values, key=lambda value: value.point)

    return builtin


def _end_of(index: int) -> Builtin:
    def builtin(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
        value = number(arguments[0])
        end = value.ends[index] if value.ends else value
        if end is None:
            raise Undecided("an open range")
        return end

    return builtin


def _well_grouped(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    figure = figure_of(scene, arguments[0])
    if figure.digits is None:
        return answer(True)
    digits = figure.digits.shift(-figure.span.start).of(figure.surface)
    holds = grouped_well(digits, scene.context.locale(scene.relation.uri))
    return answer(holds, "" if holds else f"{digits} is not grouped in thousands")


# Thousands, India's lakh and crore, ten thousands, with either mark; or one mark for the decimals.
_GROUPED_SOMEWHERE = compiled(
    r"[0-9]+(?:[.,][0-9]+)?"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?"
    r"|[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}(?:\.[0-9]+)?"
)


def _grouped_somewhere(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    figure = figure_of(scene, arguments[0])
    if figure.digits is None:
        return answer(True)
    digits = figure.digits.shift(-figure.span.start).of(figure.surface).lstrip("-−")
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


def _comma_for_point(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """In a language that groups by it, is the comma (or point) followed by one or two digits alone?"""
    figure = figure_of(scene, arguments[0])
    if figure.digits is None:
        return answer(False)
    digits = figure.digits.shift(-figure.span.start).of(figure.surface)
    whole, _, part = digits.partition(scene.context.locale(scene.relation.uri).group)
    whole = whole.replace(scene.context.locale(scene.relation.uri).decimal, "")
    return answer(whole.isdigit() and part.isdigit() and len(part) < 3)


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


def _noted(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    note = arguments[1].text if isinstance(arguments[1], Text) else ""
    figure = figure_of(scene, arguments[0])
    return answer(any(note in one.notes for one in (figure, *figure.ends) if one is not None))


def _number_of(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    value = number(arguments[0])
    return replace(value, unit=NONE, open=False, simple=False, like=None, delta=False)


def _all_names(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    items = re.split(r", (?:and |or )?| and | or ", figure_of(scene, arguments[0]).surface)
    return answer(all(item[:1].isupper() for item in items))


def _counts(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    figure = figure_of(scene, arguments[0])
    nouns = [argument.text for argument in arguments[1:] if isinstance(argument, Text)]
    return answer(figure.kind == "count" and figure.unit in nouns)


def _written(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    figure = figure_of(scene, arguments[0])
    if figure.number is None:
        raise Undecided("no number")
    return counted(scene, figure.number.shift(-figure.power).value)


def _said(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    return answer(_has_word(scene.text(), arguments))


def _sentence_has(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    text = scene.context.text(scene.relation.uri)
    sentences = {claim.sentence for _, claim in scene.relation.roles}
    return answer(any(_has_word(sentence.of(text), arguments) for sentence in sentences))


def _has_word(text: str, arguments: tuple[Expression, ...]) -> bool:
    words = tuple(argument.text.lower() for argument in arguments if isinstance(argument, Text))
    return bool(words) and _any_word(words).search(" ".join(text.lower().split())) is not None


@lru_cache(maxsize=1024)
def _any_word(words: tuple[str, ...]) -> re.Pattern[str]:
    endings = (re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in words)
    return re.compile(rf"\b(?:{'|'.join(endings)})\b")


def _same_digits_scaled(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Does another figure of the article have these digits, this unit and a scale word?"""
    figure = figure_of(scene, arguments[0])
    if figure.scale is not None:
        return answer(False)
    digits = figure.digits and figure.digits.shift(-figure.span.start).of(figure.surface)
    around = scene.context.surroundings(scene.relation.uri)
    twin = around.with_scale(digits, figure.unit) if around and digits else None
    return answer(twin is not None, f"the article has {twin} elsewhere" if twin else "")


def _delta(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    value = number(arguments[0])
    if value.ends is None:
        return replace(value, delta=True)
    low, high = (replace(end, delta=True) if end else None for end in value.ends)
    return replace(value, delta=True, ends=(low, high))


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


def _same_rate(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    return answer(same_rate(number(arguments[0]), number(arguments[1])))


BUILTINS: dict[str, Builtin] = {
    **CALENDAR,
    **REFERENCE,
    "growth": _growth,
    "change": _change,
    "directed": _directed,
    "share": _share,
    "rate": _rate,
    "sum": _sum,
    "count": _count,
    "abs": _abs,
    "min": _extreme(min),
    "max": _extreme(max),
    "low": _end_of(0),
    "high": _end_of(1),
    "well_grouped": _well_grouped,
    "grouped_somewhere": _grouped_somewhere,
    "comma_for_point": _comma_for_point,
    "a_share_of": _a_share_of,
    "noted": _noted,
    "bound": _bound,
    "number_of": _number_of,
    "all_names": _all_names,
    "counts": _counts,
    "written": _written,
    "said": _said,
    "sentence_has": _sentence_has,
    "same_digits_scaled": _same_digits_scaled,
    "delta": _delta,
    "commensurable": _commensurable,
    "same_rate": _same_rate,
    **PACES,
    **PRINTED,
    **APART,
    **CELLS,
}
