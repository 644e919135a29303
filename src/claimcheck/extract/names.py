"""Digits that are no figure: names, telephone numbers, scores, clock times, versions."""

from __future__ import annotations

import functools
import re

from claimcheck.extract.counts import noun_after, singular
from claimcheck.extract.numerals import is_share
from claimcheck.extract.ranges import hyphened_on
from claimcheck.extract.source import Draft, Source, any_of
from claimcheck.locale import Locale
from claimcheck.locale.signs import CLOCK_MARKS, ZONES
from claimcheck.startup.expressions import compiled

_COLON = re.compile(r"[0-9]+(?::[0-9]+)+")
_CHAIN = re.compile(r"[0-9]+(?:[-.–/][0-9]+){2,}")
_PAIR = re.compile(r"([0-9]{1,4})([-–])([0-9]{1,4})(?![0-9.,]*[0-9])")
_SLASH = re.compile(r"([0-9]{1,9})/([0-9]{1,9})(?![0-9])")
_BRAND = re.compile(r"[0-9]+-[A-Z][a-z]")  # "7-Eleven"
_LINKS = tuple(" .:/-–apgemckoh'’APGEMCKOH")  # what may follow in a clock time, code or chain
_DECIMALS = re.compile(r"(?:[0-9]+\.[0-9]+[-–][0-9]+(?:\.[0-9]+)?|[0-9]+[-–][0-9]+\.[0-9]+)(?![-.–/]?[0-9])")
_LISTED = re.compile(r"[0-9]{1,2}[.)](?=\s+[A-Z])")  # "1. First"
_CITED = re.compile(r"[0-9]{1,3}(?:[,–-] ?[0-9]{1,3})*\](?!%)")  # "[3]", "[12,13]"
_CODE = compiled(
    r"[0-9](?:,[0-9])+-(?=[A-Za-z])[A-Za-z-]+"  # "1,3-butadiene", "2,4-D"
    r"|[0-9]{1,4}\([0-9]{1,3}\)(?=:)"  # of a journal: "17(9): 81"
    r"|[0-9]{4,6}\.[A-Z]{1,2}(?![A-Za-z])"  # a share's code: "9984.T"
    r"|[0-9]{1,3}-[A-Z](?![^\W\d_])|[0-9]{3}\([a-z]\)"  # "10-K", "401(k)"
    r"|[1-9]K(?![^\W\d_])|(?:240|360|480|720|1080|1440|2160)p(?![A-Za-z])"  # "4K", "1080p"
)
_CODED = tuple("-,(.Kp")  # what follows the first digits of a code
_ANOTHER = re.compile(r" & [0-9]{1,3}(?![0-9.,%])")
_APOSTROPHES = ("'", "’", "‘")
_SHORT_YEAR = re.compile(r"[0-9]{2}(?![0-9]|[.,][0-9])")
_POSTAL = 5  # digits of a postal code
_NTH = re.compile(r" [0-9]{1,3}[a-z]{2}(?![a-z0-9])")  # "254 West 54th Street"
_SIDES = re.compile(r"(?:[x×][0-9]+(?:\.[0-9]+)?)+(?![0-9x×])")
_TYPE = re.compile("[1-9][0-9]{2}")
_ADDRESSES = (" www.", " http:", " https:")
_QUOTES = '"″'
_HEADLINE = 12  # code points on both sides in which nothing is small in a headline of capitals
_RAN_ON = re.compile(r"[a-z]{4}[.,]$")
_NATIONAL = compiled(
    r"[0-9]{1,3}(?:[ .-]\(?[0-9]{2,4}\)?){2,4}(?![0-9])|[0-9]{3}\) ?[0-9]{3}[ .–-][0-9]{4}(?![0-9])"
    r"|0[0-9]{0,4}\) ?[0-9]{3,4}(?:[ .–-]?[0-9]{3,4})?(?![0-9])"  # "(02) 6277 7200"
)
_PHONE = re.compile(r"[0-9]{3}[-–][0-9]{4}(?![0-9])")
_SPACED_GROUPS = re.compile(r"[0-9]+(?:[ -][0-9]+)+")
_AREA_CODE = r"\([0-9]{2,4}\) ?[0-9]"
DIALLED_WITHIN = 30  # code points between "call" and the number
_NUMBER_TO_DIAL = re.compile(r"[0-9]{4,5}(?: [0-9]{3,4}){2,}(?![0-9])")  # "call 1300 555 019"
_DIALLED = re.compile(r"[0-9]{3}[-.] ?[0-9]{3}[-.] ?[0-9]{4}(?![0-9])")


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
    if before in ("+", "(") and (phone := _NATIONAL.match(text, at)) is not None:
        return phone.end()
    if text[at] == "0" and text[at + 1 : at + 2].isdigit() and not _is_decimal(source, at):
        spaced = _SPACED_GROUPS.match(text, at)  # "0800 GMT", "007", "020 7946 0018"
        return spaced.end() if spaced else _skip(text, at)
    if before in _APOSTROPHES and _SHORT_YEAR.match(text, at) and not _measure_after(source, at + 2):
        return at + 2  # "'08", but "'20 minutes'"
    if before == "+" and at > 1 and not text[at - 2].isspace():
        offset = _COLON.match(text, at)  # "UTC+5:30"
        return offset.end() if offset else _skip(text, at)
    if text[end : end + 1] not in _LINKS:
        return None
    if text.startswith(_ADDRESSES, end):
        return end  # the number of a page
    if (phone := _NUMBER_TO_DIAL.match(text, at)) is not None and _leads_dialling(source, at):
        return phone.end()
    match = _clock(source.locale).match(low, at) or _DIALLED.match(text, at)
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
    decimals = _DECIMALS.match(text, at)
    if decimals is not None and _unit_after(source, decimals.end()):
        return None  # "6.2–8.1 mi"
    match = _CHAIN.match(text, at) or _PHONE.match(text, at)
    if match is None or (match.re is _PHONE and _measure_after(source, match.end())):
        return None
    return match.end()


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


def _leads_dialling(source: Source, at: int) -> bool:
    """Do the words before, or another telephone, say that a number is dialled, and not a row of figures?"""
    words = (*source.locale.gaps.list("DIALS"), _AREA_CODE)
    return re.search(any_of(words), source.low[max(0, at - DIALLED_WITHIN) : at]) is not None


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
    if source.text[at - 1 : at] in ("$", "€", "£", "¥", "~"):
        return None
    if high_end <= low_end:
        return match.end()
    if high_end < 200 and not _range_before(source, at) and not _unit_after(source, match.end()):
        return match.end()
    return None


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
    start, word = source.word_before(at)
    if (
        not word
        or start == at
        or start < floor
        or source.text[start + len(word) : at] not in ("", " ", "\u00a0")
    ):
        return False
    gaps = source.locale.gaps
    capital = any(char.isupper() for char in source.text[start : start + len(word)])
    if draft.kind == "plain" and word in gaps.set("LONE_TITLES"):
        return True
    if word in gaps.set("TITLES") or word.removesuffix("s") in gaps.set("SERIAL_TITLES"):
        return capital or word in gaps.set("SMALL_TITLES")
    if draft.kind == "plain" and word in gaps.list("ARTICLES") and _TYPE.fullmatch(source.text, at, end):
        return source.word_after(end)[0] in gaps.set("STOPS")  # "on a 457 than", "aboard a 747 to"
    if source.text[max(0, start - _HEADLINE) : end + _HEADLINE].isupper():
        return False  # all is in capitals
    if not capital or gaps.word("NOUN") or (draft.kind == "count" and not _within_name(source, draft)):
        return False
    bare = word.rstrip(".")
    known = (source.locale.weekdays, source.locale.months, source.locale.numbers)
    words = gaps.set("OPENERS") | gaps.set("NATIONS")
    if bare.isdigit() or bare in words or any(bare in own for own in known):
        return False
    digits = source.text[at:end]
    if not digits.isdigit() or len(digits) > (_POSTAL if _after_comma(source, start) else 4):
        return False
    letters = source.text[start : start + len(word)]
    return not sentence_start(source, start) or (letters.isupper() and 1 < len(letters) < 5)  # "NGC 5994"


def _after_comma(source: Source, start: int) -> bool:
    """ "Chicago, Illinois 60603": does the word before the number end an address?"""
    return source.text[start - 2 : start] == ", " and source.text[start - 3 : start - 2].isalpha()


def _within_name(source: Source, draft: Draft) -> bool:
    """ "Lunar Node 1 Navigation Demonstrator", "the Landsat 8 satellite records": do words with capitals
    stand on both sides, or an article before a name?"""
    if draft.number is None or draft.digits is None:
        return False
    name, word = source.word_before(draft.digits[0])
    if word.endswith(("'s", "s'")):
        return False  # "the League's 32 clubs"
    gaps = source.locale.gaps
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


@functools.cache
def _clock(locale: Locale) -> re.Pattern[str]:
    """Times of day, in the marks that all languages take over and in the language's own."""
    marks = "|".join((*CLOCK_MARKS, *locale.gaps.list("CLOCK_MARKS")))
    zones, tails = "|".join(ZONES), any_of(locale.gaps.list("CLOCK_TAILS"))
    return re.compile(
        rf"[0-9]{{1,2}}(?:[:.][0-9]{{2}})? ?(?:{marks})"
        rf"|[0-2][0-9][0-5][0-9] ?(?:{zones})\b|[0-9]{{1,2}}[:.][0-5][0-9] (?:{tails})(?![a-z])"
    )


@functools.cache
def _eras(locale: Locale) -> re.Pattern[str]:
    eras = "|".join(re.escape(era) for era in locale.gaps.list("ERAS"))
    return re.compile(rf" ?(?:{eras})(?![A-Za-z0-9])" if eras else "(?!)")


def numbers_something(source: Source, draft: Draft, end: int) -> bool:
    """Is it the number of a house or the year of an era: "10 Downing Street", "2600 B.C."?"""
    if draft.kind not in ("plain", "count") or draft.scale is not None:
        return False
    return _eras(source.locale).match(source.text, end) is not None or _addressed(source, end)


def whole_at(source: Source, end: int) -> int:
    """Where to read on after a number in a name: behind how many there are ("Page 4 of 8"), or the
    next one ("SOC 1 & 2")."""
    match = _wholes(source.locale).match(source.low, end) or _ANOTHER.match(source.low, end)
    return end if match is None else match.end()


@functools.cache
def _wholes(locale: Locale) -> re.Pattern[str]:
    leads = "|".join(locale.gaps.list("WHOLE_LEADS"))
    return re.compile(rf" (?:{leads}) [0-9]+" if leads else "(?!)")


def _addressed(source: Source, end: int) -> bool:
    """ "10 Downing Street": is the number that of a house?"""
    streets, place = source.locale.gaps.set("STREETS"), end
    for _ in range(4):
        nth = _NTH.match(source.low, place)
        word, stop = ("", nth.end()) if nth is not None else source.word_after(place)
        if nth is None and (not word or not source.text[stop - len(word)].isupper()):
            return False
        if word in streets and place != end:
            return True
        place = stop + 1 if source.text[stop : stop + 1] == "." else stop
    return False


def sentence_start(source: Source, start: int) -> bool:
    before = source.text[max(0, start - 3) : start].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?\n:;" or source.text[start - 1 : start] == "\n"
