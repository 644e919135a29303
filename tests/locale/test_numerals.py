"""Numerals as six languages write them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.locale import get_locale, grouped_well, parse_numeral


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "2,017", 2017),
        ("en", "12,34,567.89", Fraction(123456789, 100)),
        ("en", "−3.5", Fraction(-7, 2)),
        ("en", "7½", Fraction(15, 2)),
        ("en", "7 3/8", Fraction(59, 8)),
        ("en", "seven", 7),
        ("en", "two hundred and four", 204),
        ("en", "forty-one million two hundred thousand", 41_200_000),
        ("en", "three thousand million", 3_000_000_000),
        ("en", "half a million", 500_000),
        ("en", "two-thirds", Fraction(2, 3)),
        ("en", "four and three quarters", Fraction(19, 4)),
        ("en", "three point two five", Fraction(13, 4)),
        ("en", "two dozen", 24),
        ("de", "1.234,5", Fraction(2469, 2)),
        ("fr", "54 000", 54_000),
        ("fr", "54 000,5", Fraction(108001, 2)),
        ("es", "1.480", 1480),
    ],
)
def test_a_numeral_has_one_value(language: str, text: str, value: Fraction | int) -> None:
    number = parse_numeral(text, get_locale(language))
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize("text", ["", "-", "x", "1.2.3", "1,2,x", "five apples", "9" * 50, "3/0"])
def test_what_is_no_numeral_is_none(text: str) -> None:
    assert parse_numeral(text, get_locale()) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("110,00", 110),
        ("6,5000,000", 65_000_000),
        ("8.900", Fraction(89, 10)),
        ("1.234,5", Fraction(2469, 2)),
    ],
)
def test_odd_separators_are_read_in_the_likeliest_way_and_told(text: str, value: Fraction | int) -> None:
    number = parse_numeral(text, get_locale())
    assert number is not None
    assert number.value == value
    assert not grouped_well(text, get_locale())


@pytest.mark.parametrize("text", ["1,000", "12,34,567", "1.25", "0.500", "2017", "1,234.5"])
def test_proper_grouping(text: str) -> None:
    assert grouped_well(text, get_locale())


def test_the_last_written_digit_says_how_exact_a_numeral_is() -> None:
    number = parse_numeral("1.90", get_locale())
    assert number is not None
    assert (number.mantissa, number.exponent) == (190, -2)


def test_small_numbers_are_exact_and_large_ones_are_not() -> None:
    small, large = parse_numeral("12", get_locale()), parse_numeral("54,000", get_locale())
    assert small is not None
    assert large is not None
    assert small.exact
    assert not large.exact


@given(st.integers(0, 10**15))
def test_grouping_does_not_change_a_value(number: int) -> None:
    for written in (f"{number}", f"{number:,}"):
        read = parse_numeral(written, get_locale())
        assert read is not None
        assert read.value == number
        assert grouped_well(written, get_locale())


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_german_separators_are_english_ones_turned_round(whole: int, cents: int) -> None:
    english = f"{whole:,}.{cents:02}"
    german = english.translate(str.maketrans(",.", ".,"))
    one, other = parse_numeral(english, get_locale("en")), parse_numeral(german, get_locale("de"))
    assert one == other


@given(st.text(alphabet="0123456789.,- ½/abct", max_size=24))
def test_no_text_breaks_the_parser(text: str) -> None:
    number = parse_numeral(text, get_locale())
    assert number is None or isinstance(number.value, Fraction)
