"""What the shipped rules say of their own bad examples, each rule by itself; found once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.authoring.examples import articles_of
from claimcheck.config import Config
from claimcheck.model import Article, Example, Report, Rule
from claimcheck.pipeline import judge_articles, load_rules

Told = tuple[Rule, Example, tuple[Article, ...], Report]


@cache
def told() -> tuple[Told, ...]:
    return tuple(_told())


def _told() -> Iterator[Told]:
    for rule in load_rules(Config()):
        for example in rule.examples:
            if example.bad:
                articles = articles_of(example)
                yield rule, example, articles, judge_articles(articles, (rule,), Config())
