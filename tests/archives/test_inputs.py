"""Archives as they are found: odd columns, broken files, links and pipes; what cannot be read is told."""

from __future__ import annotations

import csv
import errno
import gzip
import json
import os
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from desk_page import Command

from claimcheck.archives import (
    ArchiveError,
    Columns,
    RunFolder,
    check_batch,
    find_archive,
    rows_of,
    scan_here,
)
from claimcheck.config import Config

TEXT = "Ashford employs 53,700 workers."
LINE = json.dumps({"id": "a", "text": TEXT}) + "\n"
linking = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are another matter there")


def read(*paths: Path, format: str | None = None, **columns: str) -> list[dict[str, Any]]:
    archive = find_archive(paths, Config(), format, Columns(**columns))
    return [row for batch, _ in archive.batches() for row in batch.to_pylist()]


def told(*paths: Path, format: str | None = None) -> list[str]:
    """Of each article "ok", and of what is none where it stands."""
    rows = read(*paths, format=format)
    return ["ok" if row["fault"] is None else str(row["id"]).rpartition("/")[2] for row in rows]


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    pq.write_table(pa.table({"id": ["a", "b"], "text": [TEXT, TEXT]}), tmp_path / "1.parquet")
    return tmp_path / "1.parquet"


@pytest.mark.parametrize(
    "strings",
    [
        pa.array([TEXT, None]).dictionary_encode(),
        pa.array([TEXT, None], pa.large_string()),
        pa.array([TEXT, None], pa.string_view()),
        pa.array([TEXT.encode(), None], pa.binary()),
    ],
)
def test_strings_are_read_however_they_are_kept(tmp_path: Path, strings: pa.Array) -> None:
    pq.write_table(pa.table({"id": [1, 2], "text": strings}), tmp_path / "in.parquet")
    rows = read(tmp_path / "in.parquet")
    assert [(row["id"], row["text"]) for row in rows] == [("1", TEXT.encode()), ("2", None)]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (pa.table({"text": [{"body": TEXT}]}), "the column 'text' is of struct"),
        (pa.table({"text": [7]}), "the column 'text' is of int64, which is no text"),
        (pa.table({"text": [TEXT], "id": [["a"]]}), "the column 'id' is of list"),
        (pa.table({"body": [TEXT]}), "no column 'text' of texts; there are body"),
        (pa.Table.from_arrays([pa.array([TEXT])] * 2, ["text"] * 2), "2 columns are called 'text'"),
    ],
)
def test_a_first_file_of_other_columns_is_refused_before_anything_begins(
    claimcheck: Command, tmp_path: Path, table: pa.Table, said: str
) -> None:
    pq.write_table(table, tmp_path / "in.parquet")
    run = claimcheck("scan", str(tmp_path / "in.parquet"), "--out", str(tmp_path / "out"))
    assert (run.code, "in.parquet: " in run.err, said in run.err) == (2, True, True)
    assert not (tmp_path / "out").exists()


def test_a_later_file_of_other_columns_or_that_is_broken_harms_no_other(
    tmp_path: Path, parquet: Path
) -> None:
    pq.write_table(pa.table({"text": [{"body": TEXT}]}), tmp_path / "2.parquet")
    (tmp_path / "3.parquet").write_bytes(parquet.read_bytes()[:-9])
    (tmp_path / "4.parquet").write_bytes(b"")
    (tmp_path / "5.parquet").write_bytes(parquet.read_bytes())
    assert told(tmp_path) == ["ok", "ok", "2.parquet", "3.parquet", "4.parquet", "ok", "ok"]


def test_one_column_may_be_two_things(parquet: Path) -> None:
    assert [row["date"] for row in read(parquet, date="id")] == ["a", "b"]


def test_what_folders_say_of_their_files_is_read(tmp_path: Path) -> None:
    table = pa.table({"id": ["a"], "text": [TEXT]})
    for place in ("date=2019-06/language=de", "language=__HIVE_DEFAULT_PARTITION__", "date=14%2F6%2B"):
        (tmp_path / place).mkdir(parents=True)
        pq.write_table(table, tmp_path / place / "1.parquet")
    (tmp_path / "date=2018").mkdir()
    pq.write_table(table.append_column("date", [["2017"]]), tmp_path / "date=2018" / "1.parquet")
    said = [(row["date"], row["language"]) for row in read(tmp_path)]
    assert said == [("14/6+", None), ("2017", None), ("2019-06", "de"), (None, None)]
    assert [row["date"] for row in read(tmp_path, date="year")] == [None] * 4


@linking
def test_links_are_followed_and_those_that_lead_nowhere_are_told(tmp_path: Path, parquet: Path) -> None:
    (tmp_path / "2.parquet").symlink_to(parquet)
    (tmp_path / "3.parquet").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "4.parquet")
    assert told(tmp_path) == ["ok", "ok", "ok", "ok", "3.parquet"]
    with pytest.raises(ArchiveError, match=r"4\.parquet: not a regular file"):
        read(tmp_path / "4.parquet")


def test_a_file_that_is_named_twice_is_read_once(parquet: Path) -> None:
    assert told(parquet, parquet.parent) == ["ok", "ok"]


def test_tables_of_another_scan_are_no_articles(parquet: Path) -> None:
    archive = find_archive([parquet.parent], Config(), None, Columns())
    scan_here(archive, parquet.parent / "done", jobs=1)
    RunFolder(parquet.parent / "begun").begin({}, resume=False)
    assert told(parquet.parent) == ["ok", "ok"]


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("in.jsonl", b"\xef\xbb\xbf" + LINE.encode(), ["ok"]),
        ("in.jsonl", LINE.encode("utf-16"), ["in.jsonl:1", "in.jsonl:2"]),
        ("in.jsonl", f"{LINE.strip()} rest\n{LINE}{LINE[:20]}".encode(), ["in.jsonl:1", "ok", "in.jsonl:3"]),
        ("in.jsonl", b'{"text": ' + b"[" * 99_999 + b"\n" + LINE.encode(), ["in.jsonl:1", "ok"]),
        ("in.jsonl", b"", []),
        ("in.jsonl.gz", gzip.compress(LINE.encode() * 2, mtime=0) + bytes(99), ["ok", "ok"]),
        ("in.jsonl.gz", gzip.compress(LINE.encode() * 2, mtime=0) + b"rest", ["ok", "ok", "in.jsonl.gz"]),
        ("in.jsonl.gz", LINE.encode(), ["in.jsonl.gz"]),
        ("in.csv", b"\xef\xbb\xbfid,text\na,Text.\n", ["ok"]),
        ("in.csv", b"id,text\na\nb,Text.,more\nc,Text.\n", ["in.csv:2", "in.csv:3", "ok"]),
        ("in.csv", b'id,text\na,"Text, ""said""\nof two lines."\nb,Text.\n', ["ok", "ok"]),
        ("in.csv", b"id;text\na;Text.\n", ["in.csv"]),
        ("in.csv", b"", ["in.csv"]),
    ],
)
def test_lines_and_cells_that_are_none_are_told_with_their_place(
    tmp_path: Path, name: str, data: bytes, found: list[str]
) -> None:
    (tmp_path / name).write_bytes(data)
    assert told(tmp_path / name) == found


def test_a_row_of_csv_that_cannot_be_read_harms_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimcheck.archives.inputs._LINE", 40)
    (tmp_path / "in.csv").write_text(f"id,text\na,{'x' * 50}\nb,Text.\n")
    assert told(tmp_path / "in.csv") == ["in.csv:2", "in.csv:3", "ok"]
    assert csv.field_size_limit() > 40


@linking
def test_files_of_a_folder_are_articles_and_those_that_are_none_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.md").write_text(f"---\ndate: 2019-06-14\n---\n\n{TEXT}\n")
    (tmp_path / "c.html").write_text(f"<p>{TEXT}</p>")
    (tmp_path / "d.txt").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "e.txt").write_bytes(b"")
    (tmp_path / "f.txt").symlink_to("nowhere")
    (tmp_path / "g.txt").write_text("x" * 1_000_001)
    archive = find_archive([tmp_path], Config(), None, Columns())
    (batch, _), *_ = archive.batches()
    found = check_batch(batch, archive.config)
    claims = [(row["id"].rpartition("/")[2], row["published"]) for row in found["claims"].to_pylist()]
    assert claims == [("a.txt", None), ("b.md", "2019-06-14"), ("c.html", None)]
    reasons = [(row["id"].rpartition("/")[2], row["reason"]) for row in found["errors"].to_pylist()]
    assert reasons == [*((f"{name}.txt", "unreadable") for name in "def"), ("g.txt", "too-large")]


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("20190614", "2019-06-14"),
        ("20190614103000", "2019-06-14"),
        ("2019-06-14 10:30:00.5Z", "2019-06-14"),
        ("1560508200", None),
        ("20191314", None),
    ],
)
def test_dates_are_read_as_archives_write_them(said: str, date: str | None) -> None:
    batch = pa.RecordBatch.from_pylist([{"id": "a", "text": TEXT, "date": said}])
    found = check_batch(batch, Config())
    assert [row["published"] for row in found["claims"].to_pylist()] == [date]
    assert [row["reason"] for row in found["errors"].to_pylist()] == ([] if date else ["wrong-date"])


def test_a_full_disk_is_one_line_and_the_run_goes_on_when_there_is_room(
    claimcheck: Command, tmp_path: Path, parquet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "Error writing bytes to file")

    command = ("scan", str(parquet), "--out", str(tmp_path / "out"))
    with monkeypatch.context() as change:
        change.setattr("claimcheck.archives.folder.os.rename", full)
        run = claimcheck(*command)
    assert run.code == 2
    assert "out: cannot be written: no space left on device; --resume goes on from here" in run.err
    assert claimcheck(*command, "--resume").code == 0
    assert len([*rows_of(tmp_path / "out", "figures")]) == 2


def test_a_folder_below_a_file_is_refused_in_one_line(
    claimcheck: Command, tmp_path: Path, parquet: Path
) -> None:
    run = claimcheck("scan", str(parquet), "--out", str(parquet / "out"))
    assert (run.code, "cannot be written: not a directory" in run.err) == (2, True)
