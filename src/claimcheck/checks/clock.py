"""What a clock says: which of two times of day comes first."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.checks.function import Arguments, Number, answer, figure_of, function
from claimcheck.checks.scene import Scene, Truth
from claimcheck.checks.value import Undecided
from claimcheck.model.expression import Expression
from claimcheck.startup.expressions import compiled

_TIME = compiled(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?\s*([ap])\.?\s?m\b", re.IGNORECASE)
_NOON = 12


@function(
    "clock_runs_on(a, b)",
    "is the second of two times of one half of the day (both a.m. or both p.m.) not before the first?",
    gives="truth",
)
def _clock_runs_on(scene: Scene, arguments: Arguments, number: Number) -> Truth:
    first, second = (_told(scene, one) for one in arguments)
    if first[0] != second[0] or not second[1]:
        raise Undecided("times of two halves of the day, or midnight")
    return answer(first[1] <= second[1])


def _told(scene: Scene, argument: Expression) -> tuple[str, Fraction]:
    """The half of the day, and the hours since it began. Raises Undecided for a time that names none."""
    match = _TIME.match(figure_of(scene, argument).surface)
    if match is None:
        raise Undecided("a time without its half of the day")
    return match[3].lower(), int(match[1]) % _NOON + Fraction(int(match[2] or 0), 60)
