"""Functions about what is said of a figure: its notes, its noun, the words around it."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.checks.function import Number, answer, figure_of, function
from claimcheck.checks.scene import Scene, Truth
from claimcheck.model.expression import Expression, Text


@function(
    'noted(a, "note")', "did extraction note this of the figure? (grouping, bare, word …)", gives="truth"
)
def _noted(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    note = arguments[1].text if isinstance(arguments[1], Text) else ""
    figure = figure_of(scene, arguments[0])
    return answer(any(note in one.notes for one in (figure, *figure.ends) if one is not None))


@function("all_names(list)", "do all items of the list begin with a capital?", gives="truth")
def _all_names(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    joints = "|".join(map(re.escape, scene.locale.gaps.list("ITEM_JOINTS")))
    items = re.split(rf", (?:(?:{joints}) )?| (?:{joints}) ", figure_of(scene, arguments[0]).surface)
    return answer(all(item[:1].isupper() for item in items))


@function('counts(n, "goal", …)', "does it count one of these things?", gives="truth", most=40)
def _counts(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    figure = figure_of(scene, arguments[0])
    nouns = [argument.text for argument in arguments[1:] if isinstance(argument, Text)]
    return answer(figure.kind == "count" and figure.unit in nouns)


@function(
    'said("word", …)',
    "does the matched text have one of these words? (`rank*`: any ending)",
    gives="truth",
    most=12,
)
def _said(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    return answer(_has_word(scene.text(), arguments))


@function(
    'sentence_has("word", …)',
    "does the whole sentence have one of these words? (`rank*`: any ending)",
    gives="truth",
    most=40,
)
def _sentence_has(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    text = scene.context.text(scene.relation.uri)
    sentences = {claim.sentence for _, claim in scene.relation.roles}
    return answer(any(_has_word(sentence.of(text), arguments) for sentence in sentences))


def _has_word(text: str, arguments: tuple[Expression, ...]) -> bool:
    words = tuple(argument.text.lower() for argument in arguments if isinstance(argument, Text))
    return bool(words) and _any_word(words).search(" ".join(text.lower().split())) is not None


@lru_cache(maxsize=1024)  # the words of a rule, for every relation of it
def _any_word(words: tuple[str, ...]) -> re.Pattern[str]:
    endings = (re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in words)
    return re.compile(rf"\b(?:{'|'.join(endings)})\b")


@function(
    "same_digits_scaled(a)",
    "does the article also print this figure's digits with a scale word?",
    gives="truth",
)
def _same_digits_scaled(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Does another figure of the article have these digits, this unit and a scale word?"""
    figure = figure_of(scene, arguments[0])
    if figure.scale is not None:
        return answer(False)
    digits = figure.digits and figure.digits.shift(-figure.span.start).of(figure.surface)
    around = scene.context.surroundings(scene.relation.uri)
    twin = around.with_scale(digits, figure.unit) if around and digits else None
    return answer(twin is not None, f"the article has {twin} elsewhere" if twin else "")
