"""What a condition asks of printed figures alone, before anything is bound."""

from __future__ import annotations

import pytest
from reading import figure

from claimcheck.checks.alone import asked_alone
from claimcheck.checks.parse import parse
from claimcheck.pipeline import read_figure


@pytest.mark.parametrize(
    ("condition", "met", "failed"),
    [
        ('noted(a, "grouping")', "6,5000,000 votes", "6,500,000 votes"),
        ('a.scale != ""', "5 million votes", "5,000 votes"),
        ('a.scale = "" and a > 3', "5,000 votes", "5 million votes"),
        ('a.unit = "USD"', "$5", "£5"),
        ("comma_for_point(a)", "$1,9", "$19"),
        ("stated_weekday(d) > 0", "Friday 14 June 2019", "14 June 2019"),
        ("not possible(d)", "31 June 2019", "30 June 2019"),
    ],
)
def test_a_condition_fails_where_no_figure_is_as_it_asks(condition: str, met: str, failed: str) -> None:
    (test,) = asked_alone(parse(condition, read_figure))
    assert test(figure(met))
    assert not test(figure(failed))


@pytest.mark.parametrize("condition", ["a > 3", 'noted(a, "grouping") or a > 3', 'said("crore")'])
def test_what_hangs_on_more_than_one_figure_or_on_either_of_two_things_is_left_to_the_rule(
    condition: str,
) -> None:
    assert asked_alone(parse(condition, read_figure)) == ()
