"""pint, behind one door: our own units and a newsroom's, exact numbers, loaded when first asked for.

What a unit measures and by which factor is pint's to say, always. For our own units it is asked once,
when `table.py` is made of what it says (`scripts/make_units.py`); for a newsroom's, when they are read.
"""

from __future__ import annotations

import re
import threading
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.units.currencies import CURRENCIES
from claimcheck.units.own import NO_OWN, Own, in_force
from claimcheck.units.terms import terms

if TYPE_CHECKING:
    import pint

    from claimcheck.model import Figure

    Quantity = pint.Quantity[Any]
    Registry = pint.UnitRegistry[Any]

Powers = tuple[tuple[str, int], ...]  # base dimensions with their powers, sorted

_defining = threading.Lock()
_FAMILIES = ("count", "currency")


class PintError(Exception):
    """pint refuses a definition, perhaps a certain `line`; says why in its words."""

    def __init__(self, said: str, line: str = "") -> None:
        super().__init__(said)
        self.line = line


class Measure(NamedTuple):
    """What one unit measures, its size in root units, and where its zero stands in these."""

    powers: Powers
    size: Fraction
    zero: Fraction = Fraction(0)


def registry() -> Registry:
    """The registry of `units.txt` and of the units that are in force besides, with `Fraction` for
    every number.

    Nouns are added when `quantity` meets them. pint cannot print a unit with a power other
    than 1 and -1 while its exponents are Fractions.
    """
    return _registry(in_force())


@lru_cache(maxsize=4)  # pint takes a third of a second
def _registry(own: Own) -> Registry:
    import pint

    ureg: Registry = pint.UnitRegistry(None, non_int_type=Fraction, cache_folder=None)
    lines = Path(__file__).with_name("units.txt").read_text("utf-8").splitlines()
    others = CURRENCIES - {line.partition(" ")[0] for line in lines}
    ureg.load_definitions([*lines, *(f"{code} = [currency_{code}]" for code in sorted(others))])
    for definition in own.definitions:
        try:
            ureg.define(definition.line)
        except Exception as error:  # of many kinds, some of them Python's own
            raise PintError(str(error), definition.line) from error
    return ureg


def quantity(value: Fraction | int, unit: str) -> Quantity:
    """`value` in `unit` as a pint quantity: "USD", "troop", "KRW/JPY", "USD/year", "".

    Nothing is handed to pint's parser: names are looked up, and a noun that is no unit
    becomes a dimension of its own.
    """
    ureg = registry()
    return ureg.Quantity(Fraction(value), ureg.UnitsContainer(dict(_spelt(unit, ureg).values())))


def quantity_of(figure: Figure) -> Quantity | tuple[Quantity | None, Quantity | None]:
    """A figure as a quantity, with what it is a rate of; a range as its two ends, None where it is open.

    Raises TypeError for a date or a time of day, ValueError for a figure without a number.
    """
    if figure.period is not None or figure.kind in ("date", "time"):
        raise TypeError(f"a date or a time of day is no quantity: {figure.surface!r}")
    if figure.ends:
        low, high = (None if end is None else _of_one(end, figure) for end in figure.ends)
        return low, high
    return _of_one(figure, figure)


def _of_one(figure: Figure, whole: Figure) -> Quantity:
    if figure.number is None:
        raise ValueError(f"a figure without a number: {figure.surface!r}")
    unit, rate = figure.unit or whole.unit, figure.per or whole.per
    return quantity(figure.number.value, f"{unit or '1'}/{rate}" if rate else unit)


@lru_cache(maxsize=4096)  # pint takes a quarter of a millisecond for each
def measure(unit: str, own: Own = NO_OWN) -> Measure:
    """What pint says of a unit, single or compound, when `own` are in force. Raises PintError."""
    ureg = _registry(own)
    spelt = _spelt(unit, ureg)
    container = ureg.UnitsContainer(dict(spelt.values()))
    nouns = {
        f"[{family}_{word}]": f"{family}:{name}" for name, (word, _) in spelt.items() for family in _FAMILIES
    }
    try:
        powers = ureg.get_dimensionality(container)
        size, _ = ureg.get_root_units(container, check_nonmult=False)
        alone = list(container.values()) == [1]  # squared degrees have no zero of their own
        zero = ureg.Quantity(Fraction(0), container).to_root_units().magnitude if alone else 0
    except Exception as error:
        raise PintError(str(error)) from error
    bases = sorted((nouns.get(name) or _plain(name), int(str(power))) for name, power in powers.items())
    return Measure(tuple(bases), Fraction(str(size)), Fraction(str(zero)))


def _spelt(unit: str, ureg: Registry) -> dict[str, tuple[str, int]]:
    """Each name in `unit`, and what the registry calls it, with its power."""
    return {name: (_known(ureg, name), power) for name, power in terms(unit)}


def _known(ureg: Registry, name: str) -> str:
    """The registry's name of a unit, currency or noun; a new noun gets a dimension of its own."""
    word = name if name.isidentifier() else re.sub(r"\W", "_", name)
    if word[0].isdigit():
        word = "_" + word
    with _defining:
        if word not in ureg:
            ureg.define(f"{word} = [count_{word}]")
    return word


def _plain(dimension: str) -> str:
    """[count_troop] is count:troop, [length] is length."""
    name = dimension.strip("[]")
    for family in _FAMILIES:
        if name.startswith(f"{family}_"):
            return name.replace("_", ":", 1)
    return name
