"""What the cells of a table make up, and which of them is wrong."""

from __future__ import annotations

import pytest
from made_tables import findings

STATEMENT = """
; 2025; 2024; Change, %
Revenue; 1,614.2; 1,492.0; 8.2
Cost of sales; (1,021.7); (960.1); 6.4
Gross profit; 592.5; 531.9; 11.4
Selling; 101.3; 98.2; 3.2
Administration; 88.8; 81.0; 9.6
Research; 120.4; 111.9; 7.6
Total operating expenses; 310.5; 291.1; 6.7
Operating profit; 282.0; 240.8; 17.1
"""
VOTES = """
District; Red; Blue; Green; Total
Ash; 4,118; 2,377; 915; 7,410
Elm; 3,062; 5,481; 1,204; 9,747
Oak; 6,935; 1,828; 777; 9,540
Total; 14,115; 9,686; 2,896; 26,697
"""


@pytest.mark.parametrize("table", [STATEMENT, VOTES])
def test_a_table_that_adds_up_is_left_alone(table: str) -> None:
    assert findings(table) == ()


@pytest.mark.parametrize(
    ("table", "right", "wrong", "rule"),
    [
        (STATEMENT, "291.1", "219.1", "table-balance"),
        (STATEMENT, "531.9", "351.9", "table-total"),
        (STATEMENT, "120.4", "140.2", "table-change"),
        (VOTES, "5,481", "5,841", "table-total"),
        (VOTES, "9,540", "9,450", "table-total"),
        (VOTES, "26,697", "29,697", "table-total"),
    ],
)
def test_a_cell_that_breaks_its_row_and_its_column_is_the_culprit(
    table: str, right: str, wrong: str, rule: str
) -> None:
    """Its repair is the one value that mends both, written as the cell was."""
    (finding,) = findings(table.replace(right, wrong))
    assert finding.rule.id == rule
    assert finding.surface == wrong
    assert finding.repairs[0].edits[0].text == right


def test_a_finding_names_row_and_column() -> None:
    (finding,) = findings(VOTES.replace("9,686", "9,866"))
    assert finding.message.startswith("Total, Blue: the figures come to 9,686")


def test_a_repair_of_a_negative_figure_keeps_its_brackets() -> None:
    (finding,) = findings(STATEMENT.replace("(1,021.7)", "(1,201.7)"))
    assert finding.repairs[0].edits[0].text == "(1,021.7)"


@pytest.mark.parametrize(
    "total",
    ["45.2; 46.6; 43.3", "45.1; 46.7; 43.4"],
    ids=["as the parts come to", "off by the rounding of three parts"],
)
def test_a_total_of_rounded_parts_may_be_off(total: str) -> None:
    table = "Tonnes (million); 2022; 2023; 2024\nRye; 14.3; 15.2; 13.8\nOats; 9.4; 9.1; 8.7\n"
    assert findings(f"{table}Barley; 21.4; 22.3; 20.9\nTotal; {total}") == ()


def test_votes_are_exact_to_the_last() -> None:
    """Where nothing speaks of thousands and all sums come out, one that is off by one does not."""
    table = VOTES.replace("777; 9,540", "777; 9,541")
    assert [finding.surface for finding in findings(table)] == ["9,541"]


def test_the_largest_of_many_are_no_total() -> None:
    table = (
        "Largest ports; 2023; 2024\nAnse; 81,204; 83,377\nBrek; 64,518; 66,902\nWorld total; 731,940; 752,118"
    )
    assert findings(table) == ()


def test_what_does_not_add_up_is_not_held_against_its_year() -> None:
    """Four quarters of staff are no year of it."""
    table = """
    ; Q1; Q2; Q3; Q4; Year
    Europe; 412; 398; 441; 467; 1,718
    Asia; 1,205; 1,377; 1,260; 1,418; 5,260
    Total; 1,617; 1,775; 1,701; 1,885; 6,978
    Employees; 3,118; 3,204; 3,177; 3,240; 3,240
    """
    assert findings(table) == ()


def test_prices_have_no_total() -> None:
    table = "Item; Shop A; Shop B\nBread; 1.20; 1.35\nMilk; 0.95; 0.99\nRice; 2.15; 2.34\nTea; 3.10; 2.95"
    assert findings(table) == ()


def test_cash_at_the_end_is_that_of_the_beginning_and_the_change() -> None:
    table = """
    (in thousands); 2023; 2024
    From operations; 51,604; 48,917
    From investing; (30,218); (27,743)
    From financing; (9,466); (15,381)
    Net change in cash; 11,920; 5,793
    Cash at beginning of year; 44,185; 56,105
    Cash at end of year; 56,105; 61,898
    """
    assert findings(table) == ()
    (finding,) = findings(table.replace("61,898", "61,988"))
    assert finding.repairs[0].edits[0].text == "61,898"


def test_parts_of_a_subtotal_that_is_next_to_nothing_are_not_added_to_it() -> None:
    """Dividends and buybacks come to so little in most years that they seem to add to the change in cash."""
    table = """
    (in thousands); 2014; 2013; 2012; 2011
    Net income; 318; 254; 321; 364
    Change in receivables; (142); (154); (190); (227)
    Net cash from operating activities; 176; 100; 131; 137
    Capital expenditure; (31); (33); (27); (27)
    Sale of assets; 92; 92; 106; 95
    Net cash used in investing activities; 61; 59; 79; 68
    Dividends; 22; 27; 24; 29
    Share buybacks; (28); (26); (22); (28)
    Net cash from financing activities; (6); 1; 2; 1
    Net change in cash; 231; 160; 212; 206
    Cash at beginning of year; 8,693; 8,533; 8,321; 8,115
    Cash at end of year; 8,924; 8,693; 8,533; 8,321
    """
    assert findings(table) == ()
