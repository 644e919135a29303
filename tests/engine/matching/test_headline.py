"""A headline is compared with the body only where nothing else can be meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.engine.matching.headline import pairs
from claimcheck.formats import from_text
from claimcheck.model.pattern import SameMatcher
from claimcheck.pipeline import read_article

MATCHER = SameMatcher(("measure", "unit", "per"), ("percent", "points", "multiple", "count"), headline=True)


def bound(headline: str, body: str) -> list[tuple[str, str]]:
    document = replace(from_text(f"{headline}\n\n{body}\n", "a.txt"), language="en")
    return [(a.figure.surface, b.figure.surface) for a, b in pairs(MATCHER, read_article(document))]


@pytest.mark.parametrize(
    ("headline", "body", "pair"),
    [
        ("Troops cut by 50%", "The number of troops fell 40% last year.", ("50%", "40%")),
        ("Exports Rise 12% in May", "Exports rose 9 percent in May.", ("12%", "9 percent")),
        ("Profit doubles at Norland", "Norland's profit tripled.", ("doubles", "tripled")),
        ("500 jobs cut at mill", "The mill will cut 400 jobs.", ("500 jobs", "400 jobs")),
        ("35 killed in ferry fire", "At least 53 people were killed.", ("35", "53 people")),
        ("Unemployment at 7.5%", "Unemployment rose to 5.7 percent.", ("7.5%", "5.7 percent")),
        ("Exports rise 12%", "Exports rose 12.1 percent.", ("12%", "12.1 percent")),
    ],
)
def test_one_thing_in_one_direction_is_bound(headline: str, body: str, pair: tuple[str, str]) -> None:
    assert bound(headline, body) == [pair]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Exports rise 12%", "Exports fell 9 percent."),
        ("Exports rise 12%", "Imports rose 9 percent."),
        ("Profit rises 12%", "Operating profit rose 9 percent."),
        ("Exports rise 12%", "Exports rose 9 percent in May, and 4 percent in June exports rose."),
        ("Exports rise 12%, imports rise 3%, exports rise 2%", "Exports rose 9 percent."),
        ("Norland's profit doubles", "Calder's profit tripled."),
        ("Exports rise up to 12%", "Exports rose 9 percent."),
        ("Two men jailed", "Three men stood in court."),
        ("Exports rise 12%", "It rained. It snowed. It hailed. Exports rose 9 percent."),
    ],
)
def test_what_may_be_another_is_not(headline: str, body: str) -> None:
    assert bound(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Exports rise 12%", "Exports rose 9 percent in May. On the year they gained 12.2 percent."),
        ("Exports rise 12%", "Exports rose 9 percent by weight, and to $56m from $50m by value."),
        ("Exports rise 12%", "Exports rose 9 percent, and then by 3 percent."),
        ("Exports rise 12%", "Exports rose 9 percent, by 8 to 12 percent in the ports."),
        ("Profit doubles at Norland", "Norland's profit tripled at home, and rose 100 percent in all."),
        ("Rates raised to 5%", "The bank raised rates by 0.25 percentage points. Its rate was 4.75 percent."),
        ("500 jobs cut at mill", "The mill will cut 300 jobs; 200 drivers go, too."),
        ("Troops cut by 50%", "The number of troops fell 40% at home. All in all, half of them are gone."),
    ],
)
def test_a_headline_that_the_body_bears_out_otherwise_is_left_alone(headline: str, body: str) -> None:
    assert bound(headline, body) == []


def test_without_a_headline_or_with_a_table_below_it_nothing_is_bound() -> None:
    assert bound("Exports rise 12%.", "Exports rose 9 percent.") == []
    rows = " ".join(f"Port {n} has {1000 + n * n} berths." for n in range(70))
    assert bound("Exports rise 12%", f"Exports rose 9 percent. {rows}") == []


def test_words_in_common_tie_a_headline_to_the_text_and_the_present_tense_to_the_past() -> None:
    def bound(headline: str, body: str) -> list[tuple[str, str]]:
        document = replace(from_text(f"{headline}\n\n{body}\n", "a.txt"), language="en")
        matcher = SameMatcher(("unit", "per"), (), headline=True, sharing="words")
        return [(a.figure.surface, b.figure.surface) for a, b in pairs(matcher, read_article(document))]

    fined = "The bank is to pay a fine of $2.6 million."
    assert bound("Bank fined $2.6bn", fined) == [("$2.6bn", "$2.6 million")]
    assert bound("Storm leaves $2.6bn of damage", fined) == []
    assert bound("Bank fined $2.6bn", f"{fined} It had set $2.6 billion aside.") == []
    assert bound("Bank fined $2.6bn", f"{fined} It pays $1.4 billion now and $1.2 billion in May.") == []
