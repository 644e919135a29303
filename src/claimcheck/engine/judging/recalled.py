"""Verdicts that were found before, on the same figures in the same words.

A verdict rests on its rule, on the sentences of its figures and what stands between these, on what it asked
of the rest of the article, and on what it heard of what the figures are about.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.checks import Asked, Context, answers
from claimcheck.checks.context import Heard, about
from claimcheck.engine.judging.judge import judge
from claimcheck.engine.matching import Known
from claimcheck.model.relation import Judgement, Relation
from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True)
class _Kept:
    """A verdict, where its figures began, and all that was asked and heard for it."""

    judgement: Judgement | None
    start: int
    asked: Asked
    heard: Heard

    def holds(self, relation: Relation, context: Context) -> bool:
        """Would the same be asked and heard of this relation, which has the same key?"""
        if self.heard and any(self.heard[role] != about(relation.role(role)) for role in self.heard):
            return False
        by = relation.place.start - self.start
        return not self.asked or answers(self.asked, context.surroundings(relation.uri), by)


def judge_again(relation: Relation, context: Context, known: Known) -> Judgement | None:
    """As `judge`: found before, or now, and kept."""
    key = _key(relation, context, known)
    around = context.surroundings(relation.uri)
    if key is None or around is None:
        return judge(relation, context)
    kept: _Kept | None = known.parts.recall("judgements", key)
    if kept is None or not kept.holds(relation, context):
        asked, heard = Asked(), Heard()
        noting = replace(context, near={relation.uri: replace(around, asked=asked)}, heard=heard)
        found = _Kept(judge(relation, noting), relation.place.start, asked, heard)
        return known.parts.keep("judgements", key, found).judgement
    return None if kept.judgement is None else replace(kept.judgement, relation=relation)


def _key(relation: Relation, context: Context, known: Known) -> tuple[object, ...] | None:
    """All on which a verdict rests but the rest of the article; None where figures stand outside the place
    of the relation, or in no sentence."""
    place, numbers = relation.place, known.numbers
    roles: list[object] = []
    for role, claim in relation.roles:
        span, start = claim.figure.span, claim.sentence.start
        if start not in numbers or span.start < place.start or span.end > place.end:
            return None
        roles += (role, numbers[start], span.start - start, span.end - start)
    reading = relation.reading and relation.reading.roles
    document = context.articles[relation.uri].document
    said = relation.rule.id, relation.ambiguous, relation.published, reading
    return *said, document.language, place.of(document.text), *roles
