"""The order of the stages; the one file that knows it.

bytes → Document → Figures → Claims → Relations → Judgements → Findings → Report
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from claimcheck import engine, formats, rules
from claimcheck.claims import find_claims
from claimcheck.config import Config, discover, display_path, find_files, load, selects, unknown_selectors
from claimcheck.extract import find_figures, find_sentences
from claimcheck.locale import get_locale
from claimcheck.model import (
    Article,
    Block,
    Document,
    Example,
    ExampleResult,
    Figure,
    Judgement,
    Period,
    Problem,
    Report,
    Rule,
    Span,
    parse_period,
)
from claimcheck.units import csv_rates, ecb_rates
from claimcheck.units.rates import Rates


class RuleErrors(Exception):
    """Rule files with problems; nothing is checked until they are mended."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems


def load_rules(config: Config) -> tuple[Rule, ...]:
    """The rules in force. Raises RuleErrors with every problem in every file."""
    return in_force_of(config, load_all_rules(config))


def load_all_rules(config: Config) -> tuple[Rule, ...]:
    """Every rule there is, in force or not. Raises RuleErrors, also for selectors of no rule."""
    files, unread = rules.find_rule_files(config.rules)
    loaded, wrong = rules.load_rules(files, read_figure)
    if unread or wrong:
        raise RuleErrors((*unread, *wrong))
    source = display_path(config.source) if config.source else ""
    unknown = unknown_selectors(config, (*loaded, engine.UNUSED))
    if unknown:
        raise RuleErrors(tuple(Problem(source, said) for said in unknown))
    return loaded


def in_force_of(config: Config, known: Sequence[Rule]) -> tuple[Rule, ...]:
    """Those of the rules that the settings select."""
    return tuple(rule for rule in known if selects(config, rule))


def read_figure(text: str, language: str = "en") -> Figure | None:
    """One figure written by itself ("$8 billion"), or None if the text isn't just that."""
    document = Document("", text, (Block(Span(0, len(text))),), language=language)
    figures = find_figures(document, get_locale(language))
    if len(figures) != 1 or len(figures[0].whole) < len(text.strip()):
        return None
    return figures[0]


def read_article(document: Document) -> Article:
    """A document with its sentences, figures and claims."""
    locale = get_locale(document.language or "en")
    figures = find_figures(document, locale)
    sentences = find_sentences(document, figures, locale)
    return Article(document, sentences, figures, find_claims(document, sentences, figures, locale))


def read_articles(paths: Iterable[Path], config: Config) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles at `paths`, and the files that could not be read."""
    files, missing = find_files(paths, config)
    articles: list[Article] = []
    problems: list[Problem] = list(missing)
    for path, uri in files:
        try:
            document = formats.read(path, uri, encoding=config.document(path).encoding)
        except formats.ReadError as error:
            problems.append(error.problem)
            continue
        articles.append(read_article(config.apply(document, path)))
    return tuple(articles), tuple(problems)


def run(
    paths: Sequence[Path],
    config: Config,
    *,
    corpus: bool = True,
    documents: Sequence[Document] = (),
    jobs: int | None = 1,
    cache: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Check the files at `paths` and the `documents` already read, as one corpus.

    Raises RuleErrors; a file that can't be read becomes a problem of the report.
    """
    known = load_all_rules(config)
    articles, problems = read_articles(paths, config)
    read = (*(read_article(document) for document in documents), *articles)
    told = known if config.strict else None  # of rules that were not loaded we know nothing
    report = judge_articles(read, in_force_of(config, known), config, corpus=corpus, known=told)
    return replace(report, problems=problems)


def judge_articles(
    articles: Sequence[Article],
    in_force: Sequence[Rule],
    config: Config,
    *,
    corpus: bool = True,
    known: Sequence[Rule] | None = None,
) -> Report:
    """From articles to a report: match, judge, diagnose, settle.

    With all `known` rules, suppressions that nothing needs are reported, too.
    """
    by_uri = {article.document.uri: article for article in articles}
    slips = {name: float(cost) for name, cost in config.slips}
    context = engine.Context(by_uri, rates_of(config), config.widths, slips)
    relations = [relation for article in articles for relation in engine.match(article, in_force)]
    if corpus and len(articles) > 1:
        relations += engine.match_corpus(articles, in_force)
    judged = [(relation, engine.judge(relation, context)) for relation in relations]
    judgements = tuple(one for _, one in judged if one is not None)
    unspoken = [relation for relation, one in judged if one is None]
    findings = engine.diagnose(judgements, context, unspoken)
    settled = engine.settle(findings, by_uri, config, in_force, known)
    return Report(
        tuple(articles),
        judgements,
        settled.findings,
        suppressed=settled.suppressed,
        rules=tuple(in_force),
    )


def with_timelines(report: Report) -> Report:
    """The report with what several of its articles say of the same thing."""
    return replace(report, timelines=engine.timelines(report.articles, report.rules))


def survey(paths: Iterable[str | os.PathLike[str]], *, config: Config | None = None) -> Report:
    """The files at `paths` checked as one corpus, with timelines, in the settings nearest to the
    first of them. Raises ConfigError and RuleErrors."""
    places = [Path(path) for path in paths]
    source = discover(places[0]) if places and config is None else None
    settings = config or (load(source) if source else Config())
    return with_timelines(run(places, settings))


def rates_of(config: Config) -> Rates:
    """The configured rates before the European Central Bank's."""
    if config.rates is None:
        return ecb_rates()
    return csv_rates(config.rates).otherwise(ecb_rates())


def check(
    text: str,
    *,
    published: str | Period | None = None,
    language: str = "en",
    config: Config | None = None,
) -> Report:
    """Check one text.

    `published` is a day, month, quarter, year or span ("2021-02-03", "2021", "2004/2005");
    without it, rules that need a date are undecided. Raises ValueError for a date or
    language that can't be read, RuleErrors for rule files with problems.
    """
    settings = config or Config()
    period = parse_period(published) if isinstance(published, str) else published
    document = formats.read_bytes(text.encode("utf-8", "surrogatepass"), "<text>.txt")
    document = replace(document, uri="<text>", language=language, published=period or document.published)
    return judge_articles((read_article(document),), load_rules(settings), settings)


def run_examples(in_force: Sequence[Rule], config: Config) -> tuple[ExampleResult, ...]:
    """Every example of every rule, run by its rule alone."""
    return tuple(_run_example(rule, example, config) for rule in in_force for example in rule.examples)


def _run_example(rule: Rule, example: Example, config: Config) -> ExampleResult:
    text = example.text
    document = formats.read_bytes(text.encode(), "<example>.txt")
    published = parse_period(example.published) if example.published else None
    document = replace(document, language="en", published=published or document.published)
    report = judge_articles((read_article(document),), (rule,), config)
    reason = _failure(example, report)
    return ExampleResult(rule, example, not reason, reason)


def _failure(example: Example, report: Report) -> str:
    """Why an example fails; nothing when it is as it should be."""
    if not example.bad:
        return "".join(f"reported: {finding.message}\n" for finding in report.findings)
    if not report.findings:
        return f"nothing was reported; {_matched(report.judgements)}"
    spans = [finding.span for finding in report.findings]
    spans += [other.span for finding in report.findings for other in finding.related]
    for start, end in example.marked:
        if not any(span.overlaps(Span(start, end)) for span in spans):
            return f"nothing was reported about “{example.text[start:end]}”"
    if example.becomes is not None and example.becomes not in _mended(example.text, report):
        offered = "; ".join(repair.title for finding in report.findings for repair in finding.repairs)
        return f"no repair makes it “{example.becomes}”; offered: {offered or 'none'}"
    return ""


def _matched(judgements: Sequence[Judgement]) -> str:
    if not judgements:
        return "the pattern did not match"
    return "; ".join(f"{one.verdict}: {', '.join(one.working) or one.reason}" for one in judgements)


def _mended(text: str, report: Report) -> list[str]:
    """The text after each repair of each finding, and after the first repairs of all."""
    texts = []
    for finding in report.findings:
        for repair in finding.repairs:
            texts.append(_edited(text, [(edit.span, edit.text) for edit in repair.edits]))
    first = [finding.repairs[0] for finding in report.findings if finding.repairs]
    edits = {edit.span: edit.text for repair in first for edit in repair.edits}
    texts.append(_edited(text, list(edits.items())))
    return texts


def _edited(text: str, edits: list[tuple[Span, str]]) -> str:
    for span, new in sorted(edits, reverse=True):
        text = text[: span.start] + new + text[span.end :]
    return text
