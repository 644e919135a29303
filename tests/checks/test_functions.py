"""Questions a rule may ask of figures: shares of few, separators, sums, slips."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import verdict

SHARE = '- {id: r, match: "{p:percent} of {n:count}", check: "a_share_of(p, n)"}'
GROUPED = '- {id: r, match: "{a:count}", check: grouped_somewhere(a)}'
COMMA = '- {id: r, match: "{a:any}", check: comma_for_point(a)}'
SUM = '- {id: r, match: "{t:count}: {a:count} and {b:count}", check: "sum(a, b) ~ t"}'
SLIP = '- {id: r, match: "{a:count}, not {b:count}", check: "one_slip_apart(a, b)"}'
NAMES = '- {id: r, match: "{n:count}: {items:list}", check: all_names(items)}'


def test_a_sum_leaves_out_what_is_worked_from_roles_that_were_not_bound() -> None:
    one = (
        '- {id: r, match: "{t:count}: {a:count} [and {b:count}]", '
        'check: "sum(number_of(a), number_of(b)) = number_of(t)"}'
    )
    assert verdict(one, "It has 12 animals: 12 hens.") == "held"
    assert verdict(one, "It has 12 animals: 7 hens and 5 cows.") == "held"
    assert verdict(one, "It has 12 animals: 7 hens and 6 cows.") == "violated"


@given(st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_every_part_of_n_is_a_share_of_it(part: tuple[int, int]) -> None:
    some, n = part
    share = f"{some * 100 / n:.1f}"
    assert verdict(SHARE, f"It struck {share} percent of {n} hens.") == "held"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It struck 70 percent of 43 hens.", "held"),
        ("It struck 71 percent of 43 hens.", "violated"),
        ("It struck 47 percent of 11 hens.", "violated"),
    ],
)
def test_no_part_of_few_comes_to_any_percentage(text: str, expected: str) -> None:
    assert verdict(SHARE, text) == expected


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("1,234,567 hens", "held"),
        ("12,34,567 hens", "held"),  # lakh
        ("1,2345,678 hens", "violated"),
        ("1,234,56 hens", "violated"),
    ],
)
def test_separators_of_some_language_and_of_none(surface: str, expected: str) -> None:
    assert verdict(GROUPED, f"It has {surface}.") == expected


@pytest.mark.parametrize(
    ("surface", "expected"),
    [("€110,00", "held"), ("€110.00", "violated"), ("€110,000", "violated"), ("€12,5 million", "held")],
)
def test_a_comma_where_english_has_a_point(surface: str, expected: str) -> None:
    assert verdict(COMMA, f"It cost {surface}.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fleet has 412 boats: 287 trawlers and 125 tugs.", "held"),  # unlike nouns, one tally
        ("The fleet has 412 boats: 278 trawlers and 125 tugs.", "violated"),
    ],
)
def test_parts_of_any_noun_add_up(text: str, expected: str) -> None:
    assert verdict(SUM, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has 3,417 hens, not 3,471 hens.", "held"),  # swapped
        ("It has 3,417 hens, not 34,170 hens.", "held"),  # a zero
        ("It has 3,417 hens, not 3,617 hens.", "held"),  # one digit
        ("It has 3,417 hens, not 3,682 hens.", "violated"),
        ("It has 17 hens, not 71 hens.", "held"),
        ("It has 17 hens, not 19 hens.", "violated"),  # of two digits, any may be another figure
    ],
)
def test_one_slip_apart(text: str, expected: str) -> None:
    assert verdict(SLIP, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$440 million, not $490 million", "held"),
        ("$4.45 million, not $4.75 million", "held"),
        ("$44 million, not $94 million", "violated"),
        ("$4.4 million, not $4.7 million", "violated"),
        ("$44 million, not $4.7 million", "violated"),
        ("$44 million, not $44 million", "violated"),
        ("$44 million, not $449 million", "violated"),
        ("$45 million, not $54 million", "violated"),
    ],
)
def test_one_digit_apart(text: str, expected: str) -> None:
    rule = '- {id: r, match: "{a:money}, not {b:money}", check: "one_digit_apart(a, b)"}'
    assert verdict(rule, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $3.4bn, not $3.4m.", "held"),
        ("It cost $350, not $350 million.", "held"),  # as many times as the one scale word says
        ("It cost $350 million, not $350 trillion.", "violated"),
        ("It cost $3.4bn, not $34m.", "violated"),
    ],
)
def test_one_scale_apart(text: str, expected: str) -> None:
    rule = '- {id: r, match: "{a:money}, not {b:money}", check: "one_scale_apart(a, b)"}'
    assert verdict(rule, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $3.4bn, not $3.4m.", "held"),
        ("It cost $3.4m, not $3.4 trillion.", "held"),
        ("It cost $340 million, not $34 million.", "violated"),
        ("It cost $3.4m, not $3.7m.", "violated"),
        ("It cost $3.4m, not $3.4m.", "violated"),  # the same: nothing has been moved
        ("It cost $0.96bn, not $1m.", "violated"),  # only by rounding is one a thousand times the other
    ],
)
def test_what_is_the_same_but_for_a_thousand(text: str, expected: str) -> None:
    rule = '- {id: r, match: "{a:money}, not {b:money}", check: "thousands_apart(a, b)"}'
    assert verdict(rule, text) == expected


def test_a_list_of_names_has_capitals() -> None:
    assert verdict(NAMES, "It has three ponds: Heron, Swan and Gull.") == "held"
    assert verdict(NAMES, "It has three ponds: Heron, a pool and Gull.") == "violated"


def test_cells_run_together_stand_in_rows() -> None:
    rule = '- {id: r, match: "{a:percent}", check: in_rows()}'
    assert verdict(rule, "Nets 4,7294,277 Lamps 3,0945,507, up 3 percent") == "held"
    assert verdict(rule, "Of 4,7294,277 nets it sold 3 percent.") == "violated"


@pytest.mark.parametrize(
    ("text", "expected"), [("on 3 November 2020", "held"), ("on 3 March 2020", "violated")]
)
def test_the_month_of_a_date(text: str, expected: str) -> None:
    rule = '- {id: r, match: "held on {d:date}", check: month(d) = 11}'
    assert verdict(rule, f"The vote was held {text}.") == expected
