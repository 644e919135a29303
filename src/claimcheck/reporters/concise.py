"""One line for each finding, the form that editors and grep know."""

from __future__ import annotations

from claimcheck.model import Report
from claimcheck.reporters.look import Look
from claimcheck.reporters.notes import notes_of
from claimcheck.reporters.text import clean, paint


def render_concise(report: Report, look: Look) -> str:
    """`path:line:column: severity id (CODE): message`."""
    rows = []
    for note in notes_of(report):
        finding = note.finding
        severity = paint(finding.severity, finding.severity, look.color)
        said = clean(f"{finding.rule.label}: {finding.message}", look.encoding)
        rows.append(f"{clean(finding.uri, look.encoding)}:{note.line}:{note.column}: {severity} {said}\n")
    return "".join(rows)
