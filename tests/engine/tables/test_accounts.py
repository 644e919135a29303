"""What the lines of statements are called binds them, within a table and across tables."""

from __future__ import annotations

import pytest
from made_tables import findings, findings_in

BALANCE = """
; 2025; 2024
Cash and cash equivalents; 7,464; 9,860
Receivables; 4,717; 4,427
Total assets; 36,579; 38,110
Long-term debt; 7,961; 7,903
Total liabilities; 23,366; 23,680
Retained earnings; 965; 727
Total stockholders' equity; 13,213; 14,430
Total liabilities and stockholders' equity; 36,579; 38,110
"""
FLOWS = """
; 2025; 2024
Net income; 3,219; 5,700
Net cash provided by operating activities; 3,698; 7,429
Capital expenditures; (430); (812)
Net cash used by investing activities; (275); (894)
Dividends paid; (2,300); (2,169)
Net cash used by financing activities; (5,819); (4,116)
Net change in cash; (2,396); 2,419
Cash and cash equivalents, beginning of year; 9,860; 7,441
Cash and cash equivalents, end of year; 7,464; 9,860
"""
RESULTS = """
; 2025; 2024
Revenues; 46,309; 51,362
Marketing; 4,689; 4,285
Overhead; 11,399; 12,291
Cost of sales; 26,519; 28,475
Gross profit; 19,790; 22,887
Net income; 3,219; 5,700
"""


@pytest.mark.parametrize("tables", [(BALANCE,), (FLOWS,), (RESULTS,), (RESULTS, BALANCE, FLOWS)])
def test_statements_whose_lines_come_out_are_left_alone(tables: tuple[str, ...]) -> None:
    assert findings_in(*tables) == ()


@pytest.mark.parametrize(
    ("table", "right", "wrong", "told"),
    [
        (BALANCE, "23,680", "22,380", "Total liabilities and stockholders' equity"),
        (FLOWS, "(4,116)", "(4,611)", "Net change in cash"),
        (FLOWS, "7,429", "8,915", "Net change in cash"),
        (FLOWS, "7,441", "7,814", "Cash and cash equivalents, end of year"),
        (RESULTS, "28,475", "31,322", "Gross profit"),
    ],
)
def test_key_lines_are_bound_though_others_stand_between(
    table: str, right: str, wrong: str, told: str
) -> None:
    (finding,) = findings(table.replace(right, wrong))
    assert finding.rule.id in ("table-total", "table-balance")
    assert finding.message.startswith(f"{told}, 2024: the figures come to")


def test_a_part_given_up_in_one_year_is_no_error() -> None:
    table = (
        "; 2025; 2024\nIncome before taxes; 5,404; 5,062\nIncome tax; 736; 1,214\nNet income; 4,668; 14,235\n"
    )
    assert findings(table) == ()


def test_shares_of_others_in_one_year_are_no_error() -> None:
    assert findings(BALANCE.replace("14,430", "14,404")) == ()


def test_lines_that_are_left_out_make_no_wrong_total() -> None:
    table = "; 2025; 2024\nReceivables; 457; 379\nStocks; 314; 249\nTotal current assets; 3,022; 1,926\n"
    assert findings(table) == ()


@pytest.mark.parametrize(
    ("ours", "theirs"), [("5,700", "5,070"), ("5,700", "57,000"), ("Net income; 3,219", "Net income; 3,319")]
)
def test_a_line_that_is_the_same_in_the_other_year_is_the_same_in_this(ours: str, theirs: str) -> None:
    assert "table-twice" in {one.rule.id for one in findings_in(RESULTS, FLOWS.replace(ours, theirs))}


def test_the_cash_flows_may_end_with_cash_that_may_not_be_spent() -> None:
    balance = BALANCE.replace("9,860", "9,544").replace("4,427", "4,743")
    assert findings_in(balance, FLOWS) == ()


def test_they_never_end_with_less_than_the_balance_sheet_has() -> None:
    assert "table-twice" in {one.rule.id for one in findings_in(BALANCE.replace("9,860", "9,960"), FLOWS)}


def test_a_sign_in_a_column_of_its_own_parts_no_column() -> None:
    rows = [
        ("", ("2025", 2), ("2024", 2)),
        ("Stocks", "$", "4,717", "$", "4,427"),
        ("Cash", ("7,464", 2), ("9,860", 2)),
        ("Other", ("2,005", 2), ("1,854", 2)),
        ("Total current assets", "$", "14,186", "$", "16,411"),
    ]

    def cell(one: str | tuple[str, int]) -> str:
        return f"<td>{one}</td>" if isinstance(one, str) else f'<td colspan="{one[1]}">{one[0]}</td>'

    page = "<table>" + "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in rows) + "</table>"
    (finding,) = findings(page.encode(), "a.html")
    assert finding.message.endswith("the figures come to 16,141, not 16,411")
