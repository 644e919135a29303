"""What is left to ask of a rule's `when` while a search tries other values.

Most of a condition asks what unit or hedge a figure has, or what the sentence says: that need not be asked
again for each of a thousand numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace
from functools import lru_cache

from claimcheck.checks.evaluate import NEGATED, truth
from claimcheck.checks.scene import Scene
from claimcheck.checks.value import Undecided
from claimcheck.model.expression import Call, Expression, Logic, Name, Quoted, children
from claimcheck.model.figure import Figure
from claimcheck.model.relation import Verdict
from claimcheck.model.rule import Rule
from claimcheck.startup.lean import dataclass

Form = tuple[object, ...]

# These ask for a figure's form, or how it is printed in the text whatever is tried.
_OF_THE_FORM = frozenset(("noted", "counts", "commensurable", "bound", "has_rate", "one_slip_apart"))


def speaks(when: Expression | None, scene: Scene) -> bool:
    """Does the condition hold? There the rule's tolerance, which is for its check, counts for nothing."""
    return when is None or _verdict(when, _asked(scene)) in ("held", "loose")


def _asked(scene: Scene) -> Scene:
    """The scene for a condition, of which nobody wants to see how close it is."""
    return Scene(scene.relation, scene.context, scene.figures, brief=True, condition=True)


def left_to_ask(scene: Scene, edited: Set[str]) -> Expression | bool | None:
    """What of the rule's `when` hangs on the values of the `edited` roles; where nothing does, whether
    the rule speaks: for all figures of the forms (`form_of`) that those of the scene have."""
    whole = _whole(scene.relation.rule)
    if whole is None:
        return None
    left = _left(whole, edited, _asked(scene))
    return left in ("held", "loose") if isinstance(left, str) else left


def form_of(figure: Figure) -> Form:
    """All that a condition may ask of a figure but its value."""
    scale = None
    if figure.scale is not None:
        scale = figure.scale.shift(-figure.span.start).of(figure.surface)
    return figure.kind, figure.unit, figure.hedge, figure.bound, figure.per, scale, figure.notes


@dataclass(frozen=True, slots=True)
class _Part:
    """A condition, the roles on whose values it hangs, and what it joins if it joins others."""

    tree: Expression
    roles: Set[str]
    operands: tuple[_Part, ...] = ()


@lru_cache(maxsize=2048)  # of a rule, for every relation of it
def _whole(rule: Rule) -> _Part | None:
    return None if rule.when is None else _part(rule.when)


def _part(tree: Expression) -> _Part:
    operands = tuple(map(_part, tree.operands)) if isinstance(tree, Logic) else ()
    return _Part(tree, frozenset(_roles(tree)), operands)


def _roles(tree: Expression) -> Iterator[str]:
    if isinstance(tree, Call) and tree.function in _OF_THE_FORM:
        return
    if isinstance(tree, Name | Quoted):
        yield tree.name
    for child in children(tree):
        yield from _roles(child)


def _left(part: _Part, edited: Set[str], scene: Scene) -> Expression | Verdict:
    tree = part.tree
    if not part.roles & edited:
        return _verdict(tree, scene)
    if not isinstance(tree, Logic):
        return tree
    if tree.op == "not":
        inner = _left(part.operands[0], edited, scene)
        return NEGATED[inner] if isinstance(inner, str) else replace(tree, operands=(inner,))
    decisive: Verdict = "violated" if tree.op == "and" else "held"
    kept: list[Expression] = []
    for operand in part.operands:
        left = _left(operand, edited, scene)
        if left == decisive:
            return decisive
        if not isinstance(left, str):
            kept.append(left)
        elif left != NEGATED[decisive]:
            kept.append(operand.tree)  # undecided, or loose
    return replace(tree, operands=tuple(kept)) if kept else NEGATED[decisive]


def _verdict(tree: Expression, scene: Scene) -> Verdict:
    try:
        return truth(tree, scene).verdict
    except Undecided:
        return "undecided"
