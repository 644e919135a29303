"""Files of cues (`cues/LANGUAGE.yaml`): the words beside a figure that give it a role.

    base:
      - from [@base] _
      - _ (a year|a month) (earlier|ago)
    fall: {mirror: rise}

`_` is the figure. Words, `(a|b)`, `[optional]`, `@list`, a trailing `*` and `{kind}` for another figure
are written as in patterns; `..` passes over a few words of the same clause and over dates, `...` also over
other figures (verbs that stand at the end: "um _ ... gestiegen").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from math import prod

import yaml

from claimcheck.checks.dimension import KIND_GROUPS
from claimcheck.checks.parse import hint
from claimcheck.locale.en.wordlists import TURNS, WORDLISTS
from claimcheck.model.figure import KINDS
from claimcheck.model.frame import Cue, Cues, Hint, Side
from claimcheck.rules.cueparts import Part, choice, passing, phrases, placeholders, side, sign
from claimcheck.rules.cueparts import hint as hint_of
from claimcheck.rules.cueparts import kind as kind_part
from claimcheck.rules.source import Source
from claimcheck.rules.words import words_regex
from claimcheck.startup.lean import dataclass

CUE_KEYS = (  # all others are roles
    "lists",
    "opposites",
    "contraries",
    "unless",
    "turns",
    "asides",
    "stops",
    "back",
    "joins",
)
MAX_LENGTH = 160
REACH = 80  # characters beside a figure that a cue may look at
MAX_WAYS = 100_000  # to read a cue at one place: a matcher may try them all
FORM = "words and one `_`, where the figure stands"
ROLE = re.compile(r"[a-z]+(?:-[a-z]+)*")
_TOKEN = re.compile(
    r"\s*(?:(?P<word>[^\W_][\w'&%-]*(?:\.[A-Za-z]+)*\.?\*?)|(?P<list>@[a-z_-]+)|(?P<kind>\{[a-z_]+\})|(?P<gap>\.{2,3})"
    r"|(?P<figure>_)|(?P<open>[\[(])|(?P<close>[\])])|(?P<bar>\|)|(?P<sign>\\.|[,;:/'\"%$+=-]))"
)


class CueError(ValueError):
    """A cue that can't be read; `column` counts from 0 within its text."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


@dataclass
class _Language:
    """What the files of one language say, gathered before it is compiled."""

    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    roles: dict[str, list[tuple[Source, yaml.Node, str]]] = field(default_factory=dict)
    mirrors: dict[str, tuple[Source, yaml.Node, str]] = field(default_factory=dict)
    opposites: dict[str, str] = field(default_factory=dict)
    unless: dict[str, tuple[str, ...]] = field(default_factory=dict)
    named: list[tuple[Source, yaml.Node, str, str]] = field(
        default_factory=list
    )  # "list" or "role", and which
    turns: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    contraries: dict[str, str] = field(default_factory=dict)


def is_cue_file(path: str) -> bool:
    """Is this a file of cues? Those lie in a folder `cues`."""
    return path.replace("\\", "/").rsplit("/", 2)[-2:-1] == ["cues"]


def load_cues(sources: list[Source]) -> tuple[Cues, ...]:
    """The cues of every language; several files of one language are read as one."""
    languages: dict[str, _Language] = {}
    for source in sources:
        name = source.path.replace("\\", "/").rsplit("/", 1)[-1].split(".")[0].lower()
        _gather(source, languages.setdefault(name, _Language()), name)
    return tuple(_compiled(name, language) for name, language in languages.items())


def _gather(source: Source, language: _Language, name: str) -> None:
    if name == "en":
        language.lists = {**WORDLISTS, **language.lists}
        language.turns = language.turns or TURNS
    for key, key_node, value in source.pairs(source.root, "roles with their cues"):
        if key == "lists":
            for word, _, words in source.pairs(value, "word lists"):
                language.lists[word] = source.texts(words, "words")
                if not language.lists[word]:
                    source.refuse(words, f"the list `{word}` has no words")
        elif key == "opposites":
            for one, own, node in source.pairs(value, "lists and their opposites"):
                language.opposites[one] = other = source.text_of(node, "the name of a list") or one
                language.named += [(source, own, "list", one), (source, node, "list", other)]
        elif key == "contraries":
            for one, _, node in source.pairs(value, "words and what says the opposite"):
                other = source.text_of(node, "a word") or one
                if " " in one.strip() or " " in other.strip():
                    source.refuse(node, f"a contrary is one word for another, not `{one}: {other}`")
                language.contraries |= {one: other, other: language.contraries.get(other, one)}
        elif key == "unless":
            for role, own, node in source.pairs(value, "roles and what rules them out"):
                rivals = source.texts(node, "roles")
                language.unless[role] = rivals
                language.named += [
                    (source, own, "role", role),
                    *((source, node, "role", rival) for rival in rivals),
                ]
        elif key == "turns":
            language.turns = source.texts(value, "words")
        elif key == "asides":
            language.asides = source.texts(value, "words")
        elif key == "stops":
            language.stops = source.texts(value, "words")
        elif key == "back":
            language.back = source.texts(value, "words")
        elif key == "joins":
            language.joins = source.texts(value, "words")
        elif not ROLE.fullmatch(key):
            source.refuse(key_node, f"a role's name has small letters and hyphens, not `{key}`")
        elif isinstance(value, yaml.MappingNode):
            fields = source.fields(value, ("mirror",), "a role")
            if (mirrored := source.text_of(fields.get("mirror"), "a role")) is not None:
                language.mirrors[key] = source, fields["mirror"], mirrored
        else:
            cues = language.roles.setdefault(key, [])
            for item in source.items(value, "cues"):
                text = source.text_of(item, "a cue")
                if text is not None:
                    cues.append((source, item, text))


def _compiled(name: str, language: _Language) -> Cues:
    cues: list[Cue] = []
    gaps = passing(language.turns, language.stops)
    known = {"list": tuple(language.lists), "role": (*language.roles, *language.mirrors)}
    for source, node, what, one in language.named:
        if one not in known[what]:
            source.refuse(node, f"unknown {what} `{one}`{hint(one, known[what])}")
    for role, written in language.roles.items():
        cues += _cues(role, written, language.lists, gaps)
    mirrored = {key: language.lists.get(other, ()) for key, other in language.opposites.items()}
    for role, (source, node, other) in language.mirrors.items():
        if other not in language.roles:
            source.refuse(node, f"no role `{other}` to mirror{hint(other, language.roles)}")
        lists = {**language.lists, **mirrored}
        texts = dict.fromkeys(cue.text for cue in cues if cue.role == other)
        cues += [compile_cue(role, text, lists, gaps) for text in texts]
    left, left_groups = _side("left", cues)
    right, right_groups = _side("right", cues)
    single = tuple((group, group.split("__")[0].replace("_", "-")) for group in (*left_groups, *right_groups))
    lone = {group: role for group, role in single if "__pair" not in group}
    pairs = tuple(
        (cue.role, f"{_group(cue.role)}__pair{n}l", f"{_group(cue.role)}__pair{n}r")
        for n, cue in enumerate(cues)
        if cue.left and cue.right
    )
    return Cues(
        name,
        tuple(cues),
        left,
        right,
        lone,
        pairs,
        tuple((role, rival) for role, rivals in language.unless.items() for rival in rivals),
        tuple((role, other) for role, (_, _, other) in language.mirrors.items()),
        tuple(
            (f"{_group(role)}__{side}", f"{_group(other)}__{side}")
            for role, (_, _, other) in language.mirrors.items()
            for side in ("left", "right")
        ),
        words_regex(language.turns) if language.turns else "(?!)",
        words_regex(language.asides) if language.asides else "(?!)",
        words_regex(language.back) if language.back else "(?!)",
        words_regex(language.joins) if language.joins else "(?!)",
        tuple(language.contraries.items()),
    )


def _group(role: str) -> str:
    return role.replace("-", "_")


def _side(which: str, cues: list[Cue]) -> tuple[Side, list[str]]:
    """The options that look for every role, one after the other, and the groups that they may fill."""
    options: dict[tuple[str, str], Hint] = {}
    for n, cue in enumerate(cues):
        own, other = (cue.left, cue.right) if which == "left" else (cue.right, cue.left)
        group = f"{_group(cue.role)}__{f'pair{n}{which[0]}' if other else which}"
        if own:
            options[group, own] = cue.left_hint if which == "left" else cue.right_hint
    return side(options), list(dict.fromkeys(group for group, _ in options))


def _cues(
    role: str,
    written: list[tuple[Source, yaml.Node, str]],
    lists: Mapping[str, tuple[str, ...]],
    gaps: Mapping[str, Part],
) -> list[Cue]:
    found = []
    for source, node, text in written:
        try:
            cue = compile_cue(role, text, lists, gaps)
        except CueError as error:
            source.refuse(node, f"in the cue `{text[:60]}`: {error}", error.column)
        else:
            found.append(cue)
    return found


def compile_cue(role: str, text: str, lists: Mapping[str, tuple[str, ...]], gaps: Mapping[str, Part]) -> Cue:
    """The cue for a role, with expressions for what stands left of the figure (read backwards) and right.

    Raises CueError with the column and what was expected.
    """
    if len(text) > MAX_LENGTH:
        raise CueError(f"a cue may have {MAX_LENGTH} characters, this one has {len(text)}", 0)
    reader = _Reader(text, lists, gaps)
    before = reader.sequence(top=True)
    if not reader.take("figure"):
        raise CueError(f"a cue has {FORM}", reader.at)
    after = reader.sequence(top=True)
    if reader.take("figure"):
        raise CueError("a cue has one `_`, this one has more", reader.at - 1)
    if reader.at < len(reader.text):
        raise CueError(f"unexpected `{text[reader.at :].strip()[:1]}`", reader.at)
    if not before and not after:
        raise CueError("a cue has words beside its figure", 0)
    if prod(part.ways for part in (*before, *after)) > MAX_WAYS:
        raise CueError(f"it could be read in more than {MAX_WAYS:,} ways: take away a `..` or an option", 0)
    left, right = "".join(part.backward for part in reversed(before)), "".join(part.forward for part in after)
    return Cue(role, text, left, right, hint_of(before, backwards=True), hint_of(after, backwards=False))


class _Reader:
    def __init__(self, text: str, lists: Mapping[str, tuple[str, ...]], gaps: Mapping[str, Part]) -> None:
        self.text = text.rstrip()
        self.gaps = gaps
        self.lists = lists
        self.at = 0

    def peek(self) -> tuple[str, str, int]:
        """The kind, text and end of the next token; ("", "", here) at the end."""
        if self.at >= len(self.text):
            return "", "", self.at
        match = _TOKEN.match(self.text, self.at)
        if match is None:
            raise CueError(f"unexpected `{self.text[self.at :].strip()[:1]}`", self.at)
        kind = match.lastgroup or ""
        return kind, match[kind], match.end()

    def take(self, wanted: str) -> bool:
        kind, _, end = self.peek()
        if kind == wanted:
            self.at = end
        return kind == wanted

    def sequence(self, *, top: bool = False) -> list[Part]:
        parts: list[Part] = []
        while True:
            kind, text, end = self.peek()
            if kind in ("", "figure", "close", "bar"):
                if kind in ("close", "bar") and top:
                    raise CueError(f"`{text}` closes nothing", self.at)
                return parts
            self.at = end
            parts.append(self.part(kind, text, end - len(text)))

    def part(self, kind: str, text: str, start: int) -> Part:
        match kind:
            case "word":
                return phrases((text,))
            case "list":
                if text[1:] not in self.lists:
                    raise CueError(f"unknown word list `{text}`{hint(text[1:], self.lists)}", start)
                return phrases(self.lists[text[1:]])
            case "kind":
                chars = placeholders(text[1:-1])
                if not chars:
                    known = (*KINDS, *KIND_GROUPS)
                    raise CueError(f"unknown kind `{text[1:-1]}`{hint(text[1:-1], known)}", start)
                return kind_part(chars)
            case "gap":
                return self.gaps[text]
            case "open":
                return self.choice(text, start)
        return sign(text[-1])

    def choice(self, opener: str, start: int) -> Part:
        branches = [self.sequence()]
        while self.take("bar"):
            branches.append(self.sequence())
        if self.peek()[0] == "figure":
            raise CueError(
                f"`{opener}` is to be closed before the `_`, which stands outside of brackets", start
            )
        if not self.take("close"):
            raise CueError(f"`{opener}` is never closed", start)
        if self.text[self.at - 1] != {"[": "]", "(": ")"}[opener]:
            raise CueError(f"`{opener}` is closed by `{self.text[self.at - 1]}`", start)
        return choice(branches, optional=opener == "[")
