"""Processes and files of one machine: formats, bad rows, deaths, and going on after them."""

from __future__ import annotations

import csv
import errno
import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from desk_page import Command

from claimcheck import archives
from claimcheck.archives import (
    ArchiveError,
    Columns,
    RunFolder,
    Worker,
    digests_of,
    find_archive,
    rows_of,
    scan_here,
)
from claimcheck.archives.inputs import _cells, _opened
from claimcheck.archives.local import _plan
from claimcheck.archives.worker_process import Stopped
from claimcheck.config import Config

duckdb = pytest.importorskip("duckdb")
killing = pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
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
    with pytest.raises(ArchiveError, match=r"out: begun with other input; it cannot be resumed$"):
        scan_here(archive, tmp_path / "out", jobs=1, resume=True)


def test_other_settings_are_refused_since_findings_are_kept_as_they_are_told(
    parquet: Path, tmp_path: Path
) -> None:
    for number, other in enumerate(
        (
            Config(severity=(("ALL", "info"),)),
            Config(min_confidence="high"),
            Config(encoding="cp1252"),
            Config(per_file_ignores=(("*", ("ALL",)),)),
            Config().override(language="de"),
        )
    ):
        run, plans = RunFolder(tmp_path / str(number)), []
        for config in (Config(), other):
            plans.append(_plan(find_archive([parquet], config, None, Columns())))
        run.begin(plans[0], resume=False)
        run.begin(plans[0], resume=True)
        with pytest.raises(ArchiveError, match="begun with other settings; it cannot be resumed"):
            run.begin(plans[1], resume=True)


@pytest.mark.parametrize("how", [{"resume": True}, {"stage": "compare"}, {}])
def test_a_finished_run_and_a_folder_of_other_things_stay_as_they_are(
    parquet: Path, tmp_path: Path, how: dict[str, Any]
) -> None:
    archive = find_archive([parquet], Config(), None, Columns())
    scan_here(archive, tmp_path / "done", jobs=1)
    (tmp_path / "other" / "claims").mkdir(parents=True)
    (tmp_path / "other" / "claims" / "mine.txt").write_text("mine")
    for name, said in (("done", "this run is finished"), ("other", "it is not empty")):
        before = sorted(tmp_path.joinpath(name).rglob("*"))
        with pytest.raises(ArchiveError, match=said):
            scan_here(archive, tmp_path / name, jobs=1, **how)
        assert sorted(tmp_path.joinpath(name).rglob("*")) == before


def test_nothing_is_made_where_nothing_was_checked(parquet: Path, tmp_path: Path) -> None:
    archive = find_archive([parquet], Config(), None, Columns())
    with pytest.raises(ArchiveError, match="nothing has been checked yet"):
        scan_here(archive, tmp_path / "out", jobs=1, stage="compare")
    assert not (tmp_path / "out").exists()


def serve_and_die(pipe: Any, done: Any, config: Config) -> None:
    """A process that is killed over the article that names 57,300, as one is that has taken all memory."""
    rows = archives.one_by_one._rows

    def deadly(row: dict[str, Any], ruleset: Any) -> Any:
        if b"57,300" in row["text"]:
            os.kill(os.getpid(), signal.SIGKILL)
        return rows(row, ruleset)

    archives.one_by_one._rows = deadly
    archives.worker_process._serve(pipe, done, config)


@killing
def test_a_row_that_kills_its_process_is_put_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives.worker_process, "_serve", serve_and_die)
    worker = Worker(Config())
    articles = [{**row, "text": row["text"].encode()} for row in ROWS]
    found = worker.check(pa.RecordBatch.from_pylist([*articles, {**articles[1], "id": None}]))
    worker.close()
    (named, unnamed) = found["errors"].to_pylist()
    assert [named["id"], named["reason"], unnamed["reason"]] == ["1", "killed", "killed"]
    assert unnamed["id"].startswith("sha256:")
    assert {row["id"] for row in found["figures"].to_pylist()} == {"0", "2"}


def serve_and_hang(pipe: Any, done: Any, config: Config) -> None:
    """A process that the article which names 57,300 holds where no timer can interrupt it."""
    rows = archives.one_by_one._rows

    def endless(row: dict[str, Any], ruleset: Any) -> Any:
        while b"57,300" in row["text"]:
            time.sleep(1)
        return rows(row, ruleset)

    archives.one_by_one._rows = endless
    archives.worker_process._serve(pipe, done, config)


def test_a_row_that_hangs_is_put_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives.worker_process, "_serve", serve_and_hang)
    worker = Worker(Config())
    good, bad = (pa.RecordBatch.from_pylist([{**row, "text": row["text"].encode()}]) for row in ROWS[:2])
    assert worker.check(good)["errors"].num_rows == 0
    monkeypatch.setattr(archives.worker_process, "_SILENT", 0.2)
    (told,) = worker.check(bad)["errors"].to_pylist()
    worker.close()
    assert (told["id"], told["reason"]) == ("1", "killed")


def test_no_article_is_blamed_when_no_process_can_be_started(
    claimcheck: Command, parquet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr("multiprocessing.context.BaseContext.Pipe", refuse)
    run = claimcheck("scan", str(parquet), "--out", str(tmp_path / "out"))
    assert (run.code, run.err.strip()) == (2, "claimcheck: no process could be started: too many open files")


def test_a_worker_that_is_stopped_ends_what_it_does_and_starts_nothing_more() -> None:
    worker = Worker(Config())
    article = {**ROWS[0], "text": ROWS[0]["text"].encode() * 3000}
    batch = pa.RecordBatch.from_pylist([article] * 1000)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(worker.check, batch)
        deadline = time.monotonic() + 60
        while worker._process is None and time.monotonic() < deadline:
            time.sleep(0.01)
        process = worker._process
        worker.stop()
        assert isinstance(asked.exception(60), Stopped)
    assert process is not None
    assert process.exitcode
    with pytest.raises(Stopped):
        worker.check(batch)
    assert worker._process is None


def test_a_comparison_may_take_as_long_as_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    worker = Worker(Config())
    monkeypatch.setattr(archives.worker_process, "_SILENT", 0)
    assert worker.compare([], 0, 1)["contradictions"].num_rows == 0
    worker.close()


@killing
def test_a_run_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    rows = [{**ROWS[n % 3], "id": str(n)} for n in range(3000)]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "in.parquet")
    start = "from claimcheck.cli import main; main()"
    command = [sys.executable, "-c", start, "scan", "in.parquet", "--stage", "check", "--out"]
    process = subprocess.Popen([*command, "killed", "-j1"], cwd=tmp_path)
    done = tmp_path / "killed" / "_work" / "check" / "0000000"
    deadline = time.monotonic() + 120
    while process.poll() is None and not done.exists() and time.monotonic() < deadline:
        time.sleep(0.005)
    process.kill()
    assert process.wait() == -signal.SIGKILL
    first = done.stat()
    subprocess.run([*command, "killed", "--resume"], cwd=tmp_path, check=True)
    assert (done.stat().st_ino, done.stat().st_mtime_ns) == (first.st_ino, first.st_mtime_ns)
    subprocess.run([*command, "whole"], cwd=tmp_path, check=True)
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
    for refused in ("--compare=old.json", "--ignore=CC101", "--published=2019", "--format=csv"):
        run = claimcheck("report", str(tmp_path / "out"), refused)
        assert (run.code, "of a scan" in run.err, run.out) == (2, True, "")
    monkeypatch.chdir(tmp_path / "out")
    queries = re.findall(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert len(queries) == 10
    found = [duckdb.sql(query).fetchall() for query in queries]
    said = [row["text"] for row in ROWS]
    assert sorted(row[:2] for row in found[3]) == sorted(pairwise(said))
    assert sorted(row[1] for row in found[5]) == [2]


def test_long_cells_are_read_and_the_limit_of_other_readers_stays(tmp_path: Path) -> None:
    limit = csv.field_size_limit()
    file = tmp_path / "long.csv"
    file.write_text(f"id,text\na,{'x' * (limit + 1)}\n", encoding="utf-8")
    (row,) = [row for row, _ in _cells(file, find_archive([file], Config(), None, Columns()))]
    assert (row["id"], len(row["text"] or "")) == ("a", limit + 1)
    assert csv.field_size_limit() == limit


@pytest.mark.parametrize("name", ["in.csv", "in.csv.gz", "in.csv.bz2", "in.csv.xz"])
def test_a_file_is_closed_when_it_has_been_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    with _opened(tmp_path / name) as (_, tell):
        assert tell() == 0
    with pytest.raises(ValueError, match="closed"):
        tell()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are Unicode")
def test_a_name_that_is_no_unicode_is_made_printable_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"in\xff.jsonl")).write_text('no\n{"id": "a", "text": "One."}\n')
    archive = find_archive([tmp_path], Config(), None, Columns())
    (batch, _), *_ = archive.batches()
    assert [str(id).rpartition("/")[2] for id in batch.column("id").to_pylist()] == ["in?.jsonl:1", "a"]
