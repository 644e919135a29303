"""Totals that shares bear out: where the shares of lines come to 100, their amounts come to the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.engine.tables.sheet import Entry, View
from claimcheck.engine.tables.speak import Told
from claimcheck.engine.tables.structure import Instance, Structure, room, surprise
from claimcheck.engine.tables.sums import balanced

NEAR = 3  # columns from the amounts to the shares
FEWEST = 3  # lines
MOST = 16  # lines that may be the total of all
WHOLE = 100


def wholes(columns: View, totals: frozenset[int], told: Sequence[Told]) -> Iterator[Told]:
    """The sums of columns whose shares stand beside them, but for those that are told already."""
    known = {one.instance.places for one in told if one.structure.kind == "total"}
    if len(totals) > MOST:
        totals = frozenset()
    for amount, line in enumerate(columns.lines):
        for share in range(amount + 1, min(len(columns.lines), amount + 1 + NEAR)):
            shares = columns.lines[share]
            whole = _all_of_it(shares, columns.unit)
            if len(whole) > MOST or not any(one is not None and one.percent for one in shares):
                continue
            for total in sorted(totals | whole):
                made = _sum(columns, line, shares, total)
                if made is not None and made.places not in known:
                    known.add(made.places)
                    lines = frozenset((amount, share))
                    yield Told(Structure("total", amount, lines, (made,), 0.0, True), made, "figures")


def _all_of_it(shares: Sequence[Entry | None], unit: Fraction) -> frozenset[int]:
    """The places that are all of it: 100 per cent."""
    return frozenset(n for n, one in enumerate(shares) if one and one.percent and one.value * unit == WHOLE)


def _sum(
    view: View, amounts: Sequence[Entry | None], shares: Sequence[Entry | None], total: int
) -> Instance | None:
    """The sum of the lines that have a share; None where that may be no sum."""
    whole = amounts[total]
    if whole is None or whole.percent or whole.value <= 0:
        return None
    pairs = [
        (part, share)
        for place, (part, share) in enumerate(zip(amounts, shares, strict=True))
        if place != total and part is not None and share is not None
    ]
    if len(pairs) < FEWEST or not all(_may_share(*pair) for pair in pairs):
        return None
    parts = [part for part, _ in pairs]
    if whole.value < max(part.value for part in parts):
        return None
    added, loose = _come_to(parts, [share for _, share in pairs], view.unit)
    if not loose or not (_shared(pairs, whole.value, view.unit) or _shared(pairs, added, view.unit)):
        return None
    apart = added - whole.value
    held = abs(apart) <= room(parts, whole)
    if not held and 0 < -apart <= loose * whole.value:
        return None  # lines that hardly have a share may be left out
    bits = surprise(whole.value, whole.step) if held else 0.0
    return Instance(balanced([(part, 1) for part in parts], whole), held, bits, float(apart))


def _may_share(part: Entry, share: Entry) -> bool:
    return share.percent and not part.percent and part.value >= 0 and share.value >= 0


def _come_to(parts: Sequence[Entry], shares: Sequence[Entry], unit: Fraction) -> tuple[int, Fraction]:
    """What the parts come to, and which part of the whole rounded shares leave open; 0 where they do not come
    to 100."""
    whole = round(WHOLE / unit)
    apart = sum(share.value for share in shares) - whole
    allowed = sum(share.step for share in shares) / 2
    loose = Fraction(allowed + abs(apart)) / whole if abs(apart) <= allowed else Fraction(0)
    return sum(part.value for part in parts), loose


def _shared(pairs: Sequence[tuple[Entry, Entry]], whole: int, unit: Fraction) -> bool:
    """Are the shares those of this whole, but for one at most?"""
    held = sum(
        abs(Fraction(WHOLE * part.value, whole) - share.value * unit)
        <= (share.step * unit + Fraction(WHOLE * part.step, whole)) / 2
        for part, share in pairs
        if whole
    )
    return held >= max(FEWEST, len(pairs) - 1)
