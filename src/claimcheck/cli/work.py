"""What `run` and `claims` have in common: from paths on the command line to a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimcheck.cli.options import make_config, read_stdin
from claimcheck.cli.output import Stop

if TYPE_CHECKING:
    from claimcheck.config import Config
    from claimcheck.model import Report


def check_paths(
    names: Sequence[str],
    *,
    config_path: Path | None,
    rules: Sequence[Path],
    stdin_filename: str | None,
    corpus: bool = True,
    fail_on: Any = None,
    **settings: Any,
) -> tuple[Config, Report]:
    """The report on `names`, and the settings it was made with; raises Stop."""
    from claimcheck import pipeline

    paths = [Path(name) for name in names or (".",) if name != "-"]
    nearby = [*paths, *([Path(stdin_filename)] if stdin_filename else [])]
    config = make_config(nearby, config_path, rules, **settings)
    config = replace(config, fail_on=fail_on) if fail_on else config
    _check_rates(config)
    documents, problems = read_stdin(config, stdin_filename) if "-" in names else ((), ())
    try:
        report = pipeline.run(paths, config, corpus=corpus, documents=documents)
    except pipeline.RuleErrors as error:
        raise Stop(error.problems) from error
    report = replace(report, problems=(*problems, *report.problems))
    if not report.articles and not report.problems:
        click.echo(f"claimcheck: no files to check ({', '.join(config.include)})", err=True)
    return config, report


def _check_rates(config: Config) -> None:
    """Stop at a file of exchange rates that cannot be used; `csv_rates` names the line."""
    from claimcheck.config import display_path
    from claimcheck.model import Problem
    from claimcheck.units import csv_rates

    if config.rates is None:
        return
    try:
        csv_rates(config.rates)
    except (OSError, ValueError) as error:
        said = str(error).replace(str(config.rates), display_path(config.rates))
        raise Stop([Problem("", said)]) from error
