"""What `run` does besides reporting: baselines, changes of text, repairs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.fixing import lost, make_edits, save_all, unified_diff
from claimcheck.cli.output import Stop, write_file
from claimcheck.cli.work import Task, check

if TYPE_CHECKING:
    from claimcheck.engine import Known
    from claimcheck.model import Edit, Problem, Report

_MOST_ROUNDS = 10  # of repairs, each of which may bring the next to light
BASELINE = "claimcheck-baseline.json"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The report after all that was asked for; `text` is shown in its place, `said` is for people."""

    report: Report
    text: str | None = None
    said: tuple[str, ...] = ()


def act(
    task: Task,
    *,
    write_baseline: bool,
    prune_baseline: bool,
    diff_base: str | None,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    add_ignore: bool,
) -> Outcome:
    """Check a task and do what was asked for; raises Stop."""
    if add_ignore and (fix or unsafe_fixes):
        raise click.UsageError("--add-ignore leaves figures as they are, and --fix mends them")
    if write_baseline:
        return _write_baseline(task)
    if diff or fix or unsafe_fixes or add_ignore:
        task = replace(task, cache=False)  # what is written comes from the articles, never from a store
    report = check(task)
    said = (_prune_baseline(task, report),) if prune_baseline else ()
    report = _narrowed(task, report, diff_base)
    if diff:
        made, problems = make_edits(report, _edits(report, unsafe_fixes, add_ignore), task.stdin_bytes)
        return Outcome(_with(report, problems), unified_diff(report, made), said)
    if fix or unsafe_fixes or add_ignore:
        return _fixed(task, report, diff_base, unsafe_fixes, add_ignore)
    return Outcome(report, None, said)


def _narrowed(task: Task, report: Report, diff_base: str | None) -> Report:
    """Without what the baseline knows and what no change touches."""
    from claimcheck.engine import without_known

    if task.config.baseline is not None:
        report = without_known(report, {one.fingerprint for one in _read_baseline(task)})
    if diff_base is None:
        return report
    from claimcheck.cli.changes import only_changed

    return only_changed(report, diff_base)


def _edits(report: Report, unsafe: bool, add_ignore: bool) -> dict[str, tuple[Edit, ...]]:
    from claimcheck.engine.settling import chosen_edits, ignoring_edits

    return ignoring_edits(report) if add_ignore else chosen_edits(report, unsafe=unsafe)


def _fixed(task: Task, report: Report, diff_base: str | None, unsafe: bool, add_ignore: bool) -> Outcome:
    """Repair until nothing is left to repair. Standard input comes out repaired as the text."""
    done = 0
    losses: dict[str, None] = {}
    problems: tuple[Problem, ...] = ()
    for _ in range(_MOST_ROUNDS):
        edits = _edits(report, unsafe, add_ignore)
        made, problems = make_edits(report, edits, task.stdin_bytes)
        piped = made.keys() & task.stdin_bytes.keys()
        saved, unsaved = save_all({uri: change for uri, change in made.items() if uri not in piped})
        done += sum(len(edits[uri]) for uri in (*piped, *saved))
        losses.update(dict.fromkeys(lost(saved)))
        problems = (*problems, *unsaved)
        for uri in piped:
            task = replace(task, stdin=(uri, made[uri].new))
        if not piped and not saved:
            break
        report = _narrowed(task, check(task), diff_base)
        if problems:
            break
    text = None
    if task.stdin is not None:
        text = _decoded(report, task.stdin)
    what = "comment" if add_ignore else "repair"
    said = (*losses, f"{done:,} {what}{'' if done == 1 else 's'} made")
    return Outcome(_with(report, problems), text, said)


def _decoded(report: Report, stdin: tuple[str, bytes]) -> str:
    from claimcheck.formats.decode import BOMS

    uri, data = stdin
    for article in report.articles:
        document = article.document
        if document.uri == uri:
            mark = BOMS[document.encoding] if document.bom else b""
            return data.removeprefix(mark).decode(document.encoding)
    return data.decode("utf-8", "replace")


def _with(report: Report, problems: tuple[Problem, ...]) -> Report:
    return replace(report, problems=(*report.problems, *problems))


def _baseline_path(task: Task) -> Path:
    return task.config.baseline or task.config.root / BASELINE


def _read_baseline(task: Task) -> tuple[Known, ...]:
    from claimcheck.config import display_path
    from claimcheck.engine import BaselineError, read_baseline
    from claimcheck.model import Problem

    path = _baseline_path(task)
    try:
        return read_baseline(path)
    except BaselineError as error:
        raise Stop([Problem(display_path(path), str(error))]) from error


def _write_baseline(task: Task) -> Outcome:
    """All findings become known; what is left to report is nothing."""
    from claimcheck.config import display_path
    from claimcheck.engine import known_of, without_known, write_baseline

    report = check(task)
    path, entries = _baseline_path(task), known_of(report, task.config)
    write_file(path, write_baseline(entries))
    said = f"{len(entries):,} finding{'' if len(entries) == 1 else 's'} written to {display_path(path)}"
    return Outcome(without_known(report, {one.fingerprint for one in entries}), None, (said,))


def _prune_baseline(task: Task, report: Report) -> str:
    from claimcheck.config import display_path
    from claimcheck.engine import prune, write_baseline

    path, old = _baseline_path(task), _read_baseline(task)
    kept = prune(old, report, task.config)
    write_file(path, write_baseline(kept))
    return f"{len(old) - len(kept):,} of {len(old):,} taken out of {display_path(path)}"
