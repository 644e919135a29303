"""Tables of many kinds in which nothing is wrong: of reports, statistics, elections, sports, prices."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_tables import findings

HERE = Path(__file__).parent
PARTS = (HERE / "sound_tables.md").read_text(encoding="utf-8").split("\n## ")[1:]
FILES = sorted((HERE / "sound").iterdir())


@pytest.mark.parametrize("part", PARTS, ids=[part.partition("\n")[0] for part in PARTS])
def test_no_sound_table_is_accused(part: str) -> None:
    assert findings(f"## {part}".encode()) == ()


@pytest.mark.parametrize("file", FILES, ids=[file.name for file in FILES])
def test_no_sound_table_of_a_file_is_accused(file: Path) -> None:
    """League tables, rankings, calendars and key figures with all that makes them look wrong."""
    assert findings(file.read_bytes(), file.suffix) == ()
