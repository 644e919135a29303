"""Is a figure stated, demanded, forecast, proposed, denied, conditional, or of an earlier time?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.claims.context import NO_AMOUNT, Context
from claimcheck.claims.scan import Word
from claimcheck.claims.tokens import Token
from claimcheck.model import Status

_BASE = frozenset(("from", "than"))
_ASIDE = frozenset(("preposition", "function", "now", "former", "state", "name"))
# Words of asking only when someone is asked: prices are pushed too.
_PHYSICAL = frozenset(("press", "pressed", "pressing", "push", "pushed", "pushing"))
_TRYING = frozenset(("seek", "seeks", "sought", "seeking"))  # "sought to cut" asks nobody
_HELPING = frozenset(("is", "are", "has", "have", "will"))
_AGAINST = frozenset(("against", "versus", "vs"))
_BEHIND = 6  # tokens in which a clause behind the figure says how it is meant


def status(context: Context) -> Status:
    """By the verbs over the figure, what stands right before it, or the relative clause behind it."""
    if context.demand is not None:
        return "demanded"
    if is_former(context):
        return "former"
    said = context.said
    led = said.tokens[said.at - 1] if said.at else None
    if led is not None and led.part in ("word", "verb") and (meant := _meant((led,), context)):
        return meant
    if found := _by_verbs(context):
        return found
    if context.figure.kind in NO_AMOUNT:
        return _behind(context) or "stated"
    near = [token for token in (*said.between, *said.after[:_BEHIND]) if token.part == "word"]
    if said.verb is not None and said.verb.part == "auxiliary":
        near += [token for token in said.before if token.part == "word"]
    return _by_goal(near, context) or _behind(context) or "stated"


def _by_verbs(context: Context) -> Status | None:
    said, grammar = context.said, context.grammar
    verbs = said.verbs or _verbs_behind(context)
    modal = any(token.part == "modal" and not grammar.has("ABLE", token.word) for token in verbs)
    if any(token.word in grammar.going and _is_to(said.tokens, token) for token in verbs):
        return "forecast"  # "is going to grow"
    been = any(grammar.has("BEING", token.word) for token in verbs)
    if been and any(_foretells(token, context) for token in verbs):
        return "forecast"
    unreal = any(token.part == "modal" and token.word in grammar.unreal for token in verbs)
    if unreal and (_has_condition(context) or _has_been(verbs)):
        return "conditional"
    if (
        any(grammar.has("NEGATING", token.word) or token.word.endswith("n't") for token in verbs)
        and said.verbs
    ):
        return "denied"
    if modal:
        return None if _has_been(verbs) else "forecast"
    above = next((token for token in reversed(said.above) if token.part == "verb"), None)
    if above is not None and grammar.has("DENYING", above.value):
        return "denied"
    if said.relative == "that" and (opener := _before_that(context)) is not None:
        if context.grammar.has("ASKING", opener.value):
            return "demanded"
        if meant := _meant((opener,), context):
            return meant
    found = _meant(verbs, context)
    if found or not verbs or verbs[0].word != "to":
        return found
    # "expects costs to be", "plans for them to reach"
    return _meant([token for token in said.above if token.part == "verb"][-1:], context)


def _foretells(token: Token, context: Context) -> bool:
    """ "is seen to grow", "is seen at 4%"; nobody foretells who "was seen at 4 shops"."""
    if not context.grammar.has("FORESEEN", token.word):
        return False
    tokens = context.said.tokens
    if _is_to(tokens, token):
        return True
    led = tokens[context.said.at - 1]
    return led.part == "preposition" and context.figure.kind in ("percent", "points", "money")


def _is_to(tokens: Sequence[Token], token: Token) -> bool:
    n = next(n for n, one in enumerate(tokens) if one.start == token.start)
    return n + 2 < len(tokens) and tokens[n + 1].word == "to" and tokens[n + 2].part in ("verb", "auxiliary")


def _verbs_behind(context: Context) -> tuple[Token, ...]:
    """Of "40 percent of them will pay"; but what "the $3 billion bridge" will be says nothing of its cost."""
    said = context.said
    led = said.tokens[said.at - 1] if said.at else None
    if led is not None and (led.part in ("determiner", "possessive") or led.own):
        return ()
    if context.figure.kind in ("measure", "duration") and said.after[:1] and said.after[0].part == "word":
        return ()
    return tuple(token for token in said.after if token.part in ("verb", "auxiliary", "modal"))[:4]


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
        if grammar.has("PLANNING", lemma):
            return "proposed"
        if grammar.has("EXPECTING", lemma):
            return "forecast"
    return None


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
    verbs = [token for token in said.tokens[n + 1 : n + _BEHIND] if token.part == "verb"]
    return _meant(verbs[:1], context)


def _has_been(verbs: Sequence[Token]) -> bool:
    """ "would have been", "may have cost", but not "will have"."""
    at = next((n for n, one in enumerate(verbs) if one.word in ("have", "'ve")), len(verbs))
    after = [one for one in verbs[at + 1 :] if one.part in ("verb", "auxiliary")]
    return at > 0 and bool(after) and any(one.part == "modal" for one in verbs[:at])


def _has_condition(context: Context) -> bool:
    return any(
        token.part == "relative" and token.word in context.grammar.ifs for token in context.said.tokens
    )


def demand_word(text: str, before: Sequence[Word], after: Sequence[Word]) -> Word | None:
    """The nearest word of asking before the figure, or just behind it ("the $5 billion it sought")."""
    following: Word | None = None
    for word in reversed(before):
        tries = word.value in _TRYING and text.startswith(" to ", word.end)
        if (
            word.tag == "demand"
            and not tries
            and (word.value not in _PHYSICAL or _urges(text, word, following))
        ):
            return word
        if is_plain_present(word):
            break
        following = word
    for word in after:
        if word.tag == "demand":
            return word
        if word.tag not in _ASIDE:
            return None
    return None


def _urges(text: str, word: Word, following: Word | None) -> bool:
    """ "pushed Peru to pay", "pressed for", but not "pushed prices to"."""
    if following is None or (following.tag not in ("name", "actor") and following.value != "for"):
        return False
    return text[word.end : following.start] in (" ", " the ")


def is_plain_present(word: Word) -> bool:
    """A verb by which something simply is so, whatever was asked or planned before it."""
    return word.now and word.value not in _HELPING


def is_base(context: Context) -> bool:
    """ "against 3.9 percent", "compared with 3.9 percent", after a figure of its kind."""
    tokens, at = context.said.tokens, context.said.at
    led = [token.word for token in tokens[max(0, at - 2) : at]]
    if not led or not (led[-1] in _AGAINST or (led[0] == "compared" and led[-1] in ("with", "to"))):
        return False
    return any(token.part == "figure" and token.value == context.figure.kind for token in tokens[:at])


def is_former(context: Context) -> bool:
    """Right after "from", "than", "compared with", or said to be earlier."""
    if is_base(context):
        return True
    before, start = context.before, context.figure.whole.start
    following = min((f.span.start for f in context.around if f.span.start > start), default=None)
    behind = [word for word in context.after[:2] if following is None or word.end <= following]
    near = () if before and before[-1].value in ("to", "at") else before[-2:]
    if any(word.tag == "former" for word in (*near, *behind)):
        return True
    if not before or context.text[before[-1].end : start].strip(" the") != "":
        return False
    last = before[-1]
    if last.value == "than":
        return True
    return last.value in _BASE and any(word.tag in ("up", "down") for word in before)
