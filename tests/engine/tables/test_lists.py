"""Lists: by places, by size, of ages, of days with their weekdays, of what each is behind the first."""

from __future__ import annotations

import pytest
from made_tables import as_markdown, findings, findings_of, rows_of

FIRMS = """
Rank; Firm; Sales
1; Alder; 9,412
2; Birch; 8,730
3; Cedar; 7,155
4; Dorn; 6,908
4; Elm; 6,908
6; Fir; 4,876
7; Gorse; 3,019
8; Hazel; 2,644
9; Larch; 1,980
"""
DRIVERS = """
Pos; Driver; Points; Gap
1; Sato; 341; –
2; Weber; 318; −23
3; Costa; 318; −23
4; Novak; 266; −75
5; Lind; 201; −140
6; Byrne; 144; −197
"""
SQUAD = """
Player; Born; Age
Adair; 1998; 26
Bruce; 2001; 23
Cairns; 1995; 30
Duff; 2003; 21
Ewing; 1999; 25
Forbes; 1992; 32
"""
CONCERTS = """
Day; Date; Town
Saturday; 2 May 2026; Anse
Sunday; 3 May 2026; Brek
Friday; 8 May 2026; Cale
Saturday; 9 May 2026; Dorn
Friday; 15 May 2026; Esk
"""
VISITORS = """
Town; 2022; 2023; 2024; Average
Ash; 4,120; 4,288; 4,401; 4,270
Brook; 1,877; 1,790; 1,934; 1,867
Cole; 1,302; 1,344; 1,398; 1,348
"""
SHARES = """
; 2021; 2022; 2023; 2024
Net profit, $ thousand; 112,331; 126,008; 116,940; 141,200
Average shares, m; 40.1; 39.6; 38.9; 38.2
Earnings per share, $; 2.80; 3.18; 3.01; 3.70
"""


def told(table: str) -> list[tuple[str, str]]:
    return [(one.rule.id, one.surface) for one in findings(table)]


@pytest.mark.parametrize("table", [FIRMS, DRIVERS, SQUAD, CONCERTS, VISITORS, SHARES])
def test_a_sound_list_is_left_alone(table: str) -> None:
    assert told(table) == []


@pytest.mark.parametrize(
    ("table", "right", "wrong", "rule", "culprit"),
    [
        (FIRMS, "8,730", "2,130", "table-order", "2,130"),
        (FIRMS, "6; Fir", "9; Fir", "table-place", "9"),
        (DRIVERS, "−140", "−104", "table-difference", "−104"),
        (SQUAD, "; 30", "; 20", "table-same-age", "20"),
        (CONCERTS, "9 May", "10 May", "table-weekday", "10 May 2026"),
        (VISITORS, "1,867", "1,967", "table-mean", "1,967"),
        (SHARES, "3.18", "3.81", "table-ratio", "3.81"),
    ],
)
def test_what_does_not_fit_a_list_is_told(
    table: str, right: str, wrong: str, rule: str, culprit: str
) -> None:
    assert told(table.replace(right, wrong)) == [(rule, culprit)]


def test_two_neighbours_that_trade_places_may_be_so_by_what_is_not_printed() -> None:
    assert told(FIRMS.replace("8,730", "7,055")) == []


def test_a_figure_that_a_slip_would_put_in_most_places_is_left_alone() -> None:
    """Where neighbours are far apart, one digit brings nearly any number between them."""
    assert told(FIRMS.replace("6,908\n4; Elm; 6,908", "9,608\n4; Elm; 6,908")) == []


def test_a_list_without_places_may_be_sorted_by_what_it_does_not_print() -> None:
    unplaced = "\n".join(line.partition("; ")[2] for line in FIRMS.strip().splitlines())
    assert told(unplaced.replace("8,730", "2,130")) == []


def test_of_two_columns_that_run_alike_either_may_sort_the_list() -> None:
    profits = ("1,412", "1,218", "955", "908", "911", "476", "319", "264", "98")
    lines = FIRMS.replace("8,730", "2,130").strip().splitlines()
    lines = [f"{line}; {more}" for line, more in zip(lines, ("Profit", *profits), strict=True)]
    assert told("\n".join(lines)) == []


def test_a_place_of_a_longer_list_may_be_the_last() -> None:
    assert told(FIRMS.replace("9; Larch", "19; Larch")) == []


def test_a_column_that_runs_alike_is_not_what_the_list_is_sorted_by() -> None:
    lines = [line + "; Profit" if "Rank" in line else line for line in FIRMS.strip().splitlines()]
    profits = ("1,412", "218", "955", "908", "611", "476", "119", "264", "98")
    lines[1:] = [f"{line}; {profit}" for line, profit in zip(lines[1:], profits, strict=True)]
    assert told("\n".join(lines)) == []


def test_an_age_is_a_year_less_before_a_birthday() -> None:
    assert told(SQUAD.replace("; 23", "; 24")) == []


@pytest.mark.parametrize("caption", ["Holidays of 2026", "Days off", "Offices are closed on these days"])
def test_holidays_are_kept_on_other_days_than_they_fall_on(caption: str) -> None:
    listed = as_markdown(rows_of(CONCERTS.replace("9 May", "10 May")))
    assert findings(f"{caption}\n\n".encode() + listed) == ()
    assert findings(b"Concerts of 2026\n\n" + listed) != ()


def test_of_days_in_a_language_whose_words_for_holidays_nobody_knows_nothing_is_said() -> None:
    days = ("01/01/2024; lunes", "06/01/2024; sábado", "19/03/2024; martes", "28/03/2024; jueves")
    listed = "\n".join(("Fecha; Día", *days, "29/03/2024; viernes", "01/05/2024; jueves"))
    assert [one.rule.id for one in findings_of(listed, "es")] == []


@pytest.mark.parametrize("kept", ["Christmas Day", "New Year's Day (observed)", "Moved to Sunday"])
def test_a_day_that_is_kept_on_another_accuses_nobody_in_a_list_of_others(kept: str) -> None:
    assert told(CONCERTS.replace("9 May 2026; Dorn", f"10 May 2026; {kept}")) == []


TIGHT = (
    ("Mon", "2 Feb"),
    ("Tue", "3 Feb"),
    ("Wed", "4 Feb"),
    ("Thu", "5 Feb"),
    ("Fri", "7 Feb"),
    ("Sat", "7 Feb"),
)


@pytest.mark.parametrize(
    "row", ["|{0}|{1} 2026|20|", "{1} 2026|{0}|20", "|20|{1} 2026|{0}|", "{0}|{1} 2026|20"]
)
def test_cells_without_blanks_are_read(row: str) -> None:
    head = row.replace("{0}", "Day").replace("{1} 2026", "Date").replace("20", "Seats")
    bar = "|".join("-" * 3 for _ in head.strip("|").split("|"))
    text = "\n".join([head, bar, *(row.format(*one) for one in TIGHT)])
    assert [(one.rule.id, one.surface) for one in findings(text.encode())] == [
        ("table-weekday", "7 Feb 2026")
    ]


MEETINGS = """
Meeting; Day; Rate
30/01/2025; Thu; 2.75
06/03/2025; Thu; 2.50
17/04/2025; Thu; 2.25
05/06/2025; Thu; 2.00
24/07/2025; Thu; 2.00
11/09/2025; Thu; 2.00
"""


def test_days_of_a_column_are_read_as_the_others_of_it_must_be() -> None:
    assert told(MEETINGS) == []
    assert told(MEETINGS.replace("06/03", "08/03")) == [("table-weekday", "08/03/2025")]


STANDINGS = """
Team; W; L; GB
Anse; 61; 38; –
Brek; 60; 38; ½
Cale; 52; 46; 8½
Dorn; 47; 52; 14
Gare; 55; 44; –
Holm; 52; 47; 3
Ilse; 48; 52; 7½
"""


def test_games_behind_are_those_behind_the_first_of_each_part() -> None:
    assert told(STANDINGS) == []
    assert told(STANDINGS.replace("; 14", "; 41")) == [("table-games", "41")]


@pytest.mark.parametrize("gap", ["", "e"])
def test_a_row_without_a_gap_leads_only_where_it_stands_better_than_the_row_above(gap: str) -> None:
    rows = [f"Team {n}; {70 - 2 * n}; {30 + 2 * n}; {2 * n or '–'}" for n in range(14)]
    rows[10] = rows[10].replace("; 20", f"; {gap}")
    table = "\n".join(("Team; W; L; GB", *rows))
    assert told(table) == []
    assert told(table.replace("; 16", "; 61"))[-1:] == [("table-games", "61")]


def test_quarters_add_up() -> None:
    shifts = "Hours; Day; Night; Total\nAsh; 3¼; 2½; 5¾\nElm; 4½; 1¼; 5¾\nOak; 7¾; 2¼; 10\nFir; 2¾; 1¼; 4"
    assert told(shifts) == []
    assert told(shifts.replace("4½", "6½")) != []


def test_halves_add_up() -> None:
    shifts = "Hours; Day; Night; Total\nAsh; 3½; 2½; 6\nElm; 4½; 1; 5½\nOak; 7½; 2½; 10\nTotal; 15½; 6; 21½"
    assert told(shifts) == []
    assert told(shifts.replace("4½", "5½")) != []


def test_means_that_are_half_way_may_be_rounded_down() -> None:
    table = (
        "Town; A; B; C; D; Mean\nAsh; 70; 80; 77; 79; 76\nElm; 51; 62; 58; 57; 57\nOak; 91; 84; 99; 80; 88"
    )
    assert told(table) == []
