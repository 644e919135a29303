"""Noun phrases: runs of words in a sentence's tokens, and how a measure is called after them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.claims.tokens import Token
from claimcheck.locale.grammar import Grammar

_OWNING = frozenset(("possessive", "name"))
_DOING = frozenset(("ing", "past", "participle"))
_BEFORE_NOUNS = frozenset(("determiner", "possessive", "adverb"))  # "our overall revenue"
_LONGEST = 3  # words of a measure


class Phrase(NamedTuple):
    """The words `tokens[start:end]`, all of part "word"."""

    start: int
    end: int


def phrase_before(tokens: Sequence[Token], end: int, floor: int = 0) -> Phrase | None:
    """The words that end at `end`."""
    start = end
    while start > floor and tokens[start - 1].part == "word" and not (start < end and tokens[start - 1].own):
        start -= 1
    return Phrase(start, end) if start < end else None


def past_owners(tokens: Sequence[Token], start: int) -> int:
    """Where the words begin behind articles and owners: the loans of "all the bank's loans"."""
    while start < len(tokens) and (tokens[start].part in _BEFORE_NOUNS or tokens[start].own):
        start += 1
    return start


def phrase_after(tokens: Sequence[Token], start: int) -> Phrase | None:
    """The words that begin at `start`."""
    end = start
    while end < len(tokens) and tokens[end].part == "word":
        end += 1
        if tokens[end - 1].own:
            break
    return Phrase(start, end) if end > start else None


def _past_time(tokens: Sequence[Token], n: int, end: int, spans: frozenset[str]) -> int | None:
    """Where what stands behind a time without a comma begins: "In the same period the supply of"."""
    while n < end and tokens[n].part in ("determiner", "word"):
        n += 1
        if tokens[n - 1].word in spans and n < end and tokens[n].part in ("determiner", "possessive"):
            return n
    return None


def _past_place(tokens: Sequence[Token], n: int, end: int) -> int | None:
    """Where what stands behind a place begins: "In Peru bread prices"."""
    placed = n + 1 < end and tokens[n].part == "name" and not tokens[n].own and " " not in tokens[n].word
    return n + 1 if placed and tokens[n + 1].part in ("word", "determiner", "possessive") else None


def subject_phrase(
    tokens: Sequence[Token],
    start: int,
    end: int,
    attendant: frozenset[str] = frozenset(),
    spans: frozenset[str] = frozenset(),
    placing: frozenset[str] = frozenset(),
) -> Phrase | None:
    """The head phrase of `tokens[start:end]`: the first words that no preposition leads, but one of
    `attendant` before a verb in "-ing"."""
    n = start
    while n < end and tokens[n].part in ("conjunction", "adverb", "mark"):
        n += 1
    leads = end < len(tokens) and (tokens[end].form in _DOING or tokens[end].part == "preposition")
    if n < end and leads and tokens[n].word in attendant:
        n += 1  # "with sales rising", "for sales to rise"
    while n < end and tokens[n].part == "preposition":  # "In May, sales rose", "In 2016 sales rose"
        if n + 1 < end and tokens[n + 1].part == "figure" and tokens[n + 1].value == "date":
            n += 2
            continue
        comma = next((m for m in range(n, end) if tokens[m].word == ","), None)
        placed = _past_place(tokens, n + 1, end) if tokens[n].word in placing else None
        if comma is None and placed is not None:
            n = placed
            continue
        opened = _past_time(tokens, n + 1, end, spans) if comma is None else comma + 1
        if opened is None:
            return None
        n = opened
    while n < end:
        token = tokens[n]
        if token.part == "word":
            found = phrase_after(tokens, n)
            if found is None or found.end > end:
                return None
            if tokens[found.end - 1].own:  # "the carmaker's profit"
                n = found.end
                continue
            if (
                found.end + 1 < end
                and tokens[found.end].value == "date"
                and tokens[found.end + 1].part == "word"
            ):
                n = found.end + 1  # "Total first-quarter revenue"
                continue
            if found.end < end and tokens[found.end].part == "name" and not tokens[found.end].own:
                if found.end + 1 < end and tokens[found.end + 1].part == "word":
                    n = found.end + 1  # "the benchmark FTSE index"
                    continue
                return None  # "the benchmark Nikkei"
            joined = found.end < end and tokens[found.end].part == "conjunction"
            return None if joined else found  # "sales and profit"
        if token.part in ("determiner", "possessive", "name", "adverb", "conjunction", "figure"):
            n += 1
            continue
        if token.word == "(" and n + 2 < end and tokens[n + 2].word == ")":  # "Acme Adding (AA) revenue"
            n += 3
            continue
        return None
    return None


def _past_doing(tokens: Sequence[Token], phrase: Phrase, grammar: Grammar) -> Phrase:
    """The revenue of ", generating revenue", but not of "operating revenue"."""
    if phrase.end - phrase.start < 2 or not phrase.start or tokens[phrase.start - 1].word != ",":
        return phrase
    first = tokens[phrase.start].word
    ends = any(form == "ing" and first.endswith(end) for end, form in grammar.verb_endings)
    return phrase._replace(start=phrase.start + 1) if ends and not grammar.has("SUCH", first) else phrase


def _is_light(head: str, grammar: Grammar) -> bool:
    """ "prior to", "the same", "due to", but not "a record high of"."""
    light = grammar.has("LIGHT", head) and not grammar.has("CHANGE_ALONE", head)
    return light or grammar.has("NO_THINGS", head) or grammar.has("CHEAPER", head)


def called(tokens: Sequence[Token], phrase: Phrase, grammar: Grammar) -> str:
    """ "second-quarter operating profits" is "operating profit"; "" for what names nothing."""
    phrase = _past_doing(tokens, phrase, grammar)
    words = [tokens[n].word for n in range(phrase.start, phrase.end)]
    head = words.pop(0 if grammar.head_first else -1)
    if words and grammar.has("NO_THINGS", head):
        head = words.pop()  # "a decline in margins due to"
    single = grammar.singular(head)
    telling = [grammar.uninflected(word) for word in words if not grammar.has("LIGHT", word)]
    if telling and grammar.has("HOW_MUCH", single) and telling[-1] in grammar.nouns:
        head, single = telling[-1], grammar.singular(telling.pop())
    vague = grammar.has("VAGUE", head) or grammar.has("VAGUE", single)
    if (vague and not (telling and grammar.has("VAGUE_ALONE", single))) or _is_light(head, grammar):
        return ""
    kept = telling[: _LONGEST - 1] if grammar.head_first else telling[1 - _LONGEST :]
    return " ".join((single, *kept) if grammar.head_first else (*kept, single))


def noun_of_change(word: str, grammar: Grammar) -> str:
    """The rise or fall that a noun tells of; none where only the verb of that form does: "a contract"."""
    return "" if grammar.has("CHANGES_AS_VERBS", grammar.singular(word)) else change_of(word, grammar)


def change_of(word: str, grammar: Grammar) -> str:
    """What the language calls a rise or a fall, for a noun or verb of change; else ""."""
    lemma = grammar.verbs.get(word, (word, "base"))[0]
    if grammar.has("CHANGES_UP", lemma) or grammar.has("GROWTH", word):
        return grammar.names["increase"]
    return (
        grammar.names["decrease"]
        if grammar.has("CHANGES_DOWN", lemma) or grammar.has("DECLINE", word)
        else ""
    )
