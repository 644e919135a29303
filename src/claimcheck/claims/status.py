"""Is a figure stated, demanded, forecast, proposed, denied, conditional, or of an earlier time?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.claims.context import NO_AMOUNT, Context
from claimcheck.claims.former import is_former
from claimcheck.claims.nouns import change_of
from claimcheck.claims.scan import Word
from claimcheck.claims.thing import behind
from claimcheck.claims.tokens import Token
from claimcheck.locale.grammar import Grammar
from claimcheck.model import Status

_ASIDE = frozenset(("preposition", "function", "now", "former", "state", "name"))
_SHORT = 12  # letters of the word behind another
_TELLING = 8  # tokens in which those who tell it do so
_BEHIND = 6  # tokens in which a clause behind the figure says how it is meant


def status(context: Context) -> Status:
    """By the verbs over the figure, what stands right before it, or the relative clause behind it."""
    if context.demand is not None and context.figure.kind != "duration" and not _are_those_asked(context):
        return "demanded"
    if is_former(context):
        return "former"
    said = context.said
    led = said.tokens[said.at - 1] if said.at else None
    if context.figure.kind == "date" and not said.verbs:
        return "stated"
    if _is_aside(context):
        return "stated"
    if led is not None and led.part in ("word", "verb") and (meant := _meant((led,), context)):
        return meant
    if _is_known(context, led):
        return _by_goal(said.after[:1], context) or _behind(context) or "stated"
    if found := _by_verbs(context):
        return found
    if led is not None and led.word == "," and said.verbs and (meant := _foretold_behind(context)):
        return meant
    if context.figure.kind in NO_AMOUNT:
        return _behind(context) or "stated"
    if said.verb is not None and context.grammar.has("LEVELS", said.verb.value) and _is_expected(context):
        return "forecast"
    near = [token for token in (*said.between, *said.after[:_BEHIND]) if token.part == "word"]
    if said.verb is not None and said.verb.part == "auxiliary":
        near += [token for token in said.before if token.part == "word"]
    return _by_goal(near, context) or _behind(context) or "stated"


def _are_those_asked(context: Context) -> bool:
    """ "urged the 300 residents to leave": those who are asked, and not what is asked for."""
    tokens, at, grammar = context.said.tokens, context.said.at, context.grammar
    if context.figure.kind != "count" or not at or at + 1 >= len(tokens):
        return False
    definite = (
        grammar.has("THE", tokens[at - 1].word) or tokens[at - 1].own or tokens[at - 1].part == "possessive"
    )
    return definite and tokens[at + 1].word == grammar.infinitive


def _is_aside(context: Context) -> bool:
    """ "in Peru, one of six states", and ", two bankers told us": no part of what is to be?"""
    tokens, at, grammar = context.said.tokens, context.said.at, context.grammar
    if context.figure.kind != "count" or not at:
        return False
    if at > 2 and grammar.has("OF", tokens[at - 1].word):
        return tokens[at - 3].word == "," and tokens[at - 2].part != "figure"
    if tokens[at - 1].word != ",":
        return False
    told = [one for one in tokens[at + 1 : at + 1 + _TELLING] if one.part in ("verb", "auxiliary", "modal")]
    return bool(told) and _is_speech(told[0], context)


def _foretold_behind(context: Context) -> Status | None:
    """ "As we said, $3 million of that will come": is it the subject of a clause of its own?"""
    tokens, at, grammar = context.said.tokens, context.said.at, context.grammar
    behind = context.said.after
    if len(behind) == 1 and grammar.has("OF", behind[0].word):
        behind = tokens[at + 3 :]  # "of that"
    verbs = tuple(one for one in behind[:_BEHIND] if one.part in ("verb", "auxiliary", "modal"))
    if not verbs or verbs[0].part != "modal" or grammar.has("ABLE", verbs[0].word):
        return None
    return None if _has_been(verbs, context.grammar) else "forecast"


def _is_expected(context: Context) -> bool:
    """ "The expected return ranges from 9% to 10%"."""
    known = (
        context.grammar.tags.get(one.word) for one in context.said.before if one.part in ("word", "verb")
    )
    return any(one is not None and one.tag == "forecast" for one in known)


def _is_known(context: Context, led: Token | None) -> bool:
    """ "does not fly her $12 kite": what is spoken of as known is so, whatever the verb says."""
    tokens, n = context.said.tokens, context.said.at - 1
    while n > 0 and context.grammar.has("LIGHT", tokens[n].word):
        n -= 1
    if n >= 0 and context.figure.kind == "count" and context.grammar.has("POINTED_AT", tokens[n].word):
        return True
    if led is None or context.figure.kind == "count" or (tail := behind(context)) is None:
        return False
    tokens = context.said.tokens
    head = tokens[context.grammar.head(tail)].word
    if context.grammar.has("LIGHT", led.word):
        led = tokens[n]  # "the remaining $3 million"
    if tail.end < len(tokens) and tokens[tail.end].part in ("auxiliary", "modal", "verb"):
        return False  # "the $40 million analysts had expected"
    definite = led.part == "possessive" or led.own or context.grammar.has("THE", led.word)
    return definite and not change_of(head, context.grammar) and not context.grammar.has("GOALS", head)


def _by_verbs(context: Context) -> Status | None:
    said, grammar = context.said, context.grammar
    verbs = said.verbs or _verbs_behind(context)
    if said.verbs and _is_speech(said.verbs[-1], context) and not said.between and said.after:
        verbs = _verbs_behind(context) or verbs  # "saying as many as 500 could come"
    if any(token.form == "future" for token in verbs):
        return "forecast"
    closed = said.closing is not None and said.closing.form != "base"
    modals = [
        token
        for token in verbs
        if token.part == "modal"
        and not grammar.has("ABLE", token.word)
        and not (closed and grammar.has("PASSIVE", token.word))
    ]
    if modals and grammar.has("PLANNED_MODALS", modals[0].word):
        return "proposed"
    if modals and grammar.has("OUGHT", modals[0].word) and not _is_of_level(context):
        return "proposed"
    modal = bool(modals) or (bool(said.verbs) and _is_to_be(said.before, grammar))
    if any(grammar.has("GOING", token.word) and _is_to(said.tokens, token, grammar) for token in verbs):
        return "forecast"  # "is going to grow"
    been = any(grammar.has("BEING", token.word) for token in verbs)
    if been and any(_foretells(token, context) for token in verbs):
        return "forecast"
    supposed = said.relative and grammar.has("IFS", said.relative) and said.verbs
    if supposed and context.figure.kind not in NO_AMOUNT and not any(one.word == "," for one in said.between):
        return "conditional"
    unreal = any(token.part == "modal" and grammar.has("UNREAL", token.word) for token in verbs)
    if unreal and (_has_condition(context) or _has_been(verbs, grammar)):
        return "conditional"
    near = (*verbs, *said.between) if grammar.verb_last else verbs
    if any(grammar.negates(token.word) for token in near) and said.verbs:
        return "denied"
    if modal:
        return None if _has_been(verbs, grammar) else "forecast"
    above = next((token for token in reversed(said.above) if token.part == "verb"), None)
    if above is not None and grammar.has("DENYING", above.value):
        return "denied"
    if grammar.has("THAT", said.relative) and (opener := _before_that(context)) is not None:
        if context.grammar.has("ASKING", opener.value):
            return "demanded"
        if meant := _meant((opener,), context):
            return meant
    found = _meant(verbs, context)
    if not found and verbs and verbs[0].word == grammar.infinitive and _is_goal(context):
        return "proposed"
    if found or not verbs or verbs[0].word != grammar.infinitive:
        return found
    if any(_tells_of_ahead(one, grammar) for one in said.above):
        return "forecast"  # "our outlook is for sales to grow"
    # "expects costs to be", "plans for them to reach"
    return _meant(_above(said.above, grammar), context)


def _tells_of_ahead(token: Token, grammar: Grammar) -> bool:
    """ "our outlook", "is likely", but not "on-budget project work"."""
    noun = grammar.has("GOALS", token.word) or token.word not in grammar.verbs
    return token.part == "word" and noun and grammar.has("EXPECTING", token.word)


def _above(above: Sequence[Token], grammar: Grammar) -> list[Token]:
    """The verb above an infinitive, and those above that where it is one itself: "is expected to grow to"."""
    found: list[Token] = []
    for n in range(len(above) - 1, -1, -1):
        if above[n].part == "verb":
            found.append(above[n])
            if n == 0 or above[n - 1].word != grammar.infinitive:
                break
    return found


def _is_of_level(context: Context) -> bool:
    """ "sales should reach", "we should grow": what is to be expected, and not what Peru ought to do."""
    verb, grammar, before = context.said.verb, context.grammar, context.said.before
    if verb is None or verb.part != "verb" or not before or before[-1].part != "name":
        return True
    return grammar.has("LEVELS", verb.value) or bool(change_of(verb.word, grammar))


def _is_to_be(before: Sequence[Token], grammar: Grammar) -> bool:
    """ "we'll settle"."""
    endings = grammar.endings.future
    return bool(endings) and any(
        one.word.endswith(endings) and not grammar.has("NO_FUTURE", one.word) for one in before[-2:]
    )


def _is_speech(token: Token, context: Context) -> bool:
    known = context.grammar.tags.get(token.word)
    return known is not None and known.tag == "speech"


def _foretells(token: Token, context: Context) -> bool:
    """ "is seen to grow", "is seen at 4%"; nobody foretells who "was seen at 4 shops"."""
    if not context.grammar.has("FORESEEN", token.word):
        return False
    tokens = context.said.tokens
    if _is_to(tokens, token, context.grammar):
        return True
    led = tokens[context.said.at - 1]
    return led.part == "preposition" and context.figure.kind in ("percent", "points", "money")


def _is_to(tokens: Sequence[Token], token: Token, grammar: Grammar) -> bool:
    n = next(n for n, one in enumerate(tokens) if one.start == token.start)
    return (
        n + 2 < len(tokens)
        and tokens[n + 1].word == grammar.infinitive
        and tokens[n + 2].part in ("verb", "auxiliary")
    )


def _verbs_behind(context: Context) -> tuple[Token, ...]:
    """Of "40 percent of them will pay"; but what "the $3 billion bridge" will be says nothing of its cost."""
    said = context.said
    led = said.tokens[said.at - 1] if said.at else None
    if led is not None and (led.part in ("determiner", "possessive") or led.own):
        return ()
    if context.figure.kind in ("measure", "duration") and said.after[:1] and said.after[0].part == "word":
        return ()
    verbs = [token for token in said.after if token.part in ("verb", "auxiliary", "modal")][:4]
    ended = next((n for n, token in enumerate(verbs) if context.grammar.has("THINKING", token.value)), None)
    return tuple(verbs if ended is None else verbs[: ended + 1])  # "of them felt sales would rise"


def _before_that(context: Context) -> Token | None:
    """The verb of "insists that", "expects that"."""
    said = context.said
    n = said.at - len(said.between) - len(said.verbs) - len(said.before) - len(said.above) - 2
    return said.tokens[n] if n >= 0 and said.tokens[n].part == "verb" else None


def _meant(tokens: Iterable[Token], context: Context) -> Status | None:
    grammar = context.grammar
    for token in tokens:
        lemma = grammar.verbs.get(token.word, (token.word, ""))[0]
        if grammar.has("DENYING", lemma):
            return "denied"
        if grammar.has("PLANNING", lemma) and not _is_service(token, lemma, context):
            return "proposed"
        if grammar.has("EXPECTING", lemma):
            return "forecast"
    return None


def _is_service(token: Token, lemma: str, context: Context) -> bool:
    """ "offers two courses": what is there for the taking, and no price that is offered."""
    if token.form not in ("present", "ing"):
        return False
    return context.grammar.has("SERVING", lemma) and context.figure.kind in ("count", "measure", "duration")


def _by_goal(tokens: Sequence[Token], context: Context) -> Status | None:
    for token in tokens:
        if context.grammar.has("GOALS", token.word):
            return "forecast" if context.grammar.has("EXPECTING", token.word) else "proposed"
    return None


def _behind(context: Context) -> Status | None:
    """ "the $3 billion in savings that we are targeting"."""
    said = context.said
    n = said.at + 1 + len(said.after)
    if n >= len(said.tokens) or said.tokens[n].part != "relative":
        return None
    if context.grammar.has("IFS", said.tokens[n].word):
        return None
    done = said.verbs and said.verbs[0].part == "verb" and said.verbs[0].form == "past"
    if done and context.figure.kind == "count":
        return None  # "began with ten bakers who we hope will stay"
    verbs = [token for token in said.tokens[n + 1 : n + _BEHIND] if token.part == "verb"]
    return _meant(verbs[:1], context)


def _is_goal(context: Context) -> bool:
    """ "has set a goal to double trade to"."""
    said = context.said
    words = [one.word for one in (*said.above, *said.before) if one.part == "word"]
    return any(context.grammar.has("GOALS", word) for word in words[-1:])


def _has_been(verbs: Sequence[Token], grammar: Grammar) -> bool:
    """ "would have been", "may have cost", but not "will have"."""
    at = next((n for n, one in enumerate(verbs) if grammar.has("HAVE", one.word)), len(verbs))
    after = [one for one in verbs[at + 1 :] if one.part in ("verb", "auxiliary")]
    return at > 0 and bool(after) and any(one.part == "modal" for one in verbs[:at])


def _has_condition(context: Context) -> bool:
    return any(
        token.part == "relative" and context.grammar.has("IFS", token.word) for token in context.said.tokens
    )


def demand_word(
    text: str,
    before: Sequence[Word],
    after: Sequence[Word],
    verbs: frozenset[int],
    grammar: Grammar | None,
) -> Word | None:
    """The nearest word of asking before the figure, or just behind it ("the $5 billion it sought")."""
    if grammar is None:
        return None
    following: Word | None = None
    for word in reversed(before):
        tries = grammar.has("TRYING", word.value) and text.startswith(f" {grammar.infinitive} ", word.end)
        if (
            word.tag == "demand"
            and not tries
            and (
                word.start in verbs
                or not grammar.has("ASKS_AS_NOUNS", word.value)
                or _asks_for(text, word, grammar)
            )
            and (not grammar.has("PHYSICAL", word.value) or _urges(text, word, following, grammar))
        ):
            return word
        if is_plain_present(word, grammar):
            break
        following = word
    for word in after:
        if word.tag == "demand" and word.start in verbs:
            return (
                None if text.endswith(f" {grammar.infinitive} ", 0, word.start) else word
            )  # "went to seek help"
        if word.tag not in _ASIDE:
            return None
    return None


def _asks_for(text: str, word: Word, grammar: Grammar) -> bool:
    """ "a request for $3 million", but not "the change request was"."""
    return grammar.has("ASKED_FOR", text[word.end : word.end + _SHORT].strip().partition(" ")[0])


def _urges(text: str, word: Word, following: Word | None, grammar: Grammar) -> bool:
    """ "pushed Peru to pay", "pressed for", but not "pushed prices to"."""
    asked = following is not None and (
        following.tag in ("name", "actor") or grammar.has("PRESSED_FOR", following.value)
    )
    if following is None or not asked:
        return False
    return grammar.bare(text[word.end : following.start])


def is_plain_present(word: Word, grammar: Grammar) -> bool:
    """A verb by which something simply is so, whatever was asked or planned before it."""
    return word.now and not grammar.has("HELPING", word.value)
