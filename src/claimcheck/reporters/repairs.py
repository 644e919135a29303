"""Repairs in words: what to put for what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.model import Edit, Finding, Repair, Span

Surfaces = dict[tuple[str, Span], str]


def surfaces_of(findings: Iterable[Finding]) -> Surfaces:
    """Return the figures that findings speak of, by where they stand."""
    found: Surfaces = {}
    for finding in findings:
        found[finding.uri, finding.span] = finding.surface
        found.update(((one.uri, one.span), one.surface) for one in finding.related)
    return found


def repair_text(repair: Repair, surfaces: Surfaces, own: Finding | None = None) -> str:
    """`"193 billion yen" → "199.3 billion yen"`; the figure that `own` is about goes unsaid."""
    if not repair.edits or any(edit.in_source for edit in repair.edits):
        return repair.title  # of no figure, but of a comment
    changes = list(_changes(repair.edits, surfaces))
    said = " and ".join(
        f'"{new}"' if not old or (own and place == (own.uri, own.span)) else f'"{old}" → "{new}"'
        for place, old, new in changes
    )
    # A title may give the reason ("the euro's rate was used"), or only what is said already.
    plain = any(new in repair.title or repair.title in new for _, _, new in changes)
    reason = "" if plain else repair.title
    return f"{said} ({reason})" if reason else said


def sums_of(repair: Repair, told: Iterable[Finding]) -> tuple[str, ...]:
    """Return the sums that a repair restores, without the notes (rates) that the findings have told."""
    notes = {part for one in told for line in one.working for part in _note(line)[1].split("; ")}
    return tuple(
        sum_ if set(note.split("; ")) <= notes else line
        for line in repair.working
        for sum_, note in (_note(line),)
    )


def _note(working: str) -> tuple[str, str]:
    """Return a line of working, and what it says in brackets after the sum."""
    head, opened, note = working.removesuffix(")").rpartition(" (")
    return (head, note) if opened and working.endswith(")") else (working, "")


def _changes(edits: tuple[Edit, ...], surfaces: Surfaces) -> Iterator[tuple[tuple[str, Span], str, str]]:
    """Place, old and new text of each figure that is edited, or of the bare edit."""
    by_figure: dict[tuple[str, Span], list[Edit]] = {}
    for edit in edits:
        place = next((key for key in surfaces if key[0] == edit.uri and key[1].contains(edit.span)), None)
        if place is None:
            yield (edit.uri, edit.span), "", edit.text
        else:
            by_figure.setdefault(place, []).append(edit)
    for place, inside in by_figure.items():
        old = surfaces[place]
        yield place, old, _edited(old, place[1].start, inside)


def _edited(text: str, offset: int, edits: list[Edit]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start - offset] + edit.text + text[edit.span.end - offset :]
    return text
