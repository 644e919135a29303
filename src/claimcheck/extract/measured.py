"""The unit after a number: which word is one, and where it may stand."""

from __future__ import annotations

import re

from claimcheck.extract.counts import singular
from claimcheck.extract.numerals import Numeral
from claimcheck.extract.scales import minus, negate, set_scale
from claimcheck.extract.source import Draft, Source
from claimcheck.locale import Unit
from claimcheck.locale.signs import LETTER_SIGN, RUN_ON_SIGNS

_NUMBER = re.compile(r" ?[0-9]{1,2} ?")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_TEMPERATURES = ("celsius", "fahrenheit", "degree", "kelvin")


def add_unit(source: Source, draft: Draft, numeral: Numeral) -> None:
    """Takes the unit after the number, and its scale word, into the figure."""
    text, low, end = source.text, source.low, draft.end
    if end >= len(text):
        return
    gap = 2 if low.startswith("  ", end) else 1 if low[end] in " -" else 0
    place = end + gap
    scaled = draft.scale is not None or (numeral.word and numeral.number.exponent > 2)
    if gap and (numeral.fraction or scaled) and _unit_of(source, draft, numeral, place):
        return
    found = source.locale.units.match(text, low, place)
    if found is None:
        _bracketed(source, draft, place)
        return
    stop, unit = found
    if gap and text[stop : stop + 1].isdigit() and unit.kind == "money":
        return  # "in 2013 $35,000": the mark is that of the number after it
    if draft.kind == "money":
        _repeated(draft, unit, stop, gap == 1 and low[end] == " " and text[place].isalpha())
        return
    if unit.careful and not _plausible(source, numeral, gap, place, stop):
        return
    if text[place] == "%" and low[end] == "-":
        return
    if gap and low.startswith("-", stop) and low[end] == " " and _goes_on(source, stop):
        return
    set_unit(draft, place, stop, unit)
    if unit.kind == "money" and draft.power == 0 and low.startswith(" ", stop) and text[place:stop].isupper():
        scale = source.locale.scales.match(text, low, stop + 1)
        if scale is not None:
            set_scale(draft, stop + 1, *scale)  # "75 USD million"


def _goes_on(source: Source, at: int) -> bool:
    """ "400,000 day-trippers": is the unit a part of the noun that is counted?"""
    word, _ = source.word_after(at + 1)
    if word.startswith(source.locale.gaps.list("AGES")):
        return False  # "16 year-olds"
    return singular(word.rpartition("-")[2], source.locale) is not None


def _unit_of(source: Source, draft: Draft, numeral: Numeral, place: int) -> bool:
    """ "half a mile", "two thirds of a litre", "millions of dollars"."""
    for lead in source.locale.gaps.list("OF"):
        if not source.low.startswith(lead, place):
            continue
        article = lead.split()[-1] in source.locale.gaps.list("ARTICLES")
        found = source.locale.units.match(source.text, source.low, place + len(lead))
        if found is None or found[1].careful or (article and not numeral.fraction):
            continue
        if article or found[1].kind == "money" or numeral.word or not source.locale.gaps.word("FOLD"):
            set_unit(draft, place + len(lead), *found)
            return True
    return False


def _repeated(draft: Draft, unit: Unit, stop: int, spaced: bool) -> None:
    """ "$10 billion dollars", "S$5 dollars": the same money once more."""
    if not spaced or unit.kind != "money" or unit.careful:
        return
    if unit.name == draft.unit or (unit.name == "USD" and draft.unit.endswith("D")):
        draft.end = stop


def _plausible(source: Source, numeral: Numeral, gap: int, start: int, end: int) -> bool:
    """May this short or ambiguous word be a unit here? "5 in", "9m", "50p", but not "5 in all"."""
    text, low = source.text, source.low
    word, after = text[start:end], text[end : end + 1]
    gaps = source.locale.gaps
    if numeral.word and word not in gaps.set("UNITS_LIKE_NOUNS"):
        return word in gaps.set("SPELLED_UNITS")
    if after == "." and text[end + 1 : end + 2].isalpha():
        return False  # "6 p.m."
    if word in gaps.set("BEFORE_POUNDS"):
        thing = word not in gaps.set("UNITS_LIKE_NOUNS") or _is_noun(text, end)
        return _pounds_after(source, end) or not thing
    runs_on = after == " " and text[end + 1 : end + 2].isalnum()
    follow = source.word_after(end)[0] if runs_on else ""
    if follow in gaps.set("OPENS_PHRASE") and word not in gaps.set("UNITS_LIKE_WORDS"):
        runs_on = False  # "5 m of rope", "100,000 N of thrust"
    elif word in gaps.set("SHY_SIGNS"):
        per = after == "/" and source.locale.units.match(text, low, end + 1) is not None  # "5 N/mm²"
        return gap == 1 and (per or after in (",", ")", ";"))
    if word in ('"', "″"):
        # an inch, not a closing quotation mark
        return gap < 2 and not after.isalnum() and text.count('"', max(0, start - 400), start) % 2 == 0
    if word in ("'", "′"):
        return gap == 0 and (after in ("", " ") or after.isdigit()) and not text[end + 1 : end + 2].isalpha()
    if gap == 0 and word == gaps.word("PLURAL") and _is_plural(source, numeral):
        return False
    if word in gaps.table("UNITS_LIKE_VERBS"):
        return not low.startswith(gaps.table("UNITS_LIKE_VERBS")[word], end)
    if word == LETTER_SIGN and after in ("/", "-"):
        return False
    if word in gaps.set("HARMLESS_UNITS"):
        return True
    if word in gaps.set("UNITS_LIKE_PREPOSITIONS"):
        lead = source.word_before(numeral.start)[1].lstrip("0123456789.")
        if lead in gaps.set("FEET"):
            return True  # "6 ft 2 in tall", "6ft 2in tall"
    if gap == 0:
        return word not in gaps.set("UNITS_LIKE_PREPOSITIONS") or not runs_on
    if low[start - 1] == "-" and len(word) == 1:
        return False
    if source.word_after(end)[0] in gaps.table("STRETCHES").get(word, ()):
        return True
    if word in RUN_ON_SIGNS:
        return after not in ("-", "'")
    return not runs_on and after not in ("-", "'")


def _is_plural(source: Source, numeral: Numeral) -> bool:
    """ "in his 50s", "the 1918s", "five 3s"."""
    value = numeral.number.value
    counted = source.word_before(numeral.start)[1] in source.locale.numbers
    return counted or value % 10 == 0 or value >= 1000


def _pounds_after(source: Source, end: int) -> bool:
    """ "10 st 6 lb"."""
    pounds = _NUMBER.match(source.low, end)
    unit = source.locale.units.match(source.text, source.low, pounds.end()) if pounds is not None else None
    return unit is not None and unit[1].name == "pound_mass"


def _is_noun(text: str, end: int) -> bool:
    """Does a word follow, so that the one before is an adjective: "12 stone lions"?"""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha()


def _bracketed(source: Source, draft: Draft, place: int) -> None:
    """ "20 (kg)"."""
    text = source.text
    close = _BRACKETS.get(text[place : place + 1])
    if close is None or draft.kind != "plain":
        return
    found = source.locale.units.match(text, source.low, place + 1)
    if found is None or not text.startswith(close, found[0]) or found[1].kind != "measure":
        return
    set_unit(draft, place + 1, *found)
    draft.end = found[0] + 1


def below_zero(source: Source, draft: Draft) -> None:
    """ "2 degrees below zero", "- 20 degrees"."""
    if draft.number is None or (draft.unit not in _TEMPERATURES and draft.kind != "plain"):
        return
    words = source.locale.gaps.word("BELOW_ZERO")
    if words and source.low.startswith(words, draft.end):
        draft.number, draft.end = minus(draft.number), draft.end + len(words)
        draft.kind, draft.unit = "measure", draft.unit or "degree"
    elif draft.unit in _TEMPERATURES and draft.number.mantissa > 0:
        lead = source.text[max(0, draft.start - 3) : draft.start]
        if lead in ("- ", "− ") or (len(lead) == 3 and lead[0] == " " and lead[1:] in ("- ", "− ")):
            negate(draft, draft.start - 2)


def set_unit(draft: Draft, start: int, end: int, unit: Unit) -> None:
    if unit.power and draft.power == 0 and draft.number is not None:
        draft.number, draft.power = draft.number.shift(unit.power), unit.power
    draft.kind, draft.unit, draft.unit_at, draft.end = unit.kind, unit.name, (start, end), end
    if unit.per is not None:
        draft.per = unit.per
    if unit.ambiguous:
        draft.notes.add("ambiguous-unit")
