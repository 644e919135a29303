"""Names that several moneys share, or money and a weight: settled by the words around, or the article."""

from __future__ import annotations

import functools
import re

from claimcheck.extract.source import Draft, Source
from claimcheck.locale import Locale
from claimcheck.units import dimension

_BEFORE = 30  # code points before a figure in which it may be said that something weighs so much


def settle_moneys(source: Source, drafts: list[Draft]) -> None:
    """Gives each figure with such a name the unit that its surroundings speak for, if any do."""
    for at, draft in enumerate(drafts):
        place = draft.unit_at or next(
            (end.unit_at for end in reversed(draft.ends) if end and end.unit_at), None
        )
        if draft.kind != "money" or place is None or "ambiguous-unit" not in draft.notes:
            continue
        word = source.low[slice(*place)]
        beside = _beside(source, drafts, at)
        weight = source.locale.gaps.table("ALSO_WEIGHTS").get(word)
        if weight is not None and _weighs(source, draft, place[0], word, beside):
            _become(draft, "measure", weight)
            continue
        places = _places(source, word)
        if len(places) == 1:
            _become(draft, "money", places[0])
            draft.notes.add("ambiguous-unit")
        elif not places and word in source.locale.gaps.set("SELDOM_MONEY") and not _is_sum(draft, beside):
            _become(draft, "count", word.removesuffix("s"))


def _become(draft: Draft, kind: str, unit: str) -> None:
    for one in (draft, *(end for end in draft.ends if end is not None)):
        one.kind, one.unit = kind, unit  # type: ignore[assignment]
        one.notes.discard("ambiguous-unit")


def _beside(source: Source, drafts: list[Draft], at: int) -> Draft | None:
    """The figure in brackets after this one, or before the brackets in which this one stands."""
    draft = drafts[at]
    for other in drafts[max(0, at - 1) : at] + drafts[at + 1 : at + 2]:
        first, second = sorted((draft, other), key=lambda one: one.start)
        if source.low[max(first.end, first.reach_end) : second.start].removesuffix("about ") in (
            " (",
            " or ",
            ", or ",
            " - ",
        ):
            return other
    return None


def _weighs(source: Source, draft: Draft, at: int, word: str, beside: Draft | None) -> bool:
    """Is a weight said: by its conversion, the words beside it, or since nothing speaks of money?"""
    if beside is not None and beside.kind in ("money", "measure"):
        return dimension(beside.unit) == "mass"
    if _places(source, word):
        return False
    gaps = source.locale.gaps
    follow, stop = source.word_after(draft.end)
    if follow in gaps.set("WEIGHT_TAILS"):
        return follow not in gaps.list("OF_STUFF") or source.word_after(stop)[0] not in gaps.set("STOPS")
    if draft.power or (draft.ends and draft.ends[0] is not None and draft.ends[0].power):
        return False
    if source.low[at - 1] == "-":
        return True  # "a 200-pound man"
    lead = source.low[max(0, draft.start - _BEFORE) : draft.start]
    return not gaps.set("WEIGHT_LEADS").isdisjoint(lead.split())


def _is_sum(draft: Draft, beside: Draft | None) -> bool:
    return bool(draft.power) or draft.per is not None or (beside is not None and beside.kind == "money")


def _places(source: Source, word: str) -> list[str]:
    """The moneys of that name whose place the text speaks of."""
    known = _spoken_of(source.locale, word)
    return [code for code, pattern in known if pattern.search(source.low)]


@functools.cache
def _spoken_of(locale: Locale, word: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = locale.gaps.table("PLACES_OF_MONEY").get(word, {})
    return tuple((code, _words(places)) for code, places in table.items())


def _words(places: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<![a-z]){re.escape(place)}" for place in places.split("|")))
