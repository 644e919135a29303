"""Dimensions: a rule that mixes yen and percent is refused before it sees an article."""

from __future__ import annotations

import pytest
from reading import loaded

from claimcheck.checks import dimension
from claimcheck.checks.parse import ExpressionError, parse
from claimcheck.model.figure import KINDS
from claimcheck.pipeline import read_figure

ROLES = {
    "money": dimension.of_kind("money"),
    "fee": dimension.of_kind("money"),
    "share": dimension.of_kind("percent"),
    "points": dimension.of_kind("points"),
    "staff": dimension.of_kind("count"),
    "way": dimension.of_kind("measure"),
    "term": dimension.of_kind("duration"),
    "day": dimension.of_kind("date"),
    "other": dimension.of_kind("date"),
    "bare": dimension.of_kind("plain"),
}


def checked(text: str) -> dimension.Dimension:
    return dimension.check(parse(text, read_figure), ROLES)


@pytest.mark.parametrize(
    "text",
    [
        "money ~ fee",
        "money ~ 4 * fee",
        "growth(fee, money) ~ share",
        "money / fee ~ share",
        "money * share ~ fee",
        "money + fee ~ 2 * fee",
        "day - other ~ term",
        "day + term = other",
        "money ~ bare",
        "bare + money ~ fee",
        "money / staff ~ fee / staff",
        "share ~ points",
        "money ~ $8 billion",
        "abs(money - fee) ~ fee",
        "max(money, fee) ~ sum(fee, money)",
        "possible(day)",
        "share + share ~ 100%",
        "share + 0.5 ~ 1 - share",
        "share * 100 ~ 50",
        "share / share ~ 2",
        "money * (1 + share) ~ fee",
        "not possible(day) or day < other",
        'money.unit = "USD"',
    ],
)
def test_like_is_compared_with_like(text: str) -> None:
    assert checked(text) == dimension.TRUTH


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("money + share ~ money", 6, "money and a plain number or percentage can't be added"),
        ("money ~ share", 6, "money and a plain number or percentage can't be compared"),
        ("fee ~ money - staff", 12, "can't be subtracted"),
        ("share + points ~ share", 6, "can't be added"),
        ("money * fee ~ fee", 12, "money × money and money can't be compared"),
        ("money / term ~ fee", 13, "money per time and money can't be compared"),
        ("sum(money, staff) ~ fee", 0, "money and count can't be put together in `sum`"),
        ("growth(money, day) ~ share", 0, "can't be put together in `growth`"),
        ("year(money) = 2020", 5, "`year(d)` takes date, not money"),
        ("money + fee", 0, "a check must compare something"),
        ("money and fee", 6, "join comparisons"),
        ("(money ~ fee) + fee ~ fee", 14, "`+` takes figures"),
        ("mony ~ fee", 0, "unknown name `mony`: did you mean `money`?"),
        ("nothing.unit = fee.unit", 0, "unknown name `nothing`"),
        ("money ~ 4 hours", 6, "can't be compared"),
        ("share + share ~ 100", 16, "`100` stands beside percentages, and 100% is 1: write `100%`"),
        ("100 - share ~ share", 0, "write `100%`"),
        ("sum(share, share) ~ 100", 20, "write `100%`"),
        ("share < 50", 8, "write `50%`"),
    ],
)
def test_unlike_things_are_refused_where_they_meet(text: str, column: int, said: str) -> None:
    with pytest.raises(ExpressionError) as error:
        checked(text)
    assert said in str(error.value)
    assert error.value.column == column


def test_a_part_of_a_message_need_not_be_a_truth() -> None:
    tree = parse("growth(fee, money)", read_figure)
    assert dimension.check(tree, ROLES, truth=False) == dimension.NUMBER


@pytest.mark.parametrize("kind", [*KINDS, *dimension.KIND_GROUPS])
def test_every_kind_has_a_dimension_and_a_name_for_it(kind: str) -> None:
    assert dimension.say(dimension.of_kind(kind))


@pytest.mark.parametrize(
    ("check", "fits"), [("d / t ~ v", True), ("v * t ~ d", True), ("d ~ t * v", True), ("d + t ~ v", False)]
)
def test_a_measure_may_be_one_by_another(check: str, fits: bool) -> None:
    """What a measure measures is known when it is bound: kilometres in hours are kilometres per hour."""
    found, problems = loaded(
        f'- {{id: r, match: "{{d:measure}} in {{t:duration}} at {{v:measure}}", check: {check}}}'
    )
    assert (bool(found), bool(problems)) == (fits, not fits)


def test_a_long_sum_is_checked_as_fast_as_it_is_long() -> None:
    """Each term is looked at once: twice would be 2 to the 400th times."""
    tree = parse(" + ".join(["fee", *["2"] * 20]), read_figure)
    assert dimension.check(tree, {"fee": dimension.NUMBER}, truth=False) == dimension.NUMBER
