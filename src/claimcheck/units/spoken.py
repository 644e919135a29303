"""What text calls the units that a newsroom adds."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.model import OwnUnit
from claimcheck.model.figure import Kind
from claimcheck.units.algebra import dimension
from claimcheck.units.own import Definition, Own, in_force

_CALLED = {"pound_mass": "lb"}  # a pound is money as well


def called(unit: str) -> str:
    """A unit's name as people read it: "square metre", "lb"."""
    return _CALLED.get(unit, unit.replace("_", " "))


_KINDS: dict[str, Kind] = {"time": "duration", "percentage_point": "points"}


def own_units() -> tuple[OwnUnit, ...]:
    """The units in force besides ours, with what kind of figure they make and what text calls them."""
    return _own_units(in_force())


@lru_cache(maxsize=4)  # asked with each locale
def _own_units(own: Own) -> tuple[OwnUnit, ...]:
    return tuple(
        OwnUnit(
            one.name,
            kind_of(one.name),
            tuple(word.replace("_", " ") for word in (*_own_name(one), *one.aliases) if len(word) > 1),
            tuple(
                word for word in (one.symbol, *one.aliases) if word and (word == one.symbol or len(word) < 2)
            ),
        )
        for one in own.definitions
    )


def _own_name(one: Definition) -> tuple[str, ...]:
    return () if one.ours else (one.name,)


def kind_of(unit: str) -> Kind:
    """The kind of a figure in this unit."""
    measured = dimension(unit)
    family = measured.partition(":")[0]
    if family == "currency" and "/" not in measured:
        return "money"
    return "count" if family == "count" and "/" not in measured else _KINDS.get(measured, "measure")
