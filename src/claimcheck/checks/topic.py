"""Do two sentences speak of one thing?"""

from __future__ import annotations

import re

from claimcheck.checks.function import Number, answer, figure_of, function
from claimcheck.checks.scene import Scene, Truth
from claimcheck.locale.grammar import Grammar, get_grammar
from claimcheck.model.expression import Expression, Name
from claimcheck.model.span import Span

_WORD = re.compile(r"[^\W\d_][\w'’-]+")
_BEHIND = 24  # characters after a figure in which the noun that it counts stands
_MOVING = ("LEVELS", "CHANGES_UP", "CHANGES_DOWN", "REPORTING", "DEALINGS")
_FIRST = 3  # words of a sentence among which one may point back ("Last year it …")


@function(
    "one_topic(a, b)",
    "does the sentence of b go on about what that of a says before it: by a pronoun, or by words of one matter?",
    gives="truth",
)
def _one_topic(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    grammar = get_grammar(scene.locale.language)
    if grammar is None:
        return answer(False)
    text = scene.context.text(scene.relation.uri)
    first, second = (_said_of(scene, argument, text) for argument in arguments)
    words = _WORD.findall(second.lower())
    if any(grammar.has("GOING_ON", word) for word in words[:_FIRST]):
        return answer(True)
    shared = _topics(first, grammar) & _topics(second, grammar)
    return answer(bool(shared), f"both speak of “{min(shared)}”" if shared else "")


def _said_of(scene: Scene, argument: Expression, text: str) -> str:
    """The sentence of a figure up to it, and the noun that it counts."""
    figure = figure_of(scene, argument)
    claim = scene.claim(argument.name) if isinstance(argument, Name) else None
    if claim is None:
        return ""
    end = min(claim.sentence.end, figure.whole.end + _BEHIND)
    return Span(claim.sentence.start, end).of(text)


def _topics(text: str, grammar: Grammar) -> frozenset[str]:
    """What the words are about: each noun in the singular and each verb's lemma, by its matter where it has
    one; no small words, and no verbs of movement and of speech, which any sentence may have."""
    return frozenset(topic for word in _WORD.findall(text.lower()) for topic in _topics_of(word, grammar))


def _topics_of(word: str, grammar: Grammar) -> tuple[str, ...]:
    part = grammar.part(word)
    if part not in ("verb", "word"):
        return ()
    lemma = grammar.verbs[word][0] if part == "verb" else grammar.singular(word)
    if lemma in grammar.matters:
        return grammar.matters[lemma]
    moving = part == "verb" and any(grammar.has(name, lemma) for name in _MOVING)
    return () if moving or grammar.has("VAGUE", lemma) else (grammar.things.get(lemma, lemma),)
