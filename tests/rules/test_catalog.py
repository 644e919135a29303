"""Rule files are in force by being there."""

from __future__ import annotations

from pathlib import Path

from claimcheck.rules import find_rule_files


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
