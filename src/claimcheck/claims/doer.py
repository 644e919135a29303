"""Who does it: the name that is a verb's subject, and what else narrows the claim."""

from __future__ import annotations

from claimcheck.claims.context import Context
from claimcheck.claims.nouns import phrase_before
from claimcheck.claims.predicate import predicate
from claimcheck.claims.refer import antecedent, owner_before
from claimcheck.claims.tokens import Token
from claimcheck.startup.expressions import compiled

_BROKEN = compiled(r"\b[A-Z]\w*[0-9]\w* \Z")
_BEFORE = 12  # letters before a name in which a part of it may stand that has digits
_NO_SCOPE = frozenset(("adjective", "aside", "speaker", "actor", "own"))


def scoped(context: Context, first: str) -> tuple[str, ...]:
    """ "in Europe", "with the US": what else narrows the claim."""
    if not first:
        return ()
    names, grammar = context.names(), context.grammar
    known = {name.value for name, _ in names if name.form != "other"}
    if any(role == "joined" and (name.form != "other" or first in known) for name, role in names):
        return ()  # "in Peru and Chile", and not one who deals with Acme and Borne
    scope = [
        n.value
        for n, role in names
        if role not in _NO_SCOPE
        and not grammar.has("NO_SCOPE", role)
        and not _is_of_purpose(context, n.start)
        and (n.form in ("name", "people") or grammar.has("WITH", role))
    ]
    return tuple(dict.fromkeys((first, *scope)))


def _is_of_purpose(context: Context, at: int) -> bool:
    """ "paid $3 million to end a dispute in Peru": where something else is done?"""
    tokens = context.said.tokens[context.said.at + 1 :]
    return any(one.part == "verb" and one.start < at for one in tokens) and context.figure.span.end < at


def sure(context: Context, token: Token) -> str:
    """The name, unless it is one of several."""
    role = role_of(context, token)
    if len(token.value) < 2 or _BROKEN.search(context.text, max(0, token.start - _BEFORE), token.start):
        return ""  # "E-commerce", the Gym of "F45 Gym"
    return "" if role in ("joined", "aside") or context.grammar.has("TERMS", token.value) else token.value


def role_of(context: Context, token: Token) -> str:
    return next((role for name, role in context.placed if name.start == token.start), "")


def doer(context: Context) -> str:
    """The name before the verb; of what joins on without one ("… and raised $3 million"), that of the verb
    before; of "it" and "the company", whom they mean."""
    said = context.said
    while said.verbs and said.verbs[0].form == "ing":  # "after acquiring", ", raising"
        floor = said.at - len(said.between) - len(said.verbs)
        led = said.tokens[floor - 1] if floor else None
        if led is None or (led.part != "preposition" and led.word != ","):
            break
        outer = predicate(said.tokens, floor - 1, context.grammar)
        if not outer.verbs:
            break
        said = outer
    while all(one.part == "adverb" for one in said.before):  # "and now has"
        floor = said.at - len(said.between) - len(said.verbs) - len(said.before)
        if floor <= 0:
            return ""
        opener = said.tokens[floor - 1]
        if context.grammar.has("WHO", opener.word):
            n = floor - 2
            while n >= 0 and said.tokens[n].word == ",":
                n -= 1
            token = said.tokens[n] if n >= 0 else None
            if token is not None and context.grammar.has("FIRM_THINGS", token.word):
                phrase = phrase_before(said.tokens, n + 1)  # "Acme shares, which"
                return owner_before(context, phrase.start) if phrase is not None else ""
            return sure(context, token) if token is not None and token.part == "name" else ""
        if opener.part != "conjunction" or not context.grammar.has("GOES_ON", opener.word):
            return ""
        said = predicate(said.tokens, floor - 1, context.grammar)
        if not said.verbs:
            return ""
    end = said.at - len(said.between) - len(said.verbs)
    if said.verbs[:1] and said.verbs[0].form == "ing" and said.above and said.above[-1].part == "verb":
        return ""  # "help Peru by working"
    if said.verbs[:1] and said.verbs[0].word == context.grammar.infinitive and _is_asked(context, said.above):
        return ""  # "lobbied Peru to exclude", "uses Acme to drive"
    return _subject_name(context, said.tokens, end, len(said.before))


def _is_object(context: Context, tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """Does a word that may be a verb stand right before the name?"""
    return at > start and tokens[at - 1].part == "word" and tokens[at - 1].word in context.grammar.verbs


def _is_no_subject(context: Context, tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """ "Orlan and Hall's Puffs": one of two. "Towns adopting Orlan": what is done by another."""
    earlier = next(
        (n for n in range(at - 1, start - 1, -1) if tokens[n].part == "name" and not tokens[n].own), at
    )
    between = tokens[earlier + 1 : at]
    if any(context.grammar.has("AND", one.word) for one in between):
        return not any(one.part == "figure" for one in between)
    return at > start + 1 and tokens[at - 1].form == "ing" and tokens[at - 2].part == "word"


def _is_asked(context: Context, above: tuple[Token, ...]) -> bool:
    """Is a name before an infinitive rather the object of the verb above, and of none that expects?"""
    verb = next((one for one in reversed(above) if one.part == "verb"), None)
    return verb is not None and not context.grammar.has("EXPECTING", verb.value)


def _is_called(context: Context, head: Token, at: int) -> bool:
    """Does the word say what the name before it is the name of: "the Borne programme"?"""
    led = context.said.tokens[at - 1] if at else None
    if led is None or led.part != "name" or led.own or not context.grammar.has("CALLED", head.word):
        return False
    return not any(name.start == led.start and name.form != "other" for name, _ in context.placed)


def _subject_name(context: Context, tokens: tuple[Token, ...], end: int, length: int) -> str:
    """The name, or whom the pronoun means, that is the subject of a verb at `end`."""
    start = end - length
    n = start
    attended = end < len(tokens) and tokens[end].form == "ing"
    to = end < len(tokens) and tokens[end].word == context.grammar.infinitive
    if n < end and (
        (attended and context.grammar.has("WITH", tokens[n].word))
        or (to and context.grammar.has("FOR_TO", tokens[n].word))
    ):
        n += 1  # "with Acme posting", "for Acme to post"
    while n < end and tokens[n].part in ("preposition",):
        comma = next((m for m in range(n, end) if tokens[m].word == ","), None)
        if comma is None:
            return ""
        n = comma + 1
    head: Token | None = None
    head_at = n_first = n
    while n < end:
        token = tokens[n]
        if token.part == "speaking":
            return context.story.host
        if token.part == "pointing":
            costs = end < len(tokens) and any(
                context.grammar.has("TAKING", one.value)
                for one in tokens[n + 1 : end + 2]
                if one.part == "verb"
            )
            return "" if costs and context.grammar.has("THINGS", token.word) else antecedent(context, n)
        if token.part == "preposition":
            break
        if token.part == "mark" and token.word == "," and head is not None:
            break  # an apposition
        if token.word == "(" and head is not None:  # "Acme Adding (AA) posted"
            if any(context.grammar.has("AND_OR", one.word) for one in tokens[start:end]):
                return ""
            n = next((m + 1 for m in range(n, end) if tokens[m].word == ")"), end)
            continue
        verbless = token.part == "name" and head is not None and head.form == "present" and n > 1
        if verbless and tokens[n - 2].part == "name" and not tokens[n - 2].own:
            return ""  # "Acme orbits Mars": a verb that is not known
        timed = token.part == "word" and context.grammar.has("CALENDAR", token.word)
        if token.part in ("name", "word") and not timed:  # "The bank last Friday reduced"
            head, head_at = token, n
        n += 1
    if head is None or (to and (n < end or _is_object(context, tokens, start, head_at))):
        return ""  # "help Peru by working for peace to bring", "uses Acme to drive"
    if head.part == "name":
        return "" if head.own or _is_no_subject(context, tokens, n_first, head_at) else sure(context, head)
    if head.word in context.firms and head_at and context.grammar.has("THE", tokens[head_at - 1].word):
        return antecedent(context, head_at)
    if _is_called(context, head, head_at):  # "the Borne programme"
        named = tokens[head_at - 1]
        opened = context.grammar.has("THE", named.value.partition(" ")[0].lower())
        return "" if opened else sure(context, named)  # "The Hall Government"
    if head.word in context.actors or context.grammar.has("BOARDS", head.word):
        return _of_body(context, tokens, head_at)
    return ""


def _of_body(context: Context, tokens: tuple[Token, ...], at: int) -> str:
    """Whose the one at place `at` is that acts for another: "the Norwegian government", "Acme's board", "its
    board", "the government of Peru"."""
    led = tokens[at - 1] if at else None
    acting = tokens[at].word in context.actors
    if led is not None and led.part == "name":
        name = next((one for one, _ in context.placed if one.start == led.start), None)
        if name is None or (not led.own and (not acting or name.form == "other")):
            return ""
        return name.value if name.form != "other" or not acting else ""
    if led is not None and led.part == "possessive":
        return "" if acting else antecedent(context, at - 1)
    after = tokens[at + 1 : at + 3]
    if [one.part for one in after] != ["preposition", "name"] or not context.grammar.has("OF", after[0].word):
        return ""
    return sure(context, after[1])
