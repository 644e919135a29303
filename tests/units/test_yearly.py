"""Where no day is known: the range of the year, from 1971 on."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from claimcheck.model import Period, Stamp
from claimcheck.units import ecb_rates, shipped_rates

RATES = shipped_rates()


@pytest.mark.parametrize(
    ("a", "b", "year", "inside", "outside"),
    [
        ("GBP", "USD", 1985, "1.30", "1.60"),  # near parity in February, 1.44 in December
        ("USD", "JPY", 1995, "94", "140"),
        ("USD", "DEM", 1985, "2.94", "2.0"),
        ("GBP", "DEM", 1992, "2.75", "1.9"),  # through the dollar
        ("USD", "TWD", 2015, "31.7", "27"),
        ("EUR", "TWD", 2015, "35.2", "45"),  # the euro's side is of daily rates
        ("AUD", "USD", 1974, "1.44", "0.7"),
        ("USD", "VND", 2015, "22500", "26000"),  # of this and the next ones the mean alone is a source's
        ("USD", "KES", 2024, "160", "200"),
        ("USD", "EGP", 2016, "18.5", "40"),
        ("USD", "RUB", 2022, "120", "150"),
        ("EUR", "PKR", 2009, "114", "200"),
        ("USD", "ARS", 2020, "190", "260"),  # beside the official market
    ],
)
def test_a_year_has_a_range(a: str, b: str, year: int, inside: str, outside: str) -> None:
    rate = RATES.during(a, b, Period(Stamp(year, 6, 15)))
    assert rate is not None
    assert rate.yearly
    assert (rate.first, rate.last) == (date(year, 1, 1), date(year, 12, 31))
    assert rate.low <= Fraction(inside) <= rate.high
    assert not rate.low <= Fraction(outside) <= rate.high
    assert rate.low <= rate.point <= rate.high


def test_the_range_of_a_pair_turns_over() -> None:
    there, back = (RATES.of_years(*pair, 1988, 1988) for pair in (("FRF", "ITL"), ("ITL", "FRF")))
    assert there is not None
    assert back is not None
    assert (there.low * back.high, there.high * back.low) == (1, 1)


def test_several_years_are_one_range() -> None:
    both = RATES.of_years("USD", "GBP", 1984, 1985)
    years = [RATES.of_years("USD", "GBP", year, year) for year in (1984, 1985)]
    assert both is not None
    assert both.low == min(year.low for year in years if year)
    assert both.high == max(year.high for year in years if year)


def test_a_day_that_is_known_is_not_made_a_year() -> None:
    day = Period(Stamp(2015, 3, 2))
    assert RATES.during("USD", "JPY", day) == ecb_rates().during("USD", "JPY", day)


@pytest.mark.parametrize(
    ("a", "b", "year"),
    [
        ("USD", "GBP", 1970),
        ("USD", "NGN", 1995),  # two markets, of which the series has one
        ("USD", "TRY", 1990),  # before its reform
        ("USD", "VND", 2199),
        ("USD", "TWD", 2199),
        ("USD", "VES", 2010),
        ("EUR", "USD", 1995),
    ],
)
def test_a_year_that_is_not_known_is_not_guessed(a: str, b: str, year: int) -> None:
    assert RATES.during(a, b, Period(Stamp(year))) is None
    assert RATES.of_years(a, b, year, year) is None
