"""Archives in their formats, as batches of articles that are always cut at the same places."""

from __future__ import annotations

import bz2
import codecs
import csv
import gzip
import io
import lzma
import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

import msgspec
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from claimcheck import formats
from claimcheck.archives.column_names import ArchiveError, Columns, articles_of, parted, parts_of
from claimcheck.archives.crawl import pages_of
from claimcheck.archives.schema import ARTICLES, Row
from claimcheck.config import Config, find_files
from claimcheck.disk import BIG, open_regular, read_regular, reason_of

ROWS = 500  # articles of a batch
BYTES = 4_000_000  # of their texts, if those are fewer
_LINE = 32_000_000  # bytes of a line; what is longer is no article
_ENDINGS = {
    "parquet": (".parquet", ".pq"),
    "jsonl": (".jsonl", ".ndjson"),
    "csv": (".csv",),
    "warc": (".warc",),
}
_PACKED: dict[str, Callable[[Any], Any]] = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}
_BROKEN = (OSError, EOFError, zlib.error, lzma.LZMAError, pa.ArrowException, csv.Error, UnicodeError)


@dataclass(frozen=True, slots=True)
class ArchiveFiles:
    """The files of an archive, in order, and how they are read."""

    files: tuple[Path, ...]
    format: str
    columns: Columns
    config: Config

    def size(self) -> int:
        """Return the bytes of all files."""
        return sum(map(_size, self.files))

    def batches(self) -> Iterator[tuple[pa.RecordBatch, int]]:
        """Return the articles, and how many bytes of the files have been read. What cannot be read is a row
        with a `fault`."""
        if self.format == "parquet":
            read = self._parquet()
        else:
            read = _cut(self._rows())
        return read

    def _rows(self) -> Iterator[tuple[Row, int]]:
        """Yield the articles of formats that are read row by row."""
        rows = {"jsonl": _lines, "csv": _cells, "warc": _pages, "files": _whole}[self.format]
        before = 0
        for file in self.files:
            try:
                for row, at in rows(file, self):
                    yield row, before + at
            except _BROKEN as error:
                yield _fault(file, error), before
            before += _size(file)

    def _parquet(self) -> Iterator[tuple[pa.RecordBatch, int]]:
        before = 0
        for file in self.files:
            size = _size(file)
            try:
                with pq.ParquetFile(file, pre_buffer=False) as source:
                    rows = source.metadata.num_rows
                    known = {name for _, name in self.columns.named()} & {*source.schema_arrow.names}
                    done, names, parts = 0, sorted(known), parts_of(file, self.columns)
                    for whole in source.iter_batches(ROWS, columns=names, use_threads=False):
                        for batch in sliced(articles_of(parted(whole, parts), self.columns)):
                            done += batch.num_rows
                            yield batch, before + size * done // max(rows, 1)
            except (*_BROKEN, ArchiveError) as error:
                yield _batch([_fault(file, error)]), before
            before += size


def _size(file: Path) -> int:
    """Return the bytes of a file; of one that is gone there are none, and reading it says so."""
    try:
        return os.stat(file).st_size
    except OSError:
        return 0


def find_archive(
    paths: Iterable[str | os.PathLike[str]], config: Config, format: str | None, columns: Columns
) -> ArchiveFiles:
    """The archive at `paths`, files or folders; raises ArchiveError when there is none of one format."""
    named = [Path(path) for path in paths]
    for path in named:
        if not os.path.exists(path):
            raise ArchiveError(f"{path}: no such file or folder")
        if not os.path.isdir(path) and not os.path.isfile(path):
            raise ArchiveError(f"{path}: not a regular file; an archive may have to be read again")
    if format is None:
        formats = {_format_of(file) for path in named for file in _within(path)} - {None}
        if len(formats) > 1:
            raise ArchiveError(f"files of several formats: {', '.join(sorted(map(str, formats)))}; name one")
        format = cast(str, formats.pop()) if formats else "files"
    if format == "files":
        files = [path for path, _ in find_files(named, config)[0]]
    else:
        every = (
            file
            for path in named
            for file in _within(path)
            if not os.path.isdir(path) or _format_of(file) == format
        )
        files = [*{file.absolute(): file for file in every}.values()]
    if not files:
        raise ArchiveError(f"no files of the format {format} in {', '.join(map(str, named)) or 'no path'}")
    archive = ArchiveFiles(tuple(files), format, columns, config)
    if format == "parquet":
        _need_text(files[0], columns)
    return archive


def _need_text(file: Path, columns: Columns) -> None:
    """Raises ArchiveError when a file has no column of texts, or one that holds no such thing."""
    try:
        schema = pq.read_schema(file)
    except _BROKEN as error:
        raise ArchiveError(f"{file}: not a Parquet file: {_said(error)}") from error
    if columns.text not in schema.names:
        raise ArchiveError(
            f"{file}: no column {columns.text!r} of texts; there are {', '.join(schema.names)}"
        )
    try:
        articles_of(pa.RecordBatch.from_pylist([], schema=schema), columns)
    except ArchiveError as error:
        raise ArchiveError(f"{file}: {error}") from error


def _within(path: Path) -> list[Path]:
    if not os.path.isdir(path):
        return [path]
    return [
        Path(folder, name)
        for folder, folders, names in _sorted_walk(path)
        for name in names
        if not name.startswith((".", "_")) and _is_of_an_archive(Path(folder, name))
    ]


def _is_of_an_archive(file: Path) -> bool:
    """Is it a file, or a link to one that is gone, which is told? No pipe or device is."""
    return os.path.isfile(file) or not os.path.exists(file)


def _sorted_walk(path: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(
            name for name in folders if not name.startswith((".", "_")) and not _is_scan(Path(folder, name))
        )
        yield folder, folders, sorted(names)


def _is_scan(folder: Path) -> bool:
    """Do tables of ours stand there, or begin to? They are no articles of the folder around them."""
    begun, done = folder / "_work" / "plan.json", folder / "contradictions"
    return os.path.isfile(begun) or (os.path.isdir(done) and os.path.isfile(folder / "_SUCCESS"))


def _format_of(file: Path) -> str | None:
    suffixes = [one.lower() for one in file.suffixes if one.lower() not in _PACKED]
    return next((name for name, ends in _ENDINGS.items() if suffixes[-1:] and suffixes[-1] in ends), None)


def sliced(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    """Yield the batch in pieces of as many rows and bytes as may be in hand at once."""
    sizes = pc.binary_length(batch.column("text")).fill_null(0).to_pylist()
    start = taken = 0
    for at, size in enumerate(sizes):
        if at > start and (taken + size > BYTES or at - start >= ROWS):
            yield batch.slice(start, at - start)
            start, taken = at, 0
        taken += size
    if batch.num_rows:
        yield batch.slice(start)


def _cut(rows: Iterable[tuple[Row, int]]) -> Iterator[tuple[pa.RecordBatch, int]]:
    held: list[Row] = []
    size = at = 0
    for row, place in rows:
        own = len(row.get("text") or b"")
        if held and (len(held) >= ROWS or size + own > BYTES):
            yield _batch(held), at
            held, size = [], 0
        held.append(row)
        size, at = size + own, place
    if held:
        yield _batch(held), at


def _batch(rows: Sequence[Row]) -> pa.RecordBatch:
    """Rows as a batch. Names of files and headers of pages hold what is no Unicode; a text is bytes."""
    clean = [
        {name: _printable(one) if isinstance(one, str) else one for name, one in row.items()} for row in rows
    ]
    return pa.RecordBatch.from_pylist(clean, schema=ARTICLES)


def _printable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _fault(file: Path, error: BaseException) -> Row:
    return {"id": str(file), "fault": f"the file cannot be read, or not to its end: {_said(error)}"}


def _said(error: BaseException) -> str:
    said = reason_of(error) if isinstance(error, OSError) and error.strerror else " ".join(str(error).split())
    return said[:200] or type(error).__name__


@contextmanager
def _opened(file: Path) -> Iterator[tuple[IO[bytes], Callable[[], int]]]:
    """The file, unpacked, and what says how far it has been read."""
    opener = _PACKED.get(file.suffix.lower())
    with (
        open_regular(file) as raw,  # which those that unpack leave open
        opener(raw) if opener else io.BufferedReader(raw, 1 << 20) as lines,
    ):
        yield lines, raw.tell


def _lines(file: Path, archive: ArchiveFiles) -> Iterator[tuple[Row, int]]:
    with _opened(file) as (lines, tell):
        number = 0
        while line := lines.readline(_LINE):
            number += 1
            line = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
            whole = line.endswith(b"\n") or len(line) < _LINE
            while not whole and (rest := lines.readline(_LINE)):
                whole = rest.endswith(b"\n")
            if line.strip():
                yield row_of_line(line, archive.columns, f"{file}:{number}"), tell()


def row_of_line(line: bytes, columns: Columns, place: str) -> Row:
    """Return a line of JSON as an article; one that is none is called by its `place`."""
    if len(line) >= _LINE:
        return {"id": place, "fault": f"a line of more than {_LINE:,} bytes"}
    try:
        said = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        return {"id": place, "fault": f"not JSON: {error}"}
    if not isinstance(said, dict):
        return {"id": place, "fault": "not a JSON object"}
    row: Row = {name: _told(said.get(key)) for name, key in columns.named()}
    text = said.get(columns.text)
    if text is not None and not isinstance(text, str):
        return row | {"id": row["id"] or place, "text": None, "fault": f"{columns.text!r} is no string"}
    return row | {"text": text and text.encode("utf-8", "replace")}


def _told(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else str(value)


def _cells(file: Path, archive: ArchiveFiles) -> Iterator[tuple[Row, int]]:
    with (
        _opened(file) as (lines, tell),
        io.TextIOWrapper(lines, "utf-8-sig", errors="surrogateescape", newline="") as text,
    ):
        reader = csv.reader(iter(lambda: text.readline(_LINE), ""))
        rows = _long_rows(reader)
        head = next(rows, [])
        if isinstance(head, csv.Error):
            raise head
        if archive.columns.text not in head:
            known = f"there are {', '.join(head)[:300]}" if head else "the file is empty"
            yield {"id": str(file), "fault": f"no column {archive.columns.text!r}; {known}"}, 0
            return
        for cells in rows:
            if not cells:
                continue
            place = f"{file}:{reader.line_num}"
            if isinstance(cells, csv.Error):
                yield {"id": place, "fault": f"not CSV: {cells}"}, tell()
                continue
            if sum(map(len, cells)) + len(cells) > _LINE:  # cut short there
                yield {"id": place, "fault": f"a line of more than {_LINE:,} bytes"}, tell()
                continue
            if len(cells) != len(head):
                fault = f"{len(cells):,} cells, and the first line has {len(head):,}"
                yield {"id": place, "fault": fault}, tell()
                continue
            said = dict(zip(head, cells, strict=True))
            row: Row = {name: said.get(key) or None for name, key in archive.columns.named()}
            row["text"] = said[archive.columns.text].encode("utf-8", "surrogateescape")
            yield row, tell()


def _long_rows(reader: Iterator[list[str]]) -> Iterator[list[str] | csv.Error]:
    """Rows whose cells may be as long as a line, and what is wrong with those that are none; the limit, the
    process's, is put back after each."""
    while True:
        limit = csv.field_size_limit(_LINE)
        try:
            cells: list[str] | csv.Error | None = next(reader, None)
        except csv.Error as error:
            cells = error
        finally:
            csv.field_size_limit(limit)
        if cells is None:
            return
        yield cells


def _pages(file: Path, archive: ArchiveFiles) -> Iterator[tuple[Row, int]]:
    return pages_of(file)


def _whole(file: Path, archive: ArchiveFiles) -> Iterator[tuple[Row, int]]:
    from claimcheck.config import display_path

    data, name = read_regular(file, BIG), display_path(file)
    settings = archive.config.document(file)
    for one in formats.articles_in(file, name, encoding=settings.encoding, shape=settings.shape):
        yield {"id": one, "text": data, "name": one}, len(data)
