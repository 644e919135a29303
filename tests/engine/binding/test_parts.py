"""Parts of a sum: figures that stand side by side, any number of them."""

from __future__ import annotations

import pytest
from binding import SUM, bound, judged, readings


def parts(text: str) -> list[tuple[str, ...]]:
    """The parts of each reading, the cheapest first."""
    found = [bound(one) for one in readings(text, SUM)]
    return [tuple(surface for role, surface in one.items() if role != "total") for one in found]


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("It has 90 boats, including 40 barges and 50 tugs.", ("40 barges", "50 tugs")),
        ("It has 91 boats, including 41 barges, 29 tugs and 21 rafts.", ("41 barges", "29 tugs", "21 rafts")),
        ("Including 40 barges and 50 tugs, it has 90 boats in all.", ("40 barges", "50 tugs")),
        ("It has 90 boats. It counts 40 barges and 50 tugs.", ("40 barges", "50 tugs")),
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
