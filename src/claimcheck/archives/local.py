"""An archive on one machine: processes that check, and Arrow files between them."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pyarrow as pa

from claimcheck.archives.column_names import ArchiveError
from claimcheck.archives.folder import RunFolder
from claimcheck.archives.inputs import ArchiveFiles
from claimcheck.archives.limit import Limit
from claimcheck.archives.schema import Tables
from claimcheck.archives.worker_process import Worker, WorkerDied
from claimcheck.batch import processes_for
from claimcheck.config import Config
from claimcheck.pipeline import digest_of, ruleset_of

_KEYS = 1 << 56  # the keys are digests of seven bytes
_A_BUCKET = 24_000_000  # bytes of keys that are sorted at once


@dataclass(slots=True)
class Progress:
    """How far a run is: the share of the work that is done, the articles, and since when."""

    stage: str = "check"
    share: float = 0.0
    articles: int = 0
    fresh: int = 0
    errors: int = 0
    began: float = field(default_factory=time.monotonic)
    at_first: float = 0.0

    @property
    def rate(self) -> float:
        """Articles a second, of those that were not done before."""
        return self.fresh / max(time.monotonic() - self.began, 1e-9)

    @property
    def left(self) -> float | None:
        """Seconds to the end of the stage, if they can be told yet."""
        done = self.share - self.at_first
        return (time.monotonic() - self.began) * (1 - self.share) / done if done > 0.001 else None


Tell = Callable[[Progress], None]


def scan_here(
    archive: ArchiveFiles,
    folder: Path,
    *,
    jobs: int | None = None,
    buckets: int | None = None,
    stage: str = "all",
    limit: Limit | None = None,
    resume: bool = False,
    tell: Tell = lambda progress: None,
) -> dict[str, int]:
    """Check and compare an archive with processes of this machine; the rows of each table in `folder`.

    Raises ArchiveError for what cannot be read or resumed, and RuleErrors; `folder` can then be resumed
    once that is mended.
    """
    config = archive.config
    ruleset_of.cache_clear()
    ruleset_of(config)
    run = RunFolder(folder)
    only = stage == "compare"
    run.begin(_plan(archive), resume=resume or only, checked=only)
    return _scan(archive, run, processes_for(1 << 20, jobs), buckets, stage, limit, tell)


def _scan(
    archive: ArchiveFiles,
    run: RunFolder,
    jobs: int,
    buckets: int | None,
    stage: str,
    limit: Limit | None,
    tell: Tell,
) -> dict[str, int]:
    with _workers(archive.config, jobs) as workers:
        if run.noted("checked") is None:
            run.note("checked", _check_all(archive, run, workers, limit, tell))
        articles = run.noted("checked")
        if stage == "check":
            return run.finish(("check",), {"articles": articles, "stage": "check"})
        _compare_all(run, workers, buckets, tell)
    rows = run.finish(("check", "compare"), {"articles": articles, "stage": "all"})
    run.clear()
    return rows


def _plan(archive: ArchiveFiles) -> dict[str, Any]:
    """All that what stands in the shards depends on. They hold findings as they are told, so that is every
    setting, and not only what a store of unsettled findings is kept by."""
    settings = repr((digest_of(ruleset_of(archive.config)), archive.config))
    inputs = hashlib.sha256()
    for file in archive.files:
        try:
            found = os.stat(file)
            said = f"{found.st_size} {found.st_mtime_ns}"
        except OSError:
            said = "gone"
        inputs.update(f"{file.absolute()}\n{said}\n".encode("utf-8", "replace"))
    return {
        "input": inputs.hexdigest(),
        "format": archive.format,
        "columns": [*archive.columns.named()],
        "settings": hashlib.sha256(settings.encode("utf-8", "replace")).hexdigest(),
    }


class _Workers:
    """Threads, each of which takes a process when it has work for one."""

    def __init__(self, config: Config, jobs: int) -> None:
        self.jobs = jobs
        self.every = [Worker(config) for _ in range(jobs)]
        self._free: SimpleQueue[Worker] = SimpleQueue()
        for worker in self.every:
            self._free.put(worker)
        self.pool = ThreadPoolExecutor(jobs)

    @contextmanager
    def one(self) -> Iterator[Worker]:
        worker = self._free.get()
        try:
            yield worker
        finally:
            self._free.put(worker)

    def done(self, waiting: set[Future[Any]], most: int) -> Iterator[Any]:
        """Yield what has been done, once no more than `most` are waiting."""
        while len(waiting) > most:
            ready, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for one in ready:
                waiting.discard(one)
                yield one.result()


@contextmanager
def _workers(config: Config, jobs: int) -> Iterator[_Workers]:
    workers = _Workers(config, jobs)
    try:
        yield workers
    finally:
        for worker in workers.every:
            worker.stop()
        workers.pool.shutdown(cancel_futures=True)
        for worker in workers.every:
            worker.close()


def _check_all(
    archive: ArchiveFiles, run: RunFolder, workers: _Workers, limit: Limit | None, tell: Tell
) -> int:
    """Check what has not been checked; how many articles there are."""
    progress, size = Progress(), max(archive.size(), 1)
    waiting: set[Future[tuple[int, int, float]]] = set()

    def work(number: int, batch: pa.RecordBatch, share: float) -> tuple[int, int, float]:
        with workers.one() as worker:
            tables: Tables = worker.check(batch)
        run.put("check", number, tables)
        return batch.num_rows, tables["errors"].num_rows, share

    def take(done: tuple[int, int, float]) -> None:
        progress.fresh += done[0]
        progress.articles += done[0]
        progress.errors += done[1]
        progress.share = max(progress.share, done[2])
        tell(progress)
        if limit:
            limit.at_once(progress.errors)

    for number, (batch, place) in enumerate(archive.batches()):
        if run.has("check", number):
            progress.articles += batch.num_rows
            progress.errors += run.count("check", number, "errors")
            progress.share = progress.at_first = max(progress.at_first, place / size)
            continue
        waiting.add(workers.pool.submit(work, number, batch, place / size))
        for done in workers.done(waiting, workers.jobs):
            take(done)
    for done in workers.done(waiting, 0):
        take(done)
    if limit:
        limit.in_all(progress.errors, progress.articles)
    return progress.articles


def _compare_all(run: RunFolder, workers: _Workers, wanted: int | None, tell: Tell) -> None:
    """Compare what has not been compared, a range of keys at a time."""
    files = run.files("check", "keys")
    buckets = run.noted("buckets")
    if buckets is None:
        size = sum(os.stat(file).st_size for file in files)
        buckets = wanted or max(workers.jobs, -(-size // _A_BUCKET))
        run.note("buckets", buckets)
    edges = [_KEYS * number // buckets for number in range(buckets + 1)]
    progress = Progress("compare", articles=buckets)

    def work(number: int) -> int:
        try:
            with workers.one() as worker:
                tables = worker.compare(files, edges[number], edges[number + 1])
        except WorkerDied as error:
            raise ArchiveError(f"comparing: {error}") from error
        run.put("compare", number, tables)
        return number

    left = [number for number in range(buckets) if not run.has("compare", number)]
    progress.share = progress.at_first = (buckets - len(left)) / buckets
    waiting = {workers.pool.submit(work, number) for number in left}
    for _ in workers.done(waiting, 0):
        progress.share += 1 / buckets
        tell(progress)
