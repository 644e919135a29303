"""Of whom "40 % of respondents" are a share: of the 1,595 adults that a poll asked."""

from __future__ import annotations

from claimcheck.engine.binding.partial import AROUND, narrows, words_of
from claimcheck.engine.binding.pointed import comes_out, is_level
from claimcheck.engine.binding.roles import Passage, Placed
from claimcheck.locale.grammar import Grammar

_KEY = "?"  # no name of a thing
LEAST = 20  # people whom one asks for a percentage


def asked(anchor: Placed, passage: Passage, grammar: Grammar) -> Placed | None:
    """The number of those who took part, where the article tells of no other such number."""
    if not _are_those_asked(anchor, passage, grammar):
        return None
    if _KEY not in passage.named:
        passage.named[_KEY] = [one for one in passage.figures if _were_asked(one, passage, grammar)]
    found = passage.named[_KEY]
    if len({one.claim.figure.printed for one in found}) != 1:
        return None
    one = min(found, key=lambda one: abs(one.order - anchor.order))
    return one if one.claim.status == "stated" and comes_out(one.claim.figure.printed, anchor.claim) else None


def _are_those_asked(anchor: Placed, passage: Passage, grammar: Grammar) -> bool:
    """ "of respondents", "of those surveyed", "of women polled", but not "of participants with"."""
    words = words_of(passage.sentences[anchor.sentence].text[anchor.at + 1 : anchor.at + 1 + AROUND])[:8]
    if len(words) < 2 or not grammar.has("OF", words[0]):
        return False
    n = 1
    while n < len(words) and (
        grammar.part(words[n]) in ("determiner", "possessive") or grammar.has("LIGHT", words[n])
    ):
        n += 1
    if n == len(words):
        return False
    said = grammar.has("THOSE_ASKED", grammar.singular(words[n]))
    if not said and n + 1 < len(words) and grammar.has("SURVEYED", words[n + 1]):
        said, n = grammar.has("PEOPLE", grammar.singular(words[n])), n + 1
    elif not said:
        said = grammar.has("SURVEYED", words[n]) and n > 1 and grammar.has("POINTED_AT", words[n - 1])
    behind = words[n + 1 : n + 5]
    part = bool(behind) and (grammar.has("WITH", behind[0]) or grammar.has("WHO", behind[0]))
    return said and not part and not narrows(behind, grammar)


def _were_asked(one: Placed, passage: Passage, grammar: Grammar) -> bool:
    figure = one.claim.figure
    if figure.kind != "count" or not is_level(one):
        return False
    if figure.stated is None or figure.stated < LEAST:
        return False
    text = passage.sentences[one.sentence].text
    if _is_led_by_survey(words_of(text[: one.at]), grammar):
        return True
    words = words_of(text)
    people = grammar.has("PEOPLE", figure.unit) or grammar.has("THOSE_ASKED", figure.unit)
    return people and any(
        grammar.has("SURVEYS", grammar.singular(word)) or grammar.has("SURVEYED", word) for word in words
    )


def _is_led_by_survey(before: list[str], grammar: Grammar) -> bool:
    """ "A poll of 1,052 residents", "it interviewed 1,092 buyers": whoever they are, they were asked."""
    while before and grammar.part(before[-1]) == "adverb":
        before = before[:-1]
    if not before:
        return False
    if grammar.has("OF", before[-1]):
        return len(before) > 1 and grammar.has("SURVEYS", grammar.singular(before[-2]))
    return grammar.has("SURVEYED", before[-1])
