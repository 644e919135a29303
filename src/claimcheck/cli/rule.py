"""`claimcheck rule`: explain a rule, or try it on a sentence."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimcheck.cli.output import Stop, emit, look_for
from claimcheck.cli.shared_options import load_rules, make_config, read_period, rule_options

if TYPE_CHECKING:
    from claimcheck.config import Config
    from claimcheck.model import Period, Rule


@click.command("rule")
@click.argument("name", metavar="ID", required=False)
@click.option("--all", "every", is_flag=True, help="All rules in force.")
@click.option(
    "--output-format",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="The form of the explanation.",
)
@click.option("--try", "sentence", metavar="SENTENCE", help="Try the rule on this: why did it (not) match?")
@click.option(
    "--published", metavar="DATE", callback=read_period, help="When the sentence to try was published."
)
@rule_options
def command(
    name: str | None,
    every: bool,
    output_format: str,
    sentence: str | None,
    published: Period | None,
    configs: tuple[str, ...],
    isolated: bool,
    rules: tuple[Path, ...],
) -> int:
    """Explain the rule ID (an id or a code): why it is, its examples at work, what its file says."""
    if (name is None) is not every:
        raise click.UsageError("give the id or the code of a rule, or --all")
    if sentence is not None and (every or output_format == "markdown"):
        raise click.UsageError("--try takes one rule, and gives text or json")
    config = make_config((), configs, rules, isolated=isolated)
    loaded = load_rules(config)
    chosen = loaded if name is None else (find_rule(name, loaded),)
    if sentence is not None:
        emit(_tried(chosen[0], sentence, config, published, output_format), None)
    else:
        emit(_explained(chosen, config, output_format, every=every), None)
    return 0


def find_rule(name: str, rules: Sequence[Rule]) -> Rule:
    """Return the rule with this id or code, or the one that took its place, which is said; raises UsageError
    with the nearest one."""
    wanted = name.lower()
    for rule in rules:
        if wanted in (rule.id.lower(), rule.code.lower()):
            return rule
    for rule in rules:
        if wanted in (alias.lower() for alias in rule.aliases):
            click.echo(f"{name} has become {rule.label}", err=True)
            return rule
    known = [word for rule in rules for word in rule.names]
    near = difflib.get_close_matches(name, known, n=1)
    raise click.UsageError(f'no rule "{name}"' + (f'; did you mean "{near[0]}"?' if near else ""))


def _tried(rule: Rule, sentence: str, config: Config, published: Period | None, form: str) -> str:
    from claimcheck.authoring import try_rule
    from claimcheck.formats import ReadError
    from claimcheck.reporters.rule_trial import render_trial, trial_data

    try:
        trial = try_rule(rule, sentence, config, published)
    except ReadError as error:
        raise Stop([error.problem]) from error
    return _json(trial_data(trial)) if form == "json" else render_trial(trial, look_for(None))


def _explained(rules: Sequence[Rule], config: Config, form: str, *, every: bool) -> str:
    from claimcheck.authoring import explain_all
    from claimcheck.reporters import render_rule, render_rules
    from claimcheck.reporters.explanation import explanation_data, render_markdown, render_rulebook

    if every and form == "text":
        return render_rules(rules, look_for(None))
    explanations = explain_all(rules, config)
    if form == "json":
        data = [explanation_data(one) for one in explanations]
        return _json({"rules": data} if every else data[0])
    if form == "markdown":
        return render_rulebook(explanations) if every else render_markdown(explanations)
    return render_rule(explanations[0], look_for(None))


def _json(data: Any) -> str:
    from claimcheck.reporters.machine import json_text

    return json_text(data)
