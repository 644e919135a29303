"""What the lines of statements are called binds them, within a table and across tables."""

from __future__ import annotations

import pytest
from made_tables import findings, findings_in

BALANCE = """
; 2025; 2024
Cash and cash equivalents; 22,392; 29,580
Receivables; 14,151; 13,281
Total assets; 109,737; 114,330
Long-term debt; 23,883; 23,709
Total liabilities; 70,098; 71,040
Retained earnings; 2,895; 2,181
Total stockholders' equity; 39,639; 43,290
Total liabilities and stockholders' equity; 109,737; 114,330
"""
FLOWS = """
; 2025; 2024
Net income; 9,657; 17,100
Net cash provided by operating activities; 11,094; 22,287
Capital expenditures; (1,290); (2,436)
Net cash used by investing activities; (825); (2,682)
Dividends paid; (6,900); (6,507)
Net cash used by financing activities; (17,457); (12,348)
Net change in cash; (7,188); 7,257
Cash and cash equivalents, beginning of year; 29,580; 22,323
Cash and cash equivalents, end of year; 22,392; 29,580
"""
RESULTS = """
; 2025; 2024
Revenues; 138,927; 154,086
Marketing; 14,067; 12,855
Overhead; 34,197; 36,873
Cost of sales; 79,557; 85,425
Gross profit; 59,370; 68,661
Net income; 9,657; 17,100
"""


@pytest.mark.parametrize("tables", [(BALANCE,), (FLOWS,), (RESULTS,), (RESULTS, BALANCE, FLOWS)])
def test_statements_whose_lines_come_out_are_left_alone(tables: tuple[str, ...]) -> None:
    assert findings_in(*tables) == ()


@pytest.mark.parametrize(
    ("table", "right", "wrong", "told"),
    [
        (BALANCE, "71,040", "17,040", "Total liabilities and stockholders' equity"),
        (FLOWS, "(12,348)", "(21,348)", "Net change in cash"),
        (FLOWS, "22,287", "22,827", "Net change in cash"),
        (FLOWS, "22,323", "23,223", "Cash and cash equivalents, end of year"),
        (RESULTS, "85,425", "58,425", "Gross profit"),
    ],
)
def test_key_lines_are_bound_though_others_stand_between(
    table: str, right: str, wrong: str, told: str
) -> None:
    (finding,) = findings(table.replace(right, wrong))
    assert finding.rule.id in ("table-total", "table-balance")
    assert finding.message.startswith(f"{told}, 2024: the figures come to")


def test_a_part_given_up_in_one_year_is_no_error() -> None:
    lines = ("; 2025; 2024", "Income before taxes; 16,212; 15,186", "Income tax; 2,208; 3,642")
    table = "\n".join((*lines, "Net income; 14,004; 42,705")) + "\n"
    assert findings(table) == ()


def test_shares_of_others_in_one_year_are_no_error() -> None:
    assert findings(BALANCE.replace("43,290", "43,212")) == ()


def test_lines_that_are_left_out_make_no_wrong_total() -> None:
    table = "; 2025; 2024\nReceivables; 457; 379\nStocks; 314; 249\nTotal current assets; 3,022; 1,926\n"
    assert findings(table) == ()


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("17,100", "11,700"), ("17,100", "171,000"), ("Net income; 9,657", "Net income; 9,957")],
)
def test_a_line_that_is_the_same_in_the_other_year_is_the_same_in_this(ours: str, theirs: str) -> None:
    assert "table-twice" in {one.rule.id for one in findings_in(RESULTS, FLOWS.replace(ours, theirs))}


def test_the_cash_flows_may_end_with_cash_that_may_not_be_spent() -> None:
    balance = BALANCE.replace("29,580", "28,632").replace("13,281", "14,229")
    assert findings_in(balance, FLOWS) == ()


def test_they_never_end_with_less_than_the_balance_sheet_has() -> None:
    assert "table-twice" in {one.rule.id for one in findings_in(BALANCE.replace("29,580", "29,880"), FLOWS)}


def test_a_sign_in_a_column_of_its_own_parts_no_column() -> None:
    rows = [
        ("", ("2025", 2), ("2024", 2)),
        ("Stocks", "$", "14,151", "$", "13,281"),
        ("Cash", ("22,392", 2), ("29,580", 2)),
        ("Other", ("6,015", 2), ("5,562", 2)),
        ("Total current assets", "$", "42,558", "$", "49,233"),
    ]

    def cell(one: str | tuple[str, int]) -> str:
        return f"<td>{one}</td>" if isinstance(one, str) else f'<td colspan="{one[1]}">{one[0]}</td>'

    page = "<table>" + "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in rows) + "</table>"
    (finding,) = findings(page.encode(), "a.html")
    assert finding.message.endswith("the figures come to 48,423, not 49,233")


def test_retained_earnings_grow_by_the_profit_less_the_dividends() -> None:
    table = """
    $m; 2024; 2023
    Retained earnings, beginning of year; 1,204; 1,088
    Net income; 310; 244
    Dividends; 95; 128
    Retained earnings, end of year; 1,419; 1,204
    """
    assert findings(table) == ()
    assert findings(table.replace("; 95; 128", "; (95); (128)")) == ()
    (finding,) = findings(table.replace("1,419", "1,491"))
    assert finding.repairs[0].edits[0].text == "1,419"


def test_what_else_is_taken_from_retained_earnings_stands_among_them() -> None:
    table = """
    $m; 2024; 2023
    Retained earnings, beginning of year; 1,184; 1,088
    Net income; 310; 244
    Dividends; 95; 128
    Buybacks; 61; 20
    Retained earnings, end of year; 1,338; 1,184
    """
    assert findings(table) == ()


RESULTS_ALONE = "$m; 2024\nRevenue; 189,031\nCost of sales; 108,214\nGross profit; 80,817\nNet income; 12,299"
FLOWS_ALONE = """
$m; 2024
Net income; 12,299
Depreciation; 20,132
Net cash from operating activities; 33,939
Net cash from investing activities; (15,911)
Net cash from financing activities; (19,063)
"""
HOLDINGS = """
$m; 2024; 2023
Cash and cash equivalents; 14,921; 12,614
Inventories; 20,116; 19,802
Total current assets; 48,459; 45,275
Property, plant and equipment; 31,361; 30,661
Total assets; 98,235; 97,012
"""


def test_one_net_income_is_that_of_the_cash_flows_though_nothing_else_is_shared() -> None:
    assert findings_in(RESULTS_ALONE, FLOWS_ALONE) == ()
    (finding,) = findings_in(RESULTS_ALONE.replace("12,299", "12,053"), FLOWS_ALONE)
    assert finding.rule.id == "table-twice"


def test_the_net_incomes_of_two_firms_are_not_one() -> None:
    other = (
        RESULTS_ALONE.replace("12,299", "12,053").replace("189,031", "187,031").replace("80,817", "78,817")
    )
    assert findings_in(RESULTS_ALONE, other) == ()


def test_a_gross_profit_beside_its_revenue_and_cost_is_what_is_left() -> None:
    (finding,) = findings(RESULTS_ALONE.replace("189,031", "198,031"))
    assert (finding.rule.id, finding.severity) == ("table-balance-by-name", "warning")


def test_parts_of_a_balance_sheet_are_no_more_than_their_whole() -> None:
    assert findings(HOLDINGS) == ()
    (finding,) = findings(HOLDINGS.replace("48,459", "84,459"))
    assert finding.rule.id == "table-within"


def test_plant_before_its_depreciation_is_no_part_of_the_assets() -> None:
    gross = HOLDINGS.replace("31,361; 30,661", "91,361; 90,661")
    taken = "\nAccumulated depreciation; (60,000); (60,000)\nTotal assets"
    assert findings(gross.replace("\nTotal assets", taken)) == ()
