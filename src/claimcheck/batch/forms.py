"""How each noun is written in plain values, made from its own annotations.

A noun is the row of its fields; what only a row cannot say has a form of its own: a rule is its id, an
exact number a number or its digits, figures and claims are told by their numbers in a table, since
many others speak of them. The path of the article is never written: the reader knows which it asks for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from fractions import Fraction
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec.structs import astuple

from claimcheck.claims import find_claims
from claimcheck.model import VERDICTS, Article, Claim, Figure, Number, Outline, Relation, Rule, Span

TABLES = (Figure, Claim)
MAX_DIGITS = 20_000  # of an exact number, hexadecimal
MAX_POWER = 20_000  # of ten
_WORD = 1 << 63  # MessagePack has no integer beyond it
_DIGITS = re.compile(r"(-?[0-9a-f]+)(?:/([0-9a-f]+))?")
_NUMBER = int | Annotated[str, msgspec.Meta(max_length=MAX_DIGITS)]
_REF = Annotated[int, msgspec.Meta(ge=0)]
_PLAIN = (int, str, float, bool, date)


class Unpackable(Exception):
    """Bytes that are not what `pack` writes, or a noun that it cannot write."""


@dataclass(slots=True)
class Writing:
    """What is being written of the article `uri`; rows of figures and claims are told by number, those
    of claims after the `own` ones, which the article's text tells again."""

    uri: str
    tables: dict[type, list[Any]] = field(default_factory=lambda: {kind: [] for kind in TABLES})
    numbers: dict[int, int] = field(default_factory=dict)
    own: tuple[Claim, ...] = ()
    held: list[Any] = field(default_factory=list)  # what is numbered by identity must live on

    def refer(self, one: Any, kind: type) -> int:
        if id(one) not in self.numbers:
            row, table = row_of(kind).write(one, self), self.tables[kind]
            self.numbers[id(one)] = len(table) + (len(self.own) if kind is Claim else 0)
            self.held.append(one)
            table.append(row)
        return self.numbers[id(one)]

    def tell(self, claims: tuple[Claim, ...]) -> bool:
        """Number the claims of the article itself; are there any?"""
        self.own = claims
        self.numbers.update((id(claim), number) for number, claim in enumerate(claims))
        return bool(claims)


@dataclass(slots=True)
class Reading:
    """What is being read of the article `uri`, with the rules by id; no span goes beyond `reach`."""

    uri: str
    rules: Mapping[str, Rule]
    reach: int
    made: dict[type, list[Any]] = field(default_factory=lambda: {kind: [] for kind in TABLES})
    own: tuple[Claim, ...] = ()

    def fill(self, kind: type, rows: Iterable[Any]) -> None:
        """Make what a table tells; a row can speak only of those before it."""
        read, made = row_of(kind).read, self.made[kind]
        for row in rows:
            made.append(read(row, self))

    def refer(self, number: int, kind: type) -> Any:
        if kind is Claim:
            if number < len(self.own):
                return self.own[number]
            number -= len(self.own)
        return self.made[kind][number]


Write = Callable[[Any, Writing], Any]
Read = Callable[[Any, Reading], Any]


@dataclass(frozen=True, slots=True)
class Form:
    """The type of what is written, and the ways there and back."""

    wire: Any
    write: Write
    read: Read


def _as_it_is(value: Any, _: object) -> Any:
    return value


@cache  # once per noun
def form_of(hint: Any) -> Form:
    """Return how values of the type `hint` are written."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint in _PLAIN or origin in (Literal, frozenset):
        return Form(hint, _as_it_is, _as_it_is)
    if hint is Fraction:
        return Form(_NUMBER, _digits, lambda value, _: Fraction(_exact(value)))
    if set(inner) == {int, Fraction}:
        return Form(_NUMBER, _digits, lambda value, _: _exact(value))
    if hint is Rule:
        return Form(str, lambda rule, _: rule.id, lambda name, at: at.rules[name])
    if hint in TABLES:
        return Form(_REF, lambda one, to: to.refer(one, hint), lambda number, at: at.refer(number, hint))
    if origin in (Union, UnionType) and inner[1:] == (NoneType,):
        return _optional(form_of(inner[0]))
    if origin is tuple:
        return _many(form_of(inner[0])) if inner[1:] == (...,) else _each([*map(form_of, inner)])
    return row_of(hint)


def _optional(form: Form) -> Form:
    write, read = form.write, form.read
    if write is _as_it_is:
        return Form(form.wire | None, write, read)
    return Form(
        form.wire | None,
        lambda value, to: None if value is None else write(value, to),
        lambda value, at: None if value is None else read(value, at),
    )


def _many(form: Form) -> Form:
    write, read, wire = form.write, form.read, tuple.__class_getitem__((form.wire, ...))
    if write is _as_it_is:
        return Form(wire, write, read)
    return Form(
        wire,
        lambda values, to: [write(value, to) for value in values],
        lambda values, at: tuple([read(value, at) for value in values]),
    )


def _each(forms: Sequence[Form]) -> Form:
    return Form(
        tuple.__class_getitem__(tuple(form.wire for form in forms)),
        lambda values, to: [form.write(value, to) for form, value in zip(forms, values, strict=True)],
        lambda values, at: tuple([form.read(one, at) for form, one in zip(forms, values, strict=True)]),
    )


@cache  # once per noun
def row_of(noun: Any) -> Form:
    """Return how a noun is written: as the row of its fields, some of them in a form of their own."""
    hints = get_type_hints(noun)
    names = [one.name for one in fields(noun)]
    forms = [_OWN.get((noun, name)) or _OWN.get((None, name)) or form_of(hints[name]) for name in names]
    wires = [(name, form.wire) for name, form in zip(names, forms, strict=True)]
    wire = msgspec.defstruct(noun.__name__, wires, array_like=True, gc=False)
    values, make, fits = attrgetter(*names), _MAKERS.get(noun, noun), _FITS.get(noun)
    # Most fields are plain values, and are left where they stand.
    odd = [(at, form) for at, form in enumerate(forms) if form.write is not _as_it_is]
    writers = [(at, form.write) for at, form in odd]
    readers = [(at, form.read) for at, form in odd]

    def write(one: Any, to: Writing) -> Any:
        row = [*values(one)]
        for number, way in writers:
            row[number] = way(row[number], to)
        return row

    def read(row: Any, at: Reading) -> Any:
        said = [*astuple(row)]
        for number, way in readers:
            said[number] = way(said[number], at)
        made = make(*said)
        if fits is not None and not fits(made, at):
            raise Unpackable(f"no {noun.__name__}")
        return made

    return Form(wire, write, read)


def _digits(value: int | Fraction, _: object) -> int | str:
    """Return an exact number: as it is, or by its hexadecimal digits, a fraction by those of both parts."""
    if isinstance(value, int) and -_WORD <= value < _WORD:
        return value
    text = f"{value:x}" if isinstance(value, int) else f"{value.numerator:x}/{value.denominator:x}"
    if len(text) > MAX_DIGITS:
        raise Unpackable("a number of too many digits")
    return text


def _exact(said: int | str) -> int | Fraction:
    if isinstance(said, int):
        return said
    parts = _DIGITS.fullmatch(said)
    if parts is None:
        raise Unpackable("no number")
    over = int(parts[1], 16)
    return over if parts[2] is None else Fraction(over, int(parts[2], 16))


def _same_path(uri: str, to: Writing) -> None:
    if uri != to.uri:
        raise Unpackable("what was found in one article speaks of another")


def _article(document: Any, sentences: Any, figures: Any, told: bool) -> Article:
    return Article(document, sentences, figures, find_claims(document, sentences, figures) if told else ())


def _is_of_its_text(article: Article, at: Reading) -> bool:
    """Do sentences and figures stand in the text? Relations speak of the article's own claims."""
    at.own = article.claims
    spans = (*article.sentences, *(figure.whole.cover(figure.span) for figure in article.figures))
    return all(span.end <= len(article.document.text) for span in spans)


# Fields that are not written as their type says, by noun, or of every noun.
_OWN: dict[tuple[type | None, str], Form] = {
    (None, "uri"): Form(None, _same_path, lambda _, at: at.uri),
    (Article, "claims"): Form(bool, lambda claims, to: to.tell(claims), _as_it_is),
}
_MAKERS: dict[type, Callable[..., Any]] = {Article: _article}
# What a noun must be besides of its types, lest it makes endless work for who takes it at its word.
_FITS: dict[type, Callable[[Any, Reading], bool]] = {
    Span: lambda span, at: 0 <= span.start <= span.end <= at.reach,
    Number: lambda number, _: abs(number.exponent) <= MAX_POWER,
    Figure: lambda figure, _: abs(figure.power) <= MAX_POWER,
    Relation: lambda relation, _: bool(relation.roles),
    Outline: lambda outline, _: len(outline.verdicts) == len(VERDICTS),
    Article: _is_of_its_text,
}
