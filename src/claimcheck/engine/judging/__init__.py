"""The verdict on a relation, and the message that tells it."""

from claimcheck.engine.judging.conditions import Form, form_of, left_to_ask, speaks
from claimcheck.engine.judging.exactness import as_meant, to_the_last_digit
from claimcheck.engine.judging.judge import judge, judge_scene, judge_with
from claimcheck.engine.judging.message import fill, surface
from claimcheck.engine.judging.recalled import judge_again
from claimcheck.engine.judging.rough import Bounds, rough, rough_readings

__all__ = [
    "Bounds",
    "Form",
    "as_meant",
    "fill",
    "form_of",
    "judge",
    "judge_again",
    "judge_scene",
    "judge_with",
    "left_to_ask",
    "rough",
    "rough_readings",
    "speaks",
    "surface",
    "to_the_last_digit",
]
