"""Misprints of a numeral, undone, as text: which numerals one slip turns into this one?"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from claimcheck.locale import Locale, group_mark
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Exact
from claimcheck.model.ratio import ratio

_DIGITS = "0123456789"
_MAX_DECIMALS = 30
# Slips of the fingers on digits; another scale word or multiple is another statement.
_TYPED = frozenset(
    (
        "digits-swapped", "digit-changed", "digit-doubled", "digit-lost", "digit-added", "twin-lost",
        "zero-lost", "zero-added", "inner-zero-added", "point-lost", "point-lost-before-scale", "point-moved",
        "separator",
    )
)  # fmt: skip


class Misprint(NamedTuple):
    """A numeral that the slip turns into another: its text, and `mantissa × 10**-decimals`."""

    slip: str
    text: str
    mantissa: int
    decimals: int


@lru_cache(maxsize=64)  # each is some hundred texts
def numeral_slips(written: str, point: str, group: str) -> tuple[Misprint, ...]:
    """Each numeral that one slip turns into `written`."""
    whole, mark, part = written.partition(point)
    plain = "".join(char for char in whole if char in _DIGITS)
    part = "".join(char for char in part if char in _DIGITS)
    digits, places = plain + part, len(part)
    if not digits:
        return ()  # a number in words
    found: list[Misprint] = []

    def write(slip: str, text: str, decimals: int) -> None:
        if not 0 <= decimals < len(text):
            return
        if slip.startswith("point-") and decimals > (places or 2) and text.endswith("0"):
            kept = len(text.rstrip("0"))
            if len(text) - kept >= decimals:
                return  # 20.000 for 20,000
            cut = min(len(text) - kept, decimals - (places or 2))
            text, decimals = text[: len(text) - cut], decimals - cut  # 0.21 for 2.10, not 0.210
        head, tail = (text[:-decimals], text[-decimals:]) if decimals else (text, "")
        if len(head) > 1 and head[0] == "0":
            if slip not in ("point-moved", "point-added") or digits[0] != "0":
                return
            head, slip = head.lstrip("0") or "0", "point-moved"  # 0.19 for 1.9
        mantissa = int(text)
        shown = _grouped(head, group) + (point + tail if tail else "")
        found.append(Misprint(slip, shown, mantissa, decimals))
        if len(head) == 4 and not tail and group not in written:
            found.append(
                Misprint(slip, head, mantissa, 0)
            )  # years and four-digit counts are often not grouped

    if mark and len(part) == 3:
        write("separator", digits, 0)
    if group in written and mark:
        write("separator", digits, 0)  # 26.488,000
    if not mark and group in written and len(whole.rsplit(group, 1)[-1]) != 3:
        tail = whole.rsplit(group, 1)[-1]
        write("separator", digits, len(tail))  # 16,4 in an English text
        write("zero-lost", digits + "0" * (3 - len(tail)) if len(tail) < 3 else digits, 0)
    groups = whole.split(group)
    if any(len(one) != 3 for one in groups[1:]):
        write("separator", digits, places)  # 1,2345,678: the digits are right, their groups wrong
    for decimals in range(len(digits)):
        if decimals != places:
            slip = "point-moved" if places and decimals else "point-added" if places else "point-lost"
            write(slip, digits, decimals)
    if not places and len(digits) <= 2 and digits[0] != "0":
        write("point-lost", "0" + digits, len(digits))  # 9 for 0.9
    if places and digits[0] != "0":
        write("point-moved", "0" + digits, len(digits))  # 7.03 for 0.703
    if not places:
        write("zeros-lost", digits + "000", 0)
        if digits.endswith("000") and len(digits) > 3:
            write("zeros-added", digits[:-3], 0)
    if digits.startswith("0") and not mark:
        write("point-lost", digits, len(digits) - 1)  # 03 for 0.3
    for at in range(len(digits)):
        decimals = places - (len(digits) - at <= places)
        twin = at > 0 and digits[at] == digits[at - 1] and (not places or at != len(plain))
        zero = "zero-added" if at == len(digits) - 1 or digits[at:].strip("0") == "" else "inner-zero-added"
        slip = "digit-doubled" if twin else zero if digits[at] == "0" else "digit-added"
        write(slip, digits[:at] + digits[at + 1 :], decimals)
        for digit in _DIGITS:
            if digit != digits[at]:
                write("digit-changed", digits[:at] + digit + digits[at + 1 :], places)
        if at and digits[at] != digits[at - 1]:
            write("digits-swapped", digits[: at - 1] + digits[at] + digits[at - 1] + digits[at + 1 :], places)
    for at in range(len(digits) + 1):
        for digit in _DIGITS:
            text = digits[:at] + digit + digits[at:]
            twin = digit in digits[max(0, at - 1) : at + 1]
            zero = "zero-lost" if digits[at:].strip("0") == "" else "inner-zero-lost"
            slip = zero if digit == "0" else "twin-lost" if twin else "digit-lost"
            after = len(digits) - at <= places and places > 0
            write(slip, text, places + after)
            if at == len(digits) - places and places:
                write(slip, text, places)  # before the point or behind it
            if not places and len(digits) <= 4:
                for decimals in range(1, len(text)):
                    write("digit-and-point-lost", text, decimals)
    if not places:
        for digit in _DIGITS:
            write("digit-and-point-lost", digits + digit, 1)
    return tuple(found)


def _grouped(head: str, group: str) -> str:
    if len(head) < 4:
        return head
    first = len(head) % 3
    pieces = [head[:first]] if first else []
    return group.join(pieces + [head[at : at + 3] for at in range(first, len(head), 3)])


def is_slip_of(figure: Figure, meant: Exact, locale: Locale) -> bool:
    """Does the figure read so, with one slip of the fingers, where `meant` was to be said?"""
    if figure.digits is None:
        return False
    written = figure.digits.shift(-figure.span.start).of(figure.surface)
    return one_slip_from(written, meant / ratio(10) ** figure.power, locale)


def one_slip_apart(one: Figure, other: Figure, locale: Locale) -> bool:
    """Would one slip of the fingers turn the one figure into the other, as they are printed?"""
    if one.number is None or other.number is None or (one.scale is None) != (other.scale is None):
        return False
    return bool(one.stated) and is_slip_of(one, other.number.value, locale)


def one_slip_from(written: str, meant: Exact, locale: Locale) -> bool:
    """Is `written` the number that was meant, with one slip of the fingers? Of two digits, only a
    swap tells. Zeros at the end of a whole number may only round it; behind the point they are said."""
    said = written if locale.decimal in written else written.rstrip("0,.")
    digits = sum(char.isdigit() for char in said)
    wanted = _decimal(meant)
    if not _nearly_same(written, wanted) or (digits <= 2 and not _same_digits(written, wanted)):
        return False
    group = group_mark(written, locale)
    for slip, text, *_ in numeral_slips(written, locale.decimal, group):
        if slip in _TYPED and _bare(text, locale.decimal, group) == wanted:
            return digits > 2 or slip == "digits-swapped"
    return False


def may_mean_between(figure: Figure, low: Exact, high: Exact, locale: Locale) -> bool:
    """May a number between two others, these among them, have been meant, with one slip of the fingers?"""
    if figure.digits is None:
        return False
    written = figure.digits.shift(-figure.span.start).of(figure.surface)
    power = ratio(10) ** figure.power
    return _may_mean_between(written, low / power, high / power, locale)


def chance_between(
    figure: Figure, low: Exact, high: Exact, others: Sequence[Exact], locale: Locale
) -> Fraction:
    """How many of some other numbers, written as the figure is, one slip of the fingers would explain where
    one between two was meant: what it is worth that one explains the figure."""
    if figure.digits is None or not others:
        return Fraction(1)
    written = figure.digits.shift(-figure.span.start).of(figure.surface)
    group, power = group_mark(written, locale), ratio(10) ** figure.power
    decimals = len(written.partition(locale.decimal)[2])
    explained = 0
    for other in others:
        digits = str(int(abs(other) / power * 10**decimals)).rjust(decimals + 1, "0")
        whole, part = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
        text = _grouped(whole, group) + (locale.decimal + part if part else "")
        explained += _may_mean_between(text, low / power, high / power, locale)
    return Fraction(explained, len(others))


def _may_mean_between(written: str, low: Exact, high: Exact, locale: Locale) -> bool:
    digits, group = sum(map(str.isdigit, written)), group_mark(written, locale)
    for slip, text, *_ in numeral_slips(written, locale.decimal, group):
        if slip in _TYPED and (digits > 2 or slip == "digits-swapped"):
            meant = Fraction(_bare(text, locale.decimal, group))
            if low <= meant <= high:
                return True
    return False


def _decimal(value: Exact) -> str:
    """A number as `_bare` has it; nothing for one that no numeral writes out (a third)."""
    whole, rest = divmod(value, 1)
    digits = ""
    while rest:
        if len(digits) == _MAX_DECIMALS:
            return ""
        digit, rest = divmod(rest * 10, 1)
        digits += str(int(digit))
    return f"{int(whole)}.{digits}" if digits else str(int(whole))


def _same_digits(one: str, other: str) -> bool:
    """Have they the same digits in any order, but for zeros?"""
    a, b = (sorted(char for char in text if char in "123456789") for text in (one, other))
    return a == b


def _nearly_same(one: str, other: str) -> bool:
    """Can one slip lie between these numerals? Besides zeros it touches one digit, or swaps two."""
    a, b = ("".join(char for char in text if char in "123456789") for text in (one, other))
    before = _in_common(a, b)
    after = _in_common(a[before:][::-1], b[before:][::-1])
    a, b = a[before : len(a) - after], b[before : len(b) - after]
    return max(len(a), len(b)) <= 1 or a == b[::-1]


def _in_common(one: str, other: str) -> int:
    """How many characters both begin with."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _bare(text: str, point: str, group: str) -> str:
    """A numeral without grouping and without zeros that say nothing."""
    whole, _, part = text.replace(group, "").partition(point)
    part = part.rstrip("0")
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{part}" if part else whole
