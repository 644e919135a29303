"""Slips in a scale word, undone: put in, exchanged, left out, or taken over from another way of counting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from math import log10

from claimcheck.locale import Locale, joined, saying, unjoined
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Number
from claimcheck.model.ratio import ratio
from claimcheck.model.span import Span
from claimcheck.slips.manner import SCALED, Manner
from claimcheck.slips.rewrite import with_digits, with_value

_IN_THOUSANDS = ("money", "count", "plain")  # what a table may print so
_FEWEST, _MAX, _MAX_SCALED = ratio(1, 2), 10**6, 10**4  # before no scale word, and before one
_THOUSANDS = 10_000  # below, a figure's zeros are its own
_NEXT = {9: 6, 12: 9}
_MAX_DIGITS = 4  # ten thousand 億 are a 兆, and few are counted in fractions


def scale_slips(figure: Figure, locale: Locale, manner: Manner) -> Iterator[tuple[str, Figure]]:
    """A scale word put in, exchanged or left out."""
    if figure.kind not in SCALED or figure.number is None:
        return
    digits = figure.number.shift(-figure.power)
    short = _short_words(locale)
    own = dict(manner.scales)
    words = {**saying.scale_words(locale), **own}
    for power, usual in sorted(words.items()):
        if power == figure.power or (figure.scale is None and _is_hyphenated(figure)):
            continue
        printed = usual in saying.scale_words(locale).values()
        word = saying.scale_word(power, digits.value, locale) if printed else usual
        slip = "scale-missing" if figure.scale is None else "scale-wrong"
        yield slip, _with_scale(figure, word, digits.shift(power), power, locale)
        if figure.scale is not None and len(figure.scale) <= 2 and power not in own and power in short:
            yield slip, _with_scale(figure, short[power], digits.shift(power), power, locale)
    if figure.scale is None and not figure.power and digits.value >= _THOUSANDS and digits.value % 1000 == 0:
        yield from _in_place_of_thousands(figure, digits.value / 1000, words, locale)
    if figure.scale is not None:
        yield "scale-added", _with_scale(figure, "", digits, 0, locale)
    yield from _misread(figure, locale)


def worded_scale_slips(figure: Figure, written: str, locale: Locale) -> Iterator[tuple[str, Figure]]:
    """Another scale word at the end of a numeral in words: "half a billion" for "half a million"."""
    words = saying.scale_words(locale)
    own = next((power for power, word in words.items() if written.lower().endswith(f" {word}")), None)
    if own is None or figure.number is None:
        return
    for power, word in words.items():
        if power != own:
            text = written[: -len(words[own])] + word
            yield "scale-wrong", with_digits(figure, text, figure.number.shift(power - own))


def _in_place_of_thousands(
    figure: Figure, mantissa: Fraction, words: Mapping[int, str], locale: Locale
) -> Iterator[tuple[str, Figure]]:
    for power in (6, 9):
        base = _with_scale(figure, words[power], Number(1, power), power, locale)
        meant = with_value(base, mantissa * 10**power, locale, keep_decimals=False)
        if meant is not None:
            yield "thousands-for-scale", meant


def _is_hyphenated(figure: Figure) -> bool:
    """ "12-mile": nobody writes "12 billion-mile"."""
    assert figure.digits is not None
    at = figure.digits.end - figure.span.start
    return figure.surface[at : at + 1] == "-"


def _misread(figure: Figure, locale: Locale) -> Iterator[tuple[str, Figure]]:
    """The scale word of another way of counting, put into the language by its sound or its looks."""
    assert figure.number is not None
    for slip, (currencies, printed, meant) in locale.gaps.table("MISREAD_SCALES").items():
        if figure.unit not in currencies or figure.power != printed or figure.scale is None:
            continue
        if len(str(figure.number.mantissa)) > _MAX_DIGITS:
            continue
        value = figure.number.value / ratio(10) ** (printed - meant)
        power = printed if value >= 10**printed else _NEXT.get(printed, printed)
        base = figure
        if power != printed:
            digits = figure.number.shift(-figure.power)
            base = _with_scale(figure, _scale_like(figure, power, locale), digits.shift(power), power, locale)
        right = with_value(base, value, locale)
        if right is not None:
            yield slip, right


def rescaled(figure: Figure, value: Fraction, locale: Locale, manner: Manner) -> Figure:
    """The figure with the scale word that `value` would be written with, if its own makes too few or too
    many digits of it."""
    most = _MAX_SCALED if figure.power else _MAX
    if figure.kind not in SCALED or figure.number is None or _FEWEST <= value / 10**figure.power < most:
        return figure
    words = saying.scale_words(locale)
    power = max((power for power in words if value >= 10**power), default=0)
    if power == figure.power or (figure.scale is None and _is_hyphenated(figure)):
        return figure
    own = dict(manner.scales).get(power)
    is_short = figure.scale is not None and len(figure.scale) <= 2
    short = _short_words(locale).get(power) if is_short else None
    word = own or short or words.get(power, "")
    return _with_scale(figure, word, figure.number.shift(power - figure.power), power, locale)


def _scale_like(figure: Figure, power: int, locale: Locale) -> str:
    assert figure.scale is not None
    return saying.scale_words(locale)[power] if len(figure.scale) > 2 else _short_words(locale)[power]


def _short_words(locale: Locale) -> dict[int, str]:
    return {power: word for word, power in locale.gaps.table("SHORT_SCALES").items()}


def _with_scale(figure: Figure, word: str, number: Number, power: int, locale: Locale) -> Figure:
    assert figure.digits is not None
    if figure.scale is not None:
        at = figure.scale.start - figure.span.start
        end = figure.scale.end - figure.span.start
        before, after = figure.surface[:at], figure.surface[end:]
        if not word:
            before = before.rstrip()
            after = unjoined(after, locale)
        elif len(word) > 2 and before[-1:].isdigit():
            before += " "  # "$2.6bn", but "$2.6 million"
    else:
        at = figure.digits.end - figure.span.start
        before = figure.surface[:at] + (" " if len(word) > 2 else "")
        after = joined(figure.surface[at:], locale)
    start = figure.span.start + len(before)
    surface = before + word + after
    by = len(surface) - len(figure.surface)
    unit_at = figure.unit_at
    if unit_at is not None and unit_at.start >= figure.digits.end:
        unit_at = unit_at.shift(by)
    return replace(
        figure,
        surface=surface,
        span=Span(figure.span.start, figure.span.start + len(surface)),
        scale=Span(start, start + len(word)) if word else None,
        unit_at=unit_at,
        number=number.but(exact=False),
        power=power,
    )


def power_told(kind: str, stated: Fraction | int, cell: Fraction | int) -> int:
    """By how many powers of ten a figure of this kind tells a cell in another size: thousands, millions."""
    if kind not in _IN_THOUSANDS or not stated or not cell:
        return 0
    thousands: float = log10(abs(Fraction(stated) / cell)) / 3
    return 3 * round(thousands)
