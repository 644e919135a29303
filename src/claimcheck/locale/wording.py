"""Writing a value the way a figure was written."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.locale import saying
from claimcheck.locale.lexicon import Locale
from claimcheck.locale.numerals import VULGAR
from claimcheck.model import Exact, Figure, Number

_MAX_DECIMALS = 6


def reword(
    figure: Figure, value: Number | Exact, locale: Locale, *, keep_decimals: bool = True
) -> str | None:
    """New text for `figure.span` that states `value` (in the figure's unit).

    Same scale word, separators and decimals as far as the value can be written exactly so;
    more decimals where it needs them (no others, unless `keep_decimals`); the unit's text is left
    alone. None when it cannot be
    written: no digits to replace, a value that is no finite decimal, a sign change.
    """
    if figure.digits is None or (figure.scale is not None and not figure.power):
        return None  # "two dozen": its word is no power of ten
    if figure.kind == "time":
        return None  # "10:30" is no number of minutes
    exact = value.value if isinstance(value, Number) else Fraction(value)
    if exact < 0:
        return None
    start = figure.digits.start - figure.span.start
    end = figure.digits.end - figure.span.start
    written = figure.surface[start:end]
    if written[:1] in ("-", "−"):
        return None
    mantissa = exact / Fraction(10) ** figure.power
    if "word" in figure.notes:
        text = _spelled(mantissa, written, locale)
    elif "grouping" in figure.notes and mantissa.denominator == 1:
        # A misplaced separator says nothing of decimals.
        text = _digits(mantissa, "", locale, keep_decimals=False)
    else:
        text = _digits(mantissa, written, locale, keep_decimals=keep_decimals)
    return None if text is None else figure.surface[:start] + text + figure.surface[end:]


def _digits(value: Exact, written: str, locale: Locale, *, keep_decimals: bool) -> str | None:
    if any(sign in written for sign in VULGAR) or "/" in written:
        return None
    _, _, fraction = written.rpartition(locale.decimal)
    decimals = len(fraction) if keep_decimals and locale.decimal in written else 0
    while (value * 10**decimals).denominator != 1:
        decimals += 1
        if decimals > _MAX_DECIMALS:
            return None
    grouped = _is_grouped(written, int(value), locale)
    text = saying.number(Fraction(value), decimals, locale, fixed=True, grouped=grouped)
    return _marked(text, written, locale)


def _is_grouped(written: str, whole: int, locale: Locale) -> bool:
    """Four digits and more are grouped unless the original left its own ungrouped."""
    before = written.partition(locale.decimal)[0]
    return whole >= 1000 and not (before.isdigit() and len(before) > 3)


def _marked(text: str, written: str, locale: Locale) -> str:
    """With the mark between its groups that the original has, if it has one of its own."""
    for mark in ("\u202f", "\u00a0", "\u2009", " ", "’", "'"):
        if mark in written:
            return text.replace(locale.group, mark)
    return text


def group_mark(written: str, locale: Locale) -> str:
    """What groups the digits of a numeral: the language's mark, or the kind of space that it has instead."""
    if not locale.group.isspace():
        return locale.group
    return next((char for char in written if char.isspace()), locale.group)


def joined(after: str, locale: Locale) -> str:
    """A noun or unit as it follows a scale word: "euros" in "millions d'euros", "millones de euros"."""
    if after[:1] == " " and after[1:2].islower():
        for beginnings, joint in locale.gaps.table("SCALE_JOINTS").items():
            if not beginnings or after[1] in beginnings:
                return f" {joint}{after[1:]}"
    return after


def unjoined(after: str, locale: Locale) -> str:
    """The same without a scale word."""
    for joint in locale.gaps.table("SCALE_JOINTS").values():
        if after.startswith(f" {joint}"):
            return f" {after[len(joint) + 1 :]}"
    return after


def rejoined(before: str, word: str, locale: Locale) -> str:
    """What stands before a unit, when the unit becomes `word`: "d'" of euros is "de" of dollars."""
    for joint in locale.gaps.table("SCALE_JOINTS").values():
        if before.endswith(f" {joint}"):
            return before[: -len(joint) - 1] + joined(f" {word}", locale)[: -len(word)]
    return before


def _spelled(value: Exact, written: str, locale: Locale) -> str | None:
    """A word for a word where the language has one, digits otherwise."""
    low = written.lower()
    word = _multiple(value, low, locale) if low in locale.multiples else None
    if low in locale.multiples and word is None:
        return None
    if word is None and value.denominator == 1:
        word = next((word for word, number in locale.numbers.items() if number == value), None)
        if word is None or low not in locale.numbers:
            word = saying.number(Fraction(value), 0, locale)
    if word is None:
        return None
    return word.capitalize() if written[:1].isupper() else word


def _multiple(value: Exact, written: str, locale: Locale) -> str | None:
    """ "quintupled" for "quadrupled": the word of the new value with the same ending."""
    for length in (4, 3, 2, 1):
        for word, (above, below) in locale.multiples.items():
            if Fraction(above, below) == value and word[-length:] == written[-length:]:
                return word
    return None
