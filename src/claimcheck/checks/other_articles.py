"""What the other articles of a run print: a figure that stands elsewhere in a sum that comes out has a
second witness.

An article tells by numbers (digests) which figures of its sums come out and which are in doubt, so that
those few articles can be found that have something to say to each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from itertools import combinations

from claimcheck.model.figure import Figure
from claimcheck.model.relation import Judgement, Relation
from claimcheck.startup.digest import blake2b
from claimcheck.startup.lean import dataclass

_AMOUNTS = frozenset(("money", "count", "measure"))  # these tell stories apart; "10 percent" is in many
_FIGURES = _AMOUNTS | {"percent", "points", "multiple"}
_MAX_ROLES = 4  # of a relation whose figures are paired

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class OtherArticles:
    """By pairs of figures that stand together in a sum that comes out, the articles (uris) with it."""

    held: Mapping[Key, frozenset[str]] = field(default_factory=dict)

    def witnesses(self, relation: Relation, role: str, meant: Figure) -> int:
        """How many other articles print the figure in this role of the same relation, beside one of
        the figures that it stands with here."""
        found: set[str] = set()
        for other, claim in relation.roles if self.held else ():
            if other != role:
                found |= self.held.get(_pair(relation, (role, meant), (other, claim.figure)), frozenset())
        return len(found - {relation.uri})


NO_OTHER_ARTICLES = OtherArticles()


def other_articles_of(judgements: Iterable[Judgement]) -> OtherArticles:
    """What the articles tell of which these are the judgements."""
    held: dict[Key, set[str]] = {}
    for relation in _sums(judgements, "held"):
        for one, other in combinations(_figures(relation), 2):
            held.setdefault(_pair(relation, one, other), set()).add(relation.uri)
    held.pop((), None)
    return OtherArticles({key: frozenset(uris) for key, uris in held.items()})


def supported(judgements: Iterable[Judgement]) -> tuple[int, ...]:
    """The figures of the sums that come out, by digest."""
    return _digests(_sums(judgements, "held"))


def disputed(judgements: Iterable[Judgement]) -> tuple[int, ...]:
    """The figures of the sums that don't."""
    return _digests(_sums(judgements, "violated"))


def _sums(judgements: Iterable[Judgement], verdict: str) -> Iterator[Relation]:
    for one in judgements:
        if one.verdict == verdict and one.relation.rule.severity != "info":
            yield one.relation


def _digests(relations: Iterable[Relation]) -> tuple[int, ...]:
    """Same in every process, which `hash` is not."""
    found: set[int] = set()
    for relation in relations:
        figures = _figures(relation)
        if len(figures) < 2:
            continue  # no sum
        for role, figure in figures:
            if figure.kind in _AMOUNTS:
                said = repr((relation.rule.id, role, figure.unit, figure.stated)).encode("utf-8", "replace")
                found.add(int.from_bytes(blake2b(said, digest_size=7).digest()))
    return tuple(sorted(found))


def _figures(relation: Relation) -> list[tuple[str, Figure]]:
    return [(role, claim.figure) for role, claim in relation.roles][:_MAX_ROLES]


def _pair(relation: Relation, one: tuple[str, Figure], other: tuple[str, Figure]) -> Key:
    """Two figures of a relation in their roles; of two shares alone, nothing."""
    kinds = {one[1].kind, other[1].kind}
    if kinds.isdisjoint(_AMOUNTS) or not kinds <= _FIGURES:
        return ()
    (first, a), (second, b) = sorted((one, other), key=lambda pair: pair[0])
    return relation.rule.id, first, a.unit, a.stated, second, b.unit, b.stated
