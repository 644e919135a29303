"""What is kept by hand for a language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

_NOTHING: Mapping[str, Any] = MappingProxyType({})


T = TypeVar("T")


class _Made(dict[str, T]):
    """What is made of each name when it is first asked for."""

    def __init__(self, make: Callable[[str], T]) -> None:
        self._make = make

    def __missing__(self, name: str) -> T:
        self[name] = made = self._make(name)
        return made


class Words:
    """What is kept by hand for a language, with an empty answer for what it does not need."""

    __slots__ = ("_kept", "list", "set", "table", "word")

    table: Callable[[str], Mapping[str, Any]]
    list: Callable[[str], tuple[str, ...]]
    set: Callable[[str], frozenset[str]]
    word: Callable[[str], str]

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._kept = kept
        # Readers ask hundreds of times a text: the look-up of a dictionary answers them in half the time.
        self.table = _Made(lambda name: kept.get(name, _NOTHING)).__getitem__
        self.list = _Made(lambda name: tuple(kept.get(name, ()))).__getitem__
        self.set = _Made(lambda name: frozenset(kept.get(name, ()))).__getitem__
        self.word = _Made(lambda name: kept.get(name, "")).__getitem__

    def sets(self) -> Mapping[str, frozenset[str]]:
        """The words of every name that holds words as one text; none of a name that is not kept."""
        texts = ((name, said) for name, said in self._kept.items() if isinstance(said, str))
        return defaultdict(frozenset, {name: frozenset(said.split()) for name, said in texts})

    def flag(self, name: str) -> bool:
        return bool(self._kept.get(name, False))
