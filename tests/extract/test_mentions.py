"""Units named without a number."""

from __future__ import annotations

from saying import read

from claimcheck.extract import find_mentions
from claimcheck.locale import get_locale
from claimcheck.model import Document


def mentions(text: str) -> list[tuple[str, str]]:
    found = find_mentions(Document("test", text), read(text), get_locale())
    assert all(figure.number is None for figure in found)
    return [(figure.surface, figure.unit) for figure in found]


def test_a_unit_alone_is_mentioned() -> None:
    assert mentions("from Fahrenheit to degrees Celsius") == [
        ("Fahrenheit", "fahrenheit"),
        ("degrees Celsius", "celsius"),
    ]


def test_the_unit_of_a_figure_is_not() -> None:
    assert mentions("98.6 degrees Fahrenheit is 37°C") == []


def test_part_of_a_word_is_not() -> None:
    assert mentions("a fahrenheiter, uncelsius") == []
