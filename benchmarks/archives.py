"""Archives: how many articles a second, how much memory, and whether all engines find the same.

    python benchmarks/archives.py INPUT.parquet OUT [scan options …]
    python benchmarks/archives.py INPUT.parquet OUT --kills N [scan options …]

INPUT is what `archive_articles.py` wrote. Runs `claimcheck scan` on it and prints the wall, the seconds of
the processor, and the peak memory of all its processes together (shared pages counted once), of the first and
of the others, a digest of each table, and how many of the planted contradictions were found, with how many
others. Before and after, it checks a thousand of the articles in one process with nothing around it: that is
the floor, and what a busy machine adds to the seconds, it adds to both.

With `--kills` it runs once to the end, and N times until a moment at which it is killed, and then with
`--resume`: the digests must be the same, and no shard that was done may be done again. Moments are drawn by a
seed, as shares of the shards and not of the time, which a busy machine stretches. Exits with 1 if one fails.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pyarrow.parquet as pq

from claimcheck.archives import Columns, articles_of, check_batch, digests_of, rows_of
from claimcheck.config import Config

_TICKS = os.sysconf("SC_CLK_TCK")
_EVERY = 1.0  # seconds between two looks


class Watch:
    """The processes of a session: their processor time, and the most memory they had together."""

    def __init__(self, session: int) -> None:
        self._session = session
        self._seconds: dict[str, float] = {}
        self.peak: dict[str, int] = {"all": 0}

    def look(self) -> None:
        now = {"all": 0, "first": 0, "others": 0, "java": 0}
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
                first = "first" if int(pid) == self._session else "others"
                now["java" if "(java" in name else first] += memory
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


def floor(source: Path) -> float:
    """Milliseconds of the processor that checking one article takes, with nothing around it."""
    rows = next(pq.ParquetFile(source).iter_batches(1000, columns=["id", "text", "date", "language"]))
    batch = articles_of(rows, Columns())
    check_batch(batch.slice(0, 100), Config())  # what is made once
    start = time.process_time()
    for at in range(0, batch.num_rows, 100):
        check_batch(batch.slice(at, 100), Config())
    return 1000 * (time.process_time() - start) / len(batch)


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


def shards(out: Path) -> dict[str, tuple[int, int]]:
    """Each shard that is done, and by what it is seen that it was not done again."""
    found = {}
    for stage in ("check", "compare"):
        for file in (out / "_work" / stage).glob("[0-9]*/errors.arrow"):
            with suppress(FileNotFoundError):  # a run that ends takes its shards with it
                state = file.stat()
                found[f"{stage}/{file.parent.name}"] = state.st_ino, state.st_mtime_ns
    return found


def killed(command: list[str], out: Path, until: float) -> tuple[int, int] | None:
    """Kill a run when so many shards are done (of the next one a part of the time that one has taken), and go
    on with it: the shards that were done then, and how many of them were done again; None when the run ended
    before that."""
    shutil.rmtree(out, ignore_errors=True)
    process, start, count = subprocess.Popen([*command, "--out", str(out)]), time.monotonic(), 0
    while process.poll() is None and count < int(until):
        time.sleep(0.005)
        count = max(count, len(shards(out)))
    with suppress(subprocess.TimeoutExpired):
        process.wait((until - int(until)) * (time.monotonic() - start) / max(count, 1))
    process.kill()
    if process.wait() == 0:
        return None
    done = shards(out)
    again: set[str] = set()
    if (out / "_SUCCESS").exists() and not (out / "_work" / "plan.json").exists():
        return len(done), 0  # it was killed while it cleared up
    resume = ["--resume"] if (out / "_work" / "plan.json").exists() else []
    process = subprocess.Popen([*command, "--out", str(out), *resume])
    while process.poll() is None:
        again |= {name for name, state in shards(out).items() if done.get(name, state) != state}
        time.sleep(0.02)
    if process.returncode:
        raise SystemExit(f"exit {process.returncode} of a run that went on after {until:.2f} shards")
    return len(done), len(again)


def kill(command: list[str], out: Path, times: int) -> bool:
    """Kills and goes on so many times, and prints what came of it: was all well?"""
    whole = Path(f"{out}.whole")
    shutil.rmtree(whole, ignore_errors=True)
    process, total = subprocess.Popen([*command, "--out", str(whole)]), 0
    while process.poll() is None:
        total = max(total, len(shards(whole)))
        time.sleep(0.02)
    digests, chance, well = digests_of(whole), random.Random(7), process.returncode == 0
    for number in range(times):
        until = chance.uniform(0, total)
        found = killed(command, out, until)
        same = digests_of(out) == digests
        well &= same and (found is None or not found[1])
        how = "ended before" if found is None else f"{found[0]} were done, {found[1]} of them done again"
        said = "the same digests" if same else "OTHER DIGESTS"
        print(f"{number + 1:>2}. killed after {until:.2f} of {total} shards: {how}; {said}", flush=True)
    return well


def main() -> None:
    source, out, *options = sys.argv[1:]
    program = [sys.executable, "-c", "from claimcheck.cli import main; main()"]
    if options[:1] == ["--kills"]:
        command = [*program, "scan", source, "--no-progress", *options[2:]]
        raise SystemExit(not kill(command, Path(out), int(options[1])))
    before = floor(Path(source))
    code, wall, watch = watched([*program, "scan", source, "--out", out, *options])
    after = floor(Path(source))
    articles = pq.ParquetFile(source).metadata.num_rows
    print(f"exit {code}; {articles:,} articles in {wall:,.0f} s, {articles / wall:,.0f} a second")
    print(f"{watch.seconds:,.0f} s of the processor, {1000 * watch.seconds / articles:.2f} ms an article")
    print(f"checking alone: {before:.2f} ms an article before, {after:.2f} ms after")
    print(f"peak memory: {', '.join(f'{size:,} MB {kind}' for kind, size in watch.peak.items())}")
    if code == 0:
        print(found(Path(source), Path(out)))
        for table, digest in digests_of(Path(out)).items():
            print(f"{table:<16}{digest}")


if __name__ == "__main__":
    main()
