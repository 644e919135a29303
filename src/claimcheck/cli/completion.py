"""`claimcheck completion`: what a shell needs to complete our words."""

from __future__ import annotations

import click

from claimcheck.cli.output import emit

_HOW = {
    "bash": 'eval "$(claimcheck completion bash)" in ~/.bashrc',
    "zsh": 'eval "$(claimcheck completion zsh)" in ~/.zshrc',
    "fish": "claimcheck completion fish > ~/.config/fish/completions/claimcheck.fish",
}


@click.command("completion")
@click.argument("shell", type=click.Choice(list(_HOW)))
def command(shell: str) -> int:
    """Print the completion script of SHELL; its first line says where it goes."""
    from click.shell_completion import get_completion_class

    from claimcheck.cli.app import app

    made = get_completion_class(shell)
    assert made is not None
    source = made(app, {}, "claimcheck", "_CLAIMCHECK_COMPLETE").source()
    emit(f"# {_HOW[shell]}\n{source}\n", None)
    return 0
