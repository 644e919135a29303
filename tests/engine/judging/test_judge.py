"""The verdicts: held by rounding, loose by hedges and zeros, violated, undecided."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import CHANGE, CONVERSION, DIFFERENCE, article, judged, rule, rules, verdict

MILES = '- {id: r, match: "{a:measure} ({b:measure})", check: a ~ b}'
TIMES = "- {id: r, match: '{after:money}, {k:multiple} the {before:money}', check: after ~ k * before}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the recomputed point lies within the rounding of what is printed
        ("Sales rose 4.8% to 27,300 cars from 26,050 cars.", "held"),
        ("Sales rose 3.8% to 27,300 cars from 26,050 cars.", "violated"),
        ("Sales rose 5% to 27,300 cars from 26,050 cars.", "held"),
        ("Sales rose 6% to 27,300 cars from 26,050 cars.", "violated"),
        # hedges open the figure
        ("Sales rose about 5% to 27,300 cars from 25,900 cars.", "held"),
        ("Sales rose more than 4% to 27,300 cars from 26,050 cars.", "held"),
        ("Sales rose more than 6% to 27,300 cars from 26,050 cars.", "violated"),
        # trailing zeros may not be significant
        ("Sales rose 5% to 3 million cars from 2.8 million cars.", "held"),
        ("Sales rose 150% to 3 million cars from 2.8 million cars.", "violated"),
        # growth from nothing, or between unlike things, says nothing
        ("Sales rose 5% to 20 cars from 0 cars.", "undecided"),
        ("Sales rose 5% to €20 million from $19 million.", "undecided"),
    ],
)
def test_a_change(text: str, expected: str) -> None:
    assert verdict(CHANGE, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The line is 11 miles (17.7 km) long.", "held"),
        ("The line is 11 miles (18 km) long.", "held"),
        ("The line is 11 miles (1.77 km) long.", "violated"),
        ("The line is 11 miles (27.7 km) long.", "violated"),
        ("The line is 11 miles (40 kg) long.", "undecided"),
        ("The line is 10-12 miles (16-19 km) long.", "held"),
        ("The line is 10-12 miles (16-29 km) long.", "violated"),
    ],
)
def test_a_measure(text: str, expected: str) -> None:
    assert verdict(MILES, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It wants €80 million, four times the €20 million.", "held"),
        ("It wants €62 million, four times the €22 million.", "violated"),
        ("It wants €60 million, four times the €20 million.", "loose"),
        ("It wants €70.1 million, four times the €22 million.", "violated"),
        ("It wants €70.1 million, nearly four times the €22 million.", "loose"),
        ("It wants €80 million, about four times the €21 million.", "held"),
    ],
)
def test_a_multiple(text: str, expected: str) -> None:
    assert verdict(TIMES, text) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2022-05-17", "held"),
        ("2022-05", "held"),
        ("2022", "held"),
        ("", "undecided"),
        ("1970-01-01", "undecided"),
        ("2003-01-02", "violated"),
    ],
)
def test_money_needs_its_day(published: str, expected: str) -> None:
    assert verdict(CONVERSION, "It cost £318 million ($397 million).", published) == expected


def test_undecided_says_what_is_missing() -> None:
    (one,) = judged(rules(CONVERSION), article("It cost £318 million ($397 million)."))
    assert (one.verdict, one.reason) == ("undecided", "no publication date")


def test_the_working_shows_the_sum() -> None:
    (one,) = judged(rules(CHANGE), article("Sales rose 9% to 27,300 cars from 26,050 cars."))
    assert one.working == ("27,300 cars ÷ 26,050 cars − 1 = 4.798%, not 9%",)


def test_an_estimate_is_no_error() -> None:
    (one,) = judged(rules(CHANGE), article("Sales rose an estimated 9% to 27,300 cars from 26,050 cars."))
    assert one.verdict != "violated" or one.severity == "warning"


def test_a_tolerance_widens_the_check() -> None:
    text = "Sales rose 4.4% to 27,300 cars from 26,050 cars."
    assert verdict(CHANGE, text) == "violated"
    assert verdict(CHANGE + "  tolerance: 8%\n", text) == "held"
    assert verdict(CHANGE.replace("~ p", "~ p within 8%"), text) == "held"


def test_a_tolerance_is_for_the_check_and_not_for_its_condition() -> None:
    text = "Sales rose 9% to 27,300 cars from 26,050 cars."
    fair = CHANGE + "  tolerance: 100%\n"
    assert verdict(fair, text) == "held"
    not_applicable = judged(rules(fair + "  when: growth(before, after) ~ p\n"), article(text))
    assert not_applicable == ()


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        ("a ~ b or a ~ 2 * b", "held"),
        ("a ~ b and a ~ 2 * b", "violated"),
        ("not a ~ 2 * b", "held"),
        ("a < 2 * b", "held"),
        ("a > 2 * b", "violated"),
        ("a != b", "violated"),
        ("min(a, b) ~ max(a, b)", "held"),
        ("sum(a, b) ~ 2 * a", "held"),
        ("abs(a - b) <= b", "held"),
    ],
)
def test_the_logic_of_a_check(check: str, expected: str) -> None:
    text = f"- {{id: r, match: '{{a:money}} and {{b:money}}', check: '{check}'}}"
    assert verdict(text, "It cost €21.5 million and €21.5 million.") == expected


@given(st.integers(1_000, 900_000), st.integers(1_000, 900_000))
def test_a_sum_that_is_done_right_is_never_violated(before: int, change: int) -> None:
    """Property: what an editor computes and prints in full holds."""
    text = f"It has {change:,} tons more than the {before:,} tons, or {before + change:,} tons."
    (one,) = judged([rule(DIFFERENCE)], article(text))
    assert one.verdict == "held"


@given(st.integers(10_000, 900_000), st.integers(10_000, 900_000), st.integers(0, 2))
def test_a_percentage_rounded_to_any_digits_is_never_violated(before: int, after: int, digits: int) -> None:
    """Property: rounding is not a slip."""
    low, high = sorted((before, after))
    growth = f"{(high - low) / low * 100:.{digits}f}"
    judgements = judged([rule(CHANGE)], article(f"Sales rose {growth}% to {high:,} cars from {low:,} cars."))
    assert all(one.verdict != "violated" for one in judgements)
