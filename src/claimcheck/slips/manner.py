"""How an article writes its scales and units, so that a repair is written in its manner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimcheck.locale import Locale
from claimcheck.model.figure import Figure
from claimcheck.startup.lean import dataclass
from claimcheck.units import dimension, is_currency

MAX_WORDS = 24
SCALED = ("money", "count", "measure", "plain")  # kinds whose figures may have scale words
_SHORT = 3  # letters of a unit that has no plural: km, lb


@dataclass(frozen=True, slots=True, order=True)
class UnitWord:
    """A unit as it is written: its text, what stands between it and the number, on which side."""

    text: str
    unit: str
    gap: str
    before: bool
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Manner:
    """The scale words of an article (power of ten, word) and its unit words, the commonest first; `plural`
    is what its language ends a plural on, if one thing does."""

    scales: tuple[tuple[int, str], ...] = ()
    units: tuple[UnitWord, ...] = ()
    plural: str = ""

    def of_use(self, own: UnitWord | None, scaled: bool) -> Manner:
        """As much of it as a slip can use in a figure whose unit is `own`, and that may have a scale word if
        `scaled`: words of its sort that stand on the same side of the number and as near, "£" for "$",
        "12-km" for "12-mile"."""
        units = (word for word in self.units if own is not None and self._may_stand_for(word, own))
        return Manner(self.scales if scaled else (), tuple(units), self.plural)

    def _may_stand_for(self, word: UnitWord, own: UnitWord) -> bool:
        fits = own.gap == "-" or len(word.text) <= _SHORT or self._is_plural(own) or not self._is_plural(word)
        return (word.before, word.gap) == (own.before, own.gap) and fits and are_alike(word.unit, own.unit)

    def _is_plural(self, word: UnitWord) -> bool:
        return bool(self.plural) and word.text.endswith(self.plural)


def are_alike(unit: str, own: str) -> bool:
    """May one be put for the other?"""
    if is_currency(own):
        return is_currency(unit) and len(unit) == len(own) == 3  # no cents for dollars
    return bool(dimension(own)) and dimension(unit) == dimension(own)


PLAIN = Manner()


def manner_of(figures: Iterable[Figure], locale: Locale) -> Manner:
    """Return how the figures of an article in this language are written."""
    scales: dict[int, str] = {}
    units: Counter[UnitWord] = Counter()
    for figure in figures:
        if figure.scale is not None and figure.power:
            scales.setdefault(figure.power, figure.scale.shift(-figure.span.start).of(figure.surface))
        word = unit_word(figure)
        if word is not None:
            units[word] += 1
    common = sorted(units, key=lambda word: (-units[word], word))
    return Manner(tuple(scales.items()), tuple(common[:MAX_WORDS]), locale.gaps.word("PLURAL"))


def unit_word(figure: Figure) -> UnitWord | None:
    """The unit of one figure as it is written; None where it is not."""
    if figure.unit_at is None or figure.digits is None or not figure.unit:
        return None
    at = figure.unit_at.shift(-figure.span.start)
    digits = figure.digits.shift(-figure.span.start)
    scale = figure.scale.shift(-figure.span.start) if figure.scale is not None else digits
    before = at.end <= digits.start
    number_end = max(digits.end, scale.end)
    gap = figure.surface[at.end : digits.start] if before else figure.surface[number_end : at.start]
    ambiguous = "ambiguous-unit" in figure.notes
    return UnitWord(at.of(figure.surface), figure.unit, gap, before, ambiguous)
