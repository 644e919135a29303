"""A desk's reference figures, turned into rules.

A fact is a rule whose check the file spells as data: the claim must be the value that
the source gives for the article's time, or a known slip must not be printed at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

import yaml

from claimcheck.checks.parse import ReadFigure
from claimcheck.model.expression import Compare, Quoted
from claimcheck.model.pattern import ClaimMatcher, Selector
from claimcheck.model.rule import Rule, RuleRepair
from claimcheck.rules.reference import Value, read_values, reference_rules
from claimcheck.rules.source import Source


def load_facts(
    source: Source,
    node: yaml.Node | None,
    selectors: Mapping[str, Selector],
    read_figure: ReadFigure,
    counted: Counter[str],
) -> list[Rule]:
    """The rules of a file's `facts:` list, reference figures first; problems go to `source`.

    `counted` numbers the facts of a claim over all files, for their ids.
    """
    slips: list[Rule] = []
    values: list[Value] = []
    for item in source.items(node, "facts"):
        fields = source.fields(item, ("claim", "source", "values", "figure", "should-be"), "a fact")
        if "claim" in fields:
            values += read_values(source, item, fields, selectors, read_figure)
        elif "figure" in fields:
            slips += _known_slip(source, item, fields, read_figure)
        elif fields:
            source.refuse(item, "a fact names a `claim` with `values`, or a `figure` with `should-be`")
    return [*reference_rules(source, values, read_figure, counted), *slips]


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
