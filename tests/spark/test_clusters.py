"""Clusters that lose what they have shuffled, have little memory, or are spoken to through Spark Connect."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from claimcheck.archives import Archive, Columns, digests_of, find_archive, scan_here
from claimcheck.config import Config

pytestmark = pytest.mark.real
pyspark = pytest.importorskip("pyspark", reason="pyspark is not installed")
if shutil.which("java") is None:
    pytest.skip("there is no Java", allow_module_level=True)
HOME = Path(pyspark.__file__).parent
CONF = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "6"}
PATIENCE = 300  # seconds
FOREIGN = "tlh"  # a language that is told as unknown, so that its articles cost nothing but memory


def archive_of(path: Path, rows: list[dict[str, Any]], times: int = 1) -> Archive:
    with pq.ParquetWriter(path, pa.Table.from_pylist(rows).schema) as writer:
        for _ in range(times):
            writer.write_table(pa.Table.from_pylist(rows))
    return find_archive([path], Config(), None, Columns())


def articles(many: int) -> list[dict[str, Any]]:
    figures = ("53,700", "57,300", "53,700")
    return [
        {
            "id": str(n),
            "text": f"Japan hosts {figures[n % 3]} US troops.",
            "date": f"2019-06-{n % 28 + 1:02}",
            "language": "en",
        }
        for n in range(many)
    ]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_of(tmp_path / "in.parquet", articles(60))


def here(archive: Archive, out: Path) -> dict[str, str]:
    scan_here(archive, out, jobs=1)
    return digests_of(out)


@contextmanager
def running(*command: str, port: int | None = None, **environment: str) -> Iterator[None]:
    """A program of Spark, once it listens on its port."""
    script = HOME / "bin" / command[0]
    own = {**os.environ, "SPARK_HOME": str(HOME), "PYSPARK_PYTHON": sys.executable, **environment}
    process = subprocess.Popen(
        [str(script), *command[1:]], env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        until = time.monotonic() + PATIENCE
        while port is not None and not listens(port):
            assert process.poll() is None, f"{command} ended"
            assert time.monotonic() < until, f"{command} does not listen"
            time.sleep(0.2)
        yield
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(20)
        process.kill()
        process.wait()


def listens(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[str]:
    """The URL of a master of its own with two workers, whose files are in `tmp_path/1` and `tmp_path/2`."""
    port = free_port()
    url = f"spark://127.0.0.1:{port}"
    master = ("--host", "127.0.0.1", "--port", str(port), "--webui-port", str(free_port()))
    with ExitStack() as stack:
        stack.enter_context(
            running("spark-class", "org.apache.spark.deploy.master.Master", *master, port=port)
        )
        for name in "12":
            own = free_port()
            worker = ("--host", "127.0.0.1", "--port", str(own), "--webui-port", str(free_port()))
            size = ("--cores", "1", "--memory", "1g", "--work-dir", str(tmp_path / f"work{name}"))
            stack.enter_context(
                running(
                    *("spark-class", "org.apache.spark.deploy.worker.Worker", *worker, *size, url),
                    port=own,
                    SPARK_LOCAL_DIRS=str(tmp_path / name),
                )
            )
        yield url


def lose_what_is_shuffled(folder: Path, lost: list[Path], stop: threading.Event) -> None:
    """Delete the first files that the workers keep for each other to fetch, once."""
    while not stop.is_set() and not lost:
        for file in folder.glob("[12]/*/*/blockmgr-*/*/shuffle_*.data"):
            with suppress(OSError):
                if file.stat().st_size:
                    file.unlink()
                    lost.append(file)
        time.sleep(0.005)


def test_what_a_cluster_has_shuffled_and_lost_it_makes_again(
    cluster: str, archive: Archive, tmp_path: Path
) -> None:
    from claimcheck import spark as ours

    logs = tmp_path / "logs"
    logs.mkdir()
    conf = {
        **CONF,
        "spark.driver.host": "127.0.0.1",
        "spark.executor.memory": "600m",
        "spark.pyspark.python": sys.executable,
        "spark.eventLog.enabled": "true",
        "spark.eventLog.compress": "false",
        "spark.eventLog.dir": logs.as_uri(),
    }
    spark = ours.session(master=cluster, conf=conf)
    lost: list[Path] = []
    stop = threading.Event()
    thread = threading.Thread(target=lose_what_is_shuffled, args=(tmp_path, lost, stop))
    thread.start()
    try:
        # Many small partitions: some are fetched after the loss, whenever that is.
        dataframe, columns = ours.source(spark, archive)
        ours.scan_to(spark, dataframe, str(tmp_path / "out"), columns=columns, stage="check")
        ours.scan_to(spark, dataframe, str(tmp_path / "out"), columns=columns, stage="compare", partitions=8)
    finally:
        stop.set()
        thread.join(10)
        spark.stop()
    assert lost
    assert any(
        "FetchFailed" in file.read_text("utf-8", "replace") for file in logs.rglob("*") if file.is_file()
    )
    assert digests_of(tmp_path / "out") == here(archive, tmp_path / "here")


def test_executors_with_less_memory_than_there_is_text_find_the_same(tmp_path: Path) -> None:
    from claimcheck import spark as ours

    long = [{"id": "long", "text": "word " * 30_000, "date": None, "language": FOREIGN}] * 100
    archive = archive_of(tmp_path / "in.parquet", [*articles(6), *long], times=50)
    assert 50 * 100 * len(str(long[0]["text"])) > 600_000_000
    spark = ours.session(master="local-cluster[2,1,1024]", conf=CONF | {"spark.executor.memory": "600m"})
    try:
        dataframe, columns = ours.source(spark, archive)
        rows = ours.scan_to(spark, dataframe, str(tmp_path / "out"), columns=columns)
    finally:
        spark.stop()
    assert rows["errors"] == 5000 + 7
    assert digests_of(tmp_path / "out") == here(archive, tmp_path / "here")


def test_a_server_of_spark_connect_finds_the_same(archive: Archive, tmp_path: Path) -> None:
    from claimcheck import spark as ours

    port = free_port()
    server = ("--class", "org.apache.spark.sql.connect.service.SparkConnectServer", "--master", "local[1]")
    conf = {**CONF, "spark.connect.grpc.binding.port": str(port)}
    options = [word for key, value in conf.items() for word in ("--conf", f"{key}={value}")]
    with running("spark-submit", *server, *options, "spark-internal", port=port):
        spark = ours.session(remote=f"sc://127.0.0.1:{port}")
        try:
            dataframe, columns = ours.source(spark, archive)
            out = (tmp_path / "out").as_uri()
            ours.scan_to(spark, dataframe, out, columns=columns, partitions=2)
        finally:
            spark.stop()
    assert digests_of(tmp_path / "out") == here(archive, tmp_path / "here")
