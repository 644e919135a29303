"""Lists in words, counted: how many items, and when nobody can say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import article, findings, rule

from claimcheck import engine
from claimcheck.engine.matching.listing import count_items

ANNOUNCED = '- {id: r, match: "{n:count}: {items:list}", check: items = n, severity: warning}'
ITEM = st.text("bcdfgk", min_size=3, max_size=8)


@pytest.mark.parametrize(
    ("items", "count"),
    [
        ("oats and rye", 2),
        ("oats, rye and flax", 3),
        ("oats, rye, and flax", 3),
        ("oats, rye or flax", 3),
        ("winter oats, spring rye and blue flax", 3),
        ("never to lend", None),  # no "and": is it one item or an opening?
        ("oats, rye, flax", None),
        ("bread and butter, tea and jam", None),  # nested
        ("ito, the mayor, and sato", None),  # an aside
        ("oats, rye and others", None),  # open
        ("stay off -- the pier, the dam and the lock", None),  # begun anew
        ("oats, rye and whatever else the farmers of the county grow", None),
    ],
)
def test_items_are_counted_where_nothing_is_nested_or_open(items: str, count: int | None) -> None:
    assert count_items(items) == count


@given(st.lists(ITEM, min_size=2, max_size=10, unique=True))
def test_plain_items_are_counted_with_and_without_the_last_comma(items: list[str]) -> None:
    head, last = ", ".join(items[:-1]), items[-1]
    assert count_items(f"{head} and {last}") == len(items)
    if len(items) > 2:
        assert count_items(f"{head}, and {last}") == len(items)


def test_the_list_stands_where_it_is_printed() -> None:
    text = "It has three crops: Oats,  Rye and Flax."
    (relation,) = engine.relate(article(text), [rule(ANNOUNCED)])
    items = relation.role("items")
    assert items is not None
    assert items.figure.surface == "Oats,  Rye and Flax" == items.figure.span.of(text)


def test_an_announced_number_is_mended_to_the_number_of_items() -> None:
    (finding,) = findings([rule(ANNOUNCED)], article("It has four crops: oats, rye and flax."))
    assert finding.surface == "four crops"
    assert "three crops" in {edit.text for repair in finding.repairs for edit in repair.edits}


def test_a_list_goes_on_where_the_next_line_opens_with_an_aside() -> None:
    text = "It has four mills: Upton and Lowton\n\n(Kent), Ashby and Harby (Essex)."
    relations = engine.relate(article(text), [rule(ANNOUNCED)])
    items = [relation.role("items") for relation in relations]
    assert [one.figure.number for one in items if one] == [None]
