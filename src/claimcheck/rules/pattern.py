"""The pattern language: a sentence to look for, compiled to one regular expression.

The expression runs over the masked sentence (lower case, single spaces, every figure
one placeholder character), so a word is a word and a figure is a character. Gaps are
bounded and at most `MAX_GAPS` stand in one pattern: matching cannot run away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimcheck.model.figure import KINDS, Kind
from claimcheck.model.pattern import RANGE, SENTENCE_END, SINGLE, Pattern
from claimcheck.rules.dimension import KIND_GROUPS
from claimcheck.rules.expression import hint
from claimcheck.rules.words import words_regex

MAX_LENGTH = 600
MAX_GAPS = 4
MAX_DEPTH = 8
GAP = 70  # characters that `...` and `..` may skip

# What a gap may step over: when something happened, not how much it was.
_PASSED: tuple[Kind, ...] = ("date", "time", "ordinal", "duration", "age")
_KEPT = "".join(SINGLE[kind] + RANGE[kind] for kind in KINDS if kind not in _PASSED)
_GAP = f"[^{_KEPT}{SENTENCE_END};]{{0,{GAP}}}?"
# What opens another clause, or another base to compare with.
_TURNS = (
    "and|but|while|whereas|although|though|which|who|whose|when|after|before|if|than|from|against|"
    "compared|versus|vs|excluding|including"
)
_CLAUSE_GAP = rf"(?:(?!\b(?:{_TURNS})\b)[^{_KEPT}{SENTENCE_END};:,()]){{0,{GAP}}}?"
_BRACKET = re.escape("(")

# `{items:list}`: words with commas and a last "and", up to the end of the clause. Its figure is the
# number of items.
LIST = "list"
_ITEMS = (
    r"[a-z][a-z' -]{1,50}(?:, ?[a-z][a-z' -]{1,50}){0,14} ?(?:,? ?(?:and|or) )[a-z][a-z' -]{1,50}(?=[.;)]|$)"
)
_WORD = re.compile(r"[A-Za-z0-9$%&'À-ɏ+-]+(?:\.[A-Za-z]+)*\*?")
_ROLE = re.compile(r"\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*(?::\s*([A-Za-z_|\s]*?)\s*)?\}")
_LIST = re.compile(r"@([A-Za-z_-]+)")


class PatternError(ValueError):
    """A pattern that can't be read; `column` counts from 0 within its text."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a pattern: its expression, and how it stands to its neighbours."""

    regex: str
    space: bool  # did a space stand before it?
    optional: bool = False
    gap: bool = False


def compile_pattern(text: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[Pattern, dict[str, str]]:
    """The compiled pattern and the kind of each role ("any" when none is said).

    Raises PatternError with the column and what was expected.
    """
    if len(text) > MAX_LENGTH:
        raise PatternError(f"a pattern may have {MAX_LENGTH} characters, this one has {len(text)}", 0)
    reader = _Reader(text, lists)
    regex = reader.sequence("")
    if reader.at < len(text):
        raise PatternError(f"`{text[reader.at]}` closes nothing", reader.at)
    if not reader.roles:
        raise PatternError("a pattern binds at least one figure, such as {a:money}", 0)
    pattern = Pattern(text, regex, tuple(reader.roles), tuple(reader.needs))
    return pattern, reader.roles


def compile_words(phrases: Iterable[str]) -> re.Pattern[str]:
    """One expression for a list of phrases, in which `contribut*` is a word's beginning."""
    return re.compile(words_regex(tuple(phrases)))


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

    def sequence(self, closers: str) -> str:
        """Everything up to one of `closers` (not consumed) or the end."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise PatternError(f"nested deeper than {MAX_DEPTH}", self.at)
        pieces: list[_Piece] = []
        while True:
            space = self.skip_space()
            if self.at >= len(self.text) or self.text[self.at] in closers:
                break
            pieces.append(self.piece(space))
        self.depth -= 1
        return _join(pieces)

    def skip_space(self) -> bool:
        start = self.at
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.at > start

    def piece(self, space: bool) -> _Piece:
        first = self.atom(space)
        choices = [first.regex]
        while self.text.startswith("|", self.at):
            self.at += 1
            choices.append(self.atom(False).regex)
        if len(choices) == 1:
            return first
        return _Piece(f"(?:{'|'.join(choices)})", space)

    def atom(self, space: bool) -> _Piece:
        start, text = self.at, self.text
        if text.startswith("..", start):
            return self.gap(space)
        char = text[start : start + 1]
        if char == "[":
            return _Piece(self.choice("]"), space, optional=True)
        if char == "(" and self.is_choice():
            return _Piece(self.choice(")"), space)
        if char == "{":
            return _Piece(self.role(), space)
        if char == "@":
            return _Piece(self.list(), space)
        if char == "\\" and start + 1 < len(text):
            self.at += 2
            return _Piece(re.escape(text[start + 1]), space)
        if match := _WORD.match(text, start):
            self.at = match.end()
            return _Piece(_word(match.group()), space)
        if text.startswith("//", start):
            self.at += 2
            return _Piece(SENTENCE_END, space)
        if char in "(),;:-–—.'\"/=<>":
            self.at += 1
            return _Piece(re.escape({"–": "-", "—": "-"}.get(char, char)), space)
        raise PatternError(f"unexpected `{char or 'end'}`", start)

    def gap(self, space: bool) -> _Piece:
        self.gaps += 1
        if self.gaps > MAX_GAPS:
            raise PatternError(f"a pattern may have {MAX_GAPS} gaps", self.at)
        wide = self.text.startswith("...", self.at)
        self.at += 3 if wide else 2
        return _Piece(_GAP if wide else _CLAUSE_GAP, space, gap=True)

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

    def choice(self, closer: str) -> str:
        """The branches up to `closer`, of which one must stand there: `(a|b c)`, `[a|b c]`."""
        start = self.at
        self.at += 1
        self.inside += 1
        choices = [self.branch(closer)]
        while self.text.startswith("|", self.at):
            self.at += 1
            choices.append(self.branch(closer))
        self.inside -= 1
        if not self.text.startswith(closer, self.at):
            raise PatternError(f"`{self.text[start]}` is never closed: expected `{closer}`", start)
        self.at += 1
        return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"

    def branch(self, closer: str) -> str:
        pieces: list[_Piece] = []
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise PatternError(f"nested deeper than {MAX_DEPTH}", self.at)
        while True:
            space = self.skip_space()
            if self.at >= len(self.text) or self.text[self.at] in ("|", closer):
                break
            pieces.append(self.atom(space))
        self.depth -= 1
        return _join(pieces)

    def role(self) -> str:
        match = _ROLE.match(self.text, self.at)
        if match is None:
            closed = "}" in self.text[self.at :]
            message = "a role reads {name:kind}" if closed else "`{` is never closed: expected `}`"
            raise PatternError(message, self.at)
        name, kind = match[1], match[2] or "any"
        if name in self.roles:
            raise PatternError(f"the role `{name}` is bound twice", self.at)
        if kind.strip() == LIST:
            self.at = match.end()
            self.roles[name] = "count"
            return f"(?P<{name}>{_ITEMS})"
        placeholders = "".join(self.placeholders(part.strip(), match) for part in kind.split("|"))
        if not self.inside:
            self.needs.append(placeholders)
        self.at = match.end()
        if name.startswith("_"):
            return f"[{placeholders}]"  # stands there and is nobody's: may stand twice
        self.roles[name] = kind.removesuffix("_range") if "|" not in kind else "any"
        return f"(?P<{name}>[{placeholders}])"

    def placeholders(self, kind: str, match: re.Match[str]) -> str:
        ranges_only = kind.endswith("_range")
        kind = kind.removesuffix("_range")
        kinds = KIND_GROUPS.get(kind, (kind,)) if kind != "any" else KINDS
        known = (*KINDS, *KIND_GROUPS, LIST, *(f"{name}_range" for name in KINDS))
        if kind not in KINDS and kind not in KIND_GROUPS:
            raise PatternError(f"unknown kind `{kind}`{hint(kind, known)}", match.start(2))
        return "".join(
            RANGE[one] if ranges_only else SINGLE[one] + RANGE[one] for one in KINDS if one in kinds
        )

    def list(self) -> str:
        match = _LIST.match(self.text, self.at)
        if match is None:
            raise PatternError("expected the name of a word list after `@`", self.at)
        if match[1] not in self.lists:
            raise PatternError(f"unknown word list `@{match[1]}`{hint(match[1], self.lists)}", self.at)
        self.at = match.end()
        return words_regex(self.lists[match[1]])


def _join(pieces: list[_Piece]) -> str:
    parts: list[str] = []
    open_start = True  # nothing that must match stands before, or a bracket opens
    for n, piece in enumerate(pieces):
        before = " " if piece.space and not open_start else ""
        if piece.gap:
            parts.append(piece.regex)
            open_start = False
            continue
        if piece.optional and open_start:
            parts.append(
                f"(?:{piece.regex} )?"
                if n + 1 < len(pieces) and pieces[n + 1].space
                else f"(?:{piece.regex})?"
            )
            continue
        parts.append(f"(?:{before}{piece.regex})?" if piece.optional else before + piece.regex)
        open_start = piece.regex == _BRACKET  # no space follows it
    return "".join(parts)


def _word(word: str) -> str:
    stem, starred = word.removesuffix("*").lower(), word.endswith("*")
    before = r"\b" if stem[:1].isalnum() else ""
    if starred:
        return rf"{before}{re.escape(stem)}[a-z'-]*"
    after = r"(?![a-z0-9])" if stem[-1:].isalnum() else ""
    return f"{before}{re.escape(stem)}{after}"
