"""Frames filled: which figures may belong together, and how far-fetched each reading is."""

from __future__ import annotations

import pytest
from binding import CHANGE, bound, readings
from hypothesis import given
from hypothesis import strategies as st

FULL = "Sales rose 5% to $31.5 million from $30.0 million."
SLOTS = {"percent": "5%", "after": "$31.5 million", "before": "$30.0 million"}


def costs(text: str, rules: str = CHANGE) -> list[int]:
    return [one.reading.cost for one in readings(text, rules) if one.reading]


@pytest.mark.parametrize(
    "text",
    [
        FULL,
        "From $30.0 million it rose 5% to $31.5 million.",
        "It rose to $31.5 million from $30.0 million, or 5% more.",
    ],
)
def test_the_order_of_the_words_makes_no_difference(text: str) -> None:
    best, *_ = readings(text)
    assert bound(best) == SLOTS
    assert best.reading is not None
    assert (best.reading.cost, best.reading.scope, best.reading.shape) == (
        0,
        "alone",
        "rise result base 0+0",
    )


def test_a_reading_says_what_it_is_made_of() -> None:
    (one,) = readings("Sales fell 5% and were $28.5 million, from $30.0 million a year ago.")[:1]
    assert one.reading is not None
    assert one.reading.roles == (("percent", "fall"), ("after", "any"), ("before", "base"))
    assert one.reading.shape.startswith("rise any base 4+")
    assert one.reading.group[0] == "rise-does-not-follow"
    assert one.place.of("Sales fell 5% and were $28.5 million, from $30.0 million") == (
        "5% and were $28.5 million, from $30.0 million"
    )


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        (FULL, "Sales rose 5% and were $31.5 million, from $30.0 million."),  # no cue
        (FULL, "Sales rose 5% and it came to $31.5 million from $30.0 million."),  # another clause
        (FULL, "Sales rose 5%. It came to $31.5 million from $30.0 million."),  # the next sentence
        (FULL, "Sales rose 5% to $31.5 million same-store from $30.0 million."),  # of other shops
    ],
)
def test_each_step_costs(nearer: str, farther: str) -> None:
    assert costs(nearer)[0] < costs(farther)[0]


def test_another_percentage_that_stands_nearer_costs() -> None:
    text = "It rose 9% in June, and rose 5% to $31.5 million from $30.0 million."
    assert [bound(one)["percent"] for one in readings(text)] == ["5%", "9%"]
    assert costs(text)[0] < costs(text)[1]


def test_a_second_change_of_the_same_crosses_the_clause_for_nothing() -> None:
    text = "Sales fell 20% to $80 million from $100 million and {} 10% from $89 million."
    pair = {"percent": "10%", "after": "$80 million", "before": "$89 million"}
    once, other = (
        min(one.reading.cost for one in readings(text.format(words)) if one.reading and bound(one) == pair)
        for words in ("down", "costs fell")
    )
    assert once < other


def test_a_word_that_points_back_pays_for_the_step() -> None:
    pointed = readings("It had $31.5 million. That is 5% more than the $30.0 million a year ago.")
    assert pointed[0].reading is not None
    assert (bound(pointed[0]), pointed[0].reading.scope) == (SLOTS, "pointed")
    assert costs("It had $31.5 million. It made 5% more than the $30.0 million a year ago.")[0] > (
        pointed[0].reading.cost
    )


SHARES = """
frames:
  share:
    slots:
      percent: percent
      part: amount as of-them or any
      whole: amount as total or any, like part
    within: [sentence, neighbours]
rules:
  - {id: s, frame: share, check: part / whole ~ percent, severity: error, title: "", why: "", message: ""}
"""


def test_of_them_is_of_the_last_that_was_counted() -> None:
    text = "It has 40 boats and 96 carts. It lent 12 of them, or 12.5%, in May."
    best, *others = readings(text, SHARES)
    assert best.reading is not None
    assert (bound(best)["whole"], best.reading.scope, best.reading.cost) == ("96 carts", "pointed", 0)
    assert all(other.reading.cost > 0 for other in others if other.reading)


def test_what_stands_between_costs_only_if_it_could_stand_in_the_others_place() -> None:
    of_one_unit = "Sales rose 5% to $31.5 million, to $2.0 million here, from $30.0 million."
    of_another = "Sales rose 5% to $31.5 million, to 420 boats, from $30.0 million."
    assert costs(of_another)[0] == costs(FULL)[0] < costs(of_one_unit)[0]


def test_a_frame_of_clauses_binds_across_them() -> None:
    text = "Sales rose 5%, and then came to $31.5 million from $30.0 million."
    across = CHANGE.replace("within: [sentence, neighbours]", "within: [clauses]")
    assert costs(text, across)[0] < costs(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 5% to $31.5 million.",  # nothing fills a slot
        "Sales rose 5% to $31.5 million from 30 tonnes.",  # not of one unit
        "Sales were 5%, $31.5 million and $30.0 million.",  # no words tie them
        "Sales rose 5%. Nobody was there. It came to $31.5 million from $30.0 million.",  # too far away
        "It was a loss of $31.5 million, 5% more, from $30.0 million.",  # a loss and a profit
    ],
)
def test_what_does_not_belong_together_is_not_bound(text: str) -> None:
    assert readings(text) == []


def test_a_loss_is_bound_to_a_loss() -> None:
    text = "A loss of $31.5 million, 5% more, from a loss of $30.0 million."
    assert readings(text) == []  # "from a loss of" is no base in these cues
    assert bound(readings("It was $31.5 million, 5% more than the $30.0 million a year ago.")[0]) == SLOTS


def test_a_figure_that_is_perhaps_of_something_else_bears_others_out_only() -> None:
    (one,) = readings("Sales rose 5% same-store to $31.5 million from $30.0 million.")
    assert one.reading is not None
    assert one.reading.witness
    assert not any(other.reading.witness for other in readings(FULL) if other.reading)


def test_no_cues_for_a_language_bind_nothing() -> None:
    from dataclasses import replace

    from binding import rule
    from reading import article

    from claimcheck import engine

    text = article(FULL)
    german = replace(text, document=replace(text.document, language="de-AT"))
    british = replace(text, document=replace(text.document, language="en-GB"))
    assert engine.relate(german, (rule(),)) == ()
    assert len(engine.relate(british, (rule(),))) == 1


_PIECES = st.sampled_from(
    ["rose 5%", "fell 8%", "up by 12%", "to $31.5 million", "from $30.0 million", "is $28 million", "and",
     "3% more", "; it was $33 million a year ago", ". That is", ". It", "to 45 tonnes", "9%",
     "a loss of $2 million"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=10).map(" ".join))
def test_no_reading_binds_a_figure_twice_or_costs_less_than_nothing(words: str) -> None:
    for one in readings(f"Sales {words}."):
        spans = [claim.figure.span for _, claim in one.roles]
        assert len(set(spans)) == len(spans) == 3
        assert one.reading is not None
        assert one.reading.cost >= 0


@given(st.lists(_PIECES, max_size=8).map(" ".join))
def test_the_mirrored_words_are_bound_alike(words: str) -> None:
    """Property: with every rise for a fall, the same figures fill the same slots at the same cost."""
    swap = {"rose": "fell", "up": "down", "fell": "rose", "more": "less"}
    mirrored = " ".join(swap.get(word, word) for word in words.split(" "))
    one, other = readings(f"Sales {words}."), readings(f"Sales {mirrored}.")
    assert [(bound(a), a.reading and a.reading.cost) for a in one] == [
        (bound(b), b.reading and b.reading.cost) for b in other
    ]
