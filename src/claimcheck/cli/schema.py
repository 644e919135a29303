"""`claimcheck schema`: what editors and programs hold files against."""

from __future__ import annotations

import click

from claimcheck.cli.output import emit


@click.command("schema")
@click.argument(
    "name", metavar="rule|cues|config|output", type=click.Choice(["rule", "cues", "config", "output"])
)
def command(name: str) -> int:
    """Print the JSON Schema of rule files, of files of cues, of claimcheck.toml, or of the JSON report."""
    import json

    from claimcheck.authoring import SCHEMAS

    emit(json.dumps(SCHEMAS[name](), indent=2, ensure_ascii=False) + "\n", None)
    return 0
