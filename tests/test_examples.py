"""Every shipped rule does on its own examples what it says."""

from __future__ import annotations

import pytest

from claimcheck.authoring import run_examples
from claimcheck.config import Config
from claimcheck.model import ExampleResult
from claimcheck.pipeline import load_rules

RESULTS = run_examples(load_rules(Config()), Config())


def _named(result: ExampleResult) -> str:
    return f"{result.rule.id}:{result.example.place.line if result.example.place else 0}"


@pytest.mark.parametrize("result", RESULTS, ids=_named)
def test_the_example_passes(result: ExampleResult) -> None:
    assert result.passed, f"{result.example.text}\n{result.message}"
