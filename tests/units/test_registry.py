"""pint agrees with the table, and is never given prose to parse."""

from __future__ import annotations

import importlib.util
from fractions import Fraction
from pathlib import Path

import pytest

from claimcheck import units
from claimcheck.units import table

ROOT = Path(__file__).parents[2]


def test_the_table_is_what_pint_makes_of_the_definitions() -> None:
    """Run scripts/make_units.py after a change of units.txt."""
    spec = importlib.util.spec_from_file_location("make_units", ROOT / "scripts" / "make_units.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert Path(table.__file__).read_text("utf-8") == script.render()


@pytest.mark.parametrize(
    ("a", "b"), [("mile", "kilometre"), ("psi", "bar"), ("month", "year"), ("mile/gallon", "kilometre/litre")]
)
def test_pint_converts_by_the_same_factor(a: str, b: str) -> None:
    converted = units.quantity(Fraction(1), a).to(units.quantity(Fraction(1), b).units)
    assert converted.magnitude == units.factor(a, b)


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
