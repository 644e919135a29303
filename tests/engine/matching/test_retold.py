"""Sentences that share words or figures tell one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.engine.matching.retold import pairs
from claimcheck.formats import from_text
from claimcheck.model.pattern import SameMatcher, Sharing
from claimcheck.pipeline import read_article


def bound(text: str, sharing: Sharing) -> list[tuple[str, str]]:
    document = replace(from_text(text, "a.txt"), language="en")
    matcher = SameMatcher(("unit", "per"), (), sharing=sharing)
    return [(a.figure.surface, b.figure.surface) for a, b in pairs(matcher, read_article(document))]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The dam will cost $412 million. It costs Lorne $421 million.", ("$412 million", "$421 million")),
        ("Some 1,450 left the ship. On the ship were 1,540.", ("1,450", "1,540")),
        ("Its debt is £3.4bn. The debt of £3.4m is old.", ("£3.4bn", "£3.4m")),
    ],
)
def test_the_same_digits_and_a_word_in_common_tie_two_figures(text: str, pair: tuple[str, str]) -> None:
    assert bound(text, "words") == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "The dam will cost $412 million. A storm did damage of $421 million.",
        "The dam will cost $412 million. The dam will cost €421 million.",
        "The dam will cost $412 million, the dam of Lorne $421 million.",
        "The dam will cost $412 million. The old dam cost $440 million, another dam $421 million.",
        "The ship has 3,480 berths. The ship has 4,380 lamps.",
        "Aid for boats:\n\n* $412,500 for the boat Heron\n\n* $421,500 for the boat Swan",  # items of a list
    ],
)
def test_other_things_units_and_company_keep_them_apart(text: str) -> None:
    assert bound(text, "words") == []


def test_two_figures_in_common_tie_the_third() -> None:
    told = "It has 412 shops, 3,150 staff and 27 lorries."
    assert bound(f"{told} Few knew. {told.replace('3,150', '3,510')}", "figures") == [
        ("3,150 staff", "3,510 staff")
    ]
    assert bound(f"{told} Few knew. It has 412 shops and 3,510 staff.", "figures") == []
    assert bound(f"{told} Few knew. {told}", "figures") == []


def test_a_table_is_not_compared_with_itself() -> None:
    rows = " ".join(f"Port {n} has {1000 + n} berths." for n in range(130))
    assert bound(f"The quay has 3,480 berths. The quay has 4,380 berths. {rows}", "words") == []


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("The dam will cost $412 million. It rained. The dam costs Lorne $412 million.", 1),
        ("Dam costs $412m\n\nThe dam will cost $412 million. The cost of the dam, $412 million, rose.", 2),
        ("The dam will cost $412 million. A storm did damage of $412 million.", 0),
        ("The dam will cost $412 million. The dam will cost €412 million.", 0),
        ("The dam has 7 gates. The dam had 7 gates.", 1),  # of which no other number is told
        ("The dam has 7 gates. A lock has 5 gates. The dam had 7 gates.", 0),
        ("The dam has 7 gates. A lock has 5 gates. It rusts. The 7 gates are of steel.", 1),
        ("The boat held 157 Lornians. The claims of 157 Lornian sailors on the boat were heard.", 1),
        ("The fire is 30% contained. Crews had the fire 30 percent contained by noon.", 1),
        ("Two drown off Lorne\n\nThe sea was rough. Two men drowned off Lorne on Friday.", 1),
        ("Two drown off Lorne\n\nThe sea was rough. Two men are to head the port.", 0),
        ("Nearly 300 cows die in flood\n\nSome 297 cows died in the flood.", 1),
        ("The dam cost about 300 lives. Few knew. The dam took 297 lives of 310 lives.", 0),  # which of them?
        ("The fire is 30% contained. Taxes on fire engines are 30 percent.", 0),
        ("The dam of $412 million, or a dam of $412 million.", 0),
    ],
)
def test_one_value_in_two_sentences_that_share_words_is_told_again(text: str, pairs: int) -> None:
    assert len(bound(text, "value")) == pairs
