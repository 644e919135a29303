"""From a `Report` to the `ReportPage`: everything counted, named and put in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice

from claimcheck import __version__
from claimcheck.model import SEVERITIES, VERDICTS, Article, Finding, Report, Verdict
from claimcheck.reporters.notes import noted
from claimcheck.reporters.report.against import compare
from claimcheck.reporters.report.index import Index
from claimcheck.reporters.report.page import (
    STATES,
    Counts,
    Known,
    PageArticle,
    PageFinding,
    PageRate,
    PageRepair,
    PageRule,
    ReportPage,
)
from claimcheck.reporters.report.series import page_timelines
from claimcheck.reporters.report.stretches import passages_of
from claimcheck.reporters.states import State, evidence_of
from claimcheck.reporters.tally import all_verdicts, figures, reasons, verdicts
from claimcheck.reporters.text import clean
from claimcheck.reporters.values import decimal_text

_MAX_REPAIRS = 6


def build_page(
    report: Report,
    *,
    title: str = "",
    made: str = "",
    against: tuple[str, tuple[Known, ...]] | None = None,
) -> ReportPage:
    """Return the page for `report`. `made` is the day to print on it, if any; `against` the name of an
    older report and its findings."""
    index = Index(report, evidence_of(report))
    counts = {one.uri: dict(zip(VERDICTS, one.verdicts, strict=True)) for one in report.outlines}
    articles = tuple(_article(article, index, counts[article.document.uri]) for article in report.articles)
    states = [figure.state for article in articles for figure in article.figures]
    found = [finding for article in articles for finding in article.findings]
    return ReportPage(
        title=clean(title) or "Consistency report",
        made=made,
        version=__version__,
        told=str(figures(report)),
        counts=_counts(states, all_verdicts(report), report.findings),
        undecided=tuple(reasons(report)),
        articles=articles,
        suppressed=tuple(page_finding(one, index) for one in report.suppressed),
        timelines=page_timelines(report, index),
        rules=len(report.rules),
        used_rules=_rules(report),
        rates=_rates(report),
        problems=tuple(clean(str(problem)) for problem in report.problems),
        comparison=None if against is None else compare(clean(against[0]), against[1], found),
    )


def page_finding(finding: Finding, index: Index) -> PageFinding:
    """Return one finding as it is shown."""
    (note,) = noted([finding], index.lines)
    offered: dict[str, PageRepair] = {}
    for one in islice(note.proposals, _MAX_REPAIRS):
        text, sums, copy = (
            clean(one.text),
            clean("; ".join(one.sums)),
            clean(index.repaired(finding, one.repair)),
        )
        offered.setdefault(text, PageRepair(text, one.repair.safety, sums, copy))
    return PageFinding(
        id=index.finding_id(finding),
        path=note.article,
        line=note.line,
        column=note.column,
        severity=finding.severity,
        confidence=finding.confidence,
        rule=finding.rule.id,
        code=finding.rule.code,
        surface=clean(finding.surface),
        message=note.message,
        sentence="" if finding.in_source else index.sentence_at(finding.uri, finding.span),
        fingerprint=finding.fingerprint,
        working=tuple(dict.fromkeys(map(clean, finding.working))),
        repairs=tuple(offered.values()),
        related=tuple(index.target(one.uri, one.span, one.surface, one.role) for one in finding.related),
        figure="" if finding.in_source else index.figure_id(finding.uri, finding.span),
        why=clean(finding.answer),
    )


def _counts(states: Iterable[State], relations: Mapping[Verdict, int], findings: Iterable[Finding]) -> Counts:
    figures, severities = Counter(states), Counter(finding.severity for finding in findings)
    return Counts(
        {str(state): figures[state] for state in STATES},
        {str(verdict): relations[verdict] for verdict in VERDICTS},
        {str(severity): severities[severity] for severity in SEVERITIES},
    )


def _article(article: Article, index: Index, relations: dict[Verdict, int]) -> PageArticle:
    document = article.document
    figures = tuple(index.figure(claim) for claim in article.claims)
    own = index.findings.get(document.uri, ())
    notes = tuple(page_finding(finding, index) for finding in own)
    published = document.published.iso() if document.published else ""
    return PageArticle(
        id=index.article_id(document.uri),
        path=clean(document.uri),
        title=_headline(article),
        published=published,
        language=document.language or "en",
        counts=_counts((figure.state for figure in figures), relations, own),
        passages=tuple(passages_of(article, figures, list(zip(own, notes, strict=True)))),
        figures=figures,
        findings=notes,
    )


def _headline(article: Article) -> str:
    """Return the first heading, else the first words."""
    document = article.document
    blocks = [block for block in document.blocks if block.kind == "heading"] or document.blocks
    first = clean(blocks[0].span.of(document.text)).strip() if blocks else ""
    return first if len(first) <= 120 else first[:119].rstrip() + "…"


def _rules(report: Report) -> tuple[PageRule, ...]:
    """Return the rules that had something to check, by code."""
    by_rule: dict[str, list[int]] = {}
    for n, judgement in enumerate(report.judgements):
        by_rule.setdefault(judgement.relation.rule.id, []).append(n)
    found = []
    for places in by_rule.values():
        rule = report.judgements[places[0]].relation.rule
        counted = verdicts(report.judgements[n] for n in places)
        said = {str(verdict): counted[verdict] for verdict in VERDICTS}
        found.append(PageRule(rule.id, rule.code, clean(rule.title), rule.severity, said))
    return tuple(sorted(found, key=lambda rule: (rule.code, rule.id)))


def _rates(report: Report) -> tuple[PageRate, ...]:
    """Return the exchange rates that checks went by, and how often."""
    used = Counter(one.rate for one in report.judgements if one.rate is not None)
    found = []
    for rate, times in used.items():
        days = f"{rate.first}" if rate.first == rate.last else f"{rate.first} to {rate.last}"
        said = decimal_text(round(rate.point, 6))
        found.append(PageRate(rate.base, rate.quote, said, days, clean(rate.source), times))
    return tuple(sorted(found, key=lambda one: (one.base, one.quote, one.days)))
