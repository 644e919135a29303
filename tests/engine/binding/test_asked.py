"""Of whom "40 % of respondents" are a share."""

from __future__ import annotations

import pytest
from binding import whole_of

POLL = "The poll of 1,595 adults was taken in May. It was a dry year. Nobody was surprised. "


@pytest.mark.parametrize(
    "share",
    [
        "Some 40% of respondents agreed.",
        "Some 40% of the participants agreed.",
        "Some 40% of those surveyed agreed.",
        "Some 40% of women polled agreed.",
    ],
)
def test_it_is_of_those_whom_the_survey_asked(share: str) -> None:
    assert whole_of(POLL + share) == "1,595 adults"


@pytest.mark.parametrize(
    "share",
    [
        "Some 40% of participants with asthma agreed.",
        "Some 40% of respondents from Lorne agreed.",
        "Some 40% of respondents who smoke agreed.",
        "Some 40% of women agreed.",
        "An earlier survey had asked 640 people. Some 40% of respondents agreed.",
    ],
)
def test_a_part_of_them_or_those_of_either_of_two_surveys_are_left(share: str) -> None:
    assert whole_of(POLL + share) == ""


def test_people_whom_nobody_asked_are_left() -> None:
    assert whole_of("The town has 1,595 adults. Some 40% of respondents agreed.") == ""


@pytest.mark.parametrize(
    ("survey", "whole"),
    [
        ("A poll of 1,052 residents was taken in May. ", "1,052 residents"),
        ("It interviewed nearly 1,092 buyers. ", "1,092 buyers"),
        ("A poll of 12 residents was taken in May. ", ""),
    ],
)
def test_whoever_was_surveyed_was_asked(survey: str, whole: str) -> None:
    assert whole_of(survey + "Some 40% of respondents agreed.") == whole
