"""The language of checks: read, held against dimensions, evaluated, solved, told and written."""

from claimcheck.checks.context import Context
from claimcheck.checks.evaluate import evaluate, number, truth
from claimcheck.checks.other_articles import disputed, other_articles_of, supported
from claimcheck.checks.quantity import date_of, say_unit
from claimcheck.checks.scene import Scene, Truth
from claimcheck.checks.show import show
from claimcheck.checks.solve import computes, derived, equates, multiplies, solve
from claimcheck.checks.surroundings import COMPARED, Asked, Surroundings, answers
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
    "answers",
    "computes",
    "date_of",
    "derived",
    "disputed",
    "equates",
    "evaluate",
    "multiplies",
    "number",
    "other_articles_of",
    "say_unit",
    "show",
    "solve",
    "supported",
    "truth",
]
