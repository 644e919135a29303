"""What an amount is an amount of."""

from __future__ import annotations

from claimcheck.claims.context import NO_AMOUNT, Context
from claimcheck.claims.nouns import Phrase, called, change_of, noun_of_change, phrase_after, phrase_before
from claimcheck.claims.share import owned, share
from claimcheck.claims.thing import (
    Thing,
    behind,
    index,
    is_amount,
    is_partial,
    left_of,
    made_of,
    of_object,
    of_subject,
    with_change,
)
from claimcheck.claims.tokens import Token
from claimcheck.locale.grammar import Grammar

_BRACKETS = frozenset("()")
_LABELS = frozenset(":—–")
_RATES = frozenset(("percent", "points", "multiple"))
_NOUNLIKE = frozenset(("determiner", "possessive", "word", "name", "adverb"))


def amount(context: Context, inherited: Thing) -> Thing | None:
    grammar, said = context.grammar, context.said
    tokens, kind = said.tokens, context.figure.kind
    if is_partial(context):
        return _more(context)
    if _may_be_share(context) and (part := share(context)) is not None:
        return part
    tail = behind(context)
    if tail is not None and noun_of_change(tokens[grammar.head(tail)].word, grammar):
        return None
    if tail is not None and _is_joined(tokens, tail, grammar):
        return None
    if tail is not None and (name := called(tokens, tail, grammar)):
        return Thing(name, tail, "behind")
    if tail is None and (thing := made_of(context)) is not None and not _is_of_noun(context):
        return thing
    if kind == "money" and (done := _done_with(context)):
        return Thing(done, None, "object")
    if kind == "multiple" and (times := _times(context)) is not None:
        return times
    left = left_of(context)
    cheaper = bool(said.after) and grammar.has("CHEAPER", said.after[0].word)
    if left is None or (cheaper and kind in _RATES):
        return None
    at = index(context, left)
    if (
        grammar.has("OF", left.word)
        and (noun := _of_a_time(context, at) or phrase_before(tokens, at)) is not None
    ):
        if noun.start and (
            tokens[noun.start - 1].part == "conjunction" or tokens[noun.start - 1].word == "/"
        ):
            return None  # "assets and orders of": of both, or of the last
        per = noun.start and grammar.has("PER", tokens[noun.start - 1].word)
        if per and (over := phrase_before(tokens, noun.start - 1)) is not None:
            noun = over  # "earnings per share of"
        if name := called(tokens, noun, grammar):
            return Thing(_completed(context, noun, name), noun, "object")
        return None
    if left.word == "(" or (grammar.has("OR", left.word) and _follows_figure(tokens, at)):
        return inherited._replace(inherited=True) if inherited.name else None
    if grammar.has("AND", left.word) and inherited.name and _is_parallel(context, at):
        return inherited._replace(inherited=True)
    if grammar.has("WORTH", left.word):
        return _worth(context, left, at)
    if (thing := _right_before(context, left, at)) is not None:
        return thing
    verb = said.verb
    if verb is None:
        return _labelled(context, left, at)
    loose = all(
        one.part in ("adverb", "preposition") or grammar.has("A", one.word) or grammar.has("LIGHT", one.word)
        for one in said.between
    )
    lemma = verb.value if verb.part == "verb" else grammar.names["be"]
    if (
        grammar.has("GOING_TO", left.word)
        and len(said.between) == 1
        and verb.form in ("past", "participle")
        and len(said.verbs) > 1
    ) and grammar.has("EXPECTING", lemma):  # "is projected to [surpass] $3 million"
        return of_subject(context)
    attended = bool(said.before) and grammar.has("WITH", said.before[0].word)  # "with turnout put at"
    told = (
        grammar.has("SEEING", lemma) and (attended or len(said.verbs) > 1) and grammar.has("AT", left.word)
    )  # "is seen at"
    if (
        (grammar.has("LEVELS", lemma) or told)
        and loose
        and (said.governs(left) or grammar.has("AT_LEVEL", left.word))
    ):
        return of_subject(context)
    if context.demand is not None:
        return Thing(_demanded(context, at))
    if phrase_after(tokens, said.at + 1) is not None:
        return None  # "$10,000 equipment makeovers"
    given = grammar.has("GIVING", lemma) and all(one.part in _NOUNLIKE for one in said.between)
    if (said.governs(left) or given) and verb.part == "verb":
        dealt = context.dealings.get(verb.word, "")
        if dealt == grammar.names["pay"] and kind in _RATES:
            return None  # "a game may contribute 10%"
        if kind in _RATES and grammar.has("LOSING", lemma):
            return with_change(of_subject(context), grammar.names["decrease"], grammar)
        if dealt and dealt != grammar.names["pay"]:
            dealt = _with_purpose(context, dealt)
        if dealt or verb.value not in context.nouns:
            return Thing(dealt, None, "object") if dealt else None
    paid = context.dealings.get(verb.word) if grammar.has("PRICED", left.word) else None
    if paid and verb.part == "verb":
        return Thing(paid, None, "object")  # "bought Acme for"
    near = said.governs(left) or all(one.part in _NOUNLIKE or one.word in _BRACKETS for one in said.between)
    if near and verb.value in context.nouns:
        return Thing(verb.value, None, "object")  # "fine Acme", "is priced around"
    if grammar.has("SET_AT", left.word) and grammar.has("SETTING", lemma):
        if (thing := of_object(context, at)) is not None:
            return thing
        if lemma in context.nouns:
            return Thing(lemma, None, "object")  # "values Acme at", "is valued at"
    return None


def _done_with(context: Context) -> str:
    """ "with a record $3 million spent on roads", "the $5 million raised by"."""
    word = next((one for one in context.said.after if one.part != "adverb"), None)
    if word is None or word.form not in ("past", "participle"):
        return ""
    led = left_of(context)
    lists = led is None or led.part in ("preposition", "determiner", "mark")
    return context.dealings.get(word.word, "") if lists else ""


def _worth(context: Context, left: Token, at: int) -> Thing | None:
    """ "goods worth", "50 projects worth"; of "the company is worth" nothing but the worth itself."""
    tokens, grammar = context.said.tokens, context.grammar
    if (noun := phrase_before(tokens, at)) is not None:
        return Thing(called(tokens, noun, grammar), noun, "object")
    before = tokens[at - 1] if at else None
    if before is not None and before.value == "count" and before.part == "figure":
        return Thing(context.around[before.number].unit, None, "object")
    priced = context.figure.kind == "money" and before is not None and before is context.said.verb
    return Thing(left.word, None, "object") if priced else None


def _right_before(context: Context, left: Token, at: int) -> Thing | None:
    """ "the ketamine market estimated at", "had the lowest turnout at", "grew the business 5 %"."""
    tokens, grammar, verb = context.said.tokens, context.grammar, context.said.verb
    led = grammar.has("NOUN_AT", left.word)
    if not led and context.text[left.end : context.figure.whole.start] != " ":
        return None
    noun = phrase_before(tokens, at if led else at + 1)
    if noun is None or not is_amount(context, noun):
        return None
    start = noun.start
    while start and (tokens[start - 1].part in ("determiner", "possessive") or tokens[start - 1].own):
        start -= 1
    opening = tokens[start - 1] if start else None
    if opening is None or not (opening is verb or grammar.has("WITH", opening.word)):
        return None
    thing = Thing(called(tokens, noun, grammar), noun, "object")
    moved = change_of(opening.word, grammar) if opening is verb else ""
    return with_change(thing, moved, grammar) if moved and not led else thing


def _may_be_share(context: Context) -> bool:
    """ "21 basis points of loans", but not "of improvement"."""
    start = owned(context) if context.figure.kind == "points" else None
    phrase = phrase_after(context.said.tokens, start) if start is not None else None
    if phrase is None:
        return context.figure.kind == "percent"
    head = context.said.tokens[context.grammar.head(phrase)].word
    return head.endswith(context.grammar.plural_ending) and head in context.nouns


def _of_a_time(context: Context, at: int) -> Phrase | None:
    """The expenditure of "expenditure during 2019 of" and of "expenditure for the quarter of"."""
    tokens, n = context.said.tokens, at
    while n > 1 and tokens[n - 1].value == "date":
        n -= 1
    if n == at:
        span = phrase_before(tokens, at)
        if span is None or not context.grammar.has("SPANS", tokens[context.grammar.head(span)].word):
            return None
        n = span.start
        while n > 1 and tokens[n - 1].part == "determiner":
            n -= 1
    led = tokens[n - 1] if n > 1 else None
    if led is None or led.part != "preposition" or context.grammar.has("BY", led.word):
        return None  # "a scenario by 2050 of"
    return phrase_before(tokens, n - 1)


def _is_of_noun(context: Context) -> bool:
    """ "outflows of $3 million in bank loans": is it an amount of what stands before?"""
    tokens, at = context.said.tokens, context.said.at
    linked = context.grammar.has("OF", tokens[at + 1].word)
    led = left_of(context)
    if linked or led is None or not context.grammar.has("OF", led.word):
        return False
    noun = phrase_before(tokens, index(context, led))
    return noun is not None and tokens[context.grammar.head(noun)].word in context.nouns


def _is_joined(tokens: tuple[Token, ...], phrase: Phrase, grammar: Grammar) -> bool:
    """ "the $3 million border protection and rescue package": is the noun of both behind the other?"""
    after, head = tokens[phrase.end : phrase.end + 2], tokens[grammar.head(phrase)].word
    if head in grammar.nouns or head.endswith(grammar.plural_ending):
        return False
    return [one.part for one in after] == ["conjunction", "word"] and grammar.has("AND", after[0].word)


def _follows_figure(tokens: tuple[Token, ...], at: int) -> bool:
    """ "$1.1 million, or $0.13 a share", but not "fell 50 points, or 1 percent"."""
    n = at - 1
    if n > 0 and tokens[n].word == ",":
        n -= 1
    return n >= 0 and tokens[n].part == "figure" and tokens[n].value != "count"


def _more(context: Context) -> Thing | None:
    """ "an additional $3 million in support" is no amount of all support."""
    last = context.before[-1]
    thing = made_of(context)
    if thing is None and (tail := behind(context)) is not None:
        thing = Thing(called(context.said.tokens, tail, context.grammar), tail, "behind")
    if thing is None or not thing.name or last.value not in context.grammar.adding:
        return None
    return thing._replace(name=f"{last.value} {thing.name}")


def _times(context: Context) -> Thing | None:
    """ "four times the share", "double its debt"."""
    tokens, n = context.said.tokens, context.said.at + 1
    if n >= len(tokens) or tokens[n].part not in ("determiner", "possessive"):
        return None
    phrase = phrase_after(tokens, n + 1)
    return None if phrase is None else Thing(called(tokens, phrase, context.grammar), phrase, "behind")


def _is_parallel(context: Context, at: int) -> bool:
    """ "rose 9 percent in May and 4 percent in June": one figure more of the same, behind "and"?"""
    said = context.said
    if said.after and said.after[0].part != "preposition":
        return False
    earlier = next(
        (one for one in reversed(said.tokens[:at]) if one.part == "figure" and one.value not in NO_AMOUNT),
        None,
    )
    return earlier is not None and earlier.value == context.figure.kind


def _demanded(context: Context, at: int) -> str:
    thing = of_object(context, at)
    if thing is None or thing.name not in context.nouns:
        return context.grammar.names["pay"]
    return context.dealings.get(thing.name, thing.name)


def _completed(context: Context, noun: Phrase, name: str) -> str:
    """ "the cost of sales of", "the value of exports of": two nouns make the measure."""
    tokens, grammar = context.said.tokens, context.grammar
    led = tokens[noun.start - 1] if noun.start else None
    if led is not None and grammar.has("OF", led.word) and (over := phrase_before(tokens, noun.start - 1)):
        outer = called(tokens, over, grammar)
        if outer:
            return grammar.names["of"].format(outer, name)
    return name


def _labelled(context: Context, left: Token, at: int) -> Thing | None:
    """ "Net sales: $3 million", "net sales $3 million"."""
    tokens, grammar = context.said.tokens, context.grammar
    end = at if left.word in _LABELS or grammar.has("AT", left.word) else at + 1
    noun = phrase_before(tokens, end)
    if noun is None or (end > at and tokens[grammar.head(noun)].word not in context.nouns):
        return None
    return Thing(called(tokens, noun, grammar), noun, "subject")


def _with_purpose(context: Context, verb: str) -> str:
    """ "spent $3 billion on roads" and "on schools" are two things."""
    tokens, n = context.said.tokens, context.said.at + 1
    if context.grammar.has("AMOUNTING", verb):
        return verb  # "costs $3 for a day"
    if n >= len(tokens) or not context.grammar.has("PURPOSES", tokens[n].word):
        return verb
    n += 1
    if tokens[n - 1].word == context.grammar.infinitive and n < len(tokens) and tokens[n].part == "word":
        return verb  # "gave $3 million to endow a school"
    while n < len(tokens) and tokens[n].part in ("determiner", "possessive"):
        n += 1
    phrase = phrase_after(tokens, n)
    if phrase is not None and phrase.end < len(tokens) and tokens[phrase.end].part == "name":
        return verb  # "for the headspace Foundation"
    return verb if phrase is None else f"{verb} {tokens[context.grammar.head(phrase)].word}"
