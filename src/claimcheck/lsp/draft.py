"""One open document, and what is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lsprotocol import types

from claimcheck import formats
from claimcheck.config import Config, display_path
from claimcheck.lsp.positions import Places
from claimcheck.model import Document, Edit, Problem, Report, Span
from claimcheck.reporters.notes import Note, notes_of
from claimcheck.reporters.states import evidence_of
from claimcheck.review import ignoring_edits

_SUFFIXES = {"markdown": ".md", "html": ".html"}
_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
_STATES = {
    "confirmed": "Another figure bears it out.",
    "violated": "It does not agree with other figures.",
    "loose": "Other figures bear it out roughly, not to its printed digits.",
    "undecided": "Nothing decides whether it is right.",
    "unchecked": "Nothing here bears it out.",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as an editor has it."""

    uri: str
    version: int
    language: str
    text: str

    @property
    def path(self) -> Path:
        """Where it is saved, or a name of its kind."""
        parts = urlsplit(self.uri)
        if parts.scheme != "file":
            return Path(f"{unquote(parts.path) or 'untitled'}{_SUFFIXES.get(self.language, '.txt')}")
        path = unquote(parts.path)
        return Path(path[1:] if path[2:3] == ":" else path)  # /c:/drafts

    def read(self, config: Config) -> Document:
        """Return the document with its settings. Raises ReadError."""
        suffix = _SUFFIXES.get(self.language, self.path.suffix)
        uri = display_path(self.path)
        data = self.text.encode("utf-8", "replace")
        document = formats.read_bytes(
            data, f"{uri}{suffix}" if Path(uri).suffix != suffix else uri, encoding="utf-8"
        )
        return config.apply(document, self.path)


def problem_diagnostic(problem: Problem, places: Places) -> types.Diagnostic:
    """Return a problem that is told at its place, to the end of the line."""
    start = types.Position(max(problem.line - 1, 0), 0)
    at = places.offset(start) + max(problem.column - 1, 0)
    end = places.offset(types.Position(start.line, 1_000_000))
    where = types.Range(places.position(at), places.position(max(at, end)))
    return types.Diagnostic(where, problem.message, types.DiagnosticSeverity.Error, source="claimcheck")


@dataclass(frozen=True, slots=True)
class Told:
    """A draft and the report on it."""

    draft: Draft
    report: Report
    places: Places

    @property
    def _document(self) -> Document:
        return self.report.articles[0].document

    def diagnostics(self) -> list[types.Diagnostic]:
        return [*map(self._diagnostic, notes_of(self.report))]

    def _diagnostic(self, note: Note) -> types.Diagnostic:
        finding = note.finding
        others = [
            types.DiagnosticRelatedInformation(
                types.Location(self.draft.uri, self.places.range(other.span)),
                f"{other.surface} ({other.role})",
            )
            for other in note.related
        ]
        return types.Diagnostic(
            range=self.places.range(note.span),
            message="\n".join((finding.message, *finding.working)),
            severity=_SEVERITIES[finding.severity],
            code=finding.rule.id,
            source="claimcheck",
            related_information=others,
            data=finding.fingerprint,
        )

    def actions(self, asked: types.Range) -> Iterator[types.CodeAction]:
        """Repairs of the findings that `asked` touches, and ways to say that they are right."""
        span = self.places.span(asked)
        for note in notes_of(self.report):
            places = (note.span, *(other.span for other in note.related))
            if any(one.start <= span.end and span.start <= one.end for one in places):
                yield from self._actions(note)

    def _actions(self, note: Note) -> Iterator[types.CodeAction]:
        finding, about = note.finding, [self._diagnostic(note)]
        for number, proposal in enumerate(note.proposals):
            repair = proposal.repair
            yield types.CodeAction(
                title=proposal.change,
                kind=types.CodeActionKind.QuickFix,
                diagnostics=about,
                is_preferred=number == 0 and repair.safety != "possible",
                edit=self._edit(repair.edits),
            )
        if finding.in_source:
            return
        (here,) = ignoring_edits(replace(self.report, findings=(finding,))).values()
        end = len(self._document.original)
        comment = f"\n<!-- claimcheck: file-ignore[{finding.rule.id}] -->\n"
        everywhere = (Edit(finding.uri, Span(end, end), comment, in_source=True),)
        for title, edits in (("here", here), ("in this file", everywhere)):
            yield types.CodeAction(
                title=f"It is right: ignore {finding.rule.id} {title}",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=about,
                edit=self._edit(edits),
            )

    def _edit(self, edits: tuple[Edit, ...]) -> types.WorkspaceEdit:
        made: list[types.TextEdit | types.AnnotatedTextEdit | types.SnippetTextEdit] = [
            types.TextEdit(self.places.range(edit.span), edit.text)
            for edit in formats.source_edits(self._document, edits)
        ]
        named = types.OptionalVersionedTextDocumentIdentifier(self.draft.uri, self.draft.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(named, made)])

    def hover(self, position: types.Position) -> types.Hover | None:
        """Return what is known of the figure at a place, with its sums."""
        at, evidence = self.places.offset(position), evidence_of(self.report)
        for claim in self.report.articles[0].claims:
            span = self._document.locate(claim.figure.span)
            if not span.start <= at <= span.end:
                continue
            sums = [line for one in evidence.of(claim) for line in one.working]
            said = [
                f"**{claim.figure.surface}**: {_STATES[evidence.state(claim)]}",
                *(f"- `{line}`" for line in sums),
            ]
            return types.Hover(
                types.MarkupContent(types.MarkupKind.Markdown, "\n".join(dict.fromkeys(said))),
                self.places.range(span),
            )
        return None
