"""Functions that speak of the cells of tables: what a line of them comes to, and what a cell is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import isqrt

from claimcheck.checks.function import Number, figure_of, function
from claimcheck.checks.scene import Scene
from claimcheck.checks.value import NONE, Undecided, Value, exact
from claimcheck.model.expression import Expression, Name
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Interval
from claimcheck.model.ratio import ratio
from claimcheck.slips import power_told

Arguments = tuple[Expression, ...]
MAX_SHOWN = 6  # parts of a sum that are all told
LEANING = Fraction(22, 10)  # how far roundings add up, in square roots of the sum of their squares
_FINE = 10**12


def is_of(role: str, name: str) -> bool:
    """Is a role the one that `name` means, or one of the several ("plus_3" of "plus")?"""
    return role == name or (role.startswith(f"{name}_") and role[len(name) + 1 :].isdecimal())


def _bound_to(scene: Scene, argument: Expression) -> Iterator[Figure]:
    if isinstance(argument, Name):
        yield from (figure for role, figure in scene.figures.items() if is_of(role, argument.name))


def _terms(scene: Scene, arguments: Arguments) -> list[tuple[Value, int]]:
    return [
        (scene.context.value(figure, None), sign)
        for argument, sign in zip(arguments, (1, -1), strict=False)
        for figure in _bound_to(scene, argument)
    ]


@function(
    "footing(plus, minus)",
    "what a table's cells come to, minus taken away; the roundings of many are not all to one side",
    gives="same",
    least=1,
)
def _footing(scene: Scene, arguments: Arguments, number: Number) -> Value:
    """What is added and what is taken away. Roundings seldom all lean to one side: of many parts their sum is
    taken to be within a few standard deviations."""
    return _total(_terms(scene, arguments), scene)


@function("mean(items)", "the mean of several cells of a table", gives="same")
def _mean(scene: Scene, arguments: Arguments, number: Number) -> Value:
    terms = _terms(scene, arguments)
    total = _total(terms, scene)
    share = Fraction(1, len(terms))
    mean = total.mapped(lambda x: x * share, lambda i: i.scale(share), NONE)
    text = "" if scene.brief else f"({total.text}) ÷ {len(terms)}"
    return Value(mean.point, mean.mid, mean.lax, text=text, percent=total.percent, like=total.like)


@function("next_place(ahead)", "the place of what stands behind so many cells of a table", gives="number")
def _next_place(scene: Scene, arguments: Arguments, number: Number) -> Value:
    count = sum(1 for argument in arguments for _ in _bound_to(scene, argument))
    return exact(ratio(count + 1), text=str(count + 1))


def _total(terms: list[tuple[Value, int]], scene: Scene) -> Value:
    if not terms:
        raise Undecided("nothing to add up")
    wholes: Counter[int] = Counter()  # of fractions of one denominator each
    widths: Counter[Fraction] = Counter()
    for value, sign in terms:
        if value.point is None or value.mid.low is None or value.mid.high is None:
            raise Undecided("a sum of ranges")
        wholes[value.point.denominator] += sign * value.point.numerator
        widths[value.mid.high - value.mid.low] += 1
    point = sum((Fraction(whole, below) for below, whole in wholes.items()), Fraction(0))
    linear = sum((width * times for width, times in widths.items()), Fraction(0)) / 2
    squares = sum((width * width * times for width, times in widths.items()), Fraction(0)) / 4
    half = min(linear, LEANING * Fraction(isqrt(int(squares * _FINE)) + 1, isqrt(_FINE)))
    interval = Interval(point - half, point + half)
    first = terms[0][0]
    return Value(
        point,
        interval,
        interval,
        text="" if scene.brief else _written(terms),
        percent=all(value.percent for value, _ in terms),
        like=first.like,
    )


def _written(terms: list[tuple[Value, int]]) -> str:
    said = [(_bare(value), "+" if sign > 0 else "−") for value, sign in terms]
    if len(said) > MAX_SHOWN:
        said = [*said[:3], ("…", said[3][1]), said[-1]]
    text = said[0][0] if said[0][1] == "+" else f"−{said[0][0]}"
    return text + "".join(f" {sign} {part}" for part, sign in said[1:])


def _bare(value: Value) -> str:
    """A cell's figure without the brackets or the minus that say that it is taken away."""
    return value.text.strip("()[]-−– ")


def told_power(scene: Scene) -> int:
    """By how many powers of ten, in thousands, the sentence tells the relation's cell in another size."""
    stated, cell = scene.claim("stated"), scene.claim("cell")
    if stated is None or cell is None:
        return 0
    return power_told(stated.figure.kind, stated.figure.stated or 0, cell.figure.stated or 0)


@function(
    "as_told(cell)",
    "a table's cell in the size in which a sentence tells it: 161.4 in millions is 161,400,000",
    gives="same",
)
def _as_told(scene: Scene, arguments: Arguments, number: Number) -> Value:
    """The cell in the sentence's unit; the figures as they stand say in which power of ten it is told."""
    value = number(arguments[0])
    return replace(value.scaled(Fraction(10) ** told_power(scene), value.unit), open=not value.percent)


@function("cell(a)", "what the row and the column of a table's cell are called", gives="text")
def _cell(scene: Scene, arguments: Arguments, number: Number) -> str:
    """What the row and the column of a cell, the first of several, are called: "Total, 2024"."""
    around = scene.context.surroundings(scene.relation.uri)
    figure = next(_bound_to(scene, arguments[0]), None) or figure_of(scene, arguments[0])
    return (around.called(figure.span) if around is not None else "") or "the table"
