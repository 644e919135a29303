"""Figures that stand side by side and may be the parts of one sum."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from claimcheck.engine.binding.roles import Choice, Passage, Placed
from claimcheck.model.frame import Frame, FrameMatcher, Slot
from claimcheck.model.ratio import ratio

MAX_PARTS = 8
WHOLE = 100  # percent
_SLIGHTLY = 1e-9  # more than floats can be off
MAX_RUNS = 40
_ALONE = frozenset(("sentence", "clauses"))  # scopes that stay within one sentence


def reach(frame: Frame) -> int:
    """How many sentences off the figures of the frame may stand."""
    return 0 if _ALONE.issuperset(frame.scopes) else 1


def runs(anchor: Placed, slot: Slot, matcher: FrameMatcher, passage: Passage) -> list[Choice]:
    """Runs of at least two figures that fit the slot, in the anchor's sentence or beside it.

    Figures of other kinds may stand between those of a run, others that fit may not. A rule that
    accuses is also given the lists that stand right beside the total, whatever they come to. Beside a
    percentage one is enough: what they come to is a hundred less it.
    """
    far = reach(matcher.frame)
    near = [one for one in passage.near(anchor, far) if one is not anchor and one.char in slot.placeholders]
    near = [one for one in near if one.claim.figure.number is not None]
    fitting = [one for one in near if _fits(one, anchor, slot)]
    total, least = anchor.claim.figure.stated, 2
    if total is not None and anchor.claim.figure.kind == "percent":
        total, least = WHOLE - total, 1
    if total is None or len(fitting) < least:
        return []
    found = [_choice(run, slot) for run in _coming_out(fitting, anchor, total, least)]
    if not matcher.witness:
        listed = _listed(near, anchor, passage, least)
        found += [_choice(run, slot) for run in listed if set(run) <= set(fitting)]
    return sorted((one for one in found if one is not None), key=lambda one: one[0])[:MAX_RUNS]


def _listed(near: list[Placed], anchor: Placed, passage: Passage, least: int) -> Iterator[tuple[Placed, ...]]:
    """The list that begins right after the total, and the one that ends right before it.

    Its figures are joined by commas, the last two, or the last and the total, by a word such as "and".
    None that counts up to a total is more than it; what is left of a hundred percent ends the list.
    """
    after = _head([one for one in near if one.order > anchor.order], passage)
    before = _head([one for one in near[::-1] if one.order < anchor.order], passage)[::-1]
    total = anchor.claim.figure.stated or 0
    for run in map(_without_their_number, (after, before)):
        if not least <= len(run) <= MAX_PARTS:
            continue
        joints = [passage.joined(*pair) for pair in pairwise(run[-2:])]
        if run[-1].order < anchor.order:
            joints.append(passage.joined(run[-1], anchor))
            if least == 1 and (joints[-1] or run[-1].sentence < anchor.sentence):
                yield tuple(run)
                continue
        if "last" in joints and (
            least == 1 or all((one.claim.figure.stated or total) < total for one in run)
        ):
            yield tuple(run)


def _without_their_number(run: list[Placed]) -> list[Placed]:
    """In "the two parts, 2,217 and 314", "two" says how many follow."""
    first = run[0].claim.figure if run else None
    counts = first is not None and first.kind in ("count", "plain") and first.stated == len(run) - 1
    return run[1:] if counts and len(run) > 2 else run


def _head(figures: list[Placed], passage: Passage) -> list[Placed]:
    """The first of the figures, with those that are joined to it."""
    run = figures[:1]
    for one, other in pairwise(figures):
        if not passage.joined(*sorted((one, other), key=lambda each: each.order)):
            break
        run.append(other)
    return run


def _coming_out(
    near: list[Placed], anchor: Placed, total: Fraction, least: int
) -> Iterator[tuple[Placed, ...]]:
    """Every run whose sum prints as the total; in floats first, since hardly any does."""
    fine = frozenset(one.claim.figure.power for one in (*near, anchor) if _is_fine(one))
    values = [float(one.claim.figure.stated or 0) for one in near]
    rounding = [float(_rounding(one, fine)) for one in near]
    wanted, own = float(total), float(_rounding(anchor, fine))
    for start in range(len(near)):
        running, rough = 0.0, own
        for end in range(start, min(len(near), start + MAX_PARTS)):
            running, rough = running + values[end], rough + rounding[end]
            if end - start >= least - 1 and abs(running - wanted) <= rough + abs(wanted) * _SLIGHTLY:
                run = tuple(near[start : end + 1])
                if _comes_out(run, anchor, total, fine):
                    yield run


def _comes_out(run: tuple[Placed, ...], anchor: Placed, total: Fraction, fine: frozenset[int]) -> bool:
    """Does the sum print as the total, with no part so small that it does not show in it?"""
    parts = [one.claim.figure.stated or ratio(0) for one in run]
    rough = sum((_rounding(one, fine) for one in (*run, anchor)), ratio(0))
    return abs(sum(parts) - total) <= rough and rough * 2 <= min(parts)


def _choice(run: tuple[Placed, ...], slot: Slot) -> Choice | None:
    """What the best role of its figures costs; None where no word says that they are parts.

    A slot without roles is content with how they stand.
    """
    if not slot.roles:
        return 0, slot.name, run
    having = all if slot.each else any
    ranked = [(rank, role) for role, rank in slot.roles if having(role in one.roles for one in run)]
    return (*min(ranked), run) if ranked else None


def _fits(one: Placed, anchor: Placed, slot: Slot) -> bool:
    if one.barred(slot):
        return False
    mine, other = one.claim.figure, anchor.claim.figure
    if mine.kind != other.kind and {mine.kind, other.kind} - {"plain", "count"}:
        return False
    if mine.kind == "money" and mine.unit != other.unit:
        return False
    return mine.per == other.per


def _is_fine(one: Placed) -> bool:
    """Is its last digit no zero, so that the zeros of others count, too ("$10bn" beside "$3.5bn")?"""
    number = one.claim.figure.number
    digits = str(number.mantissa) if number is not None and isinstance(number.mantissa, int) else ""
    return len(digits) > 1 and digits[-1] != "0"


def _rounding(one: Placed, fine: frozenset[int]) -> Fraction:
    """Half a step of the last digit that counts; nothing of what is counted one by one.

    Zeros at the end count beside a figure of the same scale that has none.
    """
    number = one.claim.figure.number
    if number is None or number.exact:
        return ratio(0)
    digits = str(number.mantissa)
    if one.claim.figure.kind == "count" and number.exponent == 0 and digits[-1] != "0":
        return ratio(0)
    bare = number.exponent >= one.claim.figure.power and one.claim.figure.power not in fine
    zeros = len(digits) - len(digits.rstrip("0")) if bare else 0
    return ratio(10) ** (number.exponent + zeros) / 2
