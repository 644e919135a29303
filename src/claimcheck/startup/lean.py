"""`dataclass`, whose methods are made when they are first called.

The standard library's compiles half a dozen functions for each class, about a millisecond; of the nouns
of this program a run needs a part. Classes are those of the standard library otherwise: `fields`, `replace`
and `match` know them.
"""

from __future__ import annotations

import dataclasses
from inspect import get_annotations
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, **how):
        """As the decorator of the standard library, with `frozen`, `slots`, `eq`, `order` and `repr`. Raises
        TypeError for a class that has another dataclass as its base."""
        return (lambda cls: _made(cls, **how)) if cls is None else _made(cls, **how)


_ORDER = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}
_PLAIN = dataclasses.field()


class _Late:
    """An attribute of a class that is worked out when it is first asked for."""

    def __init__(self, make: Callable[[type], Any]) -> None:
        self.make = make

    def __set_name__(self, cls: type, name: str) -> None:
        self.cls, self.name = cls, name

    def __get__(self, one: Any, owner: type | None = None) -> Any:
        value = self.make(self.cls)
        setattr(self.cls, self.name, value)
        return value.__get__(one, owner) if callable(value) and one is not None else value


def _made(
    cls: type,
    *,
    frozen: bool = False,
    slots: bool = False,
    eq: bool = True,
    order: bool = False,
    repr: bool = True,
) -> type:
    if any(hasattr(base, "__dataclass_fields__") for base in cls.__bases__):
        raise TypeError(f"{cls.__name__}: a lean dataclass has no other as its base")
    body = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    explicit = "__hash__" in body and not (body["__hash__"] is None and "__eq__" in body)
    annotations = get_annotations(cls)
    said = {name: body.pop(name) for name in annotations if name in body}
    fields = {name: _field(said.get(name, dataclasses.MISSING)) for name in annotations}
    if not slots:
        body |= {name: one.default for name, one in fields.items() if one.default is not dataclasses.MISSING}
    body["__annotations__"] = annotations
    body["__dataclass_fields__"] = _Late(lambda made: _fields_of(made, said))
    body["__match_args__"] = tuple(name for name, one in fields.items() if one.init)
    if slots:
        body["__slots__"] = tuple(annotations)
    body.setdefault("__init__", _Late(lambda made: _init_of(made, fields, frozen, slots)))
    if repr:
        shown = [name for name, one in fields.items() if one.repr]
        body.setdefault("__repr__", _repr_of(shown))
    compared = [name for name, one in fields.items() if one.compare]
    if eq:
        body.setdefault("__eq__", _Late(lambda made: _compare_of(made, compared, "__eq__", "==")))
        if not explicit:
            body["__hash__"] = _Late(lambda made: _hash_of(made, fields)) if frozen else None
    for name, sign in _ORDER.items() if order else ():
        body[name] = _Late(lambda made, name=name, sign=sign: _compare_of(made, compared, name, sign))  # type: ignore[misc]
    if frozen:
        body["__setattr__"], body["__delattr__"] = _refuse_set, _refuse_delete
        if slots:
            body.setdefault("__getstate__", _state)
            body.setdefault("__setstate__", _restore)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


def _field(said: Any) -> Any:
    """What is said of a field: a default alone, or all of it."""
    if said is dataclasses.MISSING:
        return _PLAIN
    return said if isinstance(said, dataclasses.Field) else dataclasses.field(default=said)


def _fields_of(made: type, said: Mapping[str, Any]) -> Any:
    """The fields as the standard library tells them, which makes them of a class of the same annotations."""
    body = {"__annotations__": made.__annotations__, "__module__": made.__module__, "__doc__": "Fields."}
    like: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(
        type(made.__name__, (), {**body, **said})
    )
    return vars(like)["__dataclass_fields__"]


def _init_of(made: type, fields: Mapping[str, dataclasses.Field[Any]], frozen: bool, slots: bool) -> Any:
    known: dict[str, Any] = {"_unset": object(), "_set": object.__setattr__}
    taken, lines = ["self"], []
    for name, one in fields.items():
        value, late = name, ""
        if one.default_factory is not dataclasses.MISSING:
            known[f"_make_{name}"], late = one.default_factory, "_unset"
            value = f"_make_{name}() if {name} is _unset else {name}" if one.init else f"_make_{name}()"
        elif one.default is not dataclasses.MISSING:
            known[f"_default_{name}"], late = one.default, f"_default_{name}"
            value = name if one.init else late
        elif not one.init:
            continue
        if one.init:
            taken.append(f"{name}={late}" if late else name)
        if frozen and slots:
            known[f"_set_{name}"] = getattr(made, name).__set__
            lines.append(f"_set_{name}(self, {value})")
        else:
            lines.append(f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    return _compiled(made, f"def __init__({', '.join(taken)}):", lines or ["pass"], known)


def _compare_of(made: type, compared: list[str], name: str, sign: str) -> Any:
    ours, theirs = (f"({''.join(f'{one}.{field}, ' for field in compared)})" for one in ("self", "other"))
    lines = [f"return {ours} {sign} {theirs} if other.__class__ is self.__class__ else NotImplemented"]
    return _compiled(made, f"def {name}(self, other):", lines, {})


def _hash_of(made: type, fields: Mapping[str, dataclasses.Field[Any]]) -> Any:
    hashed = [name for name, one in fields.items() if (one.compare if one.hash is None else one.hash)]
    lines = [f"return hash(({''.join(f'self.{name}, ' for name in hashed)}))"]
    return _compiled(made, "def __hash__(self):", lines, {})


def _compiled(made: type, head: str, lines: list[str], known: dict[str, Any]) -> Any:
    """A method of the class; its text has nothing but the names of fields, which are identifiers."""
    into: dict[str, Any] = {}
    exec("\n    ".join((head, *lines)), known, into)
    ((name, method),) = into.items()
    method.__qualname__ = f"{made.__qualname__}.{name}"
    method.__module__ = made.__module__
    return method


def _repr_of(shown: list[str]) -> Any:
    @recursive_repr()
    def told(one: Any) -> str:
        return f"{type(one).__qualname__}({', '.join(f'{name}={getattr(one, name)!r}' for name in shown)})"

    return told


def _refuse_set(self: Any, name: str, value: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_delete(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, one.name) for one in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for one, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)
