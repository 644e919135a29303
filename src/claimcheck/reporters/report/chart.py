"""A small chart of a timeline, as SVG; its table stands below it and says the same."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from html import escape

from claimcheck.reporters.report.page import PageMention, PageTimeline

_WIDTH, _HEIGHT = 720, 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 96, 24, 16, 28
_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
Point = tuple[float, float, PageMention]


def chart_svg(timeline: PageTimeline) -> str:
    """Return the mentions over time; nothing when fewer than two have both a day and a number."""
    said = [one for one in timeline.mentions if one.day is not None and one.number is not None]
    if len({(one.day, one.article) for one in said}) < 2:
        return ""
    days, numbers = [one.day or 0 for one in said], [one.number or 0.0 for one in said]
    low, high = _room(min(numbers), max(numbers))
    first, last = min(days), max(days)
    points = [
        (_across(day, first, last), _up(number, low, high), one)
        for day, number, one in zip(days, numbers, said, strict=True)
    ]
    name = f"{timeline.id}-chart"
    parts = [
        f'<svg class="chart" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="{name}">',
        f'<title id="{name}">{escape(_told(timeline))}</title>',
        f'<path class="axis" d="M{_LEFT} {_TOP}V{_HEIGHT - _BOTTOM}H{_WIDTH - _RIGHT}"/>',
        *_number_labels(min(numbers), max(numbers), low, high),
        *_day_labels(first, last),
        _path(points),
        *(_mark(*point) for point in points),
        "</svg>",
    ]
    return "".join(parts)


def _told(timeline: PageTimeline) -> str:
    return f"{timeline.name or timeline.about}: {timeline.verdict}. The table below has the same figures."


def _room(low: float, high: float) -> tuple[float, float]:
    """Some room above and below, so that one value lies in the middle."""
    margin = (high - low) * 0.15 or abs(high) * 0.1 or 1.0
    return low - margin, high + margin


def _across(day: int, first: int, last: int) -> float:
    share = (day - first) / (last - first) if last > first else 0.5
    return _LEFT + 12 + share * (_WIDTH - _LEFT - _RIGHT - 24)


def _up(number: float, low: float, high: float) -> float:
    return _TOP + (high - number) / (high - low) * (_HEIGHT - _TOP - _BOTTOM)


def _number_labels(least: float, most: float, low: float, high: float) -> list[str]:
    x = _LEFT - 8
    return [
        f'<text x="{x}" y="{_up(number, low, high) + 4:.1f}" text-anchor="end">{_short(number)}</text>'
        for number in dict.fromkeys((least, most))
    ]


def _day_labels(first: int, last: int) -> list[str]:
    y = _HEIGHT - 8
    labels = [(first, "start"), (last, "end")] if last > first else [(first, "middle")]
    return [
        f'<text x="{_across(day, first, last):.1f}" y="{y}" text-anchor="{anchor}">'
        f"{datetime.date.fromordinal(day).isoformat()}</text>"
        for day, anchor in labels
    ]


def _path(points: Sequence[Point]) -> str:
    """Through what stands, past what others of its time contradict."""
    kept = [(x, y) for x, y, one in points if one.standing in ("latest", "earlier")]
    if len(kept) < 2:
        return ""
    return f'<path class="path" d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in kept)}"/>'


def _mark(x: float, y: float, one: PageMention) -> str:
    """Return a circle, filled for the latest; a triangle for what is contradicted."""
    title = f"<title>{escape(f'{one.when}: {one.surface}')}</title>"
    if one.standing in ("disputed", "outlier"):
        shape = f"M{x:.1f} {y - 7:.1f}l7 12h-14z"
        return f'<path class="{one.standing}" d="{shape}">{title}</path>'
    return f'<circle class="{one.standing}" cx="{x:.1f}" cy="{y:.1f}" r="5">{title}</circle>'


def _short(number: float) -> str:
    for size, word in _SCALES:
        if abs(number) >= size:
            return f"{number / size:.4g} {word}"
    return f"{number:,.0f}" if abs(number) >= 1000 else f"{number:.4g}"
