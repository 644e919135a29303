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
        done = tokens[n].form in ("past", "participle")  # "voters polled", "women polled saying"
        ends = n + 1 == phrase.end or tokens[n + 1].form == "ing"
        of_which = grammar.has("SUCH", tokens[n].word) or grammar.has("SUCH", tokens[n - 1].word)
        doing = tokens[n].form == "ing" and not last and not of_which
        if told or doing or (done and ends):
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
    start = at + 2 + context.grammar.has("THAT", tokens[at + 2].word)  # "of that energy"
    while start + 1 < len(tokens) and (tokens[start].part == "determiner" or tokens[start].value == "date"):
        start += 1  # "of the 2007 skill stream"
    return past_owners(tokens, start)


def _people(context: Context, n: int) -> str:
    """The "american" of "13 % of Americans"."""
    tokens = context.said.tokens
    if n >= len(tokens) or tokens[n].part != "name" or tokens[n].own:
        return ""
    if n + 1 < len(tokens) and tokens[n + 1].part in ("word", "name"):
        return ""
    name = next((word for word, _ in context.placed if word.start == tokens[n].start), None)
    said = context.text[tokens[n].start : tokens[n].end].lower()
    plural = bool(context.grammar.plural_ending) and said.endswith(context.grammar.plural_ending)
    return context.grammar.singular(said) if name is not None and name.form == "people" and plural else ""


def _past_owner(tokens: Sequence[Token], start: int) -> int:
    """The surface of "the cloud-shrouded planet's surface", the roads of "Acme roads"."""
    owner = phrase_after(tokens, start)
    if owner is not None and tokens[owner.end - 1].own:
        return past_owners(tokens, owner.end)
    named = start + 1 < len(tokens) and tokens[start].part == "name" and not tokens[start].own
    return start + 1 if named and tokens[start + 1].part == "word" else start


def _counted_by_number(context: Context, start: int) -> Phrase | None:
    """The customers of "the number of customers"."""
    tokens, grammar = context.said.tokens, context.grammar
    phrase = phrase_after(tokens, start)
    if phrase is None or phrase.end + 1 >= len(tokens) or not grammar.has("OF", tokens[phrase.end].word):
        return phrase
    if called(tokens, phrase, grammar):
        return phrase
    return phrase_after(tokens, past_owners(tokens, phrase.end + 1))


def share(context: Context) -> Thing | None:
    """ "spends 2 % of GDP on roads" is "spend share of gdp roads", "60 % of voters agreed" is
    "share of voter agree"; None for what is no share, nothing for a share of which nothing is known."""
    said, grammar = context.said, context.grammar
    tokens = said.tokens
    start = owned(context)
    if start is None:
        return None
    if people := _people(context, start):
        return Thing(grammar.names["share"].format(people), None, "behind")
    phrase = _counted_by_number(context, _past_owner(tokens, start))
    phrase = _before_doing(tokens, phrase, grammar)
    if phrase is not None and phrase.end < len(tokens) and tokens[phrase.end].value == "count":
        start = phrase.end  # "of the target 400 patients"
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
    if not held_of or named or grammar.has("THEM", held_of):  # "of eligible Acme users"
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
            alone = all(one.part == "adverb" for one in said.before)
            if level and not thing.name and alone:  # ", which is 28 % of"
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
            does_so = any(one.part in ("verb", "modal") for one in said.after)
            governed = does_so and left_of(context) is verb  # "said 40 % of firms had begun"
            return NOTHING if governed else _of_those_who(context, phrase, held_of)
        purpose = ""
        after = phrase.end
        if dealt and after + 1 < len(tokens) and grammar.has("SHARE_FOR", tokens[after].word):
            goal = phrase_after(tokens, after + 1)
            purpose = " " + tokens[grammar.head(goal)].word if goal else ""
        return thing._replace(name=f"{thing.name} {grammar.names['share'].format(held_of)}{purpose}")
    return _of_those_who(context, phrase, held_of)


def _of_those_who(context: Context, phrase: Phrase, held_of: str) -> Thing:
    """ "share of voter agree", of whom nothing else is told."""
    grammar = context.grammar
    doing = next((one for one in context.said.after if one.part == "verb"), None)
    if doing is None or grammar.has("COMPARING", doing.word):
        return Thing(grammar.names["share"].format(held_of), phrase, "behind")
    head, _, tail = held_of.rpartition(" ")
    counted_of = f"{head} {grammar.singular(tail)}".strip()
    return Thing(f"{grammar.names['share'].format(counted_of)} {doing.value}", phrase, "behind")


def others(context: Context, inherited: Thing) -> Thing:
    """Of the same as the share before: ", while 35 percent said"."""
    said, grammar, left = context.said, context.grammar, left_of(context)
    share_of = grammar.names["share"].format("")
    if not inherited.name.startswith(share_of) or inherited.phrase is None or inherited.role != "behind":
        return NOTHING
    does = bool(said.after) and said.after[0].part in ("verb", "auxiliary", "modal")
    opens = left is None or left.part in ("mark", "conjunction", "relative")
    if context.figure.kind != "percent" or not does or not opens:
        return NOTHING
    words = said.tokens[inherited.phrase.start : inherited.phrase.end]
    held_of = " ".join(one.word for one in words if one.word and not grammar.has("LIGHT", one.word))
    return _of_those_who(context, inherited.phrase, held_of)._replace(inherited=True) if held_of else NOTHING
