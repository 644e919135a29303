"""Findings put in order, once each, as the settings and the authors of the articles want them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from claimcheck.config import Config, is_ignored, passes_thresholds, selects, severity_of
from claimcheck.engine.settling.suppress import UNUSED, suppress, unused
from claimcheck.model import SEVERITIES, Article, Finding, Rule
from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True)
class Settled:
    """The findings to be reported, in path and text order, and those answered for."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()


def settle(
    findings: Iterable[Finding],
    articles: Mapping[str, Article],
    config: Config,
    in_force: Sequence[Rule] = (),
    known: Sequence[Rule] | None = None,
) -> Settled:
    """Configured severities applied, suppressions heeded, one finding a figure.

    `in_force` are the rules that were run, `known` all that there are: without them nothing is
    said about suppressions that are not needed.
    """
    graded = (_graded(finding, config) for finding in findings)
    wanted = [one for one in graded if not is_ignored(config, one.rule, config.name(one.uri))]
    marked = _with_fingerprints(sorted(wanted, key=_order), articles, config)
    outcome = suppress(marked, articles)
    idle = unused(outcome, articles, in_force, known) if selects(config, UNUSED) else ()
    ours = [_graded(one, config) for one in idle if not is_ignored(config, one.rule, config.name(one.uri))]
    every = (*_one_a_figure(outcome.kept), *_with_fingerprints(ours, articles, config))
    shown = sorted(
        (one for one in every if passes_thresholds(config, one)), key=lambda one: _in_source(one, articles)
    )
    return Settled(tuple(shown), tuple(_one_a_figure(outcome.suppressed)))


def _order(finding: Finding) -> tuple[object, ...]:
    return finding.uri, finding.span, SEVERITIES.index(finding.severity), finding.rule.id


def _in_source(finding: Finding, articles: Mapping[str, Article]) -> tuple[object, ...]:
    """As `_order`, by the place in the source, where comments stand among the figures."""
    span = finding.span
    if finding.uri in articles and not finding.in_source:
        span = articles[finding.uri].document.locate(span)
    return _order(replace(finding, span=span))


def _one_a_figure(findings: Iterable[Finding]) -> Iterable[Finding]:
    kept: dict[tuple[str, int, int], Finding] = {}
    for finding in findings:
        kept.setdefault((finding.uri, finding.span.start, finding.span.end), finding)
    return kept.values()


def _graded(finding: Finding, config: Config) -> Finding:
    wanted = severity_of(config, finding.rule)
    if wanted == finding.rule.severity:
        return finding
    eased = SEVERITIES.index(finding.severity) > SEVERITIES.index(finding.rule.severity)
    return finding if eased and wanted == "error" else replace(finding, severity=wanted)


def _with_fingerprints(
    findings: Iterable[Finding], articles: Mapping[str, Article], config: Config
) -> list[Finding]:
    """Rule, path from the settings, the sentence's words and its occurrence: no line number, so
    that a fingerprint survives text that is moved or reflowed."""
    seen: Counter[bytes] = Counter()
    said: tuple[str, str] = "", ""  # the last sentence, and its words with single blanks
    marked = []
    for finding in findings:
        sentence = _sentence(finding, articles.get(finding.uri))
        if sentence != said[0]:
            said = sentence, " ".join(sentence.split())
        rest = "\n".join((config.name(finding.uri), said[1], finding.surface))
        first, *former = [
            _fingerprint(f"{name}\n{rest}", seen)
            for name in (finding.rule.id, *(one for one in finding.rule.aliases if not one.isupper()))
        ]
        marked.append(replace(finding, fingerprint=first, former=tuple(former)))
    return marked


def _fingerprint(basis: str, seen: Counter[bytes]) -> str:
    from hashlib import sha256

    digest = sha256(basis.encode("utf-8", "surrogatepass"))
    occurrence = seen[digest.digest()] = seen[digest.digest()] + 1
    digest.update(f"\n{occurrence}".encode())
    return digest.hexdigest()[:20]


def _sentence(finding: Finding, article: Article | None) -> str:
    if article is None or finding.in_source:
        return finding.surface
    for sentence in article.sentences:
        if sentence.start <= finding.span.start < sentence.end:
            return sentence.of(article.document.text)
    return finding.surface
