"""Where and when an article was written, by what stands before its first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.model import Document, Figure, Period
from claimcheck.startup.expressions import compiled

_PLACE = compiled(r"[^\W0-9_a-z](?:[^\W0-9_a-z]|[ .'’/-])+(?:,[^,.;:]{1,24})?[,(]? ?[(]?")  # OSLO, Norway,
_DASH = re.compile(r"[)]? ?(?:\([^()]{1,24}\) ?)?[—–-]{1,2}[ \n]")  # (Reuters) -
_LINE = compiled(rf"(?:.*\n){{0,3}}?({_PLACE.pattern})[^\n—–]{{0,30}}?{_DASH.pattern}")
_FIRST = 4  # blocks that may stand before the text: a title, a line below it, a byline, the dateline


def dateline(document: Document, figures: Iterable[Figure]) -> Period | None:
    """The day of a dateline ("OSLO, May 6, 2021 —") or of a line that has a date alone, in the first blocks.

    None where there is neither, or where it doesn't say the year.
    """
    dated = [figure for figure in figures if _is_a_day(figure)]
    for block in document.blocks[:_FIRST]:
        own = next((figure for figure in dated if block.span.contains(figure.span)), None)
        if own is None:
            continue
        before = document.text[block.span.start : own.span.start]
        after = document.text[own.span.end : block.span.end]
        alone = not before.strip() and not after.strip()
        if alone or (_PLACE.fullmatch(before.lstrip()) and _DASH.match(after)):
            return own.period
    return None


def place(text: str) -> str:
    """The place of a dateline, with what else stands before its dash, in lower case; "" without one."""
    found = _LINE.match(text)
    return found[1].lower() if found is not None else ""


def _is_a_day(figure: Figure) -> bool:
    period = figure.period
    return period is not None and period.end is None and None not in (period.start.year, period.start.day)
