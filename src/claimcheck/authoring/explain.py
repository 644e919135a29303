"""A rule explained: as its file has it, with its examples worked, and how often it was right."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.authoring.definition import definition_of, texts_of
from claimcheck.authoring.example_runs import report_on
from claimcheck.config import Config
from claimcheck.model.article import Article
from claimcheck.model.authoring import Explanation, Precision, WorkedExample
from claimcheck.model.finding import Finding
from claimcheck.model.rule import Example, Rule
from claimcheck.rules import find_rule_files
from claimcheck.rules.catalog import shipped_folder

PRECISION = "precision.toml"


def explain(rule: Rule, config: Config) -> Explanation:
    """Return all that is known of a rule. Its examples are run, which takes a moment."""
    return explain_all((rule,), config)[0]


def explain_all(rules: Sequence[Rule], config: Config) -> tuple[Explanation, ...]:
    files, _ = find_rule_files(config.rules, config.near)
    texts = texts_of(files)
    return tuple(
        Explanation(
            rule,
            definition_of(rule, texts),
            tuple(_worked(rule, example, config) for example in rule.examples),
            _precision(rule),
        )
        for rule in rules
    )


@lru_cache(maxsize=1)  # reads a file, for each rule of the rulebook
def precisions() -> dict[str, Precision]:
    """Return how often findings of the shipped rules were right, of those that were reviewed, by id."""
    path = shipped_folder() / PRECISION
    if not os.path.isfile(path):
        return {}
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {rule: Precision(row["reviewed"], row["right"]) for rule, row in table.items()}


def _precision(rule: Rule) -> Precision | None:
    """Return what was reviewed of the rule and of those whose place it has taken."""
    known = [one for name in rule.names if (one := precisions().get(name)) is not None]
    return Precision(sum(one.reviewed for one in known), sum(one.right for one in known)) if known else None


def _worked(rule: Rule, example: Example, config: Config) -> WorkedExample:
    """Return what the rule by itself says of its example."""
    articles, report = report_on(rule, example, config)
    found = report.findings
    return WorkedExample(
        example,
        tuple(finding.message for finding in found),
        tuple(dict.fromkeys(line for finding in found for line in finding.working)),
        tuple(dict.fromkeys(repair.title for finding in found for repair in finding.repairs[:3])),
        _mended(articles, found),
    )


def _mended(articles: Sequence[Article], found: Sequence[Finding]) -> str:
    """Return the text that the first repair changes, as it would read; "" where there is none."""
    edits = next((finding.repairs[0].edits for finding in found if finding.repairs), ())
    texts = {one.document.uri: one.document.text for one in articles}
    if not edits or any(edit.in_source for edit in edits) or len({edit.uri for edit in edits}) > 1:
        return ""
    text = texts[edits[0].uri]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
