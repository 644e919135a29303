"""One article by itself: read, matched, judged, diagnosed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from claimcheck import checks, engine, formats
from claimcheck.claims import find_claims
from claimcheck.extract import dateline, find_figures, find_sentences, with_tables
from claimcheck.model import (
    Article,
    Checked,
    Document,
    Fault,
    Judgement,
    Problem,
    Relation,
    Rule,
)
from claimcheck.parts import Parts
from claimcheck.pipeline.ruleset import Ruleset, locale_of


def read_article(document: Document, parts: Parts | None = None) -> Article:
    """A document with its sentences, figures and claims; if nothing else says when it was published, its
    dateline does. What `parts` knows of it is not read again."""
    locale = locale_of(document.language)
    document = with_tables(document, locale)
    figures = find_figures(document, locale)
    if document.published is None:
        document = replace(document, published=dateline(document, figures))
    sentences = find_sentences(document, figures, locale)
    claims = find_claims(document, sentences, figures, locale, parts)
    return Article(document, sentences, figures, claims)


def check_file(path: Path, uri: str, ruleset: Ruleset) -> Checked | Problem:
    """What becomes of the file at `path` by itself. A fault of ours is a problem of this file alone."""
    try:
        said = ruleset.config.document(path)
        document = formats.read(path, uri, encoding=said.encoding, shape=said.shape)
        return check_article(read_article(ruleset.config.apply(document, path)), ruleset)
    except formats.ReadError as error:
        return error.problem
    except Exception as error:
        from claimcheck.batch import crash_text

        return Problem(uri, crash_text(error))


def check_article(article: Article, ruleset: Ruleset) -> Checked:
    """Match, judge and diagnose one article by itself.

    A rule that fails is left out, and what the others find stands.
    """
    try:
        return _checked(article, ruleset)
    except MemoryError:
        raise
    except Exception:
        faults = tuple(_faults(article, ruleset))
        if not faults:
            raise
        return replace(_checked(article, ruleset.without(fault.rule for fault in faults)), faults=faults)


def _faults(article: Article, ruleset: Ruleset) -> Iterator[Fault]:
    """Yield the rules that fail on an article, of those that speak of it, each by itself."""
    try:
        suspects = {relation.rule.id for relation in engine.relate(article, ruleset.in_force)}
    except Exception:
        suspects = {rule.id for rule in ruleset.in_force}
    suspects |= {rule.id for rule in ruleset.comparing}
    for rule in (rule for rule in ruleset.known if rule.id in suspects):
        if fault := fault_of(rule, lambda one: _checked(article, ruleset.only(one))):
            yield fault


def fault_of(rule: Rule, work: Callable[[Rule], object]) -> Fault | None:
    """Return how `work` fails with the rule, if it does."""
    try:
        work(rule)
    except Exception as error:
        from claimcheck.batch import fault_text

        return Fault(rule.id, fault_text(error))
    return None


def _checked(article: Article, ruleset: Ruleset) -> Checked:
    return diagnose_article(judge_article(article, ruleset), ruleset)


def judge_article(article: Article, ruleset: Ruleset, parts: Parts | None = None) -> Checked:
    """The verdicts on an article's relations, without findings. What `parts` knows is not sought again."""
    context = ruleset.context({article.document.uri: article})
    known = None if parts is None else engine.known(article, parts)
    relations = engine.relate(article, ruleset.in_force, known, "spoken")
    judgements, not_applicable = judge_all(relations, context, known)
    compared = engine.comparables(article, ruleset.comparing)
    supported, disputed = checks.supported(judgements), checks.disputed(judgements)
    return Checked(article, judgements, not_applicable, (), compared, supported, disputed)


def diagnose_article(judged: Checked, ruleset: Ruleset, diagnosed: engine.Diagnosed | None = None) -> Checked:
    """Return the same with findings: what `diagnosed` says of each component, or `engine.searched`."""
    if not any(one.verdict == "violated" for one in judged.judgements):
        return judged
    context = ruleset.context({judged.article.document.uri: judged.article})
    silent = silent_relations(judged, ruleset)
    return replace(judged, findings=engine.diagnose(judged.judgements, context, silent, diagnosed))


def silent_relations(judged: Checked, ruleset: Ruleset) -> tuple[Relation, ...]:
    """All relations of which no rule speaks as the figures stand, for those who try others."""
    return (*judged.not_applicable, *engine.relate(judged.article, ruleset.in_force, wanted="silent"))


def judge_all(
    relations: Iterable[Relation], context: checks.Context, known: engine.Known | None = None
) -> tuple[tuple[Judgement, ...], tuple[Relation, ...]]:
    """Verdicts, and the relations of which their rule has nothing to say."""
    judge = engine.judge if known is None else partial(engine.judge_again, known=known)
    judged = [(relation, judge(relation, context)) for relation in relations]
    judgements = tuple(engine.choose(one for _, one in judged if one is not None))
    return judgements, tuple(relation for relation, one in judged if one is None and relation.reading is None)
