"""A function of the rule language, in one record: what a rule may say, what it means, how it is computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from claimcheck.checks.scene import Scene, Truth
from claimcheck.checks.value import Undecided, Value, exact
from claimcheck.locale import saying
from claimcheck.model.expression import Attribute, Expression, Name, Quoted
from claimcheck.model.figure import Figure
from claimcheck.startup.lean import dataclass

Number = Callable[[Expression], Value]
Arguments = tuple[Expression, ...]
Compute = Callable[[Scene, Arguments, Number], "Value | Truth | str"]
Alone = Callable[[Figure], "bool | None"]


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the rule language.

    `takes` is what each argument must be and `gives` what comes out, both in the words of
    `claimcheck.checks.dimension`; "same" means all arguments alike, and as a result: the same as the first.
    `compute` gives the value, and raises Undecided where something is missing. `alone` says as much of a
    printed figure by itself: whether it holds, False where it has no value, None where that hangs on more.
    """

    signature: str
    meaning: str
    least: int
    most: int
    takes: str
    gives: str
    compute: Compute
    alone: Alone | None = None

    @property
    def name(self) -> str:
        return self.signature.partition("(")[0]

    def arity(self) -> str:
        """How many arguments it takes, in words."""
        if self.least == self.most:
            return f"{self.least} argument{'' if self.least == 1 else 's'}"
        return f"{self.least} to {self.most} arguments"


def function(
    signature: str,
    meaning: str,
    *,
    gives: str,
    takes: str = "any",
    least: int | None = None,
    most: int | None = None,
    alone: Alone | None = None,
) -> Callable[[Compute], Function]:
    """Return a decorator that makes a record of the function that computes `signature`.

    It takes as many arguments as the signature names; where that ends in "…", up to `most`. Of `alone` see
    `Function`.
    """
    named = [part.strip(" )") for part in signature.partition("(")[2].split(",")]
    count = sum(part not in ("", "…") for part in named)

    def record(compute: Compute) -> Function:
        fewest = count if least is None else least
        return Function(signature, meaning, fewest, most or count, takes, gives, compute, alone)

    return record


def functions(module: Mapping[str, object]) -> tuple[Function, ...]:
    """The functions that a module defines, in its order."""
    return tuple(one for one in module.values() if isinstance(one, Function))


def figure_of(scene: Scene, argument: Expression) -> Figure:
    """The figure bound to the role that `argument` names."""
    if isinstance(argument, Name | Quoted | Attribute) and argument.name in scene.figures:
        return scene.figures[argument.name]
    raise Undecided("no such figure")


def counted(scene: Scene, number: Fraction | int) -> Value:
    """A plain number that is exact, and is said in full."""
    value = Fraction(number)
    return exact(value, text="" if scene.brief else saying.constant(value, scene.locale))


def answer(holds: bool, *working: str) -> Truth:
    return Truth("held" if holds else "violated", tuple(filter(None, working)))
