"""Publication dates as files write them."""

from __future__ import annotations

from datetime import date

from claimcheck.model import Period, parse_period
from claimcheck.startup.expressions import compiled

_ISO = compiled(r"\s*([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?|[0-9]{4})(?![0-9-])")
_COMPACT = compiled(r"\s*([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9])")


def read_date(said: object) -> Period | None:
    """`2021-02-03`, with or without a time of day, `20210203`, `2021-02`, or a form of
    `parse_period`; None for what is no date."""
    text = said.isoformat() if isinstance(said, date) else str(said)
    compact = _COMPACT.match(text)
    if compact is not None:
        text = "-".join(compact.groups())
    for attempt in (text.strip(), *(match[1] for match in [_ISO.match(text)] if match)):
        try:
            return parse_period(attempt)
        except ValueError:
            continue
    return None
