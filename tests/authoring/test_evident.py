"""Figures that compute far better than chance belong together, whatever the wording."""

from __future__ import annotations

import pytest
from reading import article

from claimcheck.authoring.evident import evident


def found(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.working) for one, _ in evident(article(text))]


@pytest.mark.parametrize(
    ("text", "kind", "working"),
    [
        (
            "Takings of £61.14 million at the pier, £41.27 million then: 48.1%.",
            "change",
            "£61.14 million ÷ £41.27 million − 1 ≈ 48.1%",
        ),
        (
            "The herd counts 18,420 sheep now, and 24,315 sheep then, which is 24.2% less.",
            "change",
            "1 − 18,420 sheep ÷ 24,315 sheep ≈ 24.2%",
        ),
        (
            "Of 41,873 tickets, the harbour line sold 17,214 tickets, which is 41.11%.",
            "share",
            "17,214 tickets ÷ 41,873 tickets ≈ 41.11%",
        ),
        ("The islands paid £412m, the towns £385m and all £797m.", "sum", "£412m + £385m ≈ £797m"),
        (
            "Sheds took £25.1m, boats £20.4m and nets £18.2m of the £63.7m.",
            "sum",
            "£25.1m + £20.4m + £18.2m ≈ £63.7m",
        ),
        (
            "The dam cost £1,284m where £49.4m was said, 26 times as much.",
            "multiple",
            "£1,284m ÷ £49.4m ≈ 26 times",
        ),
    ],
)
def test_what_computes_is_a_relation(text: str, kind: str, working: str) -> None:
    assert found(text) == [(kind, working)]


def test_figures_of_two_neighbouring_sentences_belong_together() -> None:
    text = "Takings were £61.14 million. They had been £41.27 million, so they grew by 48.1%."
    assert found(text) == [("change", "£61.14 million ÷ £41.27 million − 1 ≈ 48.1%")]
    apart = text.replace(". They", ". The board met twice and said little. They")
    assert found(apart) == []


@pytest.mark.parametrize(
    "text",
    [
        "Takings of £61.14 million at the pier, £41.27 million then: 44.1%.",
        "Takings of £60 million at the pier, £50 million then: 20%.",  # of round figures many would fit
        "Takings of about £61.14 million at the pier, £41.27 million then: 48.1%.",
        "The crew found 3 boats, 4 boats and 7 boats.",  # small numbers add up by themselves
        "He came in 1912 and left in 1956, with 2.3% of it.",
        "The islands paid £412m, the towns $385m and all £797m.",
        "The reef is 17.81 miles, the bar 28.12 miles, and the tide 45.93 km.",
        "The pier of £1.284m is 99.7% of what was said of the £412.31m harbour.",
        "It stands at 49,371 with 212 more to come, near 49,583.",
    ],
)
def test_what_may_be_chance_is_none(text: str) -> None:
    assert found(text) == []
