"""Where text goes: standard output or a file, in colour or not."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TextIO

import click

if TYPE_CHECKING:
    from claimcheck.model import Problem
    from claimcheck.reporters import Look


class Stop(click.ClickException):
    """Something that keeps a command from its work."""

    exit_code = 2

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def show(self, file: object = None) -> None:
        print_problems(self.problems)


def print_problems(problems: Iterable[Problem]) -> None:
    """Each problem on standard error, with its line where that helps; of one file not too many."""
    from claimcheck.reporters import Look
    from claimcheck.reporters.problems import render_problems

    for said in render_problems(problems, Look(encoding=_encoding(sys.stderr))):
        click.echo(f"claimcheck: {said}", err=True)


def say(text: str) -> None:
    """One line on standard error, cleaned of what a terminal would act on."""
    from claimcheck.reporters.text import clean

    click.echo(f"claimcheck: {clean(text, _encoding(sys.stderr))}", err=True)


def look_for(
    output: Path | None,
    color: str = "auto",
    *,
    judgements: bool = False,
    verbose: bool = False,
    quiet: bool = False,
) -> Look:
    """Return how a report for `output` (None is standard output) is to look."""
    from claimcheck.reporters import Look

    to_terminal = output is None and sys.stdout.isatty()
    return Look(
        color=_wants_color(color, to_terminal),
        width=_terminal_width() if to_terminal else None,
        encoding="utf-8" if output else _encoding(sys.stdout),
        judgements=judgements,
        verbose=verbose,
        quiet=quiet,
    )


class Bar(Protocol):
    """What is to be told how much is done, of how much, and what to say of it if not just that."""

    def __call__(self, done: int, of: int, said: str = "") -> None: ...


@contextmanager
def progress_bar(wanted: bool) -> Iterator[Bar | None]:
    """Yields a bar, None where nobody sees one."""
    if not wanted or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    width = 30

    def show(done: int, of: int, said: str = "") -> None:
        filled = width * done // max(of, 1)
        bar = "#" * filled + "-" * (width - filled)
        sys.stderr.write(f"\r{bar} {said or f'{done:,} of {of:,}'} \x1b[K")
        sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def emit(text: str, output: Path | None) -> None:
    """Write `text`; a reader that has closed the pipe has what it wanted."""
    if output is not None:
        write_file(output, text)
        return
    encoding = _encoding(sys.stdout)
    try:
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
    except OSError as error:
        raise cannot_write(error) from error


def cannot_write(error: OSError) -> Stop:
    """Return what to say when standard output takes no more, such as on a full disk."""
    from claimcheck.disk import reason_of
    from claimcheck.model import Problem

    silence(sys.stdout)
    return Stop([Problem("", f"the output cannot be written: {reason_of(error)}")])


def silence(stream: TextIO) -> None:
    """Keep the interpreter from complaining about a stream that takes no more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_file(path: Path, text: str) -> None:
    """Write `text` to `path` in UTF-8; raises Stop."""
    from claimcheck.config import cut, display_path
    from claimcheck.disk import reason_of, save
    from claimcheck.model import Problem

    data = text.encode("utf-8", "replace")
    try:
        if os.path.exists(path) and not os.path.isfile(path):  # a device, such as /dev/stdout
            path.write_bytes(data)
        else:
            save(path, data)
    except OSError as error:
        said = f"cannot be written: {reason_of(error)}"
        raise Stop([Problem(cut(display_path(path)), said)]) from error


def _wants_color(color: str, to_terminal: bool) -> bool:
    """`--color`, then FORCE_COLOR, then NO_COLOR (no-color.org), then whether anybody sees it."""
    if color != "auto":
        return color == "always"
    if os.environ.get("FORCE_COLOR"):
        return True
    if os.environ.get("NO_COLOR"):
        return False
    return to_terminal and os.environ.get("TERM") != "dumb"


def _terminal_width() -> int:
    import shutil

    return shutil.get_terminal_size().columns


def _encoding(stream: object) -> str:
    return getattr(stream, "encoding", None) or "utf-8"
