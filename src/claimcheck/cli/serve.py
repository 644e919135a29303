"""`claimcheck serve`: the desk in a browser, and LanguageTool's protocol for editors."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.extras import need
from claimcheck.cli.output import Stop, say
from claimcheck.cli.shared_options import load_rules, make_config, read_period, rule_options

if TYPE_CHECKING:
    from claimcheck.model import Period

TOKEN = "CLAIMCHECK_TOKEN"


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option(
    "--port", default=8081, show_default=True, type=click.IntRange(0, 65535), help="The port to listen at."
)
@click.option(
    "--published", metavar="DATE", callback=read_period, help="When texts without a date were published."
)
@click.option("--language", metavar="TAG", help="The language of texts that don't say, such as en or de.")
@click.option(
    "--allow-origin",
    "origins",
    multiple=True,
    metavar="ORIGIN",
    help="A web page that may ask, too, such as https://cms.example; may be given several times.",
)
@rule_options
def command(
    host: str,
    port: int,
    published: Period | None,
    language: str | None,
    origins: tuple[str, ...],
    configs: tuple[str, ...],
    isolated: bool,
    rules: tuple[Path, ...],
) -> int:
    """Check drafts in a browser, and serve editors that speak LanguageTool's protocol.

    Nothing leaves this machine, is written to disk or logged. At an address that other machines reach, a
    token is asked for: the one in CLAIMCHECK_TOKEN, or one that is made and said here.
    """
    need("starlette", "uvicorn", extra="serve")
    from dataclasses import replace

    from claimcheck.disk import reason_of
    from claimcheck.model import Problem
    from claimcheck.pipeline import ruleset_of
    from claimcheck.serve import Address, application, listen, run

    config = make_config((), configs, rules, isolated=isolated, language=language)
    config = replace(config, published=published or config.published, language=language or config.language)
    load_rules(config)
    address = Address(host, port)
    token = os.environ.get(TOKEN, "")
    if not address.is_of_this_machine and not token:
        token = secrets.token_urlsafe(24)
    served = application(ruleset_of(config), token=token, origins=frozenset(origins))
    try:
        listening = listen(address)
    except OSError as error:
        raise Stop([Problem("", f"cannot listen at {address.url}: {reason_of(error)}")]) from error
    with listening:
        url = Address(host, listening.getsockname()[1]).url
        secret = f"#token={token}" if token else ""
        say(f"the desk is at {url}{secret}; editors use {url}v2; end it with Ctrl-C")
        run(served, listening)
    return 0
