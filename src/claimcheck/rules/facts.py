"""A desk's reference figures, turned into rules.

A fact is a rule whose check the file spells as data: the claim must be the value that
the source gives for the article's time, or a known slip must not be printed at all.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import yaml

from claimcheck.checks.parse import ReadFigure, hint
from claimcheck.model.expression import Call, Compare, Expression, Logic, Name, Quoted
from claimcheck.model.pattern import ClaimMatcher, Selector
from claimcheck.model.period import Period, Stamp, parse_period
from claimcheck.model.rule import Rule, RuleRepair
from claimcheck.rules.source import Source


def load_facts(
    source: Source,
    node: yaml.Node | None,
    selectors: Mapping[str, Selector],
    read_figure: ReadFigure,
    counted: Counter[str],
) -> list[Rule]:
    """The rules of a file's `facts:` list, in order; problems go to `source`.

    `counted` numbers the facts of a claim over all files, for their ids.
    """
    rules: list[Rule] = []
    for item in source.items(node, "facts"):
        fields = source.fields(item, ("claim", "source", "values", "figure", "should-be"), "a fact")
        if "claim" in fields:
            rules += _reference(source, item, fields, selectors, read_figure, counted)
        elif "figure" in fields:
            rules += _known_slip(source, item, fields, read_figure)
        elif fields:
            source.refuse(item, "a fact names a `claim` with `values`, or a `figure` with `should-be`")
    return rules


def _reference(
    source: Source,
    node: yaml.Node,
    fields: Mapping[str, yaml.Node],
    selectors: Mapping[str, Selector],
    read_figure: ReadFigure,
    counted: Counter[str],
) -> list[Rule]:
    name = source.text_of(fields["claim"], "a claim's name") or ""
    selector = selectors.get(name)
    if selector is None:
        source.refuse(fields["claim"], f"unknown claim `{name}`{hint(name, selectors)}")
        return []
    origin = source.text_of(fields.get("source"), "a source") or "the reference figures"
    stated = replace(selector, status=selector.status or ("stated",), strict=True)
    rules = []
    if "values" not in fields:
        source.refuse(node, f"the fact of `{name}` has no `values`")
    values = source.items(fields.get("values"), "values")
    for n, value in enumerate(values):
        parts = source.fields(value, ("value", "from", "to"), "a reference value")
        text = source.text_of(parts.get("value"), "a figure") or ""
        figure = read_figure(text)
        if figure is None:
            source.refuse(parts.get("value", value), f"`{text}` is not a figure with a known unit")
            continue
        counted[name] += 1
        since, until = _validity(source, parts, read_figure)
        tests = [Call("is_whole", (Name(name),))]
        if since is not None:
            tests.append(Call("said_since", (Name(name), since)))
        stands: Expression = Name(name)
        if until is not None and n + 1 < len(values):
            tests.append(Call("said_until", (Name(name), until)))
        elif until is not None:  # of the last value it is told that it has ended
            stands = Call("until_then", (Name(name), until))
        rules.append(
            Rule(
                id=f"fact-{name}-{counted[name]}",
                code="",
                title=f"{name} against {origin}",
                why=f"The reference figure is {text} ({origin}).",
                severity="warning",
                scope="article",
                matcher=ClaimMatcher((stated,)),
                check=Compare("~", stands, Quoted(figure, text)),
                message=(Name(name), f" is not the reference figure, {text} ({origin})"),
                when=tests[0] if len(tests) == 1 else Logic("and", tuple(tests)),
                place=source.place(value),
                family="facts",
            )
        )
    return rules


def _validity(
    source: Source, parts: Mapping[str, yaml.Node], read_figure: ReadFigure
) -> tuple[Quoted | None, Quoted | None]:
    """The first and the last day that the value was true for: `from` and `to` are a day, a month, a quarter
    or a year. What is said of a time that reaches over an edge is not spoken of."""
    edges: dict[str, Quoted] = {}
    for key in ("from", "to"):
        node = parts.get(key)
        text = source.text_of(node, "a date")
        if text is None or node is None:
            continue
        try:
            bounds = parse_period(text).bounds()
        except ValueError as error:
            source.refuse(node, f"after `{key}`: {error}")
            continue
        assert bounds is not None
        edges[key] = _day(bounds[key == "to"], text, read_figure)
    return edges.get("from"), edges.get("to")


def _day(day: datetime.date, text: str, read_figure: ReadFigure) -> Quoted:
    figure = read_figure("1 January 2000")
    assert figure is not None
    return Quoted(replace(figure, period=Period(Stamp(day.year, day.month, day.day)), surface=text), text)


def _known_slip(
    source: Source, node: yaml.Node, fields: Mapping[str, yaml.Node], read_figure: ReadFigure
) -> list[Rule]:
    wrong = source.text_of(fields.get("figure"), "a figure") or ""
    right = source.text_of(fields.get("should-be"), "a figure") or ""
    figure, cure = read_figure(wrong), read_figure(right)
    for text, one, key in ((wrong, figure, "figure"), (right, cure, "should-be")):
        if one is None:
            source.refuse(fields.get(key, node), f"`{text}` is not a figure with a known unit")
    if figure is None or cure is None:
        return []
    slug = re.sub(r"[^a-z0-9]+", "-", wrong.lower()).strip("-")
    slip = Quoted(figure, wrong)
    return [
        Rule(
            id=f"known-slip-{slug}",
            code="",
            title=f"A known slip: {wrong}",
            why=f"{wrong} was printed where {right} was meant.",
            severity="error",
            scope="article",
            matcher=ClaimMatcher((Selector(wrong, (figure.kind,)),)),
            # The claim that states the slip must be the right figure, which it is not.
            check=Compare("~", slip, Quoted(cure, right)),
            message=(slip, f" is a known slip for {right}"),
            repairs=(RuleRepair(wrong, None, "the known figure", cure),),
            place=source.place(node),
            family="facts",
        )
    ]
