"""`--watch`: check again whenever a file changes. By asking the file system, so that it works on
network drives and needs nothing installed."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import click

from claimcheck.cli.output import Stop
from claimcheck.cli.work import Task

_PAUSE = 0.5  # seconds between two looks at the files

Stamps = dict[str, tuple[int, int]]


def watch_files(task: Task, run: Callable[[], int], pause: Callable[[float], None] = time.sleep) -> int:
    """Run, and again at every change, until Control-C; then the exit code of the last run."""
    code, seen = 0, None
    try:
        while True:
            stamps = _stamps(task)
            if stamps != seen:
                seen = stamps
                click.clear()
                code = _run(run)
                click.echo("claimcheck: watching for changes; Control-C ends it", err=True)
            pause(_PAUSE)
    except KeyboardInterrupt:
        return code


def _run(run: Callable[[], int]) -> int:
    """A mistake in a rule that is being written is no reason to stop watching."""
    try:
        return run()
    except Stop as stop:
        stop.show()
        return stop.exit_code


def _stamps(task: Task) -> Stamps:
    """Size and time of every file that has a say: articles, rules, settings."""
    from claimcheck.config import SHIPPED, find_files

    files, _ = find_files(task.paths, task.config)
    rules = [Path(path) for path in task.config.rules if path != SHIPPED]
    named = [path for path, _ in files] + [path for path in (task.config.source, task.config.rates) if path]
    for path in rules:
        named += sorted(path.rglob("*.y*ml")) if path.is_dir() else [path]
    return {str(path): _stamp(path) for path in named}


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return -1, -1
    return found.st_mtime_ns, found.st_size
