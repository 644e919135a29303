"""`--annotate`, and repairs of Word documents: a copy beside the file, and the file as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk_page import BAD, GOOD, Command, likely
from word import anchored, comment, commented, paragraph, seen, word


def draft(desk: Path, *body: str, comments: str = "") -> Path:
    path = desk / "draft.docx"
    path.write_bytes(word("".join(body), parts={"comments": comments} if comments else None))
    return path


def test_findings_become_comments_in_a_copy(desk: Path, claimcheck: Command) -> None:
    path = draft(desk, paragraph(BAD))
    before = path.read_bytes()
    run = claimcheck("run", "draft.docx", "--annotate")
    assert run.code == 1
    assert "draft.checked.docx: 1 comment" in run.err
    assert path.read_bytes() == before
    ((said, surface),) = anchored((desk / "draft.checked.docx").read_bytes()).items()
    assert said.startswith("error ")
    assert surface in BAD


def test_a_second_run_says_it_once(desk: Path, claimcheck: Command) -> None:
    draft(desk, paragraph(BAD))
    claimcheck("run", "draft.docx", "--annotate")
    copy = desk / "draft.checked.docx"
    first = copy.read_bytes()
    claimcheck("run", "draft.docx", "--annotate")
    assert copy.read_bytes() == first
    claimcheck("run", "draft.checked.docx", "--annotate")
    assert copy.read_bytes() == first
    assert not (desk / "draft.checked.checked.docx").exists()


def test_a_copy_is_no_article_beside_its_original(desk: Path, claimcheck: Command) -> None:
    draft(desk, paragraph(BAD))
    claimcheck("run", "draft.docx", "--annotate")
    assert "draft.checked.docx" not in claimcheck("run", ".", "--show-files").out
    (desk / "draft.docx").unlink()
    assert "draft.checked.docx" in claimcheck("run", ".", "--show-files").out


def test_repairs_are_tracked_changes(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    likely(monkeypatch)
    path = draft(desk, paragraph(BAD))
    run = claimcheck("run", "draft.docx", "--unsafe-fixes", "--annotate")
    assert "draft.checked.docx: 1 comment, 1 tracked change" in run.err
    made = (desk / "draft.checked.docx").read_bytes()
    assert seen(made, accepted=False) == seen(path.read_bytes()) == BAD
    assert seen(made) != BAD
    again = claimcheck("run", "draft.checked.docx")
    assert again.code == 0


def test_a_difference_shows_what_would_change(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    likely(monkeypatch)
    draft(desk, paragraph(BAD))
    run = claimcheck("run", "draft.docx", "--unsafe-fixes", "--diff")
    assert f"-{BAD}" in run.out
    assert not (desk / "draft.checked.docx").exists()


def test_a_comment_answers_for_a_figure(desk: Path, claimcheck: Command) -> None:
    draft(desk, paragraph(commented(1, BAD)), comments=comment(1, "claimcheck: ignore[ALL] as agreed"))
    run = claimcheck("run", "draft.docx")
    assert run.code == 0
    assert "1 set aside" in run.out


def test_a_comment_that_nothing_needs_is_told(desk: Path, claimcheck: Command) -> None:
    draft(desk, paragraph(commented(1, GOOD)), comments=comment(1, "claimcheck: ignore[ALL]"))
    assert "unused-suppression" in claimcheck("run", "draft.docx", "--output-format", "concise").out


def test_what_holds_no_comments_is_left_alone(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("run", "bad.txt", "--annotate")
    assert "1 file with findings can hold no comments" in run.err
    assert sorted(path.name for path in desk.iterdir() if "checked" in path.name) == []


def test_standard_input_has_no_copy(desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    data = draft(desk, paragraph(BAD)).read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    run = claimcheck("run", "-", "--stdin-filename", "in.docx", "--annotate")
    assert run.code == 2
    assert "standard input is none" in run.err


def test_a_store_knows_a_document_again(desk: Path, claimcheck: Command) -> None:
    path = draft(desk, paragraph(BAD))
    first, second = (claimcheck("run", "draft.docx", "bad.txt", "--output-format", "json") for _ in range(2))
    assert second.out == first.out
    path.write_bytes(word(paragraph(GOOD)))
    assert claimcheck("run", "draft.docx").code == 0
