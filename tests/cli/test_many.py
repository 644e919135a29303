"""Many files: the same output however they are worked through."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from desk import BAD, GOOD, Command, Outcome

from claimcheck import pipeline
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

    monkeypatch.setattr("claimcheck.pipeline.article.read_article", crash)
    run = claimcheck("run", "--output-format", "json", *options)
    assert run.code == 2
    said = {problem["path"]: problem["message"] for problem in json.loads(run.out)["problems"]}
    assert said["05.txt"].startswith("internal error: KeyError: 'injected'; please report it")
    assert len(json.loads(run.out)["findings"]) == 13
