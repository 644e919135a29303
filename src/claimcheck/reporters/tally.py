"""Counts over a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import get_args

from claimcheck.model import Judgement, Report, Verdict

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


def verdicts(judgements: Iterable[Judgement]) -> dict[Verdict, int]:
    """How many relations held, were loose, violated, undecided; always all four."""
    counted = Counter(judgement.verdict for judgement in judgements)
    return {verdict: counted[verdict] for verdict in VERDICTS}


def verdicts_by_path(report: Report) -> dict[str, dict[Verdict, int]]:
    """The same for each document: a relation counts where it was matched."""
    by_path: dict[str, list[Judgement]] = {article.document.uri: [] for article in report.articles}
    for judgement in report.judgements:
        by_path.setdefault(judgement.relation.uri, []).append(judgement)
    return {path: verdicts(judgements) for path, judgements in by_path.items()}


def reasons(report: Report) -> list[tuple[str, int]]:
    """Why relations were left undecided, the most frequent reason first."""
    counted = Counter(one.reason or "unsure" for one in report.judgements if one.verdict == "undecided")
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))
