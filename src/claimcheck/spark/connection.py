"""A session of Spark, and archives as its data frames."""

from __future__ import annotations

import os
import re
import shutil
import socket
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import pyarrow as pa

from claimcheck.archives import ARTICLES, NO_PART, ArchiveError, ArchiveFiles, Columns, parts_of
from claimcheck.config import Config
from claimcheck.disk import reason_of

# A batch of long articles must fit beside the heap of a small executor.
_CONF = {"spark.sql.execution.arrow.maxRecordsPerBatch": "500"}

_PORT = 15002  # of a server that says no other
_PATIENCE = 20.0  # seconds


class NoSpark(Exception):
    """Spark cannot be had, and why."""


def session(
    *, master: str | None = None, remote: str | None = None, conf: Mapping[str, str] | None = None
) -> Any:
    """A session at `master`, or of the Spark Connect server at `remote`; raises NoSpark."""
    if remote is None and not _java():
        raise NoSpark(
            "Spark needs Java, and there is none here: install Java 17, or name a server with --remote"
        )
    if remote is not None:
        _reach(remote)
    from pyspark.sql import SparkSession

    if python := (conf or {}).get("spark.pyspark.python"):
        os.environ["PYSPARK_PYTHON"] = python  # which Spark reads only in programs that it starts itself
    elif remote is None and (master or "local").startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # and not the first `python3` of the machine
    builder = SparkSession.builder.appName("claimcheck")
    builder = builder.remote(remote) if remote else builder.master(master) if master else builder
    for key, value in {**_CONF, **(conf or {})}.items():
        builder = builder.config(key, value)
    try:
        return builder.getOrCreate()
    except Exception as error:
        raise NoSpark(f"no session of Spark: {' '.join(str(error).split())[:300]}") from error


def _java() -> bool:
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java") is not None or bool(home and os.path.isfile(Path(home, "bin", "java")))


def _reach(remote: str) -> None:
    """Raises NoSpark where nobody listens at `sc://host:port`, for whom Spark would wait ten minutes."""
    try:
        found = urlsplit(remote)
        host, port = found.hostname, found.port or _PORT
    except ValueError:
        host = port = None
    if not host or port is None:
        raise NoSpark(
            f"expected the address of a Spark Connect server such as sc://host:15002, found {remote!r}"
        )
    if getproxies():  # the way there may be another
        return
    try:
        socket.create_connection((host, port), _PATIENCE).close()
    except OSError as error:
        said = reason_of(error)
        raise NoSpark(f"there is no server of Spark Connect at {host}:{port}: {said}") from error


@contextmanager
def told() -> Iterator[None]:
    """What Spark cannot do, as an ArchiveError of one line."""
    from py4j.protocol import Py4JError, Py4JJavaError  # type: ignore[import-untyped]
    from pyspark.errors import PySparkException, PythonException

    try:
        yield
    except (PySparkException, Py4JError) as error:
        lines = [line for line in str(error).partition("JVM stacktrace:")[0].splitlines() if line.strip()]
        # Python says last what it was, and Py4J first which of its own calls has failed.
        at = -1 if isinstance(error, PythonException) else 1 if isinstance(error, Py4JJavaError) else 0
        said = lines[at].strip(" :") if lines else type(error).__name__
        raise ArchiveError(f"Spark: {said}") from error


@told()
def source(spark: Any, archive: ArchiveFiles) -> tuple[Any, Columns]:
    """The articles of an archive as a data frame, and what its columns are called. Parquet is read by Spark;
    other files are read whole where they are checked, so that every executor must see them. Raises
    ArchiveError when Spark cannot read them."""
    files = [str(file.absolute()) for file in archive.files]
    if archive.format == "parquet":
        return _parted(spark.read.parquet(*files), archive), archive.columns
    from pyspark.sql.pandas.types import from_arrow_schema

    named = spark.createDataFrame([(file,) for file in files], "file string").repartition(len(files))
    work = partial(read_files, format=archive.format, columns=archive.columns, config=archive.config)
    fields = [(one.name, pa.binary() if one.name == "text" else one.type) for one in ARTICLES]
    return named.mapInArrow(work, from_arrow_schema(pa.schema(fields))), Columns()


def _parted(dataframe: Any, archive: ArchiveFiles) -> Any:
    """The data frame with the columns that only the names of folders tell, as everywhere else: Spark would
    make a number of `month=06`, and take files that lie differently for an error."""
    from pyspark.sql import functions

    names = {name for file in archive.files for name in parts_of(file, archive.columns)}
    for name in sorted(names - {*dataframe.columns}):
        path = functions.replace(
            functions.col("_metadata.file_path"), functions.lit("+"), functions.lit("%2B")
        )
        path = functions.url_decode(path)
        # The last folder of the name counts, and none says nothing.
        said = functions.regexp_extract(path, f".*/{re.escape(name)}=([^/]*)/", 1)
        said = functions.url_decode(functions.replace(said, functions.lit("+"), functions.lit("%2B")))
        dataframe = dataframe.withColumn(name, functions.when(~said.isin("", NO_PART), said))
    return dataframe


def read_files(
    batches: Iterable[pa.RecordBatch], *, format: str, columns: Columns, config: Config
) -> Iterator[pa.RecordBatch]:
    """The articles of files that are named, row by row."""
    names: Sequence[str] = [name for batch in batches for name in batch.column(0).to_pylist()]
    archive = ArchiveFiles(tuple(map(Path, names)), format, columns, config)
    for batch, _ in archive.batches():
        at = batch.schema.get_field_index("text")
        yield batch.set_column(at, "text", batch.column(at).cast(pa.binary()))
