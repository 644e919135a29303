"""`claimcheck report`: every figure of one article or of a thousand, on one page."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from claimcheck.cli.output import Stop, emit, print_problems
from claimcheck.cli.shared_options import reading_options
from claimcheck.cli.work import check, make_task

if TYPE_CHECKING:
    from claimcheck.reporters.report import Known

_BY_ENDING = {".md": "markdown", ".markdown": "markdown", ".csv": "csv", ".json": "json"}
_FOR_SCANS = ("paths", "output", "form", "title", "color", "no_progress")


@click.command("report")
@reading_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["html", "markdown", "csv", "json"]),
    help="The form of the report; else by the ending of FILE, else html.",
)
@click.option("--title", default="", metavar="TEXT", help="The title of the report.")
@click.option(
    "--compare",
    "old",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="OLD.json",
    help="Say what is new, fixed and unchanged since a report in JSON.",
)
def command(
    paths: tuple[str, ...],
    output: Path | None,
    color: str,
    form: str | None,
    title: str,
    old: Path | None,
    **settings: Any,
) -> int:
    """Write a page with every figure in PATHs, what confirms it, and what articles say over time; of the
    folder of a `scan`, a page over its tables.

    SOURCE_DATE_EPOCH sets the day that the page says it was made on.
    """
    from claimcheck import pipeline
    from claimcheck.reporters.report import PAGES, build_page

    if len(paths) == 1 and os.path.isfile(Path(paths[0], "_SUCCESS")):
        _refuse_for_scan(output, form)
        return _of_scan(Path(paths[0]), output, title)

    made = _made()
    against = None if old is None else (old.name, _read_known(old))
    report = check(make_task(paths, **settings))
    print_problems(report.problems)
    page = build_page(pipeline.with_timelines(report), title=title, made=made, against=against)
    emit(PAGES[_form(output, form)](page), output)
    return 2 if report.problems else 0


def _form(output: Path | None, form: str | None) -> str:
    return form or _BY_ENDING.get(output.suffix.lower() if output else "", "html")


def _refuse_for_scan(output: Path | None, form: str | None) -> None:
    """Raises UsageError for what could only be done with articles, and not with the tables of a scan."""
    context = click.get_current_context()
    for parameter in context.command.params:
        name = parameter.name or ""
        if name not in _FOR_SCANS and context.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"{parameter.opts[0]} is for articles, and not for the folder of a scan")
    if _form(output, form) != "html":
        raise click.UsageError("the page on the folder of a scan is html alone")


def _of_scan(folder: Path, output: Path | None, title: str) -> int:
    """Return the page on the tables of a scan; raises Stop."""
    from claimcheck.cli.extras import need
    from claimcheck.model import Problem

    need("pyarrow", extra="scale")
    from claimcheck.archives import summary_of
    from claimcheck.reporters.report import render_archive_html

    try:
        summary = summary_of(folder)
    except (OSError, ValueError) as error:
        raise Stop([Problem(str(folder), f"no tables of a scan: {error}")]) from error
    emit(render_archive_html(summary, title=title, made=_made()), output)
    return 0


def _made() -> str:
    """Return the day to print, in UTC; the same input must give the same bytes where that matters."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.datetime.now(datetime.UTC).date().isoformat()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date().isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise click.UsageError(f"SOURCE_DATE_EPOCH is no time: {epoch!r}") from error


def _read_known(path: Path) -> tuple[Known, ...]:
    from claimcheck.config import display_path
    from claimcheck.disk import BIG, read_regular, reason_of
    from claimcheck.model import Problem
    from claimcheck.reporters.report import read_known

    try:
        return read_known(read_regular(path, BIG).decode("utf-8"))
    except OSError as error:
        said = f"cannot be read: {reason_of(error)}"
    except UnicodeDecodeError:
        said = "not valid UTF-8, which JSON must be"
    except ValueError as error:
        said = str(error)
    raise Stop([Problem(display_path(path), said)])
