"""Checks turned round: what a figure must be for its check to hold."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import article, context, rule

from claimcheck import engine
from claimcheck.checks.scene import Scene
from claimcheck.checks.solve import solve
from claimcheck.model import Relation

MATCH = "- {id: r, match: '{a:plain}, {b:plain}, {c:plain}', check: 'CHECK'}"
CHECKS = (
    "a + b ~ c",
    "a - b ~ c",
    "c ~ a * b",
    "a / b ~ c",
    "growth(a, b) ~ c",
    "sum(a, b) ~ c",
    "-a + b ~ 2 * c",
    "(a + 5) * b / 2 ~ c",
    "a ~ (b - c) / 3",
    "abs(a) ~ b * c",
    "abs(a - b) ~ c",
)


def scene(check: str, text: str, published: str = "") -> Scene:
    one = article(text, published)
    (relation,) = engine.relate(one, [rule(check)])
    return Scene(relation, context(one), {role: claim.figure for role, claim in relation.roles})


def solved(check: str, role: str, text: str, published: str = "") -> Fraction | None:
    at = scene(check, text, published)
    value = solve(at.relation.rule.check, role, at)
    return None if value is None else value.point


@pytest.mark.parametrize(
    ("check", "role", "expected"),
    [
        ("a + b ~ c", "a", 8),
        ("a + b ~ c", "c", 28),
        ("a - b ~ c", "b", -4),
        ("c ~ a * b", "b", Fraction(5, 4)),
        ("a / b ~ c", "b", Fraction(4, 5)),
        ("growth(a, b) ~ c", "b", 336),
        ("growth(a, b) ~ c", "a", Fraction(12, 21)),
        ("a ~ b within 5% or a ~ c", "b", 16),
    ],
)
def test_each_operator_has_its_inverse(check: str, role: str, expected: Fraction) -> None:
    assert solved(MATCH.replace("CHECK", check), role, "It had 16, 12, 20.") == expected


@pytest.mark.parametrize("check", ["a * a ~ c", "a < c", "a != c", "max(a, b) ~ c", "not a ~ c"])
def test_what_cannot_be_turned_round_is_not_solved(check: str) -> None:
    assert solved(MATCH.replace("CHECK", check), "a", "It had 16, 12, 20.") is None


def test_division_by_nothing_is_no_solution() -> None:
    assert solved(MATCH.replace("CHECK", "a * b ~ c"), "a", "It had 16, 0, 20.") is None


def test_units_are_those_of_the_figure() -> None:
    check = "- {id: r, match: '{a:measure} ({b:measure})', check: a ~ b}"
    assert solved(check, "b", "It is 100 miles (16 km) long.") == Fraction(1609344, 10000)
    assert solved(check, "a", "It is 10 miles (1,609.344 km) long.") == 1000


def test_money_is_solved_at_the_day_s_rate() -> None:
    check = "- {id: r, match: '{a:money} ({b:money})', check: a ~ b}"
    found = solved(check, "b", "It cost £318 million ($39.7 million).", "2022-05-17")
    assert found is not None
    assert abs(found - 397_160_000) < 10_000
    assert solved(check, "b", "It cost £318 million ($39.7 million).") is None


@given(st.sampled_from(CHECKS), st.sampled_from("abc"), st.tuples(*[st.integers(13, 999)] * 3))
def test_what_is_solved_for_holds(check: str, role: str, numbers: tuple[int, int, int]) -> None:
    """Property: put the solution in, and both sides of the check are the same number."""
    at = scene(MATCH.replace("CHECK", check), "It had {}, {}, {}.".format(*numbers))
    value = solve(at.relation.rule.check, role, at)
    if value is None or value.point is None:
        return
    known = {name: Fraction(number) for name, number in zip("abc", numbers, strict=True)} | {
        role: value.point
    }
    assert _holds(check, known)


def _holds(check: str, known: dict[str, Fraction]) -> bool:
    """The check in Python's own arithmetic, as a second opinion."""
    functions = {
        "growth": lambda before, after: after / before - 1,
        "sum": lambda *parts: sum(parts),
        "abs": abs,
    }
    left, right = check.split("~")
    try:
        return bool(eval(left, functions, dict(known)) == eval(right, functions, dict(known)))
    except ZeroDivisionError:
        return True


def test_relations_are_told_apart_by_their_places() -> None:
    one = article("It had 16, 12, 20. It had 1, 2, 3.")
    relations: tuple[Relation, ...] = engine.relate(one, [rule(MATCH.replace("CHECK", "a + b ~ c"))])
    assert len({relation.place for relation in relations}) == 2
