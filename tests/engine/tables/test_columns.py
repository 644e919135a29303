"""Columns bound to themselves or to each other, and lines that stand in two tables."""

from __future__ import annotations

from made_tables import findings, findings_in

ANSWERS = """
Answers, %; All; Men; Women; Over 60
Agree; 41; 38; 44; 36
Disagree; 37; 45; 29; 40
Don't know; 22; 17; 27; 24
"""
DOSES = """
Week; Doses; Cumulative
First; 4,118; 4,118
Second; 3,062; 7,180
Third; 6,935; 14,115
Fourth; 2,704; 16,819
Fifth; 1,811; 18,630
"""
STAGES = """
Stage; Miles; Km
Ash; 112.4; 180.9
Bell; 97.8; 157.4
Cole; 131.2; 211.1
Dunn; 88.5; 142.4
Eyre; 104.9; 168.8
Ford; 120.3; 193.6
"""
RESULTS = "; 2023; 2024\nRevenue; 1,492; 1,614\nNet profit; 1,186; 1,203"
FLOWS = "; 2023; 2024\nNet profit; 1,186; 1,203\nDepreciation; 61; 70"


def told(table: str) -> list[tuple[str, str]]:
    return [(one.rule.id, one.surface) for one in findings(table)]


def both(one: str, other: str) -> list[tuple[str, str]]:
    return [(found.rule.id, found.surface) for found in findings_in(one, other)]


def test_columns_that_come_to_100_say_that_another_does() -> None:
    assert told(ANSWERS) == []
    (finding,) = findings(ANSWERS.replace("29;", "39;"))
    assert (finding.rule.id, finding.message) == (
        "table-hundred",
        "Agree, Women and the rest of its column come to 110%",
    )


def test_answers_of_which_several_may_be_given_need_not_come_to_100() -> None:
    assert told(ANSWERS.replace("41; 38; 44; 36", "81; 78; 74; 66")) == []


def test_a_running_total_is_the_one_before_and_what_was_added() -> None:
    assert told(DOSES) == []
    assert told(DOSES.replace("14,115", "41,115")) == [("table-running", "41,115")]


def test_two_units_of_one_thing_agree_in_each_row() -> None:
    assert told(STAGES) == []
    assert told(STAGES.replace("211.1", "221.1")) == [("table-units", "221.1")]


def test_columns_that_only_run_alike_are_not_one_in_two_units() -> None:
    assert told(STAGES.replace("157.4", "158.9").replace("142.4", "140.1").replace("211.1", "221.1")) == []


def test_a_line_is_the_same_in_two_tables() -> None:
    assert both(RESULTS, FLOWS) == []
    assert both(RESULTS, FLOWS.replace("1,203", "1,230")) == [("table-twice", "1,230")]


def test_lines_of_two_parts_of_a_firm_are_not_one() -> None:
    assert both(RESULTS, RESULTS.replace("1,492; 1,614", "1,429; 1,641").replace("1,186", "1,168")) == []


def test_tables_in_other_units_are_not_held_against_each_other() -> None:
    euros = RESULTS.replace("; 2023", "In EUR m; 2023")
    assert both(euros, FLOWS.replace("; 2023", "In $ m; 2023").replace("1,203", "1,303")) == []
