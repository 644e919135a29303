"""What an article prints besides the figures at hand, looked up and not searched."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from functools import wraps
from itertools import pairwise, takewhile
from typing import Any, Concatenate, ParamSpec, TypeVar

from claimcheck.checks.beside import Expected, expected_cells
from claimcheck.locale import get_locale
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Exact
from claimcheck.model.span import Span
from claimcheck.model.table import Table
from claimcheck.slips import SCALED, Manner, UnitWord, manner_of, unit_word
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

COMPARED = ("money", "count", "measure", "percent", "points")

_CELLS = compiled(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+){2,}")

Asked = dict[tuple[str, tuple[Any, ...]], Any]  # the name of a question, what was asked, the answer

_Question = ParamSpec("_Question")
_Answer = TypeVar("_Answer")


def _noted(
    method: Callable[Concatenate[Surroundings, _Question], _Answer],
) -> Callable[Concatenate[Surroundings, _Question], _Answer]:
    """The method, its answers kept where somebody wants to know on what a diagnosis rests."""

    @wraps(method)
    def ask(self: Surroundings, /, *asked: _Question.args, **named: _Question.kwargs) -> _Answer:
        answer = method(self, *asked, **named)
        if self.asked is not None:
            self.asked[method.__name__, asked] = answer
        return answer

    return ask


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The figures of an article by value and unit, by unit and last decimal, by unit in order, those with a
    scale word by digits and unit, the years it prints (`dated` with their places), its claims, its sums with
    brackets behind them (`pairs`), its days without a year and their weekdays, how many numbers are run
    together (`joined`), its text in lower case, its manner of writing, what its tables' `cells` are likely to
    be, the `tables` and their `text`. What a check asks for, it asks by methods; `asked` holds what was, and
    `said` which words the text was searched for."""

    values: Counter[tuple[Exact, str]]
    exponents: Counter[tuple[str, int]]
    sizes: Mapping[str, Sequence[float]]
    scaled: Mapping[tuple[str, str], str]
    years: Counter[int]
    dated: Sequence[tuple[int, int]]
    claims: Sequence[Claim]
    pairs: tuple[tuple[Figure, Figure], ...]
    weekdays: tuple[tuple[int, int, int], ...]
    joined: int
    lower: str
    manner: Manner
    cells: Mapping[int, Expected] = field(default_factory=dict)
    tables: tuple[Table, ...] = ()
    text: str = ""
    asked: Asked | None = None
    # Remembered, as many rules ask for the same words; `lower` alone says what the answer is.
    said: dict[tuple[str, ...], bool] = field(default_factory=dict, compare=False, repr=False)

    def manner_for(self, figure: Figure) -> Manner:
        """As much of its manner as slips of the figure can use."""
        return self.manner_of_use(unit_word(figure), figure.kind in SCALED)

    @_noted
    def manner_of_use(self, own: UnitWord | None, scaled: bool) -> Manner:
        return self.manner.of_use(own, scaled)

    @_noted
    def years_in(self, span: Span) -> list[int]:
        """The years that are printed within a stretch of the text."""
        first = bisect_left(self.dated, (span.start, 0))
        last = bisect_left(self.dated, (span.end, 0))
        return [year for _, year in self.dated[first:last]]

    @_noted
    def prints_year(self, year: int) -> bool:
        return year in self.years

    @_noted
    def repeats(self, stated: Exact, unit: str) -> int:
        """How many figures say so much of a unit."""
        return self.values[stated, unit]

    @_noted
    def printed_to(self, exponent: int, unit: str) -> int:
        """How many figures of the unit have their last decimal there."""
        return self.exponents[unit, exponent]

    @_noted
    def nearest(self, stated: Exact, unit: str, beside: Exact) -> float:
        """How many times larger (or smaller) the nearest figure of the unit is, one that is `beside` left
        out.

        Infinite when there is none.
        """
        sizes = self.sizes.get(unit, [])
        if stated <= 0:
            return float("inf")
        own, left_out = float(stated), float(beside)
        at = bisect_left(sizes, own)
        best, skipped = float("inf"), False
        for index in range(max(0, at - 2), min(len(sizes), at + 3)):
            if sizes[index] == left_out and not skipped:
                skipped = True  # the figure itself
                continue
            best = min(best, max(sizes[index] / own, own / sizes[index]))
        return best

    @_noted
    def with_scale(self, digits: str, unit: str) -> str | None:
        """The first figure of these digits and this unit that has a scale word."""
        return self.scaled.get((digits, unit))

    @_noted
    def says(self, words: tuple[str, ...]) -> bool:
        """Does a word of the article begin with any of these, which are in lower case?"""
        if words not in self.said:
            self.said[words] = any(_begins_a_word(word, self.lower) for word in words)
        return self.said[words]

    @_noted
    def expected(self, span: Span) -> Expected | None:
        """What a table's figure is likely to be by those beside it, and how widely that spreads."""
        return self.cells.get(span.start)

    @_noted
    def called(self, span: Span) -> str:
        """What the row and the column of the table's cell are called that has this figure."""
        for table in self.tables:
            if (cell := table.cell_at(span)) is not None:
                return ", ".join(filter(None, table.labels(cell, self.text)))
        return ""

    @_noted
    def conversions(self) -> tuple[tuple[Figure, Figure], ...]:
        """Sums and those in the brackets right behind them."""
        return self.pairs

    @_noted
    def days(self) -> tuple[tuple[int, int, int], ...]:
        """The month, day and weekday of dates without a year, each once."""
        return self.weekdays

    @_noted
    def rows(self) -> int:
        """How many figures are cells of a table run together: "4,7294,277", which is two numbers."""
        return self.joined

    @_noted
    def subjects(self) -> list[str]:
        """Whom the claims of the article are about, in their order."""
        return [name for claim in self.claims for name in claim.subject]

    @_noted
    def subjects_in(self, sentence: Span) -> list[str]:
        """Whom the claims of one sentence are about."""
        first = bisect_left(self.claims, sentence, key=lambda claim: claim.sentence)
        own = takewhile(lambda claim: claim.sentence == sentence, self.claims[first:])
        return [name for claim in own for name in claim.subject]


def answers(asked: Asked, around: Surroundings | None, by: int) -> bool:
    """Are the answers to what was asked the same, of an article in which the places asked for stand `by`
    further on?"""
    if around is None:
        return not asked
    return all(
        getattr(around, name)(*(one.shift(by) if isinstance(one, Span) else one for one in question))
        == answer
        for (name, question), answer in asked.items()
    )


def _begins_a_word(start: str, text: str) -> bool:
    at = text.find(start)
    while at > 0 and "a" <= text[at - 1] <= "z":
        at = text.find(start, at + 1)
    return at >= 0


def surroundings(article: Article) -> Surroundings:
    values: Counter[tuple[Exact, str]] = Counter()
    exponents: Counter[tuple[str, int]] = Counter()
    sizes: defaultdict[str, list[float]] = defaultdict(list)
    scaled: dict[tuple[str, str], str] = {}
    years: Counter[int] = Counter()
    dated: list[tuple[int, int]] = []
    for figure in article.figures:
        if figure.period is not None and figure.period.start.year is not None:
            years[figure.period.start.year] += 1
            dated.append((figure.span.start, figure.period.start.year))
        if figure.scale is not None and figure.digits is not None:
            digits = figure.digits.of(article.document.text)
            scaled.setdefault((digits, figure.unit), figure.surface)
        stated = figure.stated
        if stated is None or figure.kind not in COMPARED:
            continue
        values[stated, figure.unit] += 1
        if figure.number is not None:
            exponents[figure.unit, figure.number.exponent] += 1
        if stated > 0:
            sizes[figure.unit].append(float(stated))
    by_unit = {unit: sorted(found) for unit, found in sizes.items()}
    manner = manner_of(article.figures, get_locale(article.document.language or "en"))
    text = article.document.text
    moneys = [figure for figure in article.figures if figure.kind == "money"]
    pairs = tuple(two for two in pairwise(moneys) if text[two[0].whole.end : two[1].whole.start] == " (")
    periods = [figure.period for figure in article.figures if figure.period is not None]
    weekdays = {
        (one.start.month, one.start.day, one.weekday)
        for one in periods
        if one.weekday is not None and one.start.year is None and one.start.month and one.start.day
    }
    noted = (one.digits for one in article.figures if one.digits is not None and "grouping" in one.notes)
    joined = sum(_CELLS.fullmatch(digits.of(text)) is not None for digits in noted)
    return Surroundings(
        values,
        exponents,
        by_unit,
        scaled,
        years,
        dated,
        article.claims,
        pairs,
        tuple(sorted(weekdays)),
        joined,
        text.lower(),
        manner,
        expected_cells(article) if article.document.tables else {},
        article.document.tables,
        text,
    )
