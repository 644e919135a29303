"""Timelines as they are shown: in words, with what a chart needs."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import Exact, Mention, Period, Report, Timeline
from claimcheck.reporters.report.index import Index
from claimcheck.reporters.report.page import PageMention, PageTimeline
from claimcheck.reporters.text import clean
from claimcheck.reporters.values import said_value

STANDINGS = {
    "latest": "the latest figure",
    "earlier": "earlier, since replaced",
    "disputed": "another article of the time differs",
    "outlier": "the other articles of the time differ",
    "undated": "another figure, of no known time",
}
_MAX_MENTIONS = 400


def page_timelines(report: Report, index: Index) -> tuple[PageTimeline, ...]:
    """Return every timeline of the report; those in which articles differ come first, then the named."""
    made = [_timeline(one, n, index) for n, one in enumerate(report.timelines, 1)]
    return tuple(sorted(made, key=lambda one: not one.differs))


def _timeline(timeline: Timeline, number: int, index: Index) -> PageTimeline:
    mentions = timeline.mentions
    status = "" if timeline.status == "stated" else timeline.status
    parts = (", ".join(timeline.subject), timeline.measure, status)
    return PageTimeline(
        id=f"claim-{number}",
        name=timeline.name,
        about=clean(" · ".join(filter(None, parts))),
        unit=" a ".join(filter(None, (timeline.unit.replace("_", " "), timeline.per))),
        verdict=_verdict(mentions),
        differs=_differ(mentions),
        articles=len({one.claim.uri for one in mentions}),
        mentions=tuple(_mention(one, index) for one in mentions[-_MAX_MENTIONS:]),
        left_out=max(0, len(mentions) - _MAX_MENTIONS),
    )


def _differ(mentions: Sequence[Mention]) -> bool:
    return any(one.standing in ("disputed", "outlier") for one in mentions)


def _verdict(mentions: Sequence[Mention]) -> str:
    latest = next((one for one in reversed(mentions) if one.standing == "latest"), mentions[-1])
    said = f"latest: {clean(latest.claim.figure.surface)} ({_when(latest.when)})"
    outliers = [clean(one.claim.figure.surface) for one in mentions if one.standing == "outlier"]
    if outliers:
        return f"differs: {', '.join(dict.fromkeys(outliers))} against the other articles of the time"
    if _differ(mentions):
        surfaces = (clean(one.claim.figure.surface) for one in mentions if one.standing == "disputed")
        return f"differs: {' against '.join(list(dict.fromkeys(surfaces))[:4])}, at one time"
    if any(one.standing == "earlier" for one in mentions):
        return f"changed over time; {said}"
    return f"all agree; {said}"


def _mention(mention: Mention, index: Index) -> PageMention:
    claim = mention.claim
    bounds = mention.when.bounds() if mention.when else None
    stated = claim.figure.stated
    return PageMention(
        when=_when(mention.when),
        dated=mention.dated,
        surface=clean(claim.figure.surface),
        value=said_value(claim.figure),
        standing=mention.standing,
        article=index.article_id(claim.uri),
        path=clean(claim.uri),
        figure=index.figure_id(claim.uri, claim.figure.span),
        day=bounds[0].toordinal() if bounds else None,
        number=None if stated is None else _float(stated),
    )


def _when(period: Period | None) -> str:
    return period.iso() if period else "no date"


def _float(value: Exact) -> float | None:
    """For a chart; None for a number beyond it."""
    try:
        return float(value)
    except OverflowError:
        return None
