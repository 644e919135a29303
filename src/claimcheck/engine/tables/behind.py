"""Lines that say by how much each is behind the first, or behind the one before it; in leagues, by how many
games: half of what its wins and losses are apart from those of the first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.engine.tables.sheet import Entry, View, says
from claimcheck.engine.tables.structure import Instance, Structure, room, surprise
from claimcheck.locale import Locale

NEAR = 4  # lines apart
FEWEST = 3  # places in which it comes out
COST = 3.0  # bits


def behind(view: View, locale: Locale) -> Iterator[Structure]:
    """For each line that is called so the line near it whose gaps it is, if one is."""
    words = locale.gaps.list("TABLE_BEHIND")
    for result, name in enumerate(view.names):
        if not says(name, words):
            continue
        near = range(max(0, result - NEAR), min(len(view.lines), result + NEAR + 1))
        made = [
            one
            for amount in near
            if amount != result
            for one in (_gaps(view, result, amount, chained=False), _gaps(view, result, amount, chained=True))
            if len(one.held) >= FEWEST and one.mostly
        ]
        if made:
            yield max(made, key=lambda one: (len(one.held), one.bits))


def _gaps(view: View, result: int, amount: int, *, chained: bool) -> Structure:
    amounts = [(n, one) for n, one in enumerate(view.lines[amount]) if one is not None]
    ends = [(before, at, one) for (_, before), (at, one) in pairwise(amounts)]
    if not chained:
        ends = [(amounts[0][1], at, one) for _, at, one in ends]
    printed = view.lines[result]
    instances = tuple(_gap(first, one, gap) for first, at, one in ends if (gap := printed[at]) is not None)
    cost = COST + (1.0 if chained else 0.0)
    return Structure("difference", result, frozenset((result, amount)), instances, cost, True)


def _gap(first: Entry, one: Entry, gap: Entry) -> Instance:
    more, less = sorted((first, one), key=lambda each: each.value, reverse=True)
    apart = more.value - less.value - gap.size
    allowed = room((first, one), gap)
    held = abs(apart) <= allowed
    bits = surprise(float(max(gap.size, first.size)), 2 * allowed + gap.step) if held and gap.value else 0.0
    roles = (("plus_1", more), ("minus_1", less), ("total", gap))
    return Instance(roles, held, bits, float(apart))


def games_behind(view: View, locale: Locale) -> Iterator[Structure]:
    """The games that each place is behind the leader of its part, if one line has wins and one losses."""
    won, lost, printed = (
        [n for n, name in enumerate(view.names) if name in locale.gaps.list(key)]
        for key in ("TABLE_WON", "TABLE_LOST", "TABLE_GAMES_BEHIND")
    )
    if not len(won) == len(lost) == len(printed) == 1:
        return
    instances = []
    leader: tuple[Entry, Entry] | None = None
    above: int | None = None  # by how much the row before won more than it lost
    for wins, losses, games in zip(
        view.lines[won[0]], view.lines[lost[0]], view.lines[printed[0]], strict=True
    ):
        if wins is None or losses is None:
            continue
        stands, before = wins.value - losses.value, above
        above = stands
        if games is None or not games.value:
            leads = before is None or stands > before
            leader = (wins, losses) if leads else leader if games is not None else None
        elif leader is not None:
            instances.append(_games(leader, (wins, losses), games))
    made = Structure(
        "games", printed[0], frozenset((won[0], lost[0], printed[0])), tuple(instances), COST, True
    )
    if len(made.held) >= FEWEST and made.mostly:
        yield made


def _games(leader: tuple[Entry, Entry], own: tuple[Entry, Entry], games: Entry) -> Instance:
    apart = leader[0].value - own[0].value + own[1].value - leader[1].value - 2 * games.size
    bits = surprise(float(2 * games.size), float(games.step)) if not apart else 0.0
    roles = zip(
        ("first_wins", "first_losses", "wins", "losses", "games"), (*leader, *own, games), strict=True
    )
    return Instance(tuple(roles), not apart, bits, float(apart) / 2)
