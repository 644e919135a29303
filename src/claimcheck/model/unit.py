"""A unit that a newsroom adds to ours, as text names it."""

from __future__ import annotations

from claimcheck.model.figure import Kind
from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True)
class OwnUnit:
    """`name` is what figures and rules call it, `words` are singular forms (an alias may be a plural),
    `symbols` what stands beside a number in just these letters."""

    name: str
    kind: Kind
    words: tuple[str, ...]
    symbols: tuple[str, ...] = ()
