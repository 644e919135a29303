"""What came of components before, for a text that is checked again and again while it is written.

A diagnosis rests on its component, on the sentences that its figures stand in, and on what it asked of
the rest of the article. Where all three are as they were, but for where they stand, it is taken over,
as it would come out if it were sought anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace
from typing import Any

from claimcheck.checks import Asked, answers
from claimcheck.engine.diagnosis.component import Component
from claimcheck.engine.diagnosis.diagnose import Diagnosis, accused, searched
from claimcheck.model.finding import Finding
from claimcheck.model.relation import Relation
from claimcheck.model.rule import Rule
from claimcheck.model.span import Span
from claimcheck.startup.lean import dataclass

_MAX = 500  # components that are kept

_PLAIN = (str, int, float, bool, type(None))  # what most of the fields are

_Name = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Known:
    component: Component
    start: int
    texts: tuple[str, ...]
    language: str
    asked: Asked
    diagnosis: Diagnosis


@dataclass(slots=True)
class Memory:
    """Diagnoses by the rules and figures of their components; of articles one by one, in one ruleset.

    `sought` counts the components that were not known.
    """

    known: dict[_Name, _Known] = field(default_factory=dict)
    sought: int = 0

    def diagnosed(self, component: Component, steps: int) -> Diagnosis:
        """What comes of a component within so many steps, sought only if it is not known."""
        return self._recalled(component, steps) or self._sought(component, steps)

    def at_once(self, component: Component, steps: int) -> Diagnosis:
        """The same if it is known, and else what is wrong, without culprits."""
        return self._recalled(component, steps) or accused(component)

    def _recalled(self, component: Component, steps: int) -> Diagnosis | None:
        known = self.known.get(_name(component))
        if known is None or not _enough(known.diagnosis, steps):
            return None
        uri, span = min(component.figures)
        by = span.start - known.start
        if not _is_same(known, component, by) or not answers(
            known.asked, component.context.surroundings(uri), by
        ):
            return None
        return replace(known.diagnosis, findings=tuple(_moved(one, by) for one in known.diagnosis.findings))

    def _sought(self, component: Component, steps: int) -> Diagnosis:
        uri, span = min(component.figures)
        around, asked = component.context.surroundings(uri), Asked()
        noting = {} if around is None else {uri: replace(around, asked=asked)}
        watched = replace(component, context=replace(component.context, near=noting))
        diagnosis = searched(watched, steps)
        self.sought += 1
        name = _name(component)
        self.known.pop(name, None)
        self.known[name] = _Known(
            component,
            span.start,
            tuple(_texts(component)),
            component.context.locale(uri).language,
            asked,
            diagnosis,
        )
        if len(self.known) > _MAX:
            del self.known[next(iter(self.known))]
        return diagnosis


def _name(component: Component) -> _Name:
    return tuple(
        (one.relation.rule.id, tuple(claim.figure.surface for _, claim in one.relation.roles))
        for one in component.violated
    )


def _enough(diagnosis: Diagnosis, steps: int) -> bool:
    """Would the search end in the same way with so many steps?"""
    return diagnosis.steps < steps if diagnosis.complete else diagnosis.steps == steps


def _is_same(known: _Known, component: Component, by: int) -> bool:
    uri = min(component.figures)[0]
    before, seen = known.component, set[tuple[int, int]]()
    return (
        known.language == component.context.locale(uri).language
        and known.texts == tuple(_texts(component))
        and _stands(before.violated, component.violated, by, seen)
        and _stands(before.others, component.others, by, seen)
        and _stands(before.not_applicable, component.not_applicable, by, seen)
    )


def _texts(component: Component) -> Iterator[str]:
    """Whatever a check may read: the sentences of all relations, and what their patterns matched."""
    relations: list[Relation] = [one.relation for one in (*component.violated, *component.others)]
    for relation in (*relations, *component.not_applicable):
        text = component.context.text(relation.uri)
        yield relation.place.of(text)
        for sentence in sorted({claim.sentence for _, claim in relation.roles}):
            yield sentence.of(text)


def _stands(before: Any, now: Any, by: int, seen: set[tuple[int, int]]) -> bool:
    """Are the nouns the same, but that the second stands `by` further on? Those that were `seen` are,
    by their identity, as one claim stands in many relations."""
    kind = type(before)
    if kind is not type(now):
        return False
    if kind in _PLAIN:
        return bool(before == now)
    if kind is Span:
        return bool(now.start == before.start + by and now.end == before.end + by)
    if isinstance(before, Rule):
        return before is now
    if isinstance(before, tuple):
        return len(before) == len(now) and all(
            _stands(*pair, by, seen) for pair in zip(before, now, strict=True)
        )
    names = getattr(kind, "__dataclass_fields__", ())
    if not names:
        return bool(before == now)
    pair = id(before), id(now)
    if pair not in seen:
        if not all(_stands(getattr(before, name), getattr(now, name), by, seen) for name in names):
            return False
        seen.add(pair)
    return True


def _moved(finding: Finding, by: int) -> Finding:
    if not by:
        return finding
    return replace(
        finding,
        span=finding.span.shift(by),
        related=tuple(replace(one, span=one.span.shift(by)) for one in finding.related),
        repairs=tuple(
            replace(one, edits=tuple(replace(edit, span=edit.span.shift(by)) for edit in one.edits))
            for one in finding.repairs
        ),
    )
