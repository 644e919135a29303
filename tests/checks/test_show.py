"""Values written as the figures beside them are."""

from __future__ import annotations

from fractions import Fraction

import pytest
from reading import figure

from claimcheck.checks.show import in_manner
from claimcheck.locale import get_locale


@pytest.mark.parametrize(
    ("point", "like", "written"),
    [
        ("4166000", "£3.35m", "£4.166m"),
        ("41660", "£3.35m", "£0.04166m"),
        ("4.166", "£3.35m", "£4.166"),
        ("4.166", "3.35 million pounds", "4.166 pounds"),
        ("4.166", "3.35 lakh rupees", "4.166 rupees"),
    ],
)
def test_a_value_has_the_scale_word_of_its_like_unless_it_is_next_to_nothing_in_it(
    point: str, like: str, written: str
) -> None:
    assert in_manner(Fraction(point), figure(like), get_locale("en")) == written
