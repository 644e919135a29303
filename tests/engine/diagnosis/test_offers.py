"""Repairs that are offered come out within rounding, are few, and none is offered twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from telling import ARTICLES, fixtures, told

from claimcheck import pipeline
from claimcheck.config import load
from claimcheck.engine.diagnosis.offers import MAX
from claimcheck.formats import from_text
from claimcheck.model import Article, Finding, Judgement, Repair, Report, Rule


def findings() -> Iterator[Finding]:
    yield from fixtures().findings
    yield from (finding for _, _, _, report in told() for finding in report.findings)


def alone(report: Report) -> Iterator[Finding]:
    """Findings of which each repair mends all by itself."""
    together = Counter(finding.component for finding in report.findings)
    yield from (finding for finding in report.findings if together[finding.component] == 1)


def repaired(articles: tuple[Article, ...], repair: Repair) -> tuple[Article, ...]:
    return tuple(_repaired(article, repair) for article in articles)


def _repaired(article: Article, repair: Repair) -> Article:
    document = article.document
    text = document.text
    for edit in sorted(repair.edits, key=lambda edit: edit.span, reverse=True):
        if edit.uri == document.uri:
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    read = replace(from_text(text, document.uri), language=document.language, published=document.published)
    return pipeline.read_article(read)


def judged(articles: tuple[Article, ...], rules: tuple[Rule, ...]) -> tuple[Judgement, ...]:
    return pipeline.judge_articles(articles, rules, load(ARTICLES / "claimcheck.toml")).judgements


def is_hedged(one: Judgement) -> bool:
    return any(claim.figure.hedge or claim.figure.bound for _, claim in one.relation.roles)


def test_no_finding_has_more_than_four() -> None:
    assert [finding.message for finding in findings() if len(finding.repairs) > MAX] == []


def test_none_is_offered_twice() -> None:
    for finding in findings():
        edits = [repair.edits for repair in finding.repairs]
        assert len(set(edits)) == len(edits), finding.message


def test_every_offer_comes_out_within_rounding() -> None:
    failed = []
    for rule, _, articles, report in told():
        for finding in alone(report):
            for repair in finding.repairs:
                left = judged(repaired(articles, repair), (rule,))
                wrong = [
                    one for one in left if one.verdict not in ("held", "undecided") and not is_hedged(one)
                ]
                failed += [(repair.title, one.verdict, one.working) for one in wrong]
    assert failed == []


def test_only_what_two_sums_or_no_other_figure_say_is_likely() -> None:
    for finding in findings():
        likely = [repair for repair in finding.repairs if repair.safety == "likely"]
        assert likely in ([], [finding.repairs[0]] if finding.repairs else [])


def test_what_nobody_would_print_is_not_offered() -> None:
    texts = [edit.text for finding in findings() for repair in finding.repairs for edit in repair.edits]
    assert [text for text in texts if text.endswith(" years") and text.startswith("1 ")] == []
