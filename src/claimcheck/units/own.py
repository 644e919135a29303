"""Which units are in force besides ours, and what text calls them.

They are a matter of the context (`contextvars`): a run puts those of its settings in force, and another
thread is not touched by it.
"""

from __future__ import annotations

from contextvars import ContextVar

from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True)
class Definition:
    """One unit as it was defined: its name, what else it is called, and the line for pint.

    `place` is file, line and column. Of a unit that is `ours` already there are only more aliases.
    """

    name: str
    line: str
    place: tuple[str, int, int]
    symbol: str = ""
    aliases: tuple[str, ...] = ()
    ours: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Own:
    """A newsroom's units. Told apart by identity, so that what was found out about a unit under them is
    looked up fast; `read_units` gives the same object for the same text."""

    definitions: tuple[Definition, ...] = ()
    names: frozenset[str] = frozenset()


NO_OWN = Own()
_in_force: ContextVar[Own] = ContextVar("claimcheck-units", default=NO_OWN)


def use(own: Own) -> None:
    """Put these units, and no others besides ours, in force from here on, in this context."""
    _in_force.set(own)


def in_force() -> Own:
    """The units that are in force here besides ours."""
    return _in_force.get()
