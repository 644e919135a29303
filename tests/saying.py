"""How the tests of this room read a text and say what was found."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.extract import find_figures
from claimcheck.locale import get_locale
from claimcheck.model import Document, Figure


def read(text: str, language: str = "en") -> tuple[Figure, ...]:
    return find_figures(Document("test", text, language=language), get_locale(language))


def only(text: str, language: str = "en") -> Figure:
    (figure,) = read(text, language)
    return figure


def say(figure: Figure) -> str:
    """ "about ¥200 billion": money 200000000000 JPY about", and so on."""
    unit = figure.unit + (f"/{figure.per}" if figure.per else "")
    parts = [f"{figure.surface}: {figure.kind}", value(figure), unit, figure.hedge or "", figure.bound or ""]
    return " ".join(part for part in parts if part)


def value(figure: Figure) -> str:
    if figure.period is not None:
        return figure.period.iso()
    if figure.ends:
        return "–".join("…" if end is None else value(end) for end in figure.ends)
    return "?" if figure.number is None else decimal(figure.number.value)


def decimal(number: Fraction) -> str:
    if number.denominator == 1:
        return str(number.numerator)
    tens = number
    for places in range(1, 13):
        tens = number * 10**places
        if tens.denominator == 1:
            digits = f"{abs(tens.numerator):0{places + 1}}"
            return f"{'-' if number < 0 else ''}{digits[:-places]}.{digits[-places:]}"
    return str(number)
