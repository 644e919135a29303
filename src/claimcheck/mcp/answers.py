"""What an assistant is told of a text: a few lines to read, and the same as data.

Offsets count code points of the text that was sent.
"""

from __future__ import annotations

from typing_extensions import TypedDict  # pydantic cannot read typing's before Python 3.12

from claimcheck.model import Claim, Report
from claimcheck.reporters.notes import Note, Proposal, notes_of
from claimcheck.reporters.source_lines import Lines, lines_of
from claimcheck.reporters.states import Evidence, evidence_of
from claimcheck.reporters.values import figure_value, printed_value

_FEW = 3  # repairs that are read out


class EditSaid(TypedDict):
    """Put `text` in place of what stands from `start` to `end`."""

    start: int
    end: int
    text: str


class RepairSaid(TypedDict):
    """One way to make the figures agree."""

    title: str
    likely: bool
    sums: list[str]
    edits: list[EditSaid]


class FindingSaid(TypedDict):
    """A figure that does not agree with others."""

    figure: str
    start: int
    end: int
    severity: str
    rule: str
    message: str
    sums: list[str]
    repairs: list[RepairSaid]


class CheckSaid(TypedDict):
    """What is wrong in a text; `undated` counts sums that need the day of publication."""

    findings: list[FindingSaid]
    figures: int
    confirmed: int
    undated: int


class FigureSaid(TypedDict):
    """A figure, what it is about, and the sums that bear it out or speak against it."""

    figure: str
    start: int
    end: int
    kind: str
    value: str | list[str | None] | None
    printed: str | None
    bound: str | None
    unit: str
    per: str
    about: list[str]
    period: str
    state: str
    sums: list[str]


class FiguresSaid(TypedDict):
    """Every figure of a text, in its order."""

    figures: list[FigureSaid]


def check_said(report: Report) -> CheckSaid:
    """Return the findings as data."""
    evidence = evidence_of(report)
    states = [evidence.state(claim) for article in report.articles for claim in article.claims]
    return CheckSaid(
        findings=[*map(_finding, notes_of(report))],
        figures=len(states),
        confirmed=states.count("confirmed"),
        undated=sum(one.reason == "no publication date" for one in report.judgements),
    )


def check_words(said: CheckSaid) -> str:
    """Return the same for reading: each figure with its sum and what it may have meant."""
    told = [_told(finding) for finding in said["findings"]]
    counts = f"{said['figures']} figures, {said['confirmed']} confirmed, {len(told)} wrong."
    dates = f" {said['undated']} sums need the day of publication (`published`)." if said["undated"] else ""
    return "\n".join([counts + dates, *told])


def figures_said(report: Report) -> FiguresSaid:
    """Return all figures as data."""
    evidence, lines = evidence_of(report), lines_of(report)
    claims = [claim for article in report.articles for claim in article.claims]
    return FiguresSaid(figures=[_figure(claim, evidence, lines[claim.uri]) for claim in claims])


def figures_words(said: FiguresSaid) -> str:
    """Return the same for reading, one a line."""
    if not said["figures"]:
        return "No figures."
    return "\n".join(
        ": ".join(filter(None, (f'"{one["figure"]}"', ", ".join([*one["about"], one["state"]]))))
        for one in said["figures"]
    )


def _told(finding: FindingSaid) -> str:
    sums = "; ".join(finding["sums"])
    repairs = "; or ".join(one["title"] for one in finding["repairs"][:_FEW])
    said = f'- "{finding["figure"]}" ({finding["severity"]}): {finding["message"]} [{sums}]'
    return f"{said}. Perhaps: {repairs}" if repairs else said


def _finding(note: Note) -> FindingSaid:
    finding, span = note.finding, note.span
    return FindingSaid(
        figure=finding.surface,
        start=span.start,
        end=span.end,
        severity=finding.severity,
        rule=finding.rule.id,
        message=finding.message,
        sums=list(finding.working),
        repairs=[*map(_repair, note.proposals)],
    )


def _repair(proposal: Proposal) -> RepairSaid:
    repair = proposal.repair
    return RepairSaid(
        title=proposal.change,
        likely=repair.safety != "possible",
        sums=list(repair.working),
        edits=[EditSaid(start=one.span.start, end=one.span.end, text=one.text) for one in proposal.edits],
    )


def _figure(claim: Claim, evidence: Evidence, lines: Lines) -> FigureSaid:
    figure, span = claim.figure, lines.source(claim.figure.span)
    return FigureSaid(
        figure=figure.surface,
        start=span.start,
        end=span.end,
        kind=figure.kind,
        value=figure_value(figure),
        printed=printed_value(figure),
        bound=figure.open_side,
        unit=figure.unit.replace("_", " "),
        per=figure.per or "",
        about=[*claim.whose, *([claim.measure] if claim.measure else [])],
        period=claim.period.iso() if claim.period else "",
        state=evidence.state(claim),
        sums=[line for one in evidence.of(claim) for line in one.working],
    )
