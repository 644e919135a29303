"""From a data frame of articles to one of everything that was found."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import pyarrow as pa

from claimcheck.archives import (
    ARTICLES,
    CHECKED,
    COMPARED,
    ORDER,
    OUTPUT,
    SCHEMAS,
    SUCCESS,
    VERSION,
    ArchiveError,
    Columns,
    Limit,
    Worker,
    articles_of,
    compare_sorted,
    sliced,
)
from claimcheck.config import Config
from claimcheck.disk import save
from claimcheck.pipeline import Settings, settings_of, standard_of

DataFrame = Any  # of classic Spark or of Spark Connect, which have no class in common
Session = Any


def scan(
    spark: Session,
    dataframe: DataFrame,
    *,
    columns: Columns | None = None,
    config: Settings = None,
    partitions: int | None = None,
) -> DataFrame:
    """All that is found in a data frame of articles, and between them.

    A row has the name of its `table`, and in the column of that name what the table says: `table_of`
    picks one. What was found in each article is kept on the executors' disks while the session lasts, since
    it is needed twice. Raises ArchiveError where there is no column of texts, and RuleErrors.
    """
    settings = _settings(config)
    dataframe = dataframe.repartition(partitions) if partitions else dataframe
    checked = _persisted(_checked(dataframe, columns or Columns(), settings))
    told = checked.where(checked["table"] != "keys").drop("keys")
    compared = _compared(spark, table_of(checked, "keys"), settings, partitions)
    return told.unionByName(compared, allowMissingColumns=True)


def scan_to(
    spark: Session,
    dataframe: DataFrame,
    folder: str,
    *,
    columns: Columns | None = None,
    config: Settings = None,
    partitions: int | None = None,
    stage: str = "all",
    limit: Limit | None = None,
    resume: bool = False,
) -> dict[str, int]:
    """The same as tables in `folder`, which Spark can write to; the rows of each.

    What was found in each article is written before anything is compared, and not found again by a run
    that resumes. Raises ArchiveError, TooManyErrors and RuleErrors.
    """
    settings = _settings(config)
    here = "://" not in folder
    if here and not resume and stage != "compare" and os.path.isdir(folder) and os.listdir(folder):
        raise ArchiveError(f"{folder}: it is not empty; --resume goes on with a run that stopped")
    if here:
        Path(folder, SUCCESS).unlink(missing_ok=True)
    work = f"{folder}/_work/checked"
    found = _written(spark, work) if resume or stage == "compare" else None
    if found is None:
        if stage == "compare":
            raise ArchiveError(f"{folder}: nothing has been checked yet")
        dataframe = dataframe.repartition(partitions) if partitions else dataframe
        checked = _checked(dataframe, columns or Columns(), settings)
        checked.write.mode("overwrite").partitionBy("table").parquet(work)
        found = spark.read.parquet(work)
    articles = table_of(found, "keys").where("rule = ''").count()
    if limit:
        limit.in_all(table_of(found, "errors").count(), articles)
    parts = [found.drop("keys").where(found["table"] != "keys")]
    if stage != "check":
        compared = _compared(spark, table_of(found, "keys"), settings, partitions)
        path = f"{folder}/_work/compared"
        compared.write.mode("overwrite").partitionBy("table").parquet(path)
        parts.append(spark.read.parquet(path))
    rows = {}
    for table in OUTPUT:
        tables = [table_of(part, table) for part in parts if table in part.columns]
        whole = tables[0] if len(tables) == 1 else tables[0].unionByName(tables[1])
        whole.write.mode("overwrite").option("compression", "zstd").parquet(f"{folder}/{table}")
        rows[table] = spark.read.parquet(f"{folder}/{table}").count()
    if here:
        said = {"schema": VERSION, "articles": articles, "stage": "check" if stage == "check" else "all"}
        save(Path(folder, SUCCESS), (json.dumps({**said, "tables": rows}, indent=1) + "\n").encode())
        if stage != "check":
            shutil.rmtree(Path(folder, "_work"), ignore_errors=True)
    return rows


def table_of(found: DataFrame, table: str) -> DataFrame:
    """One table of what `scan` returned."""
    return found.where(found["table"] == table).select(f"{table}.*")


def _settings(config: Settings) -> Config:
    settings = settings_of(config)
    standard_of(settings)  # mistakes in rules are told here, and not by a hundred executors
    return settings


def _checked(dataframe: DataFrame, columns: Columns, config: Config) -> DataFrame:
    names = {name for _, name in columns.named()} | {*ARTICLES.names}
    known = [name for name in dataframe.columns if name in names]
    if columns.text not in known:
        have = ", ".join(dataframe.columns)
        raise ArchiveError(f"no column {columns.text!r} of texts; there are {have}")
    work = partial(check_batches, columns=columns, config=config)
    return dataframe.select(*known).mapInArrow(work, _schema(CHECKED))


def _compared(spark: Session, keys: DataFrame, config: Config, partitions: int | None) -> DataFrame:
    spread = keys.repartition(partitions, "key") if partitions else keys.repartition("key")
    work = partial(compare_batches, config=config)
    return spread.sortWithinPartitions(*ORDER).mapInArrow(work, _schema(COMPARED))


def _persisted(dataframe: DataFrame) -> DataFrame:
    from pyspark.storagelevel import StorageLevel

    return dataframe.persist(StorageLevel.DISK_ONLY)


def _written(spark: Session, path: str) -> DataFrame | None:
    """What a run has written; None when it did not come to its end."""
    from pyspark.errors import AnalysisException

    try:
        found = spark.read.parquet(path)
        return found if found.columns else None
    except AnalysisException:
        return None


def check_batches(
    batches: Iterable[pa.RecordBatch], *, columns: Columns, config: Config
) -> Iterator[pa.RecordBatch]:
    """What an executor does with its articles: checks them in a process of its own, which may die of one."""
    for batch in batches:
        for piece in sliced(articles_of(batch, columns)):
            yield from flat(_worker(config).check(piece), CHECKED)


def compare_batches(batches: Iterable[pa.RecordBatch], *, config: Config) -> Iterator[pa.RecordBatch]:
    """What an executor does with the keys of a partition, which come sorted."""
    for tables in compare_sorted(batches, config):
        yield from flat(tables, COMPARED)


@lru_cache(maxsize=1)
def _worker(config: Config) -> Worker:
    """One process for as long as Spark uses this one."""
    return Worker(config)


def flat(tables: Mapping[str, pa.RecordBatch], names: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
    """Batches of several tables as batches of one, of which each row is of one of them."""
    schema = _union(names)
    for table, batch in tables.items():
        if batch.num_rows:
            own = pa.StructArray.from_arrays(batch.columns, fields=[*SCHEMAS[table]])
            arrays = [
                own if name == table else pa.nulls(batch.num_rows, schema.field(name).type) for name in names
            ]
            yield pa.RecordBatch.from_arrays([pa.array([table] * batch.num_rows), *arrays], schema=schema)


def _union(names: tuple[str, ...]) -> pa.Schema:
    return pa.schema([("table", pa.string()), *((name, pa.struct([*SCHEMAS[name]])) for name in names)])


def _schema(names: tuple[str, ...]) -> Any:
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(_union(names))
