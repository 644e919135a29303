"""`claimcheck lsp`: the language server that editors start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.extras import need
from claimcheck.cli.output import Stop
from claimcheck.cli.shared_options import make_config, rule_options

if TYPE_CHECKING:
    from claimcheck.config import Config


@click.command("lsp")
@click.option("--stdio", is_flag=True, help="Speak over standard input and output, which is the only way.")
@rule_options
def command(stdio: bool, configs: tuple[str, ...], isolated: bool, rules: tuple[Path, ...]) -> int:
    """Serve an editor by the Language Server Protocol; the editor starts this.

    The settings are those nearest to the folder that the editor has opened.
    """
    need("pygls", "lsprotocol", extra="lsp")
    from claimcheck.config import ConfigError
    from claimcheck.lsp import serve

    def load(root: Path | None) -> Config:
        try:
            return make_config((root,) if root else (), configs, rules, isolated=isolated)
        except Stop as error:
            raise ConfigError(*error.problems) from error

    serve(load)
    return 0
