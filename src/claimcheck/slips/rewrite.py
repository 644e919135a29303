"""A figure with some of its text exchanged, and the places of its parts moved along."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.locale import Locale, parse_numeral, rejoined, reword, saying
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Exact, Number
from claimcheck.model.span import Span


def with_digits(figure: Figure, text: str, number: Number) -> Figure:
    """The figure with other digits; spans after them move along."""
    assert figure.digits is not None
    start, end = figure.digits.start, figure.digits.end
    by = len(text) - (end - start)
    at = start - figure.span.start
    tail = figure.surface[at + end - start :]
    if figure.kind == "ordinal" and text.isdigit():
        tail = saying.ordinal_ending(int(text)) + tail[len(saying.ordinal_ending(1)) :]
    surface = figure.surface[:at] + text + tail
    return replace(
        figure,
        surface=surface,
        span=Span(figure.span.start, figure.span.end + by),
        digits=Span(start, end + by),
        scale=_moved(figure.scale, end, by),
        unit_at=_moved(figure.unit_at, end, by),
        number=number.but(exact=number.exact and figure.kind != "money").shift(figure.power),
        notes=figure.notes - {"grouping"},
    )


def _moved(span: Span | None, after: int, by: int) -> Span | None:
    return span.shift(by) if span is not None and span.start >= after else span


def with_ends(figure: Figure, low: Figure, high: Figure) -> Figure:
    """The range with other ends, which begin where its own do, but for what the first grew or shrank."""
    first, second = figure.ends
    assert first is not None
    assert second is not None
    start = figure.span.start
    before = figure.surface[: first.span.start - start]
    between = figure.surface[first.span.end - start : second.span.start - start]
    after = figure.surface[second.span.end - start :]
    surface = before + low.surface + between + high.surface + after
    by = low.span.end - first.span.end
    moved = replace(
        high,
        span=high.span.shift(by),
        digits=_moved(high.digits, 0, by),
        scale=_moved(high.scale, 0, by),
        unit_at=_moved(high.unit_at, 0, by),
    )
    return replace(figure, surface=surface, span=Span(start, start + len(surface)), ends=(low, moved))


def with_value(
    figure: Figure, value: Number | Exact, locale: Locale, *, keep_decimals: bool = True
) -> Figure | None:
    """The figure with the digits that state `value`, in its own manner; None if it can't be written."""
    text = reword(figure, value, locale, keep_decimals=keep_decimals)
    if text is None or figure.digits is None:
        return None
    start = figure.digits.start - figure.span.start
    tail = len(figure.surface) - (figure.digits.end - figure.span.start)
    digits = text[start : len(text) - tail]
    number = parse_numeral(digits, locale)
    return None if number is None else with_digits(figure, digits, number.but(exact=False))


def with_unit(figure: Figure, text: str, unit: str, locale: Locale) -> Figure:
    """The figure with another unit, written as `text` where its own is written."""
    assert figure.unit_at is not None
    at = figure.unit_at.shift(-figure.span.start)
    before = rejoined(figure.surface[: at.start], text, locale)
    by = len(before) + len(text) - at.end
    after = figure.unit_at.end
    start = figure.span.start + len(before)
    return replace(
        figure,
        surface=before + text + figure.surface[at.end :],
        span=Span(figure.span.start, figure.span.end + by),
        digits=_moved(figure.digits, after, by),
        scale=_moved(figure.scale, after, by),
        unit_at=Span(start, start + len(text)),
        unit=unit,
    )
