"""Dataclasses whose methods come late are those of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import field
from typing import Any

import pytest

from claimcheck.model import Span
from claimcheck.startup.lean import dataclass

PARAMETERS: list[dict[str, Any]] = [
    {},
    {"slots": True},
    {"frozen": True},
    {"frozen": True, "slots": True},
    {"frozen": True, "slots": True, "order": True},
    {"frozen": True, "slots": True, "eq": False},
    {"frozen": True, "slots": True, "repr": False},
    {"slots": True, "eq": False, "repr": False},
]
NAMES = (
    *("__init__", "__repr__", "__eq__", "__hash__", "__lt__", "__setattr__", "__delattr__"),
    *("__slots__", "__match_args__", "__getstate__", "__setstate__", "__doc__", "__qualname__", "__module__"),
)


def both(how: dict[str, Any]) -> tuple[Any, Any]:
    """The same class, made by us and by the standard library."""

    def made(decorator: Any) -> Any:
        class Noun:
            """A noun."""

            one: int
            two: str = "two"
            many: list[int] = field(default_factory=list)
            aside: dict[str, int] = field(default_factory=dict, compare=False, repr=False)
            own: int = field(init=False, default=7)
            unhashed: tuple[int, ...] = field(default=(), hash=False)

            @property
            def double(self) -> int:
                return 2 * self.one

        return decorator(**how)(Noun)

    return made(dataclass), made(dataclasses.dataclass)


@pytest.mark.parametrize("how", PARAMETERS, ids=str)
def test_it_has_what_the_standard_one_has(how: dict[str, Any]) -> None:
    ours, theirs = both(how)
    assert {name for name in NAMES if name in vars(ours)} == {name for name in NAMES if name in vars(theirs)}
    assert ours.__match_args__ == theirs.__match_args__
    assert [(one.name, one.type, one.default, one.init, one.compare) for one in dataclasses.fields(ours)] == [
        (one.name, one.type, one.default, one.init, one.compare) for one in dataclasses.fields(theirs)
    ]


@pytest.mark.parametrize("how", PARAMETERS, ids=str)
def test_it_does_what_the_standard_one_does(how: dict[str, Any]) -> None:
    def told(noun: Any) -> list[Any]:
        a, b, c = noun(1), noun(1, aside={"x": 1}), noun(one=2, two="2", many=[3], unhashed=(4,))
        said = [a == b, a == c, a != c, a == 1, c.double, c.own, a.many is not b.many]
        said += [type(a).__name__, repr(c).partition(" at ")[0] if how.get("repr", True) else ""]
        said += [dataclasses.replace(c, one=5).one, dataclasses.asdict(c), noun.__hash__ is None]
        if how.get("order"):
            said += [a < c, a <= b, a > c, a >= b, sorted([c, a]) == [a, c]]
        return said

    ours, theirs = both(how)
    assert told(ours) == told(theirs)


@pytest.mark.parametrize("how", PARAMETERS, ids=str)
def test_what_is_frozen_stays(how: dict[str, Any]) -> None:
    ours, _ = both(how)
    one = ours(1)
    if not how.get("frozen"):
        one.one = 3
        assert one.one == 3
        return
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'one'"):
        one.one = 3
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'one'"):
        del one.one
    assert one.one == 1


@dataclass(frozen=True, slots=True)
class Frozen:
    one: int
    two: tuple[int, ...] = ()


@dataclass
class Checked:
    one: int

    def __post_init__(self) -> None:
        self.twice = 2 * self.one


def test_it_is_hashed_pickled_and_copied() -> None:
    one = Frozen(1, (2, 3))
    assert len({one, Frozen(1, (2, 3)), Frozen(2)}) == 2
    assert pickle.loads(pickle.dumps(one)) == copy.copy(one) == copy.deepcopy(one) == one


def test_it_is_matched() -> None:
    match Frozen(1, (2,)):
        case Frozen(one, two):
            assert (one, two) == (1, (2,))


def test_it_may_look_at_itself_when_it_is_made() -> None:
    assert Checked(4).twice == 8


def test_what_is_missing_is_told_by_the_name_of_the_class() -> None:
    with pytest.raises(TypeError, match=r"Span\.__init__\(\) missing 1 required positional argument: 'end'"):
        Span(1)  # type: ignore[call-arg]


def test_a_dataclass_has_no_other_as_its_base() -> None:
    with pytest.raises(TypeError, match="Below: a lean dataclass has no other as its base"):

        @dataclass
        class Below(Checked):
            two: int = 2
