"""What a condition asks of printed figures by themselves: where none is so, its rule has nothing to say.

Most patterns that stand in a text bind one figure, of which their rule asks for something rare: that its
digits are grouped oddly, or that a weekday stands beside a date. That is asked of the figures before a
relation is made of each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from claimcheck.checks.function import Alone
from claimcheck.checks.functions import FUNCTIONS
from claimcheck.model.expression import Attribute, Call, Compare, Expression, Logic, Name, Text
from claimcheck.model.figure import Figure

Asked = Callable[[Figure], bool]

_PRINTED = ("unit", "per", "bound")  # attributes that a figure has as it is printed, and keeps
_GAINED = "significant"  # the note that figures get from others beside them


def asked_alone(when: Expression | None) -> tuple[Asked, ...]:
    """Tests of which each must be met by some figure that a rule binds, lest its condition fail."""
    return tuple(_asked(when)) if when is not None else ()


def _asked(tree: Expression) -> Iterator[Asked]:
    match tree:
        case Logic(op="and", operands=operands):
            for operand in operands:
                yield from _asked(operand)
        case Logic(op="not", operands=(Call(function=name, arguments=(Name(),)),)):
            if (alone := FUNCTIONS[name].alone) is not None:
                yield partial(_is_not, True, alone)
        case Call(function="noted", arguments=(Name(), Text(text=note))) if note != _GAINED:
            yield partial(_is_noted, note)
        case (
            Call(function=name, arguments=(Name(),)) | Compare(left=Call(function=name, arguments=(Name(),)))
        ):
            if (alone := FUNCTIONS[name].alone) is not None:
                yield partial(_is_not, False, alone)
        case Compare(op="!=", left=Attribute(attribute="scale"), right=Text(text="")):
            yield lambda figure: figure.scale is not None
        case Compare(op="=", left=Attribute(attribute="scale"), right=Text(text="")):
            yield lambda figure: figure.scale is None
        case Compare(op="=", left=Attribute(attribute=name), right=Text(text=text)) if name in _PRINTED:
            yield partial(_is_printed, name, text)


def _is_not(answer: bool, alone: Alone, figure: Figure) -> bool:
    return alone(figure) is not answer


def _is_noted(note: str, figure: Figure) -> bool:
    return note in figure.notes or any(note in end.notes for end in figure.ends if end is not None)


def _is_printed(attribute: str, text: str, figure: Figure) -> bool:
    return (getattr(figure, attribute) or "") == text
