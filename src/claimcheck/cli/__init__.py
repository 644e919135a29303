"""The command line. Nothing here is imported before a command needs it."""

from __future__ import annotations

import sys
from typing import NoReturn

__all__ = ["main"]


def main() -> NoReturn:
    """Run the `claimcheck` command and exit: with 0 clean, 1 a finding, 2 anything that went wrong."""
    from claimcheck.cli.app import run_app

    sys.exit(run_app(sys.argv[1:]))
