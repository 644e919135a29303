"""A report as plain data, in the form that other programs rely on (`version` 1)."""

from __future__ import annotations

from typing import Any

from claimcheck import __version__
from claimcheck.model import (
    VERDICTS,
    Edit,
    Judgement,
    Outline,
    Problem,
    Report,
    Span,
)
from claimcheck.reporters.notes import Beside, Note, Proposal, notes_of
from claimcheck.reporters.source_lines import Lines, lines_of

Data = dict[str, Any]


def report_data(report: Report, *, judgements: bool = False) -> Data:
    """Everything a report says; every relation with its verdict only when `judgements`."""
    lines = lines_of(report)
    return {
        "version": 1,
        "tool": {"name": "claimcheck", "version": __version__},
        "documents": [*map(_document, report.outlines)],
        "findings": [*map(finding_data, notes_of(report))],
        "judgements": [_judgement(one, lines) for one in report.judgements] if judgements else [],
        "problems": [_problem(problem) for problem in report.problems],
    }


def finding_data(note: Note) -> Data:
    """Return one finding."""
    finding = note.finding
    return {
        "path": finding.uri,
        "rule": finding.rule.id,
        "code": finding.rule.code,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "working": list(finding.working),
        "span": span_data(note.span, note.lines),
        "surface": finding.surface,
        "related": [*map(_related, note.related)],
        "repairs": [*map(_repair, note.proposals)],
        "component": finding.component,
        "fingerprint": finding.fingerprint,
    }


def span_data(span: Span, lines: Lines) -> Data:
    """Return a span of the source in code points, in lines and columns, and in bytes of UTF-8."""
    line, column = lines.place(span.start)
    end_line, end_column = lines.place(span.end)
    return {
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "start_byte": lines.byte(span.start),
        "end_byte": lines.byte(span.end),
    }


def _text_span(span: Span, lines: Lines) -> Data:
    return span_data(lines.source(span), lines)


def _document(outline: Outline) -> Data:
    return {
        "path": outline.uri,
        "language": outline.language,
        "published": outline.published.iso() if outline.published else None,
        "figures": outline.figures,
        "relations": dict(zip(VERDICTS, outline.verdicts, strict=True)),
    }


def _related(related: Beside) -> Data:
    return {
        "path": related.uri,
        "span": span_data(related.span, related.lines),
        "surface": related.surface,
        "role": related.role,
    }


def _repair(proposal: Proposal) -> Data:
    repair = proposal.repair
    return {
        "title": repair.title,
        "safety": repair.safety,
        "cost": round(float(repair.cost), 6),
        "working": list(repair.working),
        "edits": [*map(_edit, proposal.edits)],
    }


def _edit(edit: Edit) -> Data:
    return {"path": edit.uri, "start": edit.span.start, "end": edit.span.end, "text": edit.text}


def _judgement(judgement: Judgement, lines: dict[str, Lines]) -> Data:
    relation = judgement.relation
    return {
        "path": relation.uri,
        "rule": relation.rule.id,
        "code": relation.rule.code,
        "verdict": judgement.verdict,
        "working": list(judgement.working),
        "reason": judgement.reason,
        "span": _text_span(relation.place, lines[relation.uri]),
        "figures": [
            {
                "path": claim.uri,
                "span": _text_span(claim.figure.span, lines[claim.uri]),
                "surface": claim.figure.surface,
                "role": role,
            }
            for role, claim in relation.roles
        ],
    }


def _problem(problem: Problem) -> Data:
    return {
        "path": problem.path,
        "message": problem.message,
        "line": problem.line or None,
        "column": problem.column or None,
    }
