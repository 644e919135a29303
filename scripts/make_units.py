"""Write src/claimcheck/units/table.py: what pint makes of units.txt, so that no run needs pint.

usage: python scripts/make_units.py
"""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pint

ROOM = Path(__file__).parent.parent / "src" / "claimcheck" / "units"


def load() -> pint.UnitRegistry[Any]:
    ureg: pint.UnitRegistry[Any] = pint.UnitRegistry(
        None, non_int_type=Fraction, cache_folder=None, autoconvert_offset_to_baseunit=True
    )
    for line in (ROOM / "units.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            ureg.define(line)
    return ureg


def names() -> tuple[list[str], list[str]]:
    """The units and the named derived dimensions, in the order of the file."""
    lines = (ROOM / "units.txt").read_text("utf-8").splitlines()
    left = [line.split(" = ", 1)[0] for line in lines if line and not line.startswith("#")]
    return [name for name in left if name[0] != "["], [name for name in left if name[0] == "["]


def plain(dimension: str) -> str:
    """[count_troop] is count:troop, [length] is length."""
    name = dimension.strip("[]")
    for family in ("count", "currency"):
        name = name.replace(f"{family}_", f"{family}:", 1)
    return name


def bases(dimensionality: Any) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((plain(name), int(power)) for name, power in dimensionality.items()))


def render() -> str:
    ureg = load()
    units, derived = names()
    dimensions = {plain(name): bases(ureg.get_dimensionality(name)) for name in derived}
    called = {powers: name for name, powers in dimensions.items()}
    rows, offsets = [], []
    for unit in units:
        powers = bases(ureg.get_dimensionality(unit))
        name = powers[0][0] if len(powers) == 1 and powers[0][1] == 1 else called[powers] if powers else ""
        one, zero = (ureg.Quantity(Fraction(n), unit).to_root_units().magnitude for n in (1, 0))
        factor = Fraction(one) - Fraction(zero)
        rows.append(f'    "{unit}": ("{name}", {factor.numerator}, {factor.denominator}),')
        if zero:
            offsets.append(f'    "{unit}": ({zero.numerator}, {zero.denominator}),')
    lines = [
        '"""Generated from units.txt by scripts/make_units.py; do not edit."""',
        "",
        "# Unit: its dimension, and its size in the dimension's root unit (numerator, denominator).",
        "UNITS: dict[str, tuple[str, int, int]] = {",
        *rows,
        "}",
        "",
        "# Scales whose zero stands elsewhere, in the root unit.",
        "ZEROS: dict[str, tuple[int, int]] = {",
        *offsets,
        "}",
        "",
        "# Dimensions that are products of others.",
        "DERIVED: dict[str, tuple[tuple[str, int], ...]] = {",
        *(f'    "{name}": {repr(powers).replace(chr(39), chr(34))},' for name, powers in dimensions.items()),
        "}",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    (ROOM / "table.py").write_text(render(), "utf-8")
    sys.exit(0)
