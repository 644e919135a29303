"""Counts over a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.model import VERDICTS, Judgement, Report, Verdict
from claimcheck.reporters.text import plural


def verdicts(judgements: Iterable[Judgement]) -> dict[Verdict, int]:
    """Return how many relations held, were loose, violated, undecided; always all four."""
    counted = Counter(judgement.verdict for judgement in judgements)
    return {verdict: counted[verdict] for verdict in VERDICTS}


def all_verdicts(report: Report) -> dict[Verdict, int]:
    """Return the same for all relations of the report."""
    columns = zip(*(one.verdicts for one in report.outlines), strict=True)
    return dict(zip(VERDICTS, map(sum, columns), strict=False)) or dict.fromkeys(VERDICTS, 0)


@dataclass(frozen=True, slots=True)
class Figures:
    """How many figures the articles of a report have, of which so many are confirmed by sums and so many
    named in findings that are more than remarks."""

    every: int
    confirmed: int
    wrong: int

    @property
    def left(self) -> int:
        """Those that somebody has to look up."""
        return max(0, self.every - self.confirmed - self.wrong)

    def __str__(self) -> str:
        """`31 figures: 9 confirmed by sums, 2 wrong, 20 to look up`."""
        states = [(self.confirmed, "confirmed by sums"), (self.wrong, "wrong"), (self.left, "to look up")]
        told = ", ".join(f"{count:,} {state}" for count, state in states)
        return f"{plural(self.every, 'figure')}{f': {told}' if self.every else ''}"


def figures(report: Report) -> Figures:
    """Return what is known of the figures of all articles of the report."""
    wrong = {(one.uri, one.span) for one in report.findings if one.severity != "info" and not one.in_source}
    borne = {(outline.uri, span) for outline in report.outlines for span in outline.confirmed}
    return Figures(sum(one.figures for one in report.outlines), len(borne - wrong), len(wrong))


def reasons(report: Report) -> list[tuple[str, int]]:
    """Why relations were left undecided, the most frequent reason first."""
    counted: Counter[str] = Counter()
    for outline in report.outlines:
        counted.update(dict(outline.reasons))
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))
