"""What a percentage is a share of."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.context import Context
from claimcheck.claims.nouns import Phrase, called, change_of, past_owners, phrase_after
from claimcheck.claims.thing import NOTHING, Thing, left_of, of_subject
from claimcheck.claims.tokens import Token
from claimcheck.locale.grammar import Grammar


def whole(context: Context) -> str:
    """What a percentage is a share of, called as a measure is: "revenue" of "29 % of total revenue",
    "staff" of "a tenth of its staff"; "" where it is a share of a figure, or of nothing that is named."""
    tokens, led = context.said.tokens, context.said.at - 1
    start = owned(context) if context.figure.kind == "percent" else None
    if start is not None and start < len(tokens) and tokens[start].part == "figure":
        start = _past_quarter(context, start)
    if (
        led > 0
        and context.grammar.has("OF", tokens[led].word)
        and change_of(tokens[led - 1].word, context.grammar)
    ):
        return ""  # "une baisse de 4 % des loyers"
    phrase = None if start is None else _before_doing(tokens, phrase_after(tokens, start), context.grammar)
    if phrase is None or (phrase.end < len(tokens) and context.grammar.has("OF", tokens[phrase.end].word)):
        return ""
    if any(context.grammar.has("OF_A_TIME", one.word) for one in tokens[phrase.start : phrase.end]):
        return ""  # "of annual revenue": of that of a year, whatever else is printed
    if context.grammar.has("ANYBODY", tokens[context.grammar.head(phrase)].word):
        return ""
    return called(tokens, phrase, context.grammar)


def _past_quarter(context: Context, start: int) -> int:
    """Where the revenue of "of first-quarter revenue" begins; the figure itself if it is no quarter."""
    period = context.around[context.said.tokens[start].number].period
    return start + (period is not None and period.quarter is not None)


def _before_doing(tokens: Sequence[Token], phrase: Phrase | None, grammar: Grammar) -> Phrase | None:
    """The bakers of "bakers featuring rye" and of "bakers heading to", the staff of "staff according to"."""
    if phrase is None:
        return None
    for n in range(phrase.start + 1, phrase.end):
        known = grammar.tags.get(tokens[n].word)
        told = known is not None and known.tag == "speech"
        last = n + 1 == phrase.end and not tokens[n - 1].word.endswith(grammar.plural_ending)
        if told or (tokens[n].form == "ing" and not last):
            return Phrase(phrase.start, n)
    return phrase


def is_share(context: Context) -> bool:
    """Is it a percentage of something?"""
    return context.figure.kind == "percent" and owned(context) is not None


def owned(context: Context) -> int | None:
    """Where what the share is of begins, behind articles and owners: "of all the bank's loans"."""
    tokens, at = context.said.tokens, context.said.at
    if at + 2 >= len(tokens) or not context.grammar.has("SHARE_OF", tokens[at + 1].word):
        return None
    return past_owners(tokens, at + 2)


def share(context: Context) -> Thing | None:
    """ "spends 2 % of GDP on roads" is "spend share of gdp roads", "60 % of voters agreed" is
    "share of voter agree"; None for what is no share, nothing for a share of which nothing is known."""
    said, grammar = context.said, context.grammar
    tokens = said.tokens
    start = owned(context)
    if start is None:
        return None
    phrase = phrase_after(tokens, start)
    phrase = _before_doing(tokens, phrase, grammar)
    counted = (
        context.around[tokens[start].number]
        if start < len(tokens) and tokens[start].part == "figure"
        else None
    )
    if counted is not None and counted.kind == "count":
        phrase, held_of = Phrase(start, start + 1), counted.unit
    elif phrase is None:
        return NOTHING
    else:
        words = [one.word for one in tokens[phrase.start : phrase.end]]
        held_of = " ".join(word for word in words if not grammar.has("LIGHT", word))
    named = phrase is not None and phrase.end < len(tokens) and tokens[phrase.end].part == "name"
    if not held_of or named:  # "of eligible Acme users"
        return NOTHING
    verb = said.verb
    if verb is not None:
        dealt = context.dealings.get(verb.word) if left_of(context) is verb else None
        thing = Thing(dealt, None, "object") if dealt else None
        lemma = verb.value if verb.part == "verb" else grammar.names["be"]
        plain = all(one.part in ("adverb", "preposition") for one in said.between)
        level = grammar.has("LEVELS", lemma)
        moved = left_of(context) is not verb and change_of(verb.word, grammar)
        if thing is None and plain and (level or moved):
            thing = of_subject(context)
            if level and not thing.name and not said.before:  # ", which is 28 % of"
                return Thing(grammar.names["share"].format(held_of), phrase, "behind")
        said_so = verb.word in grammar.tags and grammar.tags[verb.word].tag == "speech"
        does = verb.part == "verb" and verb.form != "ing" and not said_so
        does = does and not grammar.has("THINKING", verb.value)
        held = grammar.has("HOLDING", verb.value)
        if thing is None and left_of(context) is verb and (held or does):
            held = held or verb.word not in grammar.verbs  # "divested": of what, nobody knows
            part = grammar.names["share"].format(held_of)
            return Thing(part if held else f"{verb.value} {part}", None, "object")
        if thing is None or not thing.name:
            does_so = any(one.part in ("verb", "auxiliary", "modal") for one in said.after)
            return NOTHING if does_so else Thing(grammar.names["share"].format(held_of), phrase, "behind")
        purpose = ""
        after = phrase.end
        if dealt and after + 1 < len(tokens) and grammar.has("SHARE_FOR", tokens[after].word):
            goal = phrase_after(tokens, after + 1)
            purpose = " " + tokens[grammar.head(goal)].word if goal else ""
        return thing._replace(name=f"{thing.name} {grammar.names['share'].format(held_of)}{purpose}")
    doing = next((one for one in said.after if one.part == "verb"), None)
    if doing is None:
        helped = any(one.part in ("auxiliary", "modal") for one in said.after)
        return NOTHING if helped else Thing(grammar.names["share"].format(held_of), phrase, "behind")
    head, _, tail = held_of.rpartition(" ")
    counted_of = f"{head} {grammar.singular(tail)}".strip()
    return Thing(f"{grammar.names['share'].format(counted_of)} {doing.value}", phrase, "behind")
