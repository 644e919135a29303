"""The parsed form of a rule's check: a small tree of frozen nodes.

`claimcheck.checks` reads, evaluates and writes these trees.
`column` counts from 0 within the expression's own text.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from claimcheck.model.figure import Figure
from claimcheck.startup.lean import dataclass

CompareOp = Literal["~", "=", "!=", "<", "<=", ">", ">="]
ArithmeticOp = Literal["+", "-", "*", "/"]


@dataclass(frozen=True, slots=True)
class Constant:
    """An exact number of the rule; `percent` when it was written with a percent sign."""

    value: Fraction
    percent: bool = False
    column: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """A quoted word, to compare attributes with."""

    text: str
    column: int = 0


@dataclass(frozen=True, slots=True)
class Quoted:
    """A figure written in the rule ("$8 billion", "4 years").

    In a check without a pattern it selects the claims that state it.
    """

    figure: Figure
    name: str
    column: int = 0


@dataclass(frozen=True, slots=True)
class Name:
    """A role of the pattern, or a named claim."""

    name: str
    column: int = 0


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property of a role's figure: `a.unit`."""

    name: str
    attribute: str
    column: int = 0


@dataclass(frozen=True, slots=True)
class Call:
    function: str
    arguments: tuple[Expression, ...]
    column: int = 0


@dataclass(frozen=True, slots=True)
class Negative:
    operand: Expression
    column: int = 0


@dataclass(frozen=True, slots=True)
class Arithmetic:
    op: ArithmeticOp
    left: Expression
    right: Expression
    column: int = 0


@dataclass(frozen=True, slots=True)
class Convert:
    """`left in unit`: the same quantity, in the unit of another role or a named one."""

    operand: Expression
    unit: Attribute | Text
    column: int = 0


@dataclass(frozen=True, slots=True)
class Compare:
    op: CompareOp
    left: Expression
    right: Expression
    within: Fraction | None = None
    column: int = 0


@dataclass(frozen=True, slots=True)
class Logic:
    op: Literal["and", "or", "not"]
    operands: tuple[Expression, ...]
    column: int = 0


Expression = (
    Constant | Text | Quoted | Name | Attribute | Call | Negative | Arithmetic | Convert | Compare | Logic
)


def children(node: Expression) -> tuple[Expression, ...]:
    """The nodes directly below `node`."""
    match node:
        case Call(arguments=arguments):
            return arguments
        case Negative(operand=operand) | Convert(operand=operand):
            return (operand,)
        case Arithmetic(left=left, right=right) | Compare(left=left, right=right):
            return (left, right)
        case Logic(operands=operands):
            return operands
    return ()


def requires(node: Expression | None, function: str) -> bool:
    """Does the expression hold only where a call of this function does?"""
    if isinstance(node, Logic) and node.op == "and":
        return any(requires(one, function) for one in node.operands)
    return isinstance(node, Call) and node.function == function


def names(node: Expression) -> tuple[str, ...]:
    """Every role or claim that the expression speaks of, in order, once each."""
    found: dict[str, None] = {}
    stack = [node]
    while stack:
        top = stack.pop()
        if isinstance(top, Name | Attribute | Quoted):
            found.setdefault(top.name)
        if isinstance(top, Convert) and isinstance(top.unit, Attribute):
            found.setdefault(top.unit.name)
        stack.extend(reversed(children(top)))
    return tuple(found)
