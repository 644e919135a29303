"""JSON for GitLab's code quality reports and for reviewdog."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from claimcheck.formats import file_of
from claimcheck.model import Problem, Report, Severity
from claimcheck.reporters.look import Look
from claimcheck.reporters.machine import dump
from claimcheck.reporters.notes import Note, notes_of, problem_path, problem_text
from claimcheck.reporters.source_lines import Lines
from claimcheck.reporters.text import clean

_GITLAB: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}
_RDJSON: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}

_Data = dict[str, Any]


def render_gitlab(report: Report, look: Look) -> str:
    """GitLab's code quality report: a list, each entry with a fingerprint of its own."""
    entries = [_gitlab_problem(problem) for problem in report.problems]
    entries += [
        {
            "description": note.text,
            "check_name": note.finding.rule.id,
            "fingerprint": note.finding.fingerprint,
            "severity": _GITLAB[note.severity],
            "location": {
                "path": note.path.removeprefix("./"),
                "lines": {"begin": note.line, "end": note.end_line},
            },
        }
        for note in notes_of(report)
    ]
    return dump(entries, look)


def render_rdjson(report: Report, look: Look) -> str:
    """reviewdog's diagnostic format: columns are bytes of UTF-8, from 1."""
    diagnostics = [_rd_problem(problem) for problem in report.problems]
    diagnostics += [*map(_diagnostic, notes_of(report))]
    return dump({"source": {"name": "claimcheck"}, "severity": "ERROR", "diagnostics": diagnostics}, look)


def _gitlab_problem(problem: Problem) -> _Data:
    basis = json.dumps([problem.path, problem.message])
    return {
        "description": problem_text(problem),
        "check_name": "unreadable",
        "fingerprint": hashlib.sha256(basis.encode("utf-8", "surrogatepass")).hexdigest()[:20],
        "severity": "blocker",
        "location": {"path": problem_path(problem), "lines": {"begin": max(1, problem.line)}},
    }


def _diagnostic(note: Note) -> _Data:
    finding = note.finding
    found: _Data = {
        "message": note.text,
        "location": {"path": note.path, "range": _range(note.lines, note.span.start, note.span.end)},
        "severity": _RDJSON[note.severity],
        "code": {"value": finding.rule.key},
    }
    # A suggestion is one stretch of this file; what needs more is told in the message.
    suggestions = [
        {"range": _range(note.lines, edit.span.start, edit.span.end), "text": edit.text}
        for proposal in note.proposals
        if len(proposal.edits) == 1
        for edit in proposal.edits
        if edit.uri == finding.uri
    ]
    if suggestions:
        found["suggestions"] = suggestions
    related = [
        {
            "message": clean(one.surface),
            "location": {
                "path": clean(file_of(one.uri)),
                "range": _range(one.lines, one.span.start, one.span.end),
            },
        }
        for one in note.related
    ]
    if related:
        found["related_locations"] = related
    return found


def _rd_problem(problem: Problem) -> _Data:
    location: _Data = {"path": problem_path(problem)}
    if problem.line:
        location["range"] = {"start": {"line": problem.line, "column": max(1, problem.column)}}
    return {"message": problem_text(problem), "location": location, "severity": "ERROR"}


def _range(lines: Lines, start: int, end: int) -> _Data:
    return {
        name: {"line": lines.place(offset)[0], "column": lines.byte_column(offset)}
        for name, offset in (("start", start), ("end", end))
    }
