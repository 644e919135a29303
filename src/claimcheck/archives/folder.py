"""What has been done of a run, on disk: a folder for each shard, which is there wholly or not at all.

DIR/_work/plan.json            what is to be done; another plan is not resumed
DIR/_work/check/000012/        the tables of a shard of the input, as Arrow files
DIR/_work/compare/000003/      those of a bucket of keys
DIR/findings/part-00000.parquet …
DIR/_SUCCESS                   how many rows each table has; last of all
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

from claimcheck.archives.column_names import ArchiveError
from claimcheck.archives.contradictions import sort_keys
from claimcheck.archives.schema import OUTPUT, SCHEMAS, VERSION, Tables
from claimcheck.disk import read_regular, save

SUCCESS = "_SUCCESS"
_A_FILE = 4_000_000  # rows
_A_GROUP = 64_000
_STAGES = ("check", "compare")
_P = ParamSpec("_P")
_R = TypeVar("_R")


def _keeping(method: Callable[Concatenate[RunFolder, _P], _R]) -> Callable[Concatenate[RunFolder, _P], _R]:
    """The method, with an ArchiveError for what it cannot keep: on a full disk, or where nobody may write."""

    @wraps(method)
    def kept(run: RunFolder, /, *args: _P.args, **more: _P.kwargs) -> _R:
        try:
            return method(run, *args, **more)
        except OSError as error:
            # Arrow says less than the system: "error writing bytes to file".
            said = os.strerror(error.errno).lower() if error.errno else " ".join(str(error).split())
            on = "; --resume goes on from here" if os.path.isfile(run.work / "plan.json") else ""
            raise ArchiveError(f"{run.folder}: cannot be written: {said}{on}") from error

    return kept


class RunFolder:
    """The folder of a run, and what stands in it. What writes there raises ArchiveError if it cannot."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.work = folder / "_work"

    @_keeping
    def begin(self, plan: Mapping[str, Any], *, resume: bool, checked: bool = False) -> None:
        """Begin a run of this plan, or go on with it, or with one that has `checked` all; raises
        ArchiveError when that cannot be, and then nothing in the folder has changed."""
        found = self.noted("plan")
        if refused := self._refused(found, json.loads(json.dumps(plan)), resume=resume, checked=checked):
            raise ArchiveError(f"{self.folder}: {refused}")
        self.work.mkdir(parents=True, exist_ok=True)
        for stage in _STAGES:
            for name in self._names(stage):
                if name.startswith("."):
                    shutil.rmtree(self.work / stage / name)
        if found is None:
            self.note("plan", plan)
        with suppress(FileNotFoundError):
            os.unlink(self.folder / SUCCESS)

    def _refused(self, found: Any, plan: Mapping[str, Any], *, resume: bool, checked: bool) -> str:
        """Why the run cannot begin here; "" when it can."""
        if found is None and os.path.isdir(self.folder) and os.listdir(self.folder):
            finished = os.path.isfile(self.folder / SUCCESS)
            return "this run is finished" if finished else "it is not empty, and no run has begun there"
        if found is not None and not resume:
            return "a run that stopped stands there: --resume goes on with it"
        if found is not None and found != plan:
            known = found if isinstance(found, dict) else {}
            changed = ", ".join(key for key in plan if known.get(key) != plan[key])
            return f"begun with other {changed or 'settings'}; it cannot be resumed"
        return "nothing has been checked yet" if checked and self.noted("checked") is None else ""

    @_keeping
    def note(self, name: str, said: object) -> None:
        """Keep something that is known of the run."""
        save(self.work / f"{name}.json", json.dumps(said).encode())

    def noted(self, name: str) -> Any:
        """What is known of the run; None when nothing is."""
        try:
            return json.loads(read_regular(self.work / f"{name}.json"))
        except (OSError, ValueError):
            return None

    def has(self, stage: str, number: int) -> bool:
        """Has this shard been done?"""
        return os.path.isdir(self._place(stage, number))

    @_keeping
    def put(self, stage: str, number: int, tables: Tables) -> None:
        """Keep the tables of a shard."""
        place = self._place(stage, number)
        new = place.with_name(f".{place.name}")
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(parents=True)
        for name, batch in tables.items():
            if name == "keys":
                batch = sort_keys(pa.Table.from_batches([batch])).combine_chunks().to_batches()
            else:
                batch = [batch] if batch.num_rows else []
            with (
                pa.OSFile(str(new / f"{name}.arrow"), "wb") as sink,
                pa.ipc.new_file(sink, SCHEMAS[name]) as file,
            ):
                for one in batch:
                    file.write_batch(one)
        os.rename(new, place)

    def count(self, stage: str, number: int, table: str) -> int:
        """Return the rows that a shard has of a table."""
        return sum(batch.num_rows for batch in _batches(self._place(stage, number) / f"{table}.arrow"))

    def files(self, stage: str, table: str) -> list[str]:
        """Return the files of a table, in the order of the shards."""
        found = (self.work / stage / name / f"{table}.arrow" for name in self._names(stage))
        return [str(file) for file in found if os.path.isfile(file)]

    @_keeping
    def finish(self, stages: Sequence[str], said: Mapping[str, Any]) -> dict[str, int]:
        """Write the tables of what these stages have found, and that all is well; the rows of each."""
        rows = {}
        for table in OUTPUT:
            new = self.work / "out" / table
            shutil.rmtree(new, ignore_errors=True)
            new.mkdir(parents=True)
            files = [file for stage in stages for file in self.files(stage, table)]
            rows[table] = _write(new, table, files)
            shutil.rmtree(self.folder / table, ignore_errors=True)
            os.rename(new, self.folder / table)
        self.succeed({**said, "tables": rows})
        return rows

    @_keeping
    def succeed(self, said: Mapping[str, Any]) -> None:
        """Say that all tables are there."""
        save(self.folder / SUCCESS, (json.dumps({"schema": VERSION, **said}, indent=1) + "\n").encode())

    def clear(self) -> None:
        """Away with all that was only for the way: first the plan, without which a run that is killed just
        now is a finished one."""
        with suppress(FileNotFoundError):
            os.unlink(self.work / "plan.json")
        shutil.rmtree(self.work, ignore_errors=True)

    def _place(self, stage: str, number: int) -> Path:
        return self.work / stage / f"{number:07}"

    def _names(self, stage: str) -> list[str]:
        try:
            return sorted(os.listdir(self.work / stage))
        except FileNotFoundError:
            return []


def _batches(file: Path | str) -> Iterator[pa.RecordBatch]:
    with pa.memory_map(str(file)) as source:
        reader = pa.ipc.open_file(source)
        for number in range(reader.num_record_batches):
            yield reader.get_batch(number)


def _write(folder: Path, table: str, files: Sequence[str]) -> int:
    """The tables of many files as few, and how many rows they have. There is always one file, so that an
    empty table has its columns, too."""
    total = number = 0
    batches = (batch for file in files for batch in _batches(file))
    batch = next(batches, None)
    while batch is not None or number == 0:
        with pq.ParquetWriter(
            folder / f"part-{number:05}.parquet", OUTPUT[table], compression="zstd"
        ) as writer:
            rows = waiting = 0
            held: list[pa.RecordBatch] = []
            while batch is not None and rows < _A_FILE:
                held.append(batch)
                waiting += batch.num_rows
                rows += batch.num_rows
                batch = next(batches, None)
                if waiting >= _A_GROUP:
                    writer.write_table(pa.Table.from_batches(held))
                    held, waiting = [], 0
            writer.write_table(pa.Table.from_batches(held, schema=OUTPUT[table]))
        total, number = total + rows, number + 1
    return total
