"""Typing slips, undone: what a printed figure may have been meant to be.

Each candidate is the figure as it would have stood, with the slip that explains it and
its cost (`costs.py`). `misprints.py` knows numerals, `date_slips.py` dates, `clock_slips.py` times of day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from claimcheck.engine.clock_slips import clock_slips
from claimcheck.engine.costs import COSTS, TITLES
from claimcheck.engine.date_slips import date_slips
from claimcheck.engine.misprints import numeral_slips
from claimcheck.locale import Locale, parse_numeral
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Number
from claimcheck.model.span import Span

_DIGITS = "0123456789"
_MULTIPLES = {2: "double", 3: "triple", 4: "quadruple", 5: "quintuple", 6: "sextuple"}
_SHORT = {6: "m", 9: "bn", 12: "tn"}
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


Styles = tuple[tuple[int, str], ...]  # scale words of an article: power of ten, word


def candidates(
    figure: Figure, locale: Locale, styles: Styles = (), costs: Mapping[str, float] = COSTS
) -> tuple[Candidate, ...]:
    """Every single slip undone, cheapest first, one candidate a text.

    `styles` are the scale words that the article writes, so that a missing one is put
    back in its manner.
    """
    found: dict[str, Candidate] = {}
    for slip, meant in _all(figure, locale, styles):
        cost = costs.get(slip, COSTS[slip])
        known = found.get(meant.surface)
        if meant.surface != figure.surface and (known is None or cost < known.cost):
            found[meant.surface] = Candidate(meant, slip, cost)
    return tuple(sorted(found.values(), key=lambda candidate: (candidate.cost, candidate.text)))


def _all(figure: Figure, locale: Locale, styles: Styles) -> Iterator[tuple[str, Figure]]:
    if figure.period is not None:
        yield from date_slips(figure, figure.period)
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
        return
    now = figure.number.shift(-figure.power)
    for slip, text in numeral_slips(written, locale.decimal, locale.group):
        number = parse_numeral(text, locale)
        if number is not None and number.mantissa and (number.value != now.value or slip == "separator"):
            if slip == "point-lost" and figure.scale is not None and written.isdigit() and len(written) > 3:
                slip = "point-lost-before-scale"
            yield slip, with_digits(figure, text, number)
    yield from _scales(figure, written, locale, styles)
    if figure.kind == "percent":
        yield from _points(figure)


def with_digits(figure: Figure, text: str, number: Number) -> Figure:
    """The figure with other digits; spans after them move along."""
    assert figure.digits is not None
    start, end = figure.digits.start, figure.digits.end
    by = len(text) - (end - start)
    at = start - figure.span.start
    surface = figure.surface[:at] + text + figure.surface[at + end - start :]
    return replace(
        figure,
        surface=surface,
        span=Span(figure.span.start, figure.span.end + by),
        digits=Span(start, end + by),
        scale=_moved(figure.scale, end, by),
        unit_at=_moved(figure.unit_at, end, by),
        number=replace(number, exact=number.exact and figure.kind != "money").shift(figure.power),
    )


def _moved(span: Span | None, after: int, by: int) -> Span | None:
    return span.shift(by) if span is not None and span.start >= after else span


def _scales(figure: Figure, written: str, locale: Locale, styles: Styles) -> Iterator[tuple[str, Figure]]:
    """A scale word put in, exchanged or left out."""
    if figure.kind not in ("money", "count", "measure", "plain") or figure.number is None:
        return
    digits = figure.number.shift(-figure.power)
    words = {6: "million", 9: "billion", 12: "trillion", **dict(styles)}
    if locale.language != "en":
        words = dict(styles)
    for power, word in sorted(words.items()):
        if power == figure.power:
            continue
        slip = "scale-missing" if figure.scale is None else "scale-wrong"
        yield slip, _with_scale(figure, word, digits.shift(power), power)
        if figure.scale is not None and len(figure.scale) <= 2 and power not in dict(styles):
            yield slip, _with_scale(figure, _SHORT[power], digits.shift(power), power)
    if figure.scale is not None:
        yield "scale-added", _with_scale(figure, "", digits, 0)


def _with_scale(figure: Figure, word: str, number: Number, power: int) -> Figure:
    assert figure.digits is not None
    if figure.scale is not None:
        at = figure.scale.start - figure.span.start
        end = figure.scale.end - figure.span.start
        before, after = figure.surface[:at], figure.surface[end:]
        if not word:
            before = before.rstrip()
    else:
        at = figure.digits.end - figure.span.start
        before = figure.surface[:at] + (" " if len(word) > 2 else "")
        after = figure.surface[at:]
    start = figure.span.start + len(before)
    surface = before + word + after
    return replace(
        figure,
        surface=surface,
        span=Span(figure.span.start, figure.span.start + len(surface)),
        scale=Span(start, start + len(word)) if word else None,
        number=replace(number, exact=False),
        power=power,
    )


def _points(figure: Figure) -> Iterator[tuple[str, Figure]]:
    assert figure.digits is not None
    at = figure.digits.end - figure.span.start
    number = figure.surface[:at]
    word = "percentage point" if number in ("1", "one") else "percentage points"
    surface = f"{number} {word}"
    span = Span(figure.span.start, figure.span.start + len(surface))
    yield (
        "points-for-percent",
        replace(figure, kind="points", unit="percentage_point", surface=surface, span=span),
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
