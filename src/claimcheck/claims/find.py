"""One claim for each figure."""

from __future__ import annotations

from claimcheck.claims.clauses import clause_breaks, clause_of
from claimcheck.claims.context import Context, roles
from claimcheck.claims.measure import measure
from claimcheck.claims.period import period
from claimcheck.claims.scan import scan
from claimcheck.claims.source import source
from claimcheck.claims.status import status
from claimcheck.claims.subject import subject
from claimcheck.model import Claim, Document, Figure, Span


def find_claims(
    document: Document, sentences: tuple[Span, ...], figures: tuple[Figure, ...], locale: object = None
) -> tuple[Claim, ...]:
    """What each figure is about, in the order of `figures` (which is that of the text).

    Only English words are known so far: in another language a claim has its sentence and
    clause, and is otherwise empty.
    """
    english = document.language.split("-")[0].lower() == "en"
    claims: list[Claim] = []
    owners: dict[str, str] = {}
    for sentence, group in _by_sentence(document.text, sentences, figures):
        claims.extend(_claims(document, sentence, group, owners, english))
    return tuple(claims)


def _by_sentence(
    text: str, sentences: tuple[Span, ...], figures: tuple[Figure, ...]
) -> list[tuple[Span, list[Figure]]]:
    """The sentences that hold figures, each with its own; a figure outside all has the text's line."""
    groups: list[tuple[Span, list[Figure]]] = []
    at = 0
    for figure in figures:
        while at < len(sentences) and sentences[at].end <= figure.span.start:
            at += 1
        if at < len(sentences) and sentences[at].start <= figure.span.start:
            sentence = sentences[at].cover(figure.span)
        else:
            sentence = figure.span
        if groups and groups[-1][0].start == sentence.start:
            groups[-1][1].append(figure)
        else:
            groups.append((sentence, [figure]))
    return groups


def _claims(
    document: Document, sentence: Span, figures: list[Figure], owners: dict[str, str], english: bool
) -> list[Claim]:
    text = document.text
    words = scan(text, sentence) if english else ()
    breaks = clause_breaks(text, sentence, words, figures)
    named = roles(text, words)
    claims: list[Claim] = []
    inherited = ""
    for figure in figures:
        clause = clause_of(text, sentence, breaks, figure)
        if not english:
            claims.append(Claim(document.uri, figure, sentence, clause))
            continue
        start, end = figure.whole.start, figure.whole.end
        before = [w for w in words if clause.start <= w.start and w.end <= start]
        after = [w for w in words if end <= w.start < clause.end]
        context = Context(text, figure, clause, sentence, words, named, figures, before, after)
        measured = measure(context, inherited)
        if figure.kind not in ("date", "duration", "count"):
            inherited = measured or inherited
        said = status(context)
        claims.append(
            Claim(
                document.uri,
                figure,
                sentence,
                clause,
                subject=subject(context, owners),
                measure=measured,
                period=period(context, document.published, said),
                status=said,
                source=source(context),
            )
        )
    return claims
