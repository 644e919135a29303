"""How well a figure is confirmed by what else the article says.

A figure with a second witness is costly to touch; a repair that lands among the
article's other figures of its kind is more believable than one that leaves them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from claimcheck.engine.component import Component, Key, key_of, keys_of
from claimcheck.model.figure import Figure

WITNESS = 1.5  # another relation that holds, or the same figure elsewhere
MOST_WITNESSES = 3
KIN = 0.4  # what a like figure nearby adds or takes
CLOSE_KIN = 0.6  # landing within 2 % of one
LOOSE = 0.4  # a relation that only a hedge or lax reading saves is not quite mended
CONFIRMED = 0.3  # a relation that could not be decided comes out
BLUNT = 0.5  # nor is one whose stated values don't come out without leaning on the rounding
STRAIN = 0.2  # of two that come out, the one nearer to the printed value is the likelier
PRECISION = 0.3  # like figures of one sum are printed with the same number of decimals
LEAVING_KIN = 1.2
CLOSE = 1.02
NEAR = 1.5
FAR = 4.0


def firmness(key: Key, component: Component) -> float:
    """What touching the figure costs more, for its witnesses."""
    figure = component.figures[key]
    witnesses = sum(1 for one in component.others if one.verdict == "held" and key in keys_of(one.relation))
    witnesses += sum(1 for other in _others(key, component) if _says_the_same(figure, other))
    return WITNESS * min(witnesses, MOST_WITNESSES)


def fit(key: Key, meant: Figure, component: Component) -> float:
    """What the new value costs more or less, by the article's other figures of its unit."""
    figure = component.figures[key]
    if meant.period is not None:
        printed, timely = _year_is_printed(key, meant, component), _is_of_its_time(key, meant, component)
        return -KIN * printed - CLOSE_KIN * timely
    if figure.kind not in ("money", "count", "measure") or not figure.stated or not meant.stated:
        return 0.0
    if meant.unit != figure.unit or meant.stated <= 0 or figure.stated <= 0:
        return 0.0
    if any(_says_the_same(meant, other) for other in _others(key, component)):
        return -2 * KIN
    kin = [other.stated for other in _others(key, component) if other.unit == figure.unit and other.stated]
    was_near = any(_ratio(figure.stated, other) <= NEAR for other in kin)
    is_near = any(_ratio(meant.stated, other) <= NEAR for other in kin)
    if was_near and not is_near and _ratio(meant.stated, figure.stated) >= FAR:
        return LEAVING_KIN
    if any(_ratio(meant.stated, other) <= CLOSE for other in kin) and not any(
        _ratio(figure.stated, other) <= CLOSE for other in kin
    ):
        return -CLOSE_KIN
    if is_near and not was_near:
        return -KIN
    return 0.0


def mended(key: Key, meant: Figure, component: Component, edits: Mapping[Key, Figure]) -> float:
    """What a repair costs more or less for the precision of the figures that it stands with."""
    figure = component.figures[key]
    if figure.number is None or meant.number is None:
        return 0.0
    before = after = 0
    for relation in component.relations_of(key):
        for _, claim in relation.roles:
            other = edits.get(key_of(claim), claim.figure)
            if (
                key_of(claim) == key
                or other.number is None
                or (other.kind, other.unit) != (meant.kind, meant.unit)
            ):
                continue
            before += figure.number.exponent == other.number.exponent
            after += meant.number.exponent == other.number.exponent
    return PRECISION * ((before > 0) - (after > 0))


def _others(key: Key, component: Component) -> Iterator[Figure]:
    """The article's figures that are in no violated relation with this one, and not itself."""
    uri, span = key
    article = component.context.articles.get(uri)
    if article is None:
        return
    for other in article.figures:
        if other.span != span:
            yield other


def _says_the_same(one: Figure, other: Figure) -> bool:
    if one.kind not in ("money", "count", "measure", "percent", "points"):
        return False
    return one.stated is not None and (one.stated, one.unit) == (other.stated, other.unit)


def _ratio(one: Fraction, other: Fraction) -> float:
    """How many times the larger is the smaller; a weight, so a float will do."""
    if other <= 0 or one <= 0:
        return FAR
    ratio = float(one) / float(other)
    return max(ratio, 1 / ratio)


def _year_is_printed(key: Key, meant: Figure, component: Component) -> bool:
    year = meant.period.start.year if meant.period else None
    periods = (other.period for other in _others(key, component))
    return any(period is not None and period.start.year == year for period in periods)


def _is_of_its_time(key: Key, meant: Figure, component: Component) -> bool:
    """Does the repair bring a far year near to the publication?"""
    article = component.context.articles.get(key[0])
    bounds = article.document.published.bounds() if article and article.document.published else None
    written = component.figures[key].period
    if bounds is None or written is None or meant.period is None:
        return False
    before, after = written.start.year, meant.period.start.year
    if before is None or after is None:
        return False
    return abs(after - bounds[0].year) <= 2 < abs(before - bounds[0].year)
