"""The modules of a language's words."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


def module_of(language: str, kind: str) -> ModuleType | None:
    """The words of a kind ("gaps", "claims") that a language has, or None when it has none."""
    package = f"claimcheck.locale.{language}"
    room = f"{package}.{kind}"
    try:
        return import_module(room)
    except ModuleNotFoundError as error:
        if error.name not in (package, room):
            raise
        return None
