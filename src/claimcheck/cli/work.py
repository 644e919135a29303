"""What `run` and `claims` have in common: from paths on the command line to a report."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.cli.output import Stop, progress_bar, say
from claimcheck.cli.shared_options import make_config

if TYPE_CHECKING:
    from claimcheck.config import Config
    from claimcheck.model import Document, Problem, Report


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be checked, and how. `stdin` is the name and the bytes of standard input; `whole`
    asks for every article and judgement, not only for findings."""

    config: Config
    paths: tuple[Path, ...]
    stdin: tuple[str, bytes] | None = None
    corpus: bool = True
    jobs: int | None = None
    cache: bool = True
    progress: bool = False
    whole: bool = True

    @property
    def stdin_bytes(self) -> dict[str, bytes]:
        return dict([self.stdin]) if self.stdin else {}


def make_task(
    names: Sequence[str],
    *,
    configs: Sequence[str],
    rules: Sequence[Path],
    stdin_filename: str | None,
    corpus: bool = True,
    jobs: int | None = None,
    no_cache: bool = False,
    no_progress: bool = False,
    whole: bool = True,
    **settings: Any,
) -> Task:
    """Return the task that the command line sets; raises Stop."""
    paths = tuple(Path(name) for name in names or (".",) if name != "-")
    nearby = [*paths, *([Path(stdin_filename)] if stdin_filename else [])]
    config = make_config(nearby, configs, rules, **settings)
    _check_rates(config)
    stdin = None
    if "-" in names:
        stdin = (stdin_filename or "<stdin>", _piped())
    return Task(config, paths, stdin, corpus, jobs, not no_cache, not no_progress, whole or stdin is not None)


def _piped() -> bytes:
    from claimcheck.disk import read_all, reason_of
    from claimcheck.model import Problem

    try:
        return read_all(sys.stdin.buffer)
    except OSError as error:
        raise Stop([Problem("<stdin>", f"cannot be read: {reason_of(error)}")]) from error


def check(task: Task) -> Report:
    """Return the report on a task; raises Stop."""
    from claimcheck import pipeline

    documents, problems = _read_stdin(task)
    try:
        with progress_bar(task.progress) as advance:
            report = pipeline.run(
                task.paths,
                task.config,
                corpus=task.corpus,
                documents=documents,
                jobs=task.jobs,
                cache=task.cache,
                whole=task.whole,
                progress=advance,
                notice=say,
            )
    except pipeline.RuleErrors as error:
        raise Stop(error.problems) from error
    return replace(report, problems=(*problems, *report.problems))


def _read_stdin(task: Task) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Standard input as a document with its settings, or why it cannot be one."""
    if task.stdin is None:
        return (), ()
    from claimcheck import formats

    uri, data = task.stdin
    path = Path("stdin.txt" if uri == "<stdin>" else uri)
    try:
        said = task.config.document(path)
        document = formats.read_bytes(data, uri, encoding=said.encoding, shape=said.shape)
    except formats.ReadError as error:
        return (), (error.problem,)
    return (task.config.apply(document, path),), ()


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
