"""What measures what, and by which exact factor."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import units
from claimcheck.units.table import UNITS

some_unit = st.sampled_from(sorted(UNITS))


@pytest.mark.parametrize(
    ("unit", "measures"),
    [
        ("", ""),
        ("percent", ""),
        ("percentage_point", "percentage_point"),
        ("basis_point", "percentage_point"),
        ("JPY", "currency:JPY"),
        ("ITL", "currency:ITL"),
        ("penny", "currency:GBP"),
        ("mile", "length"),
        ("acre", "area"),
        ("barrel", "volume"),
        ("knot", "speed"),
        ("mile/hour", "speed"),
        ("fiscal_year", "time"),
        ("terawatt_hour", "energy"),
        ("troop", "count:troop"),
        ("penguin", "count:penguin"),
        ("KRW/JPY", "currency:KRW/currency:JPY"),
        ("USD/year", "currency:USD/time"),
        ("USD/USD", ""),
        ("1/second", "frequency"),
    ],
)
def test_every_name_measures_something(unit: str, measures: str) -> None:
    assert units.dimension(unit) == measures


@pytest.mark.parametrize(
    ("a", "b", "factor"),
    [
        ("mile", "kilometre", "1.609344"),
        ("pound_mass", "gram", "453.59237"),
        ("acre", "square_foot", "43560"),
        ("gallon", "litre", "3.785411784"),
        ("imperial_gallon", "litre", "4.54609"),
        ("year", "month", "12"),
        ("basis_point", "percentage_point", "1/100"),
        ("percent", "", "1/100"),
        ("penny", "GBP", "1/100"),
        ("celsius", "fahrenheit", "9/5"),
        ("USD/year", "USD/month", "1/12"),
        ("kilometre/hour", "metre_per_second", "5/18"),
        ("watt*hour", "joule", "3600"),
    ],
)
def test_factors_are_exact(a: str, b: str, factor: str) -> None:
    assert units.factor(a, b) == Fraction(factor)
    assert units.factor(b, a) == 1 / Fraction(factor)


@pytest.mark.parametrize(
    ("a", "b"),
    [("USD", "JPY"), ("percent", "percentage_point"), ("troop", "soldier"), ("mile", "hour"), ("USD", "")],
)
def test_what_differs_in_kind_has_no_factor(a: str, b: str) -> None:
    assert units.factor(a, b) is None
    assert units.offset(a, b) is None


@pytest.mark.parametrize(
    ("a", "value", "b", "same"),
    [
        ("celsius", "20", "fahrenheit", "68"),
        ("fahrenheit", "-40", "celsius", "-40"),
        ("celsius", "0", "kelvin", "273.15"),
        ("mile", "2", "kilometre", "3.218688"),
    ],
)
def test_temperatures_convert_with_their_zeros(a: str, value: str, b: str, same: str) -> None:
    converted = units.offset(a, b)
    assert converted is not None
    factor, shift = converted
    assert Fraction(value) * factor + shift == Fraction(same)


def test_an_ambiguous_unit_names_all_it_may_be() -> None:
    assert units.readings("ton") == ("tonne", "short_ton", "long_ton")
    assert units.readings("gallon") == ("gallon", "imperial_gallon")
    assert units.readings("kilometre") == ("kilometre",)


@given(some_unit)
def test_readings_are_known_and_the_first_one_counts(unit: str) -> None:
    first, *_ = readings = units.readings(unit)
    assert all(map(units.known, readings))
    assert units.factor(unit, first) == 1 or units.is_currency(unit)


def test_money_is_known_by_its_unit() -> None:
    assert {"USD", "DEM", "TWD"} <= units.CURRENCIES
    assert all(map(units.is_currency, ("USD", "DEM", "cent", "penny")))
    assert not any(map(units.is_currency, ("percent", "", "troop", "KRW/JPY")))


def test_a_name_that_moneys_share_is_money_of_unknown_worth() -> None:
    assert units.readings("riyal") == ("SAR", "QAR")
    assert units.is_currency("riyal")
    assert units.factor("riyal", "SAR") is None


def test_a_noun_is_not_a_known_unit() -> None:
    assert units.known("square_mile")
    assert units.known("USD/year")
    assert not units.known("penguin")
    assert not units.known("USD/penguin")


@given(some_unit, some_unit, some_unit)
def test_factors_chain(a: str, b: str, c: str) -> None:
    one, two, both = units.factor(a, b), units.factor(b, c), units.factor(a, c)
    if one is not None and two is not None:
        assert both == one * two


@given(some_unit, some_unit)
def test_a_factor_exists_between_units_of_one_dimension_only(a: str, b: str) -> None:
    assert (units.factor(a, b) is None) == (units.dimension(a) != units.dimension(b))


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_noun_can_be_counted(a: str, b: str) -> None:
    units.dimension(a)
    units.dimension(units.per(a, b))
    assert units.factor(a, a) == 1


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("yen", "JPY"),
        ("dollars", "USD"),
        ("usd", "USD"),
        ("UDS", "USD"),
        ("kilometers", "kilometre"),
        ("square meter", "square_metre"),
        ("percnt", "percent"),
        ("Tonnes", "tonne"),
        ("xylophone", None),
        ("", None),
    ],
)
def test_a_misspelt_unit_is_guessed(word: str, meant: str | None) -> None:
    assert units.suggest(word) == meant


def test_nothing_heavy_is_imported() -> None:
    script = (
        "import sys; from claimcheck import units; from datetime import date;"
        "units.dimension('USD/year'); units.factor('mile', 'metre');"
        "units.ecb_rates().on('USD', 'JPY', date(2020, 10, 2));"
        "print(sorted({'pint', 'babel'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
