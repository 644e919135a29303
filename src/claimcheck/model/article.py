"""Everything that was read out of one document."""

from __future__ import annotations

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.figure import Figure
from claimcheck.model.span import Span
from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Article:
    """A document with its sentences, figures and claims, each in text order.

    `figures` are outermost: the ends of a range stand inside it. There is one claim for each
    figure, at the same place: `claims[i].figure is figures[i]`; an excerpt has none at all.
    """

    document: Document
    sentences: tuple[Span, ...]
    figures: tuple[Figure, ...]
    claims: tuple[Claim, ...]

    def __repr__(self) -> str:
        return f"<Article {self.document.uri}, figures: {len(self.figures)}>"
