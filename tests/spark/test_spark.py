"""What runs on a cluster gives what one machine gives: `make test-real`, where there is Java."""

from __future__ import annotations

import os
import shutil
import signal
import threading
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from claimcheck.archives import Columns, digests_of, find_archive, scan_here
from claimcheck.config import Config

pytestmark = pytest.mark.real
pytest.importorskip("pyspark", reason="pyspark is not installed")
if shutil.which("java") is None:
    pytest.skip("there is no Java", allow_module_level=True)

MANY = 600


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    figures = ("53,700", "57,300", "53,700")
    rows = [
        {
            "id": str(n),
            "text": f"Japan hosts {figures[n % 3]} US troops. " * 3,
            "date": f"2019-06-{n % 28 + 1:02}",
        }
        for n in range(MANY)
    ]
    path = tmp_path_factory.mktemp("archive") / "in.parquet"
    pq.write_table(pa.Table.from_pylist([*rows, {"id": None, "text": None, "date": "never"}, rows[0]]), path)
    return path


@pytest.fixture(scope="module")
def here(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    out = tmp_path_factory.mktemp("here") / "out"
    scan_here(find_archive([archive], Config(), None, Columns()), out, jobs=2)
    return digests_of(out)


def test_a_cluster_that_loses_a_busy_worker_finds_what_one_machine_finds(
    archive: Path, here: dict[str, str], tmp_path: Path
) -> None:
    from claimcheck import spark as ours

    conf = {"spark.ui.enabled": "false", "spark.executor.memory": "600m", "spark.sql.shuffle.partitions": "2"}
    spark = ours.session(master="local-cluster[2,1,1024]", conf=conf)
    killed: list[int] = []
    try:
        thread = threading.Thread(target=_kill_a_busy_executor, args=(killed,), daemon=True)
        thread.start()
        dataframe, columns = ours.source(spark, find_archive([archive], Config(), None, Columns()))
        ours.scan_to(spark, dataframe, str(tmp_path / "out"), columns=columns, partitions=4)
        thread.join(1)
    finally:
        spark.stop()
    assert killed
    assert digests_of(tmp_path / "out") == here


def _kill_a_busy_executor(killed: list[int]) -> None:
    """SIGKILL the executor of ours whose Python has a process that checks, while that is at work."""
    until = time.monotonic() + 120
    while not killed and time.monotonic() < until:
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                said = Path("/proc", pid, "cmdline").read_bytes()
                ours = b"CoarseGrainedExecutorBackend" in said and os.getpid() in _above(int(pid))
                if ours and _busy_below(int(pid)):
                    os.kill(int(pid), signal.SIGKILL)
                    killed.append(int(pid))
                    return
            except OSError:
                continue
        time.sleep(0.05)


def _busy_below(pid: int) -> bool:
    """Is a process that checks, below this one, running just now?"""
    for other in filter(str.isdigit, os.listdir("/proc")):
        try:
            state = Path("/proc", other, "stat").read_text().rpartition(")")[2].split()
            said = Path("/proc", other, "cmdline").read_bytes()
        except OSError:
            continue
        if b"forkserver" in said and state[0] == "R" and pid in _above(int(state[1])):
            return True
    return False


def _above(pid: int) -> set[int]:
    found = set()
    while pid > 1:
        found.add(pid)
        try:
            pid = int(Path("/proc", str(pid), "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            break
    return found
