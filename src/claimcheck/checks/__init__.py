"""The language of checks: read, held against dimensions, evaluated, solved, told and written.

What a rule demands of its figures is read once, when rules are loaded (`parse`, `dimension`, `functions`), and
evaluated for each relation; each half is imported when it is asked for.
"""

from typing import TYPE_CHECKING

from claimcheck.startup.late import late

if TYPE_CHECKING:
    from claimcheck.checks.context import Context
    from claimcheck.checks.evaluate import evaluate, number, truth
    from claimcheck.checks.other_articles import disputed, other_articles_of, supported
    from claimcheck.checks.quantity import date_of, say_unit
    from claimcheck.checks.scene import Scene, Truth
    from claimcheck.checks.show import show
    from claimcheck.checks.solve import computes, derived, equates, solve
    from claimcheck.checks.surroundings import COMPARED, Asked, Surroundings
    from claimcheck.checks.value import DATE, POINT, Undecided, Unit, Value

__all__ = [
    "COMPARED",
    "DATE",
    "POINT",
    "Asked",
    "Context",
    "Scene",
    "Surroundings",
    "Truth",
    "Undecided",
    "Unit",
    "Value",
    "computes",
    "date_of",
    "derived",
    "disputed",
    "equates",
    "evaluate",
    "number",
    "other_articles_of",
    "say_unit",
    "show",
    "solve",
    "supported",
    "truth",
]
_HOMES = {
    "context": ("Context",),
    "evaluate": ("evaluate", "number", "truth"),
    "other_articles": ("disputed", "other_articles_of", "supported"),
    "quantity": ("date_of", "say_unit"),
    "scene": ("Scene", "Truth"),
    "show": ("show",),
    "solve": ("computes", "derived", "equates", "solve"),
    "surroundings": ("COMPARED", "Asked", "Surroundings"),
    "value": ("DATE", "POINT", "Undecided", "Unit", "Value"),
}
__getattr__ = late(__name__, {name: home for home, names in _HOMES.items() for name in names})
