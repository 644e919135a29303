"""Whole outputs, as they are read; `make snapshots` writes them anew."""

from __future__ import annotations

import makers
import pytest
from syrupy.assertion import SnapshotAssertion

from claimcheck.model import Report
from claimcheck.reporters import (
    CLAIM_REPORTERS,
    REPORTERS,
    Look,
    render_github_summary,
    render_rules,
)

LOOKS = {
    "piped": Look(),
    "terminal": Look(width=80, color=True),
    "verbose": Look(width=100, verbose=True, judgements=True),
    "ascii": Look(width=72, encoding="ascii"),
}


@pytest.mark.parametrize("look", LOOKS)
def test_full(report: Report, look: str, snapshot: SnapshotAssertion) -> None:
    assert REPORTERS["full"](report, LOOKS[look]) == snapshot


@pytest.mark.parametrize("name", sorted(REPORTERS.keys() - {"full", "html"}))
def test_other_formats(report: Report, name: str, snapshot: SnapshotAssertion) -> None:
    assert REPORTERS[name](report, Look(judgements=True)) == snapshot


def test_step_summary(report: Report, snapshot: SnapshotAssertion) -> None:
    assert render_github_summary(report, Look()) == snapshot


@pytest.mark.parametrize("name", sorted(CLAIM_REPORTERS))
def test_claims(report: Report, name: str, snapshot: SnapshotAssertion) -> None:
    assert CLAIM_REPORTERS[name](report, Look()) == snapshot


def test_nothing_found(report: Report, snapshot: SnapshotAssertion) -> None:
    assert REPORTERS["full"](makers.report(report.articles), Look()) == snapshot


def test_rules(report: Report, snapshot: SnapshotAssertion) -> None:
    rules = [finding.rule for finding in report.findings]
    assert render_rules(rules, Look()) == snapshot
