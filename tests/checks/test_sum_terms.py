"""How rough the terms of one sum are."""

from __future__ import annotations

from fractions import Fraction

import pytest
from reading import figure

from claimcheck.checks.sum_terms import roughest_step


@pytest.mark.parametrize(
    ("terms", "step"),
    [
        (("14.2 percent", "14.9 percent", "0.9 points"), Fraction(1, 10)),
        (("£240,000", "£225,000", "£25,000"), 10_000),  # zeros at the end may not count
        (("£4.12 billion", "£3.84 billion", "£300 million"), 100_000_000),
        (("52 percent", "46 percent", "eight points"), 1),
        (("240 homes", "96", "144"), 10),
    ],
)
def test_it_is_a_step_of_the_roughest(terms: tuple[str, ...], step: Fraction) -> None:
    assert roughest_step([figure(term) for term in terms]) == step


@pytest.mark.parametrize(
    "terms",
    [
        ("14.2 percent", "14.9 percent"),  # two are compared
        ("14 percent", "30 percent", "56 percent"),  # shares of a whole
        ("about £240,000", "£225,000", "£25,000"),
        ("more than 240 homes", "96", "144"),
        ("£240,000", "€225,000", "£25,000"),
    ],
)
def test_what_is_no_sum_or_hedged_has_none(terms: tuple[str, ...]) -> None:
    assert roughest_step([figure(term) for term in terms]) is None
