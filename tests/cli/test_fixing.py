"""Repairs in files: the bytes of the figures and no others, whole or not at all."""

from __future__ import annotations

import io
import json
import os
import sys
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
from desk_page import Command, Outcome, likely

from claimcheck import disk

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
ARTICLES = sorted(path.name for path in FIXTURES.glob("*.txt"))
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")
IDLE = "All is well. <!-- claimcheck: ignore[XX101] -->"


def test_fix_makes_what_is_safe_and_no_more(desk: Path, claimcheck: Command) -> None:
    (desk / "idle.md").write_text(IDLE)
    before = (desk / "bad.txt").read_bytes()
    run = claimcheck("run", "--fix")
    assert run.code == 1
    assert "1 repair made" in run.err
    assert (desk / "idle.md").read_text() == "All is well."
    assert (desk / "bad.txt").read_bytes() == before


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("One. <!-- claimcheck: ignore[XX101] -->\n", "One.\n"),
        ("One.\n\n<!-- claimcheck: ignore[XX101] -->\n\nTwo.\n", "One.\n\n\nTwo.\n"),
        ("<!-- claimcheck: ignore[XX101] --> One.", "One."),
        (
            "It is 110 miles (1,770 km) long. <!-- claimcheck: ignore[XX101, CC001] why -->",
            "It is 110 miles (1,770 km) long. <!-- claimcheck: ignore[XX101] why -->",
        ),
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_comments_that_nothing_needs_go(
    desk: Path, claimcheck: Command, name: str, comment: str, left: str
) -> None:
    (desk / name).write_text(comment)
    claimcheck("run", name, "--fix")
    assert (desk / name).read_text() == left


def test_diff_says_so_when_nothing_is_sure_enough_to_be_repaired(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("run", "bad.txt", "--diff")
    assert (run.code, run.out) == (1, "")
    assert "1 finding, and no repair that is sure enough to be made; --unsafe-fixes takes" in run.err


def test_diff_shows_and_changes_nothing(desk: Path, claimcheck: Command) -> None:
    (desk / "idle.md").write_text(f"{IDLE}\n")
    run = claimcheck("run", "idle.md", "--diff")
    assert run.out == f"--- idle.md\n+++ idle.md\n@@ -1 +1 @@\n-{IDLE}\n+All is well.\n"
    assert (desk / "idle.md").read_text() == f"{IDLE}\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_unsafe_fixes_change_the_figure_and_nothing_else(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch, encoding: str, end: str
) -> None:
    likely(monkeypatch)
    text = f"Überschrift{end}{end}It is 110 miles (1,770 km) long – “so”.{end}"
    (desk / "a.txt").write_bytes(text.encode(encoding))
    run = claimcheck("run", "a.txt", "--unsafe-fixes", "--encoding", encoding.removesuffix("-sig"))
    assert (run.code, run.err) == (0, "claimcheck: 1 repair made\n")
    data = (desk / "a.txt").read_bytes()
    mended = data.decode(encoding)
    assert mended.encode(encoding) == data
    before, after = text.split("110 miles (1,770 km)")
    assert mended.startswith(before)
    assert mended.endswith(after)
    again = claimcheck("run", "a.txt", "--unsafe-fixes", "--encoding", encoding.removesuffix("-sig"))
    assert again.err == "claimcheck: 0 repairs made\n"


def test_what_is_possible_is_not_made(desk: Path, claimcheck: Command) -> None:
    (desk / "a.txt").write_text("It is 110 miles (1,770 km) long.")
    run = claimcheck("run", "a.txt", "--unsafe-fixes")
    assert run.code == 1
    assert (desk / "a.txt").read_text() == "It is 110 miles (1,770 km) long."


def test_standard_input_comes_out_mended(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(IDLE.encode())))
    assert claimcheck("run", "-", "--fix").out == "All is well."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "It is 110 miles (1,770 km) long.\n\nNext."),
        ("a.md", "# It is 110 miles (1,770 km)\n\n- It is 110 miles (1,770 km) long\n- Next"),
        ("a.md", "---\ntitle: It is 110 miles (1,770 km) long\n---\nNext."),
        ("a.html", "<p>It is <b>110</b> miles (1,770&nbsp;km) long.</p><p>Next.</p>"),
    ],
)
def test_add_ignore_makes_the_next_run_silent(desk: Path, claimcheck: Command, name: str, text: str) -> None:
    (desk / name).write_text(text)
    assert claimcheck("run", name).code == 1
    assert claimcheck("run", name, "--add-ignore").code == 0
    run = claimcheck("run", name, "--output-format", "concise")
    assert (run.code, run.out) == (0, "")
    assert "<!-- claimcheck: " in (desk / name).read_text()


def test_a_file_that_cannot_be_written_is_said(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, data: bytes, **_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (desk / "idle.md").write_text(IDLE)
    monkeypatch.setattr(disk, "save", refuse)
    run = claimcheck("run", "idle.md", "--fix")
    assert run.code == 2
    assert "idle.md: cannot be written: permission denied" in run.err


def fix(claimcheck: Command, *names: str) -> Outcome:
    return claimcheck("run", *names, "--fix")


def test_only_what_was_written_is_counted(desk: Path, claimcheck: Command) -> None:
    for name in ("a.md", "b.md", "c.md"):
        (desk / name).write_text(IDLE)
    (desk / "b.md").chmod(0o444)
    run = fix(claimcheck, "a.md", "b.md", "c.md")
    assert run.code == 2
    assert "2 repairs made" in run.err
    assert "b.md: cannot be written: it is read-only" in run.err
    assert [(desk / name).read_text() == IDLE for name in ("a.md", "b.md", "c.md")] == [False, True, False]
    assert "a.md" not in run.out  # what is mended is reported no more


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_a_file_with_two_names_is_parted_and_that_is_said(desk: Path, claimcheck: Command) -> None:
    (desk / "a.md").write_text(IDLE)
    os.link(desk / "a.md", desk / "kept")
    run = fix(claimcheck, "a.md")
    assert "a.md: 1 other name keeps the old text" in run.err
    assert ((desk / "kept").read_text(), (desk / "a.md").read_text()) == (IDLE, "All is well.")


def test_a_file_that_changes_while_it_is_checked_stays(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimcheck import formats

    rewrite = formats.rewrite

    def meanwhile(*arguments: Any) -> bytes:
        (desk / "a.md").write_text("Rewritten.")
        return rewrite(*arguments)

    (desk / "a.md").write_text(IDLE)
    monkeypatch.setattr(formats, "rewrite", meanwhile)
    run = fix(claimcheck, "a.md")
    assert (run.code, (desk / "a.md").read_text()) == (2, "Rewritten.")
    assert "a.md: cannot be written: it has changed since it was read" in run.err
    assert "0 repairs made" in run.err


def test_nothing_that_is_written_comes_from_the_store(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who can write the store could otherwise write articles."""
    asked: list[str] = []
    monkeypatch.setattr("claimcheck.batch.Store.brief", lambda _, key: asked.append(key))
    monkeypatch.setattr("claimcheck.batch.Store.whole", lambda _, key: asked.append(key))
    (desk / "a.md").write_text(IDLE)
    claimcheck("run", "a.md")
    assert asked
    asked.clear()
    for options in (["--diff"], ["--add-ignore"], ["--unsafe-fixes"], ["--fix"]):
        claimcheck("run", "a.md", *options)
    assert asked == []


def test_nothing_is_written_by_rules_that_were_kept(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They lie where the store does."""
    from claimcheck.pipeline import ruleset

    asked: list[str] = []
    monkeypatch.setattr(ruleset, "recall", lambda kind, _: asked.append(kind))
    (desk / "a.md").write_text(IDLE)
    ruleset._read_rules.cache_clear()
    claimcheck("run", "a.md")
    assert asked == ["rules"]
    for options in (["--diff"], ["--add-ignore"], ["--unsafe-fixes"], ["--fix"]):
        claimcheck("run", "a.md", *options)
    assert asked == ["rules"]


def _copies() -> list[tuple[str, str]]:
    """Each article of the repository in each encoding that has all of its signs."""
    texts = {name: (FIXTURES / name).read_text(encoding="utf-8") for name in ARTICLES}
    return [
        (name, encoding)
        for name, text in texts.items()
        for encoding in ENCODINGS
        if text.encode(encoding, "ignore").decode(encoding) == text
    ]


@pytest.mark.parametrize("sure", [True, False], ids=["every-repair", "likely-ones"])
@pytest.mark.parametrize(("name", "encoding"), _copies())
def test_only_what_a_repair_names_changes_and_nothing_is_left_to_repair(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch, name: str, encoding: str, sure: bool
) -> None:
    text = (FIXTURES / name).read_text(encoding="utf-8")
    data = text.encode(encoding)
    (desk / "claimcheck.toml").write_bytes((FIXTURES / "claimcheck.toml").read_bytes())
    (desk / name).write_bytes(data)
    declared = ("--encoding", encoding.removesuffix("-sig"))
    findings = json.loads(claimcheck("run", name, *declared, "--output-format", "json").out)["findings"]
    edits = [
        (edit["start"], edit["end"])
        for finding in findings
        for repair in finding["repairs"]
        for edit in repair["edits"]
    ]

    if sure:
        likely(monkeypatch)
    claimcheck("run", name, *declared, "--unsafe-fixes")

    after = (desk / name).read_bytes()
    mended = after.decode(encoding)
    assert mended.encode(encoding) == after  # byte-order mark and all
    for kind, start, end, _, _ in SequenceMatcher(None, text, mended, autojunk=False).get_opcodes():
        inside = any(low <= start and end <= high for low, high in edits)
        assert kind == "equal" or inside, text[start:end]
    if sure:
        assert (after != data) == bool(edits)

    again = claimcheck("run", name, *declared, "--unsafe-fixes")
    assert "0 repairs made" in again.err
    assert (desk / name).read_bytes() == after
