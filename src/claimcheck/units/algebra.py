"""What measures what, and by which exact factor; all without importing pint.

`table.py` holds what pint makes of `units.txt`, and a test compares the two.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from functools import lru_cache

from claimcheck.units.currencies import CURRENCIES
from claimcheck.units.table import DERIVED, UNITS, ZEROS
from claimcheck.units.terms import terms

_NAMES = {powers: name for name, powers in DERIVED.items()}

# What a word may mean that names more than one unit; the likeliest first.
_READINGS: dict[str, tuple[str, ...]] = {
    "ton": ("tonne", "short_ton", "long_ton"),
    "hundredweight": ("short_hundredweight", "long_hundredweight"),
    "ounce": ("ounce", "troy_ounce", "fluid_ounce", "imperial_fluid_ounce"),
    "gallon": ("gallon", "imperial_gallon"),
    "quart": ("quart", "imperial_quart"),
    "pint": ("pint", "imperial_pint"),
    "fluid_ounce": ("fluid_ounce", "imperial_fluid_ounce"),
    "cup": ("cup", "metric_cup"),
    "tablespoon": ("tablespoon", "metric_tablespoon"),
    "teaspoon": ("teaspoon", "metric_teaspoon"),
    "mile": ("mile", "nautical_mile"),  # at sea and in the air nobody says which
    "horsepower": ("horsepower", "metric_horsepower"),
    "calorie": ("calorie", "kilocalorie"),  # on food labels
    "degree": ("degree", "celsius", "fahrenheit"),
    "point": ("point", "percentage_point"),
    "kilobyte": ("kilobyte", "kibibyte"),
    "megabyte": ("megabyte", "mebibyte"),
    "gigabyte": ("gigabyte", "gibibyte"),
    "terabyte": ("terabyte", "tebibyte"),
    "cent": ("cent", "euro_cent"),
    "dinar": ("IQD", "KWD", "JOD", "RSD", "DZD", "TND", "LYD", "BHD", "MKD"),
    "rial": ("IRR", "OMR", "YER"),
    "riyal": ("SAR", "QAR"),
}


def known(unit: str) -> bool:
    """Is every name in `unit` a unit or a currency? A noun is not, though it can be counted."""
    return all(name in UNITS or name in CURRENCIES for name, _ in terms(unit))


def is_currency(unit: str) -> bool:
    """Is it money, a currency or a part of one ("cent")?"""
    return unit in CURRENCIES or _base(unit).startswith("currency:")


@lru_cache(maxsize=4096)
def dimension(unit: str) -> str:
    """What `unit` measures: "length", "currency:USD", "count:troop", "speed", "" (plain).

    Percent is plain (a hundredth); percentage points are not. A name that is neither
    unit nor currency is taken for the noun that is counted. Compounds that have no name
    are spelt in their bases: "currency:KRW/currency:JPY".
    """
    powers = _powers(unit)
    if powers in _NAMES:
        return _NAMES[powers]
    above = [name for name, power in powers for _ in range(power)]
    below = [name for name, power in powers for _ in range(-power)]
    if not below:
        return "*".join(above)
    return "/".join(["*".join(above) or "1", *below])


@lru_cache(maxsize=4096)
def factor(a: str, b: str) -> Fraction | None:
    """How many `b` are one `a`, exactly; None when they don't measure the same thing.

    An ambiguous unit counts as the first of its `readings`, an ambiguous currency as none.
    Between temperature scales this is the factor of *differences*; `offset` converts
    temperatures themselves.
    """
    if a == b:
        return Fraction(1)
    if _powers(a) != _powers(b):
        return None
    return _size(a) / _size(b)


@lru_cache(maxsize=256)
def offset(a: str, b: str) -> tuple[Fraction, Fraction] | None:
    """(factor, shift) with value_b = value_a × factor + shift: 20 °C is 68 °F.

    For all but temperatures the shift is 0; None when not commensurable.
    """
    rate = factor(a, b)
    if rate is None:
        return None
    return rate, (_zero(a) - _zero(b)) / _size(b)


def readings(unit: str) -> tuple[str, ...]:
    """The units that the name may stand for, the likeliest first; most stand for themselves."""
    return _READINGS.get(unit, (unit,))


def per(unit: str, other: str) -> str:
    """The compound "unit/other"."""
    return f"{unit or '1'}/{other}"


def _base(name: str) -> str:
    """The dimension of one name."""
    row = UNITS.get(name)
    if row is not None:
        return row[0]
    return f"currency:{name}" if name in CURRENCIES else f"count:{name}"


@lru_cache(maxsize=4096)
def _powers(unit: str) -> tuple[tuple[str, int], ...]:
    """The base dimensions of `unit`, sorted, with their powers."""
    powers: Counter[str] = Counter()
    for name, power in terms(unit):
        base = _base(name)
        for root, times in DERIVED.get(base, ((base, 1),)):
            powers[root] += times * power
    return tuple(sorted((root, power) for root, power in powers.items() if root and power))


def _size(unit: str) -> Fraction:
    """One `unit` in the root units of its dimension."""
    size = Fraction(1)
    for name, power in terms(unit):
        if name in UNITS:
            _, numerator, denominator = UNITS[name]
            size *= Fraction(numerator, denominator) ** power
    return size


def _zero(unit: str) -> Fraction:
    return Fraction(*ZEROS.get(unit, (0, 1)))
