"""CSV: a row a finding."""

from __future__ import annotations

from claimcheck.model import Report
from claimcheck.reporters.cells import write_rows
from claimcheck.reporters.look import Look
from claimcheck.reporters.notes import Note, notes_of

FIELDS = (
    *("path", "line", "column", "end_line", "end_column", "severity", "confidence", "rule", "code"),
    *("surface", "message", "working", "repairs", "fingerprint"),
)


def render_csv(report: Report, look: Look) -> str:
    """The findings for a spreadsheet; several sums or repairs are joined by `; `."""
    return write_rows(FIELDS, (_row(note) for note in notes_of(report)))


def _row(note: Note) -> list[object]:
    finding = note.finding
    return [
        *(note.article, note.line, note.column, note.end_line, note.end_column),
        *(finding.severity, finding.confidence, finding.rule.id, finding.rule.code),
        *(finding.surface, note.message, "; ".join(finding.working)),
        "; ".join(one.text for one in note.proposals),
        finding.fingerprint,
    ]
