"""The examples of rules, run: is each reported, or left alone, as its author says?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck import formats
from claimcheck.config import Config
from claimcheck.model.article import Article
from claimcheck.model.frame import FrameMatcher
from claimcheck.model.period import parse_period
from claimcheck.model.relation import Judgement
from claimcheck.model.report import ExampleResult, Report
from claimcheck.model.rule import Example, Passage, Rule
from claimcheck.model.span import Span
from claimcheck.pipeline import judge_articles, read_article

_UNDATED = "no publication date"  # as checks give it for a reason
_DATED = "give the example one: `published: 2021-02-03`"


def run_examples(in_force: Sequence[Rule], config: Config) -> tuple[ExampleResult, ...]:
    """Return the outcome of every example of every rule, run by its rule alone."""
    return tuple(_run_example(rule, example, config) for rule in in_force for example in rule.examples)


def articles_of(example: Example) -> tuple[Article, ...]:
    """Return an article for each text of the example, in English, in order."""
    return tuple(_article(passage, number) for number, passage in enumerate(example.passages, 1))


def _article(passage: Passage, number: int) -> Article:
    document = formats.read_bytes(passage.text.encode(), f"<example {number}>.txt")
    published = parse_period(passage.published) if passage.published else None
    return read_article(replace(document, language="en", published=published or document.published))


def report_on(rule: Rule, example: Example, config: Config) -> tuple[tuple[Article, ...], Report]:
    """Return the articles of an example, and what its rule by itself says of them."""
    articles = articles_of(example)
    return articles, judge_articles(articles, (rule,), config)


def _run_example(rule: Rule, example: Example, config: Config) -> ExampleResult:
    articles, report = report_on(rule, example, config)
    reason = _failure(rule, example, articles, report)
    return ExampleResult(rule, example, not reason, reason)


def _failure(rule: Rule, example: Example, articles: Sequence[Article], report: Report) -> str:
    """Why an example fails; nothing when it is as it should be."""
    if report.problems:
        return report.problems[0].message
    if not example.bad:
        return "".join(f"reported: {finding.message}\n" for finding in report.findings)
    if not report.findings:
        return f"nothing was reported; {_matched(rule, report.judgements)}"
    told = [(finding.uri, finding.span) for finding in report.findings]
    told += [(other.uri, other.span) for finding in report.findings for other in finding.related]
    for passage, article in zip(example.passages, articles, strict=True):
        spans = [span for uri, span in told if uri == article.document.uri]
        for start, end in passage.marked:
            if not any(span.overlaps(Span(start, end)) for span in spans):
                return f"nothing was reported about “{passage.text[start:end]}”"
    if example.becomes is not None and example.becomes not in _mended(articles, report):
        offered = "; ".join(repair.title for finding in report.findings for repair in finding.repairs)
        return f"no repair makes it “{example.becomes}”; offered: {offered or 'none'}"
    return ""


def _matched(rule: Rule, judgements: Sequence[Judgement]) -> str:
    if not judgements:
        framed = isinstance(rule.matcher, FrameMatcher)
        return "no reading of the frame counts" if framed else "the pattern did not match"
    said = "; ".join(f"{one.verdict}: {', '.join(one.working) or one.reason}" for one in judgements)
    return f"{said} ({_DATED})" if any(one.reason == _UNDATED for one in judgements) else said


def _mended(articles: Sequence[Article], report: Report) -> Iterator[str]:
    """Yield each text after each repair of each finding, and after the first repairs of all."""
    repairs = [repair.edits for finding in report.findings for repair in finding.repairs]
    firsts = [finding.repairs[0] for finding in report.findings if finding.repairs]
    for edits in (*repairs, tuple(edit for repair in firsts for edit in repair.edits)):
        for article in articles:
            own = {edit.span: edit.text for edit in edits if edit.uri == article.document.uri}
            yield _edited(article.document.text, own)


def _edited(text: str, edits: dict[Span, str]) -> str:
    for span, new in sorted(edits.items(), reverse=True):
        text = text[: span.start] + new + text[span.end :]
    return text
