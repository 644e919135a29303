"""How many of one time are in another, when so much for the one is told again for the other.

A shop that sells 40 loaves a day sells 14,600 a year, or 8,000 in working days.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from claimcheck.checks.function import Arguments, Number, figure_of, function
from claimcheck.checks.scene import Scene
from claimcheck.checks.value import Undecided, Value, exact
from claimcheck.model.ratio import ratio

# The fewest, in working time or with some given free, and the most.
_TIMES: Final[Mapping[frozenset[str], tuple[int, int]]] = {
    frozenset(("day", "week")): (5, 7),
    frozenset(("day", "month")): (20, 31),
    frozenset(("day", "year")): (200, 370),
    frozenset(("week", "month")): (4, 5),
    frozenset(("week", "year")): (36, 54),
    frozenset(("month", "year")): (9, 12),
}


@function(
    "fewest_times(a, b)",
    "how many of the shorter time of two rates the longer has at least, in working time: 5 days a week",
    gives="number",
)
def _fewest_times(scene: Scene, arguments: Arguments, number: Number) -> Value:
    return exact(ratio(_ends(scene, arguments)[0]))


@function(
    "most_times(a, b)",
    "how many of the shorter time of two rates the longer has at most: 12 months a year",
    gives="number",
)
def _most_times(scene: Scene, arguments: Arguments, number: Number) -> Value:
    return exact(ratio(_ends(scene, arguments)[1]))


def _ends(scene: Scene, arguments: Arguments) -> tuple[int, int]:
    """Raises Undecided for what are no rates of two such times."""
    pair = frozenset(figure_of(scene, one).per or "" for one in arguments)
    if pair not in _TIMES:
        raise Undecided("not rates of two times")
    return _TIMES[pair]
