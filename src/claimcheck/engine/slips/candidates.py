"""Typing slips, undone: what a printed figure may have been meant to be.

Each candidate is the figure as it would have stood, with the slip that explains it and
its cost (`costs.py`). `misprints.py` knows numerals, `scales.py` and `units.py` the words
after them, `dates.py` dates, `clocks.py` times of day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from claimcheck.engine.slips.clocks import clock_slips
from claimcheck.engine.slips.costs import COSTS, TITLES
from claimcheck.engine.slips.dates import date_slips
from claimcheck.engine.slips.manner import PLAIN, Manner
from claimcheck.engine.slips.misprints import numeral_slips
from claimcheck.engine.slips.rewrite import with_digits
from claimcheck.engine.slips.scales import scale_slips
from claimcheck.engine.slips.units import unit_slips
from claimcheck.locale import Locale, group_mark, parse_numeral, saying
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Number
from claimcheck.model.span import Span

_DIGITS = "0123456789"
_MULTIPLES = {2: "double", 3: "triple", 4: "quadruple", 5: "quintuple", 6: "sextuple"}
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure as it may have been meant, the slip that hides it and its cost.

    `reason` is what a rule's author says of the slip, in place of the table's words.
    """

    figure: Figure
    slip: str
    cost: float
    reason: str = ""

    @property
    def title(self) -> str:
        return self.reason or TITLES[self.slip]

    @property
    def text(self) -> str:
        return self.figure.surface


def candidates(
    figure: Figure, locale: Locale, manner: Manner = PLAIN, costs: Mapping[str, float] = COSTS
) -> tuple[Candidate, ...]:
    """Every single slip undone, cheapest first, one candidate a text, in the article's `manner`."""
    found: dict[str, Candidate] = {}
    for slip, meant in _all(figure, locale, manner):
        cost = costs.get(slip, COSTS[slip])
        known = found.get(meant.surface)
        if meant.surface != figure.surface and (known is None or cost < known.cost):
            found[meant.surface] = Candidate(meant, slip, cost)
    return tuple(sorted(found.values(), key=lambda candidate: (candidate.cost, candidate.text)))


def _all(figure: Figure, locale: Locale, manner: Manner) -> Iterator[tuple[str, Figure]]:
    if figure.period is not None:
        yield from date_slips(figure, figure.period, locale)
        return
    if figure.kind == "time":
        yield from clock_slips(figure)
        return
    if figure.number is None or figure.digits is None:
        return
    written = figure.digits.shift(-figure.span.start).of(figure.surface)
    if figure.kind == "multiple" and "word" in figure.notes:
        yield from _multiples(figure, written)
        return
    if not any(char in _DIGITS for char in written):
        yield from _words(figure, written)
        yield from unit_slips(figure, locale, manner)
        return
    now = figure.number.shift(-figure.power)
    for slip, text in numeral_slips(written, locale.decimal, group_mark(written, locale)):
        number = parse_numeral(text, locale)
        if number is not None and number.mantissa and (number.value != now.value or slip == "separator"):
            if slip == "point-lost" and figure.scale is not None and written.isdigit() and len(written) > 3:
                slip = "point-lost-before-scale"
            yield slip, with_digits(figure, text, number)
    yield from scale_slips(figure, locale, manner)
    yield from unit_slips(figure, locale, manner)
    if figure.kind == "percent":
        yield from _points(figure, locale)
    if figure.kind == "points" and figure.unit == "percentage_point":
        yield from _percent(figure, locale)


def _points(figure: Figure, locale: Locale) -> Iterator[tuple[str, Figure]]:
    assert figure.digits is not None
    at = figure.digits.end - figure.span.start
    number = figure.surface[:at]
    surface = number + saying.points(locale, figure.number)
    span = Span(figure.span.start, figure.span.start + len(surface))
    yield (
        "points-for-percent",
        replace(figure, kind="points", unit="percentage_point", surface=surface, span=span),
    )


def _percent(figure: Figure, locale: Locale) -> Iterator[tuple[str, Figure]]:
    assert figure.digits is not None
    at = figure.digits.end - figure.span.start
    surface = figure.surface[:at] + saying.percent_sign(locale)
    span = Span(figure.span.start, figure.span.start + len(surface))
    unit_at = Span(figure.digits.end + saying.percent_sign(locale).startswith((" ", "\u00a0")), span.end)
    yield (
        "percent-for-points",
        replace(figure, kind="percent", unit="percent", surface=surface, span=span, unit_at=unit_at),
    )


def _multiples(figure: Figure, written: str) -> Iterator[tuple[str, Figure]]:
    lower = written.lower()
    ending = next((end for end in ("d", "s") if any(lower == word + end for word in _MULTIPLES.values())), "")
    if lower.removesuffix(ending) not in _MULTIPLES.values():
        return  # "fivefold", "twice": its number is a word of its own
    for value, word in _MULTIPLES.items():
        yield "multiple-wrong", with_digits(figure, word + ending, Number(value, 0, True))


def _words(figure: Figure, written: str) -> Iterator[tuple[str, Figure]]:
    if written.lower() not in _WORDS:
        return
    for value, word in enumerate(_WORDS, 1):
        text = word.capitalize() if written[:1].isupper() else word
        yield "word-wrong", with_digits(figure, text, Number(value, 0, True))
