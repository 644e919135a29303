"""Figures of the moment, and bars to be cleared."""

from __future__ import annotations

import pytest
from reading import article

from claimcheck.engine.matching.running import is_bar, is_of_the_moment, is_tally


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Greens are leading in 23 districts.", True),
        ("The Greens have taken 23 districts so far.", True),
        ("At 10:30 a.m. the shares stood at €41.", True),
        ("The shares were trading at €41.", True),
        ("The Greens won 23 districts.", False),
        ("The shares closed at €41.", False),
        ("The Greens, who lead the council, were out of office. They won 23 districts.", False),
    ],
)
def test_what_may_be_another_within_the_hour(text: str, expected: bool) -> None:
    read = article(text)
    assert is_of_the_moment(read.claims[-1], read) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Greens crossed the magic figure of 36 seats.", True),
        ("The Greens need 36 seats.", True),
        ("The majority mark is 36 seats.", True),
        ("The Greens won 36 seats.", False),
        ("The Greens won 36 seats, and for a change of the law a majority of all members.", False),
    ],
)
def test_what_is_needed_is_another_thing_than_what_there_is(text: str, expected: bool) -> None:
    read = article(text)
    assert is_bar(read.claims[-1], read) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fire in Lorne killed 16 guests.", True),
        ("In Lorne 18 children had been killed.", True),
        ("The police have now arrested 148 people.", True),
        ("Volunteers have collected 2,640 signatures.", True),
        ("The storm left 14,720 households without power.", False),
        ("The school has 412 pupils.", False),
        ("The council has paid €41 million.", False),
    ],
)
def test_a_count_that_goes_on_for_days(text: str, expected: bool) -> None:
    read = article(text)
    assert is_tally(read.claims[-1], read) is expected
