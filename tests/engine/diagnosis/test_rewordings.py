"""Repairs that exchange two numbers, or the word that says which way they went."""

from __future__ import annotations

import pytest

import claimcheck


def mended(text: str) -> list[str]:
    """The text after each repair of its one finding."""
    (finding,) = claimcheck.check(text).findings
    return [_after(text, repair) for repair in finding.repairs]


def _after(text: str, repair: claimcheck.Repair) -> str:
    for edit in sorted(repair.edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The rate fell from 44% to 48%.", "The rate rose from 44% to 48%."),
        ("Takings rose 5.3% to $193.4 million from $204.2 million.",
         "Takings fell 5.3% to $193.4 million from $204.2 million."),
        ("Her pay rose to $51,300 a year from $54,200.", "Her pay fell to $51,300 a year from $54,200."),
        ("The jobless rate was 4.1%, down from 3.8%.", "The jobless rate was 4.1%, up from 3.8%."),
        ("The share rose from more than 50 percent to 40 percent.",
         "The share fell from more than 50 percent to 40 percent."),
        ("The share fell from 30 percent to above 40 percent.",
         "The share rose from 30 percent to above 40 percent."),
        ("Members aged 24 to 16 pay half.", "Members aged 16 to 24 pay half."),
        ("Rents doubled between 1999 and 1995.", "Rents doubled between 1995 and 1999."),
        ("It ran from May 2016 to January 2015.", "It ran from January 2015 to May 2016."),
        ("Turnout was 58 percent, higher than the 61 percent of 2016.",
         "Turnout was 61 percent, higher than the 58 percent of 2016."),
        ("The town has 3,170 people, 7,130 of them pensioners.",
         "The town has 7,130 people, 3,170 of them pensioners."),
        ("The pool holds between 3,400 and 2,100 litres.", "The pool holds between 2,100 and 3,400 litres."),
    ],
)  # fmt: skip
def test_the_likeliest_exchange_is_offered_first(text: str, right: str) -> None:
    assert mended(text)[0] == right


def test_what_went_the_other_way_may_have_been_told_in_the_other_order() -> None:
    assert "The rate fell from 48% to 44%." in mended("The rate fell from 44% to 48%.")


def test_a_word_is_not_turned_round_where_the_sum_is_wrong_either_way() -> None:
    offered = mended("Takings rose 5.6% to $193.4 million from $204.2 million.")
    assert offered
    assert not any(text.startswith("Takings fell") for text in offered)


def test_numbers_are_not_exchanged_where_that_breaks_what_came_out() -> None:
    """By themselves they may have changed places; where one of them is converted rightly, they have not."""
    assert "The belt rose from 43 km to 54 km." in mended("The belt rose from 54 km to 43 km.")
    held = "The belt rose from 54 km (34 miles) to 43 km."
    assert mended(held)[0] == held.replace("rose", "fell")
    assert not any("↔" in repair.title for repair in claimcheck.check(held).findings[0].repairs)


def test_each_end_of_a_range_may_be_misprinted() -> None:
    assert mended("The peak is from 1,200 to 1,500 metres (3,937 to 4,291 feet) high.")[0] == (
        "The peak is from 1,200 to 1,500 metres (3,937 to 4,921 feet) high."
    )
