"""What several articles say about the same thing, in the order of time."""

from __future__ import annotations

from typing import Literal

from claimcheck.model.claim import Claim
from claimcheck.model.period import Period
from claimcheck.startup.lean import dataclass

Standing = Literal["latest", "earlier", "disputed", "outlier", "undated"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One article's figure for it.

    `when` is the time that the figure is of: what the text says (`dated`), else the article's
    publication; None when neither is known. `standing` is "latest" for the newest figure and
    all that agree with it, "earlier" for one that time has replaced, "disputed" when as many
    articles of its time differ as agree, "outlier" when more differ, "undated" when it does not
    agree with the latest and no time is known.
    """

    claim: Claim
    when: Period | None
    dated: bool
    standing: Standing


@dataclass(frozen=True, slots=True)
class Timeline:
    """The mentions of one claim, oldest first; undated ones come last.

    `name` is that of a named claim of the rules, or "" for claims that were found to agree in
    `subject`, `measure`, `status`, kind, `unit` and `per`. Of a named claim, `subject` and
    `measure` are those of its first mention.
    """

    name: str
    subject: tuple[str, ...]
    measure: str
    status: str
    unit: str
    per: str | None
    mentions: tuple[Mention, ...]
