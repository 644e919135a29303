"""`claimcheck test`: run the examples of rules as tests."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.cli.options import load_rules, make_config, rule_options
from claimcheck.cli.output import emit, look_for


@click.command("test")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path, exists=True))
@click.option("-v", "--verbose", is_flag=True, help="Also show the examples that pass.")
@rule_options
def command(
    paths: tuple[Path, ...], verbose: bool, configs: tuple[str, ...], isolated: bool, rules: tuple[Path, ...]
) -> int:
    """Run the examples of the rules in PATHs, or of all rules in force."""
    from claimcheck import pipeline
    from claimcheck.reporters import render_examples

    config = make_config(paths, configs, paths or rules, isolated=isolated)
    results = pipeline.run_examples(load_rules(config), config)
    emit(render_examples(results, look_for(None, verbose=verbose)), None)
    return int(any(not result.passed for result in results))
