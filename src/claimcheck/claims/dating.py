"""Whose date is it: is a time in the clause that of the figure, or that of something else?"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.context import NO_AMOUNT, Context
from claimcheck.claims.tokens import Token
from claimcheck.model import Figure, Span
from claimcheck.startup.expressions import compiled

_FOLLOWING = compiled(r" ([^\W\d_]+)")
_WORDS = compiled(r"[\w'’]+|[,;(]")
_AROUND = 48  # letters before a time
_NEAR = 8  # words before a date in which it may be said to be one of comparison


def is_date_of_another(context: Context, number: int) -> bool:
    """Is the date, figure `number` of the sentence, that of something else than the figure?"""
    date = context.around[number]
    return (
        _is_of_clause(context, number)
        or is_anothers(context, date.span)
        or is_compared(context, date.whole.start)
        or is_since(context, date.whole.start)
        or _is_of_opening(context, date)
        or _is_of_participle(context, number)
        or _is_of_later_participle(context, number)
        or _is_of_what_is_due(context, number)
        or _is_one_of_several(context, number)
        or _is_past_a_verb(context, number)
    )


def _is_of_clause(context: Context, number: int) -> bool:
    """Is it the date of something else: "bought 300 since the limit was raised in 2015"?"""
    tokens, opened = context.said.tokens[context.said.at + 1 :], False
    if not any(token.number == number for token in tokens):
        return False
    governed, said = bool(context.said.verbs), False
    for token in tokens:
        if token.number == number:
            return False
        if said and token.word == context.grammar.infinitive:
            opened = True  # "$3 million is there to honour those who fell on"
        said = said or token.part in ("verb", "auxiliary", "modal")
        opened = opened or context.grammar.has("MEANWHILE", token.word)
        narrowing = token.part == "verb" and token.form in ("past", "participle")
        if token.part in ("verb", "auxiliary", "modal") and (opened or (governed and not narrowing)):
            return True
    return False


def _is_of_opening(context: Context, date: Figure) -> bool:
    """ "Founded in 1984, Acme employs": the date of what went before."""
    tokens, start = context.said.tokens, context.figure.whole.start
    ended = any(token.word == "," and date.span.end <= token.start < start for token in tokens)
    first, endings = tokens[0], context.grammar.verb_endings
    past = first.form in ("past", "participle") or any(
        form == "past" and first.word.endswith(end) for end, form in endings
    )
    return ended and past and first.part in ("verb", "word")


def _is_of_participle(context: Context, number: int) -> bool:
    """ "The plans announced in 2015 cost": the date of what only says which plans."""
    said = context.said
    n = next((n for n, token in enumerate(said.before) if token.number == number), 0)
    near = [one for one in said.before[max(0, n - 3) : n] if one.part not in ("determiner", "preposition")]
    return bool(near) and n > 0 and near[-1].form in ("past", "participle")


def _is_of_later_participle(context: Context, number: int) -> bool:
    """ "Two suits were filed over a test conducted in 2022": of what is told of something else behind."""
    after = context.said.tokens[context.said.at + 1 :]
    n = next((n for n, token in enumerate(after) if token.number == number), 0)
    near = [m for m in range(max(0, n - 3), n) if after[m].part not in ("determiner", "preposition")]
    if not near or after[near[-1]].form not in ("past", "participle") or near[-1] < 2:
        return False
    return after[near[-1] - 1].part in ("word", "name") and any(
        one.part in ("auxiliary", "verb") for one in after[: near[-1]]
    )


def is_of_next(context: Context, at: int) -> bool:
    """Does another amount stand between the figure and the time at `at`?"""
    end = context.figure.whole.end
    return any(f.kind not in NO_AMOUNT and end <= f.span.start and f.span.end <= at for f in context.around)


def is_compared(context: Context, at: int) -> bool:
    """Is the time at `at` that of a figure compared with: "than in 2015", "from the $3 million of 2015"?"""
    floor, end = max(context.clause.start, at - _AROUND), context.figure.whole.end
    words = _WORDS.findall(context.text[floor:at].lower())[-_NEAR:]
    figures = [
        f for f in context.around if floor <= f.span.start and f.span.end <= at and f.kind not in NO_AMOUNT
    ]
    if figures:
        last = figures[-1]
        words = _WORDS.findall(context.text[last.span.end : at].lower())[-_NEAR:]
        between = (
            _WORDS.findall(context.text[end : last.whole.start].lower()) if last.span.start >= end else []
        )
        if not between or not context.grammar.has("TOWARDS", between[-1]):
            words += between  # not of "from $3 million to $5 million in"
    return any(
        context.grammar.has("COMPARING", word) for word in words if not context.grammar.has("OF", word)
    )


def is_since(context: Context, at: int) -> bool:
    """Is the time at `at` only that since which, or until which, something is so: "since talks last year"?"""
    floor = max(
        [context.clause.start, at - _AROUND] + [f.whole.end for f in context.around if f.whole.end <= at]
    )
    words = _WORDS.findall(context.text[floor:at].lower())
    for n in range(len(words) - 1, -1, -1):
        if words[n] in (",", ";", "("):
            return False
        if context.grammar.has("SINCE", words[n]):  # but not of "before tax in 2020"
            return not any(context.grammar.has("TAKEN_OFF", word) for word in words[n + 1 : n + 3])
    return False


def _is_of_what_is_due(context: Context, number: int) -> bool:
    """ "6.5 percent notes due in 2017"."""
    tokens = context.said.tokens
    n = next((n for n, token in enumerate(tokens) if token.number == number), 0)
    return any(context.grammar.has("FALLING_DUE", one.word) for one in tokens[max(0, n - 3) : n])


def _is_one_of_several(context: Context, number: int) -> bool:
    """ "two wins in 2015 and 2020", "in 2015, 2018 and in 2020"."""
    tokens = context.said.tokens
    n = next((n for n, token in enumerate(tokens) if token.number == number), None)
    return n is not None and any(_is_next_date(tokens, n, step) for step in (1, -1))


def _is_next_date(tokens: Sequence[Token], n: int, step: int) -> bool:
    """Is the next but for commas, conjunctions and prepositions another date?"""
    m = n + step
    while 0 <= m < len(tokens) and (
        tokens[m].part in ("conjunction", "preposition") or tokens[m].word == ","
    ):
        m += step
    return abs(m - n) > 1 and 0 <= m < len(tokens) and tokens[m].value == "date"


def _is_past_a_verb(context: Context, number: int) -> bool:
    """ "was founded in 2013 and has", "showed in 1918 that stars have": is another verb's date before?"""
    said, grammar = context.said, context.grammar
    n = next((n for n, token in enumerate(said.tokens) if token.number == number), said.at)
    if n >= said.at:
        return False
    between = said.tokens[n + 1 : said.at]
    for m, token in enumerate(between):
        then = next((one for one in between[m + 1 :] if one.part != "adverb"), None)
        does = then is not None and then.part in ("verb", "auxiliary", "modal")
        if token.part == "conjunction" and does:
            return True
        if token.part == "relative":
            past = said.verbs and (
                said.verbs[0].form == "past" or grammar.has("PAST_AUXILIARIES", said.verbs[0].word)
            )
            return not past
    return False


def is_anothers(context: Context, time: Span) -> bool:
    """Does the time follow another amount: "paid $3 million in 2010 and got $5 million"?"""
    start = context.figure.whole.start
    return time.end <= start and any(
        f.kind not in NO_AMOUNT and context.clause.start <= f.span.start and f.span.end <= time.start
        for f in context.around
    )


def names_a_thing(context: Context, end: int, *, proper: bool) -> bool:
    """Does a noun follow at once: "the 2024 election", "2021 deal", or a name, "its 2024 Power Challenge"?"""
    following = _FOLLOWING.match(context.text, end)
    return (
        following is not None
        and (proper or following[1].islower())
        and not context.grammar.has("AFTER_DATE", following[1].lower())
    )
