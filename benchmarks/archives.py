"""Archives: how many articles a second, how much memory, and whether all engines find the same.

    python benchmarks/archives.py INPUT.parquet OUT [scan options …]

INPUT is what `archive_articles.py` wrote. Runs `claimcheck scan` on it and prints the wall, the seconds of
the processor and the peak memory of all its processes together (shared pages counted once), a digest of each
table, and how many of the planted contradictions were found, with how many others.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pyarrow.parquet as pq

from claimcheck.archives import digests_of, rows_of

_TICKS = os.sysconf("SC_CLK_TCK")
_EVERY = 1.0  # seconds between two looks


class Watch:
    """The processes of a session: their processor time, and the most memory they had together."""

    def __init__(self, session: int) -> None:
        self._session = session
        self._seconds: dict[str, float] = {}
        self.peak: dict[str, int] = {"all": 0}

    def look(self) -> None:
        now = {"all": 0, "python": 0, "java": 0}
        for pid in filter(str.isdigit, os.listdir("/proc")):
            with suppress(OSError, ValueError, IndexError):
                name, _, rest = Path("/proc", pid, "stat").read_text().rpartition(")")
                fields = rest.split()
                if int(fields[3]) != self._session:
                    continue
                self._seconds[pid] = (int(fields[11]) + int(fields[12])) / _TICKS
                lines = Path("/proc", pid, "smaps_rollup").read_text().splitlines()
                memory = next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) // 1024
                now["all"] += memory
                now["java" if "(java" in name else "python"] += memory
        for kind, memory in now.items():
            self.peak[kind] = max(self.peak.get(kind, 0), memory)

    @property
    def seconds(self) -> float:
        return sum(self._seconds.values())


def watched(command: list[str]) -> tuple[int, float, Watch]:
    """Runs a command in a session of its own: its exit code, the wall, and what was seen."""
    start = time.monotonic()
    process = subprocess.Popen(command, start_new_session=True)
    watch = Watch(process.pid)
    while process.poll() is None:
        watch.look()
        time.sleep(_EVERY)
    return process.returncode, time.monotonic() - start, watch


def found(source: Path, out: Path) -> str:
    """How many of the planted contradictions are in the tables, and how many others."""
    planted = json.loads(source.with_suffix(".planted.json").read_text(encoding="utf-8"))
    wrong = set(planted["contradiction"])
    told = [{row["a_id"], row["b_id"]} for row in rows_of(out, "contradictions", ["a_id", "b_id"])]
    hit = {id for pair in told for id in pair & wrong}
    others = sum(not pair & wrong for pair in told)
    changes = sum(bool(pair & set(planted["change"])) for pair in told)
    planted_of = f"{len(hit):,} of {len(wrong):,} planted contradictions"
    return f"{planted_of}, {others:,} others, {changes:,} honest changes"


def main() -> None:
    source, out, *options = sys.argv[1:]
    program = [sys.executable, "-c", "from claimcheck.cli import main; main()"]
    code, wall, watch = watched([*program, "scan", source, "--out", out, *options])
    articles = pq.ParquetFile(source).metadata.num_rows
    print(f"exit {code}; {articles:,} articles in {wall:,.0f} s, {articles / wall:,.0f} a second")
    print(f"{watch.seconds:,.0f} s of the processor, {1000 * watch.seconds / articles:.2f} ms an article")
    print(f"peak memory: {', '.join(f'{size:,} MB {kind}' for kind, size in watch.peak.items())}")
    if code == 0:
        print(found(Path(source), Path(out)))
        for table, digest in digests_of(Path(out)).items():
            print(f"{table:<16}{digest}")


if __name__ == "__main__":
    main()
