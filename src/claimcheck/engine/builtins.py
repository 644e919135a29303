"""The functions of the rule language; `rules/functions.py` holds their signatures."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from claimcheck.engine.exchange import rate_for
from claimcheck.engine.quantity import currency, resolve, to_unit
from claimcheck.engine.scene import Scene, Truth
from claimcheck.engine.show import show
from claimcheck.engine.value import (
    DATE,
    NONE,
    Undecided,
    Value,
    add,
    exact,
    invert,
    multiply,
    negate,
    single,
)
from claimcheck.locale import grouped_well
from claimcheck.model.expression import Attribute, Expression, Name, Quoted, Text
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Interval
from claimcheck.model.period import Period, Stamp
from claimcheck.units import factor

Number = Callable[[Expression], Value]
Builtin = Callable[[Scene, tuple[Expression, ...], Number], "Value | Truth | str"]
_ONE = Fraction(1)
_YEAR_DAYS = Fraction(36525, 100)

# First month of the fiscal year; the year it is named after is the one it starts in
# (Japan, India) or ends in (the US government, Australia).
_FISCAL = {"Japan": (4, 0), "India": (4, 0), "UK": (4, 0), "US": (10, -1), "Australia": (7, -1)}


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
    values = _aligned([number(argument) for argument in arguments if _is_bound(scene, argument)])
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


def _count(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    return exact(Fraction(sum(_is_bound(scene, argument) for argument in arguments)))


def _is_bound(scene: Scene, argument: Expression) -> bool:
    return not isinstance(argument, Name | Quoted) or argument.name in scene.figures


def _bound(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    return _truth(_is_bound(scene, arguments[0]))


def _truth(holds: bool, *working: str) -> Truth:
    return Truth("held" if holds else "violated", working)


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
        values = _aligned([number(argument) for argument in arguments if _is_bound(scene, argument)])
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


def _figure(scene: Scene, argument: Expression) -> Figure:
    if isinstance(argument, Name | Quoted | Attribute) and argument.name in scene.figures:
        return scene.figures[argument.name]
    raise Undecided("no such figure")


def _period(scene: Scene, argument: Expression) -> Period:
    if not isinstance(argument, Name | Quoted):  # published(), or a computed date
        published = scene.relation.published
        if published is None:
            raise Undecided("no publication date")
        return published
    period = _figure(scene, argument).period
    if period is None:
        raise Undecided("not a date")
    return resolve(period, scene.relation.published)


def _part(name: str) -> Builtin:
    def builtin(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
        part = getattr(_period(scene, arguments[0]).start, name)
        if part is None:
            raise Undecided(f"a date without a {name}")
        return exact(Fraction(part), text=str(part))

    return builtin


def _weekday(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    """Monday is 1. A day whose year isn't said takes the one nearest to the publication."""
    period = _period(scene, arguments[0])
    day = period.start.first() if period.end is None else (period.end.first())
    if day is None or (period.end or period.start).day is None:
        raise Undecided("a day without a year" if period.start.possible() else "an impossible date")
    return exact(Fraction(day.isoweekday()), text=f"{day:%A} ({day.day} {day:%B} {day.year})")


def _stated_weekday(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    weekday = _period(scene, arguments[0]).weekday
    if weekday is None:
        raise Undecided("no weekday said")
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    return exact(Fraction(weekday + 1), text=names[weekday])


def _possible(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    figure = _figure(scene, arguments[0])
    if figure.period is not None:
        period = figure.period
        holds = period.start.possible() and (period.end is None or period.end.possible())
        return _truth(holds, "" if holds else f"there is no {figure.surface}")
    if figure.kind == "time" and figure.number is not None:
        minutes = figure.number.value
        return _truth(0 <= minutes <= 24 * 60, f"a day has 24 hours of 60 minutes: {figure.surface}")
    return _truth(True)


def _edge(index: int) -> Builtin:
    def builtin(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
        value = number(arguments[0])
        day = value.mid.low if index == 0 else value.mid.high
        if day is None:
            raise Undecided("a date without a year")
        edge = Interval(day, day)
        return replace(value, mid=edge, lax=edge)

    return builtin


def _length(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    """From the first to the last day, in years; a span by years counts them inclusively or not."""
    value = number(arguments[0])
    if value.mid.low is None or value.mid.high is None:
        raise Undecided("a date without a year")
    days = value.mid.high - value.mid.low + 1
    span = Interval((days - 1) / _YEAR_DAYS, (days + 1) / _YEAR_DAYS)
    return Value(days / _YEAR_DAYS, span, span, (("year", 1),), text=f"{value.text}")


def _fiscal(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    """The fiscal year of whom the sentence speaks of; undecided when it names nobody."""
    period = _period(scene, arguments[0])
    year = period.start.year
    if year is None:
        raise Undecided("a fiscal year without a year")
    claim = scene.claim(arguments[0].name) if isinstance(arguments[0], Name) else None
    owners = [name for name in (claim.subject if claim else ()) if name in _FISCAL]
    if not owners:
        raise Undecided("whose fiscal year?")
    spans = [_fiscal_span(year, *_FISCAL[owner]) for owner in owners]
    low, high = spans[0]
    days = Interval(Fraction(low), Fraction(high))
    return Value(None, days, days, DATE, text=f"{owners[0]}'s fiscal {year}")


def _fiscal_span(year: int, month: int, shift: int) -> tuple[int, int]:
    first = Stamp(year + shift, month, 1).first()
    last = Stamp(year + shift + 1, month - 1).last()
    assert first is not None
    assert last is not None
    return first.toordinal(), last.toordinal()


def _until(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    """From one date to another, in months of 1/12 year; dates less exact than a day widen it."""
    start, end = number(arguments[0]), number(arguments[1])
    if None in (start.mid.low, start.mid.high, end.mid.low, end.mid.high):
        raise Undecided("a date without a year")
    span = add(end.mid, negate(start.mid)).scale(12 / _YEAR_DAYS)
    low, high = span.low or Fraction(0), span.high or Fraction(0)
    text = f"from {show(start)} to {end.text}"
    return Value((low + high) / 2, span, span, (("month", 1),), text=text)


def _age(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    born, died = number(arguments[0]), number(arguments[1])
    span = add(died.mid, negate(born.mid))
    if span.low is None or span.high is None:
        raise Undecided("a date without a year")
    low, high = span.low / _YEAR_DAYS - 1, span.high / _YEAR_DAYS
    years = Interval(Fraction(int(low + _ONE)) if low > -1 else Fraction(0), high)
    return Value((low + high) / 2, years, years, NONE, text=f"{died.text} − {born.text}")


def _published(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    published = scene.relation.published
    bounds = published.bounds() if published else None
    if bounds is None:
        raise Undecided("no publication date")
    days = Interval(Fraction(bounds[0].toordinal()), Fraction(bounds[1].toordinal()))
    return Value(None, days, days, DATE, text="publication", simple=True)


def _well_grouped(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    figure = _figure(scene, arguments[0])
    if figure.digits is None:
        return _truth(True)
    digits = figure.digits.shift(-figure.span.start).of(figure.surface)
    holds = grouped_well(digits, scene.context.locale(scene.relation.uri))
    return _truth(holds, "" if holds else f"{digits} is not grouped in thousands")


def _noted(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    note = arguments[1].text if isinstance(arguments[1], Text) else ""
    return _truth(note in _figure(scene, arguments[0]).notes)


def _written(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    figure = _figure(scene, arguments[0])
    if figure.number is None:
        raise Undecided("no number")
    return exact(figure.number.shift(-figure.power).value)


def _said(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    text = scene.text().lower()
    words = [argument.text.lower() for argument in arguments if isinstance(argument, Text)]
    return _truth(any(re.search(rf"\b{re.escape(word)}\b", text) for word in words))


def _same_digits_scaled(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Does another figure of the article have these digits, this unit and a scale word?"""
    figure = _figure(scene, arguments[0])
    if figure.scale is not None:
        return _truth(False)
    digits = figure.digits and figure.digits.shift(-figure.span.start).of(figure.surface)
    others = [
        other
        for other in scene.context.articles[scene.relation.uri].figures
        if other.scale is not None and other.unit == figure.unit and other.digits is not None
    ]
    text = scene.context.text(scene.relation.uri)
    twins = [other for other in others if other.digits and other.digits.of(text) == digits]
    return _truth(bool(twins), *(f"the article has {twin.surface} elsewhere" for twin in twins[:1]))


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
    money = currency(one.unit) is not None and currency(other.unit) is not None
    holds = money or factor(here, there) is not None
    return _truth(holds, "" if holds else f"{one.text} and {other.text} measure different things")


BUILTINS: dict[str, Builtin] = {
    "growth": _growth,
    "change": _change,
    "rate": _rate,
    "sum": _sum,
    "count": _count,
    "abs": _abs,
    "min": _extreme(min),
    "max": _extreme(max),
    "low": _end_of(0),
    "high": _end_of(1),
    "year": _part("year"),
    "month": _part("month"),
    "weekday": _weekday,
    "stated_weekday": _stated_weekday,
    "possible": _possible,
    "start": _edge(0),
    "end": _edge(1),
    "length": _length,
    "fiscal": _fiscal,
    "until": _until,
    "age": _age,
    "published": _published,
    "well_grouped": _well_grouped,
    "noted": _noted,
    "bound": _bound,
    "written": _written,
    "said": _said,
    "same_digits_scaled": _same_digits_scaled,
    "delta": _delta,
    "commensurable": _commensurable,
}
