"""What a page says of the tables of a scan: everything counted, and the gravest of it."""

from __future__ import annotations

import heapq
from collections import Counter
from pathlib import Path
from typing import Any

from claimcheck.archives.results import rows_of, said_of
from claimcheck.archives.schema import Row
from claimcheck.model import SEVERITIES

MAX = 200  # rows of a kind on the page; the tables have them all
_SHOWN = ["id", "rule", "severity", "start", "surface", "message"]
_SIDES = [f"{side}_{name}" for side in "ab" for name in ("id", "start", "surface", "published")]


def summary_of(folder: Path) -> dict[str, Any]:
    """Counts, and the rows that a page shows, with their sentences. No table is in memory as a whole. Raises
    OSError and ValueError for a folder of no scan."""
    said = said_of(folder)
    rules: Counter[tuple[str, str]] = Counter()
    reasons: Counter[str] = Counter()
    for row in rows_of(folder, "findings", ["rule", "severity"]):
        rules[row["rule"], row["severity"]] += 1
    for row in rows_of(folder, "errors", ["reason", "count"]):
        reasons[row["reason"]] += row["count"]
    findings = heapq.nsmallest(MAX, rows_of(folder, "findings", _SHOWN), key=_gravity)
    across = heapq.nsmallest(
        MAX, rows_of(folder, "contradictions", ["severity", "message", *_SIDES]), key=_across
    )
    errors = heapq.nsmallest(
        MAX, rows_of(folder, "errors"), key=lambda row: (row["reason"], row["id"] or "", row["message"])
    )
    wanted = {(row["id"], row["start"]) for row in findings}
    wanted |= {(row[f"{side}_id"], row[f"{side}_start"]) for row in across for side in "ab"}
    sentences = {
        (row["id"], row["start"]): row["sentence"]
        for row in rows_of(folder, "claims", ["id", "start", "sentence"])
        if (row["id"], row["start"]) in wanted
    }
    return {
        "articles": said["articles"],
        "tables": said["tables"],
        "rules": [(*key, count) for key, count in rules.most_common()],
        "reasons": reasons.most_common(),
        "findings": [row | {"sentence": sentences.get((row["id"], row["start"]), "")} for row in findings],
        "contradictions": [
            row
            | {
                f"{side}_sentence": sentences.get((row[f"{side}_id"], row[f"{side}_start"]), "")
                for side in "ab"
            }
            for row in across
        ],
        "errors": errors,
    }


def _gravity(row: Row) -> tuple[object, ...]:
    return SEVERITIES.index(row["severity"]), row["id"], row["start"], row["rule"]


def _across(row: Row) -> tuple[object, ...]:
    return SEVERITIES.index(row["severity"]), row["a_id"], row["b_id"], row["a_start"], row["b_start"]
