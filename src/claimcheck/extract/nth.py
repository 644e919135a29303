"""Ordinals that count years: "its 125th anniversary", "in his 40th year"."""

from __future__ import annotations

import functools
import re

from claimcheck.extract.source import Draft, Source, any_of
from claimcheck.locale import LONGEST, Locale
from claimcheck.model import Number


def nth_year(source: Source, at: int, end: int) -> Draft | None:
    """The ordinal that the digits from `at` to `end` are with its ending, where what it counts are years."""
    match = _counting_years(source.locale).match(source.low, end) if end - at <= LONGEST else None
    if match is None:
        return None
    return Draft(at, match.end(1), "ordinal", Number(int(source.text[at:end]), exact=True), digits=(at, end))


@functools.cache  # once per language
def _counting_years(locale: Locale) -> re.Pattern[str]:
    endings, counted = locale.gaps.list("ORDINALS"), locale.gaps.list("COUNTED_BY_YEAR")
    return re.compile(rf"({any_of(endings)})(?=[ -](?:{any_of(counted)})\b)")
