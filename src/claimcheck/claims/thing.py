"""What the words around a figure name, for those that read its measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.claims.context import Context
from claimcheck.claims.nouns import (
    Phrase,
    called,
    change_of,
    noun_of_change,
    phrase_after,
    phrase_before,
    subject_phrase,
)
from claimcheck.claims.predicate import predicate
from claimcheck.claims.tokens import Token
from claimcheck.locale.grammar import Grammar


class Thing(NamedTuple):
    """`name` is the measure, `phrase` the words that it was read from, if any; `role` says whether those are
    the verb's subject, its object, or stand behind the figure; `inherited` whether they stand with an earlier
    figure."""

    name: str = ""
    phrase: Phrase | None = None
    role: str = ""
    inherited: bool = False


NOTHING = Thing()
_STEPS = frozenset(("preposition", "adverb", "figure"))
_AMOUNTS = frozenset(("money", "measure", "percent", "points"))
_SPANS = frozenset(("date", "duration"))
_RATES = frozenset(("percent", "points", "multiple"))


def left_of(context: Context) -> Token | None:
    """What stands before the figure, without what only hedges it."""
    tokens, n = context.said.tokens, context.said.at - 1
    if (
        n > 0
        and context.grammar.has("THE", tokens[n].word)
        and context.grammar.has("BASE", tokens[n - 1].word)
    ):
        n -= 1  # "up from the $3 million of"
    while n >= 0 and (
        (tokens[n].part == "adverb" and not is_direction(context, tokens[n]))
        or (context.grammar.bare_dates and tokens[n].value == "date")
        or _only_stresses(tokens, n, context.grammar)
        or _is_total(tokens, n, context.grammar)
    ):
        stressed = _only_stresses(tokens, n, context.grammar)
        n -= 3 if _is_total(tokens, n, context.grammar) else 1 + stressed
    return tokens[n] if n >= 0 else None


def _only_stresses(tokens: Sequence[Token], n: int, grammar: Grammar) -> bool:
    """ "was a record $3 million"."""
    return n > 1 and grammar.has("LIGHT", tokens[n].word) and grammar.has("A", tokens[n - 1].word)


def _is_total(tokens: Sequence[Token], n: int, grammar: Grammar) -> bool:
    """ "paid a total of $3 million"."""
    if n < 3 or not grammar.has("OF", tokens[n].word) or not grammar.has("A", tokens[n - 2].word):
        return False
    return grammar.has("TOTALS", tokens[n - 1].word) and tokens[n - 3].part == "verb"


def index(context: Context, token: Token) -> int:
    n = context.said.at - 1
    while context.said.tokens[n] is not token:
        n -= 1
    return n


def is_direction(context: Context, token: Token) -> bool:
    return token.word in context.grammar.directions


def behind(context: Context) -> Phrase | None:
    """The words right behind the figure, where they belong to it: "its $3 billion trade surplus"; what it
    comes to in another unit may stand between."""
    tokens, at = context.said.tokens, context.said.at
    start = at + 1
    if [one.word for one in tokens[start : start + 3]] == ["(", "", ")"]:
        start += 3
    if start + 1 < len(tokens) and tokens[start].part == "name" and _is_adjective(context, tokens[start]):
        start += 1  # "its $3 billion Kenyan sales"
    if start + 1 < len(tokens) and context.grammar.has("ON_THE_YEAR", tokens[start].word):
        start += 1  # "saw a 14 % year-on-year increase"
    phrase = phrase_after(tokens, start)
    if phrase is None or context.grammar.has("WORTH", tokens[phrase.start].word):
        return None
    phrase = _whole_noun(tokens, phrase, context.grammar)
    if tokens[phrase.end - 1].form in ("past", "participle"):
        phrase = phrase._replace(end=phrase.end - 1)  # "a 35 % surge sparked by"
        if phrase.end <= phrase.start or not noun_of_change(tokens[phrase.end - 1].word, context.grammar):
            return None  # "the $3 million raised by"
    if context.figure.kind == "percent" and _does(tokens[context.grammar.head(phrase)].word, context.grammar):
        return None  # "a whopping 75 % believe"
    n, kind = at - 1, context.figure.kind
    while (
        n > 0
        and kind in _AMOUNTS
        and (context.grammar.has("LIGHT", tokens[n].word) or tokens[n].part == "adverb")
    ):
        n -= 1  # "a further 7 % divestment"
    led = tokens[n] if n >= 0 else None
    if led is not None and (led.part in ("determiner", "possessive") or led.own):
        return phrase
    text = context.text[tokens[at].start : tokens[at].end].split(" ")[0].lower()
    if context.grammar.part(text) == "determiner":  # "a record $3 billion loss"
        return phrase
    head = tokens[context.grammar.head(phrase)]
    if noun_of_change(head.word, context.grammar) or head.word in context.nouns:
        return phrase
    amount = kind == "money" or (kind == "measure" and "-" in context.figure.surface)
    amount = amount or (kind == "percent" and _is_told_in_percent(context, phrase))
    return phrase if amount and _is_counted(context, phrase) else None


def _does(word: str, grammar: Grammar) -> bool:
    """Is it a verb that is no noun?"""
    known = grammar.verbs.get(word)
    return known is not None and known[1] in ("base", "present") and known[0] not in grammar.nouns_too


def _is_told_in_percent(context: Context, phrase: Phrase) -> bool:
    """ "with 42 % support", but not "is 9 % cheaper" and "at 5 % due to"."""
    tokens, grammar, led = context.said.tokens, context.grammar, left_of(context)
    first, head = tokens[phrase.start], tokens[grammar.head(phrase)]
    adjective = grammar.has("NO_THINGS", head.word) or grammar.has("CHEAPER", head.word)
    if first.form == "ing" or adjective:
        return False
    return led is None or led.part in ("verb", "preposition")


def _whole_noun(tokens: Sequence[Token], phrase: Phrase, grammar: Grammar) -> Phrase:
    """The market of "the telecom API market", and the loan of "the loan reaffirms the"."""
    after = [one.part for one in tokens[phrase.end : phrase.end + 2]]
    if after == ["name", "word"] and not tokens[phrase.end].own:
        return phrase_after(tokens, phrase.end + 1) or phrase
    last = tokens[phrase.end - 1].word
    opens = after and after[0] in ("determiner", "possessive", "name")
    if opens and phrase.end - phrase.start > 1 and last.endswith(grammar.plural_ending):
        return phrase._replace(end=phrase.end - 1)
    return phrase


def _is_adjective(context: Context, token: Token) -> bool:
    role = next((role for name, role in context.placed if name.start == token.start), "")
    return role == "adjective" and not token.own


def _is_counted(context: Context, phrase: Phrase) -> bool:
    """ "raised a $3 million fund", "gets $500 laptop vouchers": are the words behind nouns that the figure
    tells of, and neither a time nor the beginning of something else?"""
    tokens, grammar = context.said.tokens, context.grammar
    head = tokens[grammar.head(phrase)]
    after = tokens[phrase.end] if phrase.end < len(tokens) else None
    if any(grammar.has("CALENDAR", one.word) for one in tokens[phrase.start : phrase.end]):
        return False
    ends = after is None or after.part in ("preposition", "mark", "conjunction", "relative")
    return (
        ends
        and not grammar.has("VAGUE", grammar.singular(head.word))
        and head.form not in ("past", "participle", "ing")
    )


def made_of(context: Context) -> Thing | None:
    """ "$440 million of sales", "$1 billion in savings", "worth of goods"."""
    tokens, at, grammar = context.said.tokens, context.said.at, context.grammar
    if at + 3 < len(tokens) and tokens[at + 1].part == "preposition" and tokens[at + 2].value in _SPANS:
        at += 2  # "$3 million over five years in aid"
    link = tokens[at + 1] if at + 1 < len(tokens) else None
    if link is not None and grammar.has("WORTH", link.word) and at + 2 < len(tokens):
        at, link = at + 1, tokens[at + 2]  # "$3 million worth of water"
    if link is None or not grammar.has("MADE_OF", link.word) or context.figure.kind in _RATES:
        return None
    n = at + 2
    if n < len(tokens) and context.grammar.has("A", tokens[n].word):
        n += 1
    phrase = phrase_after(tokens, n)
    if phrase is not None and tokens[phrase.end - 1].own and grammar.has("OF", link.word):
        phrase = phrase_after(tokens, phrase.end)  # "of taxpayers' money"
    if phrase is not None and phrase.end + 1 < len(tokens) and not called(tokens, phrase, grammar):
        inner = grammar.has("OF", tokens[phrase.end].word)
        phrase = phrase_after(tokens, phrase.end + 1) if inner else phrase  # "of a new series of stock"
    if phrase is None:
        return None
    head = tokens[grammar.head(phrase)].word
    if (
        not grammar.has("OF", link.word)
        and head not in context.nouns
        and not head.endswith(grammar.plural_ending)
    ):
        return None
    name = called(tokens, phrase, grammar)
    return Thing(name, phrase, "behind") if name else None


def is_amount(context: Context, noun: Phrase) -> bool:
    """Is it known that such a thing is measured?"""
    head = context.said.tokens[context.grammar.head(noun)].word
    return head in context.nouns or context.grammar.has("AMOUNTS", context.grammar.singular(head))


def is_partial(context: Context) -> bool:
    last = context.before[-1] if context.before else None
    if context.figure.kind == "percent" and last is not None and last.value not in context.grammar.adding:
        return False  # "include 25 % tariffs"
    return last is not None and last.tag == "partial" and context.leads(last)


def of_subject(context: Context) -> Thing:
    """What stands before the verb."""
    said = context.said
    end = said.at - len(said.between) - len(said.verbs)
    start = end - len(said.before)
    if said.verbs and said.verbs[0].form == "ing" and _is_joined(said.tokens, start):
        return NOTHING
    to = end < len(said.tokens) and said.tokens[end].word == context.grammar.infinitive
    sets = context.grammar.sets
    attendant = sets["FOR_TO" if to else "WITH"]
    phrase = subject_phrase(said.tokens, start, end, attendant, sets["SPANS"], sets["PLACED"])
    if phrase is None and start == end and (found := _before_relative(context, start)):
        return found
    if phrase is None and to and (start == end or said.tokens[start].part in _STEPS):
        return _of_purpose(context, start)
    if phrase is None:
        return _counted_subject(context, start, end)
    return _thing(context, phrase, end, "subject")


def _before_relative(context: Context, start: int) -> Thing | None:
    """ "revenues that rose", "a tax, which is": what is measured, right before the word that opens it."""
    tokens, grammar, verb = context.said.tokens, context.grammar, context.said.verb
    if not start or verb is None or context.said.above or not grammar.has("WHO", tokens[start - 1].word):
        return None
    if context.figure.kind not in ("money", "measure") and not change_of(verb.word, grammar):
        return None  # "a bill, which is half the size"
    n = start - 1
    while n and tokens[n - 1].word == ",":
        n -= 1
    phrase = phrase_before(tokens, n)
    if phrase is None:
        return None
    led = phrase.start - 1
    while led > 0 and tokens[led].part in ("determiner", "possessive"):
        led -= 1
    if led >= 0 and grammar.has("OF", tokens[led].word):
        return None  # "the share of sales that is"
    if tokens[grammar.head(phrase)].word in grammar.nouns:
        return _thing(context, phrase, n, "subject")
    amounts = grammar.has("AMOUNTING", verb.value) and (led < 0 or tokens[led].part != "preposition")
    return _thing(context, phrase, n, "subject") if amounts else None


def _of_purpose(context: Context, start: int) -> Thing:
    """ "The market is expected to grow by 5 % to reach": what reaches it is what grows."""
    tokens, grammar = context.said.tokens, context.grammar
    outer = predicate(tokens, start, grammar)
    verb = outer.verb
    if verb is None or not (change_of(verb.word, grammar) or grammar.has("LEVELS", verb.value)):
        return NOTHING
    while not outer.before:
        floor = outer.at - len(outer.between) - len(outer.verbs)
        if floor < 2 or not grammar.has("GOES_ON", tokens[floor - 1].word):
            return NOTHING
        outer = predicate(tokens, floor - 1, grammar)
        if not outer.verbs:
            return NOTHING
    end = outer.at - len(outer.between) - len(outer.verbs)
    phrase = subject_phrase(tokens, end - len(outer.before), end)
    return NOTHING if phrase is None else _thing(context, phrase, end, "subject")


def _is_joined(tokens: Sequence[Token], start: int) -> bool:
    """ "with rents and wages falling": both, and not the last alone."""
    start += start < len(tokens) and tokens[start].part == "conjunction"
    return start > 1 and tokens[start - 1].part == "conjunction" and tokens[start - 2].part == "word"


def _counted_subject(context: Context, start: int, end: int) -> Thing:
    """ "those two hotels are down": what is counted is the subject."""
    head = context.said.tokens[end - 1] if end > start else None
    if head is None or head.part != "figure":
        return NOTHING
    figure = context.around[head.number]
    parts = {one.part for one in context.said.before} - {"determiner", "possessive", "adverb", "figure"}
    if figure.kind != "count" or parts or context.said.above:
        return NOTHING
    return Thing(figure.unit, Phrase(end - 1, end), "subject")


def of_object(context: Context, end: int) -> Thing | None:
    """What stands between the verb and the figure: "cut its costs by"."""
    said = context.said
    start = said.at - len(said.between)
    phrase = subject_phrase(said.tokens, start, end)
    return None if phrase is None else _thing(context, phrase, end, "object")


def _thing(context: Context, phrase: Phrase, end: int, role: str) -> Thing:
    """What the phrase is called; of "the rise in exports" and "the number of ships", what follows."""
    tokens = context.said.tokens
    name = called(tokens, phrase, context.grammar)
    if context.grammar.has("PARTS", tokens[context.grammar.head(phrase)].word):
        return NOTHING  # "costs as a percentage of sales"
    if not name or change_of(tokens[context.grammar.head(phrase)].word, context.grammar):
        rest = phrase.end
        if rest + 1 < end and context.grammar.has("MADE_OF", tokens[rest].word):
            inner = subject_phrase(tokens, rest + 1, end)
            if inner is not None:
                return Thing(called(tokens, inner, context.grammar), inner, role)
    if context.grammar.has("OF_WHAT", name) and (of := _of_what(context, phrase, end)):
        name = context.grammar.names["of"].format(name, of)
    return Thing(name, phrase, role)


def _of_what(context: Context, phrase: Phrase, end: int) -> str:
    """The sales of "cost of sales"."""
    tokens, n = context.said.tokens, phrase.end
    if n + 1 >= end or not context.grammar.has("OF", tokens[n].word):
        return ""
    inner = phrase_after(tokens, n + 1)
    return called(tokens, inner, context.grammar) if inner is not None and inner.end <= end else ""


def bare(name: str, grammar: Grammar) -> str:
    """What changed, of a change."""
    return name.removesuffix(f" {grammar.names['increase']}").removesuffix(f" {grammar.names['decrease']}")


def with_change(thing: Thing, change: str, grammar: Grammar) -> Thing:
    if not thing.name or bare(thing.name, grammar) != thing.name:
        return thing
    if grammar.has("CHANGE_ALONE", thing.name):
        return NOTHING
    return thing._replace(name=f"{thing.name} {change}")
