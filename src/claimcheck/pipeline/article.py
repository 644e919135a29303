"""One article by itself: read, matched, judged, diagnosed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from claimcheck import batch, engine, formats
from claimcheck.claims import find_claims
from claimcheck.extract import find_figures, find_sentences
from claimcheck.model import (
    Article,
    Checked,
    Document,
    Judgement,
    Problem,
    Relation,
)
from claimcheck.pipeline.standard import Standard, locale_of


def read_article(document: Document) -> Article:
    """A document with its sentences, figures and claims."""
    locale = locale_of(document.language)
    figures = find_figures(document, locale)
    sentences = find_sentences(document, figures, locale)
    return Article(document, sentences, figures, find_claims(document, sentences, figures, locale))


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
    context = standard.context({article.document.uri: article})
    judgements, unspoken = judge_all(engine.match(article, standard.in_force), context)
    findings = engine.diagnose(judgements, context, unspoken)
    compared = engine.comparables(article, standard.comparing)
    told, doubted = engine.told(judgements), engine.doubted(judgements)
    return Checked(article, judgements, unspoken, findings, compared, told, doubted)


def judge_all(
    relations: Iterable[Relation], context: engine.Context
) -> tuple[tuple[Judgement, ...], tuple[Relation, ...]]:
    """Verdicts, and the relations of which their rule has nothing to say."""
    judged = [(relation, engine.judge(relation, context)) for relation in relations]
    judgements = tuple(one for _, one in judged if one is not None)
    return judgements, tuple(relation for relation, one in judged if one is None)
