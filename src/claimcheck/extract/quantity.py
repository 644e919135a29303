"""A numeral with its currency, scale word, unit or counted noun."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.extract.counted import counted, multiplied
from claimcheck.extract.measured import add_unit, below_zero
from claimcheck.extract.numerals import Numeral
from claimcheck.extract.scales import add_scale, minus, negate
from claimcheck.extract.source import Draft, Source
from claimcheck.model import Number
from claimcheck.startup.expressions import compiled

_BRACKETS = {"(": ")", "[": "]"}
_ROW_BEFORE = re.compile(r"[0-9]\)?%? \Z")
_ROW_AFTER = compiled(r" [($€£]{0,2}[0-9]")
_BEFORE_SIGNED = tuple(" -−")
_OPENING = tuple(_BRACKETS)


def quantity(source: Source, numeral: Numeral, floor: int = 0) -> Draft:
    """The whole figure around `numeral`: what stands before (not before `floor`), between and after."""
    draft = Draft(
        numeral.start,
        numeral.end,
        number=numeral.number,
        digits=(numeral.start, numeral.end),
    )
    if numeral.word:
        draft.notes.add("word")
    if not numeral.well:
        draft.notes.add("grouping")
    if source.text[draft.start - 1 : draft.start] not in _OPENING or not _in_brackets(source, draft, floor):
        _signed(source, draft, floor)
        _prefixed(source, draft, floor)
    add_scale(source, draft)
    add_unit(source, draft, numeral)
    if draft.kind == "plain" and not multiplied(source, draft):
        counted(source, draft)
    elif draft.kind == "duration":
        _and_a_half(source, draft)
    below_zero(source, draft)
    if draft.scale is None and "." in source.text[numeral.start : numeral.end] and draft.kind != "money":
        draft.notes.discard("grouping")  # 8.900 metres is precise, 8.900 billion is misprinted
    return draft


def _and_a_half(source: Source, draft: Draft) -> None:
    """ "deux heures et demie": a half of the unit more."""
    end = source.half_more(draft.end)
    if draft.number is not None and end is not None:
        draft.number, draft.end = Number(draft.number.value + Fraction(1, 2)), end


def _in_brackets(source: Source, draft: Draft, floor: int) -> bool:
    """ "$(1.2) million", "(15)%": negative, as accountants write it; "[9]%" has been filled in."""
    text, at, end = source.text, draft.start, draft.end
    close = _BRACKETS.get(text[at - 1 : at])
    if close is None or text[end : end + 1] != close or at - 1 < floor:
        return False
    found = source.locale.symbols.match(text, source.low, at - 1) if close == ")" else None
    if found is not None and found[0] >= floor and not text[found[0] : at - 1].isalpha():
        draft.kind, draft.unit, draft.unit_at, draft.start = "money", found[1], (found[0], at - 1), found[0]
    elif text[end + 1 : end + 2] != "%" and not _in_table(source, at, end):
        return False
    else:
        draft.start = at - 1
    draft.end = end + 1
    if close == ")" and draft.number is not None:
        draft.number = minus(draft.number)
    return True


def _in_table(source: Source, at: int, end: int) -> bool:
    """ "12,345 (252,361)": is another number of a row beside the brackets, with a blank between?"""
    if source.locale.group not in source.text[at:end]:
        return False
    return _ROW_BEFORE.search(source.text, max(0, at - 9), at - 1) is not None or (
        _ROW_AFTER.match(source.text, end + 1) is not None
    )


def _signed(source: Source, draft: Draft, floor: int) -> None:
    """A minus right before the digits, when it does not join two words or numbers."""
    text, at = source.text, draft.start
    if at - 2 < floor and floor:
        return  # "10-20", "2 -7": it joins two numbers
    if text[at - 1 : at] not in _BEFORE_SIGNED:
        return
    if at and text[at - 1] in "-−" and (at == 1 or not (text[at - 2].isalnum() or text[at - 2] in ")-%")):
        negate(draft, at - 1)
    elif at and text[at - 1] == " " and source.word_before(at)[1] in source.locale.gaps.set("MINUS"):
        start = source.word_before(at)[0]
        if not part_of_hedge(source, start, at):
            negate(draft, start)
    elif at > 1 and text[at - 1] == " " and text[at - 2] in "-−" and (at == 2 or text[at - 3] == "\n"):
        negate(draft, at - 2)


def part_of_hedge(source: Source, start: int, at: int) -> bool:
    """ "au moins six", "al menos 20": does the word for "minus" end a longer phrase before the number?"""
    found = source.locale.hedges.match(source.text, source.low, at - 1)
    return found is not None and found[0] < start


def _prefixed(source: Source, draft: Draft, floor: int) -> None:
    """A currency before the digits: "$5", "US$ 5", "EUR 20", "-$5"."""
    text, at = source.text, draft.start
    place = at - 1 if at and text[at - 1] in " \u00a0\u202f" else at
    found = source.locale.symbols.match(text, source.low, place)
    if found is None:
        return
    start, code = found
    if place != at and text[place - 1].isalpha() and "word" in draft.notes:
        return
    if text[start:place].isdigit():
        return
    if start < floor:
        return  # "10 $ 30 $": the symbol belongs to the number before it
    draft.kind, draft.unit, draft.unit_at = "money", code, (start, place)
    draft.start = start
    if code in ("cent", "penny"):
        draft.kind = "money"
    if text[start - 1 : start] == " " and source.word_before(start)[1] in source.locale.gaps.set("MINUS"):
        sign = source.word_before(start)[0]
        if sign >= floor and draft.number is not None and not part_of_hedge(source, sign, start):
            draft.number, draft.start = minus(draft.number), sign
    elif start and text[start - 1] in "-−" and draft.number is not None:
        before = text[start - 2 : start - 1]
        if not before.isalnum() and draft.number.mantissa > 0 and before not in (")", "-"):
            draft.number = minus(draft.number)
            draft.start = start - 1
