"""Slips in a unit, undone: another currency, another unit of the same dimension, in words that the
article writes itself or that are often put for each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from claimcheck.locale import Locale, Unit, saying
from claimcheck.model.figure import Figure
from claimcheck.slips.manner import Manner, UnitWord, are_alike, unit_word
from claimcheck.slips.rewrite import with_unit

_KINDS = ("money", "measure", "duration")
_USUAL = ("USD", "EUR", "GBP", "JPY", "CNY", "KRW")


def unit_slips(figure: Figure, locale: Locale, manner: Manner) -> Iterator[tuple[str, Figure]]:
    """The figure in each other unit that it may have been meant in."""
    own = unit_word(figure)
    if own is None or figure.kind not in _KINDS:
        return
    slip = "currency-wrong" if figure.kind == "money" else "unit-wrong"
    seen = {own.unit}
    for word in (*manner.of_use(own, scaled=False).units, *_usual(own, figure, locale)):
        if word.unit not in seen and are_alike(word.unit, own.unit):
            seen.add(word.unit)
            meant = with_unit(figure, word.text, word.unit, locale)
            notes = meant.notes - {"ambiguous-unit"}
            yield slip, replace(meant, notes=notes | {"ambiguous-unit"} if word.ambiguous else notes)


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


@lru_cache(maxsize=16)  # once per language
def _words(locale: Locale, before: bool) -> Mapping[str, Unit]:
    if before:
        return {text: Unit(code, "money") for text, code in locale.symbols}
    return dict(locale.units)


@lru_cache(maxsize=16)  # once per language
def _confused(locale: Locale) -> Mapping[str, tuple[str, ...]]:
    """The words that are put for a word: those of every group of the language that it stands in."""
    found: dict[str, tuple[str, ...]] = {}
    for line in locale.gaps.list("CONFUSED_UNITS"):
        group = tuple(line.split("|"))
        for text in group:
            found[text] = (*found.get(text, ()), *group)
    return found
