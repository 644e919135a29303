"""Which rules are in force, and how grave they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.config.globs import matches
from claimcheck.config.settings import CONFIDENCES, Config
from claimcheck.config.settings_files import problem_at
from claimcheck.model import SEVERITIES, Finding, Problem, Rule, Severity

_EXACT = 1000  # above the length of any code
_ALIAS = 999  # a rule's own name is more particular than that of one whose place it has taken


def selects(config: Config, rule: Rule) -> bool:
    """Is `rule` in force? The more particular selector wins, and `ignore` wins a tie."""
    wanted = _closeness((*config.select, *config.extend_select), rule)
    return wanted > _closeness(config.ignore, rule)


def severity_of(config: Config, rule: Rule) -> Severity:
    """The severity of `rule` as the settings have it."""
    best, severity = 0, rule.severity
    for selector, wanted in config.severity:
        closeness = _closeness((selector,), rule)
        if closeness >= max(best, 1):  # of two that are as close, the later one
            best, severity = closeness, wanted
    return severity


def passes_thresholds(config: Config, finding: Finding) -> bool:
    """Is `finding` grave and certain enough to be reported?"""
    if SEVERITIES.index(finding.severity) > SEVERITIES.index(config.min_severity):
        return False
    return CONFIDENCES.index(finding.confidence) <= CONFIDENCES.index(config.min_confidence)


def fails(config: Config, finding: Finding) -> bool:
    """Does `finding` make a run fail?"""
    return SEVERITIES.index(finding.severity) <= SEVERITIES.index(config.fail_on)


def is_ignored(config: Config, rule: Rule, path: str) -> bool:
    """Do `per-file-ignores` keep `rule` from the file at `path`, relative to `config.root`?"""
    return any(
        matches(glob, path) and is_named(selectors, rule) for glob, selectors in config.per_file_ignores
    )


def is_named(selectors: Iterable[str], rule: Rule) -> bool:
    """Does any of the selectors name `rule`?"""
    return _closeness(selectors, rule) > 0


def selectors_of(config: Config) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every selector in the settings with the key, from the outside in, that it stands under."""
    for key in ("select", "extend_select", "ignore"):
        yield from (((key.replace("_", "-"),), selector) for selector in getattr(config, key))
    for glob, selectors in config.per_file_ignores:
        yield from ((("per-file-ignores", glob), selector) for selector in selectors)
    yield from ((("severity",), selector) for selector, _ in config.severity)


def unknown_selectors(config: Config, rules: Iterable[Rule]) -> tuple[Problem, ...]:
    """Each selector in the settings that names none of the `rules`."""
    known = tuple(rules)
    if not config.strict:
        return ()
    return tuple(
        problem_at(config, key, selector, f'no rule "{selector}"{_suggestion(selector, known)}')
        for key, selector in selectors_of(config)
        if selector != "ALL" and not any(is_named((selector,), rule) for rule in known)
    )


def _suggestion(selector: str, known: tuple[Rule, ...]) -> str:
    import difflib

    near = difflib.get_close_matches(selector, [word for rule in known for word in rule.names], n=1)
    return f'; did you mean "{near[0]}"?' if near else ""


def _closeness(selectors: Iterable[str], rule: Rule) -> int:
    """How particularly the selectors name `rule`; 0 when none does."""
    return max((_close(selector, rule) for selector in selectors), default=0)


def _close(selector: str, rule: Rule) -> int:
    if selector == "ALL":
        return 1
    if selector in (rule.id, rule.code):
        return _EXACT
    if selector in rule.aliases:
        return _ALIAS
    codes = (name for name in (rule.code, *rule.aliases) if name.isupper())
    return 1 + len(selector) if any(code.startswith(selector) for code in codes) else 0
