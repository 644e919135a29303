"""What a share is of, found by its name anywhere in the article."""

from __future__ import annotations

import pytest
from binding import NAMED, bound, readings

FAR = "It was a dry year. Nobody was surprised. The mayor spoke. "


def wholes(text: str) -> set[str]:
    return {bound(one)["whole"] for one in readings(text, NAMED)}


@pytest.mark.parametrize(
    "text",
    [
        "Revenue was $1.72 billion. {far}Costs were $516 million, or 30% of revenue.",
        "{far}Costs were $516 million, or 30% of total revenue. Revenue was $1.72 billion.",
        "Sales came to $1.72 billion. Costs were $516 million, or 30% of its revenue.",
    ],
)
def test_it_stands_anywhere_and_under_any_of_its_names(text: str) -> None:
    (reading,) = readings(text.format(far=FAR), NAMED)
    assert bound(reading) == {"percent": "30%", "whole": "$1.72 billion", "part": "$516 million"}
    assert reading.reading is not None
    assert (reading.reading.scope, reading.reading.shape) == ("named", "percent whole part 2+0")


def test_jobs_may_be_a_part_of_the_people_employed() -> None:
    text = "The yard employs 12,480 people. It shed 1,810 jobs, or 14.5% of its workforce."
    assert wholes(text) == {"12,480 people"}


@pytest.mark.parametrize(
    "text",
    [
        "Profit was $1.72 billion. Costs were $516 million, or 30% of revenue.",
        "Network revenue was $1.72 billion. Costs were $516 million, or 30% of revenue.",
        "It expects revenue of $1.72 billion. Costs were $516 million, or 30% of revenue.",
        "Revenue was $1.72 billion in 2021. In 2024 costs were $516 million, or 30% of revenue.",
        "Kenya's revenue was $1.72 billion. Ghana's costs were $516 million, or 30% of Ghana's revenue.",
        "Revenue was $1.72 billion. Costs were $516 million, or 30% of the $1.72 billion.",
        "Revenue was $1.72 billion. {far}It had costs of $516 million. They are 30% of revenue.",
    ],
)
def test_it_is_not_what_is_called_otherwise_or_is_of_others_or_of_another_time(text: str) -> None:
    assert wholes(text.format(far=FAR)) == set()


def test_the_latest_of_its_name_comes_first() -> None:
    text = (
        "Revenue in 2024 was $1.72 billion. Revenue in 2021 was $1.52 billion. {}Costs were $516 million, or "
        "30% of revenue."
    )
    first, *_ = readings(text.format(""), NAMED)
    assert bound(first)["whole"] == "$1.72 billion"
    assert wholes(text.format("Sales of the year were $1.62 billion. ")) == set()


@pytest.mark.parametrize(
    "text",
    [
        # What lies between or behind says of which part it is; so does what stands before.
        "Franchise revenue was $1.72 billion. Costs were $516 million, or 30% of revenue.",
        "Revenue was $1.72 billion from Peru alone. Costs were $516 million, or 30% of revenue.",
        "Revenue was $1.72 billion in its paper division. Costs were $516 million, or 30% of revenue.",
        "It bought a lab with revenue of $1.72 billion. Costs were $516 million, or 30% of revenue.",
        "Revenue was $1.72 billion. Costs were $516 million, or 30% of its revenue in Peru.",
        # Of a quarter, where the year is told of; nothing sure where two are as likely.
        "Revenue for the quarter was $1.72 billion. Costs of the year were $516 million, or 30% of revenue.",
        "Revenue was $1.72 billion. Revenue was $1.52 billion. Costs were $516 million, or 30% of revenue.",
        # Forty percent of nine is no whole number.
        "They built 9 mills. Now 40% of the mills, 4 mills, stand idle.",
        "They won by a margin of 4,220 votes. They got 1,266 votes, or 30% of the votes.",
        # One owner's name stands in the other's.
        "A Romanian firm's revenue was $1.72 billion. The fair cost $516 million, or 39% of Oman's revenue.",
    ],
)
def test_what_is_not_plainly_all_of_it_is_left(text: str) -> None:
    assert wholes(text) == set()


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Some 8,500 men came by boat. About 40% of them, or 3,400 men, stayed.", {"8,500 men"}),
        ("The fair drew 250 orders. Some 40% of these orders, or 100 orders, are met.", {"250 orders"}),
        ("Some 8,500 men came. The mayor says 40% of them, or 3,400 men, stayed.", set()),
        ("Some 8,500 men and 640 women came. About 40% of them, or 3,400 men, stayed.", set()),
    ],
)
def test_of_them_is_of_the_only_ones_told_of(text: str, whole: set[str]) -> None:
    assert wholes(text) == whole
