"""What a run on Spark writes, what it goes on with, and what it says when Spark cannot."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from claimcheck.archives import ArchiveError, ArchiveFiles, Columns, find_archive, said_of
from claimcheck.config import Config

pytestmark = pytest.mark.real
pytest.importorskip("pyspark", reason="pyspark is not installed")
if shutil.which("java") is None:
    pytest.skip("there is no Java", allow_module_level=True)

Scan = Callable[..., dict[str, int]]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from claimcheck import spark as ours

    conf = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "1"}
    session = ours.session(master="local[1]", conf=conf)
    yield session
    session.stop()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def scan(spark: Any, tmp_path: Path, out: Path) -> Scan:
    """Scans two articles that agree."""
    from claimcheck import spark as ours

    path = tmp_path / "in.parquet"
    text = "Japan hosts 53,700 US troops."
    rows = [{"id": name, "text": text, "other": text, "date": "2019-06-01"} for name in "ab"]
    pq.write_table(pa.Table.from_pylist(rows), path)

    def run(column: str = "text", **options: Any) -> dict[str, int]:
        archive = find_archive([path], Config(), None, Columns(text=column))
        dataframe, columns = ours.source(spark, archive)
        return ours.scan_to(spark, dataframe, str(out), columns=columns, **options)

    return run


def test_articles_that_agree_have_a_table_of_no_contradictions(scan: Scan, out: Path) -> None:
    rows = scan()
    assert (rows["claims"], rows["contradictions"]) == (2, 0)
    assert "a_id" in pq.read_table(out / "contradictions").column_names
    assert said_of(out)["tables"] == rows
    assert not (out / "_work").exists()


def test_an_archive_of_no_articles_has_tables_of_no_rows(spark: Any, out: Path) -> None:
    from claimcheck import spark as ours

    rows = ours.scan_to(spark, spark.createDataFrame([], "id string, text string"), str(out))
    assert set(rows.values()) == {0}
    assert said_of(out)["articles"] == 0


def test_what_was_checked_is_not_checked_again(scan: Scan, out: Path) -> None:
    rows = scan(stage="check")
    written = _files(out)
    assert scan(stage="check", resume=True) == rows
    assert _files(out) == written
    assert scan(stage="compare")["claims"] == 2


def _files(out: Path) -> list[str]:
    return sorted(file.name for file in (out / "_work/checked").rglob("*.parquet"))


def test_what_was_written_in_part_is_checked_again(scan: Scan, out: Path) -> None:
    scan(stage="check")
    (out / "_work/checked/_SUCCESS").unlink()
    for file in (out / "_work/checked/table=claims").iterdir():
        file.unlink()
    assert scan(resume=True)["claims"] == 2


@pytest.mark.parametrize("stage", ["all", "compare"])
def test_a_run_of_other_columns_or_settings_is_not_resumed(scan: Scan, out: Path, stage: str) -> None:
    scan(stage="check")
    said = said_of(out)
    with pytest.raises(ArchiveError, match="begun with other columns;"):
        scan("other", stage=stage, resume=True)
    with pytest.raises(ArchiveError, match="begun with other settings;"):
        scan(config=Config(language="de"), stage=stage, resume=True)
    assert said_of(out) == said


def test_a_finished_run_has_nothing_to_compare_and_stays_finished(scan: Scan, out: Path) -> None:
    scan()
    said = said_of(out)
    with pytest.raises(ArchiveError, match="nothing has been checked yet"):
        scan(stage="compare")
    assert said_of(out) == said


def test_what_spark_cannot_do_is_one_line(spark: Any) -> None:
    from claimcheck import spark as ours

    gone = ArchiveFiles((Path("/nowhere/in.parquet"),), "parquet", Columns(), Config())
    with pytest.raises(ArchiveError, match=r"^Spark: [^\n]*/nowhere/in\.parquet[^\n]*$"):
        ours.source(spark, gone)
    frame = spark.createDataFrame([("a", "Text.")], "id string, text string")
    with pytest.raises(ArchiveError, match=r'^Spark: [^\n]*No FileSystem for scheme "nowhere"$'):
        ours.scan_to(spark, frame, "nowhere://there/out")


def test_what_folders_say_of_their_files_is_read_as_on_one_machine(spark: Any, tmp_path: Path) -> None:
    from claimcheck import spark as ours

    for place in ("year=2019/month=06", "year=14%2F6+%2B", "year=__HIVE_DEFAULT_PARTITION__", "no year"):
        (tmp_path / place).mkdir(parents=True)
        pq.write_table(pa.table({"id": [place], "text": ["Text."]}), tmp_path / place / "1.parquet")
    archive = find_archive([tmp_path], Config(), None, Columns(date="year", language="month"))
    here = {row["id"]: row for batch, _ in archive.batches() for row in batch.to_pylist()}
    there = {row["id"]: row for row in ours.source(spark, archive)[0].collect()}
    assert {id: (row["year"], row["month"]) for id, row in there.items()} == {
        id: (row["date"], row["language"]) for id, row in here.items()
    }
    assert there["year=2019/month=06"]["month"] == "06"


def test_a_file_that_an_executor_cannot_read_is_told_among_the_errors(spark: Any, tmp_path: Path) -> None:
    from claimcheck import spark as ours

    path = tmp_path / "in.jsonl"
    path.write_text('{"text": "One."}\n')
    archive = find_archive([path], Config(), None, Columns())
    dataframe, columns = ours.source(spark, archive)
    path.unlink()
    ours.scan_to(spark, dataframe, str(tmp_path / "out"), columns=columns)
    (row,) = spark.read.parquet(str(tmp_path / "out" / "errors")).collect()
    assert "in.jsonl" in str(row)
