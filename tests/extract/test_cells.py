"""The figures of a table's cells."""

from __future__ import annotations

from fractions import Fraction

import pytest
from made_tables import as_markdown, read, rows_of

from claimcheck.model import Figure
from claimcheck.pipeline import read_article


def cells(table: str) -> list[Figure]:
    article = read_article(read(as_markdown(rows_of(table))))
    return [figure for figure in article.figures if "cell" in figure.notes]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,234", 1234),
        ("(1,234)", -1234),
        ("−12.5", Fraction(-25, 2)),
        ("$1,234", 1234),
        ("€ (12)", -12),
        ("$(1,234)", -1234),
        ("1,234†", 1234),
        ("1,234 [a]", 1234),
        ("1.2m", 1_200_000),
        ("–", None),
        ("n/a", None),
        ("row 12", None),
        ("3-1", None),
    ],
)
def test_what_a_cell_states(written: str, value: int | Fraction | None) -> None:
    found = cells(f"Item; A; B\nFirst; {written}; 5\nSecond; 7; 8\nThird; 7; 9")
    stated = [figure.stated for figure in found if figure.surface == written]
    assert stated == ([] if value is None else [value])


def test_the_head_of_a_column_says_that_it_holds_percentages() -> None:
    found = cells("Item; 2024; Change, %\nFirst; 118; 4.5\nSecond; 120; 3.1\nThird; 97; 2.2")
    assert [figure.kind for figure in found] == ["plain", "percent"] * 3


def test_years_and_ranks_name_rows_and_columns() -> None:
    found = cells("Pos; Club; 2023; 2024\n1; Rovers; 30; 41\n2; Town; 28; 40\n3; Vale; 25; 31")
    assert [figure.surface for figure in found] == ["30", "41", "28", "40", "25", "31"]


def test_the_numbers_of_notes_state_nothing() -> None:
    found = cells("Item; Note; 2024\nFirst; 4; 118\nSecond; 5; 120\nThird; 12; 97")
    assert [figure.surface for figure in found] == ["118", "120", "97"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("4.5% notes due 2030", "plain"),
        ("Change, %", "percent"),
        ("% of sales", "percent"),
        ("Share (%)", "percent"),
    ],
)
def test_a_name_makes_percentages_only_where_its_sign_is_no_figures(name: str, kind: str) -> None:
    found = cells(f"Item; A; B\n{name}; 1,118; 1,236\nSecond; 7; 8\nThird; 9; 4")
    assert {figure.kind for figure in found if figure.surface in ("1,118", "1,236")} == {kind}
