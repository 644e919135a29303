"""Those who are counted, as all of whom something is a share."""

from __future__ import annotations

import pytest
from binding import whole_of


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("It got 1,003 tax requests. About 40% of the requests came from Peru.", "1,003 tax requests"),
        ("About 26% of nurse workers are new. There are 19,000 nurse workers there.", "19,000 nurse workers"),
        ("More than 620 sellers will come, with over 30% of sellers offering wine.", "620 sellers"),
        ("The yard will cut 20% of its global workforce. It was dry. It was cold. It employs 40,212 people.",
         "40,212 people"),
    ],
)  # fmt: skip
def test_they_are_found_by_what_they_are_called(text: str, whole: str) -> None:
    assert whole_of(text) == whole


@pytest.mark.parametrize(
    "text",
    [
        "It got 1,003 tax requests and 40 aid requests. About 40% of the requests came from Peru.",
        "It has 60 ships. It mends 12 ships. About 50% of the ships are old.",
        "It has 60 ships. About 50% of the ships under repair are old.",
        "The yard employs 5,000 people. Its plant will lose 40% of the workforce there.",
        "The yard employs 5,000 people. Its rival will lose 40% of its workforce.",
        "The guild has 900 staff. In the north, 60% of the staff left.",
        "The branch has 900 staff. The firm let 60% of its staff go.",
        "It bought 900 shares. It now has 60% of its shares.",
        "It has 900 jobs. It has lost 10% of its jobs since May.",
    ],
)
def test_those_of_a_part_or_of_others_are_left(text: str) -> None:
    assert whole_of(text) == ""
