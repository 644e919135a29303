"""Files that are damaged, locked, called what they are not or made to swell: one clear error."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import Command
from hostile import HOSTILE
from syrupy.assertion import SnapshotAssertion
from word import paragraph, word

from claimcheck import formats
from claimcheck.formats import ReadError


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(name: str, snapshot: SnapshotAssertion) -> None:
    """Or read, where only its size is wrong; `benchmarks/documents.py` says in what time and memory."""
    data = HOSTILE[name]()
    try:
        said = f"{name}: {len(formats.read_bytes(data, name).text):,} letters of text"
    except ReadError as error:
        said = str(error)
    assert said == snapshot


def test_a_part_that_is_damaged_is_named() -> None:
    data = bytearray(word(paragraph("It cost 5 million in all, and that is what it cost.")))
    at = data.index(b"word/document.xml") + 40
    data[at : at + 40] = bytes(40)
    with pytest.raises(ReadError, match=r"word/document\.xml is damaged|damaged or cut short"):
        formats.read_bytes(bytes(data), "a.docx")


def test_a_hostile_file_does_not_keep_others_from_being_checked(desk: Path, claimcheck: Command) -> None:
    (desk / "bomb.docx").write_bytes(HOSTILE["tags.docx"]())
    run = claimcheck("run", "bomb.docx", "bad.txt")
    assert run.code == 2
    assert run.err.count("bomb.docx") == 1
    assert "bad.txt:1" in run.out
