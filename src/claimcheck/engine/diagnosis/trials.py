"""What would hold if some figures read otherwise: verdicts, each asked for once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import IntEnum
from typing import NamedTuple

from claimcheck.checks import Scene, computes
from claimcheck.engine.diagnosis.component import Component, Key, key_of, keys_of
from claimcheck.engine.judging import (
    Form,
    as_meant,
    form_of,
    judge_scene,
    left_to_ask,
    speaks,
    to_the_last_digit,
)
from claimcheck.model.expression import Expression
from claimcheck.model.figure import Figure
from claimcheck.model.relation import Judgement, Relation
from claimcheck.slips import NOTATION, Candidate
from claimcheck.startup.lean import dataclass

Edits = Mapping[Key, Candidate]

# What the work of a search costs in steps, which take about as long on any machine: so a search ends
# after the same work everywhere, and its time is bounded.
ASKED = 1  # a verdict that is known
JUDGED = 60
MANY = 12  # figures of a relation: so many more take as much longer
DRAFTED = 2  # a slip, undone as text
MADE = 25  # the figure of one, and what it can stand for


class Grade(IntEnum):
    """How a relation comes out: by its printed digits, by rounding round numbers, not at all since the
    rule has nothing to say any more, or by the loosest reading alone."""

    TIGHT = 0
    COARSE = 1
    SILENT = 2
    LOOSE = 3


class Fit(NamedTuple):
    """How a relation comes out, how much room its printed digits leave it, and how much of that it takes."""

    grade: Grade
    room: float = 0.0
    leaning: float = 0.0
    as_printed: bool = False  # with the values as they stand, without leaning on rounding


class _Touching(NamedTuple):
    """What of the rest of a component speaks of a figure."""

    others: list[Judgement]
    not_applicable: list[Relation]


@dataclass(slots=True)
class Trials:
    """The verdicts on a component's relations under edits; `left` counts the steps still allowed.

    Relations are known by their identity, which the component keeps: comparing them takes longer than
    judging.
    """

    component: Component
    left: int
    judged: dict[tuple[int, tuple[str, ...]], Judgement | None] = field(default_factory=dict)
    strict: dict[tuple[int, tuple[str, ...]], tuple[Judgement, Judgement]] = field(default_factory=dict)
    keys: dict[int, tuple[Key, ...]] = field(default_factory=dict)
    forms: dict[tuple[Key, str], Form] = field(default_factory=dict)
    touching: dict[Key, _Touching] = field(default_factory=dict)
    asked: dict[tuple[int, tuple[Form | None, ...]], Expression | bool | None] = field(default_factory=dict)

    def verdict(self, relation: Relation, edits: Edits) -> Judgement | None:
        """The judgement with these edits, remembered by those that bear on the relation."""
        name = (id(relation), self.reading(relation, edits))
        self.left -= ASKED
        if name not in self.judged:
            self.judged[name] = self._judged(relation, edits)
        return self.judged[name]

    def _judged(self, relation: Relation, edits: Edits) -> Judgement | None:
        asked = self._asked(relation, edits)
        if asked is False:
            return None
        self.left -= JUDGED * max(1, len(relation.roles) // MANY)
        scene = self._scene(relation, edits)
        return judge_scene(scene) if asked is True or speaks(asked, scene) else None

    def _asked(self, relation: Relation, edits: Edits) -> Expression | bool | None:
        """What of the rule's condition must be asked with these edits; remembered, since it is the same
        for all figures of one form."""
        forms = tuple([self._form(key, edits[key]) if key in edits else None for key in self._keys(relation)])
        name = (id(relation), forms)
        if name not in self.asked:
            self.left -= JUDGED
            edited = {role for role, claim in relation.roles if key_of(claim) in edits}
            self.asked[name] = left_to_ask(self._scene(relation, edits), edited)
        return self.asked[name]

    def _form(self, key: Key, candidate: Candidate) -> Form:
        name = (key, candidate.text)
        if name not in self.forms:
            self.forms[name] = form_of(candidate.figure)
        return self.forms[name]

    def fit(self, relation: Relation, edits: Edits) -> Fit:
        """How well a relation that was violated comes out with these edits."""
        judgement = self.verdict(relation, edits)
        if judgement is None:
            silent = computes(relation.rule.check) or not any(one.slip in NOTATION for one in edits.values())
            return Fit(Grade.SILENT if silent else Grade.TIGHT)
        if judgement.verdict != "held":
            return Fit(Grade.COARSE if _is_hedged(relation) else Grade.LOOSE, leaning=1.0)
        name = (id(relation), self.reading(relation, edits))
        if name not in self.strict:
            self.left -= JUDGED
            self.strict[name] = self._strictly(relation, edits)
        strict, exact = self.strict[name]
        tight = exact.verdict == "held" and exact.strain <= 1
        grade = Grade.TIGHT if tight or (strict.verdict == "held" and strict.leaning <= 1) else Grade.COARSE
        return Fit(grade, strict.room, min(strict.leaning, 1.0), as_printed=tight)

    def _strictly(self, relation: Relation, edits: Edits) -> tuple[Judgement, Judgement]:
        """The judgements without what the rule tolerates, of figures exact to the last digit that is printed
        and of figures as they are meant."""
        context, meant = self.component.context, figures_after(relation, edits)
        kinds = to_the_last_digit(meant), as_meant(relation, meant)
        one, other = (
            judge_scene(Scene(relation, context, figures, brief=True, strict=True)) for figures in kinds
        )
        return one, other

    def _scene(self, relation: Relation, edits: Edits) -> Scene:
        figures = as_meant(relation, figures_after(relation, edits))
        return Scene(relation, self.component.context, figures, brief=True)

    def reading(self, relation: Relation, edits: Edits) -> tuple[str, ...]:
        """What the relation's figures read with these edits; "" where they stand."""
        return tuple([edits[key].text if key in edits else "" for key in self._keys(relation)])

    def _keys(self, relation: Relation) -> tuple[Key, ...]:
        if id(relation) not in self.keys:
            self.keys[id(relation)] = keys_of(relation)
        return self.keys[id(relation)]

    def holds(self, relation: Relation, edits: Edits) -> bool:
        """Is the relation held or loose, or not spoken of?"""
        judgement = self.verdict(relation, edits)
        return judgement is None or judgement.verdict in ("held", "loose")

    def stands(self, relation: Relation, edits: Edits) -> bool:
        """Is the relation not violated?"""
        judgement = self.verdict(relation, edits)
        return judgement is None or judgement.verdict != "violated"

    def mends(self, relation: Relation, key: Key, edits: Edits) -> bool:
        """Does the relation hold now that `key` is edited, too? A figure of another kind or unit
        must be spoken of to hold."""
        if not changes_kind(self.component.figures[key], edits[key].figure):
            return self.holds(relation, edits)
        judgement = self.verdict(relation, edits)
        if judgement is None:
            return True  # another must hold then: see `accepted`
        return judgement.verdict == "held"

    def mends_all(self, edits: Edits) -> bool:
        """Do these edits mend whatever is violated, and leave the rest sound?"""
        violated = (one.relation for one in self.component.violated)
        return all(self.holds(relation, edits) for relation in violated) and self.accepted(edits)

    def accepted(self, edits: Edits) -> bool:
        """Do edits that mend what was violated leave the rest of the component as sound as it was?"""
        touched = [self._touching(key) for key in edits]
        return (
            self._is_spoken_of(edits)
            and all(self._keeps(one, edits) for beside in touched for one in beside.others)
            and all(self.stands(relation, edits) for beside in touched for relation in beside.not_applicable)
        )

    def others(self, edits: Edits) -> Iterator[Judgement]:
        """The judgements that were no violations and may come out otherwise with these edits, each once."""
        yield from {id(one): one for key in edits for one in self._touching(key).others}.values()

    def _touching(self, key: Key) -> _Touching:
        if key not in self.touching:
            others = [one for one in self.component.others if key in self._keys(one.relation)]
            not_applicable = [one for one in self.component.not_applicable if key in self._keys(one)]
            self.touching[key] = _Touching(others, not_applicable)
        return self.touching[key]

    def _is_spoken_of(self, edits: Edits) -> bool:
        """Does a relation hold for each figure that became one of another kind or unit, unless the rule's
        author says so?"""
        guessed = ((key, one) for key, one in edits.items() if one.slip != "authored")
        changed = [key for key, one in guessed if changes_kind(self.component.figures[key], one.figure)]
        return all(any(self._comes_out(one, edits) for one in self._speaking_of(key)) for key in changed)

    def _speaking_of(self, key: Key) -> Iterator[Relation]:
        yield from self.component.relations_of(key)
        yield from self._touching(key).not_applicable

    def _comes_out(self, relation: Relation, edits: Edits) -> bool:
        judgement = self.verdict(relation, edits)
        return judgement is not None and judgement.verdict == "held"

    def newly_told(self, edits: Edits) -> bool:
        """Does a sum come out that no rule spoke of as the figures stood?"""
        return any(self._comes_out(one, edits) for key in edits for one in self._speaking_of(key))

    def _keeps(self, one: Judgement, edits: Edits) -> bool:
        """Is a relation that was not violated left so? One that held must go on to, not fall silent,
        when a figure becomes one of another kind or unit."""
        if not self.stands(one.relation, edits):
            return False
        if one.verdict not in ("held", "loose"):
            return True
        figures = self.component.figures
        touched = [key for key in keys_of(one.relation) if key in edits]
        if not any(changes_kind(figures[key], edits[key].figure) for key in touched):
            return True
        judgement = self.verdict(one.relation, edits)
        return judgement is not None and judgement.verdict in ("held", "loose")


def _is_hedged(relation: Relation) -> bool:
    return any(claim.figure.hedge or claim.figure.bound for _, claim in relation.roles)


def changes_kind(written: Figure, meant: Figure) -> bool:
    """Is the figure that was meant of another kind or unit than what is written?"""
    return (meant.kind, meant.unit) != (written.kind, written.unit)


def figures_after(relation: Relation, edits: Edits) -> dict[str, Figure]:
    """The figures of a relation by role, as they read with the edits."""
    return {
        role: edits[key_of(claim)].figure if key_of(claim) in edits else claim.figure
        for role, claim in relation.roles
    }
