"""A rule explained: in plain words, with its examples worked, and how often it was right."""

from __future__ import annotations

import os
import tomllib
from fractions import Fraction
from functools import lru_cache

from claimcheck.authoring.examples import report_on
from claimcheck.authoring.plain import check_in_words, cues_in_words, functions_of, looks_for
from claimcheck.config import Config
from claimcheck.locale import get_locale, saying
from claimcheck.model.authoring import Explanation, Precision, WorkedExample
from claimcheck.model.frame import FrameMatcher
from claimcheck.model.pattern import SentenceMatcher
from claimcheck.model.rule import Example, Rule
from claimcheck.rules.catalog import shipped_folder

PRECISION = "precision.toml"
MAX_WORDS = 8  # of a list that an explanation names


def explain(rule: Rule, config: Config) -> Explanation:
    """All that is known of a rule. Its examples are run, which takes a moment."""
    return Explanation(
        rule,
        looks_for(rule),
        _silent(rule),
        "; ".join((check_in_words(rule.check), *functions_of(rule.check))),
        tuple(_options(rule)),
        tuple(_worked(rule, example, config) for example in rule.examples),
        _precision(rule),
        cues_in_words(rule.matcher) if isinstance(rule.matcher, FrameMatcher) else (),
    )


@lru_cache(maxsize=1)
def precisions() -> dict[str, Precision]:
    """How often findings of the shipped rules were right, of those that were reviewed, by id."""
    path = shipped_folder() / PRECISION
    if not os.path.isfile(path):
        return {}
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {rule: Precision(row["reviewed"], row["right"]) for rule, row in table.items()}


def _precision(rule: Rule) -> Precision | None:
    """What was reviewed of the rule and of those whose place it has taken."""
    known = [one for name in rule.names if (one := precisions().get(name)) is not None]
    return Precision(sum(one.reviewed for one in known), sum(one.right for one in known)) if known else None


def _silent(rule: Rule) -> tuple[str, ...]:
    """When the rule keeps silent."""
    said = []
    if rule.when is not None:
        said.append(f"unless {check_in_words(rule.when)}")
    if isinstance(rule.matcher, SentenceMatcher) and rule.matcher.silencers:
        said.append(f"where the sentence says {_words(rule.matcher.silencers)}")
    if isinstance(rule.matcher, FrameMatcher):
        said.append("where the sum does not come out, " + _wary(rule.matcher))
    return tuple(said)


def _wary(matcher: FrameMatcher) -> str:
    if matcher.witness:
        return "since it only bears figures out"
    doubtful = sorted(matcher.frame.doubtful | matcher.doubtful)
    figures = f" or a figure is {' or '.join(doubtful)}" if doubtful else ""
    return f"if such readings come out too seldom in print{figures}"


def _words(words: tuple[str, ...]) -> str:
    shown = [
        f"“{word.removesuffix('*')}…”" if word.endswith("*") else f"“{word}”" for word in words[:MAX_WORDS]
    ]
    more = f" or {len(words) - MAX_WORDS} words more" if len(words) > MAX_WORDS else ""
    return ", ".join(shown) + more


def _options(rule: Rule) -> list[tuple[str, str]]:
    def share(value: Fraction) -> str:
        return saying.share(value, get_locale())

    options: list[tuple[str, str]] = []
    if not isinstance(rule.matcher, FrameMatcher):
        options.append(("scope", rule.scope))
    if rule.aliases:
        options.append(("also known as", ", ".join(rule.aliases)))
    if rule.tolerance is not None:
        options.append(("tolerance", share(rule.tolerance)))
    if rule.rate_tolerance is not None:
        options.append(("tolerance of the exchange rate", share(rule.rate_tolerance)))
    return options


def _worked(rule: Rule, example: Example, config: Config) -> WorkedExample:
    """What the rule by itself says of its example."""
    found = report_on(rule, example, config)[1].findings
    return WorkedExample(
        example,
        tuple(finding.message for finding in found),
        tuple(dict.fromkeys(line for finding in found for line in finding.working)),
        tuple(dict.fromkeys(repair.title for finding in found for repair in finding.repairs[:3])),
    )
