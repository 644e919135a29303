"""The store of what was found before: a help, never a trouble."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from claimcheck.batch import PASSING, Entry, Store, code_digest, open_store
from claimcheck.batch import store as storing

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


def count(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        return int(connection.execute("SELECT count(*) FROM checked").fetchone()[0])


def test_it_stays_within_its_size_and_the_oldest_go(tmp_path: Path) -> None:
    path = tmp_path / "found.sqlite"
    with Store(path, size=1) as store:
        store.put(A)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE checked SET used = used - 60")
    for day in range(40):
        with Store(path, size=1) as store:
            store.put(Entry(f"{day:02}", b"", b"", os.urandom(100_000)))
    connection.close()
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 1_500_000
    assert 5 <= count(path) <= 10
    with Store(path) as store:
        assert (store.brief("a"), store.brief("00")) == (None, None)
        assert store.whole("39") is not None


@pytest.mark.parametrize(
    ("said", "kept"), [("0", False), ("30", True), ("x", True), ("-1", True), ("", True)]
)
def test_the_environment_says_how_long(tmp_path: Path, said: str, kept: bool) -> None:
    environment = {"CLAIMCHECK_CACHE_DIR": str(tmp_path), "CLAIMCHECK_CACHE_DAYS": said}
    with open_store(True, environment) as store:
        store.put(A)
    with sqlite3.connect(tmp_path / "found.sqlite") as connection:
        connection.execute("UPDATE checked SET used = used - 60")
    connection.close()
    with open_store(True, environment) as store:
        store.put(Entry("b", b"", b"", b""))
    with open_store(True, environment) as store:
        assert (store.brief("a") is not None) == kept


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702, 0o720])
def test_a_folder_that_others_may_write_to_is_not_used(tmp_path: Path, mode: int) -> None:
    tmp_path.chmod(mode)
    with open_store(True, {"CLAIMCHECK_CACHE_DIR": str(tmp_path)}) as store:
        assert not store.open
        assert "others may write to the cache folder" in store.trouble
        store.put(A)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="owners of POSIX")
def test_a_folder_of_another_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: tmp_path.stat().st_uid + 1)
    with open_store(True, {"CLAIMCHECK_CACHE_DIR": str(tmp_path)}, otherwise=PASSING) as store:
        assert "belongs to another user" in store.trouble
        assert store.open  # what the run needs itself it keeps elsewhere


@pytest.mark.skipif(os.name == "nt", reason="links and modes of POSIX")
def test_the_file_is_ours_alone_and_no_link(tmp_path: Path) -> None:
    with Store(tmp_path / "found.sqlite") as store:
        store.put(A)
    assert (tmp_path / "found.sqlite").stat().st_mode & 0o777 == 0o600
    elsewhere = tmp_path / "elsewhere"
    elsewhere.touch()
    (tmp_path / "new").mkdir(mode=0o700)
    (tmp_path / "new" / "found.sqlite").symlink_to(elsewhere)
    with Store(tmp_path / "new" / "found.sqlite") as store:
        store.put(A)
        assert not store.open
        assert store.trouble
    assert elsewhere.read_bytes() == b""


@pytest.mark.parametrize(
    "made",
    [
        "CREATE VIEW checked AS SELECT 'a' AS key, 9e9 AS used, x'31' AS brief, x'' AS compared, 1 AS whole",
        "CREATE TABLE checked (key TEXT, used REAL, brief BLOB, compared BLOB, whole BLOB)",
        "CREATE TABLE other (key TEXT)",
    ],
)
def test_tables_that_are_not_ours_are_not_asked(tmp_path: Path, made: str) -> None:
    path = tmp_path / "found.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute(made)
    connection.close()
    with Store(path) as store:
        assert (store.open, store.brief("a")) == (False, None)
    with Store(path) as store:  # the next run begins anew
        store.put(A)
    with Store(path) as store:
        assert store.brief("a") == b"1"


def test_a_trigger_is_not_run(tmp_path: Path) -> None:
    path = tmp_path / "found.sqlite"
    with Store(path) as store:
        store.put(A)
    with sqlite3.connect(path) as connection:
        connection.execute(
            "CREATE TRIGGER t AFTER INSERT ON checked BEGIN UPDATE checked SET brief = x'32'; END"
        )
    connection.close()
    with Store(path) as store:
        assert not store.open


@pytest.mark.parametrize("value", ["1000000000", "'text'", "NULL", "1.5", "zeroblob(100000000)"])
def test_a_column_of_another_kind_is_a_miss(tmp_path: Path, value: str) -> None:
    path = tmp_path / "found.sqlite"
    with Store(path) as store:
        store.put(A)
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE checked SET brief = {value}, compared = {value}, used = 'never'")
    connection.close()
    with Store(path) as store:
        assert (store.brief("a"), store.compared("a")) == (None, None)


def test_two_copies_of_the_program_have_one_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whenever they were installed, and wherever; another content is another program."""
    package = Path(storing.__file__).parents[1]
    digests = []
    for name, time in (("one", 1), ("other", 2_000_000_000)):
        shutil.copytree(package / "batch", tmp_path / name / "claimcheck" / "batch")
        for path in (tmp_path / name).rglob("*.py"):
            os.utime(path, (time, time))
        monkeypatch.setattr(storing, "__file__", str(tmp_path / name / "claimcheck" / "batch" / "store.py"))
        digests.append(storing._code_digest())
    assert digests[0] == digests[1]
    with (tmp_path / "other" / "claimcheck" / "batch" / "pool.py").open("a") as file:
        file.write("#")
    assert storing._code_digest() != digests[0]
    assert code_digest() == code_digest() != digests[0]
