"""A dateline, or a line with a date alone, says when an article was published."""

from __future__ import annotations

import pytest

from claimcheck import check


def published(text: str) -> str | None:
    date = check(text).articles[0].document.published
    return date.iso() if date else None


@pytest.mark.parametrize(
    "opening",
    [
        "OSLO, May 6, 2021 —",
        "OSLO, Norway, 6 May 2021 -",
        "SÃO PAULO (May 6, 2021) —",
        "LONDON, 6 May 2021 (Wire) --",
    ],
)
def test_a_dateline_is_the_date(opening: str) -> None:
    assert published(f"{opening} The port was sold for 30 million euros.") == "2021-05-06"


def test_a_line_with_a_date_alone_is_the_date() -> None:
    assert published("Port is sold\n\n6 May 2021\n\nThe port was sold on Monday.") == "2021-05-06"


@pytest.mark.parametrize(
    "text",
    [
        "The attack of 11 September 2001 was remembered.",
        "Oslo, where on 6 May 2021 - a Thursday - the port was sold, is quiet.",
        "OSLO, Feb 3 - The port was sold.",
        "The lease ran until 6 May 2021.",
    ],
)
def test_another_date_says_nothing(text: str) -> None:
    assert published(text) is None


def test_what_the_caller_says_counts_for_more() -> None:
    date = check("OSLO, May 6, 2021 — It was sold.", published="2020").articles[0].document.published
    assert date is not None
    assert date.iso() == "2020"


def test_a_sum_is_checked_at_the_rate_of_the_dateline() -> None:
    text = "The bridge will cost ¥200 billion ($2.9 billion)."
    assert check(f"OSLO, 3 October 2020 — {text}").findings
