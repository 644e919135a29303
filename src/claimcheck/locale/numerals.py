"""Numerals of a language: digits with separators, words, vulgar fractions."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from claimcheck.locale.lexicon import Locale
from claimcheck.model import Number
from claimcheck.startup.expressions import compiled

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
LONGEST = 40  # digits; more is no figure of a newspaper, and would cost quadratic time
_GROUP = 3
SMALL = 20  # counts below are exact

_SPACES = "\u0020\u00a0\u2009\u202f'’"
_PLAIN = compiled(r"[0-9]+(?:[.,\u0020\u00a0\u2009\u202f'’][0-9]+)*")
_FULLWIDTH = str.maketrans("０１２３４５６７８９，．", "0123456789,.")


@lru_cache(maxsize=8192)  # the same digits stand in many articles
def parse_digits(text: str, locale: Locale) -> tuple[Number, bool] | None:
    """The number that digits and separators spell, and whether it is grouped well.

    Lenient: a malformed number gets its likeliest value ("110,00" is 110, "6,5000,000"
    drops its separators). None for what is no number: "1.2.3".
    """
    if text.isascii() and text.isdigit() and len(text) <= LONGEST:
        return _number(text, 0), True
    if not text.isascii():
        text = text.translate(_FULLWIDTH)
    if len(text) > LONGEST or not _PLAIN.fullmatch(text):
        return None
    for space in _SPACES[1:]:
        text = text.replace(space, " ")
    decimal, group = locale.decimal, "." if locale.decimal == "," else ","
    whole, mark, fraction = text.partition(decimal)
    if mark and whole.isdigit() and fraction.isdigit() and len(fraction) != _GROUP:
        return _number(whole + fraction, -len(fraction)), True
    parts = text.split(decimal)
    if len(parts) > 2:
        # Dots as thousands, written in the other manner: 1.234.567
        return _lenient(text, decimal) if group not in text and " " not in text else None
    whole, fraction = parts[0], parts[1] if len(parts) == 2 else ""
    if group in fraction or " " in fraction:
        return _foreign(text, decimal, group)
    if " " in whole and group in whole:
        return None
    mark = " " if " " in whole else group
    pieces = whole.split(mark)
    if len(pieces) == 1:
        odd = len(fraction) == 3 and fraction.endswith("00") and whole != "0"
        odd = odd and bool(locale.gaps.word("ODD_DECIMALS"))
        return _number(whole + fraction, -len(fraction)), not odd
    if _grouped(pieces):
        return _number("".join(pieces) + fraction, -len(fraction)), True
    if len(pieces) == 2 and len(pieces[1]) in (1, 2) and not fraction and mark != " ":
        return _number("".join(pieces), -len(pieces[1])), False
    return _number("".join(pieces) + fraction, -len(fraction)), False


def _grouped(pieces: list[str]) -> bool:
    """Thousands (1,234,567) or the Indian way (12,34,567)."""
    if not (1 <= len(pieces[0]) <= 3 and len(pieces[-1]) == 3) or pieces[0] == "0":
        return False
    inner = {len(piece) for piece in pieces[1:-1]}
    return inner <= {3} or (inner == {2} and len(pieces[0]) <= 2)


def _lenient(text: str, mark: str) -> tuple[Number, bool] | None:
    pieces = text.split(mark)
    return (_number("".join(pieces), 0), False) if _grouped(pieces) else None


def _foreign(text: str, decimal: str, group: str) -> tuple[Number, bool] | None:
    """Written with the separators of another language: "1.234,5" in an English text."""
    whole, _, fraction = text.rpartition(group)
    pieces = whole.split(decimal)
    if group in whole or not _grouped(pieces) or len(fraction) > 3:
        return None
    return _number("".join(pieces) + fraction, -len(fraction)), False


def _number(digits: str, exponent: int) -> Number:
    return number_of(int(digits), exponent)


def number_of(mantissa: int, exponent: int) -> Number:
    """What a numeral in digits states: a small whole number was counted, any other is rounded."""
    return Number(mantissa, exponent, exponent == 0 and mantissa < SMALL)


def grouped_well(text: str, locale: Locale) -> bool:
    """Are the separators of this numeral put the way the language puts them?

    Three decimals that end in 00 ("8.900") count as suspicious in English.
    """
    found = parse_digits(text, locale)
    return found is None or found[1]


def parse_numeral(text: str, locale: Locale) -> Number | None:
    """One numeral, in digits ("2,017", "7½", "3/4") or words ("seven"); None if it is none."""
    from claimcheck.locale.spelled import parse_words

    text = text.strip()
    sign = text[:1] in ("-", "−")
    body = text[1:].strip() if sign else text
    found = parse_fraction(body, locale)
    if found is None and body[:1].isdigit():
        digits = parse_digits(body, locale)
        found = digits[0] if digits else None
    if found is None:
        found = parse_words(body.lower(), locale)
    if found is None or not sign:
        return found
    return Number(-found.mantissa, found.exponent, found.exact)


_FRACTION = compiled(r"(?:([0-9]{1,6})(?:[ \u00a0-]|(?=[½-⅞¼¾])))?(?:([0-9]{1,5})[/⁄]([0-9]{1,5})|([½-⅞¼¾]))")


def parse_fraction(text: str, locale: Locale) -> Number | None:
    """ "3/4", "7 1/2", "7½", "½"."""
    match = _FRACTION.fullmatch(text)
    if match is None:
        return None
    whole, above, below, vulgar = match.groups()
    part = Fraction(*VULGAR[vulgar]) if vulgar in VULGAR else None
    if part is None:
        if below is None or int(below) == 0:
            return None
        part = Fraction(int(above), int(below))
    return Number(int(whole or 0) + part)
