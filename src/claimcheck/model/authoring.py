"""What an author of rules is shown: how a sentence was read, and what a rule says."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.model.relation import Verdict
from claimcheck.model.rule import Example, Rule
from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a pattern (or a named claim) got in a text.

    `matched` characters of `pattern` were found, as `found`; `lacks` says what stopped it,
    nothing when it matched.
    """

    pattern: str
    matched: int = 0
    found: str = ""
    lacks: str = ""


@dataclass(frozen=True, slots=True)
class SeenFigure:
    """A figure of a text, with what it can stand for; `role` when a rule bound it."""

    surface: str
    kind: str
    stands_for: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class GivenRole:
    """A role of a figure, and the cue that gave it as its file has it.

    `mirrored` is the role whose cue is read the other way round ("fall" by a cue of "rise"),
    `ruled_out` the role beside which this one does not count.
    """

    role: str
    cue: str
    mirrored: str = ""
    ruled_out: str = ""


@dataclass(frozen=True, slots=True)
class CuedFigure:
    """A figure of a text with the roles that the words beside it give, of those that a rule asks for."""

    surface: str
    roles: tuple[GivenRole, ...]


@dataclass(frozen=True, slots=True)
class SoughtSlot:
    """A slot of a frame in plain words, the figures that could fill it, and why others could not."""

    slot: str
    fitting: tuple[str, ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WeighedReading:
    """One way to fill the slots, what it costs, whether it comes out, and what became of it.

    `figures` has for each slot the role in which the figure was bound and the figure; `kind` is the class
    by which it is counted how often such readings come out ("rise result base 0+0"). `verdict` is
    None when the rule's `when` says that it doesn't speak of them.
    """

    figures: tuple[tuple[str, str, str], ...]
    cost: int
    kind: str
    apart: str
    verdict: Verdict | None
    chosen: bool
    fate: str


@dataclass(frozen=True, slots=True)
class TriedFrame:
    """How a frame was filled: roles of figures, figures for slots, readings in the order of their cost."""

    cued: tuple[CuedFigure, ...]
    slots: tuple[SoughtSlot, ...]
    readings: tuple[WeighedReading, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a check as its author wrote it, and what it came to."""

    expression: str
    value: str


@dataclass(frozen=True, slots=True)
class TriedRelation:
    """Figures that a rule bound, its check step by step, and the verdict.

    `verdict` is None when the rule's `when` says that it doesn't speak of them.
    """

    figures: tuple[SeenFigure, ...]
    steps: tuple[Step, ...]
    verdict: Verdict | None
    reason: str = ""
    message: str = ""
    repairs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """A rule tried on a text: all figures in it, how far each pattern got or how the frame was filled,
    what came of it."""

    rule: Rule
    text: str
    figures: tuple[SeenFigure, ...]
    reaches: tuple[Reach, ...]
    relations: tuple[TriedRelation, ...]
    silenced: str = ""
    frame: TriedFrame | None = None


@dataclass(frozen=True, slots=True)
class Precision:
    """How often findings of a rule on real text were right, of how many that people reviewed."""

    reviewed: int
    right: int

    @property
    def share(self) -> Fraction:
        return Fraction(self.right, self.reviewed)


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """An example with what the rule says of it: messages, sums, what the repairs propose, and the text
    as the first repair would have it."""

    example: Example
    messages: tuple[str, ...] = ()
    working: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    mended: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule for people: at work on its examples, and as its file has it, if that can be read."""

    rule: Rule
    definition: str
    examples: tuple[WorkedExample, ...]
    precision: Precision | None = None
