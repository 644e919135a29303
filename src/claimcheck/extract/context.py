"""What the words around a figure add: hedges, bounds, rates, inherited nouns."""

from __future__ import annotations

import functools
import re
from itertools import pairwise

from claimcheck.extract.counts import noun_after
from claimcheck.extract.eastern import rated
from claimcheck.extract.lending import borrow_units, coordinate
from claimcheck.extract.measured import set_unit
from claimcheck.extract.source import Draft, Source
from claimcheck.locale import Locale
from claimcheck.locale.signs import NUMERAL_END
from claimcheck.model import Number
from claimcheck.startup.expressions import compiled
from claimcheck.units import dimension, known

_YEAR = compiled(" [12][0-9]{3}" + NUMERAL_END)
_FLOWS = ("speed", "data_rate")  # measures of their own; any other rate is so much per something
_PHRASE = 3  # words of a phrase such as "eligible farm household"


def add_context(source: Source, drafts: list[Draft]) -> None:
    """Fills hedge, bound, per and inherited units of all drafts, in text order."""
    counted: Draft | None = None
    runs_on = bool(source.locale.gaps.table("CALENDAR"))
    floor = 0
    for draft in drafts:
        if draft.kind not in ("date", "time"):
            _hedge(source, draft, floor)
            _after(source, draft)
            _rate(source, draft)
            if runs_on:
                rated(source, draft)
            if draft.kind in ("duration", "plain"):
                _age(source, draft)
        counted = coordinate(source, draft, counted)
        floor = draft.end
    borrow_units(source, drafts)
    _shared_rate(source, drafts)
    _two_sided(source, drafts)


def _hedge(source: Source, draft: Draft, floor: int) -> None:
    start = draft.start if draft.reach_start < 0 else draft.reach_start
    low, gaps = source.low, source.locale.gaps
    if start and low[start - 1] in "~≈<>≥≤" and start - 1 >= floor:
        place = start
    elif start > 1 and low[start - 1] == " ":
        place = start - 1
    elif start and low[start - 1] > "\u2e80":
        place = start
    else:
        return
    found = source.locale.hedges.match(source.text, low, place, floor)
    definite = False
    if found is None and low.endswith(gaps.list("FILLERS"), 0, place + 1):
        for filler in gaps.list("FILLERS"):
            if low.startswith(filler, place + 1 - len(filler)) and place - len(filler) > floor:
                found = source.locale.hedges.match(source.text, low, place - len(filler), floor)
                definite = filler in gaps.set("DEFINITE")
                break
    if found is None:
        return
    begin, (hedge, bound) = found
    if source.word_before(begin)[1] in gaps.set("NO_BOUND_LEADS"):
        return  # "verfügt über 416 Sitze"
    if begin and floor == begin - 1 and low[begin:start].startswith(gaps.list("COMPARES")):
        return  # "28% more than the 40 million", "twice as many as 60": measured by the figure before
    compared = low[begin:start].startswith(gaps.list("COMPARES"))
    if definite and (compared or f" {gaps.word('THAN')} " in low[begin:start]):
        return  # "far less than the $5 million once asked", "below the 200-day average": no bound of it
    if source.word_before(begin)[1] in gaps.set("ADDING") and low.startswith(gaps.word("ADDED_TO"), begin):
        return  # the parts "add up to 90": the sum, not its bound
    draft.reach_start = begin
    draft.hedge, draft.bound = hedge or draft.hedge, bound
    if hedge == "exactly" and draft.number is not None:
        draft.number = Number(draft.number.mantissa, draft.number.exponent, True)
    # "nearly more than", "about up to": only one more word counts
    if hedge is None and begin > 1:
        more = source.locale.hedges.match(source.text, low, begin - 1, floor)
        if more is not None and more[1][0] is not None:
            draft.hedge, draft.reach_start = more[1][0], more[0]


def _after(source: Source, draft: Draft) -> None:
    """ "100 or more", "1,000-plus", "50+"."""
    low, end = source.low, draft.end
    if low.startswith("+", end) and not low[end + 1 : end + 2].isalnum():
        draft.bound, draft.reach_end = "above", end + 1
        if draft.kind == "plain":
            _noun_behind(source, draft, end + 1)
        return
    place = end + 1 if low.startswith(" ", end) else end
    if low[end : end + 1] not in (" ", "-") and low[end : end + 1] < "\u2e80":
        return
    found = source.locale.after.match(source.text, low, place)
    if found is None or (low[end] == " " and low[place : found[0]] in source.locale.gaps.set("GLUED_BOUNDS")):
        return
    than = f" {source.locale.gaps.word('THAN')}"
    if low[found[0] : found[0] + len(than) + 1].removeprefix(than)[:2].strip().isdigit():
        return  # "5000 or less than 6000"
    draft.reach_end = found[0]
    if draft.kind == "plain":
        _noun_behind(source, draft, found[0])
    hedge, bound = found[1]
    draft.hedge, draft.bound = (
        hedge or (None if draft.hedge == "exactly" else draft.hedge),
        bound or draft.bound,
    )


def _noun_behind(source: Source, draft: Draft, at: int) -> None:
    """ "ten or more years", "100-plus people": the noun stands after the bound."""
    if source.low[at : at + 1] != " ":
        return
    unit, noun = source.locale.units.match(source.text, source.low, at + 1), noun_after(source, at)
    if unit is not None and not unit[1].careful:
        set_unit(draft, at + 1, *unit)
    elif noun is not None:
        draft.kind, draft.unit, draft.unit_at, draft.end = "count", noun[1], (at + 1, noun[0]), noun[0]
    for end in filter(None, draft.ends):
        end.kind, end.unit = draft.kind, draft.unit


def _rate(source: Source, draft: Draft) -> None:
    low, end = source.low, max(draft.end, draft.reach_end)
    if draft.kind in ("multiple",) or draft.per is not None:
        return
    if low[end : end + 1] in (" ", "-"):
        place = end + 1
    elif low[end : end + 1] == "/":
        place = end
    else:
        return
    found = source.locale.rates.match(source.text, low, place) or _per_unit(source, draft, place)
    found = found or _per_noun(source, draft, place)
    if found is None and draft.kind in ("measure", "money"):
        found = _per_time_of(source, end)
    if found is None:
        return
    stop, per = found
    if _YEAR.match(low, stop):
        return  # "58 Prozent im Jahr 2020"
    if draft.kind == "duration" and per in ("year", "day", "month", "week", "hour", "item"):
        return
    if source.word_after(stop)[0] in source.locale.gaps.set("NO_RATE") and dimension(per) != "mass":
        return  # "$2.89bn a year ago", but "74 cents a pound from 84"
    speed = f"{draft.unit}_per_{per}"
    if draft.kind == "measure" and known(speed) and dimension(speed) in _FLOWS:
        draft.unit, draft.end = speed, stop  # "12 metres a second"
        draft.unit_at = None if draft.unit_at is None else (draft.unit_at[0], stop)
        for one in filter(None, draft.ends):
            one.unit = speed
    else:
        draft.per, draft.reach_end = per, stop


def _per_time_of(source: Source, end: int) -> tuple[int, str] | None:
    """ "3 litres of water a day": a rate behind what is measured."""
    for of in source.locale.gaps.list("OF_MANY"):
        if not source.low.startswith(of, end):
            continue
        word, stop = source.word_after(end + len(of))
        if not word or word in source.locale.gaps.set("STOPS") or not source.low.startswith(" ", stop):
            continue
        found = source.locale.rates.match(source.text, source.low, stop + 1)
        if found is not None and dimension(found[1]) == "time":
            return found
    return None


def _per_unit(source: Source, draft: Draft, at: int) -> tuple[int, str] | None:
    """ "30 euros per square metre", "12 €/m²": what it is a rate of, when that is a unit."""
    if draft.kind not in ("money", "measure", "count") or "/" in draft.unit:
        return None
    if not source.low.startswith(source.locale.gaps.list("PER"), at):
        return None
    for word in source.locale.gaps.list("PER"):
        if not source.low.startswith(word, at):
            continue
        place = at + len(word)
        if word[-1].isalpha():
            if source.low[place : place + 1] != " ":
                continue
            place += 1
        unit = source.locale.units.match(source.text, source.low, place)
        if unit is None or unit[1].careful:
            continue
        weight = source.locale.gaps.table("ALSO_WEIGHTS").get(source.low[place : unit[0]])
        if weight is not None or unit[1].kind in ("measure", "duration"):
            return unit[0], weight or unit[1].name
    return None


def _per_noun(source: Source, draft: Draft, at: int) -> tuple[int, str] | None:
    """ "$40 per pupil", "£20,000 for each eligible household": the last word of a phrase of three at most."""
    if draft.kind not in ("money", "measure", "count", "plain"):
        return None
    gaps = source.locale.gaps
    for words in gaps.list("PER_EACH") if source.low.startswith(gaps.list("PER_EACH"), at) else ():
        if not source.low.startswith(words + " ", at):
            continue
        found, end = "", at + len(words)
        for _ in range(_PHRASE):
            word, stop = source.word_after(end)
            if not word or word in gaps.set("STOPS") or word in gaps.set("FINITE"):
                break
            if word in source.locale.numbers:
                break
            found, end = word, stop
        return (end, found) if found else None
    return _per_thing(source, at) if draft.kind == "money" else None


def _per_thing(source: Source, at: int) -> tuple[int, str] | None:
    """ "£30 a column", where the article counts columns: "for 12 columns"."""
    article, end = source.word_after(at - 1)
    if article not in source.locale.gaps.list("ARTICLES"):
        return None
    thing, stop = source.word_after(end)
    follow = source.word_after(stop)[0]
    if not thing.isalpha() or (follow and follow not in source.locale.gaps.set("STOPS")):
        return None
    counted = rf"[0-9] (?:[a-z-]+ ){{0,2}}{thing}e?{source.locale.gaps.word('PLURAL')}\b"
    return (stop, thing) if re.search(counted, source.low) else None


def _dies_at(source: Source, start: int, before: str) -> bool:
    """ "Dies at 70", "was dead at 83"."""
    gaps = source.locale.gaps
    return before in gaps.set("AT_AGE") and source.word_before(start)[1] in gaps.set("DYING")


def _age(source: Source, draft: Draft) -> None:
    """ "five years old", "a 30-year-old", "aged 87"."""
    if draft.kind == "plain":
        start, before = source.word_before(draft.start)
        if before in source.locale.gaps.list("OF_NAMES"):
            before = source.word_before(start)[1]  # "at the age of 87"
        if (
            (before in source.locale.gaps.set("AGED") or _dies_at(source, start, before))
            and draft.number is not None
            and 0 < draft.number.value < 130
        ):
            draft.kind, draft.unit = "age", "year"
        return
    tails = _ages(source.locale)
    if not source.low.startswith(tails, draft.end):
        return
    for tail in tails:
        end = draft.end + len(tail)
        if source.low.startswith(tail, draft.end) and not source.low[end : end + 1].isalpha():
            draft.kind, draft.end = "age", end
            return


@functools.cache  # once per language
def _ages(locale: Locale) -> tuple[str, ...]:
    """What may stand behind years that are an age: " old", "-old"."""
    return tuple(gap + tail for tail in locale.gaps.list("AGES") for gap in " -")


def _shared_rate(source: Source, drafts: list[Draft]) -> None:
    """ "¥200 billion ($1.9 billion) annually": the rate is that of both."""
    for first, second in pairwise(drafts):
        if first.kind != "money" or second.kind != "money" or first.per is not None:
            continue
        if source.text[first.end : second.start].strip() != "(":
            continue
        end = second.end
        if source.text[end : end + 2] != ") ":
            continue
        found = source.locale.rates.match(source.text, source.low, end + 2)
        if found is not None:
            first.per = second.per = found[1]


def _two_sided(source: Source, drafts: list[Draft]) -> None:
    """ "larger than 20 and less than 35": one range from two bounds."""
    at = 0
    while at + 1 < len(drafts):
        first, second = drafts[at], drafts[at + 1]
        if _opposed(source, first, second):
            low_end, high_end = (first, second) if first.bound == "above" else (second, first)
            whole = Draft(first.start, second.end, second.kind, unit=second.unit, ends=(low_end, high_end))
            whole.reach_start = first.reach_start
            drafts[at : at + 2] = [whole]
        at += 1


def _opposed(source: Source, first: Draft, second: Draft) -> bool:
    if first.bound is None or second.bound is None or first.bound == second.bound:
        return False
    if first.number is None or second.number is None or second.reach_start < 0:
        return False
    if source.low[first.end : second.reach_start] not in source.locale.gaps.list("OPPOSED"):
        return False
    if first.kind != "plain" and (first.kind, first.unit) != (second.kind, second.unit):
        return False
    low_end, high_end = (first, second) if first.bound == "above" else (second, first)
    return (
        low_end.number is not None
        and high_end.number is not None
        and low_end.number.value < high_end.number.value
    )
