"""How a language says numbers, dates, weekdays and money.

English is plain Python; every other language is babel's to say, which is imported when the first such
word is asked for.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from claimcheck.locale.lexicon import Locale
from claimcheck.model import Exact, Number

if TYPE_CHECKING:
    import babel

Width = Literal["wide", "abbreviated"]

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SCALES = {6: "million", 9: "billion", 12: "trillion"}
_SIGNIFICANT = 4
_MAX_PLACES = 30
_WIDE = Context(prec=4000)  # babel rounds in the context that it finds
_FIRST_SCALED = 10**6
_MAX_SCALE = 12
_MIN_SCALE = 4  # powers of ten: thousands are written in digits, the ten thousands of Japan are not


def number(value: Fraction, places: int, locale: Locale, *, fixed: bool = False, grouped: bool = True) -> str:
    """`value` rounded to so many decimals, without zeros at its end unless their number is `fixed`."""
    if locale.language != "en":
        return _number(round(value, places), places, locale.language, fixed, grouped)
    rounded = round(value * 10**places)
    whole, part = divmod(abs(rounded), 10**places)
    decimals = f"{part:0{places}}" if places else ""
    decimals = decimals if fixed else decimals.rstrip("0")
    return f"{'−' if rounded < 0 else ''}{whole:{',' if grouped else ''}}{'.' if decimals else ''}{decimals}"


def decimal(value: Fraction, locale: Locale) -> str:
    """Four significant digits at the least, whole part in full, no trailing zeros."""
    return number(value, _places(value), locale)


def constant(value: Fraction, locale: Locale, *, percent: bool = False) -> str:
    """A number of a rule in full: 4, 0.5, 1/3, 2%."""
    if percent:
        return share(value, locale)
    places = next((places for places in range(7) if (value * 10**places).denominator == 1), None)
    return str(value) if places is None else number(value, places, locale)


def share(value: Fraction, locale: Locale) -> str:
    """12.5%, "12,5 %" in German."""
    if locale.language == "en":
        return f"{decimal(value * 100, locale)}%"
    from babel.numbers import format_percent

    exact = _decimal(round(value * 100, _places(value * 100)) / 100)
    with localcontext(_WIDE):
        return _minus(format_percent(exact, locale=locale.language, decimal_quantization=False))


def scaled(value: Fraction, locale: Locale) -> str:
    """A number with its scale word: 201.7 billion, "201,7 Milliarden"; 54,000."""
    if abs(value) < _FIRST_SCALED:
        return decimal(value, locale)
    power = max(power for power in scale_words(locale) if abs(value) >= 10**power)
    mantissa = value / 10**power
    if locale.language == "en":
        return f"{decimal(mantissa, locale)} {_SCALES[power]}"
    # `format_compact_decimal` of older releases stumbles over Japanese and French; their data does not.
    places = _places(mantissa)
    words = _scale_patterns(locale.language, plural(round(mantissa, places), locale))
    word = words.get(power) or _scale_patterns(locale.language, "other")[power]
    return number(mantissa, places, locale, grouped=False) + word


def scale_words(locale: Locale) -> Mapping[int, str]:
    """The scale words that a language prints, for many, by their power of ten."""
    return _SCALES if locale.language == "en" else _scale_words(locale.language)


def scale_word(power: int, count: Exact, locale: Locale) -> str:
    """The scale word for so many of it: "Million" of one, "Millionen" of two."""
    if locale.language == "en":
        return _SCALES[power]
    word = _scale_patterns(locale.language, plural(count, locale)).get(power, "")
    return word.strip() or scale_words(locale)[power]


def date(day: datetime.date, locale: Locale) -> str:
    """ "3 February 2021", "3. Februar 2021", "2021年2月3日"."""
    if locale.language == "en":
        return f"{day.day} {day:%B} {day.year}"
    from babel.dates import format_date

    return format_date(day, "long", locale=locale.language)


def span(first: datetime.date, last: datetime.date, locale: Locale) -> str:
    """A day, or two and what joins them."""
    return date(first, locale) + ("" if first == last else _to(locale) + date(last, locale))


def months(first: datetime.date, last: datetime.date, locale: Locale) -> str:
    """ "February 2021 to March 2021", "febrero de 2021 – marzo de 2021"."""
    return _month(first, locale) + _to(locale) + _month(last, locale)


def _to(locale: Locale) -> str:
    return " to " if locale.language == "en" else " – "


def _month(day: datetime.date, locale: Locale) -> str:
    if locale.language == "en":
        return f"{day:%B} {day.year}"
    from babel.dates import format_skeleton

    return format_skeleton("yMMMM", day, locale=locale.language)


def weekday(number: int, locale: Locale, width: Width = "wide") -> str:
    """The name of a weekday, 0 for Monday, as it stands in running text."""
    if locale.language == "en":
        return _WEEKDAYS[number] if width == "wide" else _WEEKDAYS[number][:3]
    from babel.dates import get_day_names

    name: str = get_day_names(width, locale=locale.language)[number]
    return name.rstrip(".")


def currency(code: str, count: Fraction, locale: Locale) -> str:
    """What so much of a currency is called: its code in English, "US-Dollar" in German; another unit of
    money by its own name."""
    if locale.language == "en":
        return code.replace("_", " ")
    from babel.numbers import get_currency_name

    return get_currency_name(code, _decimal(count), locale=locale.language)


def ordinal_ending(number: int) -> str:
    """What an English ordinal in digits ends in: "21st", "112th"; other languages have none that are read."""
    return "th" if 11 <= number % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def plural(count: Exact, locale: Locale, decimals: int = 0) -> str:
    """Which plural of the language a number takes, written with so many decimals: "one", "other" …"""
    if locale.language == "en":
        return "one" if count == 1 and decimals <= 0 else "other"
    return _babel(locale.language).plural_form(_decimal(round(Fraction(count), 9)))


def points(locale: Locale, count: Number | None = None) -> str:
    """What stands after the digits of so many percentage points, of many when nothing is said."""
    one, many = locale.gaps.list("POINT_WORDS")
    return one if count is not None and plural(count.value, locale, -count.exponent) == "one" else many


def percent_sign(locale: Locale) -> str:
    """What stands after the digits of a percentage."""
    if locale.language == "en":
        return " percent"
    from babel.numbers import format_percent

    return format_percent(0, locale=locale.language).replace("0", "")


def _places(value: Fraction) -> int:
    """Decimals that make four significant digits."""
    whole = len(str(abs(int(value)))) if abs(value) >= 1 else 0
    places = max(0, _SIGNIFICANT - whole)
    if 0 < abs(value) < 1:
        shifted = abs(value)
        while shifted < Fraction(1, 10) and places < 15:
            shifted *= 10
            places += 1
    return places


@lru_cache(maxsize=4096)  # babel takes some 40 µs for each
def _number(value: Fraction, places: int, language: str, fixed: bool, grouped: bool) -> str:
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + ("0" if fixed else "#") * places if places else "")
    with localcontext(_WIDE):
        return _minus(format_decimal(_decimal(value), pattern, language, group_separator=grouped))


def _decimal(value: Fraction) -> Decimal:
    """A fraction whose decimal ends within thirty places, exactly and without zeros at its end, on which
    plurals depend; another rounded to so many."""
    ending = (places for places in range(_MAX_PLACES) if (value * 10**places).denominator == 1)
    places = next(ending, _MAX_PLACES)
    return Decimal(f"{round(value * 10**places)}E-{places}")


def _minus(text: str) -> str:
    return text.replace("-", "−")


@lru_cache(maxsize=8)  # once per language
def _babel(language: str) -> babel.Locale:
    import babel

    return babel.Locale(language)


def _scale_words(language: str) -> dict[int, str]:
    return {power: word.strip() for power, word in sorted(_scale_patterns(language, "other").items())}


@lru_cache(maxsize=32)  # once per language
def _scale_patterns(language: str, count: str) -> dict[int, str]:
    """What follows the digits, by power, from patterns such as "000 Millionen" for nine digits."""
    widths = _babel(language).compact_decimal_formats
    formats = widths["long" if "long" in widths else "short"]
    words: dict[int, str] = {}
    for size, pattern in dict(formats.get(count) or formats["other"]).items():
        power = len(str(size)) - pattern.pattern.count("0")
        if _MIN_SCALE <= power <= _MAX_SCALE:
            words.setdefault(power, pattern.pattern.replace("0", "").replace("'", ""))
    return words
