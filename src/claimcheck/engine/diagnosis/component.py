"""Violated relations that share figures, and what else bears on those figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import TypeVar

from claimcheck.checks import Context, computes, derived, equates, multiplies
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Figure
from claimcheck.model.relation import Judgement, Relation
from claimcheck.model.span import Span
from claimcheck.startup.lean import dataclass

Key = tuple[str, Span]  # a figure: its document and place


def key_of(claim: Claim) -> Key:
    return claim.uri, claim.figure.span


def keys_of(relation: Relation) -> tuple[Key, ...]:
    return tuple(dict.fromkeys(key_of(claim) for _, claim in relation.roles))


@dataclass(frozen=True, slots=True)
class Component:
    """Relations to mend together: the `violated` ones, and all `others` that speak of the
    same figures: what holds must go on to, and what was undecided must not come out wrong.
    `not_applicable` relations are those whose rule had nothing to say (`when`); nor must it then.

    `figures` are the figures of the violated relations, in text order; `accusing` are the violated
    relations of each, and `sound` is how many others hold for it; `results` are those that a violated sum
    is printed to come to.
    """

    violated: tuple[Judgement, ...]
    others: tuple[Judgement, ...]
    not_applicable: tuple[Relation, ...]
    figures: Mapping[Key, Figure]
    context: Context
    accusing: Mapping[Key, Sequence[Relation]]
    sound: Mapping[Key, int]
    results: Set[Key]

    @property
    def equations(self) -> bool:
        """Is one of the violated relations a sum, or does none compare anything at all?"""
        checks = [one.relation.rule.check for one in self.violated]
        return any(map(equates, checks)) or not any(map(computes, checks))

    def relations_of(self, key: Key) -> Sequence[Relation]:
        return self.accusing.get(key, ())

    def roles_of(self, key: Key) -> Iterator[tuple[Relation, str]]:
        """The roles that the figure has in the violated relations."""
        for relation in self.relations_of(key):
            yield from ((relation, role) for role, claim in relation.roles if key_of(claim) == key)


def components(
    judgements: Sequence[Judgement], not_applicable: Sequence[Relation], context: Context
) -> tuple[Component, ...]:
    """The connected components of the violated relations, in order of their first figure.

    A matter of style (info) is a component of its own: it neither blames a figure for what
    is wrong elsewhere nor keeps a figure from reading as it was meant.
    """
    violated = [one for one in judgements if one.verdict == "violated"]
    if not violated:
        return ()
    mattering = (one for one in judgements if one.verdict != "violated" and _matters(one.relation))
    beside = _by_figure((one.relation, one) for one in mattering)
    silent = _by_figure((relation, relation) for relation in not_applicable if _matters(relation))
    style = [[one] for one in violated if not _matters(one.relation)]
    together = [*_connected([one for one in violated if _matters(one.relation)]), *style]
    found = [_component(members, beside, silent, context) for members in together]
    return tuple(sorted(found, key=lambda component: min(component.figures)))


def _connected(violated: Sequence[Judgement]) -> list[list[Judgement]]:
    """Those that share figures together, each group in the order of the relations."""
    sharing = _by_figure((one.relation, number) for number, one in enumerate(violated))
    seen: set[int] = set()
    groups: list[list[Judgement]] = []
    for first in range(len(violated)):
        if first in seen:
            continue
        seen.add(first)
        group, waiting = [], [first]
        while waiting:
            number = waiting.pop()
            group.append(number)
            near = {other for key in keys_of(violated[number].relation) for other in sharing.pop(key, ())}
            waiting += near - seen
            seen |= near
        groups.append([violated[number] for number in sorted(group)])
    return groups


def _matters(relation: Relation) -> bool:
    return relation.rule.severity != "info"


Found = TypeVar("Found")


def _by_figure(items: Iterable[tuple[Relation, Found]]) -> dict[Key, list[Found]]:
    found: dict[Key, list[Found]] = {}
    for relation, item in items:
        for key in keys_of(relation):
            found.setdefault(key, []).append(item)
    return found


def _component(
    members: Iterable[Judgement],
    beside: Mapping[Key, list[Judgement]],
    silent: Mapping[Key, list[Relation]],
    context: Context,
) -> Component:
    members = tuple(members)
    figures = {key_of(claim): claim.figure for one in members for _, claim in one.relation.roles}
    ordered = dict(sorted(figures.items()))
    others = {id(one): one for key in ordered for one in beside.get(key, ())}
    not_applicable = {id(one): one for key in ordered for one in silent.get(key, ())}
    sound = {key: sum(one.verdict == "held" for one in beside.get(key, ())) for key in ordered}
    accusing = _by_figure((one.relation, one.relation) for one in members)
    results = frozenset(key for one in members for key in _results(one.relation))
    beside_it, silent_ones = tuple(others.values()), tuple(not_applicable.values())
    return Component(members, beside_it, silent_ones, ordered, context, accusing, sound, results)


def _results(relation: Relation) -> list[Key]:
    """The figure that the relation's sum is printed to come to; of a sum in two units, or of a product, any
    figure of which may be what the others come to, the one said last."""
    roles = derived(relation.rule.check)
    if relation.reading is not None and multiplies(relation.rule.check):
        return [max(key_of(claim) for _, claim in relation.roles)]
    claims = [claim for role, claim in relation.roles if role in roles]
    if len({claim.uri for claim in claims}) != 1 or len({claim.figure.unit for claim in claims}) != len(
        claims
    ):
        return []
    return [max(key_of(claim) for claim in claims)]
