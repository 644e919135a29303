"""`claimcheck calibrate`: how far the rules are to be trusted, counted on real text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimcheck.cli.output import Stop, emit, look_for, print_problems, progress_bar, say, write_file
from claimcheck.cli.shared_options import reading_options
from claimcheck.cli.work import Task, make_task

if TYPE_CHECKING:
    from claimcheck.model.calibration import Calibration


@click.command("calibrate")
@reading_options
@click.option(
    "--output-format",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="The form of the counts.",
)
@click.option(
    "--show",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Show up to N examples of each class that did not come out.",
)
@click.option(
    "--uncovered",
    is_flag=True,
    help="List figures that evidently belong together and that no rule binds: what to write next.",
)
@click.option(
    "--write",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the hold rates of frames to FILE (calibration.toml, beside the rules).",
)
@click.option("--corpus", metavar="TEXT", help="What the texts are, by kind, for the head of that file.")
def command(
    paths: tuple[str, ...],
    output: Path | None,
    color: str,
    output_format: str,
    show: int,
    uncovered: bool,
    write: Path | None,
    corpus: str | None,
    **settings: Any,
) -> int:
    """Count how often what the rules bind in PATHs comes out: real text is nearly always right.

    PATHs are files and folders of articles, or of collections: .jsonl and .jsonl.gz with an object a
    line that has an `id`, a `date` and a `text`.
    """
    if (write is None) != (corpus is None):
        raise click.UsageError("--write FILE and --corpus TEXT belong together: of what are the numbers?")
    if "-" in paths:
        raise click.UsageError("calibrate counts what is in files, and standard input is none")
    calibration = _counted(make_task(paths, **settings), gaps=uncovered, show=show)
    print_problems(calibration.problems)
    if write is not None and corpus is not None and not calibration.problems:
        _write(write, calibration, corpus)
    emit(_rendered(calibration, output_format, output, color, uncovered=uncovered), output)
    return 2 if calibration.problems else 0


def _counted(task: Task, *, gaps: bool, show: int) -> Calibration:
    from claimcheck.authoring import calibrate
    from claimcheck.pipeline import RuleErrors

    try:
        with progress_bar(task.progress) as advance:
            return calibrate(task.paths, task.config, jobs=task.jobs, gaps=gaps, show=show, progress=advance)
    except RuleErrors as error:
        raise Stop(error.problems) from error


def _write(path: Path, calibration: Calibration, corpus: str) -> None:
    """Write the file and say of how many classes it is; raises Stop when there is nothing to say."""
    from claimcheck.authoring import worth_writing
    from claimcheck.config import display_path
    from claimcheck.model import Problem
    from claimcheck.rules.calibration import calibration_text

    counts = worth_writing(calibration)
    if not counts:
        said = "not written: no frame was decided twice or more, in the words of several files"
        raise Stop([Problem(display_path(path), said)])
    size = f"{calibration.articles:,} articles of {calibration.files:,} files"
    write_file(path, calibration_text(counts, f"{size}: {' '.join(corpus.split())}"))
    framed = sum(1 for one in calibration.classes if one.binding.frame)
    said = f"{display_path(path)} is written: {len(counts):,} of {framed:,} classes"
    say(f"{said}; the others were decided once, never, or in one file")


def _rendered(
    calibration: Calibration, form: str, output: Path | None, color: str, *, uncovered: bool
) -> str:
    import json

    from claimcheck.reporters.hold_rates import calibration_data, render_classes, render_gaps

    if form == "json":
        return json.dumps(calibration_data(calibration), indent=2, ensure_ascii=False) + "\n"
    look = look_for(output, color)
    return render_gaps(calibration, look) if uncovered else render_classes(calibration, look)
