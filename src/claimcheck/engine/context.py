"""What the engine may look at besides the figures themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimcheck.locale import Locale, get_locale
from claimcheck.model.article import Article
from claimcheck.model.interval import WIDTHS, Widths
from claimcheck.units.rates import Rates


@dataclass(frozen=True, slots=True)
class Context:
    """The articles of a run by uri, the exchange rates, and the configured widths.

    `slips` overrides single entries of the table of slip costs.
    """

    articles: Mapping[str, Article]
    rates: Rates | None = None
    widths: Widths = WIDTHS
    slips: Mapping[str, float] = field(default_factory=dict)

    def locale(self, uri: str) -> Locale:
        article = self.articles.get(uri)
        return get_locale(article.document.language if article else "en")

    def text(self, uri: str) -> str:
        return self.articles[uri].document.text
