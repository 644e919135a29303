"""Repairs that are offered come out within rounding, are few, and none is offered twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from telling import ARTICLES, fixtures, told

import claimcheck
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


def offered(text: str) -> list[str]:
    return [
        edit.text
        for finding in claimcheck.check(text).findings
        for one in finding.repairs
        for edit in one.edits
    ]


@pytest.mark.parametrize(
    ("text", "silly"),
    [
        ("In all, 71 percent of 43 nurses said no.", "710 percent"),
        ("The crossing takes 210 minutes, or two and a half hours, in calm weather.", "21 minutes"),
        ("Talks took 36 months, against three years the last time.", "0.36 months"),
    ],
)
def test_a_figure_of_which_the_rule_does_not_speak_is_no_repair(text: str, silly: str) -> None:
    assert claimcheck.check(text).findings
    assert silly not in offered(text)


@pytest.mark.parametrize(
    ("text", "silly"),
    [
        ("The 388 cases were more than the 412 of the year before.", "3,880 cases"),
        ("The 412 cases were fewer than the 388 of the year before.", "142 cases"),
        ("Of the 352 pupils, 523 are girls.", "3,520 pupils"),
    ],
)
def test_what_breaks_an_order_is_not_mended_by_another_size(text: str, silly: str) -> None:
    assert claimcheck.check(text).findings
    assert silly not in offered(text)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Four carts went for £4,000, £5,000, £6,000 and £9,000. The average price was £7,500.", "£6,000"),
        ("Rents rose by a fifth from £500 to £650.", "£600"),
        ("Rents are up by 10%. A family that paid £840 a month will now pay £1,040.", "£924"),
    ],
)
def test_what_the_others_come_to_goes_before_what_only_the_tolerance_lets_pass(text: str, first: str) -> None:
    assert offered(text)[0] == first


def test_shares_in_whole_percent_are_not_mended_by_decimals() -> None:
    texts = offered(
        "Of every pound, 52 percent goes to prizes, 41 percent to schools and 12 percent to shops."
    )
    assert texts
    assert not any("." in text for text in texts)


def test_one_list_that_misses_a_hundred_is_one_sum() -> None:
    (found,) = claimcheck.check("The heirs get 45 percent, 33 percent and 25 percent of the farm.").findings
    assert len(found.working) == 1
