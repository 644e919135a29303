"""Reports besides the one on standard output."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.output import say, write_file

if TYPE_CHECKING:
    from claimcheck.model import Report
    from claimcheck.reporters import Look

# The keys of `reporters.REPORTERS`, said again so that `--help` need not import them.
FORMATS = (
    *("full", "concise", "json", "json-lines", "sarif", "github", "gitlab"),
    *("junit", "rdjson", "checkstyle", "csv", "html"),
)


def read_reports(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> tuple[tuple[str, Path], ...]:
    """`FORMAT=PATH` of each `--report`."""
    found = []
    for value in values:
        form, sign, path = value.partition("=")
        if not sign or not path:
            raise click.BadParameter(f"expected FORMAT=PATH, found {value!r}", ctx, param)
        if form not in FORMATS:
            known = ", ".join(FORMATS)
            raise click.BadParameter(f"unknown format {form!r}; known are {known}", ctx, param)
        found.append((form, Path(path)))
    return tuple(found)


def write_reports(report: Report, reports: tuple[tuple[str, Path], ...], look: Look) -> None:
    """Each of `--report` to its file, as it would look in a file; raises Stop."""
    from claimcheck.reporters import REPORTERS

    plain = replace(look, color=False, width=None, encoding="utf-8")
    for form, path in reports:
        write_file(path, REPORTERS[form](report, plain))


def add_step_summary(report: Report) -> None:
    """The list of findings on the page of a GitHub step, where there is one."""
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    from claimcheck.reporters import Look, render_github_summary

    try:
        with open(name, "a", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(render_github_summary(report, Look()))
    except OSError as error:  # a summary is a courtesy, and no reason to fail
        say(f"no step summary: {error.strerror}")
