"""`claimcheck init`: settings to begin with, and jobs for a forge."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

import click

from claimcheck.cli.install_source import VARIABLE, install_source, is_address
from claimcheck.cli.output import Stop, write_file

SCHEMA_FOLDER = Path(".claimcheck")
_TARGETS = {
    "claimcheck.toml": "claimcheck.toml",
    "github.yml": ".github/workflows/claimcheck.yml",
    "gitlab.yml": "claimcheck.gitlab-ci.yml",
    "pre-commit.yaml": ".pre-commit-config.yaml",
}
_HOW = "set this variable of the repository to a wheel, a checkout or an address, or say --install-from"
_WHY = "pre-commit installs from an address alone (--install-from git+https://…@REVISION)"
_UNSET = {"github.yml": f"${{{{ vars.{VARIABLE} }}}}", "gitlab.yml": '""'}


@click.command("init")
@click.option("--github", is_flag=True, help="Also a workflow for GitHub.")
@click.option("--gitlab", is_flag=True, help="Also a job for GitLab, to be included.")
@click.option("--pre-commit", is_flag=True, help="Also a hook for pre-commit.")
@click.option(
    "--install-from",
    metavar="SOURCE",
    callback=install_source,
    help="Where these install claimcheck from: a wheel or a checkout in this folder, or an address such as "
    f"git+https://…@REVISION. Without it, jobs read the variable {VARIABLE}.",
)
def command(github: bool, gitlab: bool, pre_commit: bool, install_from: str | None) -> int:
    """Write claimcheck.toml with the schemas that editors complete from, and what else is asked
    for; what is there stays as it is."""
    if install_from and not (github or gitlab or pre_commit):
        raise click.UsageError("--install-from goes with --github, --gitlab or --pre-commit")
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
        _write(Path(_TARGETS[template]), filled(template, install_from))
    for name in ("config", "rule", "cues"):
        _write_schema(name)
    if (github or gitlab) and not install_from:
        click.echo(f"the jobs install claimcheck from where {VARIABLE} says: {_HOW}", err=True)
    if pre_commit and not is_address(install_from or ""):
        click.echo(f"the hook runs the claimcheck that stands on the PATH: {_WHY}", err=True)
    return 0


def filled(template: str, install_from: str | None = None) -> str:
    """Return the text of a template, installing from `install_from`."""
    import json

    text = files("claimcheck.cli").joinpath("templates", template).read_text(encoding="utf-8")
    source = json.dumps(install_from, ensure_ascii=False) if install_from else _UNSET.get(template, "")
    # pre-commit installs in a folder of its own, where a path leads nowhere.
    hook = f"language: python\n        additional_dependencies: [{source}]"
    installed = hook if is_address(source) else "language: system"
    return text.replace("INSTALLED", installed).replace(": INSTALL_FROM", f": {source}")


def _settings() -> str | None:
    """Return the file here, of another name, that has settings which a claimcheck.toml would hide."""
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
