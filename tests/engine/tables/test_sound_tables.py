"""Tables of many kinds in which nothing is wrong: of reports, statistics, elections, sports, prices."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_tables import findings

PARTS = (Path(__file__).parent / "sound_tables.md").read_text(encoding="utf-8").split("\n## ")[1:]


@pytest.mark.parametrize("part", PARTS, ids=[part.partition("\n")[0] for part in PARTS])
def test_no_sound_table_is_accused(part: str) -> None:
    assert findings(f"## {part}".encode()) == ()
