"""Findings and other rows for a spreadsheet, in cells that none takes for a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from claimcheck.model import Report
from claimcheck.reporters.look import Look
from claimcheck.reporters.notes import Note, notes_of
from claimcheck.reporters.text import harmless

FIELDS = (
    *("path", "line", "column", "end_line", "end_column", "severity", "confidence", "rule", "code"),
    *("surface", "message", "working", "repairs", "fingerprint"),
)


def write_rows(fields: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """Return rows of CSV below the names of their `fields`."""
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(fields)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue()


def cell(value: Any) -> str:
    """Return a value as text; lists are joined by `/`."""
    if isinstance(value, list):
        texts = (one["rule"] if isinstance(one, dict) else one or "" for one in value)
        return cell("/".join(texts))
    text = "" if value is None else str(value)
    if not text.isprintable():  # some readers take no null, and no carriage return by itself
        text = harmless(text.replace("\r\n", "\n").replace("\r", "\n"))
    formula = text[:1] in "=+-@\t\r" and not text[1:].replace(".", "", 1).isdigit()
    return f"'{text}" if text and formula else text


def render_csv(report: Report, look: Look) -> str:
    """Return the findings for a spreadsheet; several sums or repairs are joined by `; `."""
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
