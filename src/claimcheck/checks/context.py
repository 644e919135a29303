"""What the engine may look at besides the figures themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from claimcheck.checks.other_articles import NO_OTHER_ARTICLES, OtherArticles
from claimcheck.checks.quantity import value_of
from claimcheck.checks.surroundings import Surroundings, surroundings
from claimcheck.checks.value import Value
from claimcheck.locale import Locale, get_locale
from claimcheck.model.article import Article
from claimcheck.model.checked import Outline
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.figure import Figure
from claimcheck.model.interval import WIDTHS, Widths
from claimcheck.model.period import Period
from claimcheck.startup.lean import dataclass
from claimcheck.units import own_units
from claimcheck.units.rates import Rates

_REMEMBERED = 10_000

Heard = dict[str, tuple[object, ...]]  # what the claims of roles say of their figures


def about(claim: Claim | None) -> tuple[object, ...]:
    """What a claim says of its figure, wherever that stands."""
    return () if claim is None else (claim.subject, claim.measure, claim.whole, claim.period, claim.status)


@dataclass(frozen=True, slots=True)
class Context:
    """The articles of a run by uri, the exchange rates, and the configured widths.

    `outlines` tell what is often asked of articles that are not at hand, `other_articles` what other
    articles print that bears on what is wrong in these.
    `heard` gathers what a check looked up of its claims, where somebody wants to know on what a verdict
    rests. `slips` overrides single entries of the table of slip costs. `values` remembers what
    figures come to, by identity: a search asks for the same ones thousands of times.
    """

    articles: Mapping[str, Article]
    rates: Rates | None = None
    widths: Widths = WIDTHS
    slips: Mapping[str, float] = field(default_factory=dict)
    outlines: Mapping[str, Outline] = field(default_factory=dict)
    other_articles: OtherArticles = NO_OTHER_ARTICLES
    heard: Heard | None = None
    # Both remember what follows from the fields above, here since whoever judges has the context at hand.
    values: dict[int, tuple[Figure, Value]] = field(default_factory=dict, compare=False, repr=False)
    near: dict[str, Surroundings] = field(default_factory=dict, compare=False, repr=False)

    def surroundings(self, uri: str) -> Surroundings | None:
        """The figures that stand around in a document, indexed once."""
        article = self.articles.get(uri)
        if article is not None and uri not in self.near:
            self.near[uri] = surroundings(article)
        return self.near.get(uri)

    def value(self, figure: Figure, published: Period | None) -> Value:
        """The figure as a value; raises Undecided when it has none."""
        if figure.period is not None:
            return value_of(figure, self.widths, published)
        known = self.values.get(id(figure))
        if known is not None:
            return known[1]
        if len(self.values) >= _REMEMBERED:
            self.values.clear()
        value = value_of(figure, self.widths)
        self.values[id(figure)] = (figure, value)  # holding the figure keeps its identity
        return value

    def locale(self, uri: str) -> Locale:
        said = self._about(uri)
        return get_locale((said.language if said else "") or "en", own_units())

    def published(self, uri: str) -> Period | None:
        """When a document was published, if that is known."""
        said = self._about(uri)
        return said.published if said else None

    def _about(self, uri: str) -> Outline | Document | None:
        if uri in self.outlines:
            return self.outlines[uri]
        article = self.articles.get(uri)
        return article.document if article else None

    def text(self, uri: str) -> str:
        return self.articles[uri].document.text
