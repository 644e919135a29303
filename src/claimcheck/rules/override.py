"""What a file changes of rules that it did not write: severity and tolerance, by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import cast

import yaml

from claimcheck.checks.parse import hint
from claimcheck.model.rule import SEVERITIES, Rule, Severity
from claimcheck.rules.source import Source
from claimcheck.rules.tolerance import load_tolerances
from claimcheck.startup.lean import dataclass

OVERRIDE_KEYS = ("severity", "tolerance")


@dataclass(frozen=True, slots=True)
class Override:
    """The change to one rule; None leaves a thing as it is."""

    rule: str
    severity: Severity | None
    tolerance: Fraction | None
    rate_tolerance: Fraction | None


def load_overrides(source: Source, node: yaml.Node | None, known: Iterable[str]) -> list[Override]:
    """The changes of a file's `override:`, by id; `known` are the ids of all rules, former ones too."""
    ids = tuple(known)
    found = []
    for name, key, value in source.pairs(node, "changes to rules"):
        if name not in ids:
            source.refuse(key, f"no rule `{name}`{hint(name, ids)}")
            continue
        fields = source.fields(value, OVERRIDE_KEYS, "a change to a rule")
        severity = source.one_of(fields.get("severity"), SEVERITIES, "severity", "")
        tolerance, rate = load_tolerances(source, fields.get("tolerance"))
        found.append(Override(name, cast(Severity, severity) or None, tolerance, rate))
    return found


def overridden(rules: Sequence[Rule], overrides: Sequence[Override]) -> list[Rule]:
    """The rules with all changes; of two changes to one rule the later wins."""
    by_rule: dict[str, list[Override]] = {}
    for override in overrides:
        by_rule.setdefault(override.rule, []).append(override)
    return [_changed(rule, by_rule) for rule in rules]


def _changed(rule: Rule, by_rule: Mapping[str, list[Override]]) -> Rule:
    named = (override for name in (*rule.aliases, rule.id) for override in by_rule.get(name, ()))
    for override in named:
        rule = replace(
            rule,
            severity=override.severity or rule.severity,
            tolerance=rule.tolerance if override.tolerance is None else override.tolerance,
            rate_tolerance=rule.rate_tolerance
            if override.rate_tolerance is None
            else override.rate_tolerance,
        )
    return rule
