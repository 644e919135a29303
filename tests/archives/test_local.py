"""Processes and files of one machine: formats, bad rows, deaths, and going on after them."""

from __future__ import annotations

import csv
import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from desk import Command

from claimcheck import archives
from claimcheck.archives import ArchiveError, Columns, Worker, digests_of, find_archive, rows_of, scan_here
from claimcheck.archives.read import _cells
from claimcheck.config import Config

duckdb = pytest.importorskip("duckdb")
PAGE = Path(__file__).resolve().parents[2] / "docs" / "archives.md"
FIGURES = ("53,700", "57,300", "53,700")
ROWS = [
    {"id": str(n), "text": f"Ashford employs {said} workers.", "date": f"2019-06-0{n + 1}", "language": "en"}
    for n, said in enumerate(FIGURES)
]


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    pq.write_table(pa.Table.from_pylist(ROWS), tmp_path / "in.parquet")
    return tmp_path / "in.parquet"


def test_tables_say_what_was_found_and_success_how_much(parquet: Path, tmp_path: Path) -> None:
    rows = scan_here(find_archive([parquet], Config(), None, Columns()), tmp_path / "out", jobs=1)
    assert rows == {"findings": 0, "figures": 3, "claims": 3, "contradictions": 2, "errors": 0}
    assert json.loads((tmp_path / "out" / "_SUCCESS").read_text())["tables"] == rows
    assert not (tmp_path / "out" / "_work").exists()


def test_every_format_gives_the_same_tables(parquet: Path, tmp_path: Path) -> None:
    lines = "".join(json.dumps(row) + "\n" for row in ROWS)
    with gzip.open(tmp_path / "in.jsonl.gz", "wt") as file:
        file.write(lines)
    cells = [list(ROWS[0]), *([f'"{cell}"' for cell in row.values()] for row in ROWS)]
    (tmp_path / "in.csv").write_text("".join(",".join(one) + "\n" for one in cells))
    found = []
    for name in ("in.parquet", "in.jsonl.gz", "in.csv"):
        scan_here(
            find_archive([tmp_path / name], Config(), None, Columns()), tmp_path / f"{name}.out", jobs=1
        )
        found.append(digests_of(tmp_path / f"{name}.out"))
    assert found[0] == found[1] == found[2]


def test_what_cannot_be_read_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"id": "a", "text": "One."}\n{"id": \n[1]\n{"id": "b", "text": 7}\n')
    scan_here(find_archive([tmp_path / "in.jsonl"], Config(), None, Columns()), tmp_path / "out", jobs=1)
    told = sorted(str(row["id"]).rpartition("/")[2] for row in rows_of(tmp_path / "out", "errors"))
    assert told == ["b", "in.jsonl:2", "in.jsonl:3"]


def test_a_folder_that_is_in_use_and_another_input_are_refused(parquet: Path, tmp_path: Path) -> None:
    archive = find_archive([parquet], Config(), None, Columns())
    scan_here(archive, tmp_path / "out", jobs=1, stage="check")
    with pytest.raises(ArchiveError, match="--resume goes on with it"):
        scan_here(archive, tmp_path / "out", jobs=1)
    os.utime(parquet, (1, 1))
    with pytest.raises(ArchiveError, match="begun with other input"):
        scan_here(archive, tmp_path / "out", jobs=1, resume=True)


def test_a_row_that_kills_its_process_is_put_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process is killed when it is asked for the row, as one is that has taken all memory."""
    worker = Worker(Config())
    ask = worker._ask

    def deadly(what: str, request: object) -> object:
        assert isinstance(request, bytes)
        rows = archives.worker.unpacked(request).to_pylist()  # type: ignore[attr-defined]
        at = next((n for n, row in enumerate(rows) if row["id"] == "1"), None)
        if at is not None:
            raise archives.worker.WorkerDied(at)  # type: ignore[attr-defined]
        return ask(what, request)

    monkeypatch.setattr(worker, "_ask", deadly)
    found = worker.check(pa.RecordBatch.from_pylist([{**row, "text": row["text"].encode()} for row in ROWS]))
    worker.close()
    assert [(row["id"], row["reason"]) for row in found["errors"].to_pylist()] == [("1", "killed")]
    assert {row["id"] for row in found["figures"].to_pylist()} == {"0", "2"}


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
def test_a_run_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    rows = [{**ROWS[n % 3], "id": str(n)} for n in range(3000)]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "in.parquet")
    command = [sys.executable, "-c", "from claimcheck.cli import main; main()", "scan", "in.parquet", "--out"]
    process = subprocess.Popen([*command, "killed", "-j1"], cwd=tmp_path)
    done = tmp_path / "killed" / "_work" / "check" / "0000001"
    while process.poll() is None and not done.exists():
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    subprocess.run([*command, "killed", "--resume"], cwd=tmp_path, check=True, capture_output=True)
    subprocess.run([*command, "whole"], cwd=tmp_path, check=True, capture_output=True)
    assert digests_of(tmp_path / "killed") == digests_of(tmp_path / "whole")


def test_the_command_stops_at_too_many_errors(claimcheck: Command, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("no\nno\n")
    inputs = ("scan", str(tmp_path / "in.jsonl"), "--out")
    assert claimcheck(*inputs, str(tmp_path / "one"), "--max-errors", "2").code == 0
    stopped = claimcheck(*inputs, str(tmp_path / "two"), "--max-errors", "50%")
    assert (stopped.code, "2 errors in 2 articles" in stopped.err) == (2, True)


def test_the_page_of_a_scan_and_the_queries_of_the_docs(
    claimcheck: Command, parquet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert claimcheck("scan", str(parquet), "--out", str(tmp_path / "out")).code == 0
    page = claimcheck("report", str(tmp_path / "out"))
    assert page.code == 0
    assert "the same thing is" in page.out
    monkeypatch.chdir(tmp_path / "out")
    queries = re.findall(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert len(queries) == 10
    assert all(duckdb.sql(query).columns for query in queries)


def test_long_cells_are_read_and_the_limit_of_other_readers_stays(tmp_path: Path) -> None:
    limit = csv.field_size_limit()
    file = tmp_path / "long.csv"
    file.write_text(f"id,text\na,{'x' * (limit + 1)}\n", encoding="utf-8")
    (row,) = [row for row, _ in _cells(file, find_archive([file], Config(), None, Columns()))]
    assert (row["id"], len(row["text"] or "")) == ("a", limit + 1)
    assert csv.field_size_limit() == limit
