"""A finding as all reporters show it: where it stands in the source, what it says, what is offered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from claimcheck import formats
from claimcheck.formats import file_of
from claimcheck.model import SEVERITIES, Edit, Finding, Problem, Repair, Report, Severity, Span
from claimcheck.reporters.repairs import Surfaces, repair_text, sums_of, surfaces_of
from claimcheck.reporters.source_lines import Lines, lines_of
from claimcheck.reporters.text import clean

_MAX_REPAIRS = 3


@dataclass(frozen=True, slots=True)
class Beside:
    """Another figure of the same relation, with its place in the source of its article."""

    uri: str
    lines: Lines
    span: Span
    surface: str
    role: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A repair of a finding in words, with the edits that it makes in the source files."""

    repair: Repair
    finding: Finding
    surfaces: Surfaces
    sources: Mapping[str, Lines]

    @property
    def text(self) -> str:
        """What to put for what; the figure that the finding is about is not named."""
        return repair_text(self.repair, self.surfaces, self.finding)

    @property
    def change(self) -> str:
        """What to put for what, with every figure named."""
        return repair_text(self.repair, self.surfaces)

    @property
    def sums(self) -> tuple[str, ...]:
        """The sums that it restores, without what the finding has told already."""
        return sums_of(self.repair, [self.finding])

    @property
    def edits(self) -> tuple[Edit, ...]:
        return tuple(_source_edits(self.repair.edits, self.sources))


@dataclass(frozen=True, slots=True)
class Note:
    """A finding with its place: `span` counts in the source, `line` and `column` from 1; the end is that of
    the last character, exclusive."""

    finding: Finding
    sources: Mapping[str, Lines]
    span: Span
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def lines(self) -> Lines:
        """The source of the article that it stands in."""
        return self.sources[self.finding.uri]

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
    def message(self) -> str:
        return clean(self.finding.message)

    @property
    def details(self) -> tuple[str, ...]:
        """The sums and the repairs, one a line."""
        return tuple(_details(self))

    @property
    def text(self) -> str:
        """Message and details, one a line."""
        return "\n".join((self.message, *self.details))

    @property
    def related(self) -> Iterator[Beside]:
        """The other figures of its relation."""
        for one in self.finding.related:
            lines = self.sources[one.uri]
            yield Beside(one.uri, lines, lines.source(one.span), one.surface, one.role)

    @property
    def proposals(self) -> Iterator[Proposal]:
        """Its repairs, the likeliest first."""
        surfaces = surfaces_of([self.finding])
        return (Proposal(one, self.finding, surfaces, self.sources) for one in self.finding.repairs)


def notes_of(report: Report) -> tuple[Note, ...]:
    """Return a note for each finding, in the order of the report."""
    return noted(report.findings, lines_of(report))


def noted(findings: Iterable[Finding], sources: Mapping[str, Lines]) -> tuple[Note, ...]:
    """Return a note for each of these findings."""
    return tuple(_note(finding, sources) for finding in findings)


def gravest_first(notes: tuple[Note, ...]) -> list[Note]:
    """Errors before warnings before info, for forges that show only the first few."""
    return sorted(notes, key=lambda note: SEVERITIES.index(note.severity))


def problem_text(problem: Problem) -> str:
    """Return what is wrong with a file, cleaned."""
    return clean(problem.message)


def problem_path(problem: Problem) -> str:
    """Return the file that something is wrong with, cleaned."""
    return clean(file_of(problem.path))


def _note(finding: Finding, sources: Mapping[str, Lines]) -> Note:
    lines = sources[finding.uri]
    span = lines.where(finding)
    return Note(finding, sources, span, *lines.place(span.start), *lines.place(span.end))


def _details(note: Note) -> Iterator[str]:
    yield from map(clean, dict.fromkeys(note.finding.working))
    proposals = list(note.proposals)
    for safety in ("safe", "likely", "possible"):
        texts = dict.fromkeys(clean(one.text) for one in proposals if one.repair.safety == safety)
        if texts:
            yield f"{safety}: {'; '.join(list(texts)[:_MAX_REPAIRS])}"


def _source_edits(edits: Iterable[Edit], sources: Mapping[str, Lines]) -> Iterator[Edit]:
    """Yield edits as they are made in the source files, file by file."""
    by_uri: dict[str, list[Edit]] = {}
    for edit in edits:
        by_uri.setdefault(edit.uri, []).append(edit)
    for uri, own in by_uri.items():
        document = sources[uri].document
        yield from own if document is None else formats.source_edits(document, own)
