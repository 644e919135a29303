"""GitHub: workflow commands that become annotations, and the step summary.

A step shows ten errors, ten warnings and ten notices and drops the rest without a word, so the
gravest come first and the last of a kind says how many there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimcheck.model import Problem, Report, Severity
from claimcheck.reporters.look import Look
from claimcheck.reporters.notes import Note, gravest_first, notes_of, problem_path, problem_text
from claimcheck.reporters.text import plural

MAX_A_KIND = 10  # annotations that GitHub shows of each kind, a step
MAX_LETTERS = 4_000  # of one annotation
MAX_SUMMARY_BYTES = 1_000_000  # GitHub refuses a summary above 1 MiB
_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
_ESCAPES = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]|~#"} | {"<": "&lt;", ">": "&gt;"})


def render_github(report: Report, look: Look) -> str:
    """Workflow commands, one a line: files that could not be read, then findings, errors first."""
    return "".join(f"{row}\n" for row in _commands(report))


def render_github_summary(report: Report, look: Look) -> str:
    """Return the whole list as Markdown, for the file that `GITHUB_STEP_SUMMARY` names."""
    notes = gravest_first(notes_of(report))
    counts = Counter(note.severity for note in notes)
    said = ", ".join(plural(count, name if name != "info" else "note") for name, count in counts.items())
    head = ["## claimcheck", "", f"{said or 'No findings'} in {plural(len(report.outlines), 'article')}.", ""]
    head += [
        f"- {_cell(problem_path(problem) or 'settings')}: {_cell(problem_text(problem))}"
        for problem in report.problems
    ]
    if notes:
        head += ["", "| | where | what | should read |", "|---|---|---|---|"]
    out = "\n".join(head) + "\n"
    size = len(out.encode())
    rows: list[str] = []
    for number, note in enumerate(notes):
        row = _row(note)
        size += len(row.encode())
        if size > MAX_SUMMARY_BYTES:
            rows.append(f"\n… and {plural(len(notes) - number, 'finding')} more\n")
            break
        rows.append(row)
    return out + "".join(rows)


def _commands(report: Report) -> Iterator[str]:
    commands = [*map(_broken, report.problems), *map(_annotation, gravest_first(notes_of(report)))]
    totals = Counter(kind for kind, _ in commands)
    shown: Counter[str] = Counter()
    for kind, command in commands:
        shown[kind] += 1
        if totals[kind] <= MAX_A_KIND or shown[kind] < MAX_A_KIND:
            yield command
    for kind, total in totals.items():
        if total > MAX_A_KIND:
            said = f"{total - MAX_A_KIND + 1:,} more; the step summary lists them all"
            yield _command(kind, {"title": "claimcheck"}, said)


def _broken(problem: Problem) -> tuple[str, str]:
    place = {"file": problem_path(problem)} if problem.path else {}
    if problem.line:
        place |= {"line": str(problem.line), "col": str(problem.column)}
    return "error", _command("error", place | {"title": "claimcheck"}, problem_text(problem))


def _annotation(note: Note) -> tuple[str, str]:
    kind = _COMMANDS[note.severity]
    return kind, _command(kind, _place(note) | {"title": note.title}, note.text)


def _place(note: Note) -> dict[str, str]:
    place = {"file": note.path, "line": str(note.line), "endLine": str(note.end_line)}
    if note.line == note.end_line:  # columns are refused on more than one line
        place |= {"col": str(note.column), "endColumn": str(note.end_column)}
    return place


def _command(kind: str, properties: dict[str, str], message: str) -> str:
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    if len(message) > MAX_LETTERS:
        message = message[: MAX_LETTERS - 1] + "…"
    return f"::{kind} {said}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _row(note: Note) -> str:
    where = f"{_cell(note.article)}:{note.line}:{note.column}"
    repairs = "<br>".join(_cell(line) for line in note.details if line.startswith(("likely:", "possible:")))
    return f"| {note.severity} | {where} | {_cell(note.title)}: {_cell(note.message)} | {repairs} |\n"


def _cell(text: str) -> str:
    """Return text that no table of Markdown takes for markup."""
    return text.translate(_ESCAPES)
