"""The core of every engine: a batch of articles in, tables out; sorted keys in, contradictions out."""

from __future__ import annotations

import random
from typing import Any

import pyarrow as pa
import pytest

from claimcheck.archives import ARTICLES, KEYS, articles_of, check_batch, compare_sorted, sort_keys
from claimcheck.archives.check import MOST_BYTES
from claimcheck.archives.read import Columns
from claimcheck.config import Config

CONFIG = Config()
HOSTS = "Ashford employs {} workers."


def row(
    id: str | None, text: str | bytes | None, date: str | None = "2019-06-14", **more: Any
) -> dict[str, Any]:
    return {"id": id, "text": text.encode() if isinstance(text, str) else text, "date": date, **more}


def checked(*rows: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    batch = pa.RecordBatch.from_pylist(list(rows), schema=ARTICLES)
    return {name: table.to_pylist() for name, table in check_batch(batch, CONFIG).items()}


def compared(keys: list[dict[str, Any]], size: int = 1000) -> list[dict[str, list[dict[str, Any]]]]:
    table = sort_keys(pa.Table.from_pylist(keys, schema=KEYS))
    found = compare_sorted(table.to_batches(max_chunksize=size), CONFIG)
    return [{name: one.to_pylist() for name, one in tables.items()} for tables in found]


def contradictions(keys: list[dict[str, Any]], size: int = 1000) -> list[tuple[str, str]]:
    return [(one["a_id"], one["b_id"]) for part in compared(keys, size) for one in part["contradictions"]]


def test_an_article_gives_its_figures_its_claims_and_what_is_wrong() -> None:
    found = checked(row("a", "Sales rose 9% to 27,300 cars from 26,050 cars."))
    assert [one["rule"] for one in found["findings"]] == ["change-from-to"]
    assert [one["exact"] for one in found["figures"]] == ["9", "27300", "26050"]
    assert {one["sentence"] for one in found["claims"]} == {"Sales rose 9% to 27,300 cars from 26,050 cars."}
    assert found["errors"] == []


@pytest.mark.parametrize(
    ("bad", "reason", "still"),
    [
        (row("a", None), "no-text", False),
        (row("a", b"\xff\xfe\x00"), "not-text", False),
        (row("a", "a\0b"), "not-text", False),
        (row("a", "x" * (MOST_BYTES + 1)), "too-large", False),
        (row("a", HOSTS.format("53,700"), "yesterday"), "wrong-date", True),
        (row("a", HOSTS.format("53,700"), language="tlh"), "unknown-language", False),
        (row(None, HOSTS.format("53,700")), "no-id", True),
        (row("a", None, fault="not JSON"), "unreadable", False),
    ],
)
def test_a_bad_row_is_told_and_harms_no_other(bad: dict[str, Any], reason: str, still: bool) -> None:
    found = checked(bad, row("good", HOSTS.format("53,700")))
    assert [one["reason"] for one in found["errors"]] == [reason]
    assert len(found["figures"]) == 1 + still
    assert sum(one["rule"] == "" for one in found["keys"]) == 2


def test_two_articles_of_one_time_contradict_each_other_and_a_change_does_not() -> None:
    keys = checked(
        row("a", HOSTS.format("53,700")),
        row("b", HOSTS.format("57,300"), "2019-06-20"),
        row("c", HOSTS.format("57,300"), "2021-06-20"),
    )["keys"]
    assert contradictions(keys) == [("a", "b")]


def test_what_is_compared_hangs_on_no_order_and_no_cut() -> None:
    numbers = ["53,700", "57,300", "53,700", "53,700", "35,700", "53,700"]
    keys = checked(*(row(f"{n}", HOSTS.format(one), f"2019-06-{n + 1:02}") for n, one in enumerate(numbers)))[
        "keys"
    ]
    once = contradictions(keys)
    assert len(once) == 4
    for seed in range(5):
        random.Random(seed).shuffle(keys)
        assert contradictions(keys, size=1 + seed) == once
        low, high = ([one for one in keys if (one["key"] < 1 << 55) == side] for side in (True, False))
        assert sorted(contradictions(low) + contradictions(high)) == sorted(once)


def test_an_id_of_several_articles_is_told_once_with_their_number() -> None:
    keys = checked(*(row("a", HOSTS.format("53,700")) for _ in range(3)))["keys"]
    (told,) = [one for part in compared(keys) for one in part["errors"]]
    assert (told["id"], told["reason"], told["count"]) == ("a", "duplicate-id", 3)


def test_columns_are_taken_as_an_archive_names_them() -> None:
    batch = pa.RecordBatch.from_pylist([{"number": 7, "body": "Text.", "day": "2020-01-02"}])
    (one,) = articles_of(batch, Columns("body", "number", "day")).to_pylist()
    assert (one["id"], one["text"], one["date"], one["language"]) == ("7", b"Text.", "2020-01-02", None)
