"""Figures that constrain each other, and what came of checking them."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Literal

from claimcheck.model.claim import Claim
from claimcheck.model.frame import Reading
from claimcheck.model.period import Period
from claimcheck.model.rule import Rule, Severity
from claimcheck.model.span import Span
from claimcheck.startup.lean import dataclass

Verdict = Literal["held", "loose", "violated", "undecided"]


@dataclass(frozen=True, slots=True, repr=False)
class Relation:
    """A rule and the claims that it binds by role.

    `place` is the stretch of the document `uri` that the pattern matched, `published`
    that document's date. `ambiguous` says that the figures could be bound otherwise. `reading` says
    how a frame was filled; of several readings around one figure, one is chosen once all are judged.
    """

    rule: Rule
    roles: tuple[tuple[str, Claim], ...]
    uri: str
    place: Span
    published: Period | None = None
    ambiguous: bool = False
    reading: Reading | None = None

    def __repr__(self) -> str:
        figures = ", ".join(repr(claim.figure.surface) for _, claim in self.roles)
        return f"<Relation {self.rule.id}: {figures}>"

    def role(self, name: str) -> Claim | None:
        """The claim bound to `name`; None when an optional part did not occur."""
        return next((claim for role, claim in self.roles if role == name), None)


@dataclass(frozen=True, slots=True)
class UsedRate:
    """The exchange rate that a check went by: how many `quote` one `base` bought from the day
    `first` to the day `last`, on the average, and who says so."""

    base: str
    quote: str
    point: Fraction
    first: datetime.date
    last: datetime.date
    source: str


@dataclass(frozen=True, slots=True, repr=False)
class Judgement:
    """A relation, whether it holds, and the sum that shows it.

    `reason` says in a few words why a relation is undecided ("no publication date").
    `severity` is the most that a violation may be reported as, when the check itself
    knows better than the rule (an exchange rate that some recent day would fit). `strain`
    is how far the recomputed value lies from the printed one, in half-widths of its
    rounding: up to 1 it prints as it stands. `spread` is the room that rounding leaves both, as a share of
    the printed value: where it is wide, a sum comes out by chance; `room` is what
    it is likely to leave, `leaning` how much of that is needed. `rate` is the exchange rate that was
    used, if any.
    """

    relation: Relation
    verdict: Verdict
    working: tuple[str, ...] = ()
    reason: str = ""
    severity: Severity | None = None
    strain: float = 0.0
    spread: float = 0.0
    room: float = 0.0
    leaning: float = 0.0
    rate: UsedRate | None = None

    def __repr__(self) -> str:
        said = "; ".join(self.working) or self.reason
        return f"<Judgement {self.verdict} {self.relation.rule.id}{f': {said}' if said else ''}>"
