"""A numeral with its currency, scale word, unit or counted noun."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.extract.counts import noun_after
from claimcheck.extract.numerals import Numeral, read_spelled
from claimcheck.extract.source import Draft, Source
from claimcheck.locale import Unit
from claimcheck.model import Number

_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_TIMES_WORD = re.compile(r"[ -](times?|fold)(?![a-z])")
_GO_ON = re.compile(r"(?: and)? ([0-9]{1,3})(?![0-9.,]*[0-9])")
_BELOW_ZERO = " below zero"
_TEMPERATURES = ("celsius", "fahrenheit", "degree", "kelvin")
_ABSOLUTE_X = re.compile(r" ?[x×](?![0-9A-Za-z])(?! ?[0-9])")


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
    _signed(source, draft, floor)
    _prefixed(source, draft, floor)
    _scaled(source, draft, numeral)
    _united(source, draft, numeral)
    if draft.kind == "plain" and not _multiplied(source, draft):
        _counted(source, draft)
    _below_zero(source, draft)
    if draft.scale is None and "." in source.text[numeral.start : numeral.end] and draft.kind != "money":
        draft.notes.discard("grouping")  # 8.900 metres is precise, 8.900 billion is misprinted
    return draft


def _signed(source: Source, draft: Draft, floor: int) -> None:
    """A minus right before the digits, when it does not join two words or numbers."""
    text, at = source.text, draft.start
    if at - 2 < floor and floor:
        return  # "10-20", "2 -7": it joins two numbers
    if at and text[at - 1] in "-−" and (at == 1 or not (text[at - 2].isalnum() or text[at - 2] in ")-%")):
        _negate(draft, at - 1)
    elif at and text[at - 1] == " " and source.word_before(at)[1] in source.locale.gaps.set("MINUS"):
        _negate(draft, source.word_before(at)[0])
    elif at > 1 and text[at - 1] == " " and text[at - 2] in "-−" and (at == 2 or text[at - 3] == "\n"):
        _negate(draft, at - 2)


def _negate(draft: Draft, start: int) -> None:
    if draft.number is None:
        return
    draft.number = _minus(draft.number)
    draft.start = start
    if draft.digits is not None:
        draft.digits = (start, draft.digits[1])


def _minus(number: Number) -> Number:
    return Number(-number.mantissa, number.exponent, number.exact)


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
    if start and text[start - 1] in "-−" and draft.number is not None:
        before = text[start - 2 : start - 1]
        if not before.isalnum() and draft.number.mantissa > 0 and before not in (")", "-"):
            draft.number = _minus(draft.number)
            draft.start = start - 1


def _scaled(source: Source, draft: Draft, numeral: Numeral) -> None:
    text, low, end = source.text, source.low, draft.end
    if end >= len(text):
        return
    gap = 1 if low[end] in " -" else 0
    if _dozens(source, draft):
        return
    found = source.locale.scales.match(text, low, end + gap)
    if found is not None and not (gap == 0 and found[0] - end > 3):
        _scale(draft, end + gap, *found)
        _half_more(source, draft)
        _smaller_scale(source, draft)
        return
    tight = _tight_scale(source, draft, end, gap)
    if tight is not None:
        _scale(draft, *tight)


def _dozens(source: Source, draft: Draft) -> bool:
    """ "2 dozen"."""
    word, stop = source.word_after(draft.end)
    times = source.locale.gaps.table("DOZENS").get(word)
    if times is None or draft.number is None or "word" in draft.notes:
        return False
    draft.number = Number(draft.number.value * times)
    draft.scale, draft.end = (stop - len(word), stop), stop
    return True


def _smaller_scale(source: Source, draft: Draft) -> None:
    """ "4 thousand 3 hundred", "3 hundred and 21": digits that go on in a smaller scale."""
    if draft.kind == "money" or draft.number is None:
        return
    least = draft.number.exponent
    while match := _GO_ON.match(source.low, draft.end):
        found = source.locale.scales.match(source.text, source.low, match.end() + 1)
        power = found[1] if found is not None and source.low.startswith(" ", match.end()) else 0
        if not _go_on(draft, int(match[1]) * 10**power, found[0] if found and power else match.end(), least):
            return
        least = power
    place = draft.end + (4 if source.low.startswith(" and", draft.end) else 0)
    spelled = read_spelled(source, place + 1) if source.low.startswith(" ", place) else None
    if spelled is not None and not spelled.fraction:
        _go_on(draft, int(spelled.number.value), spelled.end, least)


def _go_on(draft: Draft, more: int, end: int, least: int) -> bool:
    """Adds `more` when it is smaller than the scale so far, and big enough not to be a count of its own."""
    if draft.number is None or more == 0 or more >= 10**least or (more < 100 and least > 3):
        return False
    draft.number, draft.end = Number((draft.number.value + more).numerator), end
    draft.scale, draft.power, draft.digits = None, 0, None
    return True


def _tight_scale(source: Source, draft: Draft, end: int, gap: int) -> tuple[int, int, int] | None:
    """One letter for a scale: "$11m", "100k"."""
    text = source.text
    place = end + gap
    if text[end] == "-" or "word" in draft.notes or place >= len(text):
        return None
    stop = place + 1
    if text[stop : stop + 1].isalnum() or text[stop : stop + 2] in (".m",):
        return None
    gaps = source.locale.gaps
    letter = text[place]
    if draft.kind == "money" or (not gap and _money_follows(source, stop)):
        power = gaps.table("MONEY_SCALES").get(letter.lower())
        if power is not None and not (gap and source.low[stop : stop + 1].isalpha()):
            return place, stop, power
    if letter == "m" and not gap and _counts_after(source, stop):
        return place, stop, 6  # "21.4m sq ft", "6.5m viewers"
    power = gaps.table("PLAIN_SCALES").get(letter)
    if power is None or (letter == "B" and "." not in text[draft.start : end]):
        return None
    return place, stop, power


def _counts_after(source: Source, at: int) -> bool:
    """Does a unit or a plural noun follow, so that the letter before can only be a scale?"""
    if not source.low.startswith(" ", at) or source.locale.gaps.word("FOLD") == "":
        return False
    unit = source.locale.units.match(source.text, source.low, at + 1)
    if unit is not None:
        return not unit[1].careful
    return noun_after(source, at) is not None


def _money_follows(source: Source, at: int) -> bool:
    at += 1 if source.low.startswith(" ", at) else 0
    unit = source.locale.units.match(source.text, source.low, at)
    return unit is not None and unit[1].kind == "money" and not unit[1].careful


def _scale(draft: Draft, start: int, end: int, power: int) -> None:
    assert draft.number is not None
    draft.number = draft.number.shift(power)
    if draft.number.exact:
        draft.number = type(draft.number)(draft.number.mantissa, draft.number.exponent)
    draft.scale, draft.power, draft.end = (start, end), power, end


def _half_more(source: Source, draft: Draft) -> None:
    """ "3 million and a half"."""
    if source.low.startswith(" and a half", draft.end) and draft.number is not None:
        number = draft.number
        more = Fraction(10) ** (draft.power - number.exponent) / 2
        draft.number = type(number)(number.mantissa + more, number.exponent)
        draft.end += len(" and a half")


def _united(source: Source, draft: Draft, numeral: Numeral) -> None:
    text, low, end = source.text, source.low, draft.end
    if end >= len(text):
        return
    gap = 0
    if low[end] in " -":
        gap = 1
        if low.startswith("  ", end):
            gap = 2
    place = end + gap
    if numeral.fraction or draft.scale is not None:
        for lead in ("of a ", "of an ", "of ", "a ", "an "):
            if gap and low.startswith(lead, place):
                unit = source.locale.units.match(text, low, place + len(lead))
                if (
                    unit is not None
                    and not unit[1].careful
                    and (lead != "of " or unit[1].kind == "money" or numeral.word)
                ):
                    if draft.scale is None or lead == "of ":
                        _unit(draft, place + len(lead), *unit)
                        return
    found = source.locale.units.match(text, low, place)
    if found is None:
        _bracketed(source, draft, place)
        return
    stop, unit = found
    if draft.kind == "money":
        # "$10 billion dollars", "$5 a": only the same money once more
        if not text[place].isalpha() or low[end] == "-":
            return
        if unit.kind == "money" and not unit.careful and unit.name == draft.unit and gap:
            draft.end = stop
        elif (
            unit.kind == "money"
            and unit.name == "USD"
            and gap
            and draft.unit.endswith("D")
            and text[place].isalpha()
        ):
            draft.end = stop
        return
    if unit.careful and not _plausible(source, draft, numeral, gap, place, stop, unit):
        return
    if unit.kind == "percent" and gap == 1 and low[end] == "-" and text[place] == "%":
        return
    if numeral.number.exact and text[place:stop] == "degrees" and unit.kind != "measure":
        return
    _unit(draft, place, stop, unit)
    if unit.kind == "money" and draft.power == 0 and low.startswith(" ", stop) and text[place:stop].isupper():
        scale = source.locale.scales.match(text, low, stop + 1)
        if scale is not None:
            _scale(draft, stop + 1, *scale)  # "75 USD million"


def _below_zero(source: Source, draft: Draft) -> None:
    """ "2 degrees below zero", "- 20 degrees"."""
    if draft.number is None or (draft.unit not in _TEMPERATURES and draft.kind != "plain"):
        return
    if source.low.startswith(_BELOW_ZERO, draft.end):
        draft.number, draft.end = _minus(draft.number), draft.end + len(_BELOW_ZERO)
        draft.kind, draft.unit = "measure", draft.unit or "degree"
    elif draft.unit in _TEMPERATURES and draft.number.mantissa > 0:
        lead = source.text[max(0, draft.start - 3) : draft.start]
        if lead in ("- ", "− ") or (len(lead) == 3 and lead[0] == " " and lead[1:] in ("- ", "− ")):
            _negate(draft, draft.start - 2)


def _unit(draft: Draft, start: int, end: int, unit: Unit) -> None:
    if unit.power and draft.power == 0 and draft.number is not None:
        draft.number, draft.power = draft.number.shift(unit.power), unit.power
    draft.kind, draft.unit, draft.unit_at, draft.end = unit.kind, unit.name, (start, end), end
    if unit.per is not None:
        draft.per = unit.per
    if unit.ambiguous:
        draft.notes.add("ambiguous-unit")


def _plausible(
    source: Source, draft: Draft, numeral: Numeral, gap: int, start: int, end: int, unit: Unit
) -> bool:
    """May this short symbol be a unit here? "5 in", "9m", "50p", but not "5 in all"."""
    text, low = source.text, source.low
    after = text[end : end + 1]
    if numeral.word and text[start:end] not in ("won", "real", "cup", "sen", "quid", "min", "sec"):
        return False
    if after == "." and text[end + 1 : end + 2].isalpha():
        return False
    word = text[start:end]
    if word in ('"', "″"):
        return (gap == 0 or not text[end + 1 : end + 2].isdigit()) and text.count(
            '"', max(0, start - 400), start
        ) % 2 == 0
    if word in ("'", "′"):
        return gap == 0 and (
            after == "" or after.isdigit() or after == " " and text[end + 1 : end + 2].isdigit()
        )
    if word == "s" and numeral.number.value % 10 == 0 and gap == 0:
        return False
    if word == "won":
        return not (low.startswith(" the ", end) or low.startswith(" a ", end) or low.startswith(" in ", end))
    if word == "C" and draft.number is not None and after == "/":
        return False
    if word in ("pc", "sec", "min", "lb", "mt", "cup", "quid", "rm", "LE", "le"):
        return True
    if gap == 0:
        return word not in ("in",) or not (after == " " and text[end + 1 : end + 2].isalnum())
    if low[start - 1] == "-" and len(word) == 1:
        return False
    if word in ("t", "g", "l") and numeral.start == numeral.end - 1 or word in ("t", "l"):
        return after not in ("-", "'")
    return not (after == " " and text[end + 1 : end + 2].isalnum()) and after not in ("-", "'")


def _bracketed(source: Source, draft: Draft, place: int) -> None:
    """ "20 (kg)"."""
    text = source.text
    close = _BRACKETS.get(text[place : place + 1])
    if close is None or draft.kind != "plain":
        return
    found = source.locale.units.match(text, source.low, place + 1)
    if found is None or not text.startswith(close, found[0]) or found[1].kind != "measure":
        return
    _unit(draft, place + 1, *found)
    draft.end = found[0] + 1


def _multiplied(source: Source, draft: Draft) -> bool:
    """ "four times the share", "five-fold", "4x"."""
    match = _TIMES_WORD.match(source.low, draft.end)
    gaps = source.locale.gaps
    if match is not None and gaps.list("TIMES"):
        after, _ = source.word_after(match.end())
        if match[1] == "fold" or after in gaps.set("MULTIPLE_OF"):
            draft.kind, draft.unit, draft.end = "multiple", "", match.end()
        else:
            draft.kind, draft.unit, draft.end = "count", "time", match.end()
        draft.unit_at = (match.start(1), match.end(1))
        return True
    if gaps.word("FOLD") and source.low.startswith("fold", draft.end):
        draft.kind, draft.unit_at = "multiple", (draft.end, draft.end + 4)
        draft.end += 4
        return True
    cross = _ABSOLUTE_X.match(source.low, draft.end)
    if cross is not None and "word" not in draft.notes and source.low[draft.end] != " ":
        draft.kind, draft.unit_at, draft.end = "multiple", (cross.end() - 1, cross.end()), cross.end()
        return True
    return False


def _counted(source: Source, draft: Draft) -> None:
    number = draft.number
    if number is not None and abs(number.value) < 1:
        return  # "two thirds majority": no two thirds are counted
    found = noun_after(
        source, draft.end, number is not None and number.value == 1 and "word" not in draft.notes
    )
    if found is None:
        return
    start = source.low.rfind(" ", draft.end, found[0]) + 1
    unit = source.locale.units.match(source.text, source.low, start) if start > draft.end + 1 else None
    if unit is not None and unit[0] == found[0] and not unit[1].careful and unit[1].kind == "duration":
        _unit(draft, start, *unit)  # "two extra minutes"
        return
    draft.kind, draft.unit = "count", found[1]
    draft.unit_at = (draft.end + 1, found[0])
    draft.end = found[0]
