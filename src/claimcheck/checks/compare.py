"""Two values against each other: by interval, over units, ranges and currencies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from math import hypot

from claimcheck.checks import exchange, whose
from claimcheck.checks.each import at_rates
from claimcheck.checks.exchange import Exchanged
from claimcheck.checks.quantity import currency, to_unit
from claimcheck.checks.scene import ORDER, Scene, Truth
from claimcheck.checks.show import in_manner, is_sum, show
from claimcheck.checks.sum_terms import roughest_step
from claimcheck.checks.value import NONE, Undecided, Value, single
from claimcheck.locale import Locale, saying
from claimcheck.model.expression import CompareOp
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Interval
from claimcheck.model.ratio import ratio
from claimcheck.model.relation import Verdict
from claimcheck.units import readings
from claimcheck.units.rates import Rate

_FAR = 10.0
_MILE = "mile"
_DIGITS_OF_A_YEAR = 4
_INHERITED = frozenset({"inherited-unit", "inherited-scale"})  # what is printed once for both ends
TWICE = ratio(19, 10)
COARSE = ratio(1, 2)  # so far from the printed value rounding alone does not confirm a sum
DAILY = ratio(1, 100)  # a day's rate moves that much while an article is written


def compare(op: CompareOp, left: Value, right: Value, within: Fraction | None, scene: Scene) -> Truth:
    """The verdict on `left op right`, with the sum.

    Raises Undecided when the two measure different things or a rate is missing.
    """
    outcomes = [_compare_one(op, one, right, within, scene) for one in at_rates(left, right)]
    return min(outcomes, key=lambda outcome: ORDER.index(outcome.verdict))


def _compare_one(op: CompareOp, left: Value, right: Value, within: Fraction | None, scene: Scene) -> Truth:
    if left.ends and right.ends and op in ("~", "="):
        return _compare_ends(op, left, right, within, scene)
    pair = (currency(left.unit), currency(right.unit))
    if pair[0] and pair[1] and pair[0] != pair[1]:
        return _exchange(op, left, right, (pair[0], pair[1]), within, scene)
    return _compare_readings(op, left, right, scene.tolerance(within), scene)


def _compare_ends(op: CompareOp, left: Value, right: Value, within: Fraction | None, scene: Scene) -> Truth:
    """Ranges agree element by element."""
    if not scene.brief:
        left, right = (_ends_in_full(value, scene.locale) for value in (left, right))
    ends = zip(left.ends or (), right.ends or (), strict=True)
    outcomes = [_compare_one(op, one, other, within, scene) for one, other in ends if one and other]
    if not outcomes:
        raise Undecided("open ranges")
    worst = max(outcomes, key=lambda outcome: ORDER.index(outcome.verdict))
    told = (line for outcome in outcomes if outcome.verdict == worst.verdict for line in outcome.working)
    return replace(worst, working=tuple(dict.fromkeys(told)))


def _ends_in_full(value: Value, locale: Locale) -> Value:
    """The range with the unit that is printed once beside both of its ends."""
    low, high = value.ends or (None, None)
    if low is None or high is None or low.like is None or high.like is None:
        return value
    first, second = low.like, high.like
    if not _INHERITED.isdisjoint(first.notes):
        low = _in_the_manner_of(second, low, locale)
    elif not _INHERITED.isdisjoint(second.notes):
        high = _in_the_manner_of(first, high, locale)
    return replace(value, ends=(low, high))


def _in_the_manner_of(figure: Figure, end: Value, locale: Locale) -> Value:
    assert end.like is not None
    stated = end.like.stated
    return end if stated is None else replace(end, text=in_manner(stated, figure, locale), like=figure)


def _compare_readings(op: CompareOp, left: Value, right: Value, tolerance: Fraction, scene: Scene) -> Truth:
    """Try what ambiguous units may mean; the kindest reading counts."""
    outcomes: list[Truth] = []
    missing: Undecided | None = None
    for one in _readings(left, scene):
        for other in _readings(right, scene):
            try:
                outcomes.append(_compare_values(op, one, other, tolerance, scene))
            except Undecided as reason:
                missing = missing or reason
    if not outcomes:
        raise missing or Undecided("nothing to compare")
    # Ounces beside kilograms are no fluid ones; but a cent of a currency without a rate may be meant.
    money = currency(left.unit) is not None or currency(right.unit) is not None
    if missing and money and all(outcome.verdict == "violated" for outcome in outcomes):
        raise missing
    return min(outcomes, key=lambda outcome: ORDER.index(outcome.verdict))


def _readings(value: Value, scene: Scene) -> list[Value]:
    name = single(value.unit)
    if not name:
        return [value]
    meant = readings(name)
    if name == _MILE and not _at_sea(scene):
        meant = (name,)
    if len(meant) == 1 and meant[0] == name:
        return [value]
    return [replace(value, unit=((reading, 1),)) for reading in meant]


def _at_sea(scene: Scene) -> bool:
    """Does the article speak of ships and coasts, where miles may be nautical ones?"""
    words = scene.locale.gaps.list("AT_SEA")
    around = scene.context.surroundings(scene.relation.uri)
    return not words or (around is not None and around.says(words))


def _compare_values(op: CompareOp, left: Value, right: Value, tolerance: Fraction, scene: Scene) -> Truth:
    if left.open or (right.simple and not right.open):
        left = to_unit(left, right.unit)
    else:
        right = to_unit(right, left.unit)
    rounded = _relates(op, left.mid, right.mid.widen(tolerance))
    tight = rounded and _near(op, left, right)
    loose = rounded or (
        _relates(op, left.lax, right.lax.widen(tolerance))
        and not (scene.unhedged and _far_off(op, left, right))
        and not _is_off_by_a_digit(op, left, right, scene)
        and not _is_held_to_reference(left, right)
    )
    verdict: Verdict = "held" if tight else "loose" if loose else "violated"
    if op == "!=":
        equal = left.point is not None and left.point == right.point
        verdict = "violated" if equal else "held"
    if scene.condition:
        return Truth(verdict)
    computed, stated = (right, left) if left.simple and not right.simple else (left, right)
    strain, (room, leaning) = _strain(computed.point, stated, tolerance), _room(computed, stated, tolerance)
    if scene.brief:
        return Truth(verdict, strain=strain, room=room, leaning=leaning)
    working, spread = _working(op, computed, stated, verdict, scene.locale), _spread(computed, stated)
    return Truth(verdict, working, strain=strain, spread=spread, room=room, leaning=leaning)


def _near(op: CompareOp, left: Value, right: Value) -> bool:
    """Does the printed sum come out by itself, not only because coarse figures allow nearly anything?"""
    if op not in ("~", "=") or left.point is None or right.point is None:
        return True
    printed = left if left.simple and not right.simple else right
    if printed.mid.low is None or printed.mid.high is None or printed.point is None:
        return True
    half = (printed.mid.high - printed.mid.low) / 2
    return abs(left.point - right.point) <= half + COARSE * abs(printed.point)


def _is_held_to_reference(left: Value, right: Value) -> bool:
    """Is one a desk's own figure? Then what is printed without a hedge was rounded, and neither cut off nor
    written with zeros that may be anything. What is printed more exactly, the desk may have cut off."""
    figures = [one.like for one in (left, right) if one.like is not None]
    if any(one.hedge or one.bound for one in figures):
        return False
    reference, printed = (
        [one.number.exponent for one in figures if one.number and ("reference" in one.notes) == is_reference]
        for is_reference in (True, False)
    )
    return bool(reference) and not (printed and left.unit == right.unit and printed[0] < reference[0])


def _far_off(op: CompareOp, left: Value, right: Value) -> bool:
    """Is one nearly twice the other? Zeros that may not count do not excuse that without a hedge."""
    if op not in ("~", "=") or left.point is None or right.point is None:
        return False
    low, high = sorted((abs(left.point), abs(right.point)))
    return high > TWICE * low


def _is_off_by_a_digit(op: CompareOp, left: Value, right: Value, scene: Scene) -> bool:
    """Is a sum off by a whole step of its roughest figure? The laxest reading would let that pass."""
    if op not in ("~", "=") or left.point is None or right.point is None:
        return False
    step = roughest_step(scene.figures.values())
    return step is not None and abs(left.point - right.point) >= step


def _spread(computed: Value, stated: Value) -> float:
    """The widths of both intervals as a share of the printed value; of a percentage, as they are: any
    two figures make one between nothing and a few hundred."""
    total = 0.0
    for interval in (computed.mid, stated.mid):
        if interval.low is None or interval.high is None:
            return _FAR
        total += float(interval.high - interval.low)
    if stated.percent:
        return total
    return total / abs(float(stated.point)) if stated.point else _FAR


def _room(computed: Value, stated: Value, tolerance: Fraction) -> tuple[float, float]:
    """How much room rounding is likely to leave, as a share of the printed value (of a percentage, as it is),
    and how much of that is needed for the two to agree."""
    if computed.point is None or stated.point is None:
        return 0.0, 0.0
    size = abs(float(stated.point))
    room = hypot(_width(computed.mid), _width(stated.mid)) + 2 * size * float(tolerance)
    apart = float(abs(computed.point - stated.point))
    leaning = 2 * apart / room if room else _FAR * bool(apart)
    return room / (1.0 if stated.percent else size or 1.0), leaning


def _width(interval: Interval) -> float:
    if interval.low is None or interval.high is None:
        return _FAR * _FAR
    return float(interval.high - interval.low)


def _strain(point: Fraction | None, stated: Value, tolerance: Fraction) -> float:
    """How far the recomputed point is from the printed one, in half-widths of its rounding."""
    if point is None or stated.point is None or stated.mid.low is None or stated.mid.high is None:
        return 0.0
    half = float(stated.mid.high - stated.mid.low) / 2 + float(abs(stated.point) * tolerance)
    apart = float(abs(point - stated.point))
    return apart / half if half else (0.0 if not apart else _FAR)


def _relates(op: CompareOp, left: Interval, right: Interval) -> bool:
    """Can a point of `left` stand so to a point of `right`?"""
    match op:
        case "<" | "<=":
            return left.low is None or right.high is None or left.low <= right.high
        case ">" | ">=":
            return left.high is None or right.low is None or left.high >= right.low
    return left.meets(right)


# What is said of two figures that do not stand so to each other, and of two that do.
_ORDERS: Mapping[CompareOp, tuple[str, str]] = {
    "<": ("not less than", "less than"),
    "<=": ("more than", "at most"),
    ">": ("not more than", "more than"),
    ">=": ("less than", "at least"),
}


def _working(op: CompareOp, left: Value, right: Value, verdict: Verdict, locale: Locale) -> tuple[str, ...]:
    """The sum as a reader would do it: what the others come to, and what is printed. Nothing where no sum of
    printed figures is done."""
    swapped = is_sum(right.text) and not is_sum(left.text)
    computed, stated = (right, left) if swapped else (left, right)
    shown = replace(computed, like=stated.like, percent=stated.percent) if stated.simple else computed
    if (
        not shown.percent
        and shown.unit == stated.unit == NONE
        and _is_fraction(shown)
        and _is_fraction(stated)
    ):
        shown = replace(shown, percent=True)  # a third is 33.33%
    result, aim = show(shown, locale), stated.text or show(stated, locale)
    if _is_year(aim) and shown.unit == NONE and shown.point is not None and shown.point.denominator == 1:
        result = str(int(shown.point))  # which nobody groups
    equation = computed.text if _as_printed(computed, stated) else f"{computed.text} = {result}"
    if op in ("~", "="):
        if equation == aim:
            return (f"{aim}, both times",)
        return (f"{equation}, not {aim}" if verdict == "violated" else f"{equation} ≈ {aim}",)
    if not stated.simple or not (is_sum(computed.text) or computed.like):
        return ()
    if op == "!=":
        return (f"{computed.text} = {aim}",) if verdict == "violated" else ()
    return (f"{equation}, {_ORDERS[op][verdict != 'violated']} {aim}",)


def _is_year(text: str) -> bool:
    return len(text) == _DIGITS_OF_A_YEAR and text.isdigit()


def _as_printed(computed: Value, stated: Value) -> bool:
    """Does the text of a value say already what it comes to?"""
    if not computed.simple or not computed.text:
        return not computed.text
    one, other = computed.like, stated.like
    if one is None or computed.unit not in ((), ((one.unit, 1),)):
        return one is None
    return (
        other is None
        or one.power == other.power
        or one.unit != other.unit
        or not one.power
        or not other.power
    )


def _is_fraction(value: Value) -> bool:
    return value.point is not None and 0 < abs(value.point) < 1


def _exchange(
    op: CompareOp, left: Value, right: Value, pair: tuple[str, str], within: Fraction | None, scene: Scene
) -> Truth:
    if op not in ("~", "="):
        raise Undecided("an order between currencies")
    left, right = to_unit(left, ((pair[0], 1),)), to_unit(right, ((pair[1], 1),))
    rule, published = scene.relation.rule, scene.relation.published
    locale = None if scene.brief else scene.locale
    if tolerance := scene.tolerance(None):
        right = right.mapped(lambda x: x, lambda i: i.widen(tolerance), right.unit)

    def exchanged(one: Value, other: Value, codes: tuple[str, str]) -> Exchanged:
        allowed = within or rule.rate_tolerance
        return exchange.compare(one, other, codes, scene.context.rates, published, allowed, locale)

    outcome = whose.settled(exchanged(left, right, pair), left, right, pair, exchanged, scene)
    if outcome.rate is None:
        return Truth(outcome.verdict, reason=outcome.reason)
    if outcome.verdict == "violated" and exchange.fits_since(
        left, right, pair, scene.context.rates, published, _oldest_year(scene)
    ):
        return Truth("undecided", reason="money of another year, perhaps", rate=outcome.rate)
    working = _exchange_working(left, right, outcome, outcome.rate, locale) if locale else ""
    rate = outcome.rate.point
    there = left.mapped(lambda x: x * rate, lambda i: i.scale(rate), right.unit)
    strain, (room, leaning) = _strain(there.point, right, DAILY), _room(there, right, DAILY)
    found = Truth(outcome.verdict, (working,), severity=outcome.severity, rate=outcome.rate)
    return replace(found, strain=strain, room=room, leaning=leaning)


def _oldest_year(scene: Scene) -> int | None:
    """The earliest year that the sentence names: its money may be of that time."""
    around = scene.context.surroundings(scene.relation.uri)
    sentences = {claim.sentence for _, claim in scene.relation.roles}
    years = [year for one in sentences for year in around.years_in(one)] if around else []
    return min(years, default=None)


def _exchange_working(left: Value, right: Value, outcome: Exchanged, rate: Rate, locale: Locale) -> str:
    if left.simple or not right.simple:
        point = None if left.point is None else left.point * rate.point
        converted, stated = replace(left, point=point, unit=right.unit, like=right.like), right
        source = left
    else:  # the computed side is shown in the money of the printed one
        point = None if right.point is None else right.point / rate.point
        converted, stated = replace(right, point=point, unit=left.unit, like=left.like), left
        source = right
    joint = ", not " if outcome.verdict == "violated" else " ≈ "
    note = f"; {outcome.note}" if outcome.note else ""
    return f"{source.text} = {show(converted, locale)}{joint}{stated.text} ({rate_text(rate, locale)}{note})"


def rate_text(rate: Rate, locale: Locale) -> str:
    """ "10.62 KRW per JPY, 2 February 2021", "1.48 to 1.87 USD per GBP in 1987"; the larger number of the
    two ways to say it."""
    upright = rate.point >= 1
    units = f"{rate.quote} per {rate.base}" if upright else f"{rate.base} per {rate.quote}"
    if rate.yearly:
        ends = (rate.low, rate.high) if upright else (1 / rate.high, 1 / rate.low)
        low, high = (saying.decimal(end, locale) for end in ends)
        years = f"{rate.first.year}" + (f"–{rate.last.year}" if rate.last.year > rate.first.year else "")
        return f"{low} to {high} {units} in {years}"
    words = f"{saying.decimal(rate.point if upright else 1 / rate.point, locale)} {units}"
    if rate.first == rate.last:
        return f"{words}, {saying.date(rate.first, locale)}"
    return f"{words}, {saying.months(rate.first, rate.last, locale)}"
