"""A check as its author would write it, from its tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.locale import get_locale, saying
from claimcheck.model.expression import (
    Arithmetic,
    Attribute,
    Call,
    Compare,
    Constant,
    Convert,
    Expression,
    Logic,
    Name,
    Negative,
    Quoted,
    Text,
)

_POWERS = {"or": 1, "and": 2, "not": 3, "+": 5, "-": 5, "*": 6, "/": 6}


def written(tree: Expression) -> str:
    """The check in the words of the rule language, with the brackets that it needs."""
    match tree:
        case Constant(value=value, percent=percent):
            return saying.constant(value, get_locale(), percent=percent)
        case Text(text=text):
            return f'"{text}"'
        case Quoted(name=name):
            return f'"{name}"'
        case Name(name=name):
            return name
        case Attribute(name=name, attribute=attribute):
            return f"{name}.{attribute}"
        case Negative(operand=operand):
            return f"-{_within(operand, 7)}"
        case Convert(operand=operand, unit=unit):
            return f"{_within(operand, 8)} in {written(unit)}"
        case Call(function=function, arguments=arguments):
            return f"{function}({', '.join(_gathered(arguments))})"
        case Arithmetic(op=op, left=left, right=right):
            power = _POWERS[op]
            return f"{_within(left, power)} {op} {_within(right, power + 1)}"
        case Compare(op=op, left=left, right=right, within=within):
            tail = f" within {saying.share(within, get_locale())}" if within is not None else ""
            return f"{_within(left, 5)} {op} {_within(right, 5)}{tail}"
        case Logic(op="not", operands=(operand,)):
            return f"not {_within(operand, 4)}"
        case Logic(op=op, operands=operands):
            power = _POWERS[op]
            first, *rest = operands
            return f" {op} ".join([_within(first, power), *(_within(one, power + 1) for one in rest)])
    raise AssertionError(tree)


def _gathered(arguments: Sequence[Expression]) -> Iterator[str]:
    """The arguments; `parts_1, parts_2`, the several figures of a frame's slot, as `parts`."""
    for one in arguments:
        slot, _, number = one.name.rpartition("_") if isinstance(one, Name) else ("", "", "")
        if slot and number.isdecimal():
            if number == "1":
                yield slot
        else:
            yield written(one)


def _within(tree: Expression, power: int) -> str:
    text = written(tree)
    return f"({text})" if _power(tree) < power else text


def _power(tree: Expression) -> int:
    match tree:
        case Logic(op=op) | Arithmetic(op=op):
            return _POWERS[op]
        case Compare():
            return 4
        case Negative():
            return 7
        case Convert():
            return 8
    return 9
