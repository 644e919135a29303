"""Known findings, kept in a file, so that a desk can adopt claimcheck over a shelf of old copy."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

from claimcheck.config import Config
from claimcheck.disk import BIG, read_regular, reason_of
from claimcheck.model import Finding, Report
from claimcheck.startup.lean import dataclass


class BaselineError(Exception):
    """A baseline that cannot be used."""


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """One known finding; `path` is relative to the folder of the settings."""

    path: str
    fingerprint: str
    rule: str
    surface: str


def read_baseline(path: Path) -> tuple[Known, ...]:
    """Return the entries of a baseline; raises BaselineError."""
    try:
        data = json.loads(read_regular(path, BIG).decode("utf-8"))
    except OSError as error:
        raise BaselineError(f"cannot be read: {reason_of(error)}") from error
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"not a baseline: {error}") from error
    try:
        if data["version"] != 1:
            raise BaselineError("a baseline of a version that this claimcheck cannot read")
        return tuple(
            Known(*(str(one[key]) for key in ("path", "fingerprint", "rule", "surface")))
            for one in data["findings"]
        )
    except (KeyError, TypeError) as error:
        raise BaselineError("not a baseline: no version, or a finding without its fingerprint") from error


def write_baseline(entries: Iterable[Known]) -> str:
    """Return the text of a baseline, one finding a line, so that merges are easy."""
    rows = ",\n  ".join(map(_row, sorted(entries)))
    return f'{{"version": 1, "findings": [\n  {rows}\n]}}\n' if rows else '{"version": 1, "findings": []}\n'


def _row(one: Known) -> str:
    data = {"path": one.path, "rule": one.rule, "surface": one.surface, "fingerprint": one.fingerprint}
    text = json.dumps(data, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:  # the name of a file need not be UTF-8
        return json.dumps(data)
    return text


def known_of(report: Report, config: Config) -> tuple[Known, ...]:
    """Return what a baseline would hold of a report."""
    return tuple(
        Known(config.name(one.uri), one.fingerprint, one.rule.id, one.surface) for one in report.findings
    )


def prune(entries: Iterable[Known], report: Report, config: Config) -> tuple[Known, ...]:
    """`entries` without those that are mended: of files that were checked, or that are gone."""
    found = {name for one in report.findings for name in (one.fingerprint, *one.former)}
    checked = {config.name(outline.uri) for outline in report.outlines}
    return tuple(
        one
        for one in entries
        if one.fingerprint in found or (one.path not in checked and os.path.exists(config.root / one.path))
    )


def without_known(report: Report, fingerprints: Collection[str]) -> Report:
    """Return the report with the findings of a baseline put among the suppressed."""
    if not fingerprints:
        return report
    new: list[Finding] = []
    old: list[Finding] = []
    for finding in report.findings:
        (old if finding.known_as(fingerprints) else new).append(finding)
    return replace(report, findings=tuple(new), suppressed=(*report.suppressed, *old))
