"""What was found in an article, as bytes, for another process or another day.

Rules are named, not written: they are many times larger than an article, and the reader has them.
"""

from __future__ import annotations

import copyreg
import io
import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeVar

from claimcheck import model
from claimcheck.model import Brief, Checked, Comparable, Rule

# All that a store may make: nouns, and what an unread claim is made of. A store is a file that
# others may have written, and a pickle that may name any function is a program.
_NOUNS = "claimcheck.model."
_MAKERS = frozenset(
    {
        ("fractions", "Fraction"),
        ("datetime", "date"),
        ("builtins", "frozenset"),
        ("claimcheck.claims.find", "_unread"),
        ("claimcheck.claims.reading", "Reading"),
    }
)


_Kind = TypeVar("_Kind", Brief, Checked, tuple[Any, ...])


class Unpackable(Exception):
    """Bytes that are not what `pack` writes."""


def rule_named(name: str) -> Rule:
    """Stands for a rule in packed bytes; `unpack` puts the rule in its place."""
    raise Unpackable(name)


def pack(found: Brief | Checked | tuple[Comparable, ...]) -> bytes:
    """What was found as bytes."""
    out = io.BytesIO()
    pickler = pickle.Pickler(out, protocol=5)
    pickler.dispatch_table = _ways_to_write()
    pickler.dump(found)
    return out.getvalue()


@lru_cache(maxsize=1)
def _ways_to_write() -> dict[type, Callable[[Any], Any]]:
    """A noun is what it is made with: half the time and bytes of how pickle writes one with slots."""
    ways: dict[type, Callable[[Any], Any]] = dict(copyreg.dispatch_table)
    for noun in vars(model).values():
        if isinstance(noun, type) and is_dataclass(noun) and all(field.init for field in fields(noun)):
            ways[noun] = _made_with(noun, [field.name for field in fields(noun)])
    ways[Rule] = lambda rule: (rule_named, (rule.id,))
    return ways


def _made_with(noun: type, names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) < 2:
        return lambda one: (noun, tuple(getattr(one, name) for name in names))
    values = attrgetter(*names)
    return lambda one: (noun, values(one))


def unpack(data: bytes, rules: Mapping[str, Rule], kind: type[_Kind]) -> _Kind:
    """What `pack` made bytes of, with the `rules` by id; raises Unpackable, also when it is not of
    the `kind` that is wanted."""
    try:
        found = _Unpickler(io.BytesIO(data), rules).load()
    except Exception as error:  # bytes that are none of ours may fail in any way
        raise Unpackable(str(error)) from error
    if not isinstance(found, kind):
        raise Unpackable(type(found).__name__)
    return found


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, rules: Mapping[str, Rule]) -> None:
        super().__init__(file)
        self._rules = rules

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == (__name__, "rule_named"):
            return self._rules.__getitem__
        if (module, name) in _MAKERS or (module.startswith(_NOUNS) and "." not in name):
            return super().find_class(module, name)
        raise Unpackable(f"{module}.{name}")
