"""The store of what was found before: a help, never a trouble."""

from __future__ import annotations

import os
import pickle
import sqlite3
from pathlib import Path

import pytest
from desk import RULE

from claimcheck import pipeline
from claimcheck.batch import PASSING, Entry, Store, Unpackable, open_store, pack, unpack
from claimcheck.config import Config
from claimcheck.model import Checked

A = Entry("a", b"1", b"", b"11")


def test_what_is_put_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "found.sqlite"
    with Store(path) as store:
        store.put(A)
    with Store(path) as store:
        assert (store.brief("a"), store.brief("b")) == (b"1", None)


def test_a_brief_and_the_whole_are_asked_for_apart(tmp_path: Path) -> None:
    with Store(tmp_path / "found.sqlite") as store:
        store.put(A)
        assert store.whole("a") == b"11"  # even before it is written
    with Store(tmp_path / "found.sqlite") as store:
        assert (store.brief("a"), store.whole("a"), store.whole("b")) == (b"1", b"11", None)


def test_a_passing_store_ends_with_its_run() -> None:
    with Store(PASSING) as store:
        for number in range(50):
            store.put(Entry(str(number), b"1", b"", bytes(200_000)))
        assert store.whole("7") == bytes(200_000)
    assert store.whole("7") is None


def test_two_runs_at_once_do_not_quarrel(tmp_path: Path) -> None:
    path = tmp_path / "found.sqlite"
    with Store(path) as one, Store(path) as other:
        one.put(A)
        other.put(A)
        other.put(Entry("b", b"2", b"", b"22"))
    with Store(path) as store:
        assert (store.brief("a"), store.brief("b")) == (b"1", b"2")


@pytest.mark.parametrize("content", [b"", b"no database" * 100])
def test_a_broken_store_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "found.sqlite"
    path.write_bytes(content)
    with Store(path) as store:
        store.put(A)
    with Store(path) as store:
        store.put(A)
    with Store(path) as store:
        assert store.brief("a") == b"1"


def test_no_place_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for store in (Store(None), Store(tmp_path / "file" / "found.sqlite")):
        with store:
            store.put(A)
            assert store.brief("a") is None


def test_what_is_long_unused_goes(tmp_path: Path) -> None:
    path = tmp_path / "found.sqlite"
    with Store(path) as store:
        store.put(Entry("old", b"1", b"", b"11"))
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE checked SET used = 0")
    connection.close()
    with Store(path) as store:
        store.put(Entry("new", b"1", b"", b"11"))
    with Store(path) as store:
        assert (store.brief("old"), store.brief("new")) == (None, b"1")


def test_the_environment_says_where(tmp_path: Path) -> None:
    with open_store(True, {"CLAIMCHECK_CACHE_DIR": str(tmp_path)}) as store:
        store.put(A)
    assert (tmp_path / "found.sqlite").exists()
    assert not open_store(False, {"CLAIMCHECK_CACHE_DIR": str(tmp_path)}).open


@pytest.fixture
def checked(tmp_path: Path) -> Checked:
    (tmp_path / "rules.yaml").write_text(RULE)
    (tmp_path / "a.txt").write_text("It is 110 miles (1,770 km) long.")
    standard = pipeline.standard_of(Config(rules=(str(tmp_path / "rules.yaml"),)))
    found = pipeline.check_file(tmp_path / "a.txt", "a.txt", standard)
    assert isinstance(found, Checked)
    return found


def test_what_was_found_is_the_same_after_packing(checked: Checked) -> None:
    rule = checked.findings[0].rule
    data = pack(checked)
    again = unpack(data, {rule.id: rule}, Checked)
    assert again == checked
    assert again.findings[0].rule is rule
    assert rule.why.encode() not in data


@pytest.mark.parametrize(
    "data", [b"", b"no pickle", pickle.dumps(os.system), pickle.dumps(Path("/")), pickle.dumps((1, 2))]
)
def test_bytes_of_another_kind_make_nothing(data: bytes) -> None:
    with pytest.raises(Unpackable):
        unpack(data, {}, Checked)


def test_a_rule_that_is_gone_is_a_miss(checked: Checked) -> None:
    with pytest.raises(Unpackable):
        unpack(pack(checked), {}, Checked)
