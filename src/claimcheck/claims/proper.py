"""Names in a language that writes every noun with a capital."""

from __future__ import annotations

from claimcheck.locale.grammar import Grammar
from claimcheck.startup.expressions import compiled

_WORD = compiled(r"[^\W\d_][\w-]*")


def proper_nouns(text: str, grammar: Grammar) -> frozenset[str]:
    """Words that somewhere stand beside a verb in the singular, and nowhere behind an article, an adjective
    or a number: "Zalando steigerte"."""
    named: set[str] = set()
    other: set[str] = set()
    words = list(_WORD.finditer(text))
    for n, match in enumerate(words):
        word = match[0]
        if not word[0].isupper() or grammar.part(word.lower()) != "word" or word.lower() in grammar.tags:
            continue
        before = words[n - 1][0] if n and text[words[n - 1].end() : match.start()] == " " else ""
        after = (
            words[n + 1][0] if n + 1 < len(words) and text[match.end() : words[n + 1].start()] == " " else ""
        )
        led = before[:1].islower() and grammar.part(before) in ("determiner", "possessive", "word", "adverb")
        if led or text[max(0, match.start() - 2) : match.start()].strip()[-1:].isdigit():
            other.add(word)
        elif _is_singular_verb(after, grammar):
            named.add(word)
        elif _is_singular_verb(before, grammar) and grammar.part(after) == "determiner":
            named.add(word)  # "2024 erzielte Zalando einen"
    return frozenset(named - other)


def _is_singular_verb(word: str, grammar: Grammar) -> bool:
    lemma, form = grammar.verbs.get(word, ("", None))
    return form in ("present", "past") and word != lemma and not word.endswith(grammar.endings.plural_verbs)
