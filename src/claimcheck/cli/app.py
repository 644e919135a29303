"""The group of commands, and what becomes of their errors."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence

import click

from claimcheck import __version__
from claimcheck.cli.output import Stop, cannot_write, silence

# Each is a module of this folder with a `command`; `test` must not be shadowed by a package.
COMMANDS = (
    *("run", "claims", "report", "rule", "test", "new-rule", "calibrate", "scan"),
    *("serve", "lsp", "mcp", "schema", "init", "completion"),
)


class _LazyGroup(click.Group):
    """Imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"claimcheck.cli.{cmd_name.replace('-', '_')}").command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="claimcheck", message="%(prog)s %(version)s")
def app() -> None:
    """A linter for the figures in news prose.

    Exit codes: 0 nothing found, 1 a finding at or above --fail-on, 2 anything that went wrong.
    """


def run_app(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; no exception leaves this function."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the shell: `claimcheck run >&-`
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w"))  # noqa: SIM115
    code, said = _run(arguments)
    try:
        if said is not None:
            said.show()
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)  # nobody is left to be told
    return code


def _run(arguments: Sequence[str]) -> tuple[int, click.ClickException | None]:
    """Return the exit code, and what is still to be said."""
    try:
        code = app.main(list(arguments), prog_name="claimcheck", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        return 2, error
    except (click.Abort, KeyboardInterrupt):
        return 130, _stop("interrupted")
    except BrokenPipeError:
        silence(sys.stdout)
        return 0, None
    except OSError as error:
        from claimcheck.disk import reason_of

        if error.filename is None:  # no file, so it was standard output
            return 2, cannot_write(error)
        return 2, _stop(reason_of(error), str(error.filename))
    except Exception as error:
        from claimcheck.batch import crash_text

        return 2, _stop(crash_text(error))
    return code if isinstance(code, int) else 0, None


def _stop(said: str, path: str = "") -> Stop:
    from claimcheck.model import Problem

    return Stop([Problem(path if len(path) < 200 else "", said)])
