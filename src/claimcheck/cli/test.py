"""`claimcheck test`: run the examples of rules as tests."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.output import emit, look_for
from claimcheck.cli.shared_options import load_rules, make_config, rule_options

if TYPE_CHECKING:
    from claimcheck.model import Rule, Trial


@click.command("test")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path, exists=True))
@click.option("-v", "--verbose", is_flag=True, help="Also show the examples that pass.")
@click.option("--json", "as_json", is_flag=True, help="Write the outcome as JSON.")
@rule_options
def command(
    paths: tuple[Path, ...],
    verbose: bool,
    as_json: bool,
    configs: tuple[str, ...],
    isolated: bool,
    rules: tuple[Path, ...],
) -> int:
    """Run the examples of the rules in PATHs, without those of files that they extend, or of all
    rules in force.

    Exits with 1 when an example fails or there is none, with 2 when a file is broken.
    """
    from claimcheck.authoring import run_examples, try_example
    from claimcheck.reporters import render_examples
    from claimcheck.reporters.machine import json_text
    from claimcheck.reporters.rulebook import examples_data

    config = make_config(paths, configs, paths or rules, isolated=isolated)
    tested = _of_paths(load_rules(config), paths or rules)
    results = run_examples(tested, config)
    trials: dict[int, Trial] = {}
    for number, result in enumerate(results):
        if not result.passed:
            with suppress(Exception):  # a rule that fails fails here, too; its result says how
                trials[number] = try_example(result.rule, result.example, config)
    if as_json:
        emit(json_text(examples_data(results, trials)), None)
    else:
        emit(render_examples(results, look_for(None, verbose=verbose), trials, rules=len(tested)), None)
    return int(not results or any(not result.passed for result in results))


def _of_paths(loaded: Sequence[Rule], paths: Sequence[Path]) -> tuple[Rule, ...]:
    """Return the rules that stand in these files and folders; all rules without any."""
    from claimcheck.config import display_path

    named = tuple(display_path(path) for path in paths)
    return tuple(
        rule
        for rule in loaded
        if not named
        or (place := rule.place) is None
        or any(one in (".", place.path) or place.path.startswith(f"{one.rstrip('/')}/") for one in named)
    )
