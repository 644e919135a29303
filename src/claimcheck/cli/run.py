"""`claimcheck run`: check the figures of articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimcheck.cli.output import emit, look_for, print_problems, say
from claimcheck.cli.reports import FORMATS, add_step_summary, read_reports, write_reports
from claimcheck.cli.shared_options import reading_options
from claimcheck.cli.work import Task, make_task

if TYPE_CHECKING:
    from claimcheck.config import Config
    from claimcheck.model import Report

_SEVERITIES = click.Choice(["error", "warning", "info"])


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
@click.option("--fail-on", type=_SEVERITIES, help="What makes it exit with 1 (default: error).")
@click.option("--min-severity", type=_SEVERITIES, help="Report nothing below this.")
@click.option(
    "--min-confidence", type=click.Choice(["high", "medium", "low"]), help="Report nothing below this."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Findings that are known and not reported.",
)
@click.option("--write-baseline", is_flag=True, help="Put all findings into the baseline.")
@click.option("--prune-baseline", is_flag=True, help="Take what is mended out of the baseline.")
@click.option("--diff-base", metavar="REV", help="Only findings that touch text changed since REV.")
@click.option("--fix", is_flag=True, help="Make the repairs that are safe, in the files.")
@click.option("--unsafe-fixes", is_flag=True, help="Make likely repairs, too, which change figures.")
@click.option("--diff", is_flag=True, help="Show what would be repaired, and change nothing.")
@click.option(
    "--annotate", is_flag=True, help="Write the findings as comments into copies of Word and PDF files."
)
@click.option("--add-ignore", is_flag=True, help="Add a comment to each paragraph that ignores its findings.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@click.option("--show-settings", is_flag=True, help="Show the settings, and check nothing.")
@click.option("--show-files", is_flag=True, help="List the files, and check nothing.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
@click.option("--judgements", is_flag=True, help="Show every relation, those that hold too, with its sum.")
@click.option("-v", "--verbose", is_flag=True, help="Also count what was left undecided, and why.")
@click.option("-q", "--quiet", is_flag=True, help="Show nothing but findings and mistakes.")
def command(
    paths: tuple[str, ...],
    no_corpus: bool,
    watch: bool,
    show_settings: bool,
    show_files: bool,
    **options: Any,
) -> int:
    """Check the figures in PATHs: files, folders, or - for standard input. Default is this folder."""
    if watch and "-" in paths:
        raise click.UsageError("--watch looks at files, and standard input is none")
    task, rest = _task(paths, corpus=not no_corpus, **options)
    if show_settings or show_files:
        from claimcheck.cli.showing import show

        return show(task, settings=show_settings, output=rest["output"])
    if not watch:
        return run_task(task, **rest)
    from claimcheck.cli.watching import watch_files

    def read() -> Task:
        return _task(paths, corpus=not no_corpus, **options)[0]

    return watch_files(task, read, lambda task: run_task(task, **rest))


def _task(paths: tuple[str, ...], **options: Any) -> tuple[Task, dict[str, Any]]:
    """Return the task, and the options that are about its outcome."""
    ours = (
        *("output", "color", "output_format", "reports", "exit_zero", "write_baseline", "prune_baseline"),
        *("diff_base", "fix", "unsafe_fixes", "diff", "add_ignore", "annotate", "statistics", "judgements"),
        *("verbose", "quiet"),
    )
    rest = {name: options.pop(name) for name in ours}
    whole = rest["judgements"] or rest["verbose"] or rest["annotate"] or "html" in _forms(**rest)
    return make_task(paths, whole=whole, **options), rest


def _forms(*, output_format: str, reports: tuple[tuple[str, Path], ...], **rest: Any) -> set[str]:
    return {output_format, *(form for form, _ in reports)}


def run_task(
    task: Task,
    *,
    output: Path | None,
    color: str,
    output_format: str,
    reports: tuple[tuple[str, Path], ...],
    exit_zero: bool,
    diff: bool,
    statistics: bool,
    judgements: bool,
    verbose: bool,
    quiet: bool,
    **actions: Any,
) -> int:
    """Check, act, report; the exit code."""
    from claimcheck.cli.acting import act
    from claimcheck.reporters import REPORTERS

    outcome = act(task, diff=diff, **actions)
    report = outcome.report
    if "html" in _forms(output_format=output_format, reports=reports):
        from claimcheck.pipeline import with_timelines

        report = with_timelines(report)
    look = look_for(output, color, judgements=judgements or verbose, verbose=verbose, quiet=quiet)
    print_problems(report.problems)
    if not report.outlines and not report.problems and not quiet:
        click.echo(f"claimcheck: no files to check ({', '.join(task.config.include)})", err=True)
    for said in () if quiet else outcome.said:
        say(said)
    write_reports(report, reports, look)
    if output_format == "github":
        add_step_summary(report)
    if outcome.text is not None:
        emit(_shown(outcome.text) if diff and look.width else outcome.text, output)
    elif statistics:
        from claimcheck.reporters import render_statistics

        emit(render_statistics(report, look), output)
    else:
        emit(REPORTERS[output_format](report, look), output)
    return _exit_code(report, task.config, exit_zero)


def _shown(diff: str) -> str:
    """Return a diff for a terminal; elsewhere it is a patch, which must have every character."""
    from claimcheck.reporters.text import harmless

    return harmless(diff)


def _exit_code(report: Report, config: Config, exit_zero: bool) -> int:
    from claimcheck.config import fails

    if report.problems:
        return 2
    return 0 if exit_zero else int(any(fails(config, finding) for finding in report.findings))
