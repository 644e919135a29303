"""What is measured in a clause that leaves it to what was said before: "it has declined", ", growing 9 %"."""

from __future__ import annotations

from claimcheck.claims.context import Context
from claimcheck.claims.nouns import called, change_of, subject_phrase
from claimcheck.claims.predicate import Predicate, predicate
from claimcheck.claims.thing import NOTHING, Thing, bare, is_amount, is_direction, left_of, with_change

_STEPS = 3  # clauses that are gone back


def resumed(context: Context, inherited: Thing) -> Thing:
    grammar, verb, left = context.grammar, context.said.verb, left_of(context)
    if verb is None or left is None:
        return NOTHING
    moved = change_of(verb.word, grammar) if verb.part == "verb" else ""
    by = bool(moved) and (context.said.governs(left) or grammar.has("BY", left.word))
    if is_direction(context, left) and not moved:
        moved, by = grammar.directions[left.word], True
    lemma = verb.value if verb.part == "verb" else grammar.names["be"]
    level = grammar.has("LEVELS", lemma) and (
        context.said.governs(left) or grammar.has("AT_LEVEL", left.word)
    )
    to = bool(moved) and (grammar.has("MOVES_TO", left.word) or grammar.has("NOUN_AT", left.word))
    if not by and not level and not to:
        return NOTHING
    thing = _meant(context, inherited) or _of_main_clause(context)
    if thing is None:
        return NOTHING
    thing = thing._replace(name=bare(thing.name, grammar))
    return with_change(thing, moved, grammar) if by else thing


def _meant(context: Context, inherited: Thing) -> Thing | None:
    """The margin of "the margin is 3 %, although it has declined from"."""
    before = [one for one in context.said.before if one.part not in ("adverb", "conjunction")]
    pointing = (
        len(before) == 1 and before[0].part == "pointing" and context.grammar.has("THINGS", before[0].word)
    )
    if not pointing or not inherited.name or inherited.role != "subject":
        return None
    return inherited._replace(inherited=True)


def _of_main_clause(context: Context) -> Thing | None:
    """The market of "the market was a highlight, growing" and of "the market fell in May and was"."""
    said, tokens, grammar = context.said, context.said.tokens, context.grammar
    if said.before or said.above or said.relative or not said.verbs:
        return None
    one: Predicate = said
    for _ in range(_STEPS):
        floor = one.at - len(one.between) - len(one.verbs) - len(one.before)
        led = tokens[floor - 1] if floor else None
        if led is None or (led.word != "," and not grammar.has("AND", led.word)):
            return None
        if led.word == "," and one.verbs[0].form != "ing":
            return None
        one = predicate(tokens, floor - 1, grammar)
        if one.before:
            break
    if not one.before or not one.verbs or one.verbs[0].form == "ing":
        return None
    end = one.at - len(one.between) - len(one.verbs)
    phrase = subject_phrase(tokens, end - len(one.before), end)
    if phrase is None or not is_amount(context, phrase):
        return None
    name = called(tokens, phrase, grammar)
    return Thing(name, phrase, "subject") if name else None
