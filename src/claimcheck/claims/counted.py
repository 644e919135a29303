"""What is counted, and what became of it."""

from __future__ import annotations

from claimcheck.claims.context import Context
from claimcheck.claims.nouns import change_of, phrase_before
from claimcheck.claims.scan import Word
from claimcheck.claims.thing import index, is_partial, left_of


def counted(context: Context) -> str:
    """The noun, with what happened to it: "worker lay off", "job increase"."""
    noun = context.figure.unit
    if not noun or context.grammar.has("NO_COUNTS", noun):
        return ""
    if is_partial(context):
        adding = context.before[-1].value
        return f"{adding} {noun}" if adding in context.grammar.adding else ""
    event = _event(context)
    if event is not None:
        return "" if event == "" else f"{noun} {event}"
    change = _change_of_count(context)
    return f"{noun} {change}" if change else noun


def _event(context: Context) -> str | None:
    """What was done to those who are counted, by the verb of their clause; "" when that was not so."""
    said = context.said
    words = list(said.verbs) + ([] if said.verbs and said.verbs[-1].part == "verb" else list(said.after[:3]))
    for token in reversed(words) if said.verbs else words:
        event = context.events.get(token.word)
        if event is not None and not said.verbs and token.form in ("base", "present", "ing"):
            event = event if context.grammar.has("BY_THEMSELVES", event) else None  # "pumps remove the air"
        if event is not None:
            denied = any(context.grammar.has("NEGATING", one.word) for one in (*said.verbs, *said.after[:3]))
            return "" if denied else event
    return None


def _change_of_count(context: Context) -> str:
    said = context.said
    left = left_of(context)
    if said.verb is not None and left is not None:
        change = change_of(said.verb.word, context.grammar)
        led = context.grammar.has("BY", left.word)
        if change and (led or (left is said.verb and context.grammar.has("CHANGES_OF_COUNTS", left.value))):
            return change
    led = left is not None and context.grammar.has("OF", left.word)
    noun = phrase_before(said.tokens, index(context, left)) if left is not None and led else None
    if noun is not None and (
        change := change_of(said.tokens[context.grammar.head(noun)].word, context.grammar)
    ):
        return change
    word = said.after[0] if said.after else None
    if led and noun is not None:
        return ""  # "the net profit of seven banks fell by"
    if (
        word is not None
        and len(said.after) > 1
        and change_of(word.word, context.grammar) == context.grammar.names["decrease"]
    ):
        return context.grammar.names["decrease"] if said.after[1].part == "preposition" else ""
    return ""


def casualties(context: Context) -> str:
    """ "35 killed in ferry fire": people are not named."""
    word = context.after[0] if context.after else None
    if word is None or word.tag != "event" or not _is_last(context, word):
        return ""
    passive = context.grammar.has("BEFALLEN", context.text[word.start : word.end].lower())
    return f"{context.grammar.names['persons']} {word.value}" if passive else ""


def _is_last(context: Context, word: Word) -> bool:
    """Does the word behind the figure end what is said: only a place or a time may follow?"""
    if context.text[context.figure.span.end : word.start] != " ":
        return False
    following = context.after[1] if len(context.after) > 1 else None
    placed = following is not None and following.tag in ("preposition", "conjunction")
    return (
        placed and following is not None and following.start == word.end + 1
    ) or word.end == context.clause.end
