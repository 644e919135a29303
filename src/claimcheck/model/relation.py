"""Figures that constrain each other, and what came of checking them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.model.claim import Claim
from claimcheck.model.period import Period
from claimcheck.model.rule import Rule
from claimcheck.model.span import Span

Verdict = Literal["held", "loose", "violated", "undecided"]


@dataclass(frozen=True, slots=True)
class Relation:
    """A rule and the claims that it binds by role.

    `place` is the stretch of text that the pattern matched, in the document of the
    first role. `published` is that document's date.
    """

    rule: Rule
    roles: tuple[tuple[str, Claim], ...]
    place: Span
    published: Period | None = None
    words: frozenset[str] = frozenset()

    def role(self, name: str) -> Claim:
        return next(claim for role, claim in self.roles if role == name)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A relation, whether it holds, and the sum that shows it.

    `reason` says in a few words why a relation is undecided ("no publication date").
    `expected` is the value that each role should have had by the others, where it can be
    computed, as text for people.
    """

    relation: Relation
    verdict: Verdict
    working: tuple[str, ...] = ()
    reason: str = ""
