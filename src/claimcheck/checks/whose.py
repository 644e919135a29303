"""Whose money a name or mark is that several share: "$" may be what an article's own country pays with.

A sum that doesn't come out is read as another's of that name where the article speaks of the place, or
where another conversion of the article comes out so, too. A name that nothing settles is whose the other
side says; where no one's fits, nobody knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from claimcheck.checks.exchange import Exchanged
from claimcheck.checks.quantity import currency
from claimcheck.checks.scene import Scene
from claimcheck.checks.value import Undecided, Value
from claimcheck.locale import Locale
from claimcheck.model.figure import Figure

Exchange = Callable[[Value, Value, tuple[str, str]], Exchanged]

UNKNOWN = Exchanged("undecided", reason="whose money is it?")


def settled(
    outcome: Exchanged, left: Value, right: Value, pair: tuple[str, str], exchange: Exchange, scene: Scene
) -> Exchanged:
    """The outcome, or that with one side read as another's money of the same name."""
    unsettled = _is_unsettled(left) or _is_unsettled(right)
    if outcome.verdict in ("held", "loose") or (outcome.verdict == "undecided" and not unsettled):
        return outcome
    for value, code, places in (*_others(left, scene.locale), *_others(right, scene.locale)):
        other = (code, pair[1]) if value is left else (pair[0], code)
        one, two = (_as(value, code) if value is side else side for side in (left, right))
        if other[0] == other[1]:
            continue
        found = exchange(one, two, other)
        said = _is_unsettled(value) or _speaks_of(places, scene)
        if found.verdict == "held" and (said or _comes_out_elsewhere(value, code, exchange, scene)):
            return found
    return UNKNOWN if unsettled and not outcome.note else outcome


def _is_unsettled(value: Value) -> bool:
    return value.like is not None and "ambiguous-unit" in value.like.notes


def _others(value: Value, locale: Locale) -> Iterator[tuple[Value, str, tuple[str, ...]]]:
    """The other moneys of the name or mark, each with the words of its place."""
    own = currency(value.unit)
    for code, places in _sharing(value.like, locale).items():
        if code != own:
            yield value, code, tuple(places.split("|"))


def _sharing(figure: Figure | None, locale: Locale) -> Mapping[str, str]:
    if figure is None or figure.unit_at is None:
        return {}
    word = figure.unit_at.shift(-figure.span.start).of(figure.surface).lower()
    table: Mapping[str, Mapping[str, str]] = locale.gaps.table("SHARED_MARKS")
    named: Mapping[str, Mapping[str, str]] = locale.gaps.table("PLACES_OF_MONEY")
    return table.get(word) or named.get(word, {})


def _as(value: Value, code: str) -> Value:
    return replace(value, unit=((code, 1),))


def _speaks_of(places: tuple[str, ...], scene: Scene) -> bool:
    around = scene.context.surroundings(scene.relation.uri)
    return around is not None and around.says(places)


def _comes_out_elsewhere(value: Value, code: str, exchange: Exchange, scene: Scene) -> bool:
    """Does another pair of sums, one of them with the same mark, come out with it read so?"""
    around = scene.context.surroundings(scene.relation.uri)
    mine = {claim.figure.span for _, claim in scene.relation.roles}
    for pair in around.conversions() if around is not None else ():
        if mine & {figure.span for figure in pair}:
            continue
        marked = [code in _sharing(figure, scene.locale) and figure.unit == _unit(value) for figure in pair]
        if sum(marked) != 1:
            continue
        try:
            values = [scene.context.value(figure, scene.relation.published) for figure in pair]
        except Undecided:
            continue
        one, two = (_as(each, code) if own else each for each, own in zip(values, marked, strict=True))
        codes = currency(one.unit), currency(two.unit)
        told = (codes[0] or "", codes[1] or "")
        if all(told) and told[0] != told[1] and exchange(one, two, told).verdict == "held":
            return True
    return False


def _unit(value: Value) -> str:
    return value.like.unit if value.like is not None else ""
