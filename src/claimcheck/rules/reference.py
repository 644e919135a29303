"""Reference values of facts: read, held against each other, and turned into rules."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

import yaml

from claimcheck.checks.parse import ReadFigure, hint
from claimcheck.locale import LANGUAGES
from claimcheck.locale.grammar import get_grammar
from claimcheck.model.expression import Call, Compare, Expression, Logic, Name, Quoted
from claimcheck.model.figure import Figure
from claimcheck.model.pattern import ClaimMatcher, Selector
from claimcheck.model.period import Period, Stamp, parse_period
from claimcheck.model.rule import Rule
from claimcheck.rules.source import Source

# What a figure of a kind may state, too: "71", and "4.6 billion years", may be an age.
_ALSO: Mapping[str, tuple[str, ...]] = {"plain": ("count", "age"), "duration": ("age",), "age": ("duration",)}


_CHANGES = ("CHANGES_UP", "CHANGES_DOWN")


class Edge(NamedTuple):
    """The first or the last day of a value, and how the file writes it."""

    day: datetime.date
    text: str


class Value(NamedTuple):
    """One reference value of the claim that `selector` names, and since and until when it was so."""

    selector: Selector
    origin: str
    text: str
    figure: Figure
    node: yaml.Node
    since: Edge | None
    until: Edge | None

    def meets(self, other: Value) -> bool:
        """Are both of one claim and of one day, and say different things?"""
        if self.selector.name != other.selector.name or self.figure.content(0) == other.figure.content(0):
            return False
        return not (_ends_before(self, other) or _ends_before(other, self))


def _ends_before(one: Value, other: Value) -> bool:
    return one.until is not None and other.since is not None and one.until.day < other.since.day


def read_values(
    source: Source,
    node: yaml.Node,
    fields: Mapping[str, yaml.Node],
    selectors: Mapping[str, Selector],
    read_figure: ReadFigure,
) -> Iterator[Value]:
    """The values of one fact; problems go to `source`."""
    name = source.text_of(fields["claim"], "a claim's name") or ""
    selector = selectors.get(name)
    if selector is None:
        source.refuse(fields["claim"], f"unknown claim `{name}`{hint(name, selectors)}")
        return
    origin = source.text_of(fields.get("source"), "a source") or "the reference figures"
    if "values" not in fields:
        source.refuse(node, f"the fact of `{name}` has no `values`")
    for value in source.items(fields.get("values"), "values"):
        parts = source.fields(value, ("value", "from", "to"), "a reference value")
        if not parts:
            continue
        text = source.text_of(parts.get("value"), "a figure") or ""
        figure = read_figure(text)
        if figure is None:
            source.refuse(parts.get("value", value), f"`{text}` is not a figure with a known unit")
            continue
        if not _is_of_kind(figure, selector):
            kinds = ", ".join(selector.kinds)
            told = f"`{text}` is of the kind {figure.kind}, the claim `{name}` of {kinds}"
            source.refuse(parts["value"], told)
            continue
        since, until = _edge(source, parts, "from"), _edge(source, parts, "to")
        if since is not None and until is not None and until.day < since.day:
            source.refuse(parts["to"], f"the value ended in {until.text}, before it began in {since.text}")
            continue
        yield Value(selector, origin, text, figure, value, since, until)


def _is_of_kind(figure: Figure, selector: Selector) -> bool:
    kinds = selector.kinds
    return not kinds or any(kind in kinds for kind in (figure.kind, *_ALSO.get(figure.kind, ())))


def _edge(source: Source, parts: Mapping[str, yaml.Node], key: str) -> Edge | None:
    """The day from or to which the value was true, which may be written as a month, a quarter or a year."""
    node = parts.get(key)
    text = source.text_of(node, "a date")
    if text is None or node is None:
        return None
    try:
        bounds = parse_period(text).bounds()
    except ValueError as error:
        source.refuse(node, f"after `{key}`: {error}")
        return None
    assert bounds is not None
    return Edge(bounds[key == "to"], text)


def reference_rules(
    source: Source, values: Sequence[Value], read_figure: ReadFigure, counted: Counter[str]
) -> Iterator[Rule]:
    """A rule for each value. `counted` numbers those of a claim over all files, for their ids."""
    last = {
        name: max(
            one.until.day if one.until else datetime.date.max for one in values if one.selector.name == name
        )
        for name in {one.selector.name for one in values}
    }
    for n, value in enumerate(values):
        twin = next((one for one in values[:n] if one.meets(value)), None)
        if twin is not None:
            line = source.place(twin.node).line
            source.refuse(
                value.node, f"line {line} has another value of `{value.selector.name}` for the same time"
            )
        counted[value.selector.name] += 1
        yield _rule(source, value, last[value.selector.name], read_figure, counted)


def _rule(
    source: Source, value: Value, last: datetime.date, read_figure: ReadFigure, counted: Counter[str]
) -> Rule:
    name, figure, text, origin = value.selector.name, value.figure, value.text, value.origin
    noun = (figure.unit,) if figure.kind == "count" and figure.unit else ()
    status = value.selector.status or ("stated",)
    stated = replace(value.selector, status=status, strict=True, nouns=noun)
    meant = replace(figure, notes=figure.notes | {"reference"}, unit="" if noun else figure.unit)
    whole = "is_no_part" if _asks_for_change(value.selector) else "is_whole"
    tests = [Call(whole, (Name(name),)), Call("is_of_size", (Name(name), Quoted(meant, text)))]
    if value.since is not None:
        tests.append(Call("said_since", (Name(name), _quoted(value.since, read_figure))))
    stands: Expression = Name(name)
    if value.until is not None and value.until.day < last:
        tests.append(Call("said_until", (Name(name), _quoted(value.until, read_figure))))
    elif value.until is not None:  # of the last value of all it is told that it has ended
        stands = Call("until_then", (Name(name), _quoted(value.until, read_figure)))
    return Rule(
        id=f"fact-{name}-{counted[name]}",
        code="",
        title=f"{name} against {origin}",
        why=f"The reference figure is {text} ({origin}).",
        severity="warning",
        scope="article",
        matcher=ClaimMatcher((stated,)),
        check=Compare("~", stands, Quoted(meant, text)),
        message=(Name(name), f" is not the reference figure, {text} ({origin})"),
        when=Logic("and", tuple(tests)),
        place=source.place(value.node),
        family="facts",
    )


def _asks_for_change(selector: Selector) -> bool:
    """Does the claim name a verb of rising or falling, so that its figures are changes?"""
    return selector.says is not None and any(selector.says.search(word) for word in _changing())


@lru_cache(maxsize=1)  # some hundred words, asked for every fact
def _changing() -> tuple[str, ...]:
    grammars = [grammar for grammar in map(get_grammar, LANGUAGES) if grammar is not None]
    return tuple(
        word
        for grammar in grammars
        for word, (lemma, form) in grammar.verbs.items()
        if form != "base" and any(grammar.has(name, lemma) for name in _CHANGES)
    )


def _quoted(edge: Edge, read_figure: ReadFigure) -> Quoted:
    figure, day = read_figure("1 January 2000"), edge.day
    assert figure is not None
    period = Period(Stamp(day.year, day.month, day.day))
    return Quoted(replace(figure, period=period, surface=edge.text), edge.text)
