"""What stands in the folder of a scan, whichever engine wrote it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from claimcheck.archives.folder import SUCCESS
from claimcheck.archives.schema import OUTPUT, VERSION, Row
from claimcheck.disk import read_regular

_WORD = 1 << 128


def said_of(folder: Path) -> dict[str, Any]:
    """Return what `_SUCCESS` says; raises ValueError when it is of another version, or no such file."""
    said = json.loads(read_regular(folder / SUCCESS))
    if not isinstance(said, dict) or said.get("schema") != VERSION:
        found = said.get("schema") if isinstance(said, dict) else said
        raise ValueError(f"{folder}: tables of version {found}; this program reads {VERSION}")
    return said


def batches_of(folder: Path, table: str, columns: list[str] | None = None) -> Iterator[pa.RecordBatch]:
    """Yield a table, or some columns of it, bit by bit."""
    for name in sorted(os.listdir(folder / table)):
        if name.endswith(".parquet"):
            with pq.ParquetFile(folder / table / name) as file:
                yield from file.iter_batches(8192, columns=columns)


def rows_of(folder: Path, table: str, columns: list[str] | None = None) -> Iterator[Row]:
    """Yield the rows of a table."""
    for batch in batches_of(folder, table, columns):
        yield from batch.to_pylist()


def digests_of(folder: Path) -> dict[str, str]:
    """Return a digest of each table: of its rows, however often each is there, and not of their order."""
    found = {}
    for table in OUTPUT:
        total = 0
        for row in rows_of(folder, table):
            said = json.dumps(row, sort_keys=True, default=str).encode()
            total += int.from_bytes(hashlib.blake2b(said, digest_size=16).digest())
        found[table] = f"{total % _WORD:032x}"
    return found
