"""XML for build servers: JUnit and Checkstyle."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from claimcheck.model import Problem, Report
from claimcheck.reporters.look import Look
from claimcheck.reporters.notes import Note, notes_of, problem_path, problem_text
from claimcheck.reporters.text import clean

_ILLEGAL = re.compile("[^\\t\\n\\r\\x20-\\x7e\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


def render_junit(report: Report, look: Look) -> str:
    """JUnit's form: one suite for each article, whose findings fail; info only speaks."""
    by_path = {uri: list(own) for uri, own in groupby(notes_of(report), key=lambda note: note.finding.uri)}
    suites = [_suite(outline.uri, by_path) for outline in report.outlines]
    suites += [_broken(problem) for problem in report.problems]
    tests, failures, errors = (
        sum(column) for column in zip((0, 0, 0), *(one[0] for one in suites), strict=False)
    )
    head = f'<testsuites name="claimcheck" tests="{tests}" failures="{failures}" errors="{errors}">\n'
    return _encoded(_HEAD + head + "".join(text for _, text in suites) + "</testsuites>\n", look)


def render_checkstyle(report: Report, look: Look) -> str:
    """Checkstyle's form: the errors of each file."""
    rows = [(problem_path(problem), _problem_row(problem)) for problem in report.problems]
    rows += [(note.path, _note_row(note)) for note in notes_of(report)]
    files = "".join(
        f"  <file name={_attribute(path)}>\n{''.join(row for _, row in own)}  </file>\n"
        for path, own in groupby(rows, key=lambda row: row[0])
    )
    return _encoded(f'{_HEAD}<checkstyle version="4.3">\n{files}</checkstyle>\n', look)


def _problem_row(problem: Problem) -> str:
    attributes = {
        "line": problem.line or 1,
        "column": problem.column or 1,
        "severity": "error",
        "message": problem_text(problem),
        "source": "claimcheck.unreadable",
    }
    return f"    {_tag('error', attributes)}"


def _note_row(note: Note) -> str:
    attributes = {
        "line": note.line,
        "column": note.column,
        "severity": note.severity,
        "message": note.text,
        "source": f"claimcheck.{note.finding.rule.id}",
    }
    return f"    {_tag('error', attributes)}"


def _suite(uri: str, by_path: dict[str, list[Note]]) -> tuple[tuple[int, int, int], str]:
    notes, path = by_path.get(uri, []), clean(uri)
    failures = sum(note.severity != "info" for note in notes)
    cases = [*_cases(notes)] or [f"    {_tag('testcase', {'name': 'figures', 'classname': path})}"]
    name = _attribute(path)
    head = f'  <testsuite name={name} tests="{len(cases)}" failures="{failures}" errors="0">\n'
    return (len(cases), failures, 0), f"{head}{''.join(cases)}  </testsuite>\n"


def _cases(notes: Iterable[Note]) -> Iterator[str]:
    for note in notes:
        name = _attribute(f"{note.finding.rule.id} at {note.line}:{note.column}")
        text = escape(_legal(note.text))
        kind = f'failure type="{note.severity}" message={_attribute(note.message)}'
        tag, end = ("system-out", "system-out") if note.severity == "info" else (kind, "failure")
        yield (
            f"    <testcase name={name} classname={_attribute(note.article)}>\n"
            f"      <{tag}>{text}</{end}>\n    </testcase>\n"
        )


def _broken(problem: Problem) -> tuple[tuple[int, int, int], str]:
    """Return a file that could not be read, as a test that could not run."""
    name = _attribute(problem_path(problem) or "settings")
    message = _attribute(problem_text(problem))
    return (1, 0, 1), (
        f'  <testsuite name={name} tests="1" failures="0" errors="1">\n'
        f'    <testcase name="reading" classname={name}>\n      <error message={message}/>\n    </testcase>\n'
        "  </testsuite>\n"
    )


def _tag(name: str, attributes: Mapping[str, object]) -> str:
    said = " ".join(f"{key}={_attribute(str(value))}" for key, value in attributes.items())
    return f"<{name} {said}/>\n"


def _attribute(text: str) -> str:
    return quoteattr(_legal(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _legal(text: str) -> str:
    """`text` with a sign for each character that XML 1.0 has no way to write."""
    return _ILLEGAL.sub("\ufffd", text)


def _encoded(text: str, look: Look) -> str:
    """In references where the encoding could not write it."""
    try:
        text.encode(look.encoding)
    except UnicodeEncodeError:
        return text.encode("ascii", "xmlcharrefreplace").decode("ascii")
    return text
