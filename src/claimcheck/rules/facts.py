"""A desk's reference figures, turned into rules.

A fact is a rule whose check the file spells as data: the claim must be the value that
the source gives for the article's time, or a known slip must not be printed at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

import yaml

from claimcheck.model.expression import Call, Compare, Constant, Expression, Logic, Name, Quoted
from claimcheck.model.pattern import ClaimMatcher, Selector
from claimcheck.model.rule import Rule, RuleRepair
from claimcheck.rules.expression import ReadFigure, hint
from claimcheck.rules.source import Source

_YEAR = re.compile(r"[0-9]{4}")


def load_facts(
    source: Source, node: yaml.Node | None, selectors: Mapping[str, Selector], read_figure: ReadFigure
) -> list[Rule]:
    """The rules of a file's `facts:` list, in order; problems go to `source`."""
    rules: list[Rule] = []
    for item in source.items(node, "facts"):
        fields = source.fields(item, ("claim", "source", "values", "figure", "should-be"), "a fact")
        if "claim" in fields:
            rules += _reference(source, item, fields, selectors, read_figure)
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
) -> list[Rule]:
    name = source.text_of(fields["claim"], "a claim's name") or ""
    selector = selectors.get(name)
    if selector is None:
        source.refuse(fields["claim"], f"unknown claim `{name}`{hint(name, selectors)}")
        return []
    origin = source.text_of(fields.get("source"), "a source") or "the reference figures"
    rules = []
    for number, value in enumerate(source.items(fields.get("values"), "values"), 1):
        parts = source.fields(value, ("value", "from", "to"), "a reference value")
        text = source.text_of(parts.get("value"), "a figure") or ""
        figure = read_figure(text)
        if figure is None:
            source.refuse(parts.get("value", value), f"`{text}` is not a figure with a known unit")
            continue
        check = Compare("~", Name(name), Quoted(figure, text))
        rules.append(
            Rule(
                id=f"fact-{name}-{number}",
                code="",
                title=f"{name} against {origin}",
                why=f"The reference figure is {text} ({origin}).",
                severity="warning",
                scope="article",
                matcher=ClaimMatcher((selector,)),
                check=check,
                message=(Name(name), f" is not the reference figure, {text} ({origin})"),
                when=_validity(source, parts),
                place=source.place(value),
                family="facts",
            )
        )
    return rules


def _validity(source: Source, parts: Mapping[str, yaml.Node]) -> Expression | None:
    """Published within the years that the value was true for."""
    tests: list[Expression] = []
    for key in ("from", "to"):
        node = parts.get(key)
        text = source.text_of(node, "a year")
        if text is None or node is None:
            continue
        if not _YEAR.fullmatch(text):
            source.refuse(node, f"expected a year after `{key}`, found `{text}`")
            continue
        year = Call("year", (Call("published", ()),))
        tests.append(Compare(">=" if key == "from" else "<=", year, Constant(_whole(text))))
    if not tests:
        return None
    return tests[0] if len(tests) == 1 else Logic("and", tuple(tests))


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


def _whole(text: str) -> Fraction:
    return Fraction(text)
