"""Sentences that tell of a table, held against its cells."""

from __future__ import annotations

import pytest
from made_tables import as_aligned_text, as_markdown, findings, rows_of

RESULTS = """
; 2024; 2023; Change, %
Revenue; 161.4; 149.2; 8.2
Cost of sales; (102.1); (96.0); 6.4
Gross profit; 59.3; 53.2; 11.5
Operating profit; 28.2; 24.1; 17.0
"""
VOTES = "District; Red; Blue; Green\nAsh; 4,118; 2,377; 915\nElm; 3,062; 5,481; 1,204\nOak; 6,935; 1,828; 777"


def told(sentence: str, table: str = RESULTS, caption: str = "Results in EUR m") -> list[tuple[str, str]]:
    """What is found where a sentence stands above a table, and the first repair of each."""
    text = f"{sentence}\n\n{caption}\n\n".encode() + as_markdown(rows_of(table))
    return [(one.surface, one.repairs[0].edits[0].text if one.repairs else "") for one in findings(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Revenue rose 8.2% to €161.4 million in 2024.",
        "Revenue was some €160 million in 2024, and operating profit €28 million.",
        "Gross profit came to €59.3 million (2023: €53.2 million).",
        "In 2023, operating profit was €24.1 million.",
        "Cost of sales increased by 6.4% to €102.1 million.",
        "Operating profit of €28.2 million in 2024 compared with €24.1 million the year before.",
    ],
)
def test_what_a_sentence_takes_from_the_table_is_left_alone(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "wrong", "right"),
    [
        ("Revenue rose 8.2% to €164.1 million in 2024.", "€164.1 million", "€161.4 million"),
        ("Revenue rose 2.8% to €161.4 million.", "2.8%", "8.2%"),
        ("In 2023, operating profit was €21.4 million.", "€21.4 million", "€24.1 million"),
        ("Gross profit came to €59.3 million (2023: €35.2 million).", "€35.2 million", "€53.2 million"),
        ("Cost of sales increased by 6.4% to €120.1 million.", "€120.1 million", "€102.1 million"),
    ],
)
def test_a_slip_in_a_sentence_is_held_against_the_cell(sentence: str, wrong: str, right: str) -> None:
    assert told(sentence) == [(wrong, right)]


def test_the_sums_of_the_table_say_that_the_cell_is_wrong() -> None:
    assert told("Gross profit was €59.3 million in 2024.", RESULTS.replace("59.3", "95.3")) == [
        ("95.3", "59.3")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the fourth quarter, revenue rose 8.2% to €41.6 million.",
        "Adjusted operating profit was €22.8 million in 2024.",
        "Revenue in Asia was €16.4 million in 2024.",
        "Analysts had expected revenue of €164.1 million in 2024.",
        "Revenue should reach €164.1 million in 2025.",
        "Revenue was $164.1 million in 2024.",
        "The revenue of its rival Harbour was €164.1 million in 2024.",
        "Operating profit before one-off costs was €22.8 million in 2024.",
        "Revenue was more than €150 million in 2024.",
        "Revenue missed the target by €14.6 million in 2024.",
        "Revenue was €161.4 million in 2024, or €159.9 million net.",
        "Operating profit was €28.2 million in 2024, €30.2 million with the docks.",
    ],
)
def test_what_is_not_surely_the_cell_is_left_alone(sentence: str) -> None:
    assert told(sentence) == []


STATES = "State; 2020; 2021\nOhio; 1,200; 1,350\nIowa; 900; 1,010\nUtah; 500; 610"


@pytest.mark.parametrize("thing", ["nurses", "fires", "schools"])
def test_a_table_of_cases_says_nothing_of_what_else_is_counted(thing: str) -> None:
    said = f"Ohio had 1,350 cases in 2021. Iowa had 1,010 cases in 2021. In 2021, Ohio had 1,305 {thing}."
    assert told(said, STATES, "Cases by state") == []


def test_what_the_caption_counts_is_held_against_the_cell() -> None:
    said = "Ohio had 1,305 cases in 2021. Iowa had 1,010 cases in 2021. Utah had 610 cases in 2021."
    assert len(told(said, STATES, "Cases by state")) == 1


def test_a_row_and_a_column_are_named_by_their_words() -> None:
    assert told("Ash counted 4,118 votes for Red.", VOTES, "Votes") == []
    assert told("Ash counted 4,181 votes for Red.", VOTES, "Votes") == [("4,181 votes", "4,118 votes")]


def test_rows_of_one_name_are_two_and_none_is_meant_surely() -> None:
    table = "; 2024; 2023\nEurope;;\nRevenue; 61.4; 59.2\nAsia;;\nRevenue; 94.8; 91.9\n"
    assert told("Revenue was €64.1 million in 2024.", table) == []


def test_a_column_may_be_left_for_another_writers_rounding() -> None:
    """From 24.1 to 28.2 is 17.0 %, from 24.05 to 28.25 is 17.5 %."""
    assert told("Operating profit rose 17.4% to €28.2 million.") == []


def test_aligned_text_is_told_of_as_well() -> None:
    text = b"Revenue rose 8.2% to \xe2\x82\xac164.1 million in 2024.\n\n" + as_aligned_text(rows_of(RESULTS))
    assert [one.surface for one in findings(text, ".txt")] == []  # nothing says that they are millions
    named = text.replace(b"\n\n", b"\n\nResults in EUR m\n\n", 1)
    assert [one.surface for one in findings(named, ".txt")] == ["€164.1 million"]
