"""Write src/claimcheck/units/table.py: what pint says of every unit of units.txt, so that a run with
these alone needs no pint.

usage: python scripts/make_units.py
"""

from __future__ import annotations

import sys
from pathlib import Path

from claimcheck.units.registry import Powers, measure, registry

ROOM = Path(__file__).parent.parent / "src" / "claimcheck" / "units"


def names() -> tuple[list[str], list[str]]:
    """The units and the named derived dimensions, in the order of the file."""
    lines = (ROOM / "units.txt").read_text("utf-8").splitlines()
    left = [line.split(" = ", 1)[0] for line in lines if line and not line.startswith("#")]
    return [name for name in left if name[0] != "["], [name for name in left if name[0] == "["]


def derived(dimensions: list[str]) -> dict[str, Powers]:
    """The base dimensions of each derived one, with their powers."""
    found = {name: registry().get_dimensionality(name) for name in dimensions}
    return {
        name.strip("[]"): tuple(sorted((base.strip("[]"), int(str(power))) for base, power in powers.items()))
        for name, powers in found.items()
    }


def render() -> str:
    units, dimensions = names()
    composed = derived(dimensions)
    called = {powers: name for name, powers in composed.items()}
    rows, offsets = [], []
    for unit in units:
        powers, size, zero = measure(unit)
        name = powers[0][0] if len(powers) == 1 and powers[0][1] == 1 else called[powers] if powers else ""
        rows.append(f'    "{unit}": ("{name}", {size.numerator}, {size.denominator}),')
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
        *(f'    "{name}": {repr(powers).replace(chr(39), chr(34))},' for name, powers in composed.items()),
        "}",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    (ROOM / "table.py").write_text(render(), "utf-8")
    sys.exit(0)
