"""How frames were filled before, sentence by sentence.

What frames bind around a figure rests on its sentence and the two beside it, as they are masked, and on
the figures in them: on nothing else, but for slots that are named. So the readings around the figures of a
sentence are kept by these three.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace

from claimcheck.engine.binding.roles import Choice, Passage, Placed
from claimcheck.engine.matching import Known
from claimcheck.model.frame import FrameMatcher
from claimcheck.model.rule import Rule
from claimcheck.startup.lean import dataclass

Filled = tuple[Placed, int, dict[str, Choice]]  # the figure of the first slot, what it costs, the slots
Fill = Callable[[FrameMatcher, Passage, Sequence[Placed]], Iterator[Filled]]

# The same with the orders of figures, counted from the first of the sentence.
_Kept = tuple[int, int, tuple[tuple[str, int, str, tuple[int, ...]], ...]]
_ByRule = dict[str, list[_Kept]]


@dataclass(frozen=True, slots=True)
class Recalled:
    """The `known` sentences of a passage with their readings, in order; the `anchors` of all others, and the
    passage with just those figures that bear on them; the readings `found` now, by sentence, to be kept by
    their `keys` when every rule has been asked."""

    known: tuple[tuple[int, _ByRule], ...]  # with the order of the sentence's first figure
    anchors: tuple[Placed, ...]
    passage: Passage
    first: Mapping[int, int]
    keys: Mapping[int, tuple[object, ...]]
    found: Mapping[int, _ByRule] = field(default_factory=dict)

    def keep(self, known: Known) -> None:
        """Keep what was found now, which is all that there is."""
        for at, key in self.keys.items():
            known.parts.keep("frames", key, self.found[at])

    def readings(self, rule: Rule, matcher: FrameMatcher, fill: Fill) -> list[Filled]:
        """The readings of a rule's frame in text order, by `fill` where they are not known."""
        every = [
            _placed(one, start, self.passage)
            for start, kept in self.known
            if rule.id in kept
            for one in kept[rule.id]
        ]
        if not self.anchors:
            return every
        for one in fill(matcher, self.passage, self.anchors):
            anchor = one[0]
            own = self.found[anchor.sentence].setdefault(rule.id, [])
            own.append(_kept(one, self.first[anchor.sentence]))
            every.append(one)
        every.sort(key=lambda one: one[0].order)
        return every


def recalled(passage: Passage, known: Known) -> Recalled:
    """What is known of a passage. What is found of the rest is kept by `Recalled.keep`."""
    first: dict[int, int] = {}
    for figure in passage.figures:
        first.setdefault(figure.sentence, figure.order)
    numbers = {at: known.numbers[passage.sentences[at].span.start] for at in first}
    before: list[tuple[int, _ByRule]] = []
    keys: dict[int, tuple[object, ...]] = {}
    for at, start in first.items():
        key = (id(passage.cues), numbers.get(at - 1), numbers[at], numbers.get(at + 1))
        kept: _ByRule | None = known.parts.recall("frames", key)
        if kept is None:
            keys[at] = key
        else:
            before.append((start, kept))
    found: dict[int, _ByRule] = {at: {} for at in keys}
    bearing = tuple(one for one in passage.figures if not found.keys().isdisjoint(_around(one.sentence)))
    anchors = tuple(one for one in bearing if one.sentence in found)
    return Recalled(
        tuple(before), anchors, replace(passage, among=bearing, fitting={}, cast={}), first, keys, found
    )


def _around(sentence: int) -> tuple[int, int, int]:
    return sentence - 1, sentence, sentence + 1


def _kept(one: Filled, start: int) -> _Kept:
    anchor, cost, chosen = one
    slots = (
        (name, each, role, tuple(figure.order - start for figure in figures))
        for name, (each, role, figures) in chosen.items()
    )
    return anchor.order - start, cost, tuple(slots)


def _placed(kept: _Kept, start: int, passage: Passage) -> Filled:
    at, cost, slots = kept
    figures = passage.figures
    chosen = {
        name: (each, role, tuple(figures[start + order] for order in orders))
        for name, each, role, orders in slots
    }
    return figures[start + at], cost, chosen
