"""A process that checks and compares for another, and may die of it.

It counts the articles that it is done with in memory that both share. So it is known which one was in hand
when it died: that one is tried once more in a process of its own, and if that dies, too, it is put aside.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock
from typing import Any

import pyarrow as pa

from claimcheck.archives.column_names import ArchiveError
from claimcheck.archives.contradictions import compare_sorted, sort_keys
from claimcheck.archives.one_by_one import MAX_SECONDS, check_batch, id_of
from claimcheck.archives.schema import CHECKED, COMPARED, SCHEMAS, Tables, error_row, tables_of
from claimcheck.archives.table_rows import article_key
from claimcheck.batch import end_with_parent
from claimcheck.config import Config
from claimcheck.disk import reason_of
from claimcheck.pipeline import ruleset_of

_SILENT = 10 * MAX_SECONDS  # without an article done for so long, it hangs where nothing can interrupt it
# Processes made of one that is small: they share its memory, and no thread of ours is copied in mid-step.
_WAY = "spawn" if sys.platform == "win32" else "forkserver"


class WorkerDied(Exception):
    """The process died, or did nothing for too long: after `done` articles."""

    def __init__(self, done: int) -> None:
        super().__init__("the process that did it died; is there memory enough?")
        self.done = done


class Stopped(Exception):
    """The process was ended on purpose; of what it had in hand nothing is known."""


class Worker:
    """A process for as long as it lives, and then another one."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._process: BaseProcess | None = None
        self._pipe: Connection[Any, Any] | None = None
        self._done: Any = None  # how many articles of the batch in hand are done, which the process counts
        self._lock = Lock()  # between a thread that starts a process and the one that stops it
        self._stopped = False

    def check(self, batch: pa.RecordBatch) -> Tables:
        """Return the tables of a batch of articles, of which none can hurt the others; raises Stopped, and
        ArchiveError when no process can be started."""
        found: list[Tables] = []
        while batch.num_rows:
            try:
                found.append(self._ask("check", packed(batch)))
                break
            except WorkerDied as death:
                at = min(death.done, batch.num_rows - 1)
                before, suspect = batch.slice(0, at), batch.slice(at, 1)
                if at:
                    found.append(self.check(before))
                found.append(self._alone(suspect))
                batch = batch.slice(at + 1)
        return joined(found, CHECKED)

    def compare(self, files: Sequence[str], low: int, high: int) -> Tables:
        """The tables of all keys from `low` to below `high` in these files; raises WorkerDied and Stopped."""
        return self._ask("compare", ([*files], low, high))

    def stop(self) -> None:
        """End the process, whatever it does, and start none any more; another thread may wait for it, and
        gets Stopped."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def close(self) -> None:
        """End the process; the next that is asked starts another."""
        process, pipe = self._process, self._pipe
        self._process = self._pipe = self._done = None
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.join()

    def _alone(self, suspect: pa.RecordBatch) -> Tables:
        try:
            return self._ask("check", packed(suspect))
        except WorkerDied:
            id = id_of(suspect.to_pylist()[0])
            said = "the process that checked it died, twice; it is put aside"
            rows = {"errors": [error_row(id, "check", "killed", said)], "keys": [article_key(id)]}
            return tables_of(rows, CHECKED)

    def _ask(self, what: str, request: object) -> Tables:
        pipe = self._connected()
        try:
            done, self._done.value = -1, 0
            pipe.send((what, request))
            # An article has its time, and each is counted; a bucket of keys is as large as it is.
            while not pipe.poll(_SILENT if what == "check" else None):
                if self._done.value == done:
                    raise TimeoutError
                done = self._done.value
            said = pipe.recv()
        except (EOFError, OSError) as error:
            reached = self._done.value
            self.close()
            raise Stopped if self._stopped else WorkerDied(reached) from error
        if isinstance(said, Exception):
            raise said
        return {name: unpacked(data) for name, data in said.items()}

    def _connected(self) -> Connection[Any, Any]:
        with self._lock:
            if self._stopped:
                raise Stopped
            if self._pipe is None:
                context: Any = multiprocessing.get_context(_WAY)
                if _WAY == "forkserver":
                    context.set_forkserver_preload(["claimcheck.archives.worker_process"])
                try:
                    self._pipe = self._started(context)
                except (EOFError, OSError) as error:  # too many files or processes; no article is to blame
                    said = reason_of(error) if isinstance(error, OSError) else "it ended at once"
                    raise ArchiveError(f"no process could be started: {said}") from error
            return self._pipe

    def _started(self, context: Any) -> Connection[Any, Any]:
        ours, theirs = context.Pipe()
        self._done = context.RawValue("q", 0)
        process = context.Process(target=_serve, args=(theirs, self._done, self._config), daemon=True)
        process.start()
        theirs.close()
        self._process = process
        return ours  # type: ignore[no-any-return]


def _serve(pipe: Connection[Any, Any], done: Any, config: Config) -> None:
    """What the process does: answer until the other end is closed."""
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent, which has it, too, ends this process
    pa.set_cpu_count(1)
    pa.set_io_thread_count(1)
    with suppress(EOFError, OSError):
        while True:
            what, request = pipe.recv()
            try:
                ruleset_of(config)
                found = (
                    check_batch(unpacked(request), config, partial(setattr, done, "value"))
                    if what == "check"
                    else compare_files(*request, config=config)
                )
                answer: Any = {name: packed(batch) for name, batch in found.items()}
            except Exception as error:
                answer = error
            pipe.send(answer)


def compare_files(files: Sequence[str], low: int, high: int, *, config: Config) -> Tables:
    """Return the tables of the keys from `low` to below `high` in sorted files of them."""
    pieces = [piece for file in files for piece in _between(Path(file), low, high)]
    table = sort_keys(pa.Table.from_batches(pieces, schema=SCHEMAS["keys"]))
    del pieces
    return joined([*compare_sorted(table.to_batches(), config)], COMPARED)


def _between(file: Path, low: int, high: int) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a sorted file whose keys are from `low` to below `high`; no others are read."""
    with pa.memory_map(str(file)) as source:
        reader = pa.ipc.open_file(source)
        for number in range(reader.num_record_batches):
            batch = reader.get_batch(number)
            first, last = (_place(batch.column("key"), key) for key in (low, high))
            if last > first:
                yield batch.slice(first, last - first)


def _place(column: pa.Array, key: int) -> int:
    low, high = 0, len(column)
    while low < high:
        middle = (low + high) // 2
        if column[middle].as_py() < key:
            low = middle + 1
        else:
            high = middle
    return low


def joined(found: Sequence[Tables], names: Sequence[str]) -> Tables:
    """Several tables of each name as one."""
    if len(found) == 1:
        return found[0]
    return {
        name: pa.Table.from_batches([one[name] for one in found], schema=SCHEMAS[name])
        .combine_chunks()
        .to_batches()[0]
        if any(one[name].num_rows for one in found)
        else tables_of({}, (name,))[name]
        for name in names
    }


def packed(batch: pa.RecordBatch) -> bytes:
    """Return a batch as the bytes of an Arrow stream."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    data: bytes = sink.getvalue().to_pybytes()
    return data


def unpacked(data: bytes) -> pa.RecordBatch:
    """Return the batch that `packed` made bytes of."""
    with pa.ipc.open_stream(data) as reader:
        return reader.read_next_batch()
