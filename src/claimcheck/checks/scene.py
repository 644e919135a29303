"""One relation being checked, and what a comparison comes to."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from claimcheck.checks.context import Context, about
from claimcheck.locale import Locale
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Figure
from claimcheck.model.frame import FrameMatcher
from claimcheck.model.ratio import ratio
from claimcheck.model.relation import Relation, Verdict
from claimcheck.model.rule import Severity
from claimcheck.startup.lean import dataclass
from claimcheck.units.rates import Rate

# From best to worst: what `or` prefers, and what `and` falls to.
ORDER: tuple[Verdict, ...] = ("held", "loose", "undecided", "violated")
STRICTLY = ratio(1, 4)  # of what a rule tolerates


@dataclass(frozen=True, slots=True)
class Truth:
    """The outcome of a comparison; `severity` is the most that it may be reported as, `strain`
    how far the recomputed point lies from the printed one, in half-widths of its rounding, and `spread` how
    much room rounding leaves, as a share of the printed value, `room` how much it is
    likely to leave, and `leaning` how much of that it takes."""

    verdict: Verdict
    working: tuple[str, ...] = ()
    reason: str = ""
    severity: Severity | None = None
    rate: Rate | None = None
    strain: float = 0.0
    spread: float = 0.0
    room: float = 0.0
    leaning: float = 0.0


@dataclass(frozen=True, slots=True)
class Scene:
    """One relation with its figures, some of which may be replaced for a try.

    Functions that look beyond the roles (the article, the matched words) find it here.
    `brief` asks for verdicts alone, as a search does that tries thousands of figures.
    `condition` marks a rule's `when`: the rule's tolerance is for what must hold, not for that.
    `strict` asks whether values agree by their printed digits: of what a rule tolerates beside them only a
    part counts, as it does for a repair.
    `telling` is for a message: the sums of a text without a date are told by the middle of all rates.
    """

    relation: Relation
    context: Context
    figures: Mapping[str, Figure]
    brief: bool = False
    condition: bool = False
    strict: bool = False
    telling: bool = False

    @property
    def unhedged(self) -> bool:
        """Are the figures of a frame all printed without "about" or "more than"?"""
        if self.relation.reading is None:
            return False
        return not any(figure.hedge or figure.bound for figure in self.figures.values())

    def direction(self, role: str) -> int:
        """1 or −1 where the words that bound the figure say that it rises or falls, else 0."""
        reading, matcher = self.relation.reading, self.relation.rule.matcher
        if reading is None or not isinstance(matcher, FrameMatcher):
            return 0
        cue = dict(reading.roles).get(role, "")
        mirrors = [pair for one in matcher.frame.languages for pair in one.mirrors]
        return any(cue == rise for _, rise in mirrors) - any(cue == fall for fall, _ in mirrors)

    def claim(self, role: str) -> Claim | None:
        found = self.relation.role(role)
        if self.context.heard is not None:
            self.context.heard[role] = about(found)
        return found

    def tolerance(self, within: Fraction | None) -> Fraction:
        """What two values may be apart beside their rounding: as the comparison says, else its rule."""
        own = ratio(0) if self.condition else self.relation.rule.tolerance or ratio(0)
        allowed = own if within is None else within
        return allowed * STRICTLY if self.strict else allowed

    @property
    def locale(self) -> Locale:
        """The language of the article, in which values are said."""
        return self.context.locale(self.relation.uri)

    def text(self) -> str:
        return self.relation.place.of(self.context.text(self.relation.uri))
