"""Many files: the same output however they are worked through."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from desk_page import BAD, GOOD, Command, Outcome

from claimcheck import pipeline
from claimcheck.batch.packing import seal
from claimcheck.model import Article, Document

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"


@pytest.fixture
def many(desk: Path) -> Path:
    for number in range(20):
        (desk / f"{number:02}.txt").write_text(f"{BAD if number % 3 else GOOD}\n\nCopy {number}.")
    (desk / "broken.txt").write_bytes(b"\xff\xfe5")
    return desk


def test_jobs_and_cache_change_nothing(many: Path, claimcheck: Command) -> None:
    def run(*options: str) -> Outcome:
        return claimcheck("run", "--output-format", "json", "--judgements", *options)

    first = run("--no-cache", "-j1")
    assert first.code == 2
    assert len(json.loads(first.out)["findings"]) == 14
    for options in (["--no-cache", "-j2"], ["-j2"], ["-j1"], []):
        assert run(*options) == first


def test_the_same_comes_out_whatever_the_order_of_sets(tmp_path: Path) -> None:
    """The articles of this repository, and two that contradict each other, with two seeds of `hash`."""
    for name in ("tram.txt", "ferry-monday.txt", "ferry-wednesday.txt", "claimcheck.toml"):
        (tmp_path / name).write_bytes((FIXTURES / name).read_bytes())
    (tmp_path / "one.txt").write_text("date 2019-06-14\n\nJapan hosts 53,700 US troops, officials said.\n")
    (tmp_path / "two.txt").write_text("date 2019-06-20\n\nJapan hosts 5,370 US troops, officials said.\n")
    program = [sys.executable, "-c", "from claimcheck.cli import main; main()"]
    source = str(Path(pipeline.__file__).parents[2])
    runs = [
        subprocess.run(
            [*program, "run", "--no-cache", "--output-format", "json", "-j", jobs],
            cwd=tmp_path,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": source},
            capture_output=True,
            check=False,
        ).stdout
        for seed, jobs in (("1", "1"), ("2", "3"))
    ]
    assert json.loads(runs[0])["findings"]
    assert runs[0] == runs[1]


def test_a_changed_file_is_read_anew(desk: Path, claimcheck: Command) -> None:
    assert claimcheck("run").code == 1
    (desk / "bad.txt").write_text(GOOD)
    assert claimcheck("run").code == 0


@pytest.mark.parametrize(("old", "new"), [("a ~ b", "a != b"), ("severity: error", "severity: warning")])
def test_a_changed_rule_is_another_rule(desk: Path, claimcheck: Command, old: str, new: str) -> None:
    assert claimcheck("run", "bad.txt").code == 1
    path = desk / "rules.yaml"
    path.write_text(path.read_text().replace(old, new))
    assert claimcheck("run", "bad.txt").code == 0


def test_a_date_given_later_counts(desk: Path, claimcheck: Command) -> None:
    claimcheck("run", "good.txt")
    run = claimcheck("run", "good.txt", "--published", "2021", "--output-format", "json")
    assert json.loads(run.out)["documents"][0]["published"] == "2021"


@pytest.mark.parametrize("options", [["-j1"], ["-j1", "--no-cache"], ["-j2"]])
def test_a_crash_in_one_file_is_that_files(
    many: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch, options: list[str]
) -> None:
    read = pipeline.read_article

    def crash(document: Document) -> Article:
        if document.uri == "05.txt":
            raise KeyError("injected")
        return read(document)

    monkeypatch.setattr("claimcheck.pipeline.one_article.read_article", crash)
    run = claimcheck("run", "--output-format", "json", *options)
    assert run.code == 2
    said = {problem["path"]: problem["message"] for problem in json.loads(run.out)["problems"]}
    assert said["05.txt"].startswith("internal error: KeyError: 'injected'; please report it")
    assert len(json.loads(run.out)["findings"]) == 13


def test_a_store_that_others_may_write_to_is_told_of_once(many: Path, claimcheck: Command) -> None:
    (many / ".found").mkdir()
    (many / ".found").chmod(0o777)
    run, other = claimcheck("run", "-j2", "-q"), claimcheck("run", "--no-cache", "-q")
    assert run.err.count("others may write to the cache folder") == 1
    assert list((many / ".found").iterdir()) == []
    assert (run.code, run.out) == (other.code, other.out)


@pytest.fixture
def stored(desk: Path, claimcheck: Command) -> tuple[Outcome, Path]:
    """What a run says whose findings are in the store, and the store."""
    first = claimcheck("run", "bad.txt", "--output-format", "json")
    return first, desk / ".found" / "found.sqlite"


def forge(path: Path, column: str, data: bytes) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE checked SET {column} = ?", (data,))
    connection.close()


@pytest.mark.parametrize("data", [b"", b"no data", b"\x80\x04cposix\nsystem\n(S'touch RAN'\ntR."])
def test_a_forged_entry_is_a_miss_and_runs_nothing(
    desk: Path, claimcheck: Command, stored: tuple[Outcome, Path], data: bytes
) -> None:
    first, path = stored
    for forged in (data, seal(data)):
        forge(path, "brief", forged)
        assert claimcheck("run", "bad.txt", "--output-format", "json") == first
    assert not (desk / "RAN").exists()


def test_an_entry_of_another_article_is_a_miss(
    desk: Path, claimcheck: Command, stored: tuple[Outcome, Path]
) -> None:
    """Its findings would be told of a text that does not have them."""
    first, path = stored
    with sqlite3.connect(path) as connection:
        ((brief,),) = connection.execute("SELECT brief FROM checked").fetchall()
    connection.close()
    (desk / "bad.txt").write_text("It is 50 miles (80 km) long, it is said, and quiet.")
    clean = claimcheck("run", "bad.txt", "--output-format", "json")
    forge(path, "brief", brief)
    assert claimcheck("run", "bad.txt", "--output-format", "json") == clean
    assert clean.code == 0
    assert first.code == 1


def test_the_same_text_hits_wherever_and_whenever_the_program_was_installed(
    desk: Path, claimcheck: Command, stored: tuple[Outcome, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = stored
    for path in (desk / "rules.yaml", desk / "bad.txt", desk / "claimcheck.toml"):
        os.utime(path, (1, 1))

    def crash(document: Document) -> Article:
        raise AssertionError("it was read anew")

    monkeypatch.setattr("claimcheck.pipeline.one_article.read_article", crash)
    assert claimcheck("run", "bad.txt", "--output-format", "json") == first
