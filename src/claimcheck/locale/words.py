"""What is kept by hand for a language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Words:
    """What is kept by hand for a language, with an empty answer for what it does not need."""

    __slots__ = ("_kept", "_lists", "_sets")

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._kept = kept
        self._sets: dict[str, frozenset[str]] = {}
        self._lists: dict[str, tuple[str, ...]] = {}

    def table(self, name: str) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self._kept.get(name, _NOTHING)
        return found

    def list(self, name: str) -> tuple[str, ...]:
        if name not in self._lists:
            self._lists[name] = tuple(self._kept.get(name, ()))
        return self._lists[name]

    def set(self, name: str) -> frozenset[str]:
        if name not in self._sets:
            self._sets[name] = frozenset(self._kept.get(name, ()))
        return self._sets[name]

    def sets(self) -> Mapping[str, frozenset[str]]:
        """The words of every name that holds words as one text; none of a name that is not kept."""
        texts = ((name, said) for name, said in self._kept.items() if isinstance(said, str))
        return defaultdict(frozenset, {name: frozenset(said.split()) for name, said in texts})

    def flag(self, name: str) -> bool:
        return bool(self._kept.get(name, False))

    def word(self, name: str) -> str:
        found: str = self._kept.get(name, "")
        return found
