"""What is left to ask of a rule's `when` while a search tries other values.

Most of a condition asks what unit or hedge a figure has, or what the sentence says: that need not be asked
again for each of a thousand numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import replace
from functools import lru_cache

from claimcheck.engine.judging.evaluate import NEGATED, truth
from claimcheck.engine.judging.scene import Scene
from claimcheck.engine.judging.value import Undecided
from claimcheck.model.expression import Call, Expression, Logic, Name, Quoted, children
from claimcheck.model.figure import Figure
from claimcheck.model.relation import Verdict
from claimcheck.model.rule import Rule

Form = tuple[object, ...]

# These ask for a figure's form, or how it is printed in the text whatever is tried.
_OF_THE_FORM = frozenset(("noted", "counts", "commensurable", "bound", "has_rate", "one_slip_apart"))


def speaks(when: Expression | None, scene: Scene) -> bool:
    """Does the condition hold? There the rule's tolerance, which is for its check, counts for nothing."""
    return when is None or _verdict(when, replace(scene, condition=True)) in ("held", "loose")


def left_to_ask(scene: Scene, edited: Set[str]) -> Expression | bool | None:
    """What of the rule's `when` hangs on the values of the `edited` roles; where nothing does, whether
    the rule speaks: for all figures of the forms (`form_of`) that those of the scene have."""
    rule = scene.relation.rule
    if rule.when is None:
        return None
    left = _left(rule.when, edited, replace(scene, condition=True), _roles(rule))
    return left in ("held", "loose") if isinstance(left, str) else left


def form_of(figure: Figure) -> Form:
    """All that a condition may ask of a figure but its value."""
    scale = None
    if figure.scale is not None:
        scale = figure.scale.shift(-figure.span.start).of(figure.surface)
    return figure.kind, figure.unit, figure.hedge, figure.bound, figure.per, scale, figure.notes


def _left(
    tree: Expression, edited: Set[str], scene: Scene, roles: Mapping[int, Set[str]]
) -> Expression | Verdict:
    if not roles[id(tree)] & edited:
        return _verdict(tree, scene)
    if not isinstance(tree, Logic):
        return tree
    if tree.op == "not":
        inner = _left(tree.operands[0], edited, scene, roles)
        return NEGATED[inner] if isinstance(inner, str) else replace(tree, operands=(inner,))
    decisive: Verdict = "violated" if tree.op == "and" else "held"
    operands: list[Expression] = []
    for operand in tree.operands:
        part = _left(operand, edited, scene, roles)
        if part == decisive:
            return decisive
        if not isinstance(part, str):
            operands.append(part)
        elif part != NEGATED[decisive]:
            operands.append(operand)  # undecided, or loose
    return replace(tree, operands=tuple(operands)) if operands else NEGATED[decisive]


def _verdict(tree: Expression, scene: Scene) -> Verdict:
    try:
        return truth(tree, scene).verdict
    except Undecided:
        return "undecided"


@lru_cache(maxsize=2048)
def _roles(rule: Rule) -> Mapping[int, Set[str]]:
    """The roles on whose values each node of the rule's `when` hangs."""
    found: dict[int, Set[str]] = {}

    def note(tree: Expression) -> Set[str]:
        below = [note(child) for child in children(tree)]
        own = {tree.name} if isinstance(tree, Name | Quoted) else set()
        free = isinstance(tree, Call) and tree.function in _OF_THE_FORM
        found[id(tree)] = frozenset() if free else frozenset(own.union(*below))
        return found[id(tree)]

    if rule.when is not None:
        note(rule.when)
    return found
