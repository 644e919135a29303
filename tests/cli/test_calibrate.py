"""`claimcheck calibrate`: how far rules are to be trusted, and what to write next."""

from __future__ import annotations

import json
from pathlib import Path

from desk_page import Command

CUES = """
rise: ["rose _"]
result: ["to _"]
base: ["from _"]
"""
FRAME = """
frames:
  change:
    slots:
      percent: percent as rise
      after: amount as result
      before: amount as base, like after
    within: [sentence]
rules:
  - id: change
    frame: change
    check: growth(before, after) ~ percent
"""
NEWS = [
    "In May fares rose 5.1% to £210.4m from £200.2m.",
    "Abroad they rose 9.4% to £210.4m from £200.2m.",
    "The pier has taken £61.14m where £41.27m came in before, a plus of 48.1%.",
]


def collection(path: Path, texts: list[str] = NEWS) -> None:
    rows = [{"id": number, "date": "2021-03-04", "text": text} for number, text in enumerate(texts)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def newsroom(desk: Path) -> None:
    """The desk with a rule of a frame, and two collections in a folder."""
    (desk / "rules" / "cues").mkdir(parents=True)
    (desk / "rules" / "change.yaml").write_text(FRAME, encoding="utf-8")
    (desk / "rules" / "cues" / "en.yaml").write_text(CUES, encoding="utf-8")
    (desk / "claimcheck.toml").write_text('rules = ["rules"]\n', encoding="utf-8")
    (desk / "news").mkdir()
    collection(desk / "news" / "wire.jsonl")
    collection(desk / "news" / "radio.jsonl", NEWS[:1])


def test_a_table_of_what_came_out(desk: Path, claimcheck: Command) -> None:
    newsroom(desk)
    run = claimcheck("calibrate", "news")
    assert run.code == 0
    head, row, _, counted = run.out.splitlines()
    assert head.split()[:8] == ["rule", "frame", "scope", "shape", "bound", "decided", "held", "loose"]
    assert row.split()[:3] == ["change", "change", "alone"]
    assert row.split()[-7:] == ["3", "3", "2", "0", "66.7%", "32.1%", "2"]
    assert counted == "Counted in 4 articles of 2 files, each wording once for each source."


def test_examples_of_what_did_not_come_out(desk: Path, claimcheck: Command) -> None:
    newsroom(desk)
    run = claimcheck("calibrate", "news", "--show", "2")
    assert "1 of 3 did not come out\n  news/wire.jsonl#1:1\n    Abroad they rose 9.4%" in run.out
    assert "£210.4m ÷ £200.2m − 1 = 5.095%, not 9.4%" in run.out


def test_what_to_write_next(desk: Path, claimcheck: Command) -> None:
    newsroom(desk)
    run = claimcheck("calibrate", "news", "--uncovered")
    assert run.out.startswith(
        "1  change: has taken {after} where {before} came in … plus of {percent}\n  news/wire.jsonl#2:1\n"
    )
    assert "1 evident relation in 1 wording that no rule binds, in 4 articles of 2 files." in run.out


def test_the_same_as_data(desk: Path, claimcheck: Command) -> None:
    newsroom(desk)
    data = json.loads(claimcheck("calibrate", "news", "--uncovered", "--output-format", "json").out)
    (row,) = data["classes"]
    assert (data["articles"], row["held"], row["decided"], row["rate"]) == (4, 2, 3, 0.6667)
    assert data["uncovered"][0]["example"]["sum"] == "£61.14m ÷ £41.27m − 1 ≈ 48.1%"


def test_several_processes_count_the_same(desk: Path, claimcheck: Command) -> None:
    newsroom(desk)
    one, two = (claimcheck("calibrate", "news", "--uncovered", "-j", number).out for number in "12")
    assert one == two


def test_what_is_written_is_in_force_beside_the_rules(desk: Path, claimcheck: Command) -> None:
    newsroom(desk)
    file = desk / "rules" / "calibration.toml"
    run = claimcheck("calibrate", "news", "--write", str(file), "--corpus", "notes on  fares")
    assert run.code == 0
    assert "rules/calibration.toml is written: 1 of 1 classes" in run.err
    text = file.read_text(encoding="utf-8")
    assert "# Counted in 4 articles of 2 files: notes on fares.\n\n[change.alone]\n" in text
    assert text.endswith(" = [2, 3]\n")
    assert claimcheck("calibrate", "news").code == 0


def test_nothing_is_written_that_says_nothing(desk: Path, claimcheck: Command) -> None:
    newsroom(desk)
    run = claimcheck("calibrate", "news/radio.jsonl", "--write", "c.toml", "--corpus", "notes")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("claimcheck: c.toml: not written: no frame was decided twice or more")
    assert not Path("c.toml").exists()


def test_what_cannot_be_read_is_told_and_nothing_written(desk: Path, claimcheck: Command) -> None:
    newsroom(desk)
    with (desk / "news" / "wire.jsonl").open("a", encoding="utf-8") as file:
        file.write("{}\n")
    run = claimcheck("calibrate", "news", "missing", "--write", "c.toml", "--corpus", "notes")
    assert run.code == 2
    assert "claimcheck: news/wire.jsonl:4:1: expected `text`, a string" in run.err
    assert "missing: no such file or folder" in run.err
    assert "Counted in 4 articles" in run.out
    assert not Path("c.toml").exists()


def test_single_articles_are_counted_by_folder(desk: Path, claimcheck: Command) -> None:
    newsroom(desk)
    (desk / "notes").mkdir()
    for name in ("a", "b"):
        (desk / "notes" / f"{name}.txt").write_text(NEWS[0], encoding="utf-8")
    run = claimcheck("calibrate", "notes")
    assert run.out.splitlines()[1].split()[-7:-4] == ["1", "1", "1"]


def test_nothing_is_bound_where_nothing_is_said(desk: Path, claimcheck: Command) -> None:
    newsroom(desk)
    Path("empty.jsonl").write_text("", encoding="utf-8")
    run = claimcheck("calibrate", "empty.jsonl")
    assert (run.code, run.out) == (0, "No rule binds anything in 0 articles of 0 files.\n")


def test_what_cannot_be_asked(desk: Path, claimcheck: Command) -> None:
    newsroom(desk)
    assert "belong together" in claimcheck("calibrate", "news", "--write", "c.toml").err
    assert "standard input is none" in claimcheck("calibrate", "-").err
