"""Nouns and units that a bare number borrows from the words around it."""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from typing import NamedTuple

from claimcheck.extract.counts import is_past, noun_after
from claimcheck.extract.ranges import joints
from claimcheck.extract.sentences import stops_between
from claimcheck.extract.source import Draft, Source, any_of
from claimcheck.locale import Locale
from claimcheck.startup.expressions import compiled

_LENDING = ("count", "measure", "money")
_ELIDED = ("count", "measure", "money", "percent", "points")
_ALIKE = 20  # times as many at most: more, and the number is part of a name
_FAR = 60
_AFTER_LENT = ("", ".", ",", ";", ")", " ", "\n")
_OLDEST = 120
_GROWN = 15  # years of those that are called by their surname
_SURNAME = re.compile(r"(?:^|[^A-Za-z])([a-z]+) ([A-Z][a-z'’]+(?:-[A-Z][a-z]+)?), $")
_NAME = r"(?:[A-Z][A-Za-z'’.-]+ ){1,3}"
_CLOSES = ("", ".", ",", ";", ")", "\n")
_STOP = re.compile(r"[;:)] |[“”\"]")


class _Lists(NamedTuple):
    """What joins the things of a list, and the names before their numbers."""

    and_name: re.Pattern[str]
    goes_on: re.Pattern[str]
    named: re.Pattern[str]
    listed: re.Pattern[str]
    to: re.Pattern[str]


@functools.cache  # once per language
def _lists(locale: Locale) -> _Lists:
    gaps = locale.gaps
    joints, both = any_of(gaps.list("CLAUSE_JOINTS")), any_of(gaps.list("LIST_JOINTS"))
    persons = any_of(gaps.list("PERSON_TITLES"))
    return _Lists(
        re.compile(rf"(?:,|;|,? (?:{joints})) (?:(?:{any_of(gaps.list('NAME_ARTICLES'))}) )?{_NAME}"),
        re.compile(rf" (?!(?:{any_of(gaps.list('AFTER_LENT'))}) )"),
        re.compile(
            r"(?:^|[^A-Za-z])(?:[A-Z][a-z]+|[A-Z]\.) [A-Z][A-Za-z'’-]+, $|(?:^|[.!?] )[A-Z][a-z'’-]+, $"
            rf"|(?:{persons})\.? [A-Z][a-z'’-]+, $|[^a-z](?:{any_of(gaps.list('PERSONS'))}), $"
        ),
        re.compile(rf", (?:(?:{both}) )?| (?:{both}) "),
        re.compile(
            rf" (?:{any_of(gaps.list('SCORE_JOINTS'))}) (?:(?:{any_of(gaps.list('SCORE_HEDGES'))}) )?"
        ),
    )


@functools.cache  # once per language
def _wholes(locale: Locale) -> re.Pattern[str]:
    words = sorted(locale.gaps.list("WHOLES"), key=len, reverse=True)
    if not words:
        return re.compile("(?!)")
    of, most, whose = (any_of(locale.gaps.list(name)) for name in ("OF_MANY", "SUPERLATIVES", "POSSESSIVES"))
    owner = rf"(?: [\w.-]+(?:{whose}))?"
    return re.compile(rf"(?:{of})(?: (?:{'|'.join(words)}))?{owner}(?: (?:{most}))?(?= )")


@functools.cache  # once per language
def _by(locale: Locale) -> re.Pattern[str]:
    return re.compile(rf"-? ?(?:{'|'.join(locale.gaps.list('BY'))})-? ?")


def borrow_units(source: Source, drafts: list[Draft]) -> None:
    """Gives every bare number the noun or unit that the words around it leave no doubt of."""
    _sides(source, drafts)
    last = stated = None
    for at, draft in enumerate(drafts):
        following = drafts[at + 1] if at + 1 < len(drafts) else None
        if draft.kind == "plain" and not draft.unit and draft.number is not None:
            _part(source, draft, following)
            if not draft.unit:
                _aside(source, draft, last)
            if last is not None and not draft.unit:
                _alike(source, last, draft)
            if not draft.unit and following is not None:
                _across(source, draft, following)
            if not draft.unit and stated is not None:
                _elided(source, stated, draft)
        last = draft
        if draft.unit and draft.kind in _ELIDED and draft.number is not None:
            stated = draft


def _sides(source: Source, drafts: list[Draft]) -> None:
    """ "2 x 3 x 4 m", "5 by 10 feet", "52, 84 and 97 metres": each has the unit of the last."""
    for draft, following in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if draft.kind != "plain" or following.kind != "measure" or draft.number is None:
            continue
        gap = source.low[draft.end : following.start]
        if _by(source.locale).fullmatch(gap) or (gap == ", " and "inherited-unit" in following.notes):
            draft.kind, draft.unit = "measure", following.unit
            draft.notes.add("inherited-unit")


def _across(source: Source, draft: Draft, following: Draft) -> None:
    """ "two 20-year options": the noun stands behind a figure that is part of it."""
    hyphened = following.unit_at is not None and source.text[following.unit_at[0] - 1] == "-"
    if following.start != draft.end + 1 or not hyphened or source.text[draft.end] != " ":
        return
    found = noun_after(source, following.end)
    if found is not None:
        draft.kind, draft.unit = "count", found[1]
        draft.notes.add("inherited-unit")


def _elided(source: Source, stated: Draft, draft: Draft) -> None:
    """ "435 homes by auction and 187 by tender", "to 74.07 cents from 84.75": the noun or unit is not
    said again of a number that stands alone, beside one of its kind."""
    begin = draft.start if draft.reach_start < 0 else draft.reach_start
    gap = source.low[stated.end : begin]
    if len(gap) > _FAR or _STOP.search(gap) or stated.power or draft.power or draft.digits is None:
        return
    if _stops(source, stated.end, begin) or any(char.isdigit() for char in gap):
        return
    gaps = source.locale.gaps
    lead = source.word_before(begin)[1]
    closed = source.text[draft.end : draft.end + 1] in _CLOSES
    led = gap.endswith(" ") and (lead in gaps.set("ELISION_LEADS") or _goes_on(source, gap, closed))
    if not led and not gap.endswith(", "):
        return
    if stated.kind == "percent" and lead in joints(source.locale).ends:
        return  # "rose 5.5 percent to 14.2": what it came to
    if (
        gap == ", "
        and draft.number is not None
        and draft.number.value > (stated.number or draft.number).value
    ):
        return  # "two sons, 17 and 23"
    if not closed and source.word_after(draft.end)[0] not in gaps.set("ELISION_TAILS"):
        return
    if _comparable(stated, draft) or (
        stated.kind == "percent"
        and lead in gaps.set("ELISION_BASES")
        and source.word_before(stated.start)[1] in gaps.set("ELISION_REACHED")
        and _both_whole(stated, draft)
    ):
        draft.kind, draft.unit = stated.kind, stated.unit
        draft.notes.add("inherited-unit")


def _stops(source: Source, start: int, end: int) -> bool:
    """Does a sentence or paragraph end between?"""
    return next(stops_between(source.text, start, end, source.locale), None) is not None


def _goes_on(source: Source, gap: str, closed: bool) -> bool:
    """ "killed 20 people and hurt 50", "won 120 seats and its rival 87": another verb with the same object,
    or another subject of the same verb, which is not said again."""
    found = _another(source.locale).fullmatch(gap)
    if found is None or (found[1] and not closed):
        return False
    return bool(found[1]) or is_past(found[2], source.locale)


@functools.cache  # once per language
def _another(locale: Locale) -> re.Pattern[str]:
    words, owners = any_of(locale.gaps.list("CLAUSE_JOINTS")), any_of(locale.gaps.list("ELISION_OWNERS"))
    return compiled(rf",? (?:{words}) (?:((?:{owners}) (?:[\w'-]+ ){{1,2}})|(?:\w+ )?(\w+) )")


def _comparable(stated: Draft, draft: Draft) -> bool:
    """Are both written alike, and of about one size?"""
    one, other = stated.number, draft.number
    if one is None or other is None or stated.unit == "time" or one.exponent != other.exponent:
        return False
    if stated.kind != "count" and not one.exponent:
        return False
    if isinstance(one.mantissa, Fraction) or isinstance(other.mantissa, Fraction):
        return False
    if one.value == 0 or other.value == 0:
        return stated.kind == "count"
    return Fraction(1, _ALIKE) <= abs(other.value / one.value) <= _ALIKE


def _both_whole(stated: Draft, draft: Draft) -> bool:
    """Are both whole percentages?"""
    return all(
        one.number is not None and one.number.exponent == 0 and 0 < one.number.value <= 100
        for one in (stated, draft)
    )


def _part(source: Source, draft: Draft, following: Draft | None) -> None:
    """ "five of the seven banks", "two-thirds of voters", "one in four households"."""
    end, noun = draft.end, None
    whole = _wholes(source.locale).match(source.low, end)
    if whole is not None:
        if following is not None and following.start == whole.end() + 1:
            noun = following.unit if following.kind == "count" else None
        else:
            found = noun_after(source, whole.end())
            noun = found[1] if found is not None else None
    elif draft.digits is None and draft.number is not None and draft.number.value < 1:
        found = noun_after(source, end)
        noun = found[1] if found is not None else None
    if noun:
        draft.unit = noun
        draft.notes.add("inherited-unit")


def borrows_unit(source: Source, stated: Draft | None, draft: Draft) -> bool:
    """ "500 tonnes here and Kenya 700": what looks like a name with its number has the unit said before."""
    if stated is None or stated.kind not in ("count", "measure") or not stated.unit or draft.kind != "plain":
        return False
    if stated.number is None or draft.number is None or draft.number.value < 10 or stated.number.value < 10:
        return False
    if not Fraction(1, _ALIKE) <= draft.number.value / stated.number.value <= _ALIKE:
        return False
    if not _lists(source.locale).and_name.fullmatch(source.text[stated.end : draft.start][:_FAR]):
        return False
    if source.word_before(draft.start)[1] in source.locale.gaps.set("TITLES"):
        return False
    if source.text[draft.end : draft.end + 1] not in _AFTER_LENT or _lists(source.locale).goes_on.match(
        source.text, draft.end
    ):
        return False
    draft.kind, draft.unit = stated.kind, stated.unit
    draft.notes.add("inherited-unit")
    return True


def _aside(source: Source, draft: Draft, last: Draft | None) -> None:
    """ "John Smith, 54, said": an age; after another one also "and Ann Lee, 31."."""
    mark = source.text[draft.end : draft.end + 1]
    closes = mark == ";" or (mark == "." and last is not None and last.kind == "age")
    if draft.digits != (draft.start, draft.end) or not (
        closes or source.text[draft.end : draft.end + 2] == ", "
    ):
        return
    if (
        draft.number is None
        or not 0 < draft.number.value <= _OLDEST
        or source.text[draft.end + 2 : draft.end + 3].isdigit()
    ):
        return
    if source.low[draft.start - 2 : draft.start] != ", " or not source.text[draft.start].isdigit():
        return
    before = source.text[max(0, draft.start - 40) : draft.start]
    named = _lists(source.locale).named.search(before)
    opener = named is not None and named[0].strip(" ,").lower().partition(" ")
    opens = opener and opener[2] and opener[0] in source.locale.gaps.set("OPENERS")  # "In Ohio, 20, and"
    if (named is not None and not opens) or _by_surname(source, draft, before):
        draft.kind, draft.unit = "age", "year"


def _by_surname(source: Source, draft: Draft, before: str) -> bool:
    """ "polls show Lindqvist, 74, in front", not "in Ohio, 20, and"."""
    found = _SURNAME.search(before)
    if found is None or draft.number is None or draft.number.value < _GROWN:
        return False
    gaps = source.locale.gaps
    known = found[2].lower() in source.locale.months or found[2].lower() in source.locale.weekdays
    return not known and bool(gaps.set("PLACE_LEADS")) and found[1] not in gaps.set("PLACE_LEADS")


def _alike(source: Source, stated: Draft, draft: Draft) -> None:
    """ "216 votes to 208", "aged 19, 22 and 31"."""
    gap = source.low[stated.end : draft.start]
    if stated.kind == "age" and stated.unit_at is None and draft.number is not None:
        if _lists(source.locale).listed.fullmatch(gap) and 0 < draft.number.value <= _OLDEST:
            draft.kind, draft.unit = "age", "year"
    elif stated.kind == "count" and stated.number is not None and _lists(source.locale).to.fullmatch(gap):
        closed = source.text[draft.end : draft.end + 1] in _CLOSES
        if stated.unit != "time" and (
            closed or source.word_after(draft.end)[0] in source.locale.gaps.set("COUNT_TAILS")
        ):
            draft.kind, draft.unit = stated.kind, stated.unit
            draft.notes.add("inherited-unit")


def coordinate(source: Source, draft: Draft, stated: Draft | None) -> Draft | None:
    """ "Italy has 12,000 soldiers there and Spain 3,400": a bare number borrows the unit said before.

    Only a number that is plainly an amount (grouped, or with a scale word), in the same
    sentence, after one of the words that set two amounts side by side.
    """
    if draft.kind in _LENDING and draft.unit and draft.unit != "time":
        aside = (
            source.text[draft.start - 1 : draft.start] == "("
            and source.text[draft.end : draft.end + 1] == ")"
        )
        return stated if aside and stated is not None else draft
    if draft.kind != "plain" or stated is None or draft.number is None or draft.digits is None:
        return stated
    gap = source.low[stated.end : draft.start]
    if len(gap) > 90 or "; " in gap or _stops(source, stated.end, draft.start):
        return None
    mark = source.locale.group
    if draft.scale is None and (
        mark not in source.text[slice(*draft.digits)] or not draft.number.value >= 1000
    ):
        return stated
    if stated.kind not in ("count", "measure", "money") or not any(
        word in gap for word in source.locale.gaps.list("BORROWS")
    ):
        return stated
    if stated.kind == "count" and source.low.startswith(" ", draft.end):
        follow = source.word_after(draft.end)[0]
        if follow and follow not in source.locale.gaps.set("STOPS"):
            return stated  # "the 50,000 strike": it has a noun of its own
    if draft.scale is None and stated.kind != "count" and stated.power:
        return stated
    draft.kind, draft.unit = stated.kind, stated.unit
    draft.notes.add("inherited-unit")
    return stated
