"""What a reader is told that a figure is about: words that the text has."""

from __future__ import annotations

from dataclasses import replace

import pytest

import claimcheck
from claimcheck.model import Document
from claimcheck.reporters.about import about, printed_measure
from claimcheck.reporters.text import unsaid


@pytest.mark.parametrize(
    ("text", "measure", "said"),
    [
        ("Net sales bookings came to $5 million.", "sale booking", "sales bookings"),
        ("Its fares have risen by 21%.", "fare increase", "fares"),
        ("They paid $5 million for injuries.", "injury", "injuries"),
        ("Half of millennials consider 33% enough.", "share of millennial consider", ""),
        ("Costs were $5 million; running costs $4 million.", "cost", "Costs"),
        ("It was $5 million.", "", ""),
        ("It withdrew 12 helicopters.", "helicopter withdraw", ""),
    ],
)
def test_the_printed_words_of_a_measure(text: str, measure: str, said: str) -> None:
    claim = replace(claimcheck.find_claims(text)[0], measure=measure)
    assert printed_measure(claim, Document("", text)) == said


def test_who_and_how_surely_are_told_beside_it() -> None:
    text = "Its fares have risen by 21%."
    claim = replace(claimcheck.find_claims(text)[0], whose=("Oster Line",), measure="fare", status="proposed")
    assert about(claim, Document("", text)) == ("Oster Line", "fares", "proposed")


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("112 miles = 180.2 km, not 1,800 km", False),
        ("1,800 km ÷ 112 miles − 1 = 180.2", False),
        ("1 USD = 0.95 EUR, 112 miles", True),
    ],
)
def test_a_sum_is_left_out_where_all_its_numbers_have_been_told(line: str, left: bool) -> None:
    assert unsaid([line, line], "112 miles is 180.2 km, not 1,800 km.") == ((line,) if left else ())
