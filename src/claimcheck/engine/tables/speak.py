"""Which places of a structure may be told of, and whether the figures or only the words say so.

A structure that most places bear out, by far more than chance, speaks of the others. One that is borne out
less speaks only where another that does so speaks of the same cell, or where a plain slip of the fingers
explains what is wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from fractions import Fraction
from math import log2, pi

from claimcheck.engine.tables.sheet import Entry, View, says
from claimcheck.engine.tables.structure import Instance, Structure
from claimcheck.locale import Locale
from claimcheck.model.pattern import Telling
from claimcheck.slips import is_slip_of
from claimcheck.startup.lean import dataclass

Waiting = tuple[View, Structure, Instance]
SUMS = frozenset(["total", "balance", "same"])
SURE, SURE_WORDED, SURE_FORMULA = 12.0, 6.0, 3.0  # bits that make a structure one; with words, of a formula
EXPLAINED, EXPLAINED_WORDED = 6.0, 3.0  # that do where a slip of the fingers explains what is wrong
EXPLAINED_CLOSING = 4.0  # the same, of a sum that ends its part
PERHAPS = 2.0
LEFT_UNSAID, EXPLAINED_UNSAID = 0.25, 0.03  # of the largest: what a statement of one year may leave out
NEXT_TO = 0.2  # of the largest: what lines that stand next to each other may be off and yet be meant so
NEAR = 0.04  # of a ratio: as much as a year's mean is off what stands at its end
FAR = 0.3  # of the printed result: a sum that comes to more beyond it is of what does not add up
_NOTED = frozenset("([*†‡§")
POINTS = frozenset(["points", "points-of-two"])
COUNTS = 10.0  # bits that speak for it where nothing is said of thousands or of rounding
EXACT = 9.0  # bits that tell a table whose sums come out to the last digit
FOR_ODD = 4.0  # that each place where they don't takes from it


@dataclass(frozen=True, slots=True)
class Told:
    """A place of a structure that is spoken of; `exact` ones come out to the last digit or not at all."""

    structure: Structure
    instance: Instance
    by: Telling
    exact: bool = False


def told_of(
    view: View,
    structures: Sequence[Structure],
    locale: Locale,
    *,
    exact: bool,
    apart: frozenset[int] = frozenset(),
) -> tuple[list[Told], list[Waiting]]:
    """What is told of a view's structures, and what others must bear out first. Sums are not held against
    each other at places `apart`, and come out to the last digit where they are `exact`."""
    structures = [_sharpened(one) for one in structures] if exact else list(structures)
    at = _place_of(view)
    line_of = {_start(entry): n for n, line in enumerate(view.lines) for entry in line if entry is not None}
    unlike = _unlike(structures, at) | apart
    structures = [_without(one, unlike, at) for one in structures]
    structures = [_without_largest(one, view, at, locale) for one in structures]
    found: list[Told] = []
    waiting: list[Waiting] = []
    for one in structures:
        sharp = one.kind in POINTS or (exact and one.kind in SUMS)
        found += [Told(one, each, "figures", sharp and not each.apart) for each in one.held]
        enough = one.alone and bool(one.held) and one.mostly and one.bits >= _sure(one)
        written = {(result.percent, result.step) for result in map(_result, one.held)}
        known = {line_of[_start(entry)] for each in one.held for _, entry in each.roles}
        for each in one.broken:
            place = at[_start(_result(each))]
            if one.kind in POINTS and _is_noted(view.crossing[place], _result(each)):
                continue  # taken away by a court of the league
            if view.rows and one.kind == "ratio" and _is_near(each, view.unit):
                continue  # of shares on another day
            adds_up = one.kind in SUMS or (one.kind == "difference" and not one.worded)
            if adds_up and (
                (one.held and any(line_of[_start(entry)] not in known for _, entry in each.roles))
                or not _may_add_up(view, one, each, view.crossing[place], written, locale)
            ):
                continue
            if enough:
                found.append(Told(one, each, "figures", sharp))
            else:
                waiting.append((view, one, each))
    return found, waiting


def borne_out(found: Sequence[Told], waiting: Sequence[Waiting], locale: Locale) -> Iterator[Told]:
    """Those that speak of a cell which another that is told doubts, or that a slip explains."""
    doubted = _places(one.instance for one in found if not one.instance.held)
    for view, one, each in waiting:
        explained = one.kind in SUMS and is_a_slip(each, view.unit, locale)
        least = EXPLAINED_WORDED if one.worded else EXPLAINED
        if (
            one.held
            and one.mostly
            and (
                (one.bits >= PERHAPS and each.places & doubted)
                or (explained and (one.bits >= least or (one.closing and one.for_it >= EXPLAINED_CLOSING)))
            )
        ):
            yield Told(one, each, "figures")
        elif one.worded and not one.held and _is_plain(one, each, view, locale, explained=explained):
            yield Told(one, each, "words")


def _sure(one: Structure) -> float:
    if not one.worded:
        return SURE
    return SURE_WORDED if one.kind in (*SUMS, "mean", "product") else SURE_FORMULA


def _places(instances: Iterable[Instance]) -> frozenset[int]:
    return frozenset(place for one in instances for place in one.places)


def comes_out_exactly(view: View, structures: Sequence[Structure]) -> bool:
    """Do so many sums come out to the last digit that nothing can have been rounded?"""
    bits, odd = (COUNTS if view.counts else 0.0), []
    for one in structures:
        if one.kind not in SUMS or one.bits < PERHAPS:
            continue
        for each in one.held:
            if any(entry.percent for _, entry in each.roles):
                continue
            if each.apart:
                odd.append(each.places)
            bits += 0.0 if each.apart else max(0.15, log2(2 * pi * len(each.roles) / 12) / 2)
    # One slip may be in a sum of its row and in one of its column.
    slips = 1 if odd and frozenset.intersection(*odd) else len(odd)
    return bits - FOR_ODD * slips >= EXACT


def _sharpened(one: Structure) -> Structure:
    """The structure with what is off by a digit no longer held."""
    if one.kind not in SUMS or one.bits < PERHAPS:
        return one
    instances = tuple(
        replace(each, held=False, bits=0.0)
        if each.held and each.apart and not any(entry.percent for _, entry in each.roles)
        else each
        for each in one.instances
    )
    return replace(one, instances=instances)


def _unlike(structures: Sequence[Structure], at: Mapping[int, int]) -> frozenset[int]:
    """The places at which sums seldom come out, since what stands there does not add up."""
    held: Counter[int] = Counter()
    broken: Counter[int] = Counter()
    for one in structures:
        if one.kind in SUMS and one.held:
            held.update(at[_start(_result(each))] for each in one.held)
            broken.update(at[_start(_result(each))] for each in one.broken)
    return frozenset(place for place, times in broken.items() if times > max(2, 2 * held[place]))


def _without(one: Structure, places: frozenset[int], at: Mapping[int, int]) -> Structure:
    """A sum without what does not come out at places where hardly any does."""
    kept = tuple(each for each in one.instances if each.held or at[_start(_result(each))] not in places)
    return one if one.kind not in SUMS or len(kept) == len(one.instances) else replace(one, instances=kept)


def _is_near(each: Instance, unit: Fraction) -> bool:
    """Is a result off by so little that it may be of figures of a year's mean and not of its end?"""
    size = float(_result(each).size * unit)
    return abs(each.apart) <= NEAR * size


def _without_largest(one: Structure, view: View, at: Mapping[int, int], locale: Locale) -> Structure:
    """A sum without the places that print the largest of its parts, or say that they print no sum."""
    if one.kind != "total" or not one.held or not view.rows:
        return one
    words = (*locale.gaps.list("TABLE_RATIO"), *locale.gaps.list("TABLE_EXTREME"))
    kept = tuple(
        each
        for each in one.instances
        if each.held
        or not (
            _result(each).value == max(entry.value for _, entry in each.roles[:-1])
            or says(view.crossing[at[_start(_result(each))]], words)
        )
    )
    return one if len(kept) == len(one.instances) else replace(one, instances=kept)


def _place_of(view: View) -> dict[int, int]:
    """The place of each entry within its line, by where its figure begins."""
    return {
        _start(entry): place for line in view.lines for place, entry in enumerate(line) if entry is not None
    }


def _start(entry: Entry) -> int:
    return entry.claim.figure.span.start


def _result(one: Instance) -> Entry:
    return one.roles[-1][1]


def _is_noted(name: str, result: Entry) -> bool:
    """Does a line's name or a figure bear a mark or a remark in brackets?"""
    return not _NOTED.isdisjoint(name + result.claim.figure.surface)


def _may_add_up(
    view: View, one: Structure, each: Instance, crossing: str, written: Set[tuple[bool, int]], locale: Locale
) -> bool:
    """Is a result, at a place with this name, of the kind that adds up where the structure holds, of which
    results are `written` so, and not far off?"""
    result = _result(each)
    if one.held and (result.percent, result.step) not in written:
        return False
    if one.held and any(says(crossing, locale.gaps.list(key)) for key in ("TABLE_RATIO", "TABLE_EXTREME")):
        return False
    largest = max((entry for _, entry in each.roles[:-1]), key=lambda one: one.size)
    if view.rows and one.held and (one.kind != "total" or result.size > largest.size):
        return True  # else it may be the largest of them, or their mean
    wanted = largest.size - abs(int(each.apart))
    if wanted > 0 and is_slip_of(largest.claim.figure, wanted * view.unit, locale):
        return True
    return abs(each.apart) <= FAR * result.size or is_a_slip(each, view.unit, locale)


def is_a_slip(each: Instance, unit: Fraction, locale: Locale) -> bool:
    """Does one slip of the fingers explain it, of the result or, since a digit or two that trade places
    change a number so, of any part? `unit` is what its values are counted in."""
    result = _result(each)
    wanted = abs(result.value + (each.apart if result.value >= 0 else -each.apart))
    figure = result.claim.figure
    if each.apart == int(each.apart) and is_slip_of(figure, int(wanted) * unit, locale):
        return True
    return _of_one_digit(abs(int(each.apart)))


def _of_one_digit(apart: int) -> bool:
    """A digit changed by d, or two that differ by d and are swapped: d or 9 d times a power of ten."""
    while apart and apart % 10 == 0:
        apart //= 10
    return 0 < apart < 10 or (apart % 9 == 0 and 0 < apart // 9 < 10)


def _is_plain(one: Structure, each: Instance, view: View, locale: Locale, *, explained: bool) -> bool:
    """Do the words alone make a sum of it? Where it comes out in none of several columns, lines are left out.
    Without a slip that explains it, only what is far off is told of lines that their names bind."""
    if len(one.instances) > 1 or not one.alone or not view.rows:
        return False
    if one.named and one.kind == "balance" and max(one.lines) - min(one.lines) == len(one.lines) - 1:
        return _result(each).size > 0 and abs(each.apart) <= NEXT_TO * max(
            entry.size for _, entry in each.roles
        )
    if one.named and one.kind == "total":
        least = EXPLAINED_UNSAID if explained else LEFT_UNSAID
        return abs(each.apart) > least * max(entry.size for _, entry in each.roles)
    starts = view.names[one.result].startswith(locale.gaps.list("TABLE_TOTAL_STARTS"))
    return explained and one.kind == "total" and starts and one.result == max(one.lines)
