"""The numeral that begins at a place of the text, in digits or words."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.extract.source import Source
from claimcheck.locale.numerals import LONGEST, VULGAR, parse_digits
from claimcheck.locale.spelled import read_share, read_words
from claimcheck.model import Number
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

_RUN = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_SPACED = compiled(r"(?!0+ )[0-9]{1,3}(?:[ \u00a0\u202f\u2009][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?")
_POWER = re.compile(r"[eE][+-]?[0-9]{1,2}(?![0-9A-Za-z])")
_TENS = re.compile(r" ?[×x] ?10\^([+-]?[0-9]{1,2})(?![0-9A-Za-z])")
_RAISED = re.compile(r"\^([+-]?[0-9]{1,2})(?![0-9A-Za-z])")
_SLASH = re.compile(r"([0-9]{1,4})[/⁄]([0-9]{1,4})(?![0-9/])")
_MIXED = re.compile(r"[ \u00a0-]{1,2}([0-9]{1,2})[/⁄]([0-9]{1,3})(?![0-9/])")
_BLANKS = tuple(" \u00a0\u202f\u2009")
_NO_MORE = ("", *"%,.;:?!)'\"\n$€£")  # before these no fraction or power goes on
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100, 1000))


@dataclass(frozen=True, slots=True)
class Numeral:
    """`start` to `end` of the text is a numeral; `well` when its separators are in order."""

    start: int
    end: int
    number: Number
    well: bool = True
    word: bool = False
    fraction: bool = False


def read_digits(source: Source, at: int) -> Numeral | int:
    """The numeral whose first digit or vulgar fraction stands at `at`.

    An int says "no figure here, go on from there": too long, a version number, a list.
    """
    text = source.text
    if text[at] in VULGAR:
        return Numeral(at, at + 1, Number(Fraction(*VULGAR[text[at]])), fraction=True)
    run = _RUN.match(text, at)
    if run is None:
        return at + 1
    end = run.end()
    if end - at > LONGEST:
        return end
    spaced = _SPACED.match(text, at) if end - at <= 3 and text[end : end + 1] in _BLANKS else None
    if spaced is not None and spaced.end() - at <= LONGEST:
        end = spaced.end()
    found = parse_digits(text[at:end], source.locale)
    if found is None:
        return end
    if text.find(source.locale.group, at, end) >= 0 and _is_list(text[at:end], source.locale.group):
        # "22,24,26": a list, of which the first is read now
        end = at + text[at:end].index(source.locale.group)
        found = parse_digits(text[at:end], source.locale)
        if found is None:
            return end
    number, well = found
    start = at
    if (
        start
        and text[start - 1] in ".,"
        and text[start - 1] == source.locale.decimal
        and _opens(text, start - 1)
    ):
        start -= 1
        number = Number(number.mantissa, -(end - at)) if text[at:end].isdigit() else number
    return _more(source, Numeral(start, end, number, well))


def _opens(text: str, at: int) -> bool:
    """Does nothing that belongs to a number or sentence stand before?"""
    return at == 0 or text[at - 1] in " \u00a0($£€¥-−"


def _is_list(text: str, group: str) -> bool:
    pieces = text.split(group)
    return len(pieces) > 2 and all(len(piece) < 3 and piece.isdigit() for piece in pieces)


def _more(source: Source, numeral: Numeral) -> Numeral:
    """Fractions and powers after the digits: "7½", "10 1/2", "3/4", "1e10"."""
    text, end, number = source.text, numeral.end, numeral.number
    after = source.low[end : end + 1]
    if after in _NO_MORE:
        return numeral
    if after == " ":
        follow = source.low[end + 1 : end + 2]
        if follow.isalpha() and follow != "x" and follow != source.locale.gaps.word("AND")[:1]:
            return numeral
    if text[end] in VULGAR:
        return Numeral(numeral.start, end + 1, _plus(number, Fraction(*VULGAR[text[end]])), fraction=True)
    if text[end] in " \u00a0" and end + 1 < len(text) and text[end + 1] in VULGAR:
        return Numeral(numeral.start, end + 2, _plus(number, Fraction(*VULGAR[text[end + 1]])), fraction=True)
    if number.exponent == 0:
        slash = _SLASH.match(text, numeral.start)
        if slash is not None:
            share = _share(slash[1], slash[2])
            if share is None:
                return numeral
            return Numeral(numeral.start, slash.end(), Number(share), fraction=True)
        if source.low.startswith(f" {source.locale.gaps.word('AND')} ", end):
            half = read_share(source.low, end, source.locale)
            if half is not None:
                return Numeral(numeral.start, half[0], _plus(number, half[1]), fraction=True)
        mixed = _MIXED.match(text, end)
        if mixed is not None:
            share = _share(mixed[1], mixed[2])
            if share is not None and share < 1:
                return Numeral(numeral.start, mixed.end(), _plus(number, share), fraction=True)
    tens = _TENS.match(text, end)
    if tens is not None:
        return Numeral(numeral.start, tens.end(), number.shift(int(tens[1])))
    raised = _RAISED.match(text, end)
    if (
        raised is not None
        and number.value != 0
        and len(str(number.mantissa)) * abs(int(raised[1])) < 2 * LONGEST
    ):
        return Numeral(numeral.start, raised.end(), Number(number.value ** int(raised[1])))
    power = _POWER.match(text, end)
    if power is not None and abs(int(power[0][1:])) < LONGEST // 2:
        return Numeral(numeral.start, power.end(), number.shift(int(power[0][1:])))
    return numeral


def _plus(number: Number, share: Fraction) -> Number:
    return Number(number.value + share)


def is_share(above: int, below: int) -> bool:
    """Is above/below a fraction that people write: "3/4", not "24/7"?"""
    return below in _DENOMINATORS and 0 < above < below


def _share(above: str, below: str) -> Fraction | None:
    return Fraction(int(above), int(below)) if is_share(int(above), int(below)) else None


def read_spelled(source: Source, at: int) -> Numeral | None:
    """The number in words at `at`."""
    found = read_words(source.low, at, source.locale)
    if found is None:
        return None
    end, number = found
    return Numeral(at, end, number, word=True, fraction=isinstance(number.mantissa, Fraction))
