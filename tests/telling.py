"""What is said of the fixtures, and what the shipped rules say of their own examples, each rule by itself.

Found once: tests that ask for it are of one group, "told", which runs in one process.
"""

from __future__ import annotations

import importlib
from functools import cache
from pathlib import Path

import pytest

from claimcheck import pipeline
from claimcheck.authoring.example_runs import report_on as find_report
from claimcheck.config import Config, load
from claimcheck.model import Article, Example, Report, Rule

Told = tuple[Rule, Example, tuple[Article, ...], Report]
CONFIG = Config()
ARTICLES = Path(__file__).resolve().parent.parent / "fixtures" / "articles"


@cache
def fixtures() -> Report:
    return pipeline.run([ARTICLES], load(ARTICLES / "claimcheck.toml"))


@cache
def rules() -> dict[str, Rule]:
    return {rule.id: rule for rule in pipeline.load_rules(CONFIG)}


@cache
def said_of(rule: str, example: Example) -> tuple[tuple[Article, ...], Report]:
    return find_report(rules()[rule], example, CONFIG)


@cache
def told() -> tuple[Told, ...]:
    """What is said of the bad ones."""
    every = ((rule, example) for rule in rules().values() for example in rule.examples)
    return tuple((rule, example, *said_of(rule.id, example)) for rule, example in every if example.bad)


def tell_once(monkeypatch: pytest.MonkeyPatch, room: str) -> None:
    """Let a room of the program that runs examples by the usual settings have what was found of them."""

    def report_on(rule: Rule, example: Example, config: Config) -> tuple[tuple[Article, ...], Report]:
        assert config == CONFIG
        return said_of(rule.id, example)

    monkeypatch.setattr(importlib.import_module(f"claimcheck.authoring.{room}"), "report_on", report_on)
