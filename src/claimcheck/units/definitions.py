"""A newsroom's own units, read from files in pint's definition syntax.

Nothing reaches pint that was not taken apart here first: every name is known, numbers and powers are
bounded, nothing is redefined, imported or switched. So what pint is given is short and comes out.
Messages quote no more of a file than names that it defines: the settings may name one by mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from pathlib import Path

from claimcheck.disk import read_regular
from claimcheck.model import Problem
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass
from claimcheck.units.currencies import CURRENCIES
from claimcheck.units.own import NO_OWN, Definition, Own
from claimcheck.units.suggest import suggest
from claimcheck.units.table import DERIVED, UNITS

MAX_BYTES = 65_536
MAX_UNITS = 500
_LONGEST = 400  # characters of a line
_HEAVIEST = 600  # digits and powers of a unit with all that it is defined by
_FORM = "expected a definition such as `furlong_per_fortnight = furlong / fortnight = fpf`"

_NAME = r"(?:[^\W\d_]|_)\w{0,59}"
_NUMBER = r"[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,2})?"
_TOKEN = compiled(
    rf"(?P<space>[ \t]+)|(?:(?P<number>{_NUMBER})(?![\w.])|(?P<name>{_NAME}))"
    r"(?:[ \t]*(?:\*\*|\^)[ \t]*(?P<power>-?[0-9]{1,2})(?![\w.]))?|(?P<op>\*(?!\*)|[/()])"
)
_DIMENSION = re.compile(r"\[([A-Za-z]\w{0,59})\]")
_OFFSET = re.compile(r"offset:[ \t]*-?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[ \t]*/[ \t]*[1-9][0-9]{0,39})?")
_WORD = re.compile(_NAME)
_Parts = tuple[tuple[str, int, int], ...]  # units that a definition names: name, power, column
_SYMBOL = re.compile(rf"{_NAME}|[^\s0-9=#;@\[\]()*/^.,+-]{{1,12}}")  # also such as "₿" and "°Ré"


class UnitErrors(Exception):
    """Files of units with mistakes in them; `problems` names each at its place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class _Entry:
    """A definition, and what it is made of: other units with their powers."""

    definition: Definition
    parts: _Parts = ()
    digits: int = 0
    dimension: str = ""


class _Mistake(Exception):
    """What is wrong at a column of the line, which counts from 0."""

    def __init__(self, said: str, column: int = 0) -> None:
        super().__init__(said)
        self.column = column


def load_units(files: Iterable[tuple[Path, str]]) -> Own:
    """The units defined in files, each with what it is called in messages. Raises UnitErrors, also for
    what is no regular file or has more than `MAX_BYTES`."""
    texts, problems = [], []
    for path, shown in files:
        try:
            texts.append((shown, _text(path)))
        except (OSError, ValueError) as error:
            said = error.strerror.lower() if isinstance(error, OSError) and error.strerror else str(error)
            problems.append(Problem(shown, f"cannot be read: {said}"))
    if problems:
        raise UnitErrors(tuple(problems))
    return read_units(tuple(texts))


def _text(path: Path) -> str:
    """The text of a regular file of some length; OSError or ValueError for another."""
    try:
        return read_regular(path, MAX_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("not valid UTF-8") from None


@lru_cache(maxsize=4)  # the same files for one text after another
def read_units(files: tuple[tuple[str, str], ...]) -> Own:
    """The units defined in files, each a pair of what it is called in messages and its text.

    A line is a definition in pint's syntax (`name = 3 * metre = symbol = alias`, `coin = [currency_coin]`
    for a unit that nothing else measures), `@alias kilometre = klick`, a comment or nothing. Raises
    UnitErrors with every mistake.
    """
    if not files:
        return NO_OWN
    reader = _Reader()
    for path, text in files:
        for number, line in enumerate(text.splitlines(), 1):
            reader.line(path, number, line)
    reader.settle()
    if reader.problems:
        raise UnitErrors(tuple(reader.problems))
    definitions = tuple(entry.definition for entry in reader.entries)
    own = Own(definitions, frozenset(one.name for one in definitions if not one.ours))
    _try_pint(own, reader.entries)
    return own


def _try_pint(own: Own, entries: Sequence[_Entry]) -> None:
    """Let pint read them; the first that it refuses all the same is a mistake of its line."""
    from claimcheck.units.registry import PintError, measure

    for entry in entries:
        try:
            measure(entry.definition.name, own)
        except PintError as error:
            at = next((one for one in entries if one.definition.line == error.line), entry)
            raise UnitErrors(
                (Problem(at.definition.place[0], f"pint refuses this: {error}", *at.definition.place[1:]),)
            ) from error


@dataclass
class _Reader:
    """One pass over all files, which collects what is wrong instead of stopping at it."""

    entries: list[_Entry] = field(default_factory=list)
    called: dict[str, str] = field(default_factory=dict)  # every name, symbol and alias: its unit
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: str, number: int, line: str) -> None:
        text = line.partition("#")[0].rstrip()
        if not text.strip():
            return
        start = len(text) - len(text.lstrip())
        try:
            if len(text) > _LONGEST:
                raise _Mistake(f"a line may have {_LONGEST} characters, this one has {len(text)}")
            if len(self.entries) >= MAX_UNITS:
                raise _Mistake(f"{MAX_UNITS} units of one's own are the most")
            entry = self._alias(text, (path, number, start + 1)) if text.lstrip().startswith("@") else None
            self.entries.append(entry or self._unit(text, (path, number, start + 1)))
        except _Mistake as mistake:
            self.problems.append(Problem(path, str(mistake), number, mistake.column + 1))

    def _alias(self, text: str, place: tuple[str, int, int]) -> _Entry:
        """`@alias kilometre = klick`: another word for a unit that is known."""
        at = text.index("@")
        directive, _, rest = text[at:].partition(" ")
        if directive != "@alias":
            raise _Mistake(f"no directives besides `@alias`: {_FORM}", at)
        parts = _parts(" " * (len(text) - len(rest)) + rest)
        name, column = parts[0]
        if len(parts) < 2:
            raise _Mistake("expected `@alias kilometre = klick`", at)
        if name not in UNITS and name not in CURRENCIES and self.called.get(name) != name:
            raise _Mistake(_unknown(name), column)
        for word, where in parts[1:]:
            self._claim(word, name, where, _SYMBOL)
        line = f"@alias {' = '.join(word for word, _ in parts)}"
        return _Entry(Definition(name, line, place, aliases=tuple(word for word, _ in parts[1:]), ours=True))

    def _unit(self, text: str, place: tuple[str, int, int]) -> _Entry:
        parts = _parts(text)
        name, column = parts[0]
        if len(parts) < 2 or not parts[1][0]:
            raise _Mistake(_FORM, column)
        if name.startswith("[") or name.endswith("-"):
            raise _Mistake(f"no dimensions or prefixes, units alone: {_FORM}", column)
        self._claim(name, name, column, _WORD)
        expression, where = parts[1]
        expression, semicolon, modifier = expression.partition(";")
        if semicolon and not _OFFSET.fullmatch(modifier.strip()):
            raise _Mistake("expected `offset:` and a number", where + len(expression) + 1)
        dimension = _DIMENSION.fullmatch(expression.strip())
        if dimension is not None:
            _refuse_measured(dimension[1], name, where)
            made: _Parts = ()
            digits = 0
        else:
            made, digits = _made_of(expression, where)
        for word, at in parts[2:]:
            if word != "_":
                self._claim(word, name, at, _SYMBOL)
        symbol = parts[2][0] if len(parts) > 2 and parts[2][0] != "_" else ""
        aliases = tuple(word for word, _ in parts[3:] if word != "_")
        definition = Definition(name, text.strip(), place, symbol, aliases)
        return _Entry(definition, made, digits, dimension[1] if dimension else "")

    def _claim(self, word: str, name: str, column: int, form: re.Pattern[str]) -> None:
        """Take a name, symbol or alias for a unit; it must be nobody's yet."""
        if not form.fullmatch(word):
            said = "a name: letters, digits and `_`" if form is _WORD else "a symbol or an alias"
            raise _Mistake(f"expected {said}", column)
        if word in UNITS or word in CURRENCIES:
            what = "currency" if word in CURRENCIES else "unit"
            raise _Mistake(f"`{word}` is a {what} of claimcheck already: choose another name", column)
        if word in self.called:
            raise _Mistake(f"`{word}` is defined already, as `{self.called[word]}`", column)
        self.called[word] = name

    def settle(self) -> None:
        """Every unit is known, none is made of itself, and each comes out in numbers of some length."""
        by_name = {entry.definition.name: entry for entry in self.entries if not entry.definition.ours}
        dimensions: dict[str, str] = {}
        weights: dict[str, int] = {}
        for name, entry in by_name.items():
            path, line, column = entry.definition.place
            taken = dimensions.setdefault(entry.dimension, name) if entry.dimension else name
            if taken != name:
                said = f"[{entry.dimension}] is measured in `{taken}` already: say how many of them this is"
                self.problems.append(Problem(path, said, line, column))
            for part, _, at in entry.parts:
                if part not in UNITS and part not in CURRENCIES and part not in self.called:
                    self.problems.append(Problem(path, _unknown(part), line, at + 1))
            try:
                if self._weight(name, by_name, weights, ()) > _HEAVIEST:
                    self.problems.append(Problem(path, "numbers or powers too large", line, column))
            except _Mistake as circle:
                self.problems.append(Problem(path, str(circle), line, column))
        self.problems.sort(key=lambda problem: (problem.path, problem.line, problem.column))

    def _weight(
        self, word: str, by_name: Mapping[str, _Entry], known: dict[str, int], above: tuple[str, ...]
    ) -> int:
        name = self.called.get(word, word)
        if name in above:
            raise _Mistake(f"`{name}` is defined by itself: {' = … '.join((*above, name))}")
        if name not in by_name:
            return 4
        if name not in known:
            entry = by_name[name]
            below = (
                abs(power) * self._weight(part, by_name, known, (*above, name))
                for part, power, _ in entry.parts
            )
            known[name] = min(entry.digits + sum(below), _HEAVIEST + 1)
        return known[name]


def _parts(text: str) -> list[tuple[str, int]]:
    """What stands between the equal signs, with its column."""
    found, at = [], 0
    for part in text.split("="):
        found.append((part.strip(), at + len(part) - len(part.lstrip())))
        at += len(part) + 1
    return found


def _made_of(expression: str, column: int) -> tuple[_Parts, int]:
    """The units of an expression with their powers, and how many digits it has."""
    parts, digits, at, depth = [], 0, 0, 0
    while at < len(expression):
        token = _TOKEN.match(expression, at)
        if token is None:
            raise _Mistake("expected numbers, units, `*`, `/` and `**`", column + at)
        if token["name"]:
            parts.append((token["name"], int(token["power"] or 1), column + at))
        elif token["number"]:
            mantissa, _, exponent = token["number"].lower().partition("e")
            digits += (len(mantissa) + abs(int(exponent or 0))) * abs(int(token["power"] or 1))
        depth += {"(": 1, ")": -1}.get(token["op"] or "", 0)
        at = token.end()
        if depth < 0:
            break
    if depth:
        raise _Mistake("the brackets do not close", column)
    if not parts and not digits:
        raise _Mistake(_FORM, column)
    return tuple(parts), digits


def _refuse_measured(dimension: str, name: str, column: int) -> None:
    """A dimension has one unit that all others are so many of; money and counts are called by it."""
    for family in ("currency_", "count_"):
        if dimension.startswith(family):
            if dimension != family + name:
                raise _Mistake(f"expected [{family}{name}], by the name of the unit", column)
            return
    root = next((name for name, (base, *size) in UNITS.items() if base == dimension and size == [1, 1]), "")
    if root or dimension in DERIVED:
        said = f" in `{root}`" if root else ""
        raise _Mistake(f"[{dimension}] is measured{said} already: say how many of them this is", column)


def _unknown(name: str) -> str:
    near = suggest(name)
    return "no such unit" + (f": did you mean `{near}`?" if near else "")
