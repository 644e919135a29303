"""A desk with two articles that differ, one with a slip, and one that its author has answered for."""

from __future__ import annotations

from pathlib import Path

import pytest

import claimcheck
from claimcheck.model import Report

MONDAY = """date 2019-10-07

Ferries stay in port

Oster Line employs 1,250 sailors. A ticket costs €20 ($21.9).
"""
FRIDAY = """date 2019-10-11

Ferries sail again

Oster Line employs 1,520 sailors. The new pier is 110 miles (1,770 km) off, it says.
"""
LATER = """date 2021-03-02

A smaller fleet

<!-- claimcheck: ignore as the harbour master writes it -->
Oster Line employs 940 sailors. The pier is 110 miles (1,770 km) off.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in (("monday.txt", MONDAY), ("friday.txt", FRIDAY), ("later.md", LATER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def report(desk: Path) -> Report:
    return claimcheck.report([Path()])
