"""Which rules are in force, and how grave they are."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.config.settings import CONFIDENCES, Config
from claimcheck.model import SEVERITIES, Finding, Rule, Severity

_EXACT = 1000  # above the length of any code


def selects(config: Config, rule: Rule) -> bool:
    """Is `rule` in force? The more particular selector wins, and `ignore` wins a tie."""
    wanted = _closeness((*config.select, *config.extend_select), rule)
    return wanted > _closeness(config.ignore, rule)


def severity_of(config: Config, rule: Rule) -> Severity:
    """The severity of `rule` as the settings have it."""
    best, severity = 0, rule.severity
    for selector, wanted in config.severity:
        closeness = _closeness((selector,), rule)
        if closeness > best:
            best, severity = closeness, wanted
    return severity


def shows(config: Config, finding: Finding) -> bool:
    """Is `finding` grave and certain enough to be reported?"""
    if SEVERITIES.index(finding.severity) > SEVERITIES.index(config.min_severity):
        return False
    return CONFIDENCES.index(finding.confidence) <= CONFIDENCES.index(config.min_confidence)


def fails(config: Config, finding: Finding) -> bool:
    """Does `finding` make a run fail?"""
    return SEVERITIES.index(finding.severity) <= SEVERITIES.index(config.fail_on)


def _closeness(selectors: Iterable[str], rule: Rule) -> int:
    """How particularly the selectors name `rule`; 0 when none does."""
    return max((_close(selector, rule) for selector in selectors), default=0)


def _close(selector: str, rule: Rule) -> int:
    if selector == "ALL":
        return 1
    if selector in (rule.id, rule.code):
        return _EXACT
    return 1 + len(selector) if rule.code.startswith(selector) else 0
