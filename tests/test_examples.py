"""Every shipped rule does on its own examples what it says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from telling import CONFIG, rules, tell_once

from claimcheck.authoring import run_examples
from claimcheck.model import Rule

BY_ITSELF = [replace(rule, examples=(example,)) for rule in rules().values() for example in rule.examples]


def _named(rule: Rule) -> str:
    (example,) = rule.examples
    return f"{rule.id}:{example.place.line if example.place else 0}"


@pytest.mark.parametrize("rule", BY_ITSELF, ids=_named)
def test_the_example_passes(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    tell_once(monkeypatch, "example_runs")
    (result,) = run_examples((rule,), CONFIG)
    assert result.passed, f"{result.example.text}\n{result.message}"
