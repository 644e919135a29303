"""The store of what was found before: a help, never a trouble."""

from __future__ import annotations

import os
import pickle
import sqlite3
from pathlib import Path

import pytest
from desk import RULE

from claimcheck import pipeline
from claimcheck.batch import Store, Unpackable, open_store, pack, unpack
from claimcheck.config import Config
from claimcheck.model import Checked


def test_what_is_put_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "found.sqlite"
    with Store(path) as store:
        store.put("a", b"1")
    with Store(path) as store:
        assert (store.get("a"), store.get("b")) == (b"1", None)


def test_two_runs_at_once_do_not_quarrel(tmp_path: Path) -> None:
    path = tmp_path / "found.sqlite"
    with Store(path) as one, Store(path) as other:
        one.put("a", b"1")
        other.put("a", b"1")
        other.put("b", b"2")
    with Store(path) as store:
        assert (store.get("a"), store.get("b")) == (b"1", b"2")


@pytest.mark.parametrize("content", [b"", b"no database" * 100])
def test_a_broken_store_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "found.sqlite"
    path.write_bytes(content)
    with Store(path) as store:
        store.put("a", b"1")
    with Store(path) as store:
        store.put("a", b"1")
    with Store(path) as store:
        assert store.get("a") == b"1"


def test_no_place_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for store in (Store(None), Store(tmp_path / "file" / "found.sqlite")):
        with store:
            store.put("a", b"1")
            assert store.get("a") is None


def test_what_is_long_unused_goes(tmp_path: Path) -> None:
    path = tmp_path / "found.sqlite"
    with Store(path) as store:
        store.put("old", b"1")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE found SET used = 0")
    connection.close()
    with Store(path) as store:
        store.put("new", b"1")
    with Store(path) as store:
        assert (store.get("old"), store.get("new")) == (None, b"1")


def test_the_environment_says_where(tmp_path: Path) -> None:
    with open_store(True, {"CLAIMCHECK_CACHE_DIR": str(tmp_path)}) as store:
        store.put("a", b"1")
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
    again = unpack(data, {rule.id: rule})
    assert again == checked
    assert again.findings[0].rule is rule
    assert rule.why.encode() not in data


@pytest.mark.parametrize(
    "data", [b"", b"no pickle", pickle.dumps(os.system), pickle.dumps(Path("/")), pickle.dumps((1, 2))]
)
def test_bytes_of_another_kind_make_nothing(data: bytes) -> None:
    with pytest.raises(Unpackable):
        unpack(data, {})


def test_a_rule_that_is_gone_is_a_miss(checked: Checked) -> None:
    with pytest.raises(Unpackable):
        unpack(pack(checked), {})
