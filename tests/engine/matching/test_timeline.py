"""Claims of several articles in the order of time."""

from __future__ import annotations

from pathlib import Path

import claimcheck
from claimcheck.model import Report


def told(folder: Path, **texts: str) -> Report:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return claimcheck.report([folder])


def standings(report: Report) -> list[tuple[str, str]]:
    (timeline,) = report.timelines
    return [(mention.claim.figure.surface, mention.standing) for mention in timeline.mentions]


def article(day: str, said: str) -> str:
    return f"date {day}\n\nNews\n\nTarn Group {said}."


def test_a_figure_of_a_later_time_replaces_the_earlier(tmp_path: Path) -> None:
    report = told(
        tmp_path,
        a=article("2018-03-01", "employs 4,150 miners"),
        b=article("2019-03-01", "employs 4,510 miners"),
        c=article("2019-04-01", "employs about 4,500 miners"),
    )
    assert standings(report) == [
        ("4,150 miners", "earlier"),
        ("4,510 miners", "latest"),
        ("4,500 miners", "latest"),
    ]
    assert report.findings == ()


def test_the_one_that_others_of_its_time_contradict_is_the_outlier(tmp_path: Path) -> None:
    report = told(
        tmp_path,
        a=article("2018-03-01", "employs 4,150 miners"),
        b=article("2018-03-08", "employs 4,510 miners"),
        c=article("2018-03-15", "employs 4,150 miners"),
    )
    assert standings(report) == [
        ("4,150 miners", "latest"),
        ("4,510 miners", "outlier"),
        ("4,150 miners", "latest"),
    ]
    (finding,) = report.findings
    assert finding.surface == "4,510 miners"


def test_repairs_make_the_articles_agree(tmp_path: Path) -> None:
    report = told(
        tmp_path,
        a=article("2018-03-01", "employs 4,150 miners"),
        b=article("2018-03-08", "employs 4,510 miners"),
    )
    (finding,) = report.findings
    texts = {edit.text for repair in finding.repairs for edit in repair.edits}
    assert {"4,150 miners", "4,510 miners"} <= texts
    assert not texts & {"4,350 miners", "4,550 miners"}


def test_what_is_said_of_a_year_is_held_against_what_is_said_of_that_year(tmp_path: Path) -> None:
    report = told(
        tmp_path,
        a=article("2019-03-01", "employed 4,150 miners in 2017"),
        b=article("2019-03-08", "employed 4,390 miners in 2018"),
        c=article("2019-03-15", "employed 4,510 miners in 2017"),
    )
    assert standings(report) == [
        ("4,150 miners", "disputed"),
        ("4,510 miners", "disputed"),
        ("4,390 miners", "latest"),
    ]
    assert {finding.surface for finding in report.findings} <= {"4,150 miners", "4,510 miners"}
    assert len(report.findings) == 1


def test_undated_articles_come_last_and_are_never_contradicted(tmp_path: Path) -> None:
    report = told(
        tmp_path,
        a="News\n\nTarn Group employs 4,510 miners.",
        b=article("2018-03-01", "employs 4,150 miners"),
    )
    assert standings(report) == [("4,150 miners", "latest"), ("4,510 miners", "undated")]
    assert report.findings == ()


def test_one_article_has_no_timeline(tmp_path: Path) -> None:
    assert told(tmp_path, a=article("2018-03-01", "employs 4,150 miners")).timelines == ()


def test_what_happened_at_no_known_time_contradicts_nobody(tmp_path: Path) -> None:
    report = told(
        tmp_path,
        a=article("2018-03-01", "hired 150 miners"),
        b=article("2018-03-02", "hired 320 miners"),
    )
    assert {standing for _, standing in standings(report)} <= {"earlier", "latest"}


def test_what_is_so_now_may_be_otherwise_two_weeks_later(tmp_path: Path) -> None:
    report = told(
        tmp_path,
        a=article("2018-03-01", "employs 4,150 miners"),
        b=article("2018-03-15", "employs 4,390 miners"),
    )
    assert standings(report) == [("4,150 miners", "earlier"), ("4,390 miners", "latest")]


def test_what_grew_in_between_is_no_slip(tmp_path: Path) -> None:
    texts = {
        "a": article("2018-03-01", "has 67 delegates"),
        "b": article("2018-03-20", "has 459 delegates"),
        "c": article("2018-04-04", "has 678 delegates"),
    }
    assert standings(told(tmp_path, **texts)) == [
        ("67 delegates", "earlier"),
        ("459 delegates", "earlier"),
        ("678 delegates", "latest"),
    ]


def test_of_what_one_article_says_two_things_nobody_is_contradicted(tmp_path: Path) -> None:
    report = told(
        tmp_path,
        a=article("2018-03-01", "employs 4,150 miners. Tarn Group employs 900 miners"),
        b=article("2018-03-02", "employs 4,150 miners"),
    )
    assert report.timelines == ()


def test_points_of_nothing_have_no_timeline(tmp_path: Path) -> None:
    report = told(
        tmp_path,
        a="date 2018-03-01\n\nNews\n\nThe Tarn index rose 78 points on Monday.",
        b="date 2018-03-01\n\nNews\n\nThe Tarn index rose 22 points on Monday.",
    )
    assert report.timelines == ()


def timelines_of(folder: Path, *said: str) -> list[str]:
    texts = {f"t{n}": article(f"2018-03-0{n + 1}", one) for n, one in enumerate(said)}
    return [timeline.measure for timeline in told(folder, **texts).timelines]


def test_what_is_another_each_time_is_in_no_timeline(tmp_path: Path) -> None:
    assert timelines_of(tmp_path, "saved three more miners", "saved 14 more miners") == []
    assert timelines_of(tmp_path, "is leading in 23 districts", "is leading in 32 districts") == []
    assert timelines_of(tmp_path, "needs 36 seats", "needs 48 seats") == []


def test_what_is_given_is_in_one_when_the_same_is_told_again(tmp_path: Path) -> None:
    assert timelines_of(tmp_path, "paid $3.4 million to the town", "paid $73,000 to a port") == []
    assert timelines_of(tmp_path, "paid $3.4 million", "paid $3.4 million") == ["pay"]
