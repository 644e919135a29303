"""SARIF 2.1.0, the exchange format of static analysis (OASIS), as code scanning reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from claimcheck import __version__
from claimcheck.formats import file_of
from claimcheck.model import Edit, Problem, Report, Rule, Severity, Span
from claimcheck.reporters.look import Look
from claimcheck.reporters.machine import dump
from claimcheck.reporters.notes import Note, notes_of, problem_text
from claimcheck.reporters.source_lines import Lines
from claimcheck.reporters.text import clean, harmless

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}

_Data = dict[str, Any]


def render_sarif(report: Report, look: Look) -> str:
    """Return one run; columns count code points, paths are relative to `%SRCROOT%`."""
    notes = notes_of(report)
    rules = list({note.finding.rule.id: note.finding.rule for note in notes}.values())
    places = {rule.id: at for at, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "claimcheck",
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": [_notification(problem) for problem in report.problems],
            }
        ],
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder of the run."}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(note, places[note.finding.rule.id]) for note in notes],
    }
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, look)


def _rule(rule: Rule) -> _Data:
    why = clean(" ".join(rule.why.split()))
    found: _Data = {
        "id": rule.key,
        "name": rule.id,
        "shortDescription": {"text": clean(rule.title)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }
    if why:
        found |= {"fullDescription": {"text": why}, "help": {"text": why}}
    return found


def _result(note: Note, rule: int) -> _Data:
    finding = note.finding
    related = [
        {
            "id": number,
            "message": {"text": clean(one.surface)},
            "physicalLocation": _location(one.uri, one.span, one.lines),
        }
        for number, one in enumerate(note.related, 1)
    ]
    fixes = [
        {"description": {"text": clean(one.repair.title)}, "artifactChanges": changes}
        for one in note.proposals
        if (changes := _changes(one.edits, note.sources))
    ]
    return {
        "ruleId": finding.rule.key,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": note.text},
        "locations": [{"physicalLocation": _location(finding.uri, note.span, note.lines)}],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {"claimcheck/v1": finding.fingerprint},
        **({"fixes": fixes} if fixes else {}),
        "properties": {"confidence": finding.confidence},
    }


def _changes(edits: Sequence[Edit], lines: Mapping[str, Lines]) -> list[_Data]:
    return [
        {
            "artifactLocation": _artifact(uri),
            "replacements": [
                {
                    "deletedRegion": _region(edit.span, lines[uri]),
                    **({"insertedContent": {"text": edit.text}} if edit.text else {}),
                }
                for edit in edits
                if edit.uri == uri
            ],
        }
        for uri in dict.fromkeys(edit.uri for edit in edits)
    ]


def _location(uri: str, span: Span, lines: Lines) -> _Data:
    region = _region(span, lines) | {"snippet": {"text": harmless(span.of(lines.text))}}
    return {"artifactLocation": _artifact(uri), "region": region}


def _region(span: Span, lines: Lines) -> _Data:
    (line, column), (end_line, end_column) = lines.place(span.start), lines.place(span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": len(span),
    }


def _artifact(uri: str) -> _Data:
    """Return the file that an article is in, by what the article is called."""
    return {"uri": quote(file_of(uri).encode("utf-8", "surrogateescape")), "uriBaseId": "%SRCROOT%"}


def _notification(problem: Problem) -> _Data:
    found: _Data = {"level": "error", "message": {"text": problem_text(problem)}}
    if problem.path:
        place: _Data = {"artifactLocation": _artifact(problem.path)}
        if problem.line:
            place["region"] = {"startLine": problem.line, "startColumn": max(1, problem.column)}
        found["locations"] = [{"physicalLocation": place}]
    return found
