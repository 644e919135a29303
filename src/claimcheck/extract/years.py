"""Years and what is made of them: spans, decades, fiscal years, quarters."""

from __future__ import annotations

import functools
import re

from claimcheck.extract.counts import noun_after
from claimcheck.extract.source import Draft, Source
from claimcheck.locale import Locale
from claimcheck.locale.signs import FISCAL_LABEL, NUMERAL_END, QUARTER_LABEL
from claimcheck.model import Period, Stamp
from claimcheck.startup.expressions import compiled

YEARS = range(1600, 2100)  # a bare number of four digits outside is no year without a word that says so
_RECENT = range(1900, 2051)
_LONGEST_KIND = 8  # letters of "fiscal", and blanks
_YEARS_SPAN = compiled(r"([12][0-9]{3})( ?[-–—~/] ?)([12][0-9]{3}|[0-9]{2})(?![0-9]|[.,-][0-9])")
_NUMBER = compiled(" ?[0-9]")
_YEAR = compiled("[12][0-9]{3}" + NUMERAL_END)
_SHORT_FISCAL = compiled(r"[0-9]{2}(?![0-9A-Za-z]|[-/.,][0-9])")
# What follows the quarter's digit: "Q2FY25", "Q2 FY2025", "Q4'23".
_FISCAL_QUARTER = compiled(
    rf"[ -]?({FISCAL_LABEL}) ?['’]?([12][0-9]{{3}}|[0-9]{{2}})(?![0-9A-Za-z]|[-/.,][0-9])"
)
_SHORT_QUARTER = compiled(r" ?['’]([0-9]{2})(?![0-9A-Za-z])")
# A digit and what follows it: "2QFY25", "4Q17".
_LED_QUARTER = compiled(
    rf"([1-4]){QUARTER_LABEL}(?:[ -]?({FISCAL_LABEL}) ?['’]?([12][0-9]{{3}}|[0-9]{{2}})|['’]?()([0-9]{{2}}))?"
    r"(?![0-9A-Za-z]|[.,][0-9])"
)


@functools.cache  # once per language
def _decade(locale: Locale) -> re.Pattern[str]:
    return re.compile(rf"([12][0-9]{{2}}0)['’]?{locale.gaps.word('DECADE') or '(?!)'}(?![A-Za-z])")


@functools.cache  # once per language
def _short_decade(locale: Locale) -> re.Pattern[str]:
    return re.compile(rf"[3-9]0{locale.gaps.word('DECADE') or '(?!)'}(?![A-Za-z0-9])")


def years_at(source: Source, at: int) -> Draft | None:
    """ "the 1990s", "1950-1953", "2012–13", "2021/22"."""
    match = _decade(source.locale).match(source.text, at)
    if match is not None:
        first = int(match[1])
        return Draft(at, match.end(), "date", period=Period(Stamp(first), Stamp(first + 9)))
    match = _YEARS_SPAN.match(source.text, at)
    return None if match is None else _years(source, match)


def _years(source: Source, match: re.Match[str]) -> Draft | None:
    """ "1950-1953", "2012–13", "2021/22"; "2021-03" is a month."""
    first, last = int(match[1]), int(match[3])
    if _measured(source, match.end()) or first not in YEARS:
        return None
    if len(match[3]) == 2:
        short = first % 100
        if last <= short and not (short == 99 and last == 0):
            if match[2] == "-" and 1 <= last <= 12 and match[3][0] in "01":
                return Draft(match.start(), match.end(), "date", period=Period(Stamp(first, last)))
            return None
        if match[2].strip() != match[2]:
            return None
        last = first - short + last + (100 if last < short else 0)
    if last <= first or last not in YEARS:
        return None
    fiscal, start, end = _fiscal_around(source, match.start(), match.end())
    return Draft(start, end, "date", period=Period(Stamp(first), Stamp(last), fiscal=fiscal))


def _measured(source: Source, end: int) -> bool:
    """Does a unit or scale word follow? Then a number of four digits is no year."""
    low, text = source.low, source.text
    place = end + 1 if low.startswith(" ", end) or low.startswith("-", end) else end
    if source.locale.scales.match(text, low, place) is not None:
        return True
    unit = source.locale.units.match(text, low, place)
    if unit is None or unit[1].careful or (unit[1].kind == "money" and _NUMBER.match(low, unit[0])):
        return False  # "in 2013 $5 million": the mark is that of the number after it
    return low[place : unit[0]] not in source.locale.gaps.set("AFTER_YEARS")  # "the 2025 year"


def year_at(source: Source, at: int) -> Draft | None:
    """A fiscal or plain year at `at`, when the words around make it one."""
    match = _YEAR.match(source.text, at)
    if match is None:
        return None
    year, end = int(match[0]), match.end()
    after = source.text[end : end + 1]
    if after.isalpha() or _measured(source, end) or _is_priced(source, at):
        return None
    fiscal, start, stop = _fiscal_around(source, at, end)
    if fiscal:
        return Draft(start, stop, "date", period=Period(Stamp(year), fiscal=True))
    if not _is_year(source, at, end, year):
        return None
    return Draft(at, end, "date", period=Period(Stamp(year)), notes={"bare"})


def _is_priced(source: Source, at: int) -> bool:
    """ "EUR 1900": a currency before it that is not the one of a number further ahead ("10 EUR 1900")."""
    if at == 0 or source.text[at - 1] not in " \u00a0\u202f":
        return False
    found = source.locale.symbols.match(source.text, source.low, at - 1)
    return found is not None and not source.text[: found[0]].rstrip()[-1:].isdigit()


def _fiscal_around(source: Source, start: int, end: int) -> tuple[bool, int, int]:
    low = source.low
    for word in source.locale.gaps.list("FISCAL"):
        place = start - len(word)
        for lead in (place - 1, place):
            gap = low[lead + len(word) : start]
            if (
                lead >= 0
                and low.startswith(word, lead)
                and gap in ("", " ")
                and not low[lead - 1 : lead].isalnum()
            ):
                if gap == "" and word != FISCAL_LABEL.lower():
                    continue
                return True, lead, end
        if low.startswith(" " + word, end) and not low[end + 1 + len(word) : end + 2 + len(word)].isalnum():
            return True, start, end + 1 + len(word)
    return False, start, end


def _is_year(source: Source, at: int, end: int, year: int) -> bool:
    """A number of four digits without separators: year or count?"""
    gaps = source.locale.gaps
    _, before = source.word_before(at)
    if source.text[at - 1 : at] in ("-", "–") and before.rstrip("-") not in gaps.set("YEAR_LEADS"):
        return False
    lead = before.strip(".-'")
    if lead in gaps.set("YEAR_HEDGES") and year in _RECENT and year % 10:
        return noun_after(source, end) is None  # "around 2009": a count would be round
    if lead in gaps.set("COUNT_LEADS") and not (year in _RECENT and _is_compared_with(source, at, end)):
        return False
    if year in _RECENT:
        after, _ = source.word_after(end)
        return (
            after not in gaps.set("HEADS")
            or lead in gaps.set("YEAR_OWNERS")
            or lead.endswith(gaps.list("POSSESSIVES"))
        )
    if lead not in gaps.set("YEAR_LEADS") or year not in YEARS:
        return False
    return noun_after(source, end) is None


def _is_compared_with(source: Source, at: int, end: int) -> bool:
    """ "up 6 percent over 2014", "3,400 lower than 2018", "over 2008 levels"."""
    gaps = source.locale.gaps
    after, _ = source.word_after(end)
    if after in gaps.set("YEAR_TAILS"):
        return True
    lead, _ = source.word_before(at)
    place, rival = source.word_before(lead)
    if rival == "" and source.text[place - 1 : place] == "%":
        rival = "%"
    return rival in gaps.set("YEAR_RIVALS") and noun_after(source, end) is None


def fiscal_short(source: Source, at: int, *, apart: bool = False) -> Draft | None:
    """ "FY21", or with a mark that sets it apart "FY-21", with `at` on the digit."""
    text, start = source.text, at - len(FISCAL_LABEL) - apart
    if _SHORT_FISCAL.match(text, at) is None or text[max(0, start - 1) : start].isalnum():
        return None
    period = Period(Stamp(2000 + int(text[at : at + 2])), fiscal=True)
    return Draft(start, at + 2, "date", period=period)


def quarter_at_digit(source: Source, at: int) -> Draft | None:
    """ "Q3", "Q3 2020", with `at` on the digit."""
    text = source.text
    if text[at] not in "1234":
        return None
    fiscal = _FISCAL_QUARTER.match(text, at + 1)
    short = fiscal or _SHORT_QUARTER.match(text, at + 1)
    if short is not None:
        return _quarter_of(
            at - 1, short.end(), int(text[at]), short[short.lastindex or 0], fiscal is not None
        )
    return None if text[at + 1 : at + 2].isalnum() else _quarter(source, at - 1, at + 1, int(text[at]))


@functools.cache  # once per language
def _numbered_quarter(locale: Locale) -> re.Pattern[str]:
    endings = "|".join(locale.gaps.list("QUARTER_ENDINGS"))
    return re.compile(rf"([1-4])(?:{endings}) {locale.gaps.word('QUARTER')}(?![a-z])" if endings else "(?!)")


def numbered_quarter(source: Source, at: int) -> Draft | None:
    """ "3. Quartal 2023", "3e trimestre 2023", with `at` on the digit."""
    match = _numbered_quarter(source.locale).match(source.low, at)
    return None if match is None else _quarter(source, at, match.end(), int(match[1]))


def led_quarter(source: Source, at: int) -> Draft | None:
    """ "4Q17", "2QFY25", "1Q 2018", "4Q of 2013", with `at` on the digit."""
    match = _LED_QUARTER.match(source.text, at)
    if match is None:
        return None
    number, fiscal, year, _, short = match.groups()
    if year or short:
        return _quarter_of(at, match.end(), int(number), year or short, fiscal is not None)
    return _quarter(source, at, match.end(), int(number))


def _quarter_of(start: int, end: int, number: int, year: str, fiscal: bool) -> Draft:
    stamp = Stamp(int(year) + (2000 if len(year) == 2 else 0))
    return Draft(start, end, "date", period=Period(stamp, quarter=number, fiscal=fiscal))


def short_decade(source: Source, at: int) -> Draft | None:
    """ "'90s", with `at` on the digit after the apostrophe: of the twentieth century."""
    match = _short_decade(source.locale).match(source.text, at)
    if match is None:
        return None
    first = 1900 + int(source.text[at : at + 2])
    return Draft(at - 1, match.end(), "date", period=Period(Stamp(first), Stamp(first + 9)))


def quarter_at_word(source: Source, at: int, word: str, end: int) -> Draft | None:
    """ "third quarter of 2020", "fourth-quarter"."""
    number = source.locale.gaps.table("QUARTERS").get(word)
    name = source.locale.gaps.word("QUARTER")
    if number is None or not name or source.low[end : end + 1] not in (" ", "-"):
        return None
    place = source.low.find(name, end + 1, end + 1 + len(name) + _LONGEST_KIND)
    kind = source.low[end + 1 : place - 1]  # "first fiscal quarter"
    if place < 0 or (place > end + 1 and kind not in source.locale.gaps.list("FISCAL")):
        return None
    stop = place + len(name)
    if source.low[stop : stop + 1].isalpha():
        return None
    return _quarter(source, at, stop, number, fiscal=place > end + 1)


@functools.cache  # once per language
def _quarter_year(locale: Locale) -> re.Pattern[str]:
    lead = locale.gaps.word("QUARTER_OF") or "((?!))"
    return compiled(rf"(?:{lead}|[ -]?)([12][0-9]{{3}}){NUMERAL_END}")


def _quarter(source: Source, start: int, end: int, number: int, *, fiscal: bool = False) -> Draft:
    match = _quarter_year(source.locale).match(source.low, end)
    if match is None:
        return Draft(start, end, "date", period=Period(Stamp(), quarter=number, fiscal=fiscal))
    period = Period(Stamp(int(match[2])), quarter=number, fiscal=fiscal or match[1] is not None)
    return Draft(start, match.end(), "date", period=period)
