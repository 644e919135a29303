"""Names that several moneys share, or money and a weight: settled by the words around, or the article."""

from __future__ import annotations

import functools
import re
from fractions import Fraction

from claimcheck.extract.dateline import place
from claimcheck.extract.sentences import sentence_around
from claimcheck.extract.source import Draft, Source
from claimcheck.locale import Locale
from claimcheck.units import dimension, thinkable

_BEFORE = 30  # code points before a figure in which it may be said that something weighs so much


def settle_moneys(source: Source, drafts: list[Draft]) -> None:
    """Gives each figure with such a name the unit that its surroundings speak for, if any do."""
    shared = source.locale.gaps.table("PLACES_OF_MONEY")
    if not shared:
        return
    named = [(at, place) for at, draft in enumerate(drafts) if (place := _named_at(draft)) is not None]
    shown = {drafts[at].unit for at, place in named if source.low[slice(*place)] not in shared}
    for at, place in named:
        draft, word = drafts[at], source.low[slice(*place)]
        if word not in shared or ("ambiguous-unit" not in draft.notes and draft.unit not in shown):
            continue
        beside = _beside(source, drafts, at)
        other = beside if beside is not None and beside.kind == "money" else None
        if "ambiguous-unit" not in draft.notes:
            # "$" is taken for the likeliest money, unless the other side of a conversion is that very one
            mark = _named_at(other)
            if (
                other is not None
                and mark
                and other.unit == draft.unit
                and source.low[slice(*mark)] not in shared
            ):
                meant = _meant(source, draft, word, shown, other)
                if meant:
                    _become(draft, "money", meant)
                else:
                    draft.notes.add("ambiguous-unit")
            continue
        weight = source.locale.gaps.table("ALSO_WEIGHTS").get(word)
        if weight is not None and _weighs(source, draft, place[0], word, beside):
            _become(draft, "measure", weight)
            continue
        meant = _meant(source, draft, word, shown, other)
        if meant:
            _become(draft, "money", meant)
        elif _is_thing(source, draft, word, beside):
            _become(draft, "count", word.removesuffix(source.locale.gaps.word("PLURAL")))
    _settle_the_rest(source, drafts)


def _settle_the_rest(source: Source, drafts: list[Draft]) -> None:
    """What a name stood for once in the article it stands for where nothing says otherwise."""
    known: dict[str, set[str]] = {}
    left = []
    for draft in drafts:
        place = _named_at(draft)
        if place is not None and (
            word := source.low[slice(*place)].removesuffix(source.locale.gaps.word("PLURAL"))
        ):
            if "ambiguous-unit" in draft.notes:
                left.append((draft, word))
            else:
                known.setdefault(word, set()).add(draft.unit)
    for draft, word in left:
        if len(known.get(word, ())) == 1 and word in source.locale.gaps.table("PLACES_OF_MONEY"):
            _become(draft, "money", *known[word])


def _named_at(draft: Draft | None) -> tuple[int, int] | None:
    """Where the name or mark of its money stands."""
    if draft is None or draft.kind != "money":
        return None
    return draft.unit_at or next((end.unit_at for end in reversed(draft.ends) if end and end.unit_at), None)


def _meant(source: Source, draft: Draft, word: str, shown: set[str], beside: Draft | None) -> str:
    """Whose money the name is: of those that the article prints with their mark, else of those whose place
    the sentence, the dateline or the article speaks of, the only one; else the only one that may be worth
    the sum on the other side of a conversion, `beside`, whose money it is not. "" when none is.
    """
    shared: dict[str, str] = source.locale.gaps.table("PLACES_OF_MONEY")[word]
    codes = [code for code in shared if beside is None or code != beside.unit]
    marked = [code for code in codes if code in shown]
    if len(marked) == 1:
        return marked[0]
    sentence = slice(*sentence_around(source.text, draft.start, draft.end, source.locale))
    for part in (source.low[sentence], place(source.text)):
        places = [code for code in _places(source, word, part) if code in codes]
        if len(places) == 1:
            return places[0]
    places = [code for code in _places(source, word) if code in codes]
    if len(places) == 1 or beside is None:
        return places[0] if len(places) == 1 else ""
    fitting = [code for code in places or codes if _fits(draft, code, beside)]
    if len(fitting) == 1 or places:
        return fitting[0] if len(fitting) == 1 else ""
    likeliest: str = source.locale.gaps.table("LIKELIEST_MONEY").get(word, "")
    return likeliest if not fitting or likeliest in fitting else ""


def _fits(draft: Draft, code: str, beside: Draft) -> bool:
    """May the two be one sum, if the first is in that money?"""
    one, other = (_size(figure) for figure in (draft, beside))
    return bool(one and other) and thinkable(code, beside.unit, Fraction(other) / Fraction(one))


def _size(draft: Draft) -> int | Fraction:
    number = draft.number or next((end.number for end in draft.ends if end is not None), None)
    return 0 if number is None else number.value


def _become(draft: Draft, kind: str, unit: str) -> None:
    for one in (draft, *(end for end in draft.ends if end is not None)):
        one.kind, one.unit = kind, unit  # type: ignore[assignment]
        one.notes.discard("ambiguous-unit")


def _beside(source: Source, drafts: list[Draft], at: int) -> Draft | None:
    """The figure in brackets after this one, or before the brackets in which this one stands; else the one
    that "or" joins to it."""
    draft = drafts[at]
    neighbours = drafts[max(0, at - 1) : at] + drafts[at + 1 : at + 2]
    gaps = [_between(source, *sorted((draft, other), key=lambda one: one.start)) for other in neighbours]
    for allowed in _joints(source.locale):
        for other, gap in zip(neighbours, gaps, strict=True):
            if gap in allowed:
                return other
    return None


@functools.cache  # once per language
def _joints(locale: Locale) -> tuple[frozenset[str], frozenset[str]]:
    """What may stand between the two sides of a conversion: a bracket, and the other joints."""
    hedges = ("", *locale.gaps.list("SIDE_HEDGES"))
    bracket, others = (" (",), locale.gaps.list("SIDES")
    one, other = (
        frozenset(joint + hedge for joint in some for hedge in hedges) for some in (bracket, others)
    )
    return one, other


def _between(source: Source, first: Draft, second: Draft) -> str:
    return source.low[max(first.end, first.reach_end) : second.start]


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


def _is_thing(source: Source, draft: Draft, word: str, beside: Draft | None) -> bool:
    """Marks at school, crowns of kings: does nothing speak of money?"""
    seldom = word in source.locale.gaps.set("SELDOM_MONEY")
    return seldom and not _is_sum(draft, beside) and not _places(source, word)


def _is_sum(draft: Draft, beside: Draft | None) -> bool:
    return bool(draft.power) or draft.per is not None or (beside is not None and beside.kind == "money")


def _places(source: Source, word: str, text: str | None = None) -> list[str]:
    """The moneys of that name whose place the text, or that part of it, speaks of."""
    known = _spoken_of(source.locale, word)
    return [code for code, pattern in known if pattern.search(source.low if text is None else text)]


@functools.cache  # once per language and word
def _spoken_of(locale: Locale, word: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = locale.gaps.table("PLACES_OF_MONEY").get(word, {})
    return tuple((code, _words(places)) for code, places in table.items())


def _words(places: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, places.split('|')))})")
