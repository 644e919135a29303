"""A rule's message with its fields filled in."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.checks.compare import rate_text
from claimcheck.checks.evaluate import evaluate, number
from claimcheck.checks.exchange import any_day, rate_for
from claimcheck.checks.quantity import currency
from claimcheck.checks.scene import Scene
from claimcheck.checks.show import show
from claimcheck.checks.value import Undecided, Value
from claimcheck.model.expression import Expression, Name, Quoted
from claimcheck.model.figure import Figure


def fill(message: tuple[str | Expression, ...], scene: Scene) -> str:
    """The message as text; a field that can't be computed becomes "…"."""
    telling = replace(scene, telling=True)
    return "".join(part if isinstance(part, str) else _field(part, telling) for part in message)


def _field(tree: Expression, scene: Scene) -> str:
    if isinstance(tree, Name) and tree.name == "rate" and "rate" not in scene.figures:
        return _rate(scene)
    if isinstance(tree, Name | Quoted):
        figure = scene.figures.get(tree.name)
        return _within_a_sentence(figure) if figure else tree.name
    try:
        value = evaluate(tree, scene)
    except Undecided:
        return "…"
    if isinstance(value, Value):
        named = value.simple and value.like is None and value.text  # a weekday, a constant
        return value.text if named else show(value, scene.locale)
    return value if isinstance(value, str) else value.verdict


def _within_a_sentence(figure: Figure) -> str:
    """What is printed, without the capital that a number in words has at the beginning of a sentence."""
    text = surface(figure)
    spelled = "word" in figure.notes and (text[1:2].islower() or text[1:2] == " ")
    return text[:1].lower() + text[1:] if spelled else text


def surface(figure: Figure) -> str:
    return " ".join(figure.surface.split())


def _rate(scene: Scene) -> str:
    """The first exchange rate between the relation's sums."""
    units = []
    for role in scene.figures:
        try:
            found = currency(number(Name(role), scene).unit)
        except Undecided:
            continue
        if found and found not in units:
            units.append(found)
    if len(units) < 2:
        return "the rate"
    rates, published = scene.context.rates, scene.relation.published
    base, quote = units[:2]
    rate = any_day(rates, base, quote) if published is None else rate_for(rates, base, quote, published)
    return rate_text(rate, scene.locale) if rate else "the rate"
