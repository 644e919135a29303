"""Where everything of a report stands on the page: ids, and the places that they stand for."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby

from claimcheck.model import Article, Claim, Finding, Judgement, Repair, Report, Span
from claimcheck.reporters.about import about
from claimcheck.reporters.report.page import PageFigure, Target, Witness
from claimcheck.reporters.source_lines import lines_of
from claimcheck.reporters.states import Evidence, others, reasons_for
from claimcheck.reporters.text import clean
from claimcheck.reporters.values import said_value

_MAX_WITNESSES = 4
_LONGEST = 400  # characters of a sentence in a table


class Index:
    """Looks up figures, findings and sentences of one report by where they stand."""

    def __init__(self, report: Report, evidence: Evidence) -> None:
        self.evidence = evidence
        self.lines = lines_of(report)
        self.articles = {article.document.uri: article for article in report.articles}
        self.findings = {
            uri: tuple(own) for uri, own in groupby(report.findings, key=lambda finding: finding.uri)
        }
        self._numbers = {uri: n for n, uri in enumerate(self.articles, 1)}
        told = (*report.findings, *report.suppressed)
        # By identity: two findings that read alike are two notes.
        self._notes = {id(finding): f"note-{n}" for n, finding in enumerate(told, 1)}
        self._figures: dict[tuple[str, Span], int] = {}
        for uri, article in self.articles.items():
            self._figures.update(((uri, figure.span), n) for n, figure in enumerate(article.figures, 1))

    def article_id(self, uri: str) -> str:
        return f"article-{self._numbers[uri]}"

    def finding_id(self, finding: Finding) -> str:
        return self._notes[id(finding)]

    def figure_id(self, uri: str, span: Span) -> str:
        """Return the figure at `span`, or the one that it is a part of; the article when it is in none."""
        number = self._figures.get((uri, span)) or self._around(self.articles[uri], span)
        return f"figure-{self._numbers[uri]}-{number}" if number else self.article_id(uri)

    def target(self, uri: str, span: Span, surface: str, role: str = "") -> Target:
        return Target(self.figure_id(uri, span), clean(surface), clean(uri), role)

    def sentence_at(self, uri: str, span: Span) -> str:
        """Return the sentence in which `span` begins, cut to what a table can hold."""
        article = self.articles[uri]
        at = bisect_right(article.sentences, span.start, key=lambda sentence: sentence.start) - 1
        if at < 0 or article.sentences[at].end <= span.start:
            return clean(span.of(article.document.text))
        return _cut(article.document.text, article.sentences[at], span)

    def repaired(self, finding: Finding, repair: Repair) -> str:
        """What a repair puts in the article of a finding: the figures from the first to the last that it
        changes, as they would read."""
        edits = sorted((one for one in repair.edits if one.uri == finding.uri), key=lambda one: one.span)
        if not edits or finding.in_source:
            return ""
        text = self.articles[finding.uri].document.text
        whole = self._whole(finding, edits[0].span).cover(self._whole(finding, edits[-1].span))
        parts: list[str] = []
        at = whole.start
        for one in edits:
            parts += (text[at : one.span.start], one.text)
            at = one.span.end
        return "".join((*parts, text[at : whole.end]))

    def figure(self, claim: Claim) -> PageFigure:
        """Return what the page says of a figure."""
        figure, uri = claim.figure, claim.uri
        line, column = self.lines[uri].place(self.lines[uri].source(figure.span).start)
        state = self.evidence.state(claim)
        return PageFigure(
            id=self.figure_id(uri, figure.span),
            surface=clean(figure.surface),
            line=line,
            column=column,
            kind=figure.kind,
            value=said_value(figure),
            subject=clean(", ".join(claim.whose)),
            measure=clean(claim.measure),
            period=claim.period.iso() if claim.period else "",
            status=claim.status,
            about=clean(" · ".join(about(claim, self.articles[uri].document))),
            state=state,
            sentence=self.sentence_at(uri, figure.span),
            witnesses=tuple(
                self._witness(one, claim) for one in self.evidence.witnesses(claim)[:_MAX_WITNESSES]
            ),
            reasons=reasons_for(claim, self.evidence),
            notes=tuple(self._notes[id(finding)] for finding in self.evidence.speaking_of(claim)),
        )

    def _witness(self, judgement: Judgement, claim: Claim) -> Witness:
        rule = judgement.relation.rule
        figures = tuple(
            self.target(one.uri, one.figure.span, one.figure.surface, role)
            for role, one in others(judgement, claim)
        )
        return Witness(rule.id, clean(rule.title), tuple(map(clean, judgement.working)), figures)

    def _whole(self, finding: Finding, span: Span) -> Span:
        """Return the figure that `span` is in; `span` itself where it is in none."""
        article = self.articles[finding.uri]
        number = self._around(article, span)
        return article.figures[number - 1].span.cover(span) if number else span

    def _around(self, article: Article, span: Span) -> int:
        at = bisect_right(article.figures, span.start, key=lambda figure: figure.span.start)
        return at if at and article.figures[at - 1].span.end > span.start else 0


def _cut(text: str, sentence: Span, around: Span) -> str:
    if len(sentence) <= _LONGEST:
        return clean(sentence.of(text)).strip()
    start = max(sentence.start, around.start - _LONGEST // 2)
    end = min(sentence.end, start + _LONGEST)
    before, after = "…" if start > sentence.start else "", "…" if end < sentence.end else ""
    return before + clean(text[start:end]).strip() + after
