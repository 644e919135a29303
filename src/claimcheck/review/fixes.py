"""Which repairs are made without asking, and comments that ask for silence instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from claimcheck.model import Article, Document, Edit, Finding, Report, Span
from claimcheck.model.finding import Safety
from claimcheck.startup.expressions import compiled

_QUOTABLE = compiled(r'[^"“”\[\]<>\r\n]{1,80}')
_NO_DASHES = compiled(r"(?:(?!--).)*", re.DOTALL)


def chosen_edits(report: Report, *, unsafe: bool) -> dict[str, tuple[Edit, ...]]:
    """Return the edits to be made, by document: the first repair of each finding, if it is safe.

    `unsafe` takes those that are likely as well; alternatives that are merely possible are the
    author's to choose. Of two repairs that clash, the earlier finding's is made.
    """
    allowed: tuple[Safety, ...] = ("safe", "likely") if unsafe else ("safe",)
    chosen: dict[str, list[Edit]] = {}
    for finding in report.findings:
        first = next((repair for repair in finding.repairs if repair.safety in allowed), None)
        if first is None or any(_clashes(edit, chosen.get(edit.uri, ())) for edit in first.edits):
            continue
        for edit in first.edits:
            if edit not in chosen.setdefault(edit.uri, []):
                chosen[edit.uri].append(edit)
    return {uri: tuple(edits) for uri, edits in chosen.items() if edits}


def _clashes(edit: Edit, others: Iterable[Edit]) -> bool:
    return any(
        one != edit
        and one.in_source == edit.in_source
        and (one.span.overlaps(edit.span) or one.span.start == edit.span.start)
        for one in others
    )


def ignoring_edits(report: Report) -> dict[str, tuple[Edit, ...]]:
    """Return a comment at the end of each paragraph with findings, so that the next run is silent."""
    articles = {article.document.uri: article for article in report.articles}
    found: dict[str, tuple[Edit, ...]] = {}
    ours = (finding for finding in report.findings if not finding.in_source)
    for uri, findings in groupby(ours, key=lambda finding: finding.uri):
        found[uri] = tuple(_comments(articles[uri], list(findings)))
    return found


def _comments(article: Article, findings: list[Finding]) -> Iterator[Edit]:
    document = article.document
    spans = [block.span for block in document.blocks]
    for block in dict.fromkeys(_block(spans, finding.span) for finding in findings):
        own = [finding for finding in findings if _block(spans, finding.span) == block]
        items = ", ".join(dict.fromkeys(map(_item, own)))
        end = document.locate(block).end
        matter = _in_front_matter(document, end)
        text = f" <!-- claimcheck: ignore[{items}] -->"
        if matter:  # YAML has no place for a comment of ours; the end of the file has
            end, text = len(document.original), f"\n<!-- claimcheck: file-ignore[{items}] -->\n"
        yield Edit(document.uri, Span(end, end), text, in_source=True)


def _block(spans: list[Span], span: Span) -> Span:
    """Return the paragraph that a figure stands in; the figure itself when it stands in none."""
    return next((block for block in spans if block.start <= span.start < block.end), span)


def _item(finding: Finding) -> str:
    surface = " ".join(finding.surface.split())
    if _QUOTABLE.fullmatch(surface) and _NO_DASHES.fullmatch(surface):
        return f'{finding.rule.id} "{surface}"'
    return finding.rule.id


def _in_front_matter(document: Document, offset: int) -> bool:
    source = document.original
    if document.source is None or not source.startswith("---"):
        return False
    end = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE).search(source, 3)
    return end is not None and offset <= end.start()
