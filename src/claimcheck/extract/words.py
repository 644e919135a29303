"""Figures that begin with a word: "two", "half a million", "quadruple", "March 2021"."""

from __future__ import annotations

import functools
import re
from fractions import Fraction

from claimcheck.extract import dates, years
from claimcheck.extract.counts import noun_after
from claimcheck.extract.names import lead_in, numbered
from claimcheck.extract.numerals import Numeral, read_spelled
from claimcheck.extract.one import is_number_one, is_pronoun, one_thing
from claimcheck.extract.quantity import part_of_hedge, quantity
from claimcheck.extract.ranges import hyphened_on, joints
from claimcheck.extract.source import Draft, Source
from claimcheck.locale import Locale
from claimcheck.locale.spelled import read_share
from claimcheck.model import Number


@functools.cache  # once per language
def _point(locale: Locale) -> re.Pattern[str]:
    return re.compile(rf"[ -](?:{'|'.join(locale.gaps.list('POINTS')) or '(?!)'})(?![a-z])")


def triggers(locale: Locale) -> frozenset[str]:
    """Every lower-case word at which `read_word` wants to be asked."""
    gaps = locale.gaps
    words = {*locale.numbers, *locale.multipliers, *locale.multiples, *locale.months}
    words |= {
        *gaps.table("DENOMINATORS"),
        *gaps.table("DOZENS"),
        *gaps.table("VAGUE"),
        *gaps.table("QUARTERS"),
    }
    words |= gaps.set("COUNTED_BY_ARTICLE") | set(gaps.list("MINUS"))
    words |= _folds(locale).keys()
    words |= set(gaps.table("COUPLES"))
    return frozenset(word for word in words if not word[0].isdigit())


def read_word(source: Source, at: int, word: str, end: int) -> Draft | int:
    """The figure that the trigger `word` at `at` begins, or where to read on."""
    locale = source.locale
    gaps = locale.gaps
    if source.text[at - 1 : at] in ("_", "@", "/", "#"):
        return end
    if word in locale.months and (word not in locale.numbers):
        return dates.date_at_month(source, at, word) or end
    quarter = years.quarter_at_word(source, at, word, end)
    if quarter is not None:
        return quarter
    if word in locale.multiples:
        return _multiple(source, at, word, end)
    if word in _folds(locale):
        return _fold(source, at, word, end)
    if word in gaps.table("COUPLES"):
        return _couple(source, at, word, end)
    if word in gaps.table("VAGUE") and (
        word not in gaps.table("DOZENS") or source.low.startswith(gaps.list("OF_MANY"), end)
    ):
        vague = _vague(source, at, word, end)
        if vague is not None:
            return vague
    if word in gaps.set("COUNTED_BY_ARTICLE") and word not in gaps.table("DENOMINATORS"):
        return _by_article(source, at, word, end)
    return _spelled(source, at, word, end)


def _article_start(source: Source, at: int) -> int:
    start, word = source.word_before(at)
    return start if word in source.locale.gaps.list("ARTICLES") else at


def _spelled(source: Source, at: int, word: str, end: int) -> Draft | int:
    gaps = source.locale.gaps
    start = at
    if word in gaps.list("MINUS"):
        start = end + 1
        if source.low[start : start + 1].isdigit() or part_of_hedge(source, at, start):
            return end
    elif word not in source.locale.numbers:
        start = _article_start(source, at)
    if word in gaps.set("CONTEXT_ONLY_NUMBERS") and is_pronoun(source, at, end):
        return end
    numeral = read_spelled(source, start)
    if numeral is None or numeral.end < end:
        return end
    point = _point_part(source, at, word, end)
    if point is not None:
        return point
    if word in gaps.table("DENOMINATORS") and not _is_share(source, start, word, numeral):
        return end
    chained = source.text[start - 1 : start] == "-" and source.text[start - 2 : start - 1].isalpha()
    if chained and not hyphened_on(source, start) and (not lead_in(source, start) or _is_zero(numeral)):
        return numeral.end  # "mid-forty" may be one, "sub-zero" is none
    if _named(source, start, numeral.end):
        return numeral.end
    if numeral.fraction and word in source.locale.numbers and _are_periods(source, start, numeral):
        numeral = Numeral(start, end, Number(source.locale.numbers[word], 0, True), word=True)
    draft = quantity(source, numeral)
    if source.low[draft.end : draft.end + 1].isalnum():
        return draft.end
    bare = word in source.locale.multipliers and start == at and numeral.end == end
    open_ended = bare and source.locale.after.match(source.text, source.low, end) is not None
    if bare and not open_ended and draft.kind not in ("money", "measure", "percent"):
        return draft.end  # "the first million", not "thousand-plus"
    if word in gaps.set("CONTEXT_ONLY_NUMBERS"):
        is_number = is_number_one(source, at, numeral, draft)
        thing = None if is_number and numeral.end - numeral.start > end - at else one_thing(source, at, draft)
        if thing is not None or not is_number:
            return thing or end
    if (
        draft.kind == "plain"
        and not open_ended
        and source.low.startswith("-", draft.end)
        and source.low[draft.end + 1 : draft.end + 2].isalpha()
        and not joints(source.locale).hyphened.match(source.low, draft.end)
    ):
        return draft.end
    return draft


def _is_zero(numeral: Numeral) -> bool:
    return numeral.number.value == 0


def _are_periods(source: Source, start: int, numeral: Numeral) -> bool:
    """ "the first three quarters": of a year, not of a whole."""
    gaps = source.locale.gaps
    last, lead = source.word_before(numeral.end)[1].rpartition("-")[2], source.word_before(start)[1]
    if last not in gaps.set("PERIODS"):
        return False
    lasting = lead in gaps.set("LASTING") and not source.low.startswith(gaps.list("OF_MANY"), numeral.end)
    return lasting or lead in gaps.set("BEFORE_PERIODS")


def _point_part(source: Source, at: int, word: str, end: int) -> Draft | None:
    """ "a quarter point", "half-point": of a percentage point."""
    parts = source.locale.gaps.table("POINT_PARTS").get(word)
    match = None if parts is None else _point(source.locale).match(source.low, end)
    if match is None or source.low[at - 1 : at] == "-":
        return None
    draft = Draft(at, match.end(), "points", Number(Fraction(1, parts), 0, True), "percentage_point")
    draft.digits, draft.unit_at = (at, end), (end + 1, match.end())
    draft.notes.add("word")
    return draft


def _named(source: Source, start: int, end: int) -> bool:
    """ "number three", "the Three Gorges", "Million Dollar Baby"."""
    text = source.text
    before_at, before = source.word_before(start)
    if before in source.locale.gaps.set("NUMBERED") or (
        before in source.locale.gaps.set("TITLES") and text[before_at].isupper()
    ):
        return True
    if (
        before in source.locale.gaps.set("LED_TITLES")
        and numbered(source, before_at)
        and noun_after(source, end) is None
    ):
        return True  # "on day five"
    if text[start:end].isupper() and end - start > 2 and not text[end : end + 12].isupper():
        return not text[max(0, start - 12) : start].isupper()  # "NIL", an acronym
    if not text[start].isupper() or text[start : start + 2].isupper() or source.opens_sentence(start):
        return False
    if source.locale.gaps.word("NOUN"):
        return False  # where every noun has a capital, it says nothing
    if text[end : end + 1] in (" ", "-") and text[end + 1 : end + 2].isupper():
        return True
    if before in source.locale.gaps.list("OF_NAMES"):
        before_at, before = source.word_before(before_at)  # "Group of Seven"
    return text[before_at].isupper() and before not in source.locale.gaps.set("OPENERS")


def _is_share(source: Source, start: int, word: str, numeral: Numeral) -> bool:
    """ "a third of", "half a million", "a half"; not "the third", "second half", "a quarter"."""
    low = source.low
    gaps = source.locale.gaps
    if word in gaps.set("NO_SHARES"):
        return False
    if numeral.number.exponent > 0:
        return True
    if word in gaps.set("HALVES_OF_UNITS"):
        unit = source.locale.units.match(source.text, low, numeral.end + 1)
        return start == numeral.end - len(word) and unit is not None and not unit[1].careful
    after = low[numeral.end : numeral.end + 4]
    if word in gaps.set("HALVES"):
        _, before = source.word_before(start)
        if before in gaps.set("BEFORE_HALVES") or before in source.locale.numbers or before.isdigit():
            return False
        return not after.startswith("-") or low.startswith(gaps.list("HALVED"), numeral.end)
    if source.word_after(start)[0] in gaps.list("ARTICLES"):
        return (
            after.startswith(gaps.list("OF_MANY"))
            or not after[:2].strip()
            or not (after[:1] == " " and after[1:2].isalpha())
            or _is_part(source, start, numeral.end)
        )
    return False


def _is_part(source: Source, start: int, end: int) -> bool:
    """ "by a third to 9 million", not "by a third party"."""
    gaps = source.locale.gaps
    article = (
        _article_start(source, start) if source.word_after(start)[0] not in gaps.list("ARTICLES") else start
    )
    lead, follow = source.word_before(article)[1], source.word_after(end)[0]
    return lead in gaps.set("SHARE_LEADS") and follow in gaps.set("STOPS")


def _multiple(source: Source, at: int, word: str, end: int) -> Draft | int:
    gaps = source.locale.gaps
    if word in gaps.set("SHY_MULTIPLES"):
        after, _ = source.word_after(end)
        grown = source.word_before(at)[1] in gaps.set("GROWING") and after not in gaps.set("NOUNS_OF_TWO")
        if not grown and after not in gaps.set("MULTIPLE_OF") and not source.low[end + 1 : end + 2].isdigit():
            return end
    if source.low[end : end + 1] == "-" or source.low[at - 1 : at] == "-":
        return end
    if source.low.startswith(gaps.list("NO_MULTIPLE_TAILS"), end):
        return end  # "doubled as a spotter"
    above, below = source.locale.multiples[word]
    number = Number(above) if below == 1 else Number(Fraction(above, below))
    return Draft(at, end, "multiple", number=number, digits=(at, end), notes={"word"})


def _fold(source: Source, at: int, word: str, end: int) -> Draft | int:
    count, split = _folds(source.locale)[word], end - len(source.locale.gaps.word("FOLD"))
    return Draft(at, end, "multiple", Number(count), digits=(at, split), unit_at=(split, end), notes={"word"})


@functools.cache  # once per language
def _folds(locale: Locale) -> dict[str, int]:
    """ "twofold", "tenfold", "hundredfold"."""
    fold = locale.gaps.word("FOLD")
    sizes = {word: value for word, value in locale.numbers.items() if 2 <= value <= 10}
    sizes |= {word: 10**power for word, power in locale.multipliers.items() if power == 2}
    return {f"{word}{fold}": value for word, value in sizes.items()} if fold else {}


def _couple(source: Source, at: int, word: str, end: int) -> Draft | int:
    """ "a couple of weeks", "a pair of boots"."""
    hedge = source.locale.gaps.table("COUPLES")[word]
    start = _article_start(source, at)
    joint = next((of for of in source.locale.gaps.list("OF_MANY") if source.low.startswith(of, end)), "")
    if not joint or (start == at and not hedge):
        return end
    numeral = Numeral(start, end + len(joint), Number(2), word=True)
    draft = quantity(source, numeral)
    draft.hedge = hedge or None
    return draft


def _vague(source: Source, at: int, word: str, end: int) -> Draft | None:
    """ "tens of thousands of people": an open range, at least one of its smallest steps."""
    table = source.locale.gaps.table("VAGUE")
    power, stop, place = table[word], end, end
    while (many := _of_many(source, place)) is not None:
        follow, after = source.word_after(many)
        if follow not in table:
            break
        power, stop, place = power + table[follow], after, after
    if stop == end and _of_many(source, end) is None:
        return None
    low_end = Draft(at, stop, "count", number=Number(1, power), digits=(at, stop), notes={"word"})
    draft = Draft(at, stop, "count", ends=(low_end, None), notes={"word"})
    many = _of_many(source, stop)
    if many is not None:
        unit = source.locale.units.match(source.text, source.low, many + 1)
        noun = noun_after(source, many)
        if unit is not None and not unit[1].careful:
            draft.kind = low_end.kind = unit[1].kind
            draft.unit = low_end.unit = unit[1].name
            draft.unit_at, draft.end = (many + 1, unit[0]), unit[0]
        elif noun is not None:
            draft.unit = low_end.unit = noun[1]
            draft.unit_at, draft.end = (many + 1, noun[0]), noun[0]
    return draft


def _of_many(source: Source, at: int) -> int | None:
    """The end of the "of" in "tens of thousands"."""
    joints = (
        at + len(of) for of in source.locale.gaps.list("OF_MANY") if source.low.startswith(f"{of} ", at)
    )
    return next(joints, None)


def _by_article(source: Source, at: int, word: str, end: int) -> Draft | int:
    """ "a dollar", "an hour and a half", "more than a mile", "another week", "all day"."""
    gaps = source.locale.gaps
    start, before = source.word_before(at)
    if start == at or (before not in gaps.list("ARTICLES") and before not in gaps.list("WHOLE")):
        return end
    unit = source.locale.units.match(source.text, source.low, at)
    if unit is None:
        return end
    draft = Draft(start, unit[0], unit[1].kind, Number(1, 0, True), unit[1].name, notes={"word"})
    draft.digits, draft.unit_at = (start, at - 1), (at, unit[0])
    if unit[1].ambiguous:
        draft.notes.add("ambiguous-unit")
    more = read_share(source.low, draft.end, source.locale) if unit[1].kind == "duration" else None
    if more is not None and more[1] < 1 and not source.low.startswith(gaps.list("OF_MANY"), more[0]):
        draft.number, draft.end = Number(1 + more[1]), more[0]
        return draft  # "an hour and three quarters"
    if (half := source.half_more(draft.end)) is not None:
        draft.number, draft.end = Number(Fraction(3, 2)), half
        return draft
    joint = f" {gaps.word('AND')} "
    if source.low.startswith(joint, draft.end) and unit[1].kind == "duration":
        after = source.low[draft.end + len(joint) : draft.end + len(joint) + 1]
        follow, _ = source.word_after(draft.end + len(joint) - 1)
        if after.isdigit() or follow in source.locale.numbers:
            return draft
    if before in gaps.list("WHOLE"):
        named = f"{before} {word}" in gaps.set("NO_WHOLES")
        return draft if unit[1].kind == "duration" and not named else end
    if source.locale.hedges.match(source.text, source.low, max(0, start - 1)) is not None:
        _, lead = source.word_before(start)
        return draft if lead in gaps.set("ARTICLE_LEADS") else end
    if word not in gaps.set("ALWAYS_COUNTED") or _is_rate(source, start):
        return end
    return draft


def _is_rate(source: Source, start: int) -> bool:
    """ "$50 a barrel", "150 yen to a dollar": the article means "per"."""
    before = source.low[max(0, start - 12) : start]
    _, word = source.word_before(start)
    return any(char.isdigit() for char in before) or word in source.locale.gaps.set("PER_ARTICLE_LEADS")
