"""What helps people to write rules: trials, explanations, scaffolds, schemas."""

from claimcheck.authoring.collection import calibrate
from claimcheck.authoring.counting import worth_writing
from claimcheck.authoring.example_runs import run_examples
from claimcheck.authoring.explain import explain, explain_all, precisions
from claimcheck.authoring.scaffold import scaffold
from claimcheck.authoring.schemas import SCHEMAS
from claimcheck.authoring.trial import try_example, try_rule

__all__ = [
    "SCHEMAS",
    "calibrate",
    "explain",
    "explain_all",
    "precisions",
    "run_examples",
    "scaffold",
    "try_example",
    "try_rule",
    "worth_writing",
]
