"""Temperature scales that are named without a number."""

from __future__ import annotations

import functools
import re

from claimcheck.extract.source import lowered
from claimcheck.locale import Locale
from claimcheck.model import Document, Figure, Span

_NAMED = ("celsius", "fahrenheit")


@functools.cache  # once per language
def _words(locale: Locale) -> re.Pattern[str]:
    names = {word for word, unit in locale.units if unit.name in _NAMED and len(word) > 2}
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(longest_first)})(?![^\W_])")


def find_mentions(document: Document, figures: tuple[Figure, ...], locale: Locale) -> tuple[Figure, ...]:
    """Units that stand alone ("from Fahrenheit to degrees Celsius"), outside of all `figures`.

    They have a unit and no number, so no rule can bind them; a list of what an article
    talks about may show them.
    """
    low = lowered(document.text)
    out, at = [], 0
    for match in _words(locale).finditer(low):
        while at < len(figures) and figures[at].span.end <= match.start():
            at += 1
        span = Span(match.start(), match.end())
        if at < len(figures) and figures[at].span.overlaps(span):
            continue
        found = locale.units.match(document.text, low, match.start())
        if found is not None:
            out.append(Figure(span, span.of(document.text), found[1].kind, unit=found[1].name, unit_at=span))
    return tuple(out)
