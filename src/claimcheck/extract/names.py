"""Digits that are no figure: names, telephone numbers, scores, clock times, versions."""

from __future__ import annotations

import functools
import re

from claimcheck.extract.counts import is_counted, noun_after, singular
from claimcheck.extract.dialled import ADDRESSES, DIALLED, DIALLED_FIRST, PHONE, number_to_dial, telephone_at
from claimcheck.extract.numerals import is_share
from claimcheck.extract.ranges import hyphened_on
from claimcheck.extract.source import Draft, Source, any_of
from claimcheck.locale import Locale
from claimcheck.locale.signs import CLOCK_INITIALS, CLOCK_MARKS, NUMERAL_END, ZONES
from claimcheck.startup.expressions import compiled

_COLON = compiled(r"[0-9]+(?::[0-9]+)+")
_CHAIN = compiled(r"[0-9]+(?:[-.–/][0-9]+){2,}")
_PAIR = compiled(r"([0-9]{1,4})([-–])([0-9]{1,4})(?![0-9.,]*[0-9])")
_SLASH = compiled(r"([0-9]{1,9})/([0-9]{1,9})(?![0-9])")
_BRAND = compiled(r"[0-9]+-[A-Z][a-z]")  # "7-Eleven"
_LINKS = " .:/-–'’"  # what may follow in a code or chain
_DECIMALS = compiled(r"(?:[0-9]+\.[0-9]+[-–][0-9]+(?:\.[0-9]+)?|[0-9]+[-–][0-9]+\.[0-9]+)(?![-.–/]?[0-9])")
_LISTED = compiled(r"[0-9]{1,2}(?:[.)](?=\s+[A-Z])| ?\|)")  # "1. First", "3 | News"
_CITED = compiled(r"[0-9]{1,3}(?:[,–-] ?[0-9]{1,3})*\](?!%)")  # "[3]", "[12,13]"
_CODE = compiled(
    r"[0-9](?:,[0-9])+-(?=[A-Za-z])[A-Za-z-]+"  # "1,3-butadiene", "2,4-D"
    r"|[0-9]{1,4}\([0-9]{1,3}\)(?=:)"  # of a journal: "17(9): 81"
    r"|[0-9]{4,6}\.[A-Z]{1,2}(?![A-Za-z])"  # a share's code: "9984.T"
    r"|[0-9]{1,3}-[A-Z](?![^\W\d_])|[0-9]{3}\([a-z]\)"  # "10-K", "401(k)"
    r"|[0-9]{3}-[0-9]{6}(?![0-9])"  # of a file: "123-456789"
    r"|10\.[0-9]{4,5}/\S+|1-[0-9]{3}-[A-Z][A-Z0-9-]+"  # an article's DOI, "1-800-FLOWERS"
    r"|(?:[369]|12)M(?= [12][0-9]{3}(?![0-9]))"  # nine months: "9M 2024"
    r"|[1-9]K(?![^\W\d_])|(?:240|360|480|720|1080|1440|2160)p(?![A-Za-z])"  # "4K", "1080p"
)
_CODED = tuple("-,(.KMp")  # what follows the first digits of a code
_ANOTHER = compiled(r" & [0-9]{1,3}(?![0-9.,%])")
APOSTROPHES = ("'", "’", "‘")
_SHORT_YEAR = compiled("[0-9]{2}" + NUMERAL_END)
_POSTAL = 5  # digits of a postal code
_LONGEST_COUNT = 8  # digits of what may still be an index
_EMERGENCY = 3  # … of the number of an emergency service
_NTH = compiled(r" [0-9]{1,3}[a-z]{2}(?![a-z0-9])")  # "254 West 54th Street"
_SIDES = compiled(r"(?:[x×][0-9]+(?:\.[0-9]+)?)+(?![0-9x×])")
_TYPE = compiled("[1-9][0-9]{2}")
_QUOTES = '"″'
_HEADLINE = 12  # code points on both sides in which nothing is small in a headline of capitals
_RAN_ON = compiled(r"[a-z]{4}[.,]$")
_CLAUSE = compiled(r"[0-9]{1,2}\)(?!%)")  # "(2)"
_SPACED_GROUPS = compiled(r"[0-9]+(?:[ -][0-9]+)+")


def name_at(source: Source, at: int, end: int) -> int | None:
    """Where to read on when the digits from `at` to `end` are no figure; None when they may be one."""
    text, low = source.text, source.low
    before = text[at - 1 : at]
    if before and (before.isalpha() or before in "_#@/\\&%"):
        crossed = before in "x×" and text[at - 2 : at - 1].isdigit() and side_at(source, at - 1)
        return None if crossed else _skip(text, at)
    if before == "-" and at > 1 and (text[at - 2].isalnum() or text[at - 2] in ")"):
        return None if lead_in(source, at) or hyphened_on(source, at) else _skip(text, at)
    listed = _LISTED.match(text, at) if before in ("", "\n") or _begins(source, at) else None
    cited = _CITED.match(text, at) if before == "[" else None
    mark = listed or cited or (_CODE.match(text, at) if text[end : end + 1] in _CODED else None)
    if mark is not None and not (cited and _measure_after(source, cited.end())):
        return mark.end()
    if before in (".", ",") and _RAN_ON.search(text, max(0, at - 6), at):
        return _skip(text, at)  # "cases.12 The", "a study,3,4 found": marks of footnotes
    if before == " " and text[at - 2 : at - 1] == "#" and text[at - 3 : at - 2].isalpha():
        return _skip(text, at)  # "CRD# 18488"
    if low.endswith(source.locale.gaps.list("NUMBERED_STAGES"), 0, at):
        return end  # "the round of 16"
    if before in ("+", "(") and (number := telephone_at(text, at) or _clause(source, at)) is not None:
        return number
    if text[at] == "0" and text[at + 1 : at + 2].isdigit() and not _is_decimal(source, at):
        spaced = _SPACED_GROUPS.match(text, at)  # "0800 GMT", "007", "020 7946 0018"
        return spaced.end() if spaced else _skip(text, at)
    if before in APOSTROPHES and _SHORT_YEAR.match(text, at) and not _measure_after(source, at + 2):
        return at + 2  # "'08", but "'20 minutes'"
    if before == "+" and at > 1 and not text[at - 2].isspace():
        offset = _COLON.match(text, at)  # "UTC+5:30"
        return offset.end() if offset else _skip(text, at)
    if low[end : end + 1] not in _links(source.locale):
        return None
    if text.startswith(ADDRESSES, end):
        return end  # the number of a page
    if end - at in DIALLED_FIRST and (phone := number_to_dial(source, at)) is not None:
        return phone
    match = _clock(source.locale).match(low, at) or DIALLED.match(text, at)
    if match is not None or text[end] == " ":
        return match.end() if match else None
    match = _COLON.match(text, at)
    if match is not None:
        return match.end()
    slash = _SLASH.match(text, at)
    if slash is not None and not is_share(int(slash[1]), int(slash[2])):
        return slash.end()  # "24/7", "9/11"
    if _BRAND.match(text, at) and source.locale.units.match(text, low, end + 1) is None:
        return _skip(text, at)
    if (exchanged := _exchange(source.locale).match(low, end)) is not None:
        return exchanged.end()  # "a 2-for-1 split"
    decimals = _DECIMALS.match(text, at)
    if decimals is not None and _unit_after(source, decimals.end()):
        return None  # "6.2–8.1 mi"
    match = _CHAIN.match(text, at) or PHONE.match(text, at)
    if match is None or (match.re is PHONE and _measure_after(source, match.end())):
        return None
    return match.end()


def _clause(source: Source, at: int) -> int | None:
    """The end of a number in brackets that names a clause or a footnote: "subsection (1)", "198A(2)"."""
    found = _CLAUSE.match(source.text, at)
    if found is None or source.locale.symbols.match(source.text, source.low, at - 1) is not None:
        return None
    glued = source.text[at - 2 : at - 1].isalnum()
    named = source.word_before(at - 1)[1] in source.locale.gaps.set("SMALL_TITLES")
    return found.end() if glued or named else None


def clock_end(source: Source, at: int) -> int | None:
    """The end of a time of day: of the second in "9 am-1 am"."""
    found = _clock(source.locale).match(source.low, at)
    return None if found is None else found.end()


def _begins(source: Source, at: int) -> bool:
    """Does a sentence end right before, and not "Rs. " or "approx. "?"""
    if at < 2 or source.text[at - 1] != " " or source.text[at - 2] not in ".;:!?":
        return False
    if source.locale.symbols.match(source.text, source.low, at - 1) is not None:
        return False
    return source.word_before(at)[1].strip(".") not in source.locale.gaps.set("ABBREVIATIONS")


def _is_decimal(source: Source, at: int) -> bool:
    """ ".001 %"."""
    return source.text[at - 1 : at] == source.locale.decimal and not source.text[at - 2 : at - 1].isalnum()


def lead_in(source: Source, at: int) -> bool:
    """ "mid-2020", "pre-1990", "sub-5%": a prefix."""
    return source.low[max(0, at - 6) : at - 1].endswith(source.locale.gaps.list("PREFIXES"))


def _skip(text: str, at: int) -> int:
    """Past everything that hangs together with what stands at `at`."""
    end = at
    while end < len(text) and (
        text[end].isalnum()
        or (text[end] in "-_/" and text[end + 1 : end + 2].isalnum())
        or (text[end] in ".," and text[end - 1].isdigit() and text[end + 1 : end + 2].isdigit())
    ):
        end += 1
    return max(end, at + 1)


def glued_after(source: Source, end: int, unit_found: bool) -> bool:
    """Do letters or a code run on after the number: "06F6", "24703m212", "16th"?"""
    text = source.text
    after = text[end : end + 1]
    if after and after in "x×" and side_at(source, end):
        return False
    return after.isalpha() or after == "_" or (after.isdigit() and unit_found and text[end - 1] not in "'′")


def side_at(source: Source, at: int) -> bool:
    """ "10x12 feet", "4x5x6m": is the cross at `at` between sides that are measured?"""
    match = _SIDES.match(source.text, at)
    return match is not None and _measure_after(source, match.end())


def score_at(source: Source, at: int, end: int) -> int | None:
    """End of a score or vote ("3-2", "98-2") whose first digits end at `end`; None when it may be a
    range or a span of years."""
    match = _PAIR.match(source.text, at) if source.text[end : end + 1] in ("-", "–") else None
    if match is None:
        return None
    low_end, high_end = int(match[1]), int(match[3])
    after = source.low[match.end() : match.end() + 1]
    if after.isalpha() or after in ("%", "°", "-", "'", '"', "$", "€", "£"):
        return None
    if source.text[at - 1 : at] in ("$", "€", "£", "¥", "~") or _is_price(source, at):
        return None
    if high_end <= low_end:
        return match.end()
    if high_end < 200 and not _range_before(source, at) and not _unit_after(source, match.end()):
        return match.end()
    return None


def _is_price(source: Source, at: int) -> bool:
    """ "Rs 121-123": is there a money's mark before the blank?"""
    found = (
        source.locale.symbols.match(source.text, source.low, at - 1) if source.text[at - 1] == " " else None
    )
    return found is not None and source.text[found[0] : at - 1] not in source.locale.gaps.table(
        "SCALED_MARKS"
    )


def _range_before(source: Source, at: int) -> bool:
    return source.word_before(at)[1] in source.locale.gaps.set("SPANS")


def _measure_after(source: Source, end: int) -> bool:
    place = end + 1 if source.low[end : end + 1] in (" ", "-") else end
    if source.locale.units.match(source.text, source.low, place) is not None:
        return True
    return source.locale.scales.match(source.text, source.low, place) is not None


def _unit_after(source: Source, end: int) -> bool:
    return _measure_after(source, end) or noun_after(source, end) is not None


def titled(source: Source, draft: Draft, at: int, end: int, floor: int) -> bool:
    """Is the bare number at `at` part of a name: "Article 5", "Windows 11", "S&P 500"?

    A word before `floor` belongs to another figure.
    """
    one = draft.unit_at == (end, end + 1)  # "Model 3s", "the book \"Vol. 1\""
    lettered = one and (source.text[end].isalpha() or source.text[end] in _QUOTES)
    if (
        (draft.kind not in ("plain", "count") and not lettered)
        or draft.scale is not None
        or "grouping" in draft.notes
    ):
        return False
    gaps = source.locale.gaps
    start, word = source.word_before(at)
    if end - at == _EMERGENCY and _calls_for_help(source, word, at, end):
        return True
    if not word and at > 1 and source.low.startswith(": ", at - 2):
        return source.word_before(at - 2)[1] in gaps.set("LABELS")  # "Meeting ID: 123 456 789"
    if (
        not word
        or start == at
        or start < floor
        or source.text[start + len(word) : at] not in ("", " ", "\u00a0")
    ):
        return False
    capital = any(map(str.isupper, source.text[start : start + len(word)]))
    if draft.kind == "plain" and (
        word in gaps.set("LONE_TITLES") or (word in gaps.set("LED_TITLES") and numbered(source, start))
    ):
        return True
    if word in gaps.set("TITLES") or word.removesuffix(gaps.word("PLURAL")) in gaps.set("SERIAL_TITLES"):
        return capital or not gaps.set("SMALL_TITLES").isdisjoint(
            (word, word.removesuffix(gaps.word("PLURAL")))
        )
    if draft.kind == "plain" and word in gaps.list("ARTICLES") and _TYPE.fullmatch(source.text, at, end):
        return source.word_after(end)[0] in gaps.set("STOPS")  # "on a 457 than", "aboard a 747 to"
    if source.text[max(0, start - _HEADLINE) : end + _HEADLINE].isupper():
        return False  # all is in capitals
    letters, digits = source.text[start : start + len(word)], source.text[at:end]
    acronym = letters.isupper() and 1 < len(letters) < 5
    if acronym and _POSTAL <= len(digits) < _LONGEST_COUNT and digits.isdigit() and int(digits) % 100:
        return True  # "IEC 62304": a count of so many would be grouped
    if not capital or gaps.word("NOUN") or (draft.kind == "count" and not _within_name(source, draft)):
        return False
    bare = word.rstrip(".")
    known = (source.locale.weekdays, source.locale.months, source.locale.numbers)
    words = gaps.set("OPENERS") | gaps.set("NATIONS")
    if bare.isdigit() or bare in words or any(bare in own for own in known):
        return False
    if not digits.isdigit() or len(digits) > (_POSTAL if _after_comma(source, start) else 4):
        return False
    return not source.opens_sentence(start) or acronym  # "NGC 5994"


def _calls_for_help(source: Source, word: str, at: int, end: int) -> bool:
    """ "a 911 call", "dialled 999"."""
    gaps = source.locale.gaps
    return source.text[at:end] in gaps.set("EMERGENCY_NUMBERS") and (
        word in gaps.set("BEFORE_EMERGENCY") or source.word_after(end)[0] in gaps.set("AFTER_EMERGENCY")
    )


def numbered(source: Source, start: int) -> bool:
    """ "on day 5": does the word at `start`, which is one of LED_TITLES, take a number for its name?"""
    return source.word_before(start)[1] in source.locale.gaps.set("TITLE_LEADS")


def _after_comma(source: Source, start: int) -> bool:
    """ "Chicago, Illinois 60603": does the word before the number end an address?"""
    return source.text[start - 2 : start] == ", " and source.text[start - 3 : start - 2].isalpha()


def _within_name(source: Source, draft: Draft) -> bool:
    """ "Lunar Node 1 Navigation Demonstrator", "the Landsat 8 satellite records": do words with capitals
    stand on both sides, or an article before a name?"""
    if draft.number is None or draft.digits is None:
        return False
    name, word = source.word_before(draft.digits[0])
    gaps = source.locale.gaps
    if word.endswith(gaps.list("POSSESSIVES")):
        return False  # "the League's 32 clubs"
    if source.word_before(name)[1] in gaps.set("NAME_ARTICLES"):
        several = singular(word, source.locale) is not None  # "the Democrats 53 seats"
        return source.low[name - 1 : name] == " " and source.text[name].isupper() and not several
    if draft.number.value != 1:
        return False
    return source.text[draft.digits[1] + 1 : draft.digits[1] + 2].isupper()


def scaled_mark(source: Source, draft: Draft, at: int) -> bool:
    """ "R2", "PS5": is it only the letters of a mark that are money with a scale word?"""
    if draft.unit_at is None or draft.unit_at[1] > at or "," in source.text[at : draft.end]:
        return False
    return source.text[slice(*draft.unit_at)] in source.locale.gaps.table("SCALED_MARKS")


@functools.cache  # once per language
def _links(locale: Locale) -> frozenset[str]:
    """What may follow in a clock time, code or chain."""
    return frozenset((*_LINKS, *CLOCK_INITIALS, *locale.gaps.word("CLOCK_INITIALS")))


@functools.cache  # once per language
def _clock(locale: Locale) -> re.Pattern[str]:
    """Times of day, in the marks that all languages take over and in the language's own."""
    marks = "|".join((*CLOCK_MARKS, *locale.gaps.list("CLOCK_MARKS")))
    zones, tails = "|".join(ZONES), any_of(locale.gaps.list("CLOCK_TAILS"))
    return compiled(
        rf"[0-9]{{1,2}}(?:[:.][0-9]{{2}})? ?(?:{marks})"
        rf"|[0-2][0-9][0-5][0-9] ?(?:{zones})\b|[0-9]{{1,2}}[:.][0-5][0-9] (?:{tails})(?![a-z])"
    )


@functools.cache  # once per language
def _eras(locale: Locale) -> re.Pattern[str]:
    eras = "|".join(re.escape(era) for era in locale.gaps.list("ERAS"))
    return compiled(rf" ?(?:{eras})(?![A-Za-z0-9])" if eras else "(?!)")


def numbers_something(source: Source, draft: Draft, end: int) -> bool:
    """Is it the number of a house or the year of an era: "10 Downing Street", "2600 B.C."?"""
    if draft.kind not in ("plain", "count") or draft.scale is not None:
        return False
    return _eras(source.locale).match(source.text, end) is not None or _addressed(source, end)


@functools.cache  # once per language
def _exchange(locale: Locale) -> re.Pattern[str]:
    return re.compile(rf"-(?:{any_of(locale.gaps.list('EXCHANGED'))})-[0-9]+")


def whole_at(source: Source, at: int, end: int) -> int:
    """Where to read on after the number in a name from `at` to `end`: behind how many there are ("Page 4 of
    8"), or the next ones ("SOC 1 & 2", "Chapters 3, 4 and 7")."""
    match = (whole := _wholes(source.locale).match(source.low, end)) or _ANOTHER.match(source.low, end)
    if match is None and (pair := _next(source.locale).match(source.low, end)) is not None:
        match = (
            pair if source.text[at:end].isdigit() and int(pair[1]) == int(source.text[at:end]) + 1 else None
        )
    if match is None and _of_several(source, source.word_before(at)[1]):
        match = _others(source.locale).match(source.low, end)
    counts = match is not None and not whole and is_counted(source, match.end())  # "Room 3 and 4 others"
    return end if match is None or counts else match.end()


def _of_several(source: Source, word: str) -> bool:
    """Is it a title in the plural: "Chapters"?"""
    gaps = source.locale.gaps
    return word not in gaps.set("SERIAL_TITLES") and (
        word.removesuffix(gaps.word("PLURAL")) in gaps.set("SERIAL_TITLES")
    )


@functools.cache  # once per language
def _next(locale: Locale) -> re.Pattern[str]:
    """ "Apollo 4 and 5"."""
    return re.compile(rf" (?:{any_of(locale.gaps.list('NAME_JOINTS'))}) ([0-9]{{1,3}})(?![0-9.,]*[0-9%])")


@functools.cache  # once per language
def _others(locale: Locale) -> re.Pattern[str]:
    joints = any_of((*locale.gaps.list("NAME_JOINTS"), *locale.gaps.list("SCORE_JOINTS")))
    return re.compile(rf"(?:(?:, ?| ?[-–&] ?|,? (?:{joints}) )[0-9]{{1,4}}(?![0-9.,]*[0-9%]))+")


@functools.cache  # once per language
def _wholes(locale: Locale) -> re.Pattern[str]:
    leads = "|".join(locale.gaps.list("WHOLE_LEADS"))
    return compiled(rf" (?:{leads}) [0-9]+" if leads else "(?!)")


def _addressed(source: Source, end: int) -> bool:
    """ "10 Downing Street": is the number that of a house?"""
    streets, place = source.locale.gaps.set("STREETS"), end
    for _ in range(4):
        nth = _NTH.match(source.low, place)
        word, stop = ("", nth.end()) if nth is not None else source.word_after(place)
        if nth is None and (not word or not source.text[stop - len(word)].isupper()):
            return False
        if word in streets and (place != end or word in source.locale.gaps.set("NUMBERED_ROADS")):
            return True
        place = stop + 1 if source.text[stop : stop + 1] == "." else stop
    return False
