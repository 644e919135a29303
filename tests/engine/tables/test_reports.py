"""What the tables of reports print beside their sums: growth, margins, parts of a line, notes, places."""

from __future__ import annotations

import pytest
from made_tables import findings

YEARS = """
Five years; 2024; 2023; 2022; 2021; 2020
Sales (€m); 3,412; 3,288; 3,540; 3,101; 2,766
Sales growth (%); 3.8; (7.1); 14.2; 12.1; (4.4)
EBITDA (€m); 512; 481; 566; 497; 402
EBITDA margin (%); 15.0; 14.6; 16.0; 16.0; 14.5
Earnings per share (€); 2.21; 1.87; 2.63; 2.11; 1.36
Dividend per share (€); 1.10; 1.00; 1.20; 1.00; 0.70
Payout ratio (%); 50; 53; 46; 47; 51
"""
QUARTERS = """
$m; Q1 24; Q2 24; H1 24; Q3 24; 9M 24; Q4 24; FY 24
Net sales; 1,012; 1,088; 2,100; 1,044; 3,144; 1,203; 4,347
Gross profit; 402; 438; 840; 415; 1,255; 487; 1,742
Operating income; 118; 140; 258; 121; 379; 169; 548
Operating margin; 11.7%; 12.9%; 12.3%; 11.6%; 12.1%; 14.0%; 12.6%
Headcount; 8,102; 8,144; 8,144; 8,090; 8,090; 8,210; 8,210
"""
PARTS = """
€m; 2024; 2023; 2022
Revenue; 4,324; 4,058; 3,911
of which abroad; 1,600; 1,502; 1,377
Services; 612; 588; 540
of which abroad; 93; 90; 77
Total income; 4,936; 4,646; 4,451
"""


@pytest.mark.parametrize("table", [YEARS, QUARTERS, PARTS])
def test_what_is_right_is_left_alone(table: str) -> None:
    assert findings(table) == ()


@pytest.mark.parametrize(
    ("table", "right", "wrong", "rule"),
    [
        (YEARS, "14.2;", "12.4;", "table-change"),
        (YEARS, "(7.1)", "(1.7)", "table-change"),
        (YEARS, "14.6", "16.4", "table-share"),
        (YEARS, "566", "656", "table-share"),
        (YEARS, "; 47;", "; 74;", "table-share"),
        (QUARTERS, "1,255", "1,525", "table-total"),
        (PARTS, "4,646", "4,466", "table-total"),
        (PARTS, "588", "858", "table-total"),
    ],
)
def test_a_slip_is_found_and_mended(table: str, right: str, wrong: str, rule: str) -> None:
    (finding,) = findings(table.replace(right, wrong))
    assert finding.rule.id == rule
    assert finding.surface.strip("() ") == wrong.strip("(); ")
    assert finding.repairs[0].edits[0].text.strip("() ") == right.strip("(); ")


def test_years_that_do_not_follow_each_other_have_no_growth() -> None:
    table = YEARS.replace("2021", "2019").replace("14.2;", "12.4;").replace("2020\n", "2018\n")
    assert findings(table) == ()


def test_growth_of_another_kind_is_not_that_of_what_is_printed() -> None:
    assert findings(YEARS.replace("Sales growth", "Organic sales growth").replace("14.2;", "12.4;")) == ()


def test_costs_in_brackets_change_by_their_size() -> None:
    table = """
    €m; 2024; 2023; Change, %
    Wages; (412.0); (388.0); 6.2
    Rent; (96.5); (101.2); (4.6)
    Energy; (55.1); (60.9); (9.5)
    Repairs; (31.8); (29.0); 9.7
    """
    assert findings(table) == ()
    (finding,) = findings(table.replace("9.7", "7.9"))
    assert (finding.rule.id, finding.repairs[0].edits[0].text) == ("table-change", "9.7")


def test_points_may_be_taken_from_a_club_of_which_it_is_noted() -> None:
    table = """
    Pos; Team; W; D; L; Pts
    1; Harbour; 24; 8; 6; 80
    2; Vale; 22; 9; 7; 75
    3; Orient; 20; 10; 8; 70
    4; Albion; 9; 9; 20; 36
    17; Town[a]; 13; 9; 16; 40
    18; Moor; 7; 8; 23; 29
    """
    assert findings(table) == ()
    (finding,) = findings(table.replace("Town[a]", "Town"))
    assert finding.message == "17 Town, Pts: 13 wins and 9 draws are 48 points, not 40"


RESULTS = """
€m; 2024; 2023
Revenue; 4,323.8; 4,058.0
of which abroad; 1,599.8; 1,501.5
Cost of sales; (2,410.7); (2,334.9)
Gross profit; 1,913.1; 1,723.1
Other income; 42.5; 11.9
Selling expenses; (605.3); (568.1)
Research; (216.2); (202.9)
Operating profit; 1,134.1; 964.0
"""


def test_an_operating_profit_is_what_stands_before_it_where_the_other_year_says_so() -> None:
    assert findings(RESULTS) == ()
    (finding,) = findings(RESULTS.replace("(202.9)", "(302.9)"))
    assert finding.message == "Operating profit, 2023: the figures come to 864.0, not 964.0"


def test_a_line_that_one_of_two_years_leaves_out_is_no_slip() -> None:
    assert findings(RESULTS.replace("964.0", "917.4")) == ()


def test_a_change_of_an_amount_is_no_percentage() -> None:
    """Though in two of three years it is that from one line to another by chance."""
    table = """
    $m; 2024; 2023; 2022
    Change in payables; (60); (62); (72)
    Sale of assets; 87; 76; 84
    Purchase of securities; 39; 28; 24
    """
    assert findings(table) == ()
