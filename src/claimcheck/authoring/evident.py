"""Figures near each other that compute far better than chance: relations, whatever the wording.

For each percentage, multiple or amount that might be a total, all that its neighbours come to is worked
out. If one of these meets it, and the room that rounding leaves is so narrow that hardly any would by
accident, the figures belong together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise

from claimcheck.engine.binding.alike import YEARS, alike
from claimcheck.engine.judging.exactness import exacting
from claimcheck.engine.matching import Masked, mask_sentences
from claimcheck.model import Article, Claim, Figure, Interval
from claimcheck.model.calibration import EvidentKind

AMOUNTS = ("money", "count", "measure", "duration", "plain")
MAX_FIGURES = 16  # in a sentence or two; more are a table
MAX_PARTS = 6  # of a sum, where they stand side by side
MIN_DIGITS = 10  # steps of the last digit: what is printed to one digit fits too much
APART = 60  # figures further apart than so many times are near each other by chance, or near nothing
# Values that might be meant lie over about two decades, as many on each stretch of the same ratio: so
# much of the natural logarithm.
_DECADES = Fraction(46, 10)
_NEAR = 10  # what comes to more times the target, or less, is not even tried
_COARSE = 0.15  # shares further from the target than this need no exact sum
_SMALL_PERCENT = Fraction(1, 10)  # below it percentages are as frequent as their distance, not their ratio
# What is likelier than this by chance is not evident. Tried with random percentages or amounts in place of
# those in print: about one change or sum in ten is chance then; of shares most would be, at as wide a limit.
_CHANCE: Mapping[EvidentKind, Fraction] = {
    "change": Fraction(1, 20),
    "share": Fraction(1, 100),
    "multiple": Fraction(1, 50),
    "sum": Fraction(1, 150),
}


@dataclass(frozen=True, slots=True)
class Evident:
    """Figures that belong together by their role, the one that the others come to first."""

    kind: EvidentKind
    roles: tuple[tuple[str, Claim], ...]
    working: str

    @property
    def target(self) -> Claim:
        return self.roles[0][1]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """In the order of the text."""
        return tuple(sorted((claim for _, claim in self.roles), key=lambda one: one.figure.span.start))


@dataclass(frozen=True, slots=True)
class _Sized:
    """A figure with what it can stand for, and how finely it is printed."""

    claim: Claim
    value: Fraction
    interval: Interval
    step: Fraction

    @property
    def surface(self) -> str:
        return self.claim.figure.surface


@dataclass(frozen=True, slots=True)
class _Sum:
    """Something that figures come to: roughly, and worked out."""

    kind: EvidentKind
    roles: tuple[tuple[str, _Sized], ...]
    rough: float
    exact: Callable[[], Interval]
    working: str


def evident(article: Article) -> Iterator[tuple[Evident, tuple[Masked, ...]]]:
    """Yield the relations of an article that are evident, each with the sentence or the two neighbouring
    sentences in which it stands."""
    sentences = mask_sentences(article)
    done: set[int] = set()
    for one in sentences:
        yield from _of((one,), done)
    numbers = {span.start: number for number, span in enumerate(article.sentences)}
    for one, other in pairwise(sentences):
        if numbers[other.span.start] == numbers[one.span.start] + 1:
            yield from _of((one, other), done)


def _of(sentences: tuple[Masked, ...], done: set[int]) -> Iterator[tuple[Evident, tuple[Masked, ...]]]:
    claims = [claim for one in sentences for claim in one.claims]
    if not len(sentences) < len(claims) <= MAX_FIGURES:
        return
    figures = exacting({str(number): claim.figure for number, claim in enumerate(claims)})
    sized = [one for number, claim in enumerate(claims) if (one := _sized(claim, figures[str(number)]))]
    for target in sized:
        at = target.claim.figure.span.start
        if at in done:
            continue
        found = _best(target, [one for one in sized if one is not target])
        if found is not None and len({claim.sentence for claim in found.claims}) == len(sentences):
            done.add(at)
            yield found, sentences


def _sized(claim: Claim, figure: Figure) -> _Sized | None:
    """None for what may stand for too much: ranges, hedged figures, bare years."""
    value = figure.stated
    if value is None or value <= 0 or figure.number is None:
        return None
    if figure.hedge not in (None, "exactly") or figure.bound is not None:
        return None
    if figure.kind == "plain" and not figure.power and value in YEARS:
        return None
    if figure.kind not in (*AMOUNTS, "percent", "multiple"):
        return None
    scale = Fraction(1, 100) if figure.kind == "percent" else Fraction(1)
    step = Fraction(10) ** figure.number.exponent
    if figure.kind in AMOUNTS and value < MIN_DIGITS * step:
        return None
    return _Sized(claim, value * scale, figure.interval().scale(scale), step * scale)


def _best(target: _Sized, others: Sequence[_Sized]) -> Evident | None:
    """Return the narrowest of the sums that meet the target, if it is too narrow for chance."""
    goal = float(target.value)
    tried = [one for one in _sums(target, others) if goal / _NEAR <= one.rough <= goal * _NEAR]
    size = _size(target)
    best: tuple[Fraction, _Sum] | None = None
    for one in tried:
        if abs(one.rough - goal) > _COARSE * float(size):
            continue
        interval = one.exact()
        if not interval.meets(target.interval):
            continue
        room = (_width(interval) + max(_width(target.interval), target.step)) / size
        if best is None or room < best[0]:
            best = room, one
    if best is None or best[0] * len(tried) > _CHANCE[best[1].kind] * _DECADES:
        return None
    found = best[1]
    roles = tuple((role, one.claim) for role, one in found.roles)
    return Evident(found.kind, roles, f"{found.working} ≈ {target.surface}")


def _size(target: _Sized) -> Fraction:
    """What the room for a value is to be held against: its own size, for "98%" that of what is left."""
    if target.claim.figure.kind != "percent":
        return target.value
    return max(min(target.value, abs(1 - target.value)), _SMALL_PERCENT)


def _sums(target: _Sized, others: Sequence[_Sized]) -> Iterator[_Sum]:
    """Yield all that the others come to, two by two or as parts of a sum."""
    kind = target.claim.figure.kind
    amounts = [one for one in others if one.claim.figure.kind in AMOUNTS]
    if kind in AMOUNTS:
        yield from _totals(target, [one for one in amounts if one.value < target.value])
        return
    for one, other in combinations(amounts, 2):
        low, high = sorted((one, other), key=lambda sized: sized.value)
        if low.value == high.value or not _of_one_thing(low, high):
            continue
        if kind == "multiple":
            yield _multiple(target, low, high)
        else:
            yield from _percents(target, low, high)


def _multiple(target: _Sized, low: _Sized, high: _Sized) -> _Sum:
    roles = ("times", target), ("before", low), ("after", high)
    ratio, working = float(high.value / low.value), f"{high.surface} ÷ {low.surface}"
    return _Sum("multiple", roles, ratio, lambda: _over(high, low), working)


def _percents(target: _Sized, low: _Sized, high: _Sized) -> Iterator[_Sum]:
    ratio = float(high.value / low.value)
    rise = ("percent", target), ("before", low), ("after", high)
    fall = ("percent", target), ("before", high), ("after", low)
    share = ("percent", target), ("part", low), ("whole", high)
    up, down = f"{high.surface} ÷ {low.surface}", f"{low.surface} ÷ {high.surface}"
    yield _Sum("change", rise, ratio - 1, lambda: _less_one(_over(high, low)), f"{up} − 1")
    yield _Sum(
        "change", fall, 1 - 1 / ratio, lambda: _less_one(_over(low, high)).scale(Fraction(-1)), f"1 − {down}"
    )
    yield _Sum("share", share, 1 / ratio, lambda: _over(low, high), down)


def _totals(target: _Sized, smaller: Sequence[_Sized]) -> Iterator[_Sum]:
    """Any two, or more that stand side by side, of the target's unit."""
    parts = [one for one in smaller if _of_one_thing(one, target)]
    runs = [
        tuple(parts[start : start + length])
        for length in range(3, MAX_PARTS + 1)
        for start in range(len(parts) - length + 1)
    ]
    for chosen in (*combinations(parts, 2), *runs):
        if not all(_of_one_thing(one, other) for one, other in pairwise(chosen)):
            continue
        roles = ("total", target), *(("part", one) for one in chosen)
        rough = float(sum(one.value for one in chosen))
        yield _Sum("sum", roles, rough, _added(chosen), " + ".join(one.surface for one in chosen))


def _of_one_thing(one: _Sized, other: _Sized) -> bool:
    """Are they alike, of one unit as printed, and not worlds apart?"""
    units = {one.claim.figure.unit, other.claim.figure.unit} - {""}
    low, high = sorted((one.value, other.value))
    return len(units) < 2 and high <= APART * low and alike(one.claim.figure, other.claim.figure)


def _added(parts: Sequence[_Sized]) -> Callable[[], Interval]:
    def add() -> Interval:
        ends = [_ends(one.interval) for one in parts]
        return Interval(
            sum((low for low, _ in ends), Fraction()), sum((high for _, high in ends), Fraction())
        )

    return add


def _over(one: _Sized, other: _Sized) -> Interval:
    (low, high), (least, most) = _ends(one.interval), _ends(other.interval)
    return Interval(low / most, high / least) if least > 0 else Interval(low / most, None)


def _less_one(interval: Interval) -> Interval:
    return Interval(
        None if interval.low is None else interval.low - 1,
        None if interval.high is None else interval.high - 1,
    )


def _ends(interval: Interval) -> tuple[Fraction, Fraction]:
    """Both ends of what a figure without hedge and bound stands for."""
    assert interval.low is not None
    assert interval.high is not None
    return interval.low, interval.high


def _width(interval: Interval) -> Fraction:
    if interval.low is None or interval.high is None:
        return Fraction(10**9)
    return interval.high - interval.low
