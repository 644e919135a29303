"""The nouns of one article as rows of tables."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from fractions import Fraction

from claimcheck import batch, engine
from claimcheck.archives.schema import Row
from claimcheck.model import Article, Checked, Claim, Comparable, Document, Figure, Finding

_LONGEST = 600  # characters of a sentence


def finding_row(finding: Finding) -> Row:
    """Return one row of `findings`."""
    return {
        "id": finding.uri,
        "rule": finding.rule.id,
        "code": finding.rule.code,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "start": finding.span.start,
        "end": finding.span.end,
        "surface": finding.surface,
        "message": finding.message,
        "working": [*finding.working],
        "related": [
            {
                "id": one.uri,
                "start": one.span.start,
                "end": one.span.end,
                "surface": one.surface,
                "role": one.role,
            }
            for one in finding.related
        ],
        "repairs": [
            {
                "title": repair.title,
                "safety": repair.safety,
                "cost": repair.cost,
                "start": edit.span.start,
                "end": edit.span.end,
                "text": edit.text,
            }
            for repair in finding.repairs
            for edit in repair.edits
        ],
        "fingerprint": finding.fingerprint,
    }


def figure_row(figure: Figure, uri: str) -> Row:
    """Return one row of `figures`: the printed number as a float and exactly."""
    printed = figure.printed
    return {
        "id": uri,
        "start": figure.span.start,
        "end": figure.span.end,
        "surface": figure.surface,
        "kind": figure.kind,
        "value": value_of(figure),
        "exact": None if printed is None else str(Fraction(printed))[:200],
        "unit": figure.unit or None,
        "per": figure.per,
        "hedge": figure.hedge,
        "bound": figure.open_side,
    }


def value_of(figure: Figure) -> float | None:
    """Return the printed number, for queries; None where there is none, or none that a float can hold."""
    try:
        return None if figure.printed is None else float(figure.printed)
    except OverflowError:
        return None


def claim_rows(article: Article) -> Iterator[Row]:
    """Yield the rows of `claims`, each with its sentence."""
    document = article.document
    published = document.published.iso() if document.published else None
    for claim in article.claims:
        yield {
            "id": claim.uri,
            "start": claim.figure.span.start,
            "end": claim.figure.span.end,
            "subject": [*claim.subject],
            "measure": claim.measure or None,
            "period": claim.period.iso() if claim.period else None,
            "status": claim.status,
            "source": claim.source or None,
            "published": published,
            "language": document.language,
            "sentence": _around(claim, document),
        }


def _around(claim: Claim, document: Document) -> str:
    """Return the sentence of a claim; of a very long one, what stands around the figure."""
    sentence, figure = claim.sentence, claim.figure.span
    start = max(sentence.start, min(figure.start - _LONGEST // 2, sentence.end - _LONGEST))
    return document.text[start : min(sentence.end, start + _LONGEST)]


def key_rows(checked: Checked) -> Iterator[Row]:
    """Yield what an article is compared by: itself, since no other should have its id, and its claims."""
    document = checked.article.document
    yield article_key(document.uri)
    for one in checked.compared:
        yield {
            "key": one.key,
            "rule": one.rule,
            "time": engine.time_of(one),
            "day": engine.published_of(one),
            "id": document.uri,
            "start": one.claim.figure.span.start,
            "language": document.language,
            "claim": batch.pack((one,)),
        }


def article_key(id: str) -> Row:
    """Return the row by which it is seen that two articles have one id."""
    digest = hashlib.blake2b(id.encode("utf-8", "surrogatepass"), digest_size=7).digest()
    return {
        "key": int.from_bytes(digest),
        "rule": "",
        "time": "",
        "day": None,
        "id": id,
        "start": 0,
        "language": "",
        "claim": b"",
    }


def contradiction_row(finding: Finding, a: Comparable, b: Comparable, time: str) -> Row:
    """Return one row of `contradictions`: the article `a` and the later one `b`."""
    row: Row = {
        "rule": finding.rule.id,
        "code": finding.rule.code,
        "severity": finding.severity,
        "message": finding.message,
        "subject": [*b.claim.subject],
        "measure": b.claim.measure or None,
        "unit": b.claim.figure.unit or None,
        "per": b.claim.figure.per,
        "time": time or None,
    }
    for side, one in (("a", a), ("b", b)):
        figure = one.claim.figure
        row |= {
            f"{side}_id": one.claim.uri,
            f"{side}_start": figure.span.start,
            f"{side}_end": figure.span.end,
            f"{side}_surface": figure.surface,
            f"{side}_value": value_of(figure),
            f"{side}_published": one.published.iso() if one.published else None,
        }
    return row
