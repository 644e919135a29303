"""`claimcheck init`: settings to begin with, and jobs for a forge."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

import click

from claimcheck import __version__
from claimcheck.cli.output import Stop, write_file

SCHEMA_FOLDER = Path(".claimcheck")
_TARGETS = {
    "claimcheck.toml": "claimcheck.toml",
    "github.yml": ".github/workflows/claimcheck.yml",
    "gitlab.yml": "claimcheck.gitlab-ci.yml",
    "pre-commit.yaml": ".pre-commit-config.yaml",
}


@click.command("init")
@click.option("--github", is_flag=True, help="Also a workflow for GitHub.")
@click.option("--gitlab", is_flag=True, help="Also a job for GitLab, to be included.")
@click.option("--pre-commit", is_flag=True, help="Also a hook for pre-commit.")
def command(github: bool, gitlab: bool, pre_commit: bool) -> int:
    """Write claimcheck.toml with the schemas that editors complete from, and what else is asked
    for; what is there stays as it is."""
    settings = _settings()
    if settings is not None:
        click.echo(f"{settings} has settings already; no claimcheck.toml was written to hide them", err=True)
    wanted = {
        "claimcheck.toml": settings is None,
        "github.yml": github,
        "gitlab.yml": gitlab,
        "pre-commit.yaml": pre_commit,
    }
    for template in (name for name, chosen in wanted.items() if chosen):
        text = files("claimcheck.cli").joinpath("templates", template).read_text(encoding="utf-8")
        text = text.replace("==VERSION", f"=={__version__}")  # a new rule is no surprise on a Monday
        _write(Path(_TARGETS[template]), text)
    for name in ("config", "rule"):
        _write_schema(name)
    return 0


def _settings() -> str | None:
    """The file here, of another name, that has settings which a claimcheck.toml would hide."""
    from claimcheck.config import ConfigError, discover

    try:
        found = discover(Path())
    except ConfigError as error:
        raise Stop(error.problems) from error
    here = found is not None and found.parent == Path().absolute()
    return found.name if found and here and found.name != "claimcheck.toml" else None


def _write_schema(name: str) -> None:
    """What an editor completes and checks a file from: the first line of the file names it."""
    import json

    from claimcheck.authoring import SCHEMAS

    path = SCHEMA_FOLDER / f"{name}.schema.json"
    text = json.dumps(SCHEMAS[name](), indent=2, ensure_ascii=False) + "\n"
    if os.path.lexists(path):
        write_file(path, text)  # ours alone: it follows the version
        return
    _write(path, text)


def _write(path: Path, text: str) -> None:
    if os.path.lexists(path):
        click.echo(f"{path} is there already; it was left as it is. What would stand in it:\n", err=True)
        click.echo("".join(f"    {line}\n" for line in text.splitlines()), err=True)
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        from claimcheck.disk import reason_of
        from claimcheck.model import Problem

        raise Stop([Problem(str(path.parent), f"cannot be made: {reason_of(error)}")]) from error
    write_file(path, text)
    click.echo(f"wrote {path.as_posix()}")
