"""What an article prints besides the figures at hand, looked up and not searched."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from fractions import Fraction

from claimcheck.engine.slips import Manner, manner_of
from claimcheck.model.article import Article
from claimcheck.model.figure import Figure
from claimcheck.model.span import Span

_COMPARED = ("money", "count", "measure", "percent", "points")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The figures of an article by value and unit, by unit and last decimal, by unit in order, the years it
    prints (`dated` with their places), and its manner of writing."""

    values: Counter[tuple[Fraction, str]]
    exponents: Counter[tuple[str, int]]
    sizes: dict[str, list[float]]
    years: Counter[int]
    dated: list[tuple[int, int]]
    manner: Manner

    def years_in(self, span: Span) -> list[int]:
        """The years that are printed within a stretch of the text."""
        first = bisect_left(self.dated, (span.start, 0))
        last = bisect_left(self.dated, (span.end, 0))
        return [year for _, year in self.dated[first:last]]

    def repeats(self, figure: Figure, *, itself: bool) -> int:
        """How many other figures say the same; `itself` says that the figure is one of the article's."""
        if figure.kind not in _COMPARED or figure.stated is None:
            return 0
        return self.values[figure.stated, figure.unit] - itself

    def nearest(self, figure: Figure, beside: Figure) -> float:
        """How many times larger (or smaller) the nearest like figure is, `beside` left out.

        Infinite when there is none.
        """
        sizes = self.sizes.get(figure.unit, [])
        if not figure.stated or figure.stated <= 0:
            return float("inf")
        own, left_out = float(figure.stated), float(beside.stated or 0)
        at = bisect_left(sizes, own)
        best, skipped = float("inf"), False
        for index in range(max(0, at - 2), min(len(sizes), at + 3)):
            if sizes[index] == left_out and not skipped:
                skipped = True  # the figure itself
                continue
            best = min(best, max(sizes[index] / own, own / sizes[index]))
        return best


def surroundings(article: Article) -> Surroundings:
    values: Counter[tuple[Fraction, str]] = Counter()
    exponents: Counter[tuple[str, int]] = Counter()
    sizes: defaultdict[str, list[float]] = defaultdict(list)
    years: Counter[int] = Counter()
    dated: list[tuple[int, int]] = []
    for figure in article.figures:
        if figure.period is not None and figure.period.start.year is not None:
            years[figure.period.start.year] += 1
            dated.append((figure.span.start, figure.period.start.year))
        stated = figure.stated
        if stated is None or figure.kind not in _COMPARED:
            continue
        values[stated, figure.unit] += 1
        if figure.number is not None:
            exponents[figure.unit, figure.number.exponent] += 1
        if stated > 0:
            sizes[figure.unit].append(float(stated))
    by_unit = {unit: sorted(found) for unit, found in sizes.items()}
    return Surroundings(values, exponents, by_unit, years, dated, manner_of(article.figures))
