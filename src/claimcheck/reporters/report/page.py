"""The nouns of a consistency report: what is on the page, whatever it is written in.

All text is cleaned and all numbers are said; a writer only arranges them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from claimcheck.model import Severity, Standing
from claimcheck.reporters.states import State

PassageKind = Literal["headline", "text", "caption", "list", "table"]
STATES: dict[State, str] = {
    "violated": "contradicted: a relation that it stands in does not hold",
    "confirmed": "confirmed: something else in these articles bears it out",
    "loose": "roughly: a sum comes near it, but not to its printed digits",
    "undecided": "undecided: there is something to hold it against, but not enough is known",
    "unchecked": "unchecked: nothing here can be held against it",
}


@dataclass(frozen=True, slots=True)
class Target:
    """A figure that something points to: where it stands, and its `id` on the page."""

    id: str
    surface: str
    path: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Witness:
    """A relation that bears a figure out, with its sum and its other figures."""

    rule: str
    title: str
    working: tuple[str, ...]
    figures: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class PageFigure:
    """One figure: `id` on the page, what it says, of what, and in which `state` it is.

    `reasons` say what contradicts it or why it is undecided; `notes` are the ids of the findings
    that speak of it. `value` is a number with its unit, a date, or the two ends of a range; `about` says
    in the words of the text what it is a figure of.
    """

    id: str
    surface: str
    line: int
    column: int
    kind: str
    value: str
    subject: str
    measure: str
    period: str
    status: str
    about: str
    state: State
    sentence: str
    witnesses: tuple[Witness, ...] = ()
    reasons: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text, or a figure in it."""

    text: str
    figure: PageFigure | None = None


Row = tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class PageRepair:
    """What may be put for what; `sums` are those that it restores, `copy` is the figure as it would read,
    or the stretch from the first to the last that would change."""

    text: str
    safety: str
    sums: str = ""
    copy: str = ""


@dataclass(frozen=True, slots=True)
class PageFinding:
    """One finding; `figure` is the id of the figure it is about, "" when it is about a comment.

    `why` says why an author need not answer for it any more: only of suppressed ones.
    """

    id: str
    path: str
    line: int
    column: int
    severity: Severity
    confidence: str
    rule: str
    code: str
    surface: str
    message: str
    sentence: str
    fingerprint: str
    working: tuple[str, ...] = ()
    repairs: tuple[PageRepair, ...] = ()
    related: tuple[Target, ...] = ()
    figure: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, a caption, some sentences of a paragraph, a list or a table, with the findings that belong
    beside it. Only a table has several cells in a row, `heads` rows that name its columns and `stubs` columns
    that name its rows; `first` is the number of a list's first item."""

    kind: PassageKind
    rows: tuple[Row, ...]
    findings: tuple[PageFinding, ...] = ()
    first: int | None = None
    heads: int = 0
    stubs: int = 0

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(piece for row in self.rows for cell in row for piece in cell)


@dataclass(frozen=True, slots=True)
class Counts:
    """Of figures by state, of relations by verdict, of findings by severity."""

    figures: Mapping[str, int]
    relations: Mapping[str, int]
    findings: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.figures.values())


@dataclass(frozen=True, slots=True)
class PageArticle:
    id: str
    path: str
    title: str
    published: str
    language: str
    counts: Counts
    passages: tuple[Passage, ...]
    figures: tuple[PageFigure, ...]
    findings: tuple[PageFinding, ...]


@dataclass(frozen=True, slots=True)
class PageMention:
    """One article's figure on a timeline; `day` (an ordinal) and `number` are for a chart."""

    when: str
    dated: bool
    surface: str
    value: str
    standing: Standing
    article: str
    path: str
    figure: str
    day: int | None
    number: float | None


@dataclass(frozen=True, slots=True)
class PageTimeline:
    """What several articles say of one thing; `verdict` sums it up in words, `left_out` counts
    the oldest mentions of a long one."""

    id: str
    name: str
    about: str
    unit: str
    verdict: str
    differs: bool
    articles: int
    mentions: tuple[PageMention, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class PageRule:
    """A rule that found something to check, and what came of it."""

    id: str
    code: str
    title: str
    severity: Severity
    relations: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class PageRate:
    base: str
    quote: str
    rate: str
    days: str
    source: str
    used: int


@dataclass(frozen=True, slots=True)
class Known:
    """A finding of an older report, as far as it is needed to name it."""

    path: str
    rule: str
    code: str
    severity: str
    surface: str
    message: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Against an older report: findings that are new, fixed, and still there."""

    old: str
    new: tuple[PageFinding, ...]
    fixed: tuple[Known, ...]
    unchanged: tuple[PageFinding, ...]


@dataclass(frozen=True, slots=True)
class ReportPage:
    """The whole page. `made` is the day it was made on, `told` counts the figures in words, `rules` is how
    many were in force."""

    title: str
    made: str
    version: str
    told: str
    counts: Counts
    undecided: tuple[tuple[str, int], ...]
    articles: tuple[PageArticle, ...]
    suppressed: tuple[PageFinding, ...]
    timelines: tuple[PageTimeline, ...]
    rules: int
    used_rules: tuple[PageRule, ...]
    rates: tuple[PageRate, ...]
    problems: tuple[str, ...]
    comparison: Comparison | None = None
