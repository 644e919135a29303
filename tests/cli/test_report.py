"""`claimcheck report` and `claimcheck claims --unconfirmed`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desk_page import Command


def test_a_report_is_one_file(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("report", "-o", "out.html", "--title", "A <test>")
    assert (run.code, run.out, run.err) == (0, "", "")
    html = (desk / "out.html").read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert "<title>A &lt;test&gt;</title>" in html


def test_the_day_is_that_of_the_source(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    first, second = claimcheck("report").out, claimcheck("report").out
    assert first == second
    assert "2001-09-09" in first
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert claimcheck("report").code == 2


@pytest.mark.parametrize(
    ("name", "start"), [("r.md", "# "), ("r.csv", "path,"), ("r.json", "{"), ("r.out", "<!doctype")]
)
def test_the_form_is_that_of_the_ending(desk: Path, claimcheck: Command, name: str, start: str) -> None:
    assert claimcheck("report", "-o", name).code == 0
    assert (desk / name).read_text(encoding="utf-8").startswith(start)


def test_an_older_report_or_run_can_be_compared_with(desk: Path, claimcheck: Command) -> None:
    claimcheck("run", "--output-format", "json", "-o", "old.json", "--exit-zero")
    (desk / "bad.txt").write_text("Nothing to see.", encoding="utf-8")
    told = json.loads(claimcheck("report", "--format", "json", "--compare", "old.json").out)
    assert (told["comparison"]["old"], len(told["comparison"]["fixed"])) == ("old.json", 1)


def test_what_is_no_report_is_one_clear_message(desk: Path, claimcheck: Command) -> None:
    for name in ("good.txt", "gone.json"):
        run = claimcheck("report", "--compare", name)
        assert run.code == 2
        assert name in run.err
        assert len(run.err.splitlines()) == 1


def test_a_report_of_an_unreadable_file_fails_and_says_so(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("report", "gone.txt", "good.txt", "--format", "markdown")
    assert run.code == 2
    assert "gone.txt" in run.out
    assert "gone.txt: no such file" in run.err


def test_unconfirmed_are_the_figures_still_to_be_looked_up(desk: Path, claimcheck: Command) -> None:
    told = claimcheck("claims", "--unconfirmed").out
    assert "bad.txt: nothing confirms 2 of 2 figures" in told
    assert "contradicted: sum-and-conversion" in told
    assert "good.txt" not in told
    data = json.loads(claimcheck("claims", "--unconfirmed", "--output-format", "json").out)["claims"]
    assert [(one["path"], one["state"]) for one in data] == [("bad.txt", "violated")] * 2
    assert claimcheck("claims", "--unconfirmed", "good.txt").out == "Something confirms every figure.\n"
