"""The order of the stages; the one file that knows it.

bytes → Document → Figures → Claims → Relations → Judgements → Findings → Report
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from claimcheck import batch, engine, formats, rules
from claimcheck.claims import find_claims
from claimcheck.config import Config, discover, display_path, find_files, load, selects, unknown_selectors
from claimcheck.extract import find_figures, find_sentences
from claimcheck.formats.decode import BOMS
from claimcheck.locale import get_locale
from claimcheck.model import (
    Article,
    Block,
    Checked,
    Document,
    Figure,
    Finding,
    Judgement,
    Period,
    Problem,
    Relation,
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
    loaded, wrong = _read_rules(files)
    if unread or wrong:
        raise RuleErrors((*unread, *wrong))
    source = display_path(config.source) if config.source else ""
    unknown = unknown_selectors(config, (*loaded, engine.UNUSED))
    if unknown:
        raise RuleErrors(tuple(Problem(source, said) for said in unknown))
    return loaded


@lru_cache(maxsize=4)
def _read_rules(files: tuple[rules.RuleFile, ...]) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """The rules of the files, by their text: who checks text after text reads them once."""
    return rules.load_rules(files, read_figure)


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


@dataclass(frozen=True, slots=True)
class Standard:
    """What every article is held against: `known` are all rules, `in_force` those selected."""

    config: Config
    known: tuple[Rule, ...]
    in_force: tuple[Rule, ...]
    rates: Rates

    def context(self, articles: Iterable[Article]) -> engine.Context:
        """What the engine may look at when it judges `articles`."""
        slips = {name: float(cost) for name, cost in self.config.slips}
        by_uri = {article.document.uri: article for article in articles}
        return engine.Context(by_uri, self.rates, self.config.widths, slips)


@lru_cache(maxsize=1)
def standard_of(config: Config) -> Standard:
    """The standard that the settings set; read once in a process. Raises RuleErrors."""
    known = load_all_rules(config)
    return Standard(config, known, in_force_of(config, known), rates_of(config))


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

    `jobs` processes work on the files (None: as many as pay); with `cache`, what was found before
    in the same text by the same rules is taken from the user's store. `progress` is told how many
    files are done, of how many. Raises RuleErrors; a file that can't be read becomes a problem of
    the report.
    """
    standard_of.cache_clear()  # its files may have changed since an earlier run
    standard = standard_of(config)
    files, missing = find_files(paths, config)
    with batch.open_store(cache) as store:
        outcomes = list(_outcomes(files, standard, jobs, store, progress))
    problems = (*missing, *(one for one in outcomes if isinstance(one, Problem)))
    checked = (
        *(check_article(read_article(document), standard) for document in documents),
        *(one for one in outcomes if isinstance(one, Checked)),
    )
    told = standard.known if config.strict else None  # of rules that were not loaded we know nothing
    return replace(gather(checked, standard, corpus=corpus, known=told), problems=problems)


def _outcomes(
    files: Sequence[tuple[Path, str]],
    standard: Standard,
    jobs: int | None,
    store: batch.Store,
    progress: Callable[[int, int], None] | None,
) -> Iterator[Checked | Problem]:
    """What became of each file, in order: from the store, or by work in one process or several."""
    by_id = {rule.id: rule for rule in standard.known}
    base = _digest(standard) if store.open else ""
    stored = {uri: _stored(path, uri, standard, base, store, by_id) for path, uri in files} if base else {}
    missed = [(path, uri) for path, uri in files if stored.get(uri) is None]
    work = partial(_packed, config=standard.config, base=base)
    processes = batch.processes_for(len(missed), jobs)
    fresh: Iterator[Any]
    if processes > 1:
        fresh = batch.run_all(work, missed, processes, standard_of, (standard.config,))
    else:
        fresh = (check_file(path, uri, standard) if not base else work((path, uri)) for path, uri in missed)
    for done, (_, uri) in enumerate(files, 1):
        outcome: Any = stored.pop(uri, None) or next(fresh)
        if progress is not None:
            progress(done, len(files))
        if isinstance(outcome, batch.Died):
            yield Problem(uri, "the process that checked it died; is there memory enough?")
        elif isinstance(outcome, tuple):
            key, data = outcome
            store.put(key, data)
            yield batch.unpack(data, by_id)
        else:
            yield outcome


def _stored(
    path: Path, uri: str, standard: Standard, base: str, store: batch.Store, by_id: Mapping[str, Rule]
) -> Checked | None:
    try:
        data = store.get(_key(path, uri, path.read_bytes(), standard.config, base))
        return None if data is None else batch.unpack(data, by_id)
    except (OSError, batch.Unpackable):
        return None


def _packed(file: tuple[Path, str], *, config: Config, base: str) -> tuple[str, bytes] | Problem:
    """What becomes of a file, for another process or the store, and its key in the store."""
    path, uri = file
    outcome = check_file(path, uri, standard_of(config))
    if isinstance(outcome, Problem):
        return outcome
    document = outcome.article.document
    mark = BOMS[document.encoding] if document.bom else b""
    data = mark + document.original.encode(document.encoding)
    return _key(path, uri, data, config, base), batch.pack(outcome)


def check_file(path: Path, uri: str, standard: Standard) -> Checked | Problem:
    """What becomes of the file at `path` by itself. A fault of ours is a problem of this file alone."""
    try:
        document = formats.read(path, uri, encoding=standard.config.document(path).encoding)
        return check_article(read_article(standard.config.apply(document, path)), standard)
    except formats.ReadError as error:
        return error.problem
    except Exception as error:
        return Problem(uri, batch.crash_text(error))


def check_article(article: Article, standard: Standard) -> Checked:
    """Match, judge and diagnose one article by itself."""
    context = standard.context([article])
    judgements, unspoken = _judged(engine.match(article, standard.in_force), context)
    return Checked(article, judgements, unspoken, engine.diagnose(judgements, context, unspoken))


def _judged(
    relations: Iterable[Relation], context: engine.Context
) -> tuple[tuple[Judgement, ...], tuple[Relation, ...]]:
    """Verdicts, and the relations of which their rule has nothing to say."""
    judged = [(relation, engine.judge(relation, context)) for relation in relations]
    judgements = tuple(one for _, one in judged if one is not None)
    return judgements, tuple(relation for relation, one in judged if one is None)


def gather(
    checked: Sequence[Checked],
    standard: Standard,
    *,
    corpus: bool = True,
    known: Sequence[Rule] | None = None,
) -> Report:
    """From what was found in each article to a report: compare the articles, settle.

    Articles that a rule compares are diagnosed anew, together. With all `known` rules,
    suppressions that nothing needs are reported, too.
    """
    articles = tuple(one.article for one in checked)
    context = standard.context(articles)
    between: tuple[Judgement, ...] = ()
    silent: tuple[Relation, ...] = ()
    if corpus and len(articles) > 1:
        between, silent = _judged(engine.match_corpus(articles, standard.in_force), context)
    compared = {claim.uri for one in between for _, claim in one.relation.roles}
    together = [one for one in checked if one.article.document.uri in compared]
    judgements = (*(judgement for one in checked for judgement in one.judgements), *between)
    found = [one.findings for one in checked if one.article.document.uri not in compared]
    if together:
        own = [judgement for one in together for judgement in one.judgements]
        unspoken = [*(relation for one in together for relation in one.unspoken), *silent]
        found.append(engine.diagnose((*own, *between), context, unspoken))
    settled = engine.settle(_renumbered(found), context.articles, standard.config, standard.in_force, known)
    return Report(
        articles, judgements, settled.findings, suppressed=settled.suppressed, rules=standard.in_force
    )


def _renumbered(found: Iterable[Sequence[Finding]]) -> Iterator[Finding]:
    """Findings diagnosed apart, with components that are different numbers."""
    offset = 0
    for findings in found:
        for finding in findings:
            yield replace(finding, component=finding.component + offset)
        offset += max((finding.component for finding in findings), default=0)


def judge_articles(
    articles: Sequence[Article],
    in_force: Sequence[Rule],
    config: Config,
    *,
    corpus: bool = True,
    known: Sequence[Rule] | None = None,
) -> Report:
    """From articles to a report, by the rules `in_force`: check each, and gather."""
    standard = Standard(config, tuple(known or in_force), tuple(in_force), rates_of(config))
    checked = [check_article(article, standard) for article in articles]
    return gather(checked, standard, corpus=corpus, known=known)


def _digest(standard: Standard) -> str:
    """All that what is found in an article depends on, besides the article."""
    digest = hashlib.sha256(batch.code_digest().encode())
    files, _ = rules.find_rule_files(standard.config.rules)
    for file in files:
        digest.update(repr(file).encode("utf-8", "replace"))
    config = standard.config
    rates = config.rates.read_bytes() if config.rates else b""
    chosen = [rule.id for rule in standard.in_force]
    said = (chosen, config.widths, config.slips, config.language, config.published, rates)
    digest.update(repr(said).encode("utf-8", "replace"))
    return digest.hexdigest()


def _key(path: Path, uri: str, data: bytes, config: Config, base: str) -> str:
    digest = hashlib.sha256(repr((base, uri, config.document(path))).encode("utf-8", "replace"))
    digest.update(data)
    return digest.hexdigest()


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
    document = formats.from_text(text, "<text>")
    document = replace(document, language=language, published=period or document.published)
    return judge_articles((read_article(document),), load_rules(settings), settings)
