"""Is a figure that of an earlier time, or of what is compared with?"""

from __future__ import annotations

from claimcheck.claims.context import NO_AMOUNT, Context
from claimcheck.claims.nouns import change_of, phrase_before
from claimcheck.claims.scan import Word

_SHORT = 12  # letters of the word behind another


def is_base(context: Context) -> bool:
    """ "against 3.9 percent", "compared with 3.9 percent", after a figure of its kind."""
    tokens, at = context.said.tokens, context.said.at
    led = [token.word for token in tokens[max(0, at - 2) : at]]
    if not led or not (
        context.grammar.has("AGAINST", led[-1]) or " ".join(led) in context.grammar.gaps.compared
    ):
        return False
    return any(token.part == "figure" and token.value == context.figure.kind for token in tokens[:at])


def _is_of_base(context: Context) -> bool:
    """ "up from 2 %, compared with a margin of 3 %": behind the noun that is compared with."""
    tokens, n, grammar = context.said.tokens, context.said.at - 1, context.grammar
    noun = phrase_before(tokens, n) if n > 0 and grammar.has("OF", tokens[n].word) else None
    if noun is None or context.figure.kind == "count":
        return False
    n = noun.start
    while n and (
        tokens[n - 1].part in ("determiner", "possessive", "adverb") or tokens[n - 1].value == "date"
    ):
        n -= 1
    led = [token.word for token in tokens[max(0, n - 2) : n]]
    compared = bool(led) and (grammar.has("AGAINST", led[-1]) or " ".join(led) in grammar.gaps.compared)
    return compared and any(one.part == "figure" and one.value == context.figure.kind for one in tokens[:n])


def _is_adverbial(context: Context, word: Word) -> bool:
    """ "a year earlier", "the previous year", but not "of the prior rise"."""
    following = context.text[word.end : word.end + _SHORT].split()
    timed = bool(following) and context.grammar.has("SPANS", following[0].strip(".,;"))
    return timed or not context.grammar.has("FORMER_OF", word.value)


def _is_compared(context: Context, word: Word) -> bool:
    """ "to $193 million compared to prior year": is the earlier time that of a comparison?"""
    between = context.text[context.figure.whole.end : word.start].lower().split()
    return any(context.grammar.has("COMPARING", one.strip(",(")) for one in between)


def _is_of_now(context: Context, word: Word) -> bool:
    """ "earlier this month", of who was arrested then."""
    following = context.text[word.end : word.end + _SHORT].lower().split()
    return bool(following) and context.grammar.steps.get(following[0]) == 0


def _is_at_least(context: Context) -> bool:
    """ "to better than 85%": a level, and no comparison."""
    tokens, at = context.said.tokens, context.said.at
    led = [one.word for one in tokens[max(0, at - 3) : at]]
    grammar = context.grammar
    return len(led) == 3 and grammar.has("AT_LEVEL", led[0]) and grammar.has("THAN", led[2])


def is_former(context: Context) -> bool:
    """Right after "from", "than", "compared with", or said to be earlier."""
    if is_base(context) or _is_of_base(context):
        return True
    before, start = context.before, context.figure.whole.start
    following = min((f.span.start for f in context.around if f.span.start > start), default=None)
    behind = [word for word in context.after[:2] if following is None or word.end <= following]
    near = () if before and context.grammar.has("SET_AT", before[-1].value) else before[-2:]
    if any(word.tag == "former" and context.text[word.end : word.end + 1] != "," for word in near):
        return True
    if any(
        word.tag == "former"
        and _is_adverbial(context, word)
        and not _is_compared(context, word)
        and not _is_of_now(context, word)
        for word in behind
    ):
        return True
    if _is_at_least(context):
        return False
    if not before or not context.grammar.bare(context.text[before[-1].end : start]):
        return False
    last = before[-1]
    if context.grammar.has("THAN", last.value):
        return context.figure.kind not in ("plain", "time")
    verb = context.said.verb
    if context.grammar.has("BY", last.value):  # "est passé de", but not "augmente de"
        return verb is not None and context.grammar.has("MOVING", verb.value)
    moved = verb is not None and bool(change_of(verb.word, context.grammar))  # "eases to 2.31% from"
    led = context.said.tokens[context.said.at - 1]
    alone = not any(f.kind not in NO_AMOUNT and f.span.end <= start for f in context.around)
    if alone and context.figure.kind == "count" and context.grammar.has("THE", led.word):
        return False  # "gains votes from the hundreds who"
    return context.grammar.has("BASE", last.value) and (
        moved or any(word.tag in ("up", "down") for word in before)
    )
