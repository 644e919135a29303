"""Round numbers are as exact as the company they keep."""

from __future__ import annotations

from fractions import Fraction

import pytest
from reading import figure

from claimcheck.engine.judging.exactness import exacting


def step(text: str, *company: str) -> Fraction | None:
    """The step of the last digit that counts, beside other figures."""
    read = exacting({"own": figure(text), **{f"other_{n}": figure(one) for n, one in enumerate(company)}})
    number = read["own"].number
    return None if number is None else Fraction(10) ** number.exponent


@pytest.mark.parametrize(
    ("text", "exact_to"),
    [
        ("2,000 people", 100),  # two significant digits
        ("1,240 people", 10),  # its last digit that is no zero
        ("1,200 people", 100),
        ("500 people", 10),
        ("$2.5 million", 100_000),
        ("$40 million", 1_000_000),
        ("$4 million", 1_000_000),  # one printed digit before a scale word
    ],
)
def test_beside_a_figure_of_three_digits_a_round_number_is_exact(text: str, exact_to: int) -> None:
    assert step(text, "68.3%") == exact_to


@pytest.mark.parametrize("company", [(), ("60%",), ("$30 million", "50%")])
def test_in_round_company_all_stay_as_rough_as_they_are(company: tuple[str, ...]) -> None:
    own = figure("$2,000 million")
    assert exacting({"own": own, **{one: figure(one) for one in company}})["own"] == own


@pytest.mark.parametrize("company", ["$31", "20 people", "68.3%"])
def test_a_price_a_count_and_three_digits_make_others_exact(company: str) -> None:
    read = exacting({"own": figure("60%"), "other": figure(company)})
    assert "significant" in read["own"].notes


def test_a_whole_percentage_is_as_exact_as_one_with_decimals_beside_it() -> None:
    read = exacting({"before": figure("4%"), "after": figure("4.5%"), "about": figure("about 4%")})
    assert read["before"].interval().contains(Fraction(404, 100))
    assert not read["before"].interval().contains(Fraction(42, 10))
    assert read["about"] == figure("about 4%")


def test_a_percentage_is_rounded_in_any_company() -> None:
    read = exacting({"own": figure("10 percent"), "other": figure("18,981 visitors")})
    assert read["own"].interval().contains(Fraction(995, 100))


def test_counts_up_to_a_hundred_are_exact() -> None:
    number = exacting({"own": figure("20 games"), "other": figure("60%")})["own"].number
    assert number is not None
    assert number.exact


def test_a_total_is_as_fine_as_its_parts() -> None:
    read = exacting({"total": figure("$60 million"), "part": figure("$18 million")})
    assert "significant" in read["total"].notes


def test_points_beside_percentages_are_measured() -> None:
    beside = {"own": figure("3 points"), "before": figure("41.2 percent"), "after": figure("44.6 percent")}
    assert exacting(beside)["own"].interval().contains(Fraction(34, 10))
    alone = {"own": figure("3 points"), "other": figure("41 points")}
    assert not exacting(alone)["own"].interval().contains(Fraction(34, 10))


@pytest.mark.parametrize("text", ["about 2,000 people", "nearly 2,000 people", "some $40 million"])
def test_a_hedge_keeps_it_rough(text: str) -> None:
    own = figure(text)
    assert exacting({"own": own, "other": figure("68.3%")})["own"] == own


@pytest.mark.parametrize("text", ["12.50%", "$31.25", "1,243 people"])
def test_a_figure_without_zeros_to_spare_is_left_alone(text: str) -> None:
    assert exacting({"own": figure(text)})["own"].number == figure(text).number


def test_what_is_exact_says_so() -> None:
    assert "significant" in exacting({"own": figure("2,000 people"), "other": figure("68.3%")})["own"].notes
