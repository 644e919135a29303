"""Every sentence of prose.txt is read as its line says."""

from __future__ import annotations

import pathlib

import pytest
from saying import read

from claimcheck.model import Figure
from claimcheck.reporters.values import figure_value, printed_value, said_unit

LINES = (pathlib.Path(__file__).parent / "prose.txt").read_text(encoding="utf-8").splitlines()
ROWS = [line.split(" => ") for line in LINES if " => " in line]


def said(figure: Figure) -> str:
    """The value that is printed, or both ends of a range, with its unit."""
    value = (figure.open_side and printed_value(figure)) or figure_value(figure)
    number = "..".join(end or "" for end in value) if isinstance(value, list) else value
    return f"{number} {said_unit(figure) or '-'}" + (f"/{figure.per}" if figure.per else "")


@pytest.mark.parametrize(("text", "amounts"), ROWS, ids=[text for text, _ in ROWS])
def test_a_sentence_has_these_amounts(text: str, amounts: str) -> None:
    found = [said(figure) for figure in read(text) if figure.kind not in ("date", "time")]
    assert ("; ".join(found) or "nothing") == amounts
