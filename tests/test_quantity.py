"""A figure as a quantity of pint, and the registry of its unit."""

from __future__ import annotations

import doctest
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pint
import pytest

import claimcheck
from claimcheck import units
from claimcheck.config import Config
from claimcheck.model import Figure
from claimcheck.pipeline import read_figure


@pytest.fixture(autouse=True)
def none_left() -> Iterator[None]:
    yield
    units.use(units.NO_OWN)


def figure(text: str) -> Figure:
    found = read_figure(text)
    assert found is not None
    return found


def quantity(text: str) -> pint.Quantity[Fraction]:
    found = claimcheck.quantity(figure(text))
    assert not isinstance(found, tuple)
    return found


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("$1.9 billion", 1_900_000_000, "USD"),
        ("5 miles", 5, "mile"),
        ("7½ miles", Fraction(15, 2), "mile"),
        ("two thirds", Fraction(2, 3), ""),
        ("8.3 percent", Fraction("8.3"), "percent"),
        ("54,000 US troops", 54_000, "troop"),
        ("30 euros per square metre", 30, "EUR/square_metre"),
        ("200 passengers a day", 200, "passenger/day"),
        ("five years old", 5, "year"),
    ],
)
def test_it_is_the_number_in_its_unit(text: str, number: Fraction, unit: str) -> None:
    found = quantity(text)
    assert found == units.quantity(number, unit)
    assert isinstance(found.magnitude, Fraction)
    assert found._REGISTRY is claimcheck.ureg


def test_it_is_calculated_with() -> None:
    rent = quantity("30 euros per square metre") * quantity("500 square feet")
    assert rent.to("EUR").magnitude == Fraction(30) * 500 * Fraction("0.3048") ** 2
    with pytest.raises(pint.DimensionalityError):
        quantity("30 euros") + quantity("5 miles")


def test_a_range_is_its_two_ends() -> None:
    miles = claimcheck.ureg.mile
    assert claimcheck.quantity(figure("5 to 7 miles")) == (5 * miles, 7 * miles)
    ends = figure("tens of miles")
    assert claimcheck.quantity(ends) == (10 * miles, None)


@pytest.mark.parametrize("text", ["3 February 2021", "2021", "10:30 p.m."])
def test_a_date_is_none(text: str) -> None:
    with pytest.raises(TypeError, match="no quantity"):
        claimcheck.quantity(figure(text))


def test_units_of_ones_own_are_those_of_the_last_check(tmp_path: Path) -> None:
    own = tmp_path / "desk-units.txt"
    own.write_text("smoot = 1.7018 * metre\n")
    report = claimcheck.check("It has 364.4 smoots.", config=Config(units=(own,)))
    found = claimcheck.quantity(report.articles[0].figures[0])
    assert not isinstance(found, tuple)
    assert found.to("metre").magnitude == Fraction("364.4") * Fraction("1.7018")
    claimcheck.check("It has 5 miles.")
    assert "smoot" not in claimcheck.ureg


def test_what_the_module_shows_runs() -> None:
    assert doctest.testmod(claimcheck).failed == 0
    assert doctest.testmod(claimcheck).attempted > 5


def test_pint_waits_until_it_is_asked_for() -> None:
    script = (
        "import sys, claimcheck; before = 'pint' in sys.modules; claimcheck.ureg;"
        "print(before, 'pint' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "True"]


def test_the_module_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match="registry"):
        claimcheck.registry  # noqa: B018
