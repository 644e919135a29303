"""`claimcheck rule`: explain a rule."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import load_rules, make_config, rule_options
from claimcheck.cli.output import emit, look_for

if TYPE_CHECKING:
    from claimcheck.model import Rule


@click.command("rule")
@click.argument("name", metavar="ID", required=False)
@click.option("--all", "every", is_flag=True, help="List all rules in force.")
@rule_options
def command(
    name: str | None, every: bool, configs: tuple[str, ...], isolated: bool, rules: tuple[Path, ...]
) -> int:
    """Explain the rule ID (an id or a code): what it checks, why, and examples."""
    from claimcheck.reporters import render_rule, render_rules

    if (name is None) is not every:
        raise click.UsageError("give the id or the code of a rule, or --all")
    loaded = load_rules(make_config((), configs, rules, isolated=isolated))
    look = look_for(None)
    emit(render_rules(loaded, look) if name is None else render_rule(_find(name, loaded), look), None)
    return 0


def _find(name: str, rules: Sequence[Rule]) -> Rule:
    wanted = name.lower()
    for rule in rules:
        if wanted in (rule.id.lower(), rule.code.lower()):
            return rule
    known = [word for rule in rules for word in (rule.id, rule.code)]
    near = difflib.get_close_matches(name, known, n=1)
    raise click.UsageError(f'no rule "{name}"' + (f'; did you mean "{near[0]}"?' if near else ""))
