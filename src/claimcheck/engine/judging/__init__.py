"""What holds between figures that belong together: values, the walk over a check, its verdict."""

from claimcheck.engine.judging.conditions import Form, form_of, left_to_ask, speaks
from claimcheck.engine.judging.context import Context
from claimcheck.engine.judging.evaluate import evaluate, number, truth
from claimcheck.engine.judging.exactness import as_meant, to_the_last_digit
from claimcheck.engine.judging.judge import judge, judge_scene, judge_with
from claimcheck.engine.judging.message import fill, surface
from claimcheck.engine.judging.other_articles import disputed, other_articles_of, supported
from claimcheck.engine.judging.quantity import date_of, say_unit
from claimcheck.engine.judging.rough import Bounds, rough, rough_readings
from claimcheck.engine.judging.scene import Scene, Truth
from claimcheck.engine.judging.show import show
from claimcheck.engine.judging.solve import computes, derived, equates, multiplies, solve
from claimcheck.engine.judging.surroundings import COMPARED, Asked, Surroundings
from claimcheck.engine.judging.value import DATE, POINT, Undecided, Unit, Value

__all__ = [
    "COMPARED",
    "DATE",
    "POINT",
    "Asked",
    "Bounds",
    "Context",
    "Form",
    "Scene",
    "Surroundings",
    "Truth",
    "Undecided",
    "Unit",
    "Value",
    "as_meant",
    "computes",
    "date_of",
    "derived",
    "disputed",
    "equates",
    "evaluate",
    "fill",
    "form_of",
    "judge",
    "judge_scene",
    "judge_with",
    "left_to_ask",
    "multiplies",
    "number",
    "other_articles_of",
    "rough",
    "rough_readings",
    "say_unit",
    "show",
    "solve",
    "speaks",
    "supported",
    "surface",
    "to_the_last_digit",
    "truth",
]
