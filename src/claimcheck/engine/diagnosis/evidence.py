"""How well a figure is confirmed by what else the article says.

A figure with a second witness is costly to touch; a repair that lands among the
article's other figures of its kind is more believable than one that leaves them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import log

from claimcheck.checks import COMPARED, Surroundings
from claimcheck.engine.diagnosis.component import Component, Key, key_of
from claimcheck.engine.diagnosis.printing import newly_ungrouped, odd, off_grid
from claimcheck.engine.diagnosis.trials import Grade
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Number

WITNESS = 1.5  # another relation that holds, or the same figure elsewhere
MAX_WITNESSES = 3
KIN = 0.4  # what a like figure nearby adds or takes
CLOSE_KIN = 0.6  # landing within 2 % of one
# What a sum costs that doesn't come out by its printed digits.
UNEASE = {Grade.TIGHT: 0.0, Grade.COARSE: 0.7, Grade.SILENT: 1.2, Grade.LOOSE: 1.2}
BLUNT = 0.15  # what leans on the rounding of what it is worked out from
CONFIRMED = 0.3  # a relation that could not be decided comes out
STRAIN = 0.6  # of two that come out, the one that needs less of the room is the likelier
ROOM = 0.15  # for each ten times as much room that rounding leaves: coarse figures come out by chance
PRECISION = 0.3  # like figures of one sum are printed with the same number of decimals
RESULT = 0.15  # what was worked out is sooner wrong than what it was worked out from
LEAVING_KIN = 1.2
NEIGHBOUR = 1  # years from the publication's own
CLOSE = 1.02
NEAR = 1.5
NOT_NEAR = 1.6  # and between them by degrees: what rose by half may be rounded to either side
FAR = 4.0
FARTHEST = 4.0  # standard deviations: what is farther off is not less likely for it
ALIKE_CELLS = 0.15  # what the square of each costs
LIKELY = 1.2  # what cells beside one speak for or against another value at the most
MAX_ODD = -0.4  # so much cheaper is a repair at most for what is odd about the written figure
AMOUNTS = ("money", "count", "measure")


def witness_cost(key: Key, component: Component) -> float:
    """What touching the figure costs more, for its witnesses."""
    around = component.context.surroundings(key[0])
    witnesses = component.sound[key]
    if around is not None:
        witnesses += _repeats(component.figures[key], around, itself=True)
    witnesses += printed_elsewhere(key, component.figures[key], component)
    return WITNESS * min(witnesses, MAX_WITNESSES)


def printed_elsewhere(key: Key, meant: Figure, component: Component) -> int:
    """How many other articles have the figure so."""
    other_articles = component.context.other_articles
    if not other_articles.held:
        return 0
    return max((other_articles.witnesses(*role, meant) for role in component.roles_of(key)), default=0)


def fit(key: Key, meant: Figure, component: Component) -> float:
    """What the new value costs more or less, by how it looks and by the article's other figures."""
    figure = component.figures[key]
    looks = max(odd(meant) - odd(figure), MAX_ODD) + newly_ungrouped(meant, figure)
    return looks + _among_kin(key, meant, component) - RESULT * (key in component.results)


def _among_kin(key: Key, meant: Figure, component: Component) -> float:
    figure = component.figures[key]
    around = component.context.surroundings(key[0])
    if around is None:
        return 0.0
    if "cell" in figure.notes:
        return _beside(figure, meant, around)
    if printed_elsewhere(key, meant, component):
        return -2 * KIN
    if meant.period is not None:
        return _of_another_year(key, meant, component)
    figure, meant = _with_unit_of_kin(key, figure, component), _with_unit_of_kin(key, meant, component)
    if figure.kind not in AMOUNTS or not figure.stated or not meant.stated:
        return 0.0
    if _repeats(meant, around, itself=False):
        return -2 * KIN
    if meant.unit != figure.unit or meant.stated <= 0 or figure.stated <= 0:
        return 0.0
    was = around.nearest(figure.stated, figure.unit, figure.stated)
    now = around.nearest(meant.stated, figure.unit, figure.stated)
    moved = float(max(meant.stated / figure.stated, figure.stated / meant.stated))
    if now <= CLOSE < was:
        return -CLOSE_KIN
    nearer = _nearness(now) - _nearness(was)
    if nearer < 0:
        return -nearer * LEAVING_KIN * (moved >= FAR)
    return -nearer * KIN


def _nearness(times: float) -> float:
    """How near figures are of which one is so many times the other: 1 if they are, 0 if not."""
    return max(0.0, min(1.0, (NOT_NEAR - times) / (NOT_NEAR - NEAR)))


def _beside(figure: Figure, meant: Figure, around: Surroundings) -> float:
    """What the cells beside it say of another value of a table's cell."""
    expected = around.expected(figure.span)
    if expected is None or not figure.stated or not meant.stated:
        return 0.0
    size, spread = expected
    was, now = (
        min(abs(log(abs(float(one)) / size)) / spread, FARTHEST) for one in (figure.stated, meant.stated)
    )
    return max(-LIKELY, min(LIKELY, ALIKE_CELLS * (now * now - was * was)))


def _repeats(figure: Figure, around: Surroundings, *, itself: bool) -> int:
    """How many other figures say the same; `itself` says that the figure is one of the article's."""
    if figure.kind not in COMPARED or figure.stated is None:
        return 0
    return around.repeats(figure.stated, figure.unit) - itself


def mended(key: Key, meant: Figure, component: Component, edits: Mapping[Key, Figure]) -> float:
    """What a repair costs more or less for the precision of the figures that it stands with."""
    figure = component.figures[key]
    if figure.number is None or meant.number is None:
        return 0.0
    kin = [
        other
        for relation in component.relations_of(key)
        for _, claim in relation.roles
        if key_of(claim) != key
        and (other := edits.get(key_of(claim), claim.figure)).number is not None
        and _are_alike(other, meant)
    ]
    numbers = [other.number for other in kin if other.number is not None]
    if not numbers:
        return PRECISION * _off_habit(key, figure.number, meant.number, component)
    before = any(figure.number.exponent == number.exponent for number in numbers)
    after = any(meant.number.exponent == number.exponent for number in numbers)
    grids = off_grid([meant.number, *numbers]) - off_grid([figure.number, *numbers])
    return PRECISION * (before - after) + grids


def _off_habit(key: Key, written: Number, meant: Number, component: Component) -> int:
    """Is a figure brought to (−1) or from (1) the number of decimals that the article's others have?"""
    around, unit = component.context.surroundings(key[0]), component.figures[key].unit
    if around is None or not unit or written.exponent == meant.exponent:
        return 0
    return (around.printed_to(written.exponent, unit) > 1) - (around.printed_to(meant.exponent, unit) > 0)


def _are_alike(one: Figure, other: Figure) -> bool:
    """The same kind and unit, or one of them bare: "to 3.20 mln bpd from 3.28 mln"."""
    if _is_bare(one) or _is_bare(other):
        return {one.kind, other.kind} <= {*AMOUNTS, "plain"}
    return (one.kind, one.unit) == (other.kind, other.unit)


def _is_bare(figure: Figure) -> bool:
    return figure.kind == "plain" and not figure.unit


def _with_unit_of_kin(key: Key, figure: Figure, component: Component) -> Figure:
    """A bare number with the unit of the amount that it stands beside."""
    if not _is_bare(figure):
        return figure
    beside = (claim.figure for relation in component.relations_of(key) for _, claim in relation.roles)
    kin = next((other for other in beside if other.kind in AMOUNTS), None)
    return figure if kin is None else replace(figure, kind=kin.kind, unit=kin.unit)


def _of_another_year(key: Key, meant: Figure, component: Component) -> float:
    """What speaks for or against another year: news names its own and its neighbours, and what the article
    prints elsewhere."""
    around, published = component.context.surroundings(key[0]), component.context.published(key[0])
    bounds = published.bounds() if published else None
    written = component.figures[key].period
    if written is None or meant.period is None or meant.period.start.year == written.start.year:
        return 0.0
    before, after = written.start.year, meant.period.start.year
    cost = -KIN if around is not None and after is not None and around.prints_year(after) else 0.0
    if bounds is None or before is None or after is None:
        return cost
    distant = abs(before - bounds[0].year) > NEIGHBOUR
    if abs(after - bounds[0].year) <= NEIGHBOUR:
        return cost - (LEAVING_KIN if distant else KIN)
    return cost + (0.0 if distant else KIN)
