"""How many of one time are in another, when so much for the one is told again for the other.

A shop that sells 40 loaves a day sells 14,600 a year, or 8,000 in working days.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from claimcheck.engine.judging.call import Builtin, Number, figure_of
from claimcheck.engine.judging.scene import Scene
from claimcheck.engine.judging.value import Undecided, Value, exact
from claimcheck.model.expression import Expression
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


def _of(end: int) -> Builtin:
    def builtin(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
        pair = frozenset(figure_of(scene, one).per or "" for one in arguments)
        if pair not in _TIMES:
            raise Undecided("not rates of two times")
        return exact(ratio(_TIMES[pair][end]))

    return builtin


PACES: Final[Mapping[str, Builtin]] = {"fewest_times": _of(0), "most_times": _of(1)}
