"""One consistency rule, whoever wrote it."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from claimcheck.model.expression import Expression
from claimcheck.model.figure import Figure
from claimcheck.model.frame import FrameMatcher
from claimcheck.model.pattern import ClaimMatcher, SameMatcher, SentenceMatcher, TableMatcher
from claimcheck.startup.lean import dataclass

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
Scope = Literal["sentence", "paragraph", "article", "corpus"]
Matcher = SentenceMatcher | FrameMatcher | ClaimMatcher | SameMatcher | TableMatcher


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a rule file; line and column count from 1."""

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of an example. `marked` are the stretches of it that stand in `[[ ]]`."""

    text: str
    marked: tuple[tuple[int, int], ...] = ()
    published: str | None = None

    @property
    def marks(self) -> tuple[str, ...]:
        return tuple(self.text[start:end] for start, end in self.marked)


@dataclass(frozen=True, slots=True)
class Example:
    """A text on which the rule must (`bad`) or must not (`good`) raise a finding; for a rule
    that compares articles, several.

    What a bad example marks must overlap a finding. `becomes` must be among what the repairs
    make of its texts.
    """

    passages: tuple[Passage, ...]
    bad: bool
    becomes: str | None = None
    place: Place | None = None

    @property
    def text(self) -> str:
        """All of it, a paragraph a text."""
        return "\n\n".join(passage.text for passage in self.passages)

    @property
    def marks(self) -> tuple[str, ...]:
        return tuple(mark for passage in self.passages for mark in passage.marks)


@dataclass(frozen=True, slots=True)
class RuleRepair:
    """A repair that the rule's author proposes: rewrite `role` to the value of `value`.

    Offered where `when` holds (or always), with `title` for the reason ("converted at the
    euro's rate"). The figure is written as it was; `figure` instead is put in as it stands. With `swap`
    the numbers of `role` and of that role change places; an `opposite` repair replaces the word that
    says whether the figure rises or falls.
    """

    role: str
    value: Expression | None
    title: str
    figure: Figure | None = None
    when: Expression | None = None
    swap: str = ""
    opposite: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Rule:
    """A rule after loading.

    `check` must hold; `when` says whether the rule speaks of these figures at all.
    `tolerance` is a share of the compared values, `rate_tolerance` one of exchange
    rates. `message` alternates plain text and expressions to be shown. `aliases` are ids and
    codes of rules that this one has taken the place of. `guesses` says whether it is worth guessing
    what a figure should have read: not where nearly any other number would do.
    """

    id: str
    code: str
    title: str
    why: str
    severity: Severity
    scope: Scope
    matcher: Matcher
    check: Expression
    message: tuple[str | Expression, ...]
    when: Expression | None = None
    tolerance: Fraction | None = None
    rate_tolerance: Fraction | None = None
    repairs: tuple[RuleRepair, ...] = ()
    guesses: bool = True
    examples: tuple[Example, ...] = ()
    place: Place | None = None
    family: str = ""
    aliases: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Rule {self.label}>"

    @property
    def names(self) -> tuple[str, ...]:
        """Every id and code that it goes by, its own first."""
        return tuple(name for name in (self.id, self.code, *self.aliases) if name)

    @property
    def label(self) -> str:
        """What people are shown: the id and, where there is one, the code."""
        return f"{self.id} ({self.code})" if self.code else self.id

    @property
    def key(self) -> str:
        """What programs know it by: the code or, where there is none, the id."""
        return self.code or self.id

    def __hash__(self) -> int:  # all fields would be walked for each look into a cache
        return hash((self.id, self.code, self.family))
