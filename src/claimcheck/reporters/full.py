"""Findings for people: the sentence, the figures, the sum, and what they should have read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from claimcheck.model import SEVERITIES, STOPPED, Finding, Judgement, Report, Severity, Span
from claimcheck.reporters.excerpt import Mark, excerpt
from claimcheck.reporters.look import Look
from claimcheck.reporters.notes import Note, noted
from claimcheck.reporters.repairs import repair_text, sums_of, surfaces_of
from claimcheck.reporters.source_lines import Lines, lines_of
from claimcheck.reporters.tally import all_verdicts, figures, reasons
from claimcheck.reporters.text import clean, pack, paint, plural, wrap

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FEW = 4  # repairs of a kind that are shown, more of them in a long story
_FEW_A_FIGURE = 2
_INDENT = "    "
NO_DATE = "no publication date"  # as rules give it for a reason


def render_full(report: Report, look: Look) -> str:
    """Return one story for each component of findings, then the counts."""
    lines = lines_of(report)
    blocks = ["\n".join(_story(story, lines, look)) for story in stories(report.findings)]
    if look.judgements:
        blocks.append("\n".join(_relation(one, lines, look) for one in report.judgements))
    if not look.quiet:
        blocks.append("\n".join(_summary(report, look)))
    return "\n\n".join(block for block in blocks if block) + "\n" if any(blocks) else ""


def stories(findings: Iterable[Finding]) -> list[tuple[Finding, ...]]:
    """Return findings that were diagnosed together, together, in the order of their first.

    Component 0 is no component: such findings stand alone.
    """
    by_component: dict[int, list[Finding]] = {}
    for index, finding in enumerate(findings):
        by_component.setdefault(finding.component or -1 - index, []).append(finding)
    return [tuple(story) for story in by_component.values()]


def _story(story: tuple[Finding, ...], lines: dict[str, Lines], look: Look) -> Iterator[str]:
    yield from _head(noted(story, lines), look)
    yield from _excerpts(story, lines, look)
    sums = dict.fromkeys(clean(line, look.encoding) for finding in story for line in finding.working)
    working = sorted(sums, key=lambda line: line == STOPPED)
    yield from pack(working, look.width, "   ", "     ")
    yield from _repairs(story, look)


def _head(notes: tuple[Note, ...], look: Look) -> Iterator[str]:
    first, story = notes[0].finding, tuple(note.finding for note in notes)
    if len(story) == 1:
        yield from _line(f"{_place(notes[0])}: ", first, look)
        return
    severity: Severity = min((one.severity for one in story), key=SEVERITIES.index)
    text = f"{_place(notes[0])}: {severity}: {headline(story)}"
    yield from _painted(wrap(clean(text, look.encoding), look.width, _INDENT), severity, look)
    told: set[str] = set()
    for note in notes:
        finding, place = note.finding, _place(note)
        if finding.uri == first.uri:
            place = place.removeprefix(f"{finding.uri}:")
        again = finding.message in told
        told.add(finding.message)
        yield from _line(
            f"  {place} ", finding, look, f'"{finding.surface}", by the same sum' if again else ""
        )


def headline(story: tuple[Finding, ...]) -> str:
    """Return what is to be said of several findings that were diagnosed together."""
    figures = {(finding.uri, finding.span) for finding in story}
    if len(figures) == 1:
        return f'"{story[0].surface}" fails {_number(len(story), "checks")}'
    disagree = f"{_number(len(figures), 'figures')} disagree"
    return f"{disagree}; one slip in each explains all" if is_each_explained(story) else disagree


def is_each_explained(story: tuple[Finding, ...]) -> bool:
    """Does the first repair of each finding touch its own figure and no other?"""
    return all(
        finding.repairs
        and finding.repairs[0].edits
        and all(
            edit.uri == finding.uri and finding.span.contains(edit.span) for edit in finding.repairs[0].edits
        )
        for finding in story
    )


def _line(before: str, finding: Finding, look: Look, message: str = "") -> list[str]:
    text = f"{before}{finding.severity} {finding.rule.label}: {message or finding.message}"
    return _painted(wrap(clean(text, look.encoding), look.width, _INDENT), finding.severity, look)


def _painted(rows: list[str], severity: Severity, look: Look) -> list[str]:
    """Return the head line with its severity in colour."""
    place, word, rest = rows[0].partition(severity)
    return [place + paint(word, severity, look.color) + rest, *rows[1:]]


def _excerpts(story: tuple[Finding, ...], lines: dict[str, Lines], look: Look) -> Iterator[str]:
    primary = {(finding.uri, finding.span): finding.severity for finding in story}
    others = {(one.uri, one.span) for finding in story for one in finding.related} - primary.keys()
    marks: list[tuple[str, int, Mark]] = []
    in_source = {(finding.uri, finding.span) for finding in story if finding.in_source}
    for uri, span in {**primary, **dict.fromkeys(others, "info")}:
        severity = primary.get((uri, span))
        place = span if (uri, span) in in_source else lines[uri].source(span)
        marks += ((uri, number, mark) for number, mark in _line_marks(lines[uri], place, severity))
    if not marks:
        return
    here = story[0].uri
    marks.sort(key=lambda entry: (entry[0] != here, entry[0], entry[1], entry[2].start, not entry[2].primary))
    gutter = len(str(max(number for _, number, _ in marks)))
    for uri, of_uri in groupby(marks, key=lambda entry: entry[0]):
        if uri != here:
            yield clean(f"{'':>{gutter}} in {uri}", look.encoding)
        for number, of_line in groupby(of_uri, key=lambda entry: entry[1]):
            line = lines[uri].span(number).of(lines[uri].text)
            yield from excerpt(line, number, _apart(mark for _, _, mark in of_line), look, gutter)


def _line_marks(lines: Lines, span: Span, severity: Severity | None) -> Iterator[tuple[int, Mark]]:
    """Yield the part of `span` on each line that it stands on."""
    first, last = lines.place(span.start)[0], lines.place(max(span.start, span.end - 1))[0]
    for number in range(first, last + 1):
        line = lines.span(number)
        start, end = max(span.start, line.start), min(span.end, line.end)
        yield number, Mark(start - line.start, end - line.start, severity is not None, severity or "info")


def _apart(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """`marks` without those that overlap an earlier one, primary ones first."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (not mark.primary, mark.start)):
        if all(mark.end <= one.start or one.end <= mark.start for one in kept):
            kept.append(mark)
    return tuple(sorted(kept, key=lambda mark: mark.start))


def _repairs(story: tuple[Finding, ...], look: Look) -> Iterator[str]:
    """Yield a line a repair, with the sums that it restores and no line before it has told; each figure's
    best before its second."""
    surfaces = surfaces_of(story)
    own = story[0] if len(story) == 1 else None
    ranked = (pair for finding in story for pair in enumerate(finding.repairs))
    by_safety: dict[str, dict[str, None]] = {"safe": {}, "likely": {}, "possible": {}}
    said: set[str] = set()
    restored: set[str] = set()
    for _, repair in sorted(ranked, key=lambda pair: (pair[1].safety, pair[0])):
        text = repair_text(repair, surfaces, own)
        if text not in said:
            said.add(text)
            sums = [one for one in sums_of(repair, story) if one not in restored]
            restored.update(sums)
            by_safety[repair.safety][f"{text}: {'; '.join(sums)}" if sums else text] = None
    for safety, texts in by_safety.items():
        shown = list(texts) if look.verbose else list(texts)[: max(_FEW, _FEW_A_FIGURE * len(story))]
        if len(texts) > len(shown):
            shown.append(f"and {len(texts) - len(shown)} more")
        label = f"{safety}:"
        for place, text in enumerate(shown):
            before = " " * len(label) if place else label
            head, *rest = wrap(
                clean(f"{before} {text}", look.encoding), look.width, " " * len(label) + _INDENT
            )
            yield head if place else paint(label, "good", look.color) + head.removeprefix(label)
            yield from rest


def _relation(judgement: Judgement, lines: dict[str, Lines], look: Look) -> str:
    relation = judgement.relation
    line, column = lines[relation.uri].place(lines[relation.uri].source(relation.place).start)
    figures = ", ".join(f'"{claim.figure.surface}"' for _, claim in relation.roles)
    rule = relation.rule.label
    text = f"{relation.uri}:{line}:{column}: {judgement.verdict} {rule}: {figures}"
    notes = [*judgement.working, *([judgement.reason] if judgement.reason else [])]
    rows = wrap(clean(text, look.encoding), look.width, _INDENT)
    return "\n".join(
        [*rows, *pack((clean(note, look.encoding) for note in notes), look.width, "   ", "     ")]
    )


def _summary(report: Report, look: Look) -> list[str]:
    counts = dict.fromkeys(SEVERITIES, 0)
    for finding in report.findings:
        counts[finding.severity] += 1
    said = [plural(count, name) for name, count in counts.items() if count]
    found = f"Found {_listed(said)}" if said else "No findings"
    where = plural(len(report.outlines), "article")
    aside = f" ({len(report.suppressed):,} set aside)" if report.suppressed else ""
    text = f"{found}{aside} in {where}. {figures(report)}."
    rows = wrap(clean(text, look.encoding), look.width, _INDENT)
    undated = dict(reasons(report)).get(NO_DATE, 0)
    if undated:
        unchecked = f"{plural(undated, 'relation')} not checked: {NO_DATE} (add --published or a dateline)."
        rows += wrap(clean(unchecked, look.encoding), look.width, _INDENT)
    if look.verbose:
        counted = all_verdicts(report)
        said = [f"{count:,} {verdict}" for verdict, count in counted.items()]
        rows.append(f"{plural(sum(counted.values()), 'relation')}: {', '.join(said)}.")
        rows += [
            clean(f"{count:>7,} undecided: {reason}", look.encoding) for reason, count in reasons(report)
        ]
    return rows


def _listed(words: list[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def _number(count: int, noun: str) -> str:
    return f"{_NUMBERS[count] if count < len(_NUMBERS) else count} {noun}"


def _place(note: Note) -> str:
    return f"{note.finding.uri}:{note.line}:{note.column}"
