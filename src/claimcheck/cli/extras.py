"""Packages that only some commands need, and that not everybody installs."""

from __future__ import annotations

import shlex
import sys
from importlib.metadata import requires
from importlib.util import find_spec

from claimcheck.cli.output import Stop


def need(*modules: str, extra: str) -> None:
    """Raise Stop with the command that installs what the extra needs, unless the modules are there."""
    if all(find_spec(module) is not None for module in modules):
        return
    from claimcheck.model import Problem

    packages = [
        said.split(";")[0].strip()
        for said in requires("claimcheck-linter") or ()
        if f'extra == "{extra}"' in said.replace("'", '"')
    ]
    command = shlex.join([sys.executable, "-m", "pip", "install", *packages])
    raise Stop([Problem("", f"this needs the extra [{extra}], which is not installed: {command}")])
