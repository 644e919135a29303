"""pint, behind one door: our own units, exact numbers, loaded when first asked for."""

from __future__ import annotations

import re
import threading
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.units.currencies import CURRENCIES
from claimcheck.units.table import UNITS
from claimcheck.units.terms import terms

if TYPE_CHECKING:
    import pint

_defining = threading.Lock()


@cache
def registry() -> pint.UnitRegistry[Any]:
    """The registry of `units.txt`, with `Fraction` for every number.

    Currencies and nouns are added when `quantity` meets them. pint cannot print a unit
    with a power other than 1 and -1 while its exponents are Fractions.
    """
    import pint

    ureg: pint.UnitRegistry[Any] = pint.UnitRegistry(None, non_int_type=Fraction, cache_folder=None)
    for line in Path(__file__).with_name("units.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            ureg.define(line)
    return ureg


def quantity(value: Fraction, unit: str) -> pint.Quantity[Any]:
    """`value` in `unit` as a pint quantity: "USD", "troop", "KRW/JPY", "USD/year", "".

    Nothing is handed to pint's parser: names are looked up, and a noun that is no unit
    becomes a dimension of its own.
    """
    ureg = registry()
    powers = {_defined(ureg, name): power for name, power in terms(unit)}
    return ureg.Quantity(value, ureg.UnitsContainer(powers))


def _defined(ureg: pint.UnitRegistry[Any], name: str) -> str:
    """The registry's name of a unit, currency or noun."""
    if name in UNITS:
        return name
    word = re.sub(r"\W", "_", name)
    if word[0].isdigit():
        word = "_" + word
    with _defining:
        if word not in ureg:
            ureg.define(f"{word} = [{'currency' if name in CURRENCIES else 'count'}_{word}]")
    return word
