"""By how much something rose or fell, and what."""

from __future__ import annotations

from claimcheck.claims.context import Context
from claimcheck.claims.former import is_base
from claimcheck.claims.nouns import (
    Phrase,
    called,
    change_of,
    noun_of_change,
    past_owners,
    phrase_after,
    phrase_before,
    subject_phrase,
)
from claimcheck.claims.share import is_share
from claimcheck.claims.thing import (
    NOTHING,
    Thing,
    bare,
    behind,
    index,
    is_amount,
    is_direction,
    left_of,
    made_of,
    of_object,
    of_subject,
    with_change,
)


def change(context: Context, inherited: Thing) -> Thing | None:
    """By how much something rose or fell."""
    grammar, said = context.grammar, context.said
    tokens = said.tokens
    tail = behind(context)
    if tail is not None and (moved := noun_of_change(tokens[grammar.head(tail)].word, grammar)):
        return _changed_behind(context, tail, moved, inherited)
    left = left_of(context)
    if said.after and (moved := grammar.comparatives.get(said.after[0].word, "")):
        more = phrase_after(tokens, said.at + 2) if grammar.has("MORE_OF", said.after[0].word) else None
        if len(said.after) > 1 and grammar.has("LIKELY", said.after[1].word):
            return NOTHING  # "35 % more likely"
        if more is not None:
            return _more_of(context, more, moved)
        if said.verb is None:
            return None
        dealt = grammar.dealings.get(said.verb.word, "") if left is said.verb else ""
        return with_change(Thing(dealt, None, "object") if dealt else of_subject(context), moved, grammar)
    if left is None:
        return None
    at = index(context, left)
    if grammar.has("BY", left.word) and at and is_direction(context, tokens[at - 1]):
        left, at = tokens[at - 1], at - 1
    if is_direction(context, left):
        moved = grammar.directions[left.word]
        if said.verb is not None and said.verb.part == "auxiliary":
            thing = of_subject(context)
        else:
            before = phrase_before(tokens, at)
            thing = Thing(called(tokens, before, grammar), before, "subject") if before else NOTHING
            if not thing.name and said.verb is not None and at and tokens[at - 1] is said.verb:
                thing = of_subject(context)  # "prices will go up"
            if not thing.name:
                thing = inherited._replace(inherited=True) if inherited.name else of_subject(context)
        return with_change(thing, moved, grammar)
    by_verb = grammar.has("BY", left.word) and said.verb is not None and change_of(said.verb.word, grammar)
    of = grammar.has("OF", left.word) or (grammar.has("BY", left.word) and said.verb is None)
    if of and not by_verb and (noun := phrase_before(tokens, at)) is not None:
        moved = change_of(tokens[grammar.head(noun)].word, grammar)
        if moved:
            thing = _thing_in(context, noun, at, inherited)
            thing = thing if thing.name else _thing_behind(context)
            return with_change(thing if thing.name else _of_reporting(context), moved, grammar)
        link = noun.start - 1
        while link > 0 and tokens[link].part in ("determiner", "possessive"):
            link -= 1
        linked = link >= 0 and grammar.has("MADE_OF", tokens[link].word)
        over = phrase_before(tokens, link) if linked else None
        if noun.start and grammar.has("GENITIVE", tokens[noun.start - 1].word):
            over = phrase_before(tokens, noun.start - 1)  # "ein Rückgang der Mieten um"
        if over is not None and (moved := change_of(tokens[grammar.head(over)].word, grammar)):
            return with_change(Thing(called(tokens, noun, grammar), noun, "object"), moved, grammar)
        return None
    verb = said.verb
    of_it = grammar.has("FROM_TO", left.word) and _goes_on(context, at)
    if inherited.name and (is_base(context) or of_it) and not _is_other_kind(context, inherited):
        return inherited._replace(name=bare(inherited.name, grammar), inherited=True)
    if left is verb and is_share(context):
        return None  # "cut 5 % of its workforce"
    moved = change_of(verb.word, grammar) if verb is not None and verb.part == "verb" else ""
    if verb is None or not moved:
        return None
    if said.governs(left) or grammar.has("BY", left.word):
        if left is verb and context.figure.kind == "money" and verb.word in context.dealings:
            return None  # "raised $3 million"
        thing = of_object(context, at if grammar.has("BY", left.word) else at + 1) or of_subject(context)
        if left is verb and (thing.phrase is None or not is_amount(context, thing.phrase)):
            thing = _made_of_many(context) or thing  # "a plan to cut $3 million in costs"
        return with_change(thing, moved, grammar)
    if grammar.has("MOVES_TO", left.word):
        return of_object(context, at) or of_subject(context)
    return None


def _of_reporting(context: Context) -> Thing:
    """The brand value of "the brand value recorded an increase of"."""
    verb = context.said.verb
    if verb is None or not context.grammar.has("SEEING_CHANGES", verb.value):
        return NOTHING
    thing = of_subject(context)
    return thing if thing.phrase is not None and is_amount(context, thing.phrase) else NOTHING


def _more_of(context: Context, phrase: Phrase, moved: str) -> Thing:
    """ "30 % less fuel consumption", but not "10 times more lethal than"."""
    tokens, grammar = context.said.tokens, context.grammar
    head = tokens[grammar.head(phrase)].word
    if not is_amount(context, phrase) and not head.endswith(grammar.plural_ending):
        return NOTHING
    return with_change(Thing(called(tokens, phrase, grammar), phrase, "behind"), moved, grammar)


def _made_of_many(context: Context) -> Thing | None:
    """The costs of "$3 million in costs", but not the trade of "fell $3 in thin trade"."""
    thing = made_of(context)
    if thing is None or thing.phrase is None:
        return None
    head = context.said.tokens[context.grammar.head(thing.phrase)].word
    plain = head.endswith(context.grammar.plural_ending) or thing.phrase.end - thing.phrase.start == 1
    return thing if plain and head in context.nouns else None


def _is_other_kind(context: Context, inherited: Thing) -> bool:
    """ "3.4 % of revenue compared to $4.3 million": is the one before a share, and this none?"""
    share_of = context.grammar.names["share"].format("")
    return context.figure.kind == "money" and inherited.name.startswith(share_of)


def _goes_on(context: Context, at: int) -> bool:
    """ ", up 27 % from $3 million to $4 million": are there but small words since the last figure?"""
    tokens = context.said.tokens
    for n, token in reversed(list(enumerate(tokens[:at]))):
        if token.part == "figure":
            return True
        if token.part in ("verb", "auxiliary", "modal", "name", "pointing", "speaking", "relative"):
            return False
        if token.form == "ing" and n and tokens[n - 1].word == ",":
            return False  # "to 8,000 firms, squeezing margins to"
    return False


def _changed_behind(context: Context, behind: Phrase, change: str, inherited: Thing) -> Thing | None:
    """ "a 4 percent drop in exports", "8 % revenue growth", ", an 8 % increase"."""
    tokens, grammar = context.said.tokens, context.grammar
    inner = Phrase(behind.start, behind.end - 1)
    if inner.end > inner.start and (name := called(tokens, inner, grammar)):
        return with_change(Thing(name, inner, "behind"), change, grammar)
    after = tokens[behind.end] if behind.end < len(tokens) else None
    per = 0
    while after is not None and grammar.has("PER", after.word) and behind.end + per + 2 < len(tokens):
        per += 2 if after.part == "preposition" else 1
        after = tokens[behind.end + per]
    if after is not None and (grammar.has("MADE_OF", after.word) or grammar.has("CHANGE_TO", after.word)):
        start = behind.end + per + 1
        while start < len(tokens) and (
            tokens[start].part in ("determiner", "possessive") or tokens[start].own
        ):
            start += 1
        if start + 1 < len(tokens) and tokens[start].part == "name" and tokens[start + 1].part == "word":
            start += 1  # "growth in Kenyan sales"
        noun = phrase_after(tokens, start)
        if noun is not None:
            return with_change(Thing(called(tokens, noun, grammar), noun, "behind"), change, grammar)
        return None
    if context.said.at and tokens[context.said.at - 1].own:
        return None
    thing = inherited._replace(inherited=True) if inherited.name else _of_reporting(context)
    return with_change(thing, change, grammar) if thing.name else None


def _thing_in(context: Context, noun: Phrase, at: int, inherited: Thing) -> Thing:
    """The exports of "a drop in exports of", of "an export drop of" or of "exports, a drop of"."""
    tokens, grammar = context.said.tokens, context.grammar
    inner = Phrase(noun.start, noun.end - 1)
    if inner.end > inner.start and (name := called(tokens, inner, grammar)):
        return Thing(name, inner, "object")
    return inherited._replace(inherited=True) if inherited.name else NOTHING


def _thing_behind(context: Context) -> Thing:
    """ "an increase of $300 on their pension"."""
    tokens, n = context.said.tokens, context.said.at + 1
    if n >= len(tokens) or not context.grammar.has("CHANGE_ON", tokens[n].word):
        return NOTHING
    phrase = phrase_after(tokens, past_owners(tokens, n + 1))
    name = called(tokens, phrase, context.grammar) if phrase is not None else ""
    return Thing(name, phrase, "behind") if name else NOTHING


def as_verb(context: Context) -> Thing | None:
    """ "profit doubled", "doubles the salary": the figure is the verb itself."""
    tokens, at, grammar = context.said.tokens, context.said.at, context.grammar
    if grammar.verbs.get(context.figure.surface.lower(), ("", "base"))[0] not in grammar.multiplying:
        return None
    if context.said.verbs and not context.said.between:
        return None  # "is more than double"
    n = at + 1
    while n < len(tokens) and (tokens[n].part in ("determiner", "possessive") or tokens[n].own):
        n += 1
    if n < len(tokens) and n > at + 1 and (phrase := phrase_after(tokens, n)) is not None:
        if tokens[phrase.end - 1].own:
            phrase = phrase_after(tokens, phrase.end)
        return Thing(called(tokens, phrase, grammar), phrase, "object") if phrase else NOTHING
    between = [one.word for one in context.said.between]
    if context.said.verbs and between == [grammar.infinitive]:
        return of_subject(context)  # "is expected to triple"
    phrase = subject_phrase(tokens, at - len(between), at)
    return Thing(called(tokens, phrase, grammar), phrase, "subject") if phrase is not None else NOTHING
