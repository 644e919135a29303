"""From a data frame of articles to one of everything that was found."""

from __future__ import annotations

import json
import os
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
    ArchiveError,
    Columns,
    Limit,
    RunFolder,
    Worker,
    articles_of,
    compare_sorted,
    sliced,
)
from claimcheck.config import Config
from claimcheck.pipeline import Settings, digest_of, ruleset_of, settings_of
from claimcheck.spark.connection import told

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


@told()
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
    that resumes with the same columns and settings. Raises ArchiveError, also for what Spark cannot do,
    TooManyErrors and RuleErrors.
    """
    settings, columns = _settings(config), columns or Columns()
    run = _run_folder(spark, folder)
    resume = resume or stage == "compare"
    if run and not resume and os.path.isdir(folder) and os.listdir(folder):
        raise ArchiveError(f"{folder}: it is not empty; --resume goes on with a run that stopped")
    plan = {"columns": dict(columns.named()), "settings": digest_of(ruleset_of(settings))}
    found = _resumed(spark, folder, plan) if resume else None
    if found is None:
        if stage == "compare":
            raise ArchiveError(f"{folder}: nothing has been checked yet")
        dataframe = dataframe.repartition(partitions) if partitions else dataframe
        checked = _checked(dataframe, columns, settings)
        _note(spark, folder, plan)
        found = _kept(spark, checked, f"{folder}/_work/checked", CHECKED)
    articles = table_of(found, "keys").where("rule = ''").count()
    if limit:
        limit.in_all(table_of(found, "errors").count(), articles)
    if stage == "check":
        compared = spark.createDataFrame([], _schema(COMPARED))
    else:
        compared = _compared(spark, table_of(found, "keys"), settings, partitions)
        compared = _kept(spark, compared, f"{folder}/_work/compared", COMPARED)
    parts = found.drop("keys").where(found["table"] != "keys"), compared
    if run:  # it speaks of the tables that are written anew now
        Path(folder, SUCCESS).unlink(missing_ok=True)
    rows = {}
    for table in OUTPUT:
        tables = [table_of(part, table) for part in parts if table in part.columns]
        whole = tables[0] if len(tables) == 1 else tables[0].unionByName(tables[1])
        whole.write.mode("overwrite").option("compression", "zstd").parquet(f"{folder}/{table}")
        rows[table] = spark.read.parquet(f"{folder}/{table}").count()
    if run:
        run.succeed({"articles": articles, "stage": "check" if stage == "check" else "all", "tables": rows})
        if stage != "check":
            run.clear()
    return rows


def table_of(found: DataFrame, table: str) -> DataFrame:
    """One table of what `scan` returned."""
    return found.where(found["table"] == table).select(f"{table}.*")


def _settings(config: Settings) -> Config:
    settings = settings_of(config)
    ruleset_of(settings)  # mistakes in rules are told here, and not by a hundred executors
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


def _run_folder(spark: Session, folder: str) -> RunFolder | None:
    """The folder, where it is one of this machine; raises ArchiveError when only a server would know it."""
    if "://" in folder:
        return None
    if type(spark).__module__.startswith("pyspark.sql.connect"):
        raise ArchiveError(
            f"{folder}: a Spark Connect server would write it on a disk of its own; "
            "give a URL, such as s3a://bucket/found, or file:///found if that is what you want"
        )
    return RunFolder(Path(folder))


def _resumed(spark: Session, folder: str, plan: Mapping[str, Any]) -> DataFrame | None:
    """What a run of this plan has checked, None when it did not come to the end of that; raises ArchiveError
    when it was a run of another plan."""
    if not _whole(spark, f"{folder}/_work/plan"):
        return None
    noted = json.loads(spark.read.text(f"{folder}/_work/plan").first()["value"])
    if noted != plan:
        changed = ", ".join(key for key in plan if noted.get(key) != plan[key])
        raise ArchiveError(f"{folder}: begun with other {changed or 'settings'}; it cannot be resumed")
    work = f"{folder}/_work/checked"
    return _read(spark, work, CHECKED) if _whole(spark, work) else None


def _note(spark: Session, folder: str, plan: Mapping[str, Any]) -> None:
    """Keep the plan of a run where its tables will be, which may be where only Spark can write."""
    noted = spark.createDataFrame([(json.dumps(plan),)], "value string").coalesce(1)
    noted.write.mode("overwrite").text(f"{folder}/_work/plan")


def _kept(spark: Session, dataframe: DataFrame, path: str, names: tuple[str, ...]) -> DataFrame:
    dataframe.write.mode("overwrite").partitionBy("table").parquet(path)
    return _read(spark, path, names)


def _read(spark: Session, path: str, names: tuple[str, ...]) -> DataFrame:
    """What was kept; where there were no rows there is no file either that could tell the columns."""
    return spark.read.schema(_schema(names)).parquet(path)


def _whole(spark: Session, path: str) -> bool:
    """Was all of this written? Spark says so last, with a file; the files of a write cut short may stand."""
    from pyspark.errors import AnalysisException

    try:
        return bool(spark.read.text(f"{path}/{SUCCESS}").columns)  # Connect looks only when it is asked
    except AnalysisException:
        return False


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


@lru_cache(maxsize=1)  # one for as long as this process lives
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
