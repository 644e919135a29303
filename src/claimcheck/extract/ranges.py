"""Ranges: "$8-10 billion", "between 3 and 5 percent", "from 10 to 20 dollars"."""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from typing import NamedTuple

from claimcheck.extract.scales import MILLION
from claimcheck.extract.sentences import stops_between
from claimcheck.extract.source import Draft, Source, any_of
from claimcheck.locale import Locale
from claimcheck.model import Kind, Number
from claimcheck.startup.expressions import compiled

_DASH = compiled(r"-? ?[-–—~～〜] ?[~$€£¥]?")
_JOINT_STARTS = " -–—~～〜"
LONGEST_GAP = 22  # between what belongs together
# What a bare first number may take over from the second.
LENT: tuple[Kind, ...] = ("percent", "points", "money", "measure", "duration", "count")


class Joints(NamedTuple):
    """The words of a language that open a range and join its ends."""

    opened: re.Pattern[str]
    to: re.Pattern[str]
    both: re.Pattern[str]
    either: re.Pattern[str]
    hyphened: re.Pattern[str]
    ends: frozenset[str]
    opens: frozenset[str]
    alternatives: frozenset[str]


_BACKWARDS = 2  # times as large as the second end, at most, is the first of "between $31 and $26 million"


NOUN_IN_SHARE = r"(?: [^\W\d_]{3,20}){0,2}"  # "un salarié sur quatre"
_MOST_OF = 10  # "six in 10"; of more, a share is said otherwise
_LARGE = 1000
_NEAR = 3  # times as large at most: "fell 3 to 5 cents"; "fell 3 to 57 cents" are a change and a level
_CLOSE = Fraction(4, 3)  # … with both units: "7% or 10% in local currency" are two amounts
_CHOICE = 2  # times as large at most: "three or four years"


@functools.cache  # once per language
def joints(locale: Locale) -> Joints:
    gaps = locale.gaps
    table = gaps.table("RANGES")
    between, start, to, both, either = (
        "|".join(table.get(part, ("(?!)",))) for part in ("between", "from", "to", "and", "or")
    )
    about = rf"(?:~|(?:{'|'.join(gaps.list('RANGE_HEDGES')) or '(?!)'}) )?"
    return Joints(
        re.compile(rf"(?<![^\W\d_])(?:({between})|({start})) {about}$"),
        re.compile(rf"(?:-? (?:{to}) | ?-(?:{to})- ?|- ?(?:{to}) ){about}"),
        re.compile(rf" (?:{both}) {about}"),
        re.compile(rf"-? (?:{either}) |-(?:{either})-"),
        re.compile(rf"-(?:{to}|{either})-"),
        frozenset(table.get("to", ())),
        frozenset(table.get("between", ())),
        frozenset(table.get("or", ())),
    )


def ranged(source: Source, first: Draft, second: Draft) -> bool:
    """Makes `first` the range up to `second` when the words say so."""
    if first.number is None or second.number is None or second.start - first.end > LONGEST_GAP:
        return False
    _millions_too(source, first, second)
    gap = source.low[first.end : first.end + 2]
    if gap[:1] not in _JOINT_STARTS or gap == " (":
        return False
    opened = joints(source.locale).opened.search(source.low[max(0, first.start - 32) : first.start])
    if not _joined(source, first, second, opened):
        return False
    _millions(source, first, second)
    if not _same_thing(first, second):
        return False
    between = opened is not None and opened[1] is not None
    low_end, high_end = shared(first, second, backwards=between)
    if low_end.number is None or high_end.number is None:
        return False
    stated_alike = opened is not None and first.unit == second.unit and low_end.power == second.power
    below_zero = low_end.number.value < 0 and high_end.number.value < 0
    if low_end.number.value >= high_end.number.value and not stated_alike and not below_zero:
        return False
    start = first.start - len(opened[0]) if opened else first.reach_start
    if first.kind == second.kind == "plain" and _aged(source, first):
        for end in (low_end, high_end):
            end.kind, end.unit = "age", "year"
    _become(first, low_end, high_end, start)
    if below_zero:  # "-5 to -10 degrees"
        first.ends = (high_end, low_end)
    return True


def _joined(source: Source, first: Draft, second: Draft, opened: re.Match[str] | None) -> bool:
    """Is what stands between the two a range's dash or word?"""
    gap = source.low[first.end : second.start]
    if _DASH.fullmatch(gap):
        return True
    words = joints(source.locale)
    if opened is not None and opened[1] is not None:
        if _adjective(source, first) and _adjective(source, second):
            return False  # "between two-year and 10-year yields"
        return words.both.fullmatch(gap) is not None or words.to.fullmatch(gap) is not None
    if words.either.fullmatch(gap):
        return _either(first, second)
    if not words.to.fullmatch(gap) and not words.to.fullmatch(_without_rate(source, first, second, gap)):
        return False
    if (
        opened is None
        and first.kind == "plain"
        and second.kind in LENT
        and _times_as_large(first, second) <= _NEAR
    ):
        return True  # "rose 10 to 12 percent"
    times, gaps = _times_as_large(first, second), source.locale.gaps
    if first.kind in ("plain", second.kind) and source.word_after(second.end)[0] in gaps.set("RANGE_TAILS"):
        return times > 1  # "in the 6 to 7.5 range"
    if first.kind == second.kind == "plain" and opened is None and not _aged(source, first):
        return 1 < times <= _NEAR and _is_large(first) and not changing(source, first.start, sentence=False)
    if opened is not None and source.word_before(first.start - len(opened[0]))[1] in gaps.set("SURE_RANGES"):
        return True  # "anywhere from 30% to 80%"
    led_by = source.word_before(first.start)[1] in gaps.set("RANGE_LEADS") or _is_about(source, first)
    if led_by and first.kind == second.kind in ("percent", "points") and 1 < times <= _NEAR:
        return True  # "to grow by 4% to 5%"
    if changing(source, first.start, sentence=opened is not None):
        return False
    return opened is not None or "-" in gap or _leaves_unit(first, second) or _aged(source, first)


def _is_about(source: Source, draft: Draft) -> bool:
    """ "approximately 17% to 19%", but not "rose about 5 percent to 7 percent"."""
    hedge = source.locale.hedges.match(source.text, source.low, max(0, draft.start - 1))
    if hedge is None or hedge[1][1] is not None:
        return False
    return source.word_before(hedge[0])[1] not in source.locale.gaps.set("CHANGES")


def _is_large(draft: Draft) -> bool:
    """Is it an amount, rather than goals or votes: "a target of 1,500 to 2,500"?"""
    return draft.number is not None and draft.number.value >= _LARGE


def _without_rate(source: Source, first: Draft, second: Draft, gap: str) -> str:
    """What joins "$350 per kg to $680 per kg", without the rate of the first end."""
    if first.kind not in ("money", "measure") or not gap.startswith(" "):
        return ""
    found = source.locale.rates.match(source.text, source.low, first.end + 1)
    return "" if found is None else source.low[found[0] : second.start]


def _aged(source: Source, first: Draft) -> bool:
    """ "aged 18 to 24"."""
    return source.word_before(first.start)[1] in source.locale.gaps.set("AGED")


def _either(first: Draft, second: Draft) -> bool:
    """ "three or four years", "$8 or $9": one amount, not known more closely."""
    if first.bound or second.bound or first.kind not in ("plain", second.kind):
        return False
    if second.kind != "plain" and second.kind not in LENT:
        return False
    twice_said = first.kind == second.kind not in ("plain", "money")
    return 1 < _times_as_large(first, second) <= (_CLOSE if twice_said else _CHOICE)


def _times_as_large(first: Draft, second: Draft) -> Fraction:
    """The second number as a multiple of the first, when that leaves its scale word to it."""
    if first.number is None or second.number is None or first.number.value <= 0:
        return Fraction(0)
    shift = (second.power or _spoken_power(second)) if not (first.power or _spoken_power(first)) else 0
    return Fraction(second.number.shift(-shift).value) / first.number.value


def hyphened_on(source: Source, at: int) -> bool:
    """Does a range go on at `at`: "20-to-25-minute"?"""
    found = joints(source.locale).hyphened.search(source.low, max(0, at - 6), at)
    return found is not None and found.end() == at


def _adjective(source: Source, draft: Draft) -> bool:
    """Is a hyphen between number and unit: "10-year"?"""
    return draft.unit_at is not None and source.text[draft.unit_at[0] - 1 : draft.unit_at[0]] == "-"


def _leaves_unit(first: Draft, second: Draft) -> bool:
    """ "2 to 4 million", "5 to 10 pct": the first end leaves its unit to the second, or repeats it."""
    if second.kind == "plain":
        return bool(second.power or _spoken_power(second)) and first.kind == "plain" and not first.power
    if first.kind == "plain":
        return True
    if first.kind != second.kind or first.kind not in LENT or first.unit != second.unit:
        return False
    return first.power == second.power or not first.power


def _same_thing(first: Draft, second: Draft) -> bool:
    if first.kind == "plain":
        return True
    if first.kind == "money" and second.kind == "plain":
        return True
    return first.kind == second.kind and first.unit == second.unit


def shared(first: Draft, second: Draft, *, backwards: bool = False) -> tuple[Draft, Draft]:
    """Copies of both ends, each with the unit and scale that the other states for it; with
    `backwards` also where the first end is a little larger."""
    low_end, high_end = _copy(first), _copy(second)
    if first.kind == "plain" and second.kind != "plain":
        low_end.kind, low_end.unit = second.kind, second.unit
        low_end.notes.add("inherited-unit")
        if "ambiguous-unit" in second.notes:
            low_end.notes.add("ambiguous-unit")
    elif second.kind == "plain" and first.kind != "plain":
        high_end.kind, high_end.unit = first.kind, first.unit
        high_end.notes.add("inherited-unit")
    if first.number is None or second.number is None:
        return low_end, high_end
    spoken = _spoken_power(second)
    if first.power or _spoken_power(first) or not (second.power or spoken):
        return low_end, high_end
    if spoken and first.kind == "plain" and first.number.value < second.number.shift(-spoken).value:
        number = first.number.shift(spoken)  # "three to four million people"
        low_end.number = Number(number.mantissa, number.exponent)
        low_end.notes.add("inherited-scale")
        return low_end, high_end
    # "$26 to $31 million", but "$500 to $1.5 million" is half a thousand
    room = 10 if first.kind == "plain" else _BACKWARDS if backwards else 1
    if first.number.value < second.number.shift(-second.power).value * room:
        number = first.number.shift(second.power)
        low_end.number, low_end.power = Number(number.mantissa, number.exponent), second.power
        low_end.notes.add("inherited-scale")
    return low_end, high_end


def _spoken_power(draft: Draft) -> int:
    """The scale in a number that is written in words: 6 of "four million"."""
    number = draft.number
    return max(number.exponent, 0) if number is not None and "word" in draft.notes and not draft.power else 0


def _copy(draft: Draft) -> Draft:
    return Draft(
        draft.start, draft.end, draft.kind, draft.number, draft.unit, draft.digits, draft.scale, draft.power,
        draft.unit_at, draft.hedge, draft.bound, draft.per, notes=set(draft.notes),
    )  # fmt: skip


def _become(draft: Draft, low_end: Draft, high_end: Draft, reach_start: int) -> None:
    draft.end, draft.kind, draft.unit, draft.per = high_end.end, high_end.kind, high_end.unit, high_end.per
    draft.number, draft.digits, draft.scale, draft.power, draft.unit_at = None, None, None, 0, None
    draft.ends, draft.reach_start = (low_end, high_end), reach_start
    draft.notes = {"ambiguous-unit"} if "ambiguous-unit" in high_end.notes else set()


def _millions_too(source: Source, first: Draft, second: Draft) -> None:
    """ "0.6m to 1.2m tonnes": no metres either."""
    if first.unit != "metre" or first.unit_at is None or second.scale is None or second.unit == "metre":
        return
    gap, words = source.low[first.end : second.start], joints(source.locale)
    if not any(joint.fullmatch(gap) for joint in (_DASH, words.to, words.either)):
        return
    letter = source.text[slice(*first.unit_at)]
    same = letter == source.text[slice(*second.scale)] and _is_million(source, letter)
    if same and first.number is not None and second.kind != "plain":
        first.kind, first.unit, first.power, first.scale = "plain", "", MILLION, first.unit_at
        first.unit_at, first.number = None, first.number.shift(MILLION)


def _is_million(source: Source, letter: str) -> bool:
    return source.locale.gaps.table("MONEY_SCALES").get(letter) == MILLION


def _millions(source: Source, first: Draft, second: Draft) -> None:
    """ "$779m-798m": no metres."""
    if first.kind != "money" or second.unit != "metre" or second.number is None or second.unit_at is None:
        return
    if not _is_million(source, source.text[slice(*second.unit_at)]):
        return
    second.kind, second.unit, second.power = "plain", "", MILLION
    second.scale, second.unit_at, second.number = second.unit_at, None, second.number.shift(MILLION)


def changing(source: Source, at: int, *, sentence: bool = True) -> bool:
    """Does a verb of change stand shortly before, in the sentence or only the same clause: "rose from
    10 to 12 percent"?"""
    changes, begin = source.locale.gaps.set("CHANGES"), max(0, at - 70)
    lead = source.low[begin:at]
    if changes.isdisjoint(word.strip(",()") for word in lead.split()):
        return False
    ends = [end - begin for end in stops_between(source.text, begin, at, source.locale)]
    cut = max(0, *ends, *(lead.rfind(mark) for mark in (("; ",) if sentence else ("; ", ", ", " ("))))
    return any(word.strip(",()") in changes for word in lead[cut:].split())


def coordinated(source: Source, first: Draft, second: Draft) -> None:
    """ "10 and 20 percent", "five or six people": the first number borrows unit and scale."""
    if first.kind != "plain" or second.kind not in LENT or first.number is None or second.number is None:
        return
    gap = source.low[first.end : second.start]
    gaps = source.locale.gaps
    if gap not in gaps.list("SHARERS"):
        return
    if second.power and isinstance(first.number.mantissa, Fraction):
        return  # "cut by a third to 9 million"
    if second.unit_at is None or second.unit_at[0] <= second.start:
        return
    if second.kind == "count" and (second.unit == "time" or not _shares_noun(source, first, second, gap)):
        return
    borrower, _ = shared(first, second)
    first.kind, first.unit, first.notes = borrower.kind, borrower.unit, borrower.notes
    first.number, first.power = borrower.number, borrower.power


def _shares_noun(source: Source, first: Draft, second: Draft, gap: str) -> bool:
    return gap in source.locale.gaps.list("ALTERNATIVES") or _alike(source, first, second)


def _alike(source: Source, first: Draft, second: Draft) -> bool:
    """ "lost 84,200 and 61,350 barrels": are both written alike, and too large for anything but amounts?"""
    if first.number is None or second.number is None or first.digits is None or second.digits is None:
        return False
    grouped = [source.locale.group in source.text[slice(*digits)] for digits in (first.digits, second.digits)]
    return all(grouped) and first.number.value >= _LARGE and not first.power and not second.power


@functools.cache  # once per language
def _out_of(locale: Locale) -> re.Pattern[str]:
    noun = NOUN_IN_SHARE if locale.gaps.word("NOUN_IN_SHARE") else ""
    return re.compile(rf"{noun}(?:{any_of(locale.gaps.list('OUT_OF'))})")


def ratio(source: Source, first: Draft, second: Draft) -> bool:
    """ "one in five", "1 over 3", "5人に1人": a share."""
    if first.kind == second.kind == "count" and _one_of(source, first, second):
        return True
    if first.kind != "plain" or first.number is None or second.number is None:
        return False
    gap = source.low[first.end : second.start]
    over = gap in source.locale.gaps.list("OVER")
    if not (over or _out_of(source.locale).fullmatch(gap)) or second.number.value < 2:
        return False
    if second.kind not in ("plain", "count") or (over and second.kind != "plain"):
        return False
    if first.number.value != 1 and (over or not _some_of(source, first, second)):
        return False
    end = second.digits[1] if second.digits is not None and second.scale is None else second.end
    share = Fraction(first.number.value) / second.number.value
    first.number, first.end, first.digits = Number(share), end, None
    return True


def _some_of(source: Source, first: Draft, second: Draft) -> bool:
    """ "nearly 3 in 4 homes", "Six in 10 voters": a share, and no goals in so many games."""
    if first.number is None or second.number is None or first.scale or first.number.value.denominator != 1:
        return False
    if not 1 < first.number.value < second.number.value <= _MOST_OF:
        return False
    gaps, start = source.locale.gaps, first.start
    hedged = source.locale.hedges.match(source.text, source.low, max(0, start - 1)) is not None
    lead = source.word_before(start)[1]
    return hedged or source.opens_sentence(start) or lead in gaps.set("SHARE_OPENERS")


def _one_of(source: Source, first: Draft, second: Draft) -> bool:
    """The whole before the one: "5人に1人"."""
    if source.low[first.end : second.start] not in source.locale.gaps.list("WHOLE_BEFORE_ONE"):
        return False
    if first.number is None or second.number is None or first.unit != second.unit:
        return False
    if second.number.value != 1 or first.number.value < 2:
        return False
    first.kind, first.unit, first.unit_at, first.digits = "plain", "", None, None
    first.number, first.end = Number(Fraction(1) / first.number.value), second.end
    return True


def restated(source: Source, first: Draft, second: Draft) -> bool:
    """ "forty-five (45)" is one figure."""
    if first.kind != "plain" or second.kind != "plain" or first.number is None or second.number is None:
        return False
    if source.low[first.end : second.start] != " (" or not source.low.startswith(")", second.end):
        return False
    if first.number.value != second.number.value:
        return False
    first.end = second.end + 1
    return True
