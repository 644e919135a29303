"""pint is the truth: the table and all that is worked out from it equal what pint says."""

from __future__ import annotations

import importlib.util
from collections import defaultdict
from fractions import Fraction
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import units
from claimcheck.units import table
from claimcheck.units.algebra import tabled
from claimcheck.units.registry import measure

ROOT = Path(__file__).parents[2]
NAMES = (*table.UNITS, *sorted(units.CURRENCIES), "penguin", "US troop")
SCALES = tuple(table.ZEROS)  # of which no rate is known to pint: "degrees an hour" are differences


def test_the_table_is_what_pint_makes_of_the_definitions() -> None:
    """Run scripts/make_units.py after a change of units.txt."""
    spec = importlib.util.spec_from_file_location("make_units", ROOT / "scripts" / "make_units.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert Path(table.__file__).read_text("utf-8") == script.render()


@pytest.mark.parametrize("unit", NAMES)
def test_every_unit_measures_what_pint_says(unit: str) -> None:
    assert tabled(unit) == measure(unit)


def test_every_two_units_of_one_dimension_convert_as_in_pint() -> None:
    alike = defaultdict(list)
    for unit in NAMES:
        alike[units.dimension(unit)].append(unit)
    ureg = units.registry()
    pairs = [pair for group in alike.values() for pair in permutations(group, 2)]
    assert len(pairs) > 2000
    for a, b in pairs:
        wanted = units.offset(a, b)
        assert wanted is not None
        assert wanted[0] == units.factor(a, b)
        for number in (Fraction(1), Fraction(7, 3)):
            converted = ureg.Quantity(number, a).to(b).magnitude
            assert converted == number * wanted[0] + wanted[1], (a, b)


@pytest.mark.parametrize(
    "per", ["year", "hour", "square_metre", "litre", "person", "USD", "square_foot*month"]
)
def test_every_unit_per_another_measures_what_pint_says(per: str) -> None:
    for unit in ("", *NAMES):
        compound = units.per(unit, per.replace("*", "/"))
        assert tabled(compound) == measure(compound), compound


_UNIT = st.sampled_from(NAMES)


@given(st.lists(st.tuples(_UNIT, st.sampled_from("*/")), min_size=1, max_size=4), _UNIT)
def test_any_compound_measures_what_pint_says(parts: list[tuple[str, str]], last: str) -> None:
    compound = "".join(unit + sign for unit, sign in parts) + last
    assert tabled(compound)[:2] == measure(compound)[:2]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("EUR/square_metre", "EUR/square_foot"),
        ("penguin/day", "penguin/week"),
        ("tonne/year", "short_ton/month"),
        ("mile/gallon", "kilometre/litre"),
        ("furlong/fortnight", "metre_per_second"),
    ],
)
def test_rates_convert_as_in_pint(a: str, b: str) -> None:
    one = units.quantity(1, b).units
    assert units.quantity(1, a).to(one).magnitude == units.factor(a, b)


def test_temperatures_are_exact() -> None:
    assert units.quantity(Fraction(20), "celsius").to("fahrenheit").magnitude == 68


def test_a_rate_is_a_quantity_and_converting_is_a_multiplication() -> None:
    won = units.quantity(Fraction(200), "JPY") * units.quantity(Fraction("10.5"), "KRW/JPY")
    assert won == units.quantity(Fraction(2100), "KRW")


def test_a_sum_a_year_keeps_its_year() -> None:
    yearly = units.quantity(Fraction(12), "TWD/year") * units.quantity(Fraction(6), "month")
    assert yearly.to("TWD").magnitude == 6


@pytest.mark.parametrize("noun", ["penguin", "US troop", "7-eleven", "人", "e-mail", "has"])
def test_any_noun_is_a_dimension_of_its_own(noun: str) -> None:
    herd = units.quantity(Fraction(3), noun)
    assert herd / units.quantity(Fraction(2), noun) == Fraction(3, 2)
    assert herd.dimensionality != units.quantity(Fraction(3), "platypus").dimensionality


def test_a_plain_number_has_no_dimension() -> None:
    assert units.quantity(Fraction(1, 3), "").dimensionless
    assert units.quantity(Fraction(50), "percent").to("").magnitude == Fraction(1, 2)
