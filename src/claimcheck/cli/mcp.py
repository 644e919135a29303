"""`claimcheck mcp`: tools for writing assistants."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.cli.extras import need
from claimcheck.cli.shared_options import make_config, rule_options


@click.command("mcp")
@rule_options
def command(configs: tuple[str, ...], isolated: bool, rules: tuple[Path, ...]) -> int:
    """Serve a writing assistant by the Model Context Protocol, over standard input and output.

    It gets the tools check_text and list_figures.
    """
    need("mcp", extra="mcp")
    from claimcheck.mcp import make_server

    config = make_config((), configs, rules, isolated=isolated)
    make_server(lambda: config).run("stdio")
    return 0
