"""Slips in a unit, undone: another currency, another unit of the same dimension, in words that the
article writes itself or that are often put for each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from claimcheck.locale import Locale, Unit, saying
from claimcheck.model.figure import Figure
from claimcheck.slips.manner import Manner, UnitWord, unit_word
from claimcheck.slips.rewrite import with_unit
from claimcheck.units import dimension, is_currency

_KINDS = ("money", "measure", "duration")
_USUAL = ("USD", "EUR", "GBP", "JPY", "CNY", "KRW")
_SHORT = 3  # letters of a unit that has no plural: km, lb


def unit_slips(figure: Figure, locale: Locale, manner: Manner) -> Iterator[tuple[str, Figure]]:
    """The figure in each other unit that it may have been meant in."""
    own = unit_word(figure)
    if own is None or figure.kind not in _KINDS:
        return
    slip = "currency-wrong" if figure.kind == "money" else "unit-wrong"
    seen = {own.unit}
    for word in (*_of_the_article(own, manner), *_usual(own, figure, locale)):
        if word.unit not in seen and _alike(word.unit, own.unit):
            seen.add(word.unit)
            meant = with_unit(figure, word.text, word.unit, locale)
            notes = meant.notes - {"ambiguous-unit"}
            yield slip, replace(meant, notes=notes | {"ambiguous-unit"} if word.ambiguous else notes)


def _alike(unit: str, own: str) -> bool:
    if is_currency(own):
        return is_currency(unit) and len(unit) == len(own) == 3  # no cents for dollars
    return bool(dimension(own)) and dimension(unit) == dimension(own)


def _of_the_article(own: UnitWord, manner: Manner) -> Iterator[UnitWord]:
    """Its words that stand on the same side of the number and as near: "£" for "$", "12-km" for "12-mile"."""
    for word in manner.units:
        singular = own.gap == "-" or own.text[-1:] == "s" or len(word.text) <= _SHORT
        if (word.before, word.gap) == (own.before, own.gap) and (singular or word.text[-1:] != "s"):
            yield word


def _usual(own: UnitWord, figure: Figure, locale: Locale) -> Iterator[UnitWord]:
    known = _words(locale, own.before)
    for text in _confused(locale).get(own.text) or _names(own, figure, locale):
        unit = known.get(text)
        if unit is not None and unit.kind == figure.kind and unit.per is None:
            yield UnitWord(text, unit.name, own.gap, own.before, unit.ambiguous)


def _names(own: UnitWord, figure: Figure, locale: Locale) -> tuple[str, ...]:
    """What the language calls other currencies, where it calls this one so: "US-Dollar", "euros"."""
    if figure.kind != "money" or figure.number is None or own.before or locale.language == "en":
        return ()
    count = figure.number.value
    if saying.currency(own.unit, count, locale) != own.text:
        return ()
    return tuple(saying.currency(code, count, locale) for code in _USUAL)


@lru_cache(maxsize=16)
def _words(locale: Locale, before: bool) -> Mapping[str, Unit]:
    if before:
        return {text: Unit(code, "money") for text, code in locale.symbols}
    return dict(locale.units)


@lru_cache(maxsize=16)
def _confused(locale: Locale) -> Mapping[str, tuple[str, ...]]:
    """The words that are put for a word: those of every group of the language that it stands in."""
    found: dict[str, tuple[str, ...]] = {}
    for line in locale.gaps.list("CONFUSED_UNITS"):
        group = tuple(line.split("|"))
        for text in group:
            found[text] = (*found.get(text, ()), *group)
    return found
