"""Figures that stand side by side and may be the parts of one sum."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.engine.binding.roles import Passage, Placed
from claimcheck.model.frame import FrameMatcher, Slot

MAX_PARTS = 8
_SLIGHTLY = 1e-9  # more than floats can be off
MOST_RUNS = 40

Choice = tuple[int, str, tuple[Placed, ...]]


def runs(anchor: Placed, slot: Slot, matcher: FrameMatcher, passage: Passage) -> list[Choice]:
    """Runs of at least two figures that fit the slot, in the anchor's sentence or beside it.

    Figures of other kinds may stand between those of a run, others that fit may not. A rule that
    accuses is also given all that stand on one side of the total, whatever they come to.
    """
    far = 1 if "neighbours" in matcher.frame.scopes else 0
    near = [one for one in passage.near(anchor, far) if one is not anchor and one.char in slot.placeholders]
    near = [one for one in near if one.claim.figure.number is not None and _fits(one, anchor)]
    total = anchor.claim.figure.stated
    if total is None or len(near) < 2:
        return []
    found = [_choice(run, slot) for run in _coming_out(near, anchor, total)]
    if not matcher.witness:
        after = tuple(one for one in near if one.order > anchor.order and one.sentence == anchor.sentence)
        before = tuple(one for one in near if one.order < anchor.order and one.sentence == anchor.sentence)
        found += [_choice(run, slot) for run in (after, before) if 2 <= len(run) <= MAX_PARTS]
    return sorted((one for one in found if one is not None), key=lambda one: one[0])[:MOST_RUNS]


def _coming_out(near: list[Placed], anchor: Placed, total: Fraction) -> Iterator[tuple[Placed, ...]]:
    """Every run whose sum prints as the total; in floats first, since hardly any does."""
    values = [float(one.claim.figure.stated or 0) for one in near]
    rounding = [float(_rounding(one)) for one in near]
    wanted, own = float(total), float(_rounding(anchor))
    for start in range(len(near)):
        running, rough = values[start], own + rounding[start]
        for end in range(start + 1, min(len(near), start + MAX_PARTS)):
            running, rough = running + values[end], rough + rounding[end]
            if abs(running - wanted) <= rough + abs(wanted) * _SLIGHTLY:
                run = tuple(near[start : end + 1])
                if _comes_out(run, anchor, total):
                    yield run


def _comes_out(run: tuple[Placed, ...], anchor: Placed, total: Fraction) -> bool:
    """Does the sum print as the total, with no part so small that it does not show in it?"""
    parts = [one.claim.figure.stated or Fraction(0) for one in run]
    rough = sum((_rounding(one) for one in (*run, anchor)), Fraction(0))
    return abs(sum(parts) - total) <= rough and rough * 2 <= min(parts)


def _choice(run: tuple[Placed, ...], slot: Slot) -> Choice | None:
    """What the best role of its figures costs; None where no word says that they are parts."""
    ranked = [(rank, role) for role, rank in slot.roles if any(role in one.roles for one in run)]
    return (*min(ranked), run) if ranked else None


def _fits(one: Placed, anchor: Placed) -> bool:
    mine, other = one.claim.figure, anchor.claim.figure
    if mine.kind != other.kind and {mine.kind, other.kind} - {"plain", "count"}:
        return False
    if mine.kind == "money" and mine.unit != other.unit:
        return False
    return mine.per == other.per


def _rounding(one: Placed) -> Fraction:
    """Half a step of the last digit that counts."""
    number = one.claim.figure.number
    if number is None or number.exact:
        return Fraction(0)
    digits = str(number.mantissa)
    zeros = len(digits) - len(digits.rstrip("0")) if number.exponent >= one.claim.figure.power else 0
    return Fraction(10) ** (number.exponent + zeros) / 2
