"""Rule files are in force by being there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimcheck.pipeline import read_figure
from claimcheck.rules import catalog, find_rule_files, load_rules


def test_a_folder_gives_all_yaml_below_it_in_order(tmp_path: Path) -> None:
    (tmp_path / "topics").mkdir()
    for name in ("b.yaml", "a.yml", "topics/c.yaml", "notes.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    files, problems = find_rule_files([tmp_path])
    assert [file.text for file in files] == ["a.yml", "b.yaml", "topics/c.yaml"]
    assert not problems


def test_shipped_packs_are_found_by_a_word() -> None:
    files, problems = find_rule_files(["shipped"])
    assert not problems
    assert "shipped/conversion.yaml" in [file.path for file in files]


def test_what_cannot_be_read_is_a_problem_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes(b"- id: \xa3\n")
    (tmp_path / "good.yaml").write_text("[]")
    files, problems = find_rule_files([tmp_path, tmp_path / "gone.yaml"])
    assert [file.text for file in files] == ["[]"]
    assert [one.message for one in problems] == ["not UTF-8: byte 6", "no such rule file or folder"]


@pytest.mark.skipif(os.name == "nt", reason="pipes and devices of POSIX")
@pytest.mark.parametrize("named", ["/dev/zero", "pipe", "endless.yaml"])
def test_rules_and_what_they_extend_are_regular_files_of_a_size(tmp_path: Path, named: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "endless.yaml").open("wb") as file:
        file.truncate(10**12)
    (tmp_path / "r.yaml").write_text(f"extend: [{named}]\nrules: []\n")
    for paths in ([tmp_path / "r.yaml"], [tmp_path / named]):
        _, problems = find_rule_files(paths)
        (said,) = (one.message for one in problems)
        assert said in (
            "cannot be read: not a regular file",
            "cannot be read: larger than 4 megabytes",
        )


def test_a_name_of_five_thousand_letters_is_told(tmp_path: Path) -> None:
    (tmp_path / "r.yaml").write_text(f"extend: {'9' * 5000}\nrules: []\n")
    files, problems = find_rule_files([tmp_path / "r.yaml", "9" * 5000])
    assert len(files) == 1
    assert [len(str(one)) < 200 for one in problems] == [True, True]
    assert [one.message.partition(":")[0] for one in problems] == ["no such rule file or folder"] * 2


def test_a_folder_of_all_the_disk_is_no_folder_of_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalog, "MAX_FILES", 5)
    for number in range(6):
        (tmp_path / f"{number}.txt").touch()
    _, (problem,) = find_rule_files([tmp_path])
    assert problem.message == "more than 5 files: name the folder that has the rules"


SECRET = "user: root\npassword: hunter2\n"


def test_of_a_file_elsewhere_nothing_is_quoted(tmp_path: Path) -> None:
    """A rule file from anywhere may name any file, and its mistakes stand in a log."""
    (tmp_path / "secret.yaml").write_text(SECRET)
    (tmp_path / "desk").mkdir()
    named = tmp_path / "desk" / "r.yaml"
    for name in (tmp_path / "secret.yaml", "../secret.yaml"):
        named.write_text(f"extend: ['{name}']\nrules: []\n")
        files, unread = find_rule_files([named])
        _, problems = load_rules(files, read_figure)
        told = [str(one) + one.excerpt for one in (*unread, *problems)]
        assert ["not rules that can be used" in one for one in told] == [True]
        assert not any(word in told[0] for word in ("hunter2", "password", "user"))


def test_of_ones_own_files_the_mistakes_are_told(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "s.yaml").write_text(SECRET)
    (tmp_path / "r.yaml").write_text("extend: shared/s.yaml\nrules: []\n")
    for near in (None, [tmp_path]):
        _, problems = load_rules(find_rule_files([tmp_path / "r.yaml"], near)[0], read_figure)
        assert "unknown key `user`" in problems[0].message
