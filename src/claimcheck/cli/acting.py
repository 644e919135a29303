"""What `run` does besides reporting: baselines, changes of text, repairs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.copies import write_copies
from claimcheck.cli.fixing import lost, make_edits, save_all, unified_diff
from claimcheck.cli.output import Stop, write_file
from claimcheck.cli.work import Task, check

if TYPE_CHECKING:
    from claimcheck.model import Edit, Problem, Report
    from claimcheck.review import Known

_MAX_ROUNDS = 10  # of repairs, each of which may bring the next to light
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
    annotate: bool = False,
) -> Outcome:
    """Check a task and do what was asked for; raises Stop."""
    if add_ignore and (fix or unsafe_fixes):
        raise click.UsageError("--add-ignore leaves figures as they are, and --fix mends them")
    if write_baseline:
        return _write_baseline(task)
    if diff or fix or unsafe_fixes or add_ignore or annotate:
        task = replace(task, cache=False)  # what is written comes from the articles, never from a store
    report = check(task)
    said = (_prune_baseline(task, report),) if prune_baseline else ()
    report = _narrowed(task, report, diff_base)
    if diff:
        made, wrong = make_edits(report, _edits(report, unsafe_fixes, add_ignore), task.stdin_bytes)
        shown = unified_diff(report, made)
        if report.findings and not shown:
            said = (*said, _nothing_repaired(report, unsafe_fixes))
        return Outcome(_with(report, wrong), shown, said)
    copied: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    if annotate or fix or unsafe_fixes:
        edits = _edits(report, unsafe_fixes, False) if fix or unsafe_fixes else {}
        copied, problems = write_copies(report, edits, annotate=annotate, stdin=task.stdin_bytes)
        report = _with(report, problems)
    if add_ignore:
        said = (*said, *_unanswered(report))
    if fix or unsafe_fixes or add_ignore:
        outcome = _fixed(task, report, diff_base, unsafe_fixes, add_ignore)
        return replace(outcome, report=_with(outcome.report, problems), said=(*said, *outcome.said, *copied))
    return Outcome(report, None, (*said, *copied))


def _nothing_repaired(report: Report, unsafe: bool) -> str:
    """That there are findings, and why there is nothing to show of them."""
    count = len(report.findings)
    found = f"{count:,} {'finding' if count == 1 else 'findings'}"
    more = "" if unsafe else "; --unsafe-fixes takes likely ones, too"
    return f"{found}, and no repair that is sure enough to be made{more}; run without --diff to read them"


def _narrowed(task: Task, report: Report, diff_base: str | None) -> Report:
    """Without what the baseline knows and what no change touches."""
    from claimcheck.review import without_known

    if task.config.baseline is not None:
        report = without_known(report, {one.fingerprint for one in _read_baseline(task)})
    if diff_base is None:
        return report
    from claimcheck.cli.changes import only_changed

    return only_changed(report, diff_base)


def _edits(report: Report, unsafe: bool, add_ignore: bool) -> dict[str, tuple[Edit, ...]]:
    from claimcheck.review import chosen_edits, ignoring_edits

    return _in_place(ignoring_edits(report)) if add_ignore else chosen_edits(report, unsafe=unsafe)


def _unanswered(report: Report) -> Iterator[str]:
    """Yield the documents with findings that take no comments of ours to ignore them."""
    from claimcheck.formats import format_of

    for uri in dict.fromkeys(finding.uri for finding in report.findings):
        if not format_of(uri).remarks:
            yield f"{uri}: --add-ignore is for text and markup; answer there with a comment of your own"


def _in_place(edits: dict[str, tuple[Edit, ...]]) -> dict[str, tuple[Edit, ...]]:
    """Without the edits of files that are only copied, and of comments where they cannot be written."""
    from claimcheck.formats import format_of

    ours = {uri: own for uri, own in edits.items() if not format_of(uri).packed}
    return {
        uri: own if format_of(uri).remarks else tuple(one for one in own if not one.in_source)
        for uri, own in ours.items()
    }


def _fixed(task: Task, report: Report, diff_base: str | None, unsafe: bool, add_ignore: bool) -> Outcome:
    """Repair until nothing is left to repair. Standard input comes out repaired as the text."""
    from claimcheck.formats import file_of

    done = 0
    losses: dict[str, None] = {}
    problems: tuple[Problem, ...] = ()
    for _ in range(_MAX_ROUNDS):
        edits = _in_place(_edits(report, unsafe, add_ignore))
        made, problems = make_edits(report, edits, task.stdin_bytes)
        piped = made.keys() & task.stdin_bytes.keys()
        saved, unsaved = save_all({uri: change for uri, change in made.items() if uri not in piped})
        done += sum(len(own) for uri, own in edits.items() if file_of(uri) in (*piped, *saved))
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
    from claimcheck import formats

    uri, data = stdin
    for article in report.articles:
        if article.document.uri == uri:
            return formats.source_text(article.document, data)
    return data.decode("utf-8", "replace")


def _with(report: Report, problems: tuple[Problem, ...]) -> Report:
    return replace(report, problems=(*report.problems, *problems))


def _baseline_path(task: Task) -> Path:
    return task.config.baseline or task.config.root / BASELINE


def _read_baseline(task: Task) -> tuple[Known, ...]:
    from claimcheck.config import display_path
    from claimcheck.model import Problem
    from claimcheck.review import BaselineError, read_baseline

    path = _baseline_path(task)
    try:
        return read_baseline(path)
    except BaselineError as error:
        raise Stop([Problem(display_path(path), str(error))]) from error


def _write_baseline(task: Task) -> Outcome:
    """Make all findings known; what is left to report is nothing."""
    from claimcheck.config import display_path
    from claimcheck.review import known_of, without_known, write_baseline

    report = check(task)
    path, entries = _baseline_path(task), known_of(report, task.config)
    write_file(path, write_baseline(entries))
    said = f"{len(entries):,} finding{'' if len(entries) == 1 else 's'} written to {display_path(path)}"
    return Outcome(without_known(report, {one.fingerprint for one in entries}), None, (said,))


def _prune_baseline(task: Task, report: Report) -> str:
    from claimcheck.config import display_path
    from claimcheck.review import prune, write_baseline

    path, old = _baseline_path(task), _read_baseline(task)
    kept = prune(old, report, task.config)
    write_file(path, write_baseline(kept))
    return f"{len(old) - len(kept):,} of {len(old):,} taken out of {display_path(path)}"
