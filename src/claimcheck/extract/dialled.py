"""Telephone numbers and web addresses: digits that are no figures."""

from __future__ import annotations

import re

from claimcheck.extract.source import Source, any_of
from claimcheck.startup.expressions import compiled

ADDRESSES = (" www.", " http:", " https:")
_NATIONAL = compiled(
    r"[0-9]{1,3}(?:[ .-]\(?[0-9]{2,4}\)?){2,4}(?![0-9])|[0-9]{3}\)[ -]?[0-9]{3}[ .–-][0-9]{4}(?![0-9])"
    r"|0[0-9]{0,4}\) ?[0-9]{3,4}(?:[ .–-]?[0-9]{3,4})?(?![0-9])"  # "(02) 6277 7200"
)
_INTERNATIONAL = compiled(r"[0-9]{1,15}(?:(?:[ ./–-]{1,3}\(?|\)[ -]?|\()[0-9]{1,7}){0,8}(?![0-9])")
_DIALLED_ABROAD = range(8, 16)  # digits of a telephone number with the code of its country
_SITE = compiled(r"www\.|://|\.[a-z]{2,6}/|^/")
_LONGEST_ADDRESS = 120
PHONE = compiled(r"[0-9]{3}[-–][0-9]{4}(?![0-9])")
_AREA_CODE = r"\([0-9]{2,4}\) ?[0-9]"
_DIALLED_WITHIN = 30  # code points between "call" and the number
DIALLED_FIRST = (4, 5)  # digits with which such a number begins
_TO_DIAL = compiled(r"[0-9]{4,5}(?: [0-9]{3,4}){2,}(?![0-9])")  # "call 1300 555 019"
DIALLED = compiled(
    r"[0-9]{3}[-.] ?[0-9]{3}[-.] ?[0-9]{4}(?![0-9])|[0-9]{1,3} \([0-9]{3}\) ?[0-9]{3}-[0-9]{4}(?![0-9])"
)


def address_end(source: Source, at: int) -> int | None:
    """The end of the web address in which the digits at `at` stand after a slash; None if in none."""
    far = max(0, at - _LONGEST_ADDRESS)
    start = max(far, source.low.rfind(" ", far, at) + 1)
    if _SITE.search(source.low[start:at]) is None:
        return None
    end = source.low.find(" ", at)
    return len(source.text) if end < 0 else end


def telephone_at(text: str, at: int) -> int | None:
    """The end of the telephone number at `at`, which stands behind "+" or "("."""
    abroad = _INTERNATIONAL.match(text, at) if text[at - 1] == "+" else None
    if abroad is not None and sum(map(str.isdigit, abroad[0])) in _DIALLED_ABROAD:
        return abroad.end()
    found = _NATIONAL.match(text, at)
    return None if found is None else found.end()


def number_to_dial(source: Source, at: int) -> int | None:
    """The end of a number without a mark, where a word or another telephone says that it is dialled: "call
    1300 555 019"."""
    found = _TO_DIAL.match(source.text, at)
    if found is None:
        return None
    words = (*source.locale.gaps.list("DIALS"), _AREA_CODE)
    lead = source.low[max(0, at - _DIALLED_WITHIN) : at]
    return None if re.search(any_of(words), lead) is None else found.end()
