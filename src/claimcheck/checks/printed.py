"""Functions of the rule language about a figure as it is printed: its bare number, its
digits, and the same number in another unit, for slips that take one unit for another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import TypedDict

from claimcheck.checks.exchange import rate_for
from claimcheck.checks.function import counted, function
from claimcheck.checks.quantity import currency
from claimcheck.checks.scene import Scene, Truth
from claimcheck.checks.value import NONE, POINT, Undecided, Value
from claimcheck.model.expression import Expression, Name, Quoted, Text
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Interval
from claimcheck.model.ratio import ratio

Number = Callable[[Expression], Value]
Arguments = tuple[Expression, ...]

_ROOM = (ratio(-1, 4), ratio(1, 4))  # of a figure, for zeros that may not count


def _figure(scene: Scene, argument: Expression) -> Figure:
    if isinstance(argument, Name | Quoted) and argument.name in scene.figures:
        return scene.figures[argument.name]
    raise Undecided("no such figure")


@function('recast(a, "unit")', "the same number, taken for another unit", gives="any")
def _recast(scene: Scene, arguments: Arguments, number: Number) -> Value:
    """The same number, of another unit: what if these pounds were meant as euros?"""
    value, unit = number(arguments[0]), arguments[1]
    if not isinstance(unit, Text):
        raise Undecided("no unit to take it for")
    return _in_unit(value, ((unit.text, 1),))


def _in_unit(value: Value, unit: tuple[tuple[str, int], ...]) -> Value:
    ends = value.ends
    if ends is not None:
        low, high = (_in_unit(end, unit) if end else None for end in ends)
        ends = (low, high)
    return replace(value, unit=unit, ends=ends, open=False)


@function("stated(a)", "just what is printed, without room for rounding", gives="same")
def _stated(scene: Scene, arguments: Arguments, number: Number) -> Value:
    """Just what is printed, no rounding allowed for."""
    value = number(arguments[0])
    if value.point is None:
        raise Undecided("a range states no one number")
    return replace(value, **_sharp(value.point))


@function("points(p)", "a percentage, or the difference of two, in percentage points", gives="points")
def _points(scene: Scene, arguments: Arguments, number: Number) -> Value:
    """A percentage, or the difference of two, counted in percentage points."""
    value = number(arguments[0])
    if value.unit not in (NONE, POINT):
        raise Undecided("not a percentage")
    if value.unit == POINT:
        return value
    return replace(value.scaled(ratio(100), POINT), percent=False)


@function("digits(a)", "how many significant digits are printed", gives="number")
def _digits(scene: Scene, arguments: Arguments, number: Number) -> Value:
    """Significant digits: 3 of 39.6, 2 of 130."""
    return counted(scene, len(_significant(_figure(scene, arguments[0]))))


def step_of(figure: Figure) -> Fraction | None:
    """Return one step of the last significant digit, in the figure's unit: one of "eight". None of a date or
    a range."""
    if figure.number is None:
        return None
    try:
        return abs(figure.number.value) / int(_significant(figure))
    except Undecided:  # in words
        return ratio(10) ** figure.number.exponent


def _significant(figure: Figure) -> str:
    if figure.number is None or figure.digits is None:
        raise Undecided("no digits")
    written = figure.digits.shift(-figure.span.start).of(figure.surface)
    decimals = figure.number.shift(-figure.power).exponent < 0
    plain = "".join(char for char in written if "0" <= char <= "9").lstrip("0")
    if not plain:
        raise Undecided("no digits")
    return plain if decimals else plain.rstrip("0")


@function("resolution(a)", "one step of its last significant digit: 10 feet of 130 feet", gives="same")
def _resolution(scene: Scene, arguments: Arguments, number: Number) -> Value:
    """One step of the last significant digit: 0.1 m of 39.6 m, 10 feet of 130 feet."""
    figure, value = _figure(scene, arguments[0]), number(arguments[0])
    if value.point is None or not value.point:
        raise Undecided("no digits")
    step = abs(value.point) / int(_significant(figure))
    return replace(value, **_sharp(step), delta=True, simple=False, text="")


@function("rounded(a, n)", "a to n significant digits", gives="same")
def _rounded(scene: Scene, arguments: Arguments, number: Number) -> Value:
    """To so many significant digits, at least one."""
    value, digits = number(arguments[0]), number(arguments[1]).point
    if value.point is None or digits is None:
        raise Undecided("a range states no one number")
    if not value.point:
        return value
    size = ratio(10) ** len(str(int(abs(value.point))))
    while abs(value.point) * 10 < size:
        size /= 10
    step = size / ratio(10) ** max(int(digits), 1)
    return replace(value, **_sharp(round(value.point / step) * step))


@function(
    "closed(a, share)",
    'a where it was converted: "more than 30 miles" is at the most so much more than 30',
    gives="same",
)
def _closed(scene: Scene, arguments: Arguments, number: Number) -> Value:
    """What "more than 30 miles" can be where it was converted: 30 miles and a little more. Zeros that may
    not count leave a quarter of room at the most where nothing says "about"."""
    value, share = number(arguments[0]), number(arguments[1]).point
    if share is None or value.ends is None:
        return value if share is None else _converted(value, share, scene)
    low, high = (_converted(one, share, scene) if one else one for one in value.ends)
    return replace(value, ends=(low, high))


def _converted(value: Value, share: Fraction, scene: Scene) -> Value:
    figure = value.like
    if value.point is None or figure is None:
        return value
    size = abs(value.point)
    below = above = ratio(0)
    if figure.bound is not None and figure.hedge != "just":
        value = scene.context.value(replace(figure, bound=None), scene.relation.published)
        below, above = (size * share * (figure.bound == side) for side in ("below", "above"))
    lax, plain = value.lax, value.plain or value.lax
    if figure.hedge is None:
        room = Interval(*((value.point or 0) + size * one for one in _ROOM))
        lax = plain = _common(lax, value.mid.hull(room))
    mid, lax, plain = (_reaching(one, below, above) for one in (value.mid, lax, plain))
    return replace(value, mid=mid, lax=lax, plain=plain, text=figure.surface)


def _reaching(interval: Interval, below: Fraction, above: Fraction) -> Interval:
    low, high = interval.low, interval.high
    return Interval(None if low is None else low - below, None if high is None else high + above)


def _common(one: Interval, other: Interval) -> Interval:
    lows = [low for low in (one.low, other.low) if low is not None]
    highs = [high for high in (one.high, other.high) if high is not None]
    return Interval(max(lows, default=None), min(highs, default=None))


class _Sharp(TypedDict):
    point: Fraction
    mid: Interval
    lax: Interval
    plain: Interval


def _sharp(point: Fraction) -> _Sharp:
    only = Interval(point, point)
    return _Sharp(point=point, mid=only, lax=only, plain=only)


@function(
    "has_rate(a, b)",
    "is the exchange rate of the publication date known, not only that of its year?",
    takes="money",
    gives="truth",
)
def _has_rate(scene: Scene, arguments: Arguments, number: Number) -> Truth:
    """Is the exchange rate between the two known for the publication, and not for its year alone?"""
    base, quote = (currency(number(argument).unit) for argument in arguments)
    if base is None or quote is None:
        raise Undecided("no currency")
    rate = rate_for(scene.context.rates, base, quote, scene.relation.published)
    known = rate is not None and not rate.yearly
    return Truth("held" if known else "violated")


@function(
    "looks_back(years)",
    "does the sentence name a year at least so long before the publication?",
    takes="number",
    gives="truth",
)
def _looks_back(scene: Scene, arguments: Arguments, number: Number) -> Truth:
    """Does the sentence name a year that is at least so many years before the publication?"""
    published = scene.relation.published
    least = number(arguments[0]).point
    if published is None or published.start.year is None or least is None:
        return Truth("violated")
    around = scene.context.surroundings(scene.relation.uri)
    sentences = {claim.sentence for _, claim in scene.relation.roles}
    latest = published.start.year - least
    old = around is not None and any(year <= latest for one in sentences for year in around.years_in(one))
    return Truth("held" if old else "violated")


@function("in_rows()", "does the article print cells of a table run together?", gives="truth")
def _in_rows(scene: Scene, arguments: Arguments, number: Number) -> Truth:
    """Does the article print the cells of a table without anything between?"""
    around = scene.context.surroundings(scene.relation.uri)
    return Truth("held" if around is not None and around.rows() > 1 else "violated")
