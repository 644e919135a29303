"""What the columns of an archive are called, and rows of any table as rows of `ARTICLES`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import pyarrow as pa

from claimcheck.archives.schema import ARTICLES

NO_PART = "__HIVE_DEFAULT_PARTITION__"  # what folders say for null


class ArchiveError(Exception):
    """An archive that cannot be read at all, and why."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of an archive are called; of the ones that are not said, nothing is known."""

    text: str = "text"
    id: str = "id"
    date: str = "date"
    language: str = "language"

    def named(self) -> Iterator[tuple[str, str]]:
        """Our names, and those of the archive."""
        return ((name, getattr(self, name)) for name in ("id", "text", "date", "language"))


def parts_of(file: Path, columns: Columns) -> dict[str, str]:
    """Return what the folders of a file such as `year=2019/language=de/part.parquet` say of our columns."""
    said = (folder.partition("=") for folder in file.absolute().parts[:-1])
    found = {name: unquote(value) for name, sign, value in said if sign and value != NO_PART}
    return {name: found[name] for name in (columns.date, columns.language) if name in found}


def parted(batch: pa.RecordBatch, parts: Mapping[str, str]) -> pa.RecordBatch:
    """Return the batch with these columns, where it has none of the name."""
    for name, value in parts.items():
        if name not in batch.schema.names:
            batch = batch.append_column(name, pa.array([value] * batch.num_rows, pa.string()))
    return batch


def articles_of(batch: pa.RecordBatch, columns: Columns) -> pa.RecordBatch:
    """Rows of any table as rows of `ARTICLES`; raises ArchiveError for a column that holds no such thing."""
    named = dict(columns.named())
    arrays = []
    for field in ARTICLES:
        name = named.get(field.name, field.name)
        places = batch.schema.get_all_field_indices(name)
        if len(places) > 1:
            raise ArchiveError(f"{len(places)} columns are called {name!r}")
        if not places:
            arrays.append(pa.nulls(batch.num_rows, field.type))
            continue
        column = batch.column(places[0])
        if pa.types.is_dictionary(column.type):
            column = column.dictionary_decode()
        try:
            arrays.append(_strings(column) if field.type == pa.string() else column.cast(field.type))
        except pa.ArrowException as error:
            raise ArchiveError(
                f"the column {name!r} is of {column.type}, which is no {field.name}"
            ) from error
    return pa.RecordBatch.from_arrays(arrays, schema=ARTICLES)


def _strings(column: pa.Array) -> pa.Array:
    """Return a column as strings; bytes that are no UTF-8, which no file is kept from calling a string, are
    replaced. Raises ArrowException for a type that has no words."""
    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        column = column.cast(pa.large_binary())
    try:
        return column.cast(pa.string())
    except pa.ArrowInvalid:
        values = column.to_pylist()
        if not all(isinstance(one, bytes | None) for one in values):
            raise
        return pa.array([one and one.decode("utf-8", "replace") for one in values], pa.string())
