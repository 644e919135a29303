"""Findings put in order, once each, with the severities that the settings want."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from claimcheck.model.article import Article
from claimcheck.model.finding import Finding
from claimcheck.model.rule import SEVERITIES, Rule, Severity


def settle(
    findings: Iterable[Finding],
    articles: Mapping[str, Article],
    severity_of: Callable[[Rule], Severity],
    shows: Callable[[Finding], bool],
) -> tuple[Finding, ...]:
    """Configured severities applied, one finding a figure and rule, in path and text order."""
    graded = (_graded(finding, severity_of) for finding in findings)
    ordered = sorted(
        (finding for finding in graded if shows(finding)),
        key=lambda finding: (finding.uri, finding.span, SEVERITIES.index(finding.severity), finding.rule.id),
    )
    kept: dict[tuple[str, int, int], Finding] = {}
    for finding in ordered:
        kept.setdefault((finding.uri, finding.span.start, finding.span.end), finding)
    return tuple(_with_fingerprints(kept.values(), articles))


def _graded(finding: Finding, severity_of: Callable[[Rule], Severity]) -> Finding:
    wanted = severity_of(finding.rule)
    if wanted == finding.rule.severity:
        return finding
    eased = SEVERITIES.index(finding.severity) > SEVERITIES.index(finding.rule.severity)
    return finding if eased and wanted == "error" else replace(finding, severity=wanted)


def _with_fingerprints(findings: Iterable[Finding], articles: Mapping[str, Article]) -> Iterable[Finding]:
    """Rule, path, the sentence's words and its occurrence: no line number, so that a
    fingerprint survives text that is moved or reflowed."""
    seen: Counter[str] = Counter()
    for finding in findings:
        sentence = _sentence(finding, articles.get(finding.uri))
        basis = "\n".join((finding.rule.id, finding.uri, " ".join(sentence.split()), finding.surface))
        seen[basis] += 1
        digest = hashlib.sha256(f"{basis}\n{seen[basis]}".encode()).hexdigest()
        yield replace(finding, fingerprint=digest[:20])


def _sentence(finding: Finding, article: Article | None) -> str:
    if article is None:
        return ""
    for sentence in article.sentences:
        if sentence.start <= finding.span.start < sentence.end:
            return sentence.of(article.document.text)
    return finding.surface
