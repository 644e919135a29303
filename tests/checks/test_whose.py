"""Whose dollar, rupee or krone is it? The place, another pair of sums and the other side say so."""

from __future__ import annotations

import pytest
from reading import verdict

RULE = """
- {id: r, match: ["{a:money} ({b:money})"], when: a.unit != b.unit, check: a ~ b}
"""
DAY = "2024-03-01"  # a euro was $1.08 or C$1.47, a pound $1.26 or A$1.94, 10.6 rupees a Swedish krona less


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port sold it for €20 million ($29.4 million).", "violated"),
        ("A Toronto firm bought it for €20 million ($29.4 million).", "held"),
        ("A Toronto firm bought it for €20 million ($21.6 million).", "held"),
        ("A Toronto firm bought it for €20 million ($41.6 million).", "violated"),
        ("A Sydney firm bought it for €20 million ($29.4 million).", "violated"),
        ("It paid US$100 million ($152 million), for the quay £20 million ($38.6 million).", "held"),
        ("It paid US$100 million ($112 million), for the quay £20 million ($38.6 million).", "violated"),
    ],
)
def test_a_mark_is_read_as_anothers_where_place_or_another_pair_says_so(text: str, expected: str) -> None:
    assert verdict(RULE, text, DAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost 200 million rupees ($2.41 million).", "held"),
        ("It cost 200 million kroner ($28.9 million).", "held"),  # Danish ones
        ("It cost 200 million kroner ($18.9 million).", "held"),  # Norwegian ones
        ("It cost 200 million kroner ($43.1 million).", "undecided"),
        ("It cost 200 million rupees ($24.1 million) in Delhi.", "violated"),  # ten times as many
    ],
)
def test_a_name_that_nothing_settles_is_whose_the_other_side_says(text: str, expected: str) -> None:
    assert verdict(RULE, text, DAY) == expected
