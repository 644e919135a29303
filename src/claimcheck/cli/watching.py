"""`--watch`: check again whenever a file changes. By asking the file system, so that it works on
network drives and needs nothing installed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import click

from claimcheck.cli.output import Stop
from claimcheck.cli.work import Task

_PAUSE = 0.5  # seconds between two looks at the files

Stamps = dict[str, tuple[int, int]]


def watch_files(
    task: Task,
    read: Callable[[], Task],
    run: Callable[[Task], int],
    pause: Callable[[float], None] = time.sleep,
) -> int:
    """Run, and again at every change, until Control-C; then the exit code of the last run. `read`
    gives the task by the settings as they are then."""
    code, seen = 0, None
    try:
        while True:
            stamps = _stamps(task)
            if stamps != seen:
                seen = stamps
                click.clear()
                try:
                    task = read()
                    seen = _stamps(task)  # new settings may choose other files
                    code = run(task)
                except Stop as stop:  # a mistake in what is being written is no reason to stop watching
                    stop.show()
                    code = stop.exit_code
                click.echo("claimcheck: watching for changes; Control-C ends it", err=True)
            pause(_PAUSE)
    except KeyboardInterrupt:
        return code


def _stamps(task: Task) -> Stamps:
    """Size and time of every file that has a say: articles, rules, settings."""
    from claimcheck.config import find_files

    config = task.config
    files, _ = find_files(task.paths, config)
    named = [path for path, _ in files]
    named += [path for path in (config.source, config.rates, config.baseline, *config.units) if path]
    for path in map(Path, config.rules):  # those that are no path, such as "shipped", have no stamp
        named += [*path.rglob("*.y*ml"), *path.rglob("*.facts.csv")] if os.path.isdir(path) else [path]
    return {str(path): _stamp(path) for path in named}


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return -1, -1
    return found.st_mtime_ns, found.st_size
