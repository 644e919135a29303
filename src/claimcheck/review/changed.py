"""Findings that touch changed text: what a review is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from claimcheck.model import Article, Document, Finding, Report, Span
from claimcheck.startup.expressions import compiled

_TOKEN = compiled(r"\s+|\w+|[^\w\s]")
_MAX_TOKENS = 3_000  # of a stretch compared word by word; a longer one counts as new


def changed_spans(old: str, new: str) -> tuple[Span, ...]:
    """Return the stretches of `new` that are not in `old`, by words; empty spans where words went away."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0]
    for line in after:
        starts.append(starts[-1] + len(line))
    spans: list[Span] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        spans += _words("".join(before[a:b]), "".join(after[c:d]), starts[c])
    return tuple(spans)


def touching(report: Report, changes: Mapping[str, tuple[Span, ...] | None]) -> Report:
    """Return the report with the findings that no change touches put among the suppressed.

    `changes` holds the changed spans of each source by document, None for a file that is new;
    a document that is not in it has not changed. A change touches a finding when it is in the
    sentence of one of its figures.
    """
    articles = {article.document.uri: article for article in report.articles}
    kept = tuple(one for one in report.findings if _touches(one, articles, changes))
    rest = tuple(one for one in report.findings if one not in kept)
    return replace(report, findings=kept, suppressed=(*report.suppressed, *rest))


def _words(old: str, new: str, offset: int) -> Iterator[Span]:
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) + len(after) > _MAX_TOKENS:
        yield Span(offset, offset + len(new))
        return
    starts = [offset]
    for token in after:
        starts.append(starts[-1] + len(token))
    for tag, _, _, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal" and (c == d or "".join(after[c:d]).strip()):
            yield Span(starts[c], starts[d])


def _touches(
    finding: Finding, articles: Mapping[str, Article], changes: Mapping[str, tuple[Span, ...] | None]
) -> bool:
    if finding.in_source:
        return finding.uri in changes
    places = [(finding.uri, finding.span), *((one.uri, one.span) for one in finding.related)]
    for uri, span in places:
        if uri not in changes:
            continue
        spans = changes[uri]
        if spans is None:
            return True
        article = articles[uri]
        sentence = _in_source(article.document, _sentence(article, span))
        if any(
            one.overlaps(sentence) or sentence.start <= one.start == one.end < sentence.end for one in spans
        ):
            return True
    return False


def _sentence(article: Article, span: Span) -> Span:
    return next((one for one in article.sentences if one.start <= span.start < one.end), span)


def _in_source(document: Document, span: Span) -> Span:
    return document.locate(span)
