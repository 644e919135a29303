"""What a figure is about, in the words of the text.

A claim's measure is made for comparing ("fare increase", "helicopter withdraw"); a reader is shown what the
sentence prints of it, and of a count, whose noun is part of the figure, nothing more.
"""

from __future__ import annotations

import re

from claimcheck.locale.grammar import Grammar, get_grammar
from claimcheck.model import Claim, Document, Span

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_ENDING = 2  # letters that a printed word may have beyond the word that stands for it


def about(claim: Claim, document: Document) -> tuple[str, ...]:
    """Subjects and measure, as far as the text has words for them, and the status where there is one."""
    status = "" if claim.status == "stated" else claim.status
    return tuple(filter(None, (", ".join(claim.whose), printed_measure(claim, document), status)))


def printed_measure(claim: Claim, document: Document) -> str:
    """Return the words of the sentence that say what is measured; nothing where it has none side by side."""
    if claim.figure.kind == "count" or not claim.measure:
        return ""
    sentence, grammar = claim.sentence.of(document.text), get_grammar(document.language)
    names = claim.measure.split()
    words = list(_WORD.finditer(sentence))
    for most in range(len(names), 0, -1):
        found = [
            Span(words[at].start(), words[at + most - 1].end())
            for at in range(len(words) - most + 1)
            if _says(words[at : at + most], names, sentence, grammar)
        ]
        if found:
            place = claim.figure.span.start - claim.sentence.start
            return min(found, key=lambda span: abs(span.start - place)).of(sentence)
    return claim.measure if claim.measure in sentence else ""


def _says(words: list[re.Match[str]], names: list[str], sentence: str, grammar: Grammar | None) -> bool:
    """Are these the first of `names`, side by side?"""
    between = sentence[words[0].end() : words[-1].start()]
    inner = " ".join(word[0] for word in words[1:-1])
    return " ".join(between.split()) == inner and all(
        _is_form(word[0].lower(), name.lower(), grammar) for word, name in zip(words, names, strict=False)
    )


def _is_form(word: str, name: str, grammar: Grammar | None) -> bool:
    plural = grammar is not None and grammar.singular(word) == name
    return plural or (word.startswith(name) and len(word) - len(name) <= _ENDING)
