"""Ordinals are figures where they count years."""

from __future__ import annotations

import pytest
from saying import read, say


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The club marks its 125th anniversary.", "125th: ordinal 125"),
        ("It is in its 40th year.", "40th: ordinal 40"),
        ("The mill kept its 80th birthday.", "80th: ordinal 80"),
        ("It was their 60th wedding anniversary.", "60th: ordinal 60"),
    ],
)
def test_an_ordinal_before_a_word_for_years_is_a_figure(text: str, said: str) -> None:
    assert [say(one) for one in read(text)] == [said]


@pytest.mark.parametrize(
    "text", ["He came 12th in the race.", "her 21st match", "on 5th Avenue", "the 19th century"]
)
def test_another_is_none(text: str) -> None:
    assert read(text) == ()


def test_more_digits_than_a_number_may_have_are_none() -> None:
    assert read("its " + "1" * 5000 + "th anniversary") == ()
