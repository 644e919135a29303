"""The words of languages."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import claimcheck.locale

ROOMS = sorted(Path(claimcheck.locale.__file__).parent.glob("*/*.py"))


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_words_are_kept_twice_under_one_name(path: Path) -> None:
    kept = [
        target.id
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    ]
    assert sorted(kept) == sorted(set(kept))
