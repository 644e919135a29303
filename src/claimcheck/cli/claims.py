"""`claimcheck claims`: list what articles say in figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claimcheck.cli.output import emit, look_for, print_problems
from claimcheck.cli.shared_options import reading_options
from claimcheck.cli.work import check, make_task


@click.command("claims")
@reading_options
@click.option(
    "--output-format",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="The form of the list.",
)
@click.option(
    "--unconfirmed", is_flag=True, help="Only the figures that nothing confirms: what is to be looked up."
)
def command(
    paths: tuple[str, ...],
    output: Path | None,
    color: str,
    output_format: str,
    unconfirmed: bool,
    **settings: Any,
) -> int:
    """List every figure in PATHs with its value, what it is about, and what confirms it."""
    from claimcheck.reporters import CLAIM_REPORTERS, UNCONFIRMED_REPORTERS

    reporters = UNCONFIRMED_REPORTERS if unconfirmed else CLAIM_REPORTERS
    report = check(make_task(paths, **settings))
    print_problems(report.problems)
    emit(reporters[output_format](report, look_for(output, color)), output)
    return 2 if report.problems else 0
