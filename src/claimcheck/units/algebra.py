"""What measures what, and by which exact factor.

pint says so (`registry.measure`). Of our own units its answers are kept in `table.py`, and a compound of
these is the product of its rows; a test holds both equal to pint, for every unit and every pair. A
compound in which a newsroom's unit stands is asked of pint itself.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from functools import lru_cache

from claimcheck.startup.expressions import compiled
from claimcheck.units.currencies import CURRENCIES
from claimcheck.units.own import Own, in_force
from claimcheck.units.registry import Measure, Powers, measure
from claimcheck.units.table import DERIVED, UNITS, ZEROS
from claimcheck.units.terms import terms

_KINDS = frozenset(("time", "percentage_point"))  # durations and points are kinds of figures by themselves
_MONEY = compiled(r"currency:\w+")
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
    own = in_force().names
    return all(name in UNITS or name in CURRENCIES or name in own for name, _ in terms(unit))


def is_currency(unit: str) -> bool:
    """Is it money, a currency or a part of one ("cent")?"""
    return unit in CURRENCIES or currency(unit) is not None


def currency(unit: str) -> str | None:
    """The currency that a unit is money of (USD of "cent"); None when it is none."""
    measured = dimension(unit)
    return measured.removeprefix("currency:") if _MONEY.fullmatch(measured) else None


def dimension(unit: str) -> str:
    """What `unit` measures: "length", "currency:USD", "count:troop", "speed", "" (plain).

    Percent is plain (a hundredth); percentage points are not. A name that is neither
    unit nor currency is taken for the noun that is counted. Compounds that have no name
    are spelt in their bases: "currency:KRW/currency:JPY".
    """
    return _dimension(unit, in_force())


def dimensions() -> frozenset[str]:
    """What a measure can be a measure of: length, speed, and what units of one's own measure."""
    return _dimensions(in_force())


def factor(a: str, b: str) -> Fraction | None:
    """How many `b` are one `a`, exactly; None when they don't measure the same thing.

    An ambiguous unit counts as the first of its `readings`, an ambiguous currency as none.
    Between temperature scales this is the factor of *differences*; `offset` converts
    temperatures themselves.
    """
    return Fraction(1) if a == b else _factor(a, b, in_force())


def offset(a: str, b: str) -> tuple[Fraction, Fraction] | None:
    """(factor, shift) with value_b = value_a × factor + shift: 20 °C is 68 °F.

    For all but temperatures the shift is 0; None when not commensurable.
    """
    one, other = (_measured(unit, in_force()) for unit in (a, b))
    if one.powers != other.powers:
        return None
    return one.size / other.size, (one.zero - other.zero) / other.size


def readings(unit: str) -> tuple[str, ...]:
    """The units that the name may stand for, the likeliest first; most stand for themselves."""
    return _READINGS.get(unit, (unit,))


def per(unit: str, other: str) -> str:
    """The compound "unit/other"."""
    return f"{unit or '1'}/{other}"


@lru_cache(maxsize=4)  # asked for each placeholder of a rule
def _dimensions(own: Own) -> frozenset[str]:
    found = {base for base, *_ in UNITS.values()} | {_dimension(name, own) for name in own.names}
    return frozenset(name for name in found if name.isidentifier()) - _KINDS


@lru_cache(maxsize=4096)  # asked for each pair of figures: all but a few are known
def _dimension(unit: str, own: Own) -> str:
    powers = _measured(unit, own).powers
    if powers in _NAMES:
        return _NAMES[powers]
    above = [name for name, power in powers for _ in range(power)]
    below = [name for name, power in powers for _ in range(-power)]
    if not below:
        return "*".join(above)
    return "/".join(["*".join(above) or "1", *below])


@lru_cache(maxsize=4096)  # as above
def _factor(a: str, b: str, own: Own) -> Fraction | None:
    one, other = _measured(a, own), _measured(b, own)
    return one.size / other.size if one.powers == other.powers else None


def _measured(unit: str, own: Own) -> Measure:
    """What pint says of the unit: itself, or by way of the table where all of it is ours."""
    if own.names and any(name in own.names for name, _ in terms(unit)):
        return measure(unit, own)
    return tabled(unit)


def tabled(unit: str) -> Measure:
    """What follows of a unit, single or compound, from the table of our own."""
    powers: Counter[str] = Counter()
    size = Fraction(1)
    for name, power in terms(unit):
        base, bases = _row(name)
        size *= base**power
        for root, times in bases:
            powers[root] += times * power
    roots = tuple(sorted((root, power) for root, power in powers.items() if root and power))
    return Measure(roots, size, Fraction(*ZEROS.get(unit, (0, 1))))


def _row(name: str) -> tuple[Fraction, Powers]:
    """The size of one name in root units, and its base dimensions."""
    if name in UNITS:
        base, *size = UNITS[name]
        return Fraction(*size), DERIVED.get(base, ((base, 1),))
    return Fraction(1), ((f"{'currency' if name in CURRENCIES else 'count'}:{name}", 1),)
