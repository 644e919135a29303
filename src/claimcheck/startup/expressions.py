"""Regular expressions, compiled once a machine.

`re` takes a millisecond for an expression of many words, and rules have hundreds. What it makes of one, a
list of numbers, is kept in a file of the cache that only grows; from these numbers the same Pattern is made
in a fiftieth of the time. They are data: the engine of `re` checks them before it follows them.
"""

from __future__ import annotations

import json
import re
import zlib
from functools import cache, lru_cache
from struct import Struct
from typing import Any

from claimcheck.startup.cache import append, cache_folder, drop, key_of, tail
from claimcheck.startup.digest import blake2b

_KIND = "expressions"
_HEAD = Struct("<4s16sII")  # a sign, the digest of the expression, length and sum of what follows
_SIGN = b"expr"
_LONGEST = 1_000_000  # bytes of one expression
_Said = tuple[
    bytes, int, int, int
]  # where an expression's numbers are: in what, from where, how many, and their sum


@lru_cache(maxsize=8192)  # in place of the cache of `re`, which holds 512
def compiled(expression: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile` for a string; raises `re.error` as it does."""
    try:
        return _BOOK.pattern(expression, int(flags))
    except (ImportError, AttributeError, TypeError, ValueError, LookupError, OverflowError, RuntimeError):
        return re.compile(expression, flags)  # a broken file, or a Python with another `re` than those known


class _Book:
    """What the file holds, as far as this process has read it."""

    def __init__(self) -> None:
        self.folder: str | None = None
        self.length = 0
        self.said: dict[bytes, _Said] = {}

    def pattern(self, expression: str, flags: int) -> re.Pattern[str]:
        name = blake2b(f"{flags} {expression}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
        if name not in self.said:
            self.read_on()  # what other processes have written since
        if (numbers := self._known(name)) is not None:
            return _made(expression, numbers)
        numbers = _numbers(expression, flags)
        pattern = _made(expression, numbers)
        data = json.dumps(numbers, separators=(",", ":")).encode("ascii")
        if len(data) <= _LONGEST:
            append(_KIND, _key(), _HEAD.pack(_SIGN, name, len(data), zlib.crc32(data)) + data)
        self.said[name] = data, 0, len(data), zlib.crc32(data)
        return pattern

    def _known(self, name: bytes) -> Any:
        """What the file says of an expression, or None; that is looked at closely when it is first wanted:
        few of the many are."""
        if name not in self.said:
            return None
        data, at, length, crc = self.said[name]
        said = data[at : at + length]
        if zlib.crc32(said) == crc:
            return json.loads(said)
        self._begin_anew()
        return None

    def _begin_anew(self) -> None:
        drop(_KIND, _key())
        self.said.clear()
        self.length = 0

    def read_on(self) -> None:
        if self.folder != cache_folder():
            self.folder, self.length = cache_folder(), 0
        data = tail(_KIND, _key(), self.length)
        at = 0
        while at + _HEAD.size <= len(data):
            sign, name, length, crc = _HEAD.unpack_from(data, at)
            if sign != _SIGN or length > _LONGEST:
                self._begin_anew()
                return
            at += _HEAD.size
            if at + length > len(data):  # it is being written
                at -= _HEAD.size
                break
            self.said[name] = data, at, length, crc
            at += length
        self.length += at


_BOOK = _Book()


@cache  # asked for each expression that is stored
def _key() -> str:
    from _sre import MAGIC  # type: ignore[import-not-found]

    return key_of([str(MAGIC)])


def _numbers(expression: str, flags: int) -> list[Any]:
    """What `re` makes of an expression: flags, number of groups, their names and the program."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(expression, flags)
    groups = tree.state.groups
    return [flags | tree.state.flags, groups - 1, tree.state.groupdict, _compiler._code(tree, flags)]


def _made(expression: str, numbers: list[Any]) -> re.Pattern[str]:
    """The Pattern of these numbers; raises RuntimeError when they are no program."""
    from _sre import compile as make

    flags, groups, names, program = numbers
    if not 0 <= groups <= len(program):
        raise ValueError("more groups than instructions")
    order: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        order[number] = name
    pattern: re.Pattern[str] = make(expression, flags, program, groups, names, tuple(order))
    return pattern
