"""`--show-settings` and `--show-files`."""

from __future__ import annotations

from pathlib import Path

from claimcheck.cli.output import emit, print_problems
from claimcheck.cli.work import Task


def show(task: Task, *, settings: bool, output: Path | None) -> int:
    """Return the settings in force as TOML, or the files that would be checked."""
    from claimcheck.config import find_files
    from claimcheck.config.settings_text import settings_text

    if settings:
        emit(settings_text(task.config), output)
        return 0
    files, problems = find_files(task.paths, task.config)
    print_problems(problems)
    emit("".join(f"{shown}\n" for _, shown in files), output)
    return 2 if problems else 0
