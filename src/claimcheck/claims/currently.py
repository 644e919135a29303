"""What is said to be so now."""

from __future__ import annotations

from claimcheck.claims.context import NO_AMOUNT, Context
from claimcheck.claims.scan import Word
from claimcheck.claims.tokens import Token

_AHEAD = 20  # letters behind a word in which it may be said what is current
_FAR = 2  # prepositions between a verb and a figure that is no longer its own


def is_now(context: Context) -> bool:
    """Said in the present; of a count also what is spoken of as being there ("the 28,500
    troops in Peru"), or only repeats the verb ("Peru hosts 900, and Chile 700")."""
    near, said = (*context.before, *context.after), context.said
    if context.figure.kind == "multiple" and _is_past_form(context):
        return False  # "sales doubled"
    if said.verbs and said.verbs[0].word == context.grammar.infinitive:
        return False  # "plans to include 30"
    if any(
        word.tag == "now" and not _is_of_span(context, word) and not _is_of_another(context, word)
        for word in near
    ):
        return True
    ends = (n for n, token in enumerate(said.after) if context.grammar.has("MEANWHILE", token.word))
    own = said.after[: next(ends, len(said.after))]
    after = tuple(token for token in own if token.part in ("verb", "auxiliary", "modal"))[:3]
    if said.verbs:
        if is_near(said.between) and _is_present(said.verbs, context):
            return True
    elif after:
        apart = context.figure.kind != "count" and any(
            token.part == "preposition" and not context.grammar.has("OF", token.word)
            for token in said.after[: said.after.index(after[0])]
        )
        return not apart and _is_present(after, context)  # "from 18% to 9% under Peru are of concern"
    if context.figure.kind != "count" or after or _is_over(said.verbs, context):
        return False
    led = said.tokens[said.at - 1] if said.at else None
    during = said.at > 1 and context.grammar.has("DURING", said.tokens[said.at - 2].word)
    if (
        led is not None
        and not during
        and not _is_counted_out(context)
        and context.text[led.start].islower()
        and context.grammar.has("THE", led.word)
    ):
        return True
    bare = [word.tag for word in context.before] == ["conjunction", "name"]
    return bare and any(word.now for word in context.words if word.end <= context.clause.start)


def _is_of_another(context: Context, word: Word) -> bool:
    """ "from 35 percent now to 60": does another amount stand between?"""
    first, last = sorted(((word.start, word.end), (context.figure.whole.start, context.figure.whole.end)))
    if any(
        one.part == "conjunction" and context.figure.whole.end <= one.start < word.start
        for one in context.said.tokens
    ):
        return True  # "came from 300 firms and now has"
    return any(
        f.kind not in NO_AMOUNT and first[1] <= f.span.start and f.span.end <= last[0] for f in context.around
    )


def _is_of_span(context: Context, word: Word) -> bool:
    """ "in the current financial year"."""
    following = context.text[word.end : word.end + _AHEAD].split()[:2]
    return any(context.grammar.has("SPANS", one.strip(".,;")) for one in following)


def is_near(between: tuple[Token, ...]) -> bool:
    """Does the verb govern the figure, and not something far before it?"""
    leads = sum(token.part == "preposition" for token in between)
    return leads < _FAR and not any(token.part in ("name", "figure", "mark") for token in between)


def _is_over(verbs: tuple[Token, ...], context: Context) -> bool:
    """ "was", "brought", "has brought": of what was done, who or what "the 300" are may be so no more."""
    first = next((one for one in verbs if one.part != "adverb"), None)
    if first is None:
        return False
    return first.form == "past" or any(
        context.grammar.has(kind, first.word) for kind in ("PAST_AUXILIARIES", "HAVE")
    )


def _is_counted_out(context: Context) -> bool:
    """ "the first three quarters", "the six previous rounds": by time, or of earlier times?"""
    words = context.figure.whole.of(context.text).lower().split()
    grammar = context.grammar
    return any(grammar.has("SPANS", grammar.singular(one)) or grammar.has("FORMER_OF", one) for one in words)


def _is_past_form(context: Context) -> bool:
    known = context.grammar.verbs.get(context.figure.surface.lower())
    return known is not None and known[1] in ("past", "participle")


def _is_present(verbs: tuple[Token, ...], context: Context) -> bool:
    """A plain present: "pays", "is", "has", "are stationed", but not "has paid" or "will pay"."""
    first = next((one for one in verbs if one.part != "adverb"), None)
    if (
        first is None
        or any(one.word == context.grammar.infinitive for one in verbs)
        or context.grammar.has("THINKING", first.value)
    ):
        return False
    if context.said.closing is not None and context.said.closing.form != "base":
        return False  # "hat … gesenkt"
    if first.part == "verb" and first.value in context.grammar.unchanging and first.form == "base":
        return False  # "offset by", "cut by": as often past
    if first.part == "verb":
        return first.form in ("present", "base")
    if first.part != "auxiliary" or not context.grammar.has(
        "PRESENT_AUXILIARIES", context.grammar.plain(first.word)
    ):
        return False
    have = context.grammar.has("HAVING", first.word)
    return not (have and any(one.part in ("verb", "auxiliary") for one in verbs if one is not first))
