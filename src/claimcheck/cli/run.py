"""`claimcheck run`: check the figures of articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimcheck.cli.options import reading_options
from claimcheck.cli.output import complain, emit, look_for
from claimcheck.cli.reports import FORMATS, add_step_summary, read_reports, write_reports
from claimcheck.cli.work import check_paths

if TYPE_CHECKING:
    from claimcheck.config import Config
    from claimcheck.model import Report


@click.command("run")
@reading_options
@click.option(
    "--output-format",
    type=click.Choice(FORMATS),
    default="full",
    show_default=True,
    help="The form of the report.",
)
@click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="FORMAT=PATH",
    callback=read_reports,
    help="Also write the report in FORMAT to PATH; may be given several times.",
)
@click.option("--no-corpus", is_flag=True, help="Check each document by itself.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info"]), help="What makes it exit with 1.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--judgements", is_flag=True, help="Show every relation, those that hold too, with its sum.")
@click.option("-v", "--verbose", is_flag=True, help="Also count what was left undecided, and why.")
def command(
    paths: tuple[str, ...],
    output: Path | None,
    color: str,
    output_format: str,
    reports: tuple[tuple[str, Path], ...],
    no_corpus: bool,
    fail_on: Any,
    exit_zero: bool,
    judgements: bool,
    verbose: bool,
    **settings: Any,
) -> int:
    """Check the figures in PATHs: files, folders, or - for standard input. Default is this folder."""
    from claimcheck.reporters import REPORTERS

    config, report = check_paths(paths, corpus=not no_corpus, fail_on=fail_on, **settings)
    look = look_for(output, color, judgements=judgements or verbose, verbose=verbose)
    complain(report.problems)
    write_reports(report, reports, look)
    if output_format == "github":
        add_step_summary(report)
    emit(REPORTERS[output_format](report, look), output)
    return _exit_code(report, config, exit_zero)


def _exit_code(report: Report, config: Config, exit_zero: bool) -> int:
    from claimcheck.config import fails

    if report.problems:
        return 2
    return 0 if exit_zero else int(any(fails(config, finding) for finding in report.findings))
