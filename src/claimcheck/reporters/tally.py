"""Counts over a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimcheck.model import VERDICTS, Judgement, Report, Verdict


def verdicts(judgements: Iterable[Judgement]) -> dict[Verdict, int]:
    """How many relations held, were loose, violated, undecided; always all four."""
    counted = Counter(judgement.verdict for judgement in judgements)
    return {verdict: counted[verdict] for verdict in VERDICTS}


def all_verdicts(report: Report) -> dict[Verdict, int]:
    """The same for all relations of the report."""
    columns = zip(*(one.verdicts for one in report.outlines), strict=True)
    return dict(zip(VERDICTS, map(sum, columns), strict=False)) or dict.fromkeys(VERDICTS, 0)


def reasons(report: Report) -> list[tuple[str, int]]:
    """Why relations were left undecided, the most frequent reason first."""
    counted: Counter[str] = Counter()
    for outline in report.outlines:
        counted.update(dict(outline.reasons))
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))
