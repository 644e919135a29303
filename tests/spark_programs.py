"""Programs of Spark that tests start: a cluster of its own on this machine, and a server of Spark Connect."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_PATIENCE = 180.0  # seconds until a program must have started; a busy machine takes thirty
_SHUFFLED = re.compile(r"shuffle_([0-9]+)_[0-9]+_[0-9]+\.data")
_COUNTS = 2000  # bytes; what is shuffled to count rows is less, and is read at once


@dataclass(frozen=True)
class Cluster:
    """Where it is, and where each of its workers keeps what is shuffled."""

    master: str
    disks: tuple[Path, ...]


@contextmanager
def cluster(folder: Path, workers: int = 2) -> Iterator[Cluster]:
    """A standalone master and its workers, each of one core."""
    with ExitStack() as stack:
        deploy = "org.apache.spark.deploy"
        listen = ("--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        start = ("spark-class", f"{deploy}.master.Master", *listen)
        said = r"Starting Spark master at (\S+)"
        url = stack.enter_context(_program(folder / "master", start, said, SPARK_DAEMON_MEMORY="256m"))
        disks = tuple(folder / f"disk{number}" for number in range(workers))
        for disk in disks:
            disk.mkdir()
            home = folder / f"of-{disk.name}"
            size = ("--cores", "1", "--memory", "1g", "--work-dir", str(home))
            own = {"SPARK_LOCAL_DIRS": str(disk), "SPARK_DAEMON_MEMORY": "256m"}
            said = r"Successfully registered with master (\S+)"
            worker = ("spark-class", f"{deploy}.worker.Worker", *listen, *size, url)
            stack.enter_context(_program(home, worker, said, **own))
        yield Cluster(url, disks)


@contextmanager
def connect_server(folder: Path) -> Iterator[str]:
    """The address of a server of Spark Connect."""
    service = "org.apache.spark.sql.connect.service.SparkConnectServer"
    settings = ("spark.ui.enabled=false", "spark.connect.grpc.binding.port=0")
    conf = [word for one in settings for word in ("--conf", one)]
    start = ("spark-submit", "--class", service, "--master", "local[2]", *conf)
    with _program(folder / "connect", start, r"Spark Connect server started at: \S*:([0-9]+)") as port:
        yield f"sc://127.0.0.1:{port}"


@contextmanager
def _program(folder: Path, command: tuple[str, ...], ready: str, **environment: str) -> Iterator[str]:
    """Starts a program of Spark and waits until it says that it is `ready`: what it says then."""
    import pyspark

    home = Path(pyspark.__file__).parent
    own = {"SPARK_HOME": str(home), "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "said.txt"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [str(home / "bin" / command[0]), *command[1:]],
            stdout=out,
            stderr=out,
            start_new_session=True,
            env=os.environ | own | environment,
        )
    try:
        deadline = time.monotonic() + _PATIENCE
        while (said := re.search(ready, log.read_text(errors="replace"))) is None:
            assert process.poll() is None, log.read_text(errors="replace")
            assert time.monotonic() < deadline, log.read_text(errors="replace")
            time.sleep(0.1)
        yield said[1]
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # the session that was begun above, and nothing else
        process.wait()


@dataclass
class Loss:
    """Takes from a disk what was shuffled there, once of every shuffle, as soon as it has been written."""

    disks: tuple[Path, ...]
    lost: dict[int, int] = field(default_factory=dict)  # of each shuffle, how many files
    _over: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Loss:
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.01):
            for disk in self.disks:
                for shuffle, files in _shuffled(disk).items():
                    if shuffle not in self.lost:
                        self.lost[shuffle] = len(files)
                        for file in files:
                            file.with_suffix(".index").unlink(missing_ok=True)
                            file.unlink(missing_ok=True)


def _shuffled(disk: Path) -> dict[int, list[Path]]:
    """The files on a disk that hold what was shuffled, by shuffle."""
    found: dict[int, list[Path]] = {}
    for folder, _, names in os.walk(disk):
        for name in names:
            file = Path(folder, name)
            if match := _SHUFFLED.fullmatch(name):
                with suppress(FileNotFoundError):
                    if file.stat().st_size > _COUNTS:
                        found.setdefault(int(match[1]), []).append(file)
    return found


def missed(events: Path) -> set[int]:
    """The shuffles of which a task of an application could not fetch its part, by the log of its events."""
    found = set()
    for file in events.rglob("events_*"):
        for line in file.read_text(encoding="utf-8").splitlines():
            said: dict[str, Any] = json.loads(line)
            reason = said.get("Task End Reason", {})
            if reason.get("Reason") == "FetchFailed":
                found.add(reason["Shuffle ID"])
    return found
