"""Typing slips, undone: what a printed figure may have been meant to be.

Each candidate is the figure as it would have stood, with the slip that explains it and
its cost (`costs.py`). `misprints.py` knows numerals, `scales.py` and `units.py` the words
after them, `dates.py` dates, `clocks.py` times of day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from claimcheck.locale import LONGEST, Locale, group_mark, number_of, saying
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Number
from claimcheck.model.span import Span
from claimcheck.slips.clocks import clock_slips
from claimcheck.slips.costs import COSTS, TITLES
from claimcheck.slips.dates import date_slips
from claimcheck.slips.manner import PLAIN, Manner
from claimcheck.slips.misprints import numeral_slips
from claimcheck.slips.rewrite import with_digits, with_ends
from claimcheck.slips.scales import scale_slips, worded_scale_slips
from claimcheck.slips.units import unit_slips
from claimcheck.startup.lean import dataclass

_DIGITS = "0123456789"
_RARE_IN_RANGES = ("digit-lost", "twin-lost", "inner-zero-lost", "zeros-lost")  # many, and few are meant


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


@dataclass(frozen=True, slots=True)
class Draft:
    """A candidate whose figure is not made yet, as there are hundreds and few of them are looked at.

    Of another numeral it has `digits` and the `number` that they state; of anything else the
    `figure` itself.
    """

    text: str
    slip: str
    cost: float
    digits: str = ""
    number: Number | None = None
    figure: Figure | None = None

    def of(self, written: Figure) -> Candidate:
        """The candidate, of the figure that the draft was made for."""
        meant = self.figure
        if meant is None:
            assert self.number is not None
            meant = with_digits(written, self.digits, self.number)
        return Candidate(meant, self.slip, self.cost)


def candidates(
    figure: Figure, locale: Locale, manner: Manner = PLAIN, costs: Mapping[str, float] = COSTS
) -> tuple[Candidate, ...]:
    """Every single slip undone, cheapest first, one candidate a text, in the article's `manner`."""
    return tuple(draft.of(figure) for draft in drafts(figure, locale, manner, costs))


def drafts(
    figure: Figure, locale: Locale, manner: Manner = PLAIN, costs: Mapping[str, float] = COSTS
) -> tuple[Draft, ...]:
    """The same as drafts."""
    found: dict[str, Draft] = {}
    for draft in _all(figure, locale, manner, {**COSTS, **costs}):
        known = found.get(draft.text)
        if draft.text != figure.surface and (known is None or draft.cost < known.cost):
            found[draft.text] = draft
    return tuple(sorted(found.values(), key=lambda draft: (draft.cost, draft.text)))


def _all(figure: Figure, locale: Locale, manner: Manner, costs: Mapping[str, float]) -> Iterator[Draft]:
    def made(slips: Iterable[tuple[str, Figure]]) -> Iterator[Draft]:
        return (Draft(meant.surface, slip, costs[slip], figure=meant) for slip, meant in slips)

    if figure.period is not None:
        yield from made(date_slips(figure, figure.period, locale))
        return
    if figure.kind == "time":
        yield from made(clock_slips(figure))
        return
    if len(figure.ends) == 2:
        yield from _ranges(figure, locale, costs)
        return
    if figure.number is None or figure.digits is None:
        return
    written = figure.digits.shift(-figure.span.start).of(figure.surface)
    if figure.kind == "multiple" and "word" in figure.notes:
        yield from made(_multiples(figure, written, locale))
        return
    if not any(char in _DIGITS for char in written):
        yield from made(_words(figure, written, locale))
        yield from made(worded_scale_slips(figure, written, locale))
        if figure.kind == "percent":
            yield from made(_points(figure, locale))
        yield from made(unit_slips(figure, locale, manner))
        return
    yield from _numerals(figure, written, figure.number.shift(-figure.power), locale, costs)
    if "cell" in figure.notes:
        return  # the head of a table says what its figures are
    yield from made(scale_slips(figure, locale, manner))
    yield from made(unit_slips(figure, locale, manner))
    if figure.kind == "percent":
        yield from made(_points(figure, locale))
    if figure.kind == "points" and figure.unit == "percentage_point":
        yield from made(_percent(figure, locale))


def _numerals(
    figure: Figure, written: str, now: Number, locale: Locale, costs: Mapping[str, float]
) -> Iterator[Draft]:
    assert figure.digits is not None
    head = figure.surface[: figure.digits.start - figure.span.start]
    tail = figure.surface[figure.digits.end - figure.span.start :]
    known = now.value * 10**LONGEST  # so that whole numbers are compared
    mark = group_mark(written, locale)
    ungrouped = (
        "cell" in figure.notes and mark not in written and len(written.partition(locale.decimal)[0]) > 3
    )
    loses_point = figure.scale is not None and written.isdigit() and len(written) > 3
    for slip, text, mantissa, decimals in numeral_slips(written, locale.decimal, mark):
        if not mantissa or len(text) > LONGEST or (ungrouped and mark in text):
            continue
        if slip != "separator" and mantissa * 10 ** (LONGEST - decimals) == known:
            continue
        if slip == "point-lost" and loses_point:
            slip = "point-lost-before-scale"
        yield Draft(head + text + tail, slip, costs[slip], text, number_of(mantissa, -decimals))


def _ranges(figure: Figure, locale: Locale, costs: Mapping[str, float]) -> Iterator[Draft]:
    """The ends of a range exchanged, and each with other digits."""
    low, high = figure.ends
    if low is None or high is None or low.digits is None or high.digits is None:
        return
    if low.number is None or high.number is None or low.span.start > high.span.start:
        return
    texts = [end.digits.shift(-end.span.start).of(end.surface) for end in (low, high) if end.digits]
    numbers = [end.number.shift(-end.power) for end in (low, high) if end.number]
    exchanged = with_digits(low, texts[1], numbers[1]), with_digits(high, texts[0], numbers[0])
    swapped = with_ends(figure, *exchanged)
    yield Draft(swapped.surface, "ends-exchanged", costs["ends-exchanged"], figure=swapped)
    for n, end in enumerate((low, high)):
        for draft in _numerals(end, texts[n], numbers[n], locale, costs):
            if draft.number is None or draft.number.exponent != numbers[n].exponent:
                continue  # nobody prints "19 to 34.3"
            if draft.slip in _RARE_IN_RANGES:
                continue
            meant = draft.of(end).figure
            changed = with_ends(figure, meant, high) if n == 0 else with_ends(figure, low, meant)
            yield Draft(changed.surface, draft.slip, draft.cost, figure=changed)


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


def _multiples(figure: Figure, written: str, locale: Locale) -> Iterator[tuple[str, Figure]]:
    stems = locale.gaps.table("MULTIPLE_STEMS")
    ends = ("", *locale.gaps.list("MULTIPLE_ENDINGS"))
    ending = next((end for end in ends if written.lower() in [stem + end for stem in stems]), None)
    if ending is None:
        return  # "fivefold", "twice": its number is a word of its own
    for word, value in stems.items():
        yield "multiple-wrong", with_digits(figure, word + ending, Number(value, 0, True))


def _words(figure: Figure, written: str, locale: Locale) -> Iterator[tuple[str, Figure]]:
    words = locale.gaps.list("SMALL_NUMBERS")
    first, more, rest = written.partition(" ")
    if more and first.lower() in words and figure.number is not None:  # "three and a half"
        part = figure.number.shift(-figure.power).value - (words.index(first.lower()) + 1)
        if 0 < part < 1:
            for value, word in enumerate(words, 1):
                text = word.capitalize() if first[:1].isupper() else word
                hundredths = (value + part) * 100
                if hundredths.denominator == 1:
                    number = Number(int(hundredths), -2, True)
                    yield "word-wrong", with_digits(figure, f"{text} {rest}", number)
        return
    if written.lower() not in words:
        return
    for value, word in enumerate(words, 1):
        text = word.capitalize() if written[:1].isupper() else word
        yield "word-wrong", with_digits(figure, text, Number(value, 0, True))
