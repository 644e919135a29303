"""Days in a column of a table that can be read in two ways."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck import formats
from claimcheck.extract import find_figures, with_tables
from claimcheck.locale import get_locale


def days_of(*days: str) -> list[str]:
    """What the days of a column are read as; "2025" is of a year."""
    lines = ["| Meeting | Rate |", "|---|---|", *(f"| {day} | 2.{n} |" for n, day in enumerate(days))]
    document = replace(formats.read_bytes("\n".join(lines).encode(), "days.md"), language="en")
    figures = find_figures(with_tables(document, get_locale("en")), get_locale("en"))
    starts = [one.period.start for one in figures if one.kind == "date" and one.period is not None]
    return [
        f"{one.year}-{one.month:02}-{one.day:02}" if one.month and one.day else str(one.year)
        for one in starts
    ]


def test_of_days_that_begin_with_the_day_all_do() -> None:
    read = days_of("30/01/2025", "06/03/2025", "17/04/2025")
    assert read == ["2025-01-30", "2025-03-06", "2025-04-17"]


def test_of_days_that_begin_with_the_month_all_do() -> None:
    assert days_of("09/07/2024", "09/14/2024", "09/21/2024") == ["2024-09-07", "2024-09-14", "2024-09-21"]


@pytest.mark.parametrize(
    "days",
    [
        ("06/03/2025", "05/06/2025", "11/09/2025"),
        ("30/01/2025", "06/03/2025", "05/06/2025"),
        ("30/01/2025", "17/04/2025", "06/03/2025", "04/17/2025"),
    ],
)
def test_where_too_few_tell_or_they_contradict_each_other_nothing_is_guessed(days: tuple[str, ...]) -> None:
    assert days_of(*days)[days.index("06/03/2025")] == "2025"
