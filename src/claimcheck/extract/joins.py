"""Figures that belong together, put together from left to right."""

from __future__ import annotations

from claimcheck.extract.composites import composed, trailing
from claimcheck.extract.dates import date_after, date_before
from claimcheck.extract.ranges import LONGEST_GAP, coordinated, ranged, ratio, restated
from claimcheck.extract.source import Draft, Source

_CALENDAR = ("date", "time")
_WAYS = (composed, ratio, ranged, restated, trailing)


def join(source: Source, drafts: list[Draft]) -> list[Draft]:
    """Each figure is taken into the one before it when they are one; otherwise it stands alone."""
    out: list[Draft] = []
    for draft in drafts:
        last = out[-1] if out else None
        if (
            last is not None
            and last.kind not in _CALENDAR
            and draft.kind not in _CALENDAR
            and not last.ends
            and not draft.ends
            and draft.start - last.end <= LONGEST_GAP
        ):
            if any(way(source, last, draft) for way in _WAYS):
                continue
            coordinated(source, last, draft)
        elif last is not None and draft.kind == "date":
            date_before(source, last, draft)
        elif last is not None and last.kind == "date":
            date_after(source, last, draft)
        out.append(draft)
    return out
