"""Findings as comments beside the figures that they are about, for formats that can hold comments."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from claimcheck.formats import Note
from claimcheck.model import Finding, Report
from claimcheck.reporters.repairs import repair_text, sums_of, surfaces_of
from claimcheck.reporters.text import clean

_FEW = 4  # repairs that are told


def comments_of(report: Report) -> dict[str, tuple[Note, ...]]:
    """By document, a note on each finding: what is wrong, the sum, what it may have been meant to read."""
    findings = sorted((one for one in report.findings if not one.in_source), key=lambda one: one.uri)
    return {
        uri: tuple(Note(one.span, "\n".join(clean(line, "utf-8") for line in _lines(one))) for one in own)
        for uri, own in groupby(findings, key=lambda one: one.uri)
    }


def _lines(finding: Finding) -> Iterator[str]:
    yield f"{finding.severity} {finding.rule.label}: {finding.message}"
    yield from finding.working
    surfaces = surfaces_of([finding])
    for repair in finding.repairs[:_FEW]:
        sums = "; ".join(sums_of(repair, [finding]))
        text = repair_text(repair, surfaces, finding)
        yield f"{repair.safety}: {text}: {sums}" if sums else f"{repair.safety}: {text}"
