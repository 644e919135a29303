"""Adopting claimcheck over old copy: known findings stay known while text moves around them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import textwrap
from pathlib import Path

import pytest
from desk_page import BAD, Command

SECOND = "The other line is 20 miles (320 km) long."


@pytest.fixture
def known(desk: Path, claimcheck: Command) -> Path:
    run = claimcheck("run", "--baseline", "known.json", "--write-baseline")
    assert (run.code, run.err) == (0, "claimcheck: 1 finding written to known.json\n")
    return desk


def test_what_is_known_is_not_reported(known: Path, claimcheck: Command) -> None:
    assert claimcheck("run").code == 1
    run = claimcheck("run", "--baseline", "known.json", "--output-format", "concise")
    assert (run.code, run.out) == (0, "")


def test_the_settings_may_name_it(known: Path, claimcheck: Command) -> None:
    (known / "claimcheck.toml").write_text('rules = ["rules.yaml"]\nbaseline = "known.json"\n')
    assert claimcheck("run").code == 0


@pytest.mark.parametrize(
    "text",
    [
        f"New words first.\n\nAnd more.\n\n{BAD}",
        f"{BAD}\r\n",
        f"{BAD} And a sentence behind.",
    ],
)
def test_it_survives_moved_and_reflowed_text(known: Path, claimcheck: Command, text: str) -> None:
    (known / "bad.txt").write_text(text, newline="")
    assert claimcheck("run", "--baseline", "known.json").code == 0


def test_it_survives_another_width(desk: Path, claimcheck: Command) -> None:
    words = f"They said on Friday that all was well. {BAD} Nobody at the ministry wished to say more."
    for width in (200, 70, 50):
        (desk / "bad.txt").write_text(textwrap.fill(words, width))
        if width == 200:
            claimcheck("run", "--baseline", "known.json", "--write-baseline")
        assert claimcheck("run", "--baseline", "known.json").code == 0


def test_it_counts_from_the_settings_wherever_the_run_starts(
    known: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (known / "sub").mkdir()
    monkeypatch.chdir(known / "sub")
    assert claimcheck("run", "..", "--baseline", "../known.json").code == 0


@pytest.mark.parametrize("text", [f"{BAD}\n\n{SECOND}", f"{BAD}\n\n{BAD}", BAD.replace("1,770", "1,780")])
def test_what_is_new_is_reported(known: Path, claimcheck: Command, text: str) -> None:
    (known / "bad.txt").write_text(text)
    assert claimcheck("run", "--baseline", "known.json").code == 1


def test_what_is_mended_is_pruned(known: Path, claimcheck: Command) -> None:
    (known / "other.txt").write_text(SECOND)
    claimcheck("run", "--baseline", "known.json", "--write-baseline")
    (known / "bad.txt").write_text("All mended.")
    run = claimcheck("run", "bad.txt", "--baseline", "known.json", "--prune-baseline")
    assert "1 of 2 taken out of known.json" in run.err
    (left,) = json.loads((known / "known.json").read_text())["findings"]
    assert left["path"] == "other.txt"  # which was not looked at
    (known / "other.txt").unlink()
    claimcheck("run", "--baseline", "known.json", "--prune-baseline")
    assert json.loads((known / "known.json").read_text())["findings"] == []


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 2, "findings": []}', '{"version": 1, "findings": [1]}']
)
def test_what_is_no_baseline_is_refused(desk: Path, claimcheck: Command, text: str) -> None:
    (desk / "known.json").write_text(text)
    run = claimcheck("run", "--baseline", "known.json")
    assert run.code == 2
    assert run.err.startswith("claimcheck: known.json: ")


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
class TestChangedText:
    """`--diff-base` reports what a change touches."""

    @pytest.fixture
    def repository(self, desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            monkeypatch.delenv(name)
        (desk / "bad.txt").write_text(f"{BAD} It opened in May.\n\n{SECOND}\n")
        for arguments in (
            ["init", "-q", "-b", "main"],
            ["config", "user.email", "a@b.c"],
            ["config", "user.name", "A"],
            ["add", "."],
            ["commit", "-q", "-m", "first"],
        ):
            subprocess.run(["git", *arguments], cwd=desk, check=True)
        return desk

    def lines(self, claimcheck: Command) -> list[int]:
        run = claimcheck("run", "--diff-base", "HEAD", "--output-format", "json")
        return [finding["span"]["line"] for finding in json.loads(run.out)["findings"]]

    def test_nothing_changed_nothing_said(self, repository: Path, claimcheck: Command) -> None:
        assert self.lines(claimcheck) == []

    @pytest.mark.parametrize(
        ("old", "new", "lines"),
        [
            ("320 km", "330 km", [3]),
            ("The other", "Another", [3]),
            ("in May", "in June", []),
            ("The new", "New words here.\n\nThe new", []),
            (" long. It", ". It", [1]),
        ],
    )
    def test_a_changed_sentence_is_told(
        self, repository: Path, claimcheck: Command, old: str, new: str, lines: list[int]
    ) -> None:
        path = repository / "bad.txt"
        path.write_text(path.read_text().replace(old, new))
        assert self.lines(claimcheck) == lines

    def test_a_new_file_is_all_new(self, repository: Path, claimcheck: Command) -> None:
        (repository / "new.txt").write_text(BAD)
        assert self.lines(claimcheck) == [1]

    def test_an_unknown_revision_is_said(self, repository: Path, claimcheck: Command) -> None:
        run = claimcheck("run", "--diff-base", "no-such")
        assert run.code == 2
        assert run.err.startswith("claimcheck: --diff-base: there is no revision 'no-such' here")
