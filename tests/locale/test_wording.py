"""A repair is written the way the original was."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from saying import only

from claimcheck.locale import get_locale, reword


def reworded(text: str, value: Fraction | int, language: str = "en") -> str | None:
    return reword(only(text, language), Fraction(value), get_locale(language))


@pytest.mark.parametrize(
    ("text", "value", "new"),
    [
        ("2017 billion yen", 201_700_000_000, "201.7 billion yen"),
        ("$1.9 billion", 2_500_000_000, "$2.5 billion"),
        ("$1.90 billion", 2_500_000_000, "$2.50 billion"),
        ("8.900 billion won", 8_900_000_000_000, "8,900 billion won"),
        ("54,000 US troops", 28_500, "28,500 US troops"),
        ("1500 tonnes", 2500, "2500 tonnes"),
        ("five-year", 3, "three-year"),
        ("Two ships", 54, "54 ships"),
        ("quadrupled", 5, "quintupled"),
        ("five-fold", 4, "four-fold"),
        ("3.5%", 4, "4.0%"),
    ],
)
def test_same_scale_same_separators_same_decimals(text: str, value: int, new: str) -> None:
    assert reworded(text, value) == new


@pytest.mark.parametrize(
    ("language", "text", "value", "new"),
    [
        ("de", "1.234,5 Millionen Euro", 2_345_600_000, "2.345,6 Millionen Euro"),
        ("de", "54.000 Soldaten", 1_028_500, "1.028.500 Soldaten"),
        ("fr", "54 000 soldats", 28_500, "28 500 soldats"),
        ("fr", "54\u00a0000 soldats", 1_028_500, "1\u00a0028\u00a0500 soldats"),
        ("fr", "2,50 millions d'euros", 3_500_000, "3,50 millions d'euros"),
        ("es", "3.000 kilómetros", 12_500, "12.500 kilómetros"),
        ("es", "2,5 mil millones de euros", 3_250_000_000, "3,25 mil millones de euros"),
        ("ja", "4,400億円", 244_000_000_000, "2,440億円"),
        ("ja", "4400億円", 244_000_000_000, "2440億円"),
        ("ko", "2.5조 원", 3_250_000_000_000, "3.25조 원"),
        ("ko", "54,000명", 128_500, "128,500명"),
    ],
)
def test_other_languages_keep_their_separators(language: str, text: str, value: int, new: str) -> None:
    assert reworded(text, value, language) == new


def test_a_dozen_is_no_power_of_ten() -> None:
    assert reworded("2 dozen", 36) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7½ miles", Fraction(8)),
        ("3 percent", Fraction(10, 3)),
        ("5 km", Fraction(-5)),
        ("-5°C", Fraction(4)),
    ],
)
def test_what_cannot_be_written_so_is_not_written(text: str, value: Fraction) -> None:
    assert reworded(text, value) is None


@given(
    st.integers(0, 10**9),
    st.sampled_from(["$3.45 million", "12,000 people", "7 billion yen", "3%", "250 km"]),
)
def test_what_was_written_is_read_back(value: int, text: str) -> None:
    figure = only(text)
    exact = Fraction(value) * Fraction(10) ** (figure.power - 2)
    new = reword(figure, exact, get_locale())
    assert new is not None
    again = only(new)
    assert again.stated == exact
    assert again.unit == figure.unit
