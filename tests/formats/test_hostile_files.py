"""Files that are damaged, locked, called what they are not or made to swell: one clear error."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk_page import Command
from hostile import HOSTILE
from syrupy.assertion import SnapshotAssertion
from word import paragraph, word

from claimcheck import formats
from claimcheck.formats import ReadError

# Those that hold nothing worse than too much of one thing: they are read within the limits.
READ = {"address.eml", "fallback.rtf", "fonts.rtf", "notes.odt", "numbers.xml", "open.xml"}


@pytest.mark.parametrize("name", [name for name in HOSTILE if name not in READ])
def test_a_hostile_file_is_refused(name: str, snapshot: SnapshotAssertion) -> None:
    """`benchmarks/documents.py` says in what time and memory."""
    with pytest.raises(ReadError) as refused:
        formats.read_bytes(HOSTILE[name](), name)
    assert str(refused.value) == snapshot


@pytest.mark.parametrize("name", sorted(READ))
def test_what_is_only_long_is_read(name: str) -> None:
    assert 0 < len(formats.read_bytes(HOSTILE[name](), name).text) <= 300_003


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
