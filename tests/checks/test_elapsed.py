"""What passes between two days, and how old somebody may be when an article appears."""

from __future__ import annotations

import pytest
from reading import verdict

DAYS = '- {id: r, match: "{n:duration}, from {a:date} through {b:date}", check: "days(a, b) ~ n"}'
AGE = '- {id: r, match: "{n:age}, born [in|on] {b:date}", check: "is_of_age(n, b)"}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained for nine days, from June 3 through June 11.", "held"),  # with the last of them
        ("It rained for eight days, from June 3 through June 11.", "held"),  # without it
        ("It rained for ten days, from June 3 through June 11.", "violated"),
        ("It rained for four days, from December 30 through January 2.", "held"),  # over the turn of the year
    ],
)
def test_days_count_with_the_last_of_them_or_without(text: str, expected: str) -> None:
    assert verdict(DAYS, text, "2025-06-14" if "June" in text else "2026-01-04") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She is 71 years old, born on May 5, 1950.", "held"),
        ("She is 72 years old, born on May 5, 1950.", "violated"),
        ("She is 70 years old, born on May 5, 1950.", "violated"),
        ("She is 70 years old, born on December 20, 1950.", "held"),
        ("She is 71 years old, born on December 20, 1950.", "held"),
        ("She is 70 years old, born in 1950.", "held"),  # weeks ago, if born in December
        ("She is 69 years old, born in 1950.", "violated"),
        ("She is 71 years old, born in 1950.", "held"),
    ],
)
def test_an_age_is_that_at_the_publication_or_some_weeks_before(text: str, expected: str) -> None:
    assert verdict(AGE, text, "2022-01-14") == expected


def test_an_age_without_a_day_of_publication_is_undecided() -> None:
    assert verdict(AGE, "She is 71 years old, born in 1950.") == "undecided"
