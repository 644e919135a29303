"""The core of every engine: a batch of articles in, tables out; sorted keys in, contradictions out."""

from __future__ import annotations

import os
import random
import signal
import time
from itertools import pairwise
from typing import Any

import pyarrow as pa
import pytest

from claimcheck.archives import (
    ARTICLES,
    KEYS,
    ArchiveError,
    articles_of,
    check_batch,
    compare_sorted,
    sort_keys,
)
from claimcheck.archives.column_names import Columns
from claimcheck.archives.one_by_one import MAX_BYTES, _OverBudget, _within
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
        (row("a", "x" * (MAX_BYTES + 1)), "too-large", False),
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


def test_an_id_that_comes_back_is_compared_with_what_is_next_to_it() -> None:
    numbers = zip("xyzxwv", ["53,700", "57,300"] * 3, strict=True)
    keys = checked(
        *(row(id, HOSTS.format(one), f"2019-06-{n + 1:02}") for n, (id, one) in enumerate(numbers))
    )
    assert sorted(contradictions(keys["keys"])) == sorted(pairwise("xyzxwv"))
    assert [one["reason"] for part in compared(keys["keys"]) for one in part["errors"]] == ["duplicate-id"]


def test_articles_with_neither_id_nor_text_are_no_versions_of_one() -> None:
    found = checked(row(None, None), row(None, None))
    assert [one["reason"] for one in found["errors"]] == ["no-id", "no-text"] * 2
    assert [one for part in compared(found["keys"]) for one in part["errors"]] == []


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system cannot interrupt")
def test_what_the_system_does_for_an_article_counts_against_its_time() -> None:
    def call_the_system() -> None:
        deadline = time.monotonic() + 60
        with _within(0.2):
            while time.monotonic() < deadline:
                os.urandom(1 << 20)

    with pytest.raises(_OverBudget):
        call_the_system()


def test_an_id_of_bytes_that_are_no_text_is_made_printable_and_stops_nothing() -> None:
    schema = pa.schema([("id", pa.binary()), ("text", pa.string())])
    batch = pa.RecordBatch.from_pylist(
        [{"id": b"a", "text": "One."}, {"id": b"\xff", "text": "Two."}], schema
    )
    assert articles_of(batch, Columns()).column("id").to_pylist() == ["a", "\N{REPLACEMENT CHARACTER}"]
    false = batch.column("id").view(pa.string())
    batch = pa.RecordBatch.from_arrays([false, batch.column("text")], ["id", "text"])
    assert articles_of(batch, Columns()).column("id").to_pylist() == ["a", "\N{REPLACEMENT CHARACTER}"]


def test_a_column_that_has_no_words_is_refused() -> None:
    batch = pa.RecordBatch.from_pylist([{"id": [1], "text": "One."}])
    with pytest.raises(ArchiveError, match="the column 'id' is of list"):
        articles_of(batch, Columns())


def test_columns_are_taken_as_an_archive_names_them() -> None:
    batch = pa.RecordBatch.from_pylist([{"number": 7, "body": "Text.", "day": "2020-01-02"}])
    (one,) = articles_of(batch, Columns("body", "number", "day")).to_pylist()
    assert (one["id"], one["text"], one["date"], one["language"]) == ("7", b"Text.", "2020-01-02", None)
