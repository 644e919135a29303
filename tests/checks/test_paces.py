"""How many days are in a week, and weeks in a year, for what is told again for another time."""

from __future__ import annotations

import pytest
from reading import verdict

RULE = """
- id: r
  match: "{a:count}, or {b:count}"
  check: >-
    number_of(b) <= most_times(a, b) * number_of(a) and number_of(b) >= fewest_times(a, b) * number_of(a)
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sells 100 loaves a day, or 700 loaves a week.", "held"),
        ("It sells 100 loaves a day, or 500 loaves a week.", "held"),  # on working days
        ("It sells 100 loaves a day, or 1,200 loaves a week.", "violated"),
        ("It sells 100 loaves a week, or 5,200 loaves a year.", "held"),
        ("It sells 100 loaves a week, or 520 loaves a year.", "violated"),
        ("It sells 100 loaves a month, or 1,200 loaves a year.", "held"),
        ("It sells 100 loaves a day, or 3,000 loaves a month.", "held"),
        ("It sells 100 loaves, or 700 loaves a week.", "undecided"),
    ],
)
def test_so_much_a_day_is_so_much_a_week(text: str, expected: str) -> None:
    assert verdict(RULE, text) == expected
