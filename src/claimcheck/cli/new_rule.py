"""`claimcheck new-rule`: a rule to begin with."""

from __future__ import annotations

import os
from pathlib import Path

import click

from claimcheck.cli.output import Stop, emit
from claimcheck.cli.shared_options import load_rules, make_config, rule_options


@click.command("new-rule")
@click.argument("rule_id", metavar="ID")
@click.option("--like", metavar="RULE", help="Begin from this rule: an id or a code.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write it to FILE, which must not be there; default is ID.yaml. A - prints it.",
)
@rule_options
def command(
    rule_id: str,
    like: str | None,
    output: Path | None,
    configs: tuple[str, ...],
    isolated: bool,
    rules: tuple[Path, ...],
) -> int:
    """Write a rule file with one rule, ID, whose examples pass: change it to what you need."""
    from claimcheck.authoring import scaffold
    from claimcheck.model import Problem
    from claimcheck.rules.selectors import NAME

    if not NAME.fullmatch(rule_id):
        raise click.UsageError("ID has small letters, digits and hyphens, such as fare-and-total")
    to_screen = str(output) == "-"
    path = output or Path(f"{rule_id}.yaml")
    if os.path.lexists(path) and not to_screen:
        raise Stop([Problem(path.as_posix(), "is there already: name another file with --output")])
    model, base = None, ""
    if like is not None:
        model, base = _text_of(like, path.parent, configs, isolated, rules)
    text = modeline(path) + scaffold(rule_id, "FILE" if to_screen else path.as_posix(), model, base)
    emit(text, None if to_screen else path)
    if not to_screen:
        click.echo(f"{path.as_posix()} is written; run its examples: claimcheck test {path.as_posix()}")
    return 0


def modeline(path: Path) -> str:
    """Return the first line that editors read, where `claimcheck init` has put the schema."""
    from claimcheck.cli.init import SCHEMA_FOLDER

    schema = SCHEMA_FOLDER / "rule.schema.json"
    if not os.path.exists(schema):
        return ""
    relative = os.path.relpath(schema, path.parent).replace(os.sep, "/")
    return f"# yaml-language-server: $schema={relative}\n"


def _text_of(
    name: str, folder: Path, configs: tuple[str, ...], isolated: bool, rules: tuple[Path, ...]
) -> tuple[str, str]:
    """Return the YAML of a rule in force, and what a file in `folder` has to extend for it: a frame stands
    with its rules, and cues in files of their own."""
    from claimcheck.authoring.scaffold import text_of_rule
    from claimcheck.cli.rule import find_rule
    from claimcheck.model.frame import FrameMatcher
    from claimcheck.rules import find_rule_files

    config = make_config((), configs, rules, isolated=isolated)
    rule = find_rule(name, load_rules(config))
    files, _ = find_rule_files(config.rules, config.near)
    place = rule.place
    text = next((file.text for file in files if place is not None and file.path == place.path), "")
    if place is None or not text or place.path.endswith(".csv"):
        raise click.UsageError(f"{name} is a fact, not a rule to begin from")
    base = ""
    if isinstance(rule.matcher, FrameMatcher):
        base = ", ".join(dict.fromkeys(_from(folder, one) for one in config.rules))
    return text_of_rule(text, place.line), base


def _from(folder: Path, name: str) -> str:
    """Return how a rule file in `folder` names a file, folder or pack of rules."""
    import os

    from claimcheck.rules.catalog import SHIPPED
    from claimcheck.rules.packs import PREFIX

    if name == SHIPPED or name.startswith(PREFIX):
        return name
    return os.path.relpath(name, folder).replace(os.sep, "/")
