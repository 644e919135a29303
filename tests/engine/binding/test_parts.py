"""Parts of a sum: figures that stand side by side, any number of them."""

from __future__ import annotations

import pytest
from binding import SUM, bound, judged, readings

LIST = SUM.replace("    witness: true\n", "")
PLACES = LIST.replace("many amount as part", "each amount as item, not named or base")
HUNDRED = """
frames:
  hundred:
    slots:
      rest: percent as other
      others: many percent
    within: [sentence, neighbours]
rules:
  - id: shares-do-not-make-a-hundred
    frame: hundred
    check: sum(others) + rest ~ 100%
"""


def parts(text: str, rules: str = SUM) -> list[tuple[str, ...]]:
    """The parts of each reading, the cheapest first."""
    found = [bound(one) for one in readings(text, rules)]
    return [tuple(surface for role, surface in one.items() if role not in ("total", "rest")) for one in found]


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("It has 90 boats, including 40 barges and 50 tugs.", ("40 barges", "50 tugs")),
        ("It has 91 boats, including 41 barges, 29 tugs and 21 rafts.", ("41 barges", "29 tugs", "21 rafts")),
        ("Including 40 barges and 50 tugs, it has 90 boats in all.", ("40 barges", "50 tugs")),
        ("It has 90 boats. It counts 40 barges and 50 tugs.", ("40 barges", "50 tugs")),
        (
            "It owes $10 million, including $6.5 million here and $3.5 million there.",
            ("$6.5 million", "$3.5 million"),
        ),
        ("It has 90 boats, including 40 barges (44%) and 50 tugs.", ("40 barges", "50 tugs")),
    ],
)
def test_parts_that_come_to_a_total_are_bound(text: str, run: tuple[str, ...]) -> None:
    assert run in parts(text)


@pytest.mark.parametrize(
    "text",
    [
        "It has 90 boats, including 40 barges.",  # one part is no sum
        "It has 90 boats, including 40 barges and 30 tugs.",  # does not come out, and the rule is a witness
        "It has $90, including 40 barges and 50 tugs.",  # not of one kind
        "It has 90 boats, 40 barges, 50 tugs.",  # no words tie them
        "It has about 4,000,090 boats, including 4,000,000 barges and 90 tugs.",  # lost in the rounding
    ],
)
def test_what_is_no_sum_is_not(text: str) -> None:
    assert parts(text) == []


def test_the_sum_that_comes_out_is_held() -> None:
    assert {one.verdict for one in judged("It has 90 boats, including 40 barges and 50 tugs.", SUM)} == {
        "held"
    }


def test_the_total_is_none_of_its_parts() -> None:
    for one in readings("It has 90 boats, including 40 barges and 50 tugs and 90 rafts.", SUM):
        spans = [claim.figure.span for _, claim in one.roles]
        assert len(set(spans)) == len(spans)


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("It has 90 boats in all, including 40 barges and 30 tugs.", ("40 barges", "30 tugs")),
        ("It has 90 boats in all: 40 barges, 20 tugs and 10 rafts.", ("40 barges", "20 tugs", "10 rafts")),
        ("Including 40 barges and 30 tugs, it has 90 boats in all.", ("40 barges", "30 tugs")),
        ("It has 90 boats in all, including two kinds, 40 barges and 30 tugs.", ("40 barges", "30 tugs")),
    ],
)
def test_a_rule_that_accuses_is_given_the_list_beside_the_total(text: str, run: tuple[str, ...]) -> None:
    assert run in parts(text, LIST)
    assert run not in parts(text, SUM)


@pytest.mark.parametrize(
    "text",
    [
        "It has 90 boats in all, including 40 barges, 30 tugs.",  # no word says that the list ends
        "It has 90 boats in all, including 40 barges; then it sank. It has 30 tugs.",
        "It has 90 boats in all, including 94 barges and 30 tugs.",  # more than all of them
        "It has 90 boats in all, including two- and three-deckers.",
    ],
)
def test_what_is_no_list_accuses_nobody(text: str) -> None:
    assert parts(text, LIST) == []


def test_what_is_counted_is_not_rounded() -> None:
    text = "It has 97 boats in all, including one barge, six tugs, 16 rafts and 74 kayaks."
    assert parts(text, SUM) == [("one barge", "six tugs", "16 rafts", "74 kayaks")]


def test_each_figure_of_a_list_may_have_to_have_its_role() -> None:
    assert ("40", "30") in parts("It has 90 boats in all, 40 here and 30 there.", PLACES)
    assert parts("It has 90 boats in all, over 40 here and 30 ashore.", PLACES) == []


def test_a_list_may_have_to_leave_out_what_it_counts() -> None:
    assert parts("It has 90 boats in all, 40 tugs here and 30 rafts there.", PLACES) == []


def test_a_figure_that_does_not_fit_breaks_the_list() -> None:
    assert parts("It has 90 boats in all, 40 here, from 35 in May, and 30 there.", PLACES) == []


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Owls ate 61% and foxes the other 49%.", ("61%",)),
        ("Owls ate 41%, crows 30% and foxes the other 49%.", ("41%", "30%")),
        ("Owls ate 41%, crows 30%. Foxes ate the other 49%.", ("41%", "30%")),
    ],
)
def test_what_is_left_of_a_hundred_ends_a_list_of_one_or_more(text: str, run: tuple[str, ...]) -> None:
    assert run in parts(text, HUNDRED)
