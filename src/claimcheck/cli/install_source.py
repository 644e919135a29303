"""Where a job is to install claimcheck from: never a name, which may be anybody's on a package index."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import click

VARIABLE = "CLAIMCHECK_INSTALL_FROM"
_EXPECTED = "a wheel, a checkout, or an address such as git+https://…@REVISION"
_ARCHIVES = (".whl", ".tar.gz", ".zip")


def install_source(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """`value` as pip is to be given it: an address, or `./…` for a wheel or a checkout below this folder.

    Raises BadParameter when no job could install that.
    """
    if value is None:
        return None
    address = is_address(value)
    wrong = _wrong_address(value) if address else _wrong_path(value)
    if wrong:
        raise click.BadParameter(f"{value!r} {wrong}", ctx, param)
    return value if address else f"./{_below(value)}"


def is_address(source: str) -> bool:
    """Whether `source` means the same wherever it is read, unlike a path."""
    return "://" in source


def _wrong_address(address: str) -> str:
    parts = urlsplit(address)
    if "+" in parts.scheme:
        pinned = parts.path.rpartition("@")[2] if "@" in parts.path else ""
        return "" if pinned else "names no revision: end it in @REVISION, so that no job changes by itself"
    if parts.scheme in ("https", "http", "file") and parts.path.endswith(_ARCHIVES):
        return _wrong_name(parts.path)
    return f"is not to be installed from: expected {_EXPECTED}"


def _wrong_path(path: str) -> str:
    if not os.path.exists(path):
        return f"is not there: expected {_EXPECTED}"
    if _below(path) is None:
        return "lies outside this folder, where no job finds it: copy it here, or give an address"
    if os.path.isfile(Path(path, "pyproject.toml")):
        return ""
    return _wrong_name(path) if path.endswith(".whl") else f"is not one to install from: expected {_EXPECTED}"


def _wrong_name(path: str) -> str:
    named = PurePosixPath(path).name
    ours = not named.endswith(".whl") or named.startswith("claimcheck_linter-")
    return "" if ours else "is another package's wheel: expected claimcheck_linter-….whl"


def _below(path: str) -> str | None:
    full, here = Path(os.path.abspath(path)), Path.cwd()
    return full.relative_to(here).as_posix() if full.is_relative_to(here) else None
