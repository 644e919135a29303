"""Loaded rules as bytes and back, for the cache of what is worked out once a machine.

The bytes are JSON, a line for what every article asks for and one for the rest of each rule, such as
its examples, which is read when it is first asked for. They make nothing but the nouns named here.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from claimcheck.model import expression, frame, pattern, rule
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Number
from claimcheck.model.period import Period, Stamp
from claimcheck.model.ratio import ratio
from claimcheck.model.rule import Rule
from claimcheck.model.span import Span
from claimcheck.startup.lean import dataclass

_EXPRESSIONS = (
    *(expression.Constant, expression.Text, expression.Quoted, expression.Name, expression.Attribute),
    *(expression.Call, expression.Negative, expression.Arithmetic, expression.Convert),
    *(expression.Compare, expression.Logic),
)
_PATTERNS = (
    *(
        pattern.Pattern,
        pattern.Wording,
        pattern.Words,
        pattern.Fragments,
        pattern.Selector,
        pattern.SentenceMatcher,
    ),
    *(pattern.ClaimMatcher, pattern.SameMatcher, pattern.TableMatcher),
)
_FRAMES = (
    *(frame.Hint, frame.Cue, frame.Index, frame.Side, frame.Cues),
    *(frame.Slot, frame.Frame, frame.FrameMatcher),
)
_RULES = (rule.Place, rule.Passage, rule.Example, rule.RuleRepair, Rule)
NOUNS: tuple[Any, ...] = (*_EXPRESSIONS, *_PATTERNS, *_FRAMES, *_RULES, Figure, Number, Period, Stamp, Span)
# Nouns that others share; by the identity of some of them the engine remembers what it found out.
_SHARED = (frame.Cues, frame.Frame, frame.Slot, pattern.Selector, pattern.Wording)
# What few ask for, in groups that are read together; the first of each holds what they are made of till then.
_LATE: dict[type, tuple[tuple[str, ...], ...]] = {
    Rule: (("why", "examples"), ("check", "message", "when", "repairs", "place")),
    frame.FrameMatcher: (("reach",),),
    frame.Cues: (
        ("cues",),
        (
            *("left", "right", "single", "pairs", "unless", "mirrors", "rivals"),
            *("turns", "back", "joins", "contraries"),
        ),
    ),
}
_NUMBERS = {noun: number for number, noun in enumerate(NOUNS)}
_TUPLE, _SET, _MAP, _RATIO, _FRACTION, _DATE, _KNOWN, _PAIRS, _TABLE = range(-1, -10, -1)
_PLAIN = (str, int, float, bool, type(None))


class _Writer:
    """Writes values as rows; what is shared becomes a row of its own, and what is late a line."""

    def __init__(self) -> None:
        self.shared: list[Any] = []
        self.lines: list[str] = []
        self.length = 0  # of all lines with their ends
        self.numbers: dict[int, int] = {}  # by identity: what rules share is one object

    def row(self, value: Any) -> Any:
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind is tuple:
            return [_TUPLE, *map(self.row, value)]
        if kind is frozenset:
            return [_SET, *map(self.row, sorted(value))]
        if kind is dict and value and all(map(_is_pair, value)) and all(map(_is_plain, value.values())):
            return [_PAIRS, _by_first(value)]
        if kind is dict and all(type(key) is str and _is_plain(one) for key, one in value.items()):
            return [_TABLE, value]
        if kind is dict:
            return [_MAP, *([self.row(key), self.row(one)] for key, one in value.items())]
        if isinstance(value, Fraction):
            return [_FRACTION if kind is Fraction else _RATIO, value.numerator, value.denominator]
        if kind is date:
            return [_DATE, value.isoformat()]
        if not isinstance(value, _SHARED):
            return self.noun(value)
        if id(value) not in self.numbers:
            row = self.noun(value)
            self.numbers[id(value)] = len(self.shared)
            self.shared.append(row)
        return [_KNOWN, self.numbers[id(value)]]

    def noun(self, value: Any) -> Any:
        fields = {one.name: getattr(value, one.name) for one in dataclasses.fields(value)}
        kind = type(value)  # now that it is whole
        for late in _LATE.get(kind, ()):
            said = [self.row(fields[name]) for name in late]
            fields |= {**dict.fromkeys(late), late[0]: self.length}
            self.lines.append(json.dumps(said, separators=(",", ":")))
            self.length += len(self.lines[-1]) + 1
        return [_NUMBERS[kind], *map(self.row, fields.values())]


class _Reader:
    """Makes values of rows."""

    def __init__(self, shared: list[Any], data: bytes, start: int) -> None:
        self.data, self.start = data, start
        self.shared: list[Any] = []
        for row in shared:
            self.shared.append(self.value(row))

    def value(self, row: Any) -> Any:
        if type(row) is not list:
            return row
        number = row[0]
        if number >= 0:
            said = [self.value(one) if type(one) is list else one for one in row]
            noun = NOUNS[number]
            made = noun(*said[1:])
            if noun in _LATE:
                for late in _LATE[noun]:
                    vars(noun)[late[0]].__set__(made, _Rest(self, getattr(made, late[0])))
                object.__setattr__(made, "__class__", _class_of(noun, _LATE[noun]))
            return made
        if number == _TUPLE:
            return tuple([self.value(one) if type(one) is list else one for one in row[1:]])
        return _WAYS[number](self, row)


_WAYS: dict[int, Callable[[_Reader, Any], Any]] = {
    _SET: lambda at, row: frozenset(map(at.value, row[1:])),
    _MAP: lambda at, row: {at.value(key): at.value(value) for key, value in row[1:]},
    _RATIO: lambda at, row: ratio(row[1], row[2]),
    _FRACTION: lambda at, row: Fraction(row[1], row[2]),
    _DATE: lambda at, row: date.fromisoformat(row[1]),
    _KNOWN: lambda at, row: at.shared[row[1]],
    _PAIRS: lambda at, row: {(one, other): said for one, of in row[1].items() for other, said in of.items()},
    _TABLE: lambda at, row: row[1],
}


def _is_pair(key: Any) -> bool:
    return type(key) is tuple and [*map(type, key)] == [str, str]


def _is_plain(value: Any) -> bool:
    return type(value) in _PLAIN


def _by_first(pairs: dict[tuple[str, str], float]) -> dict[str, dict[str, float]]:
    """What is known by two words, by the first and then by the other: half as long, and read in one go."""
    found: dict[str, dict[str, float]] = {}
    for (one, other), said in pairs.items():
        found.setdefault(one, {})[other] = said
    return found


@dataclass(frozen=True, slots=True)
class _Rest:
    """What a noun holds in place of its late fields."""

    at: _Reader
    line: int  # where it begins

    def read(self) -> list[Any]:
        start = self.at.start + self.line
        return [
            self.at.value(row) for row in json.loads(self.at.data[start : self.at.data.find(b"\n", start)])
        ]


@cache  # for each noun, two or three
def _class_of(noun: Any, late: tuple[tuple[str, ...], ...]) -> Any:
    """What a noun is while these of its fields were not asked for: those that were are as quick as any."""
    if not late:
        return noun
    groups = [[vars(noun)[name] for name in names] for names in late]

    def read(one: Any, ways: list[Any]) -> Any:
        rest = ways[0].__get__(one)
        if isinstance(rest, _Rest):
            said = rest.read()
            for way, value in zip(reversed(ways), reversed(said), strict=True):
                way.__set__(one, value)  # the first one last: another thread may look at it
            unread = (names for names in _LATE[noun] if isinstance(vars(noun)[names[0]].__get__(one), _Rest))
            object.__setattr__(one, "__class__", _class_of(noun, tuple(unread)))
        return one

    def whole(one: Any) -> Any:
        for ways in groups:
            read(one, ways)
        object.__setattr__(one, "__class__", noun)  # also where all late fields were given anew
        return one

    def asked(way: Any, ways: list[Any]) -> property:
        return property(lambda one: way.__get__(read(one, ways)))

    body = {way.__name__: asked(way, ways) for ways in groups for way in ways}
    same = {
        "__eq__": lambda one, other: whole(one) == other,
        "__hash__": noun.__hash__,
        "__reduce_ex__": lambda one, protocol: whole(one).__reduce_ex__(protocol),
        "__slots__": (),
    }
    return type(noun.__name__, (noun,), {**body, **same})


def freeze(rules: Iterable[Rule]) -> bytes:
    """Rules as bytes. Raises KeyError for a rule that is made of anything but `NOUNS`."""
    writer = _Writer()
    rows = [writer.row(one) for one in rules]
    first = json.dumps([writer.shared, rows], separators=(",", ":"))
    return "\n".join((first, *writer.lines, "")).encode("ascii")


def thaw(data: bytes) -> tuple[Rule, ...]:
    """The rules that `freeze` made bytes of. Raises ValueError, LookupError, TypeError, AttributeError,
    ArithmeticError or RecursionError for other bytes."""
    end = data.index(b"\n")
    shared, rows = json.loads(data[:end])
    reader = _Reader(shared, data, end + 1)
    rules = tuple(reader.value(row) for row in rows)
    if not all(isinstance(rule, Rule) for rule in rules):
        raise TypeError("no rules")
    return rules
