"""Repairs made in the fixtures: in any encoding, only the bytes of the figures change."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from desk import Command

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
ARTICLES = sorted(path.name for path in FIXTURES.glob("*.txt"))
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", ARTICLES)
def test_only_what_a_repair_names_changes(
    tmp_path: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch, name: str, encoding: str
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (FIXTURES / name).read_text(encoding="utf-8")
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        return  # the article has signs that this encoding lacks: there can be no such file
    (tmp_path / "claimcheck.toml").write_bytes((FIXTURES / "claimcheck.toml").read_bytes())
    (tmp_path / name).write_bytes(data)
    declared = ("--encoding", encoding.removesuffix("-sig"))
    findings = json.loads(claimcheck("run", name, *declared, "--output-format", "json").out)["findings"]
    edits = [
        (edit["start"], edit["end"])
        for finding in findings
        for repair in finding["repairs"]
        for edit in repair["edits"]
    ]

    claimcheck("run", name, *declared, "--unsafe-fixes")

    after = (tmp_path / name).read_bytes()
    mended = after.decode(encoding)
    assert mended.encode(encoding) == after  # byte-order mark and all
    for kind, start, end, _, _ in SequenceMatcher(None, text, mended, autojunk=False).get_opcodes():
        inside = any(low <= start and end <= high for low, high in edits)
        assert kind == "equal" or inside, text[start:end]
    claimcheck("run", name, *declared, "--unsafe-fixes")
    assert (tmp_path / name).read_bytes() == after  # nothing is left to fix


def test_some_repairs_are_likely_enough_to_be_made(
    tmp_path: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for path in FIXTURES.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    claimcheck("run", ".", "--unsafe-fixes")
    changed = [name for name in ARTICLES if (tmp_path / name).read_bytes() != (FIXTURES / name).read_bytes()]
    assert changed
