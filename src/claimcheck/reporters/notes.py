"""A finding as a note for a forge: one text and one place, the same in every format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.formats import file_of
from claimcheck.model import SEVERITIES, Finding, Problem, Report, Severity, Span
from claimcheck.reporters.places import Lines, lines_of
from claimcheck.reporters.repairs import repair_text, surfaces_of
from claimcheck.reporters.text import clean

_MAX_REPAIRS = 3


@dataclass(frozen=True, slots=True)
class Note:
    """What a forge shows beside a line.

    `span` counts in the source, `line` and `column` from 1; the end is that of the last
    character, exclusive. `details` are the sums and the repairs, one a line.
    """

    finding: Finding
    lines: Lines
    span: Span
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    details: tuple[str, ...]

    @property
    def article(self) -> str:
        """What the article is called: `feed.xml#3` is the third of a file."""
        return clean(self.finding.uri)

    @property
    def path(self) -> str:
        """The file that the article is in."""
        return clean(file_of(self.finding.uri))

    @property
    def severity(self) -> Severity:
        return self.finding.severity

    @property
    def title(self) -> str:
        return clean(self.finding.rule.label)

    @property
    def text(self) -> str:
        """Message and details, one a line."""
        return "\n".join((self.message, *self.details))


def notes_of(report: Report) -> tuple[Note, ...]:
    """A note for each finding, in the order of the report."""
    lines = lines_of(report)
    return tuple(_note(finding, lines[finding.uri]) for finding in report.findings)


def gravest_first(notes: tuple[Note, ...]) -> list[Note]:
    """Errors before warnings before info, for forges that show only the first few."""
    return sorted(notes, key=lambda note: SEVERITIES.index(note.severity))


def problem_text(problem: Problem) -> str:
    """What is wrong with a file, cleaned."""
    return clean(problem.message)


def problem_path(problem: Problem) -> str:
    """The file that something is wrong with, cleaned."""
    return clean(file_of(problem.path))


def _note(finding: Finding, lines: Lines) -> Note:
    span = lines.where(finding)
    places = (*lines.place(span.start), *lines.place(span.end))
    return Note(finding, lines, span, *places, clean(finding.message), tuple(_details(finding)))


def _details(finding: Finding) -> Iterator[str]:
    yield from map(clean, dict.fromkeys(finding.working))
    surfaces = surfaces_of([finding])
    for safety in ("safe", "likely", "possible"):
        texts = [
            clean(repair_text(one, surfaces, finding)) for one in finding.repairs if one.safety == safety
        ]
        if texts:
            yield f"{safety}: {'; '.join(list(dict.fromkeys(texts))[:_MAX_REPAIRS])}"
