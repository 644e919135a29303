"""What one machine finds, on a cluster of two workers and through Spark Connect: `make test-real`."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from spark_programs import Cluster, Loss, cluster, connect_server, missed

from claimcheck.archives import Columns, digests_of, find_archive, rows_of, scan_here
from claimcheck.archives.one_by_one import MAX_BYTES
from claimcheck.config import Config

pytestmark = pytest.mark.real
pytest.importorskip("pyspark", reason="pyspark is not installed")
if shutil.which("java") is None:
    pytest.skip("there is no Java", allow_module_level=True)

HEAP = 600 << 20
FIGURES = ("53,700", "57,300", "53,700")
ROWS: list[dict[str, Any]] = [
    {
        "id": str(n),
        "text": f"Japan hosts {FIGURES[n % 3]} US troops. Ashford employs {n + 100} workers.",
        "date": f"2019-06-{n % 28 + 1:02}",
    }
    for n in range(400)
]


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("cluster")) as found:
        yield found


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "in.parquet"
    pq.write_table(pa.Table.from_pylist(ROWS), path, row_group_size=50)
    return path


@pytest.fixture(scope="module")
def here(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return scan_at_home(source, tmp_path_factory.mktemp("here") / "out")


def scan_there(programs: Cluster, source: Path, out: Path, **options: Any) -> None:
    """Scans on the cluster, with heaps of 600 MB; what happens is logged beside what is found."""
    from claimcheck import spark as ours

    events = out.with_name("events")
    events.mkdir()
    conf = {
        "spark.ui.enabled": "false",
        "spark.executor.memory": f"{HEAP}b",
        "spark.driver.host": "127.0.0.1",
        "spark.eventLog.enabled": "true",
        "spark.eventLog.compress": "false",
        "spark.eventLog.dir": events.as_uri(),
        "spark.pyspark.python": sys.executable,
        "spark.shuffle.io.maxRetries": "0",  # what is gone does not come back
    }
    spark = ours.session(master=programs.master, conf=conf)
    try:
        dataframe, columns = ours.source(spark, find_archive([source], Config(), None, Columns()))
        ours.scan_to(spark, dataframe, str(out), columns=columns, **options)
    finally:
        spark.stop()


def scan_at_home(source: Path, out: Path) -> dict[str, str]:
    scan_here(find_archive([source], Config(), None, Columns()), out, jobs=2)
    return digests_of(out)


def test_what_is_lost_between_stages_is_made_again(
    programs: Cluster, source: Path, here: dict[str, str], tmp_path: Path
) -> None:
    """Of what is shuffled for the checks and for the comparisons one worker loses its files."""
    with Loss(programs.disks) as loss:
        scan_there(programs, source, tmp_path / "out", partitions=8)
    missing = missed(tmp_path / "events")
    assert len(missing) >= 2
    assert missing <= {*loss.lost}
    assert digests_of(tmp_path / "out") == here


def test_heaps_may_be_smaller_than_what_they_read_and_shuffle(programs: Cluster, tmp_path: Path) -> None:
    source, chance = tmp_path / "long.parquet", random.Random(7)
    long = [
        {"id": f"long {n}", "text": chance.randbytes(MAX_BYTES * 3 // 5).hex(), "date": None}
        for n in range(540)
    ]
    rows = [*ROWS[:60], *long]
    chance.shuffle(rows)
    table = pa.Table.from_pylist(rows)
    assert table.nbytes > HEAP
    pq.write_table(table, source, row_group_size=50, compression="none")
    del rows, table
    scan_there(programs, source, tmp_path / "out", partitions=4)
    told = [row["reason"] for row in rows_of(tmp_path / "out", "errors")]
    assert told == ["too-large"] * len(long)
    assert digests_of(tmp_path / "out") == scan_at_home(source, tmp_path / "here")
    source.unlink()  # what else is kept of a test is small


def test_a_server_of_spark_connect_finds_the_same(source: Path, here: dict[str, str], tmp_path: Path) -> None:
    """In a program of its own, since one that has spoken with such a server has no other Spark any more."""
    with connect_server(tmp_path) as url:
        start = (sys.executable, "-c", "from claimcheck.cli import main; main()", "scan", str(source))
        command = (*start, "--engine", "spark", "--remote", url, "--partitions", "2", "--out")
        refused = subprocess.run([*command, str(tmp_path / "out")], capture_output=True, text=True)
        assert (refused.returncode, "file:///" in refused.stderr) == (2, True)
        run = subprocess.run([*command, (tmp_path / "out").as_uri()], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert digests_of(tmp_path / "out") == here
