"""Whether a relation bears its figures out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.model.expression import Compare, Expression, children
from claimcheck.model.relation import Judgement
from claimcheck.model.rule import Rule

_WITHIN_A_DAY = 2  # of what rounding and one per cent leave, for a conversion by the day's rate
_ORDERS = frozenset(("<", "<=", ">", ">=", "!="))


def bears_out(judgement: Judgement) -> bool:
    """Does what is recomputed print as it stands, or lie within what a rate may move in a day? A matter of
    style, or that one figure is not above another, says too little for that."""
    near = judgement.strain <= (_WITHIN_A_DAY if judgement.rate else 1)
    return judgement.verdict == "held" and near and tells(judgement.relation.rule)


def tells(rule: Rule) -> bool:
    """Does a rule say of its figures that they come out, and not only how they are ordered or written?"""
    return rule.severity != "info" and not _only_orders(rule)


@lru_cache(maxsize=1024)  # asked of every judgement of a rule
def _only_orders(rule: Rule) -> bool:
    compared = list(_compared(rule.check))
    return bool(compared) and all(op in _ORDERS for op in compared)


def _compared(tree: Expression) -> Iterator[str]:
    if isinstance(tree, Compare):
        yield tree.op
    for child in children(tree):
        yield from _compared(child)
