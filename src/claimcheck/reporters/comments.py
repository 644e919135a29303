"""Findings as comments beside the figures that they are about, for formats that can hold comments."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice

from claimcheck import formats
from claimcheck.model import Report
from claimcheck.reporters.notes import Note, notes_of
from claimcheck.reporters.text import clean

_FEW = 4  # repairs that are told


def comments_of(report: Report) -> dict[str, tuple[formats.Note, ...]]:
    """By document, a note on each finding: what is wrong, the sum, what it may have been meant to read."""
    notes = (one for one in notes_of(report) if not one.finding.in_source)
    return {
        uri: tuple(formats.Note(one.finding.span, "\n".join(map(clean, _lines(one)))) for one in own)
        for uri, own in groupby(sorted(notes, key=_uri), key=_uri)
    }


def _uri(note: Note) -> str:
    return note.finding.uri


def _lines(note: Note) -> Iterator[str]:
    finding = note.finding
    yield f"{finding.severity} {finding.rule.label}: {finding.message}"
    yield from finding.working
    for one in islice(note.proposals, _FEW):
        sums = "; ".join(one.sums)
        yield f"{one.repair.safety}: {one.text}: {sums}" if sums else f"{one.repair.safety}: {one.text}"
