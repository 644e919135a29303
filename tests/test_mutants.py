"""Each shipped rule's examples would notice if its check were gone, or turned round."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from claimcheck import pipeline
from claimcheck.authoring import run_examples
from claimcheck.config import Config
from claimcheck.model import Rule
from claimcheck.model.expression import Compare, Constant, Expression, Logic
from claimcheck.model.frame import FrameMatcher
from claimcheck.model.pattern import SameMatcher

CONFIG = Config()
RULES = [
    rule
    for rule in pipeline.load_rules(CONFIG)
    if not (isinstance(rule.matcher, SameMatcher | FrameMatcher) and rule.matcher.witness)  # accuses nobody
]
ALWAYS = Compare("=", Constant(Fraction(1)), Constant(Fraction(1)))


def noticed(rule: Rule, check: Expression) -> bool:
    changed = replace(rule, check=check)
    alone = (replace(changed, examples=(example,)) for example in rule.examples)
    return any(not result.passed for one in alone for result in run_examples((one,), CONFIG))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_without_its_check_fails_its_examples(rule: Rule) -> None:
    assert noticed(rule, ALWAYS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_turned_round_fails_its_examples(rule: Rule) -> None:
    assert noticed(rule, Logic("not", (rule.check,)))
