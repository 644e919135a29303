"""`claimcheck scan`: an archive of many thousands of articles, to tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimcheck.cli.extras import need
from claimcheck.cli.output import Stop, progress_bar
from claimcheck.cli.shared_options import make_config, rule_options

if TYPE_CHECKING:
    from claimcheck.archives import ArchiveFiles, Limit, Progress

_FORMATS = click.Choice(["parquet", "jsonl", "csv", "warc", "files"])


def _limit(ctx: click.Context, param: click.Parameter, value: str | None) -> Limit | None:
    from claimcheck.archives.limit import read_limit

    try:
        return None if value is None else read_limit(value)
    except ValueError as error:
        raise click.BadParameter(str(error), ctx, param) from error


def _pairs(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    for value in values:
        if "=" not in value:
            raise click.BadParameter(f"expected KEY=VALUE, found {value!r}", ctx, param)
    return dict(value.split("=", 1) for value in values)


@click.command("scan")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path(path_type=Path))
@click.option("--out", required=True, metavar="DIR", help="The folder that the tables are written to.")
@click.option(
    "--format", "form", type=_FORMATS, help="What the INPUTs are; else by the ending of their names."
)
@click.option("--text-column", default="text", show_default=True, metavar="NAME", help="Where the text is.")
@click.option(
    "--id-column", default="id", show_default=True, metavar="NAME", help="What an article is called."
)
@click.option(
    "--date-column", default="date", show_default=True, metavar="NAME", help="When it was published."
)
@click.option(
    "--language-column", default="language", show_default=True, metavar="NAME", help="Its language."
)
@click.option("--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True)
@click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="local: how many processes work.")
@click.option(
    "--buckets", type=click.IntRange(min=1), metavar="N", help="local: parts that are compared apart."
)
@click.option("--master", metavar="URL", help="spark: the cluster, such as spark://host:7077 or local[4].")
@click.option("--remote", metavar="URL", help="spark: a Spark Connect server, sc://host:15002.")
@click.option("--partitions", type=click.IntRange(min=1), metavar="N", help="spark: parts of the work.")
@click.option(
    "--conf", multiple=True, metavar="KEY=VALUE", callback=_pairs, help="spark: a setting of Spark."
)
@click.option(
    "--stage",
    type=click.Choice(["check", "compare", "all"]),
    default="all",
    show_default=True,
    help="Only check each article, or only compare what a run of --stage check has left in DIR.",
)
@click.option(
    "--max-errors", "limit", metavar="N|P%", callback=_limit, help="Stop when there are more errors."
)
@click.option("--resume", is_flag=True, help="Go on with a run that stopped.")
@click.option("--language", metavar="TAG", help="The language of articles that do not say theirs.")
@click.option("--no-progress", is_flag=True, help="Show no progress bar.")
@rule_options
def command(
    inputs: tuple[Path, ...],
    out: str,
    form: str | None,
    engine: str,
    language: str | None,
    configs: tuple[str, ...],
    isolated: bool,
    rules: tuple[Path, ...],
    **options: Any,
) -> int:
    """Find what is wrong in each article of an archive, and what contradicts what across all of them.

    An INPUT is a file or folder of articles; what is found are tables in Parquet, in DIR. Exits with 0 when
    all is done, whatever was found: the tables say that.
    """
    need("pyarrow", extra="scale")
    from claimcheck.archives import ArchiveError, Columns, TooManyErrors, find_archive
    from claimcheck.model import Problem
    from claimcheck.pipeline import RuleErrors

    config = make_config(inputs, configs, rules, isolated=isolated, language=language)
    names = {name: options.pop(f"{name}_column") for name in ("text", "id", "date", "language")}
    try:
        archive = find_archive(inputs, config, form, Columns(**names))
        if archive.format == "warc":
            need("fastwarc", extra="warc")
        rows = (_here if engine == "local" else _on_spark)(archive, out, **options)
    except (ArchiveError, TooManyErrors) as error:
        raise Stop([Problem("", str(error))]) from error
    except RuleErrors as error:
        raise Stop(error.problems) from error
    click.echo(", ".join(f"{count:,} {table}" for table, count in rows.items()))
    return 0


def _here(archive: ArchiveFiles, out: str, **options: Any) -> dict[str, int]:
    from claimcheck.archives import scan_here

    _refuse(options, "spark", ("master", "remote", "partitions", "conf"))
    kept = {name: options[name] for name in ("jobs", "buckets", "stage", "limit", "resume")}
    with _bar(not options["no_progress"]) as tell:
        return scan_here(archive, Path(out), **kept, tell=tell)


def _on_spark(archive: ArchiveFiles, out: str, **options: Any) -> dict[str, int]:
    _refuse(options, "local", ("jobs", "buckets"))
    need("pyspark", extra="spark")
    from claimcheck.model import Problem
    from claimcheck.spark import NoSpark, scan_to, session, source

    try:
        spark = session(master=options["master"], remote=options["remote"], conf=options["conf"])
    except NoSpark as error:
        raise Stop([Problem("", str(error))]) from error
    try:
        dataframe, columns = source(spark, archive)
        kept = {name: options[name] for name in ("partitions", "stage", "limit", "resume")}
        return scan_to(spark, dataframe, out, columns=columns, config=archive.config, **kept)
    finally:
        spark.stop()


def _refuse(options: dict[str, Any], engine: str, names: tuple[str, ...]) -> None:
    for name in names:
        if options[name]:
            raise click.UsageError(f"--{name} is for --engine {engine}")


@contextmanager
def _bar(wanted: bool) -> Iterator[Callable[[Progress], None]]:
    """What is to be told how far the run is."""
    with progress_bar(wanted) as show:

        def tell(progress: Progress) -> None:
            if show is None:
                return
            show(round(1000 * progress.share), 1000, said(progress))

        yield tell


def said(progress: Progress) -> str:
    """Return how far a run is, in words."""
    left = progress.left
    time = "" if left is None else f", {int(left) // 3600}:{int(left) // 60 % 60:02}:{int(left) % 60:02} left"
    if progress.stage == "compare":
        return f"comparing {progress.share:.0%}{time}"
    errors = f", {progress.errors:,} errors" if progress.errors else ""
    return (
        f"{progress.share:.0%}, {progress.articles:,} articles, {progress.rate:,.0f} a second{time}{errors}"
    )
