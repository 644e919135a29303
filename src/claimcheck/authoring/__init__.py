"""What helps people to write rules: trials, explanations, scaffolds, schemas."""

from claimcheck.authoring.explain import explain, precisions
from claimcheck.authoring.scaffold import scaffold
from claimcheck.authoring.schemas import SCHEMAS
from claimcheck.authoring.trial import try_rule

__all__ = ["SCHEMAS", "explain", "precisions", "scaffold", "try_rule"]
