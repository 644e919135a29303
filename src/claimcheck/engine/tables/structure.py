"""What a structure says of lines, and how surely it is one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from math import isqrt, log2

from claimcheck.engine.tables.sheet import Entry
from claimcheck.startup.lean import dataclass

MAX_BITS = 22.0  # that one place can speak for a structure
# Places where it does not come out, for each where it does; the same where no word speaks of it.
MAX_BROKEN, MAX_UNSAID = 0.2, 0.1
AGAINST = 3.0  # that one where it does not come out speaks against it


@dataclass(frozen=True, slots=True)
class Instance:
    """A structure at one place of its lines: the entries by role, in which order a relation binds them.

    `bits` says how unlikely it is to come out by chance; `apart` by how much it does not, in the table's
    unit, 0 where it comes out to the last digit.
    """

    roles: tuple[tuple[str, Entry], ...]
    held: bool
    bits: float
    apart: float

    @property
    def places(self) -> frozenset[int]:
        return frozenset(entry.claim.figure.span.start for _, entry in self.roles)


@dataclass(frozen=True)  # no slots: what is asked of its places again and again is kept
class Structure:
    """A hypothesis of a kind, such as "total", about lines, of which one is the `result` of the others;
    `worded` says that the words of the table say so, `cost` how many others would have been as good, in
    bits."""

    kind: str
    result: int
    lines: frozenset[int]
    instances: tuple[Instance, ...]
    cost: float
    worded: bool = False
    percent: bool = False  # its result is one, whatever is printed
    closing: bool = False  # its result ends a part of the table, all of which it is the sum of
    natural: bool = False  # it is the sum of all that its part of the table has before it
    named: bool = False  # its lines are called as those of statements are that are bound so
    alone: bool = True  # it tells of a place that nothing else doubts
    excused: int = 0  # places where it does not come out for one cell that another such has as well

    @cached_property  # asked many times while structures are weighed
    def held(self) -> list[Instance]:
        return [one for one in self.instances if one.held]

    @cached_property  # as above
    def broken(self) -> list[Instance]:
        return [one for one in self.instances if not one.held]

    @cached_property  # as above
    def bits(self) -> float:
        """How surely the places where it comes out make it a structure."""
        return sum(one.bits for one in self.held) - AGAINST * (len(self.broken) - self.excused) - self.cost

    @property
    def for_it(self) -> float:
        """How surely the places where it comes out speak for it; what is wrong once does not speak against a
        sum that ends its part."""
        return self.bits + AGAINST if self.closing and len(self.broken) == 1 and self.held else self.bits

    @cached_property  # as above
    def mostly(self) -> bool:
        """Does it come out at nearly all places?"""
        most = MAX_BROKEN if self.worded else MAX_UNSAID
        return len(self.broken) - self.excused <= max(1, len(self.held) * most)


def room(parts: Sequence[Entry], result: Entry) -> float:
    """How far rounding lets a sum of rounded parts stand from the printed one: many seldom all lean to one
    side."""
    steps = [part.step for part in parts]
    linear = sum(steps) / 2
    root = 1.1 * isqrt(sum(step * step for step in steps))
    return min(linear, root) + result.step / 2


def surprise(size: float, width: float) -> float:
    """How unlikely it is, in bits, that a number of this size comes within `width` by chance."""
    if size <= 0 or width <= 0:
        return 0.0
    return max(0.0, min(MAX_BITS, log2(size / width)))


def same(one: Entry, other: Entry) -> Instance:
    """Two entries that are one: do they come out the same, by their sizes?"""
    apart = one.size - other.size
    held = abs(apart) <= (one.step + other.step) / 2
    bits = surprise(one.size, one.step + other.step) if held else 0.0
    return Instance((("one", one), ("other", other)), held, bits, float(apart))
