"""Every shipped rule does on its own examples what it says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.authoring import run_examples
from claimcheck.config import Config
from claimcheck.model import Rule
from claimcheck.pipeline import load_rules

CONFIG = Config()
BY_ITSELF = [replace(rule, examples=(example,)) for rule in load_rules(CONFIG) for example in rule.examples]


def _named(rule: Rule) -> str:
    (example,) = rule.examples
    return f"{rule.id}:{example.place.line if example.place else 0}"


@pytest.mark.parametrize("rule", BY_ITSELF, ids=_named)
def test_the_example_passes(rule: Rule) -> None:
    (result,) = run_examples((rule,), CONFIG)
    assert result.passed, f"{result.example.text}\n{result.message}"
