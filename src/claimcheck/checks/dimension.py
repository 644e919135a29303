"""Dimensions of a check, before any article is seen.

Every role's kind gives it a dimension; a sum of unlike ones is refused when the rule
is loaded. Dimensions are products of powers, as in pint; `ANY` fits everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimcheck.checks.functions import FUNCTIONS
from claimcheck.checks.parse import ExpressionError, hint
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
    children,
)
from claimcheck.units import known, suggest

Dimension = tuple[tuple[str, int], ...]
NUMBER: Dimension = ()
# A number, too, and none in products; but what it is compared with may have been meant as a percentage.
PERCENT: Dimension = (("percent", 0),)
ANY: Dimension = (("any", 1),)
TRUTH: Dimension = (("truth", 1),)
TEXT: Dimension = (("text", 1),)

# Kinds that group others; a pattern may name them in place of a kind.
KIND_GROUPS: dict[str, tuple[str, ...]] = {
    "any": (),
    "amount": ("money", "count", "measure", "plain"),
    "number": ("plain", "count", "multiple", "ordinal"),
}
_OF_KIND: dict[str, Dimension] = {
    "money": (("money", 1),),
    "percent": PERCENT,
    "points": (("points", 1),),
    "multiple": NUMBER,
    "count": (("count", 1),),
    "measure": (("measure", 1),),
    "duration": (("time", 1),),
    "age": (("time", 1),),
    "date": (("date", 1),),
    "time": (("clock", 1),),
    "ordinal": NUMBER,
    "plain": ANY,  # "from 193": its unit stands with a neighbour
    "any": ANY,
    "amount": ANY,
    "number": NUMBER,
}
_RESULT: dict[str, Dimension] = {
    "number": NUMBER,
    "truth": TRUTH,
    "any": ANY,
    "text": TEXT,
    "date": (("date", 1),),
    "time": (("time", 1),),
    "money": (("money", 1),),
    "points": (("points", 1),),
}


def of_kind(kind: str) -> Dimension:
    return _OF_KIND[kind]


def of_kinds(kinds: Iterable[str]) -> Dimension:
    """The dimension of a figure of any of `kinds`."""
    found = {of_kind(kind) for kind in kinds}
    if found == {NUMBER, PERCENT}:
        return NUMBER
    return found.pop() if len(found) == 1 else ANY


def check(tree: Expression, roles: Mapping[str, Dimension], *, truth: bool = True) -> Dimension:
    """The dimension of `tree`; raises ExpressionError where unlike things meet.

    `roles` gives the dimension of each role or claim; `truth` asks that the whole says
    yes or no, as a check must.
    """
    dimension = _of(tree, roles)
    if truth and dimension not in (TRUTH, ANY):
        raise ExpressionError("a check must compare something: use ~ = < > or a yes-or-no function", 0)
    return dimension


def _of(tree: Expression, roles: Mapping[str, Dimension]) -> Dimension:
    match tree:
        case Constant():
            return NUMBER
        case Text():
            return TEXT
        case Quoted(figure=figure):
            return of_kind(figure.kind)
        case Attribute(name=name, column=column):
            _role(name, column, roles)
            return TEXT
        case Name(name=name, column=column):
            return _role(name, column, roles)
        case Negative(operand=operand):
            return _of(operand, roles)
        case Convert(operand=operand, unit=unit):
            if isinstance(unit, Text) and not known(unit.text):
                near = suggest(unit.text)
                hint_ = f": did you mean `{near}`?" if near else ""
                raise ExpressionError(f"unknown unit `{unit.text}`{hint_}", unit.column)
            return _of(operand, roles)
        case Call():
            return _call(tree, roles)
        case Compare(left=left, right=right, column=column):
            _no_mere_text(left, right, roles)
            one, other = _of(left, roles), _of(right, roles)
            _no_share_in_hundreds((left, one), (right, other))
            _alike(one, other, "compared", column)
            return TRUTH
        case Logic(operands=operands):
            for operand in operands:
                if _of(operand, roles) not in (TRUTH, ANY):
                    raise ExpressionError("`and`, `or` and `not` join comparisons", tree.column)
            return TRUTH
        case Arithmetic():
            return _arithmetic(tree, roles)
    raise AssertionError(children(tree))


def _role(name: str, column: int, roles: Mapping[str, Dimension]) -> Dimension:
    if name not in roles:
        known = ", ".join(sorted(roles)) or "none"
        raise ExpressionError(f"unknown name `{name}`{hint(name, roles)} (known here: {known})", column)
    return roles[name]


def _arithmetic(tree: Arithmetic, roles: Mapping[str, Dimension]) -> Dimension:
    left, right = _of(tree.left, roles), _of(tree.right, roles)
    if TRUTH in (left, right) or TEXT in (left, right):
        raise ExpressionError(f"`{tree.op}` takes figures", tree.column)
    if tree.op in "+-":
        _no_share_in_hundreds((tree.left, left), (tree.right, right))
        date, time = (("date", 1),), (("time", 1),)
        if (left, right) == (date, date) and tree.op == "-":
            return time
        if (left, right) == (date, time):
            return date
        return _alike(left, right, "added" if tree.op == "+" else "subtracted", tree.column)
    if ANY in (left, right):
        return ANY
    powers = dict(left)
    for base, power in right:
        powers[base] = powers.get(base, 0) + (power if tree.op == "*" else -power)
    return tuple(sorted((base, power) for base, power in powers.items() if power))


def _call(tree: Call, roles: Mapping[str, Dimension]) -> Dimension:
    function = FUNCTIONS[tree.function]
    given = [_of(argument, roles) for argument in tree.arguments]
    if function.takes == "same":
        first = given[0]
        for dimension in given[1:]:
            first = _alike(first, dimension, f"put together in `{tree.function}`", tree.column)
    elif function.takes != "any":
        wanted = _RESULT[function.takes]
        for argument, dimension in zip(tree.arguments, given, strict=True):
            if _plain(dimension) not in (wanted, ANY):
                raise ExpressionError(
                    f"`{function.signature}` takes {say(wanted)}, not {say(dimension)}", argument.column
                )
    return given[0] if function.gives == "same" else _RESULT[function.gives]


def _alike(left: Dimension, right: Dimension, verb: str, column: int) -> Dimension:
    if left == ANY or any(base == "any" for base, _ in left):
        return right
    if right == ANY or any(base == "any" for base, _ in right) or left == right:
        return left
    if _may_be_alike(left, right):
        return left
    if {left, right} == {NUMBER, PERCENT}:
        return PERCENT
    if {_plain(left), _plain(right)} == {NUMBER, (("points", 1),)} and verb == "compared":
        return left  # percent against percentage points is a question a rule may ask
    shares = (
        ": for so many percent more, write a * (1 + p)"
        if verb == "added" and NUMBER in (_plain(left), _plain(right))
        else ""
    )
    raise ExpressionError(f"{say(left)} and {say(right)} can't be {verb}{shares}", column)


def _may_be_alike(left: Dimension, right: Dimension) -> bool:
    """A measure may be of anything: kilometres per hour, or kilometres in an hour; and so many things of a
    price, a length or an age each come to a price, a length or an age."""
    if _uncounted(left) == _uncounted(right) != NUMBER:
        return True
    bases = [{base for base, _ in side} for side in (left, right)]
    composite = len(left) > 1 or len(right) > 1
    return composite and all("measure" in base and base <= {"measure", "time"} for base in bases)


def _uncounted(dimension: Dimension) -> Dimension:
    """What is left of a product without the number of things in it."""
    return tuple((base, power) for base, power in dimension if base != "count" or len(dimension) == 1)


def _no_mere_text(left: Expression, right: Expression, roles: Mapping[str, Dimension]) -> None:
    """Words in quotes are compared with a property; before a figure they were meant as one."""
    for one, other in ((left, right), (right, left)):
        if isinstance(one, Text) and _of(other, roles) not in (TEXT, ANY):
            raise ExpressionError(f"`{one.text}` is not a figure with a known unit", one.column)


def _no_share_in_hundreds(*sides: tuple[Expression, Dimension]) -> None:
    """`a + b ~ 100` of percentages would never come out: 45% and 55% are 1."""
    for (one, _), (_, beside) in (sides, sides[::-1]):
        if isinstance(one, Constant) and not one.percent and one.value > 1 and beside == PERCENT:
            raise ExpressionError(
                f"`{one.value}` stands beside percentages, and 100% is 1: write `{one.value}%`", one.column
            )


def _plain(dimension: Dimension) -> Dimension:
    return NUMBER if dimension == PERCENT else dimension


def say(dimension: Dimension) -> str:
    """A dimension in words: "money", "a number", "money per time"."""
    if _plain(dimension) == NUMBER:
        return "a plain number or percentage"
    above = [base for base, power in dimension for _ in range(power)]
    below = [base for base, power in dimension for _ in range(-power)]
    words = " × ".join(above) or "one"
    return words + "".join(f" per {base}" for base in below)
