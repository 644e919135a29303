"""What was just told of, as the whole of a share."""

from __future__ import annotations

import pytest
from binding import whole_of


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Some 8,500 men came by boat. About 40% of them stayed.", "8,500 men"),
        ("It freed 580 men, 40% of whom were ill.", "580 men"),
        ("In 30 towns it freed 580 men, 40% of whom were ill.", "580 men"),
        ("It spent $90 million, 40% of which went to Peru.", "$90 million"),
        ("As many as 23,000 men fall ill, and 40% of those are young.", "23,000 men"),
        ("Nearly 8,500 men came, and 90% of these people live there now.", "8,500 men"),
        ("It has pledges of $90 million. It hopes to get 70% of these pledges.", "$90 million"),
        ("The office spent $271 million on clerks, with 60% of that total going to Lorne.", "$271 million"),
        ("Costs rose by $8.8 million. Some 89% of the increase came from Peru.", "$8.8 million"),
        ("It had loan growth of $59 million. It was a dry year. Some 65% of this loan growth came in May.",
         "$59 million"),
        ("The guild has 90 ships. It bought 30 ships, 40% of them new.", ""),
    ],
)  # fmt: skip
def test_it_may_be_of_the_only_ones_told_of(text: str, whole: str) -> None:
    assert whole_of(text) == whole


@pytest.mark.parametrize(
    "text",
    [
        "Some 8,500 men came, or 40% of them.",  # that many are the share
        "Of the 900 officers 300 are women. Some 60 officers, or 20% of those, are sergeants.",
        "Some 640 men fell ill, and 40% of those treated went home.",
        "Some 640 men fell ill, and 40% of those who were seen went home.",
        "Prices fell by $30. They then made up for 40% of the rise.",
        "Costs rose by $30 million. It paid 40% of the increase in Peru.",
    ],
)
def test_what_is_said_of_others_is_left(text: str) -> None:
    assert whole_of(text) == ""


def test_of_two_kinds_told_of_none_is_meant() -> None:
    assert whole_of("Some 8,500 men and 640 women came. About 40% of them stayed.") == ""
    assert whole_of("It spent $3 million on ships and $4 million on men, with 60% of that total lost.") == ""
