"""A thousand articles: what contradicts is found, what changed or was rounded is not."""

from __future__ import annotations

import pytest
from archive import Archive, make_archive, write_archive

import claimcheck
from claimcheck.model import Report, Span, Timeline

ARTICLES, CONTRADICTIONS, CHANGES, ROUNDINGS = 1000, 40, 200, 100


@pytest.fixture(scope="module")
def archive() -> Archive:
    return make_archive(ARTICLES, CONTRADICTIONS, CHANGES, ROUNDINGS)


@pytest.fixture(scope="module")
def report(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Report:
    folder = tmp_path_factory.mktemp("archive")
    write_archive(archive, folder)
    return claimcheck.report([folder])


def _firm(report: Report, timeline: Timeline) -> str:
    claim = timeline.mentions[0].claim
    return _firm_at(report, claim.uri, claim.figure.span)


def _firm_at(report: Report, uri: str, figure: Span) -> str:
    """Who employs the figure: each has a line of its own."""
    text = next(one.document.text for one in report.articles if one.document.uri == uri)
    start = text.rindex("\n", 0, figure.start) + 1
    return text[start : figure.start].partition(" employs ")[0]


def test_every_contradiction_is_found_and_nothing_else(archive: Archive, report: Report) -> None:
    blamed = {finding.component: finding for finding in report.findings}
    firms = {_firm_at(report, finding.uri, finding.span) for finding in report.findings}
    assert len(blamed) == len(report.findings) == CONTRADICTIONS
    assert firms == archive.contradicted


def test_timelines_tell_changes_from_contradictions(archive: Archive, report: Report) -> None:
    standings = {
        _firm(report, timeline): {mention.standing for mention in timeline.mentions}
        for timeline in report.timelines
    }
    assert {firm for firm, seen in standings.items() if "outlier" in seen} == archive.contradicted
    assert {firm for firm, seen in standings.items() if "earlier" in seen} == archive.changed
    assert {firm for firm, seen in standings.items() if seen == {"latest"}} == archive.rounded


def test_the_page_says_first_where_articles_differ(report: Report) -> None:
    page = claimcheck.render(report, "markdown")
    across = page.partition("## Across articles")[2]
    heads = across.split("\n### ")[1:]
    assert ["differs: " in head for head in heads] == [True] * CONTRADICTIONS + [False] * (
        CHANGES + ROUNDINGS
    )
