"""What became of one article by itself."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.model.article import Article
from claimcheck.model.finding import Finding
from claimcheck.model.relation import Judgement, Relation


@dataclass(frozen=True, slots=True)
class Checked:
    """An article, the verdicts on its relations, and what they come to before other articles
    have had their say. `unspoken` are relations whose rule had nothing to say; components of
    `findings` are numbered within the article."""

    article: Article
    judgements: tuple[Judgement, ...] = ()
    unspoken: tuple[Relation, ...] = ()
    findings: tuple[Finding, ...] = ()
