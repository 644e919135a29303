"""Nouns for tests: reports built by hand, without reading, rules or units."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from claimcheck.model import (
    Article,
    Block,
    Claim,
    Document,
    Edit,
    Figure,
    Finding,
    Judgement,
    Kind,
    Number,
    Period,
    Problem,
    Related,
    Relation,
    Repair,
    Report,
    Rule,
    Severity,
    Span,
    Verdict,
    outline_of,
)
from claimcheck.model.expression import Constant
from claimcheck.model.finding import Safety
from claimcheck.model.pattern import SentenceMatcher

_SENTENCE = re.compile(r"[^\r\n]+")


def rule(id: str = "money-conversion", code: str = "CC101", severity: Severity = "error") -> Rule:
    return Rule(
        id,
        code,
        title="A sum and its conversion disagree",
        why="Readers take the bracketed figure for the same amount.",
        severity=severity,
        scope="sentence",
        matcher=SentenceMatcher(()),
        check=Constant(Fraction(1)),
        message=("",),
    )


def span(text: str, surface: str) -> Span:
    start = text.index(surface)
    return Span(start, start + len(surface))


def figure(
    text: str, surface: str, number: Number | None = None, kind: Kind = "money", unit: str = "JPY"
) -> Figure:
    return Figure(span(text, surface), surface, kind, number, unit)


def article(uri: str, text: str, figures: Iterable[Figure] = (), published: Period | None = None) -> Article:
    figures = tuple(figures)
    document = Document(uri, text, (Block(Span(0, len(text))),), published=published)
    sentences = tuple(Span(*match.span()) for match in _SENTENCE.finditer(text))
    claims = tuple(
        Claim(uri, one, next(s for s in sentences if s.contains(one.span)), one.span) for one in figures
    )
    return Article(document, sentences, figures, claims)


def report(
    articles: Iterable[Article] = (),
    judgements: Iterable[Judgement] = (),
    findings: Iterable[Finding] = (),
    problems: Iterable[Problem] = (),
) -> Report:
    """A whole report, with an outline of each article."""
    every, judged = tuple(articles), tuple(judgements)
    outlines = tuple(
        outline_of(one, [own for own in judged if own.relation.uri == one.document.uri]) for one in every
    )
    return Report(every, judged, tuple(findings), tuple(problems), outlines=outlines)


def repair(
    uri: str,
    text: str,
    *changes: tuple[str, str],
    safety: Safety = "possible",
    cost: float = 1.0,
    working: Iterable[str] = (),
) -> Repair:
    edits = tuple(Edit(uri, span(text, old), new) for old, new in changes)
    return Repair("; ".join(new for _, new in changes), edits, cost, safety, tuple(working))


def finding(
    uri: str,
    text: str,
    surface: str,
    message: str,
    *,
    of: Rule | None = None,
    related: Iterable[str] = (),
    repairs: Iterable[Repair] = (),
    working: Iterable[str] = (),
    component: int = 0,
) -> Finding:
    of = of or rule()
    return Finding(
        uri,
        of,
        span(text, surface),
        surface,
        message,
        of.severity,
        working=tuple(working),
        related=tuple(Related(uri, span(text, other), other, "b") for other in related),
        repairs=tuple(repairs),
        component=component,
        fingerprint=f"{of.id}-{surface}",
    )


def judgement(
    article: Article,
    verdict: Verdict,
    *figures: int,
    of: Rule | None = None,
    working: Iterable[str] = (),
    reason: str = "",
) -> Judgement:
    roles = tuple(zip("abcdefgh", (article.claims[index] for index in figures), strict=False))
    place = roles[0][1].figure.span
    for _, claim in roles:
        place = place.cover(claim.figure.span)
    relation = Relation(of or rule(), roles, article.document.uri, place, article.document.published)
    return Judgement(relation, verdict, tuple(working), reason)
