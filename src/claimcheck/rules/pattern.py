"""The pattern language: a sentence to look for, compiled to one regular expression.

The expression runs over the masked sentence (lower case, single spaces, every figure
one placeholder character), so a word is a word and a figure is a character. Gaps are
bounded, and a pattern that could be read in too many ways at one place is refused
(`claimcheck.rules.ways`): matching cannot run away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from claimcheck.checks.dimension import KIND_GROUPS
from claimcheck.checks.parse import hint
from claimcheck.locale import get_locale
from claimcheck.locale.en.wordlists import TURNS
from claimcheck.model.figure import KINDS, Kind
from claimcheck.model.pattern import MAX_SENTENCES, RANGE, SENTENCE_END, SINGLE, Pattern, Wording, Words
from claimcheck.rules.ways import Shape, of_choice, of_list, of_sequence, of_word
from claimcheck.rules.words import words_regex
from claimcheck.startup.lean import dataclass
from claimcheck.units import dimensions

MAX_LENGTH = 600
MAX_GAPS = 4
MAX_DEPTH = 8
MAX_WAYS = 1_000_000  # to read a pattern at one place of a sentence
GAP = 70  # characters that `...` and `..` may skip

# What a gap may step over: when something happened, not how much it was.
_PASSED: tuple[Kind, ...] = ("date", "time", "ordinal", "duration", "age")
_KEPT = "".join(SINGLE[kind] + RANGE[kind] for kind in KINDS if kind not in _PASSED)
_GAP = f"[^{_KEPT}{SENTENCE_END};]{{0,{GAP}}}?"
_TURNS = "|".join(TURNS)
_CLAUSE_GAP = rf"(?:(?!\b(?:{_TURNS})\b)[^{_KEPT}{SENTENCE_END};:,()]){{0,{GAP}}}?"
_BRACKET = re.escape("(")
_START = f"(?:^|{SENTENCE_END} )"  # where a sentence begins
_WIDE = Shape(None, empty=True, reach=GAP, stops=frozenset(_KEPT + SENTENCE_END + ";"))
_NARROW = replace(_WIDE, stops=_WIDE.stops.union(":,()", TURNS))

# `{items:list}`: words with commas and a last "and", up to the end of the clause; their number is the figure.
LIST = "list"
_ITEMS = (
    r"[a-z][a-z' -]{1,50}(?:, ?[a-z][a-z' -]{1,50}){0,14} ?(?:,? ?(?:and|or) )[a-z][a-z' -]{1,50}(?=[.;)]|$)"
)
_WORD = re.compile(r"[A-Za-z0-9$%&'À-ɏ+-]+(?:\.[A-Za-z]+)*\*?")
_NEXT = re.compile(r"\s+(\w+)")
_BARE = ("number", "plain")
_ROLE = re.compile(r"\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*(?::\s*([A-Za-z_|\s]*?)\s*)?\}")
_LIST = re.compile(r"@([A-Za-z_-]+)")
_PRIVATE = re.compile("[\ue000-\ue040]|\\(\\?P<")  # figures, sentence ends and roles
_PLAIN = re.compile(r"\[[a-z, |]+\]|\([a-z ]+\|[a-z |]+\)")


@cache  # once per language
def _scales() -> frozenset[str]:
    """The scale words of the language that patterns are written in."""
    return frozenset(word for word, _ in get_locale().scales)


class PatternError(ValueError):
    """A pattern that can't be read; `column` counts from 0 within its text."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


@dataclass(frozen=True, slots=True)
class Prefix:
    """A pattern's beginning: its text up to `end`, and the expression of that much of it."""

    end: int
    expression: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a pattern: its expression, its shape, and how it stands to its neighbours."""

    regex: str
    shape: Shape
    space: bool  # did a space stand before it?
    optional: bool = False

    @property
    def gap(self) -> bool:
        return self.shape.reach > 0


def compile_pattern(text: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[Pattern, dict[str, str]]:
    """The compiled pattern and the kind of each role ("any" when none is said).

    Raises PatternError with the column and what was expected.
    """
    reader, pieces = _read(text, lists)
    if not reader.roles:
        raise PatternError("a pattern binds at least one figure, such as {a:money}", 0)
    ways = of_sequence((piece.shape for piece in pieces), whole=True).ways
    if ways > MAX_WAYS:
        raise PatternError(
            f"this can be read in {ways:,} ways at one place, {MAX_WAYS:,} at the most: "
            "take away a gap, or an option that repeats what follows it",
            0,
        )
    words = dict.fromkeys(_wording(piece.regex, _heads(piece)) for piece in pieces if _is_wording(piece))
    measures = tuple(reader.measures)
    pattern = Pattern(text, _join(pieces), tuple(reader.roles), tuple(reader.needs), tuple(words), measures)
    return pattern, reader.roles


def _is_wording(piece: _Piece) -> bool:
    """Must it stand there, and is it words alone?"""
    return not piece.optional and not piece.gap and not _PRIVATE.search(piece.regex)


@lru_cache(maxsize=4096)  # many patterns share a wording
def _wording(expression: str, heads: frozenset[str]) -> Wording:
    """The same for all patterns that share it."""
    return Wording(expression, heads)


def _heads(piece: _Piece) -> frozenset[str]:
    """The words and signs of which one begins all that the piece matches; none if nobody knows."""
    heads = piece.shape.heads or frozenset()
    unsure = piece.shape.empty or any(not head or (head[1:] and head.endswith("*")) for head in heads)
    return frozenset() if unsure else heads


def prefixes(text: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[Prefix, ...]:
    """The beginnings of a pattern, the shortest first; the last is the whole of it."""
    reader, pieces = _read(text, lists)
    return tuple(Prefix(end, _join(pieces[: n + 1])) for n, end in enumerate(reader.ends))


def compile_words(phrases: Iterable[str]) -> Words:
    """One expression for a list of phrases, in which `contribut*` is a word's beginning."""
    return Words(words_regex(tuple(phrases)))


def _read(text: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[_Reader, list[_Piece]]:
    if len(text) > MAX_LENGTH:
        raise PatternError(f"a pattern may have {MAX_LENGTH} characters, this one has {len(text)}", 0)
    reader = _Reader(text, lists)
    pieces = reader.sequence()
    if reader.at < len(text):
        raise PatternError(f"`{text[reader.at]}` closes nothing", reader.at)
    return reader, pieces


class _Reader:
    def __init__(self, text: str, lists: Mapping[str, tuple[str, ...]]) -> None:
        self.text = text
        self.lists = lists
        self.at = 0
        self.gaps = 0
        self.depth = 0
        self.inside = 0  # optional or alternative: its figures are not needed
        self.roles: dict[str, str] = {}
        self.needs: list[str] = []
        self.measures: list[tuple[str, str]] = []
        self.ends: list[int] = []  # where each piece of the whole pattern ends

    def sequence(self) -> list[_Piece]:
        """The pieces of the whole pattern."""
        pieces: list[_Piece] = []
        while True:
            space = self.skip_space()
            if self.at >= len(self.text):
                return pieces
            pieces.append(self.piece(space))
            self.ends.append(self.at)

    def skip_space(self) -> bool:
        start = self.at
        while self.text[self.at : self.at + 1].isspace():
            self.at += 1
        return self.at > start

    def piece(self, space: bool) -> _Piece:
        first = self.atom(space)
        if not self.text.startswith("|", self.at):
            return first
        choices = [first]
        while self.text.startswith("|", self.at):
            self.at += 1
            choices.append(self.atom(False))
        regex = f"(?:{'|'.join(choice.regex for choice in choices)})"
        return _Piece(regex, of_choice(choice.shape for choice in choices), space)

    def atom(self, space: bool) -> _Piece:
        start, text = self.at, self.text
        if match := _WORD.match(text, start):
            self.at = match.end()
            return _Piece(*_word(match.group()), space)
        if match := _PLAIN.match(text, start):
            self.at = match.end()
            return _Piece(*_plain_choice(match.group()), space, match.group().startswith("["))
        char = text[start : start + 1]
        if char == "[":
            return self.choice("]", space)
        if char == "(" and self.is_choice():
            return self.choice(")", space)
        if char == "{":
            return _Piece(*self.role(), space)
        if char == "@":
            return _Piece(*self.list(), space)
        if text.startswith("..", start):
            return self.gap(space)
        if char == "\\" and start + 1 < len(text):
            self.at += 2
            return _Piece(re.escape(text[start + 1]), of_word(text[start + 1]), space)
        if text.startswith("//", start):
            self.at += 2
            if not text[:start].strip():
                return _Piece(_START, of_word(SENTENCE_END), space)
            if text.lstrip().count("//", 1, self.at) >= MAX_SENTENCES:
                raise PatternError(f"a pattern may reach over {MAX_SENTENCES} sentences", start)
            return _Piece(SENTENCE_END, of_word(SENTENCE_END), space)
        if char and char in "(),;:-–—.'\"/=<>":
            self.at += 1
            sign = {"–": "-", "—": "-"}.get(char, char)
            return _Piece(re.escape(sign), of_word(sign), space)
        raise PatternError(f"unexpected `{char or 'end'}`", start)

    def gap(self, space: bool) -> _Piece:
        self.gaps += 1
        if self.gaps > MAX_GAPS:
            raise PatternError(f"a pattern may have {MAX_GAPS} gaps", self.at)
        wide = self.text.startswith("...", self.at)
        self.at += 3 if wide else 2
        return _Piece(_GAP, _WIDE, space) if wide else _Piece(_CLAUSE_GAP, _NARROW, space)

    def is_choice(self) -> bool:
        """Does this `(` open a choice? Without a `|` of its own it is a printed bracket."""
        depth = 0
        for char in re.sub(r"\\.", "", self.text[self.at :]):
            depth += (char in "([{") - (char in ")]}")
            if depth == 0:
                return False
            if char == "|" and depth == 1:
                return True
        return False

    def choice(self, closer: str, space: bool) -> _Piece:
        """The branches up to `closer`, of which one must stand there: `(a|b c)`, `[a|b c]`."""
        start = self.at
        self.at += 1
        self.inside += 1
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise PatternError(f"nested deeper than {MAX_DEPTH}", self.at)
        choices = [self.branch(closer)]
        while self.text.startswith("|", self.at):
            self.at += 1
            choices.append(self.branch(closer))
        self.depth -= 1
        self.inside -= 1
        if not self.text.startswith(closer, self.at):
            raise PatternError(f"`{self.text[start]}` is never closed: expected `{closer}`", start)
        self.at += 1
        regexes = [_join(pieces) for pieces in choices]
        regex = regexes[0] if len(regexes) == 1 else f"(?:{'|'.join(regexes)})"
        optional = closer == "]"
        shape = of_choice(
            (of_sequence((piece.shape for piece in pieces), whole=False) for pieces in choices),
            optional=optional,
        )
        return _Piece(regex, shape, space, optional)

    def branch(self, closer: str) -> list[_Piece]:
        pieces: list[_Piece] = []
        while True:
            space = self.skip_space()
            if self.at >= len(self.text) or self.text[self.at] in ("|", closer):
                return pieces
            pieces.append(self.atom(space))

    def role(self) -> tuple[str, Shape]:
        match = _ROLE.match(self.text, self.at)
        if match is None:
            closed = "}" in self.text[self.at + 1 :].split("{")[0]
            message = "a role reads {name:kind}" if closed else "`{` is never closed: expected `}`"
            raise PatternError(message, self.at)
        name, kind = match[1], match[2] or "any"
        if name in self.roles:
            raise PatternError(f"the role `{name}` is bound twice", self.at)
        if kind.strip() == LIST:
            self.at = match.end()
            self.roles[name] = "count"
            return f"(?P<{name}>{_ITEMS})", Shape(None)
        if kind.strip() in dimensions():
            if name.startswith("_"):
                raise PatternError("a figure of a certain dimension has a name of its own", match.start(1))
            self.measures.append((name, kind.strip()))
            kind = "measure"
        placeholders = "".join(self.placeholders(part.strip(), match) for part in kind.split("|"))
        if not self.inside:
            self.needs.append(placeholders)
        self.at = match.end()
        self.refuse_scale(match[0], kind)
        if name.startswith("_"):
            return f"[{placeholders}]", _figures(placeholders)  # stands there and is nobody's
        self.roles[name] = kind.removesuffix("_range") if "|" not in kind else "any"
        return f"(?P<{name}>[{placeholders}])", _figures(placeholders)

    def refuse_scale(self, role: str, kind: str) -> None:
        """A number and its scale word are one figure, so that the word never stands behind a number."""
        word = _NEXT.match(self.text, self.at)
        if kind.strip() in _BARE and word is not None and word[1].lower() in _scales():
            said = f"`{role} {word[1]}` is one figure in a text; bind it whole, as money, count or measure"
            raise PatternError(said, self.at)

    def placeholders(self, kind: str, match: re.Match[str]) -> str:
        found = placeholders_of(kind)
        if found is None:
            known = (*KINDS, *KIND_GROUPS, LIST, *(f"{name}_range" for name in KINDS), *dimensions())
            named = kind.removesuffix("_range")
            raise PatternError(f"unknown kind `{named}`{hint(named, known)}", match.start(2))
        return found

    def list(self) -> tuple[str, Shape]:
        match = _LIST.match(self.text, self.at)
        if match is None:
            raise PatternError("expected the name of a word list after `@`", self.at)
        if match[1] not in self.lists:
            raise PatternError(f"unknown word list `@{match[1]}`{hint(match[1], self.lists)}", self.at)
        self.at = match.end()
        words = self.lists[match[1]]
        return words_regex(words), of_list(words)


@lru_cache(maxsize=1024)  # choices that many patterns name
def _plain_choice(text: str) -> tuple[str, Shape]:
    """A choice of words alone, which many patterns share."""
    piece = _Reader(text, {}).choice("]" if text.startswith("[") else ")", False)
    return piece.regex, piece.shape


@lru_cache(maxsize=128)  # there are two dozen kinds
def placeholders_of(kind: str) -> str | None:
    """What can stand for a figure of a kind, of a group of kinds, or for a range of one."""
    ranges_only = kind.endswith("_range")
    kind = kind.removesuffix("_range")
    if kind not in KINDS and kind not in KIND_GROUPS:
        return None
    kinds = KIND_GROUPS.get(kind, (kind,)) if kind != "any" else KINDS
    return "".join(RANGE[one] if ranges_only else SINGLE[one] + RANGE[one] for one in KINDS if one in kinds)


@lru_cache(maxsize=128)  # there are two dozen kinds
def _figures(placeholders: str) -> Shape:
    return Shape(frozenset(placeholders))


def _join(pieces: Sequence[_Piece]) -> str:
    parts: list[str] = []
    open_start = True  # nothing that must match stands before, or a bracket opens
    for n, piece in enumerate(pieces):
        before = " " if piece.space and not open_start else ""
        if piece.gap:
            first = parts == [_START]
            parts.append(piece.regex)
            if first:
                parts.append(" ?")  # the sentence may begin with what follows the gap
            open_start = first
            continue
        if piece.optional and open_start:
            parts.append(
                f"(?:{piece.regex} )?"
                if n + 1 < len(pieces) and pieces[n + 1].space
                else f"(?:{piece.regex})?"
            )
            continue
        parts.append(f"(?:{before}{piece.regex})?" if piece.optional else before + piece.regex)
        open_start = piece.regex in (_BRACKET, _START)  # no space follows it
    return "".join(parts)


@lru_cache(maxsize=4096)  # words come back: two of three are known
def _word(word: str) -> tuple[str, Shape]:
    stem, starred = word.removesuffix("*").lower(), word.endswith("*")
    before = r"\b" if stem[:1].isalnum() else ""
    if starred:
        return rf"{before}{re.escape(stem)}[a-z'-]*", of_word(word)
    after = r"(?![a-z0-9])" if stem[-1:].isalnum() else ""
    return f"{before}{re.escape(stem)}{after}", of_word(word)
