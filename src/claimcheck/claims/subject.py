"""Whose figure it is: normalised names, the most particular first; () when unsure."""

from __future__ import annotations

from claimcheck.claims.context import Context
from claimcheck.claims.doer import doer, role_of, scoped, sure
from claimcheck.claims.holders import subject_of_count
from claimcheck.claims.nouns import change_of
from claimcheck.claims.predicate import predicate
from claimcheck.claims.refer import antecedent, owner_before
from claimcheck.claims.scan import Word
from claimcheck.claims.standing import gapped, is_of_another, standing
from claimcheck.claims.thing import Thing, bare
from claimcheck.claims.tokens import Token

_OTHERS = frozenset(("adjective", "aside", "joined"))
_NO_TIE = frozenset(("adjective", "aside", "speaker"))
_SIDE = frozenset(("actor", "own"))


def subject(context: Context, thing: Thing, owners: dict[str, str], last: tuple[str, ...]) -> tuple[str, ...]:
    """Whom the sentence's grammar makes the one who has it.

    `owners` are those of the nouns counted so far (troop: US), for "and 28,500 in Peru"; `last` is
    the subject of the amount before, for a measure that stands with it.
    """
    kind = context.figure.kind
    if kind == "date":
        return _calendar(context)
    if kind in ("time", "ordinal"):
        return ()
    if kind in ("duration", "age", "plain"):
        passed = kind == "duration" and any(one.part == "adverb" for one in context.said.after[:1])
        return () if passed else _alone(standing(context, thing))  # "ended three years ago"
    if kind == "count":
        found = subject_of_count(context, thing, owners) or _alone(standing(context, thing))
        return found or (last if _is_listed(context) else ())
    if (one := gapped(context)) is not None:
        return _alone(one)
    demand = context.demand
    if demand is not None:
        return _asked(context, demand)
    if thing.inherited:
        return last
    if kind == "measure" and (name := _inside(context)):
        return (name,)
    return scoped(context, _first(context, thing)) or _alone(standing(context, thing))


def _is_listed(context: Context) -> bool:
    """ "a company with six drugs and one device": counted in one list with the one before?"""
    tokens, at = context.said.tokens, context.said.at
    led = at > 1 and (tokens[at - 1].word == "," or context.grammar.has("AND", tokens[at - 1].word))
    return (
        led and tokens[at - 2].value == "count" and not any(one.part == "verb" for one in context.said.after)
    )


def _alone(name: str) -> tuple[str, ...]:
    return (name,) if name else ()


def _first(context: Context, thing: Thing) -> str:
    """The one who has or does it."""
    if found := _relative(context):
        return found
    if _is_past_a_clause(context):
        return ""
    tokens, at = context.said.tokens, context.said.at
    led = tokens[at - 1] if at else None
    if led is not None and led.part == "name" and led.own:  # "Kenya's $40 million deficit"
        return sure(context, led)
    if led is not None and led.part == "possessive":
        return antecedent(context, at - 1) or _announced(context, at - 1)
    if led is not None and led.part == "word" and led.own:  # "the carmaker's $40 million deficit"
        return antecedent(context, at - 1) if led.word in context.firms else ""
    if led is not None and led.word == "(" and at > 1 and tokens[at - 2].part == "name":
        name = tokens[at - 2]
        plain = role_of(context, name) == "actor"  # not "one star of Acme (200 degrees)"
        return name.value if plain and context.story.is_named(name.value) else ""
    phrase = thing.phrase
    if phrase is not None:
        if found := owner_before(context, phrase.start):
            return found
        if tokens[phrase.start - 1 if phrase.start else 0].part == "possessive":
            return ""
        if context.figure.kind != "multiple" and (found := _of_name(context, phrase.end)):
            return doer(context) if _is_held_there(context, thing) else found
    if thing.role == "subject" and phrase is not None and (found := _apposed(context, phrase.end)):
        return found
    if thing.role == "subject" or not context.said.verbs:
        if not thing.name:
            return ""
        return (
            _headed(context, thing)
            or _adjective(context)
            or _tied(context)
            or _topical(context, thing)
            or _acts_with(context, thing)
            or _opening_place(context)
        )
    if found := _inverted(context):
        return found
    verb = context.said.verb
    if thing.role == "behind" and verb is not None and not _has_it(context, verb):
        return ""  # "Acme disrupts the $3 billion market"
    if phrase is not None and is_of_another(context, thing):
        return ""
    if not thing.name and verb is not None and context.grammar.has("TELLING", verb.value):
        return ""
    found = doer(context)
    if not found and thing.name:
        return _opening_place(context)
    if not thing.name and (verb is None or _is_of_things(context, verb)):
        return found if any(one.part == "name" and one.value == found for one in context.said.before) else ""
    return found


def _opening_place(context: Context) -> str:
    """ "In Kenya, 40 percent of": the place that opens the sentence, if nobody else is named."""
    tokens = context.said.tokens
    if len(tokens) < 3 or not context.grammar.has("PLACED", tokens[0].word) or tokens[2].word != ",":
        return ""
    place = next((name for name, _ in context.placed if name.start == tokens[1].start), None)
    others = any(one.part in ("name", "pointing") for one in tokens[2 : context.said.at])
    return "" if place is None or place.own or others else sure(context, tokens[1])


def _is_past_a_clause(context: Context) -> bool:
    """ "rose from 5 percent when he was elected to 6 percent": behind a clause of another time."""
    said, grammar = context.said, context.grammar
    led = said.tokens[said.at - 1] if said.at else None
    moved = led is not None and grammar.has("FROM_TO", led.word)
    return moved and grammar.has("MEANWHILE", said.relative) and bool(said.verbs) and said.verb is not led


def _apposed(context: Context, at: int) -> str:
    """ "The port index, Acme 50, rose": the name between commas behind the words."""
    tokens = context.said.tokens
    words = [one.word for one in tokens[at : at + 3 : 2]]
    return sure(context, tokens[at + 1]) if words == [",", ","] and tokens[at + 1].part == "name" else ""


def _is_of_things(context: Context, verb: Token) -> bool:
    """A verb whose subject is rather what has the figure than who has it: "it is expected to grow to"."""
    grammar = context.grammar
    return (
        any(grammar.has(kind, verb.value) for kind in ("LEVELS", "CHANGES_UP", "CHANGES_DOWN", "EXPECTING"))
        or verb.part == "auxiliary"
    )


def _inverted(context: Context) -> str:
    """ "Im vergangenen Jahr erzielte Zalando": the subject right behind the verb."""
    said = context.said
    head = said.between[0] if said.between and context.grammar.verb_last else None
    return sure(context, head) if head is not None and head.part == "name" and not head.own else ""


def _has_it(context: Context, verb: Token) -> bool:
    """A verb whose subject has the figure's thing, gets or gives it: "posted a $3 million loss"."""
    kinds = ("REPORTING", "HOLDING", "GIVING", "DEALINGS", "CHANGES_UP", "CHANGES_DOWN")
    led = context.said.tokens[context.said.at - 1]
    if led.part != "determiner" and context.grammar.has("LEVELS", verb.value):
        return True  # "took $3 million in fares", but not "closed the $3 million sale"
    return verb.part == "auxiliary" or any(context.grammar.has(kind, verb.value) for kind in kinds)


def _inside(context: Context) -> str:
    """ "the 59-foot-tall Calder rocket"."""
    after = context.said.after
    for n, token in enumerate(after[:-1]):
        if token.part == "name":
            return sure(context, token) if after[n + 1].part == "word" and not token.own else ""
        if token.part != "word":
            return ""
    return ""


def _announced(context: Context, at: int) -> str:
    """ "With its $3 billion bid, Acme has …": whose it is comes behind the comma."""
    tokens = context.said.tokens
    if tokens[0].part != "preposition" or any(token.part == "name" for token in tokens[:at]):
        return ""
    comma = next((n for n in range(at, len(tokens)) if tokens[n].word == ","), len(tokens))
    token = tokens[comma + 1] if comma + 1 < len(tokens) else None
    return sure(context, token) if token is not None and token.part == "name" and not token.own else ""


def _of_name(context: Context, at: int) -> str:
    """ "the net profit of Acme", "output at Acme", "unemployment in Peru"."""
    tokens = context.said.tokens
    while at < len(tokens) and change_of(tokens[at].word, context.grammar):
        at += 1  # "the rate cut by"
    if [one.word for one in tokens[at : at + 3 : 2]] == ["(", ")"]:
        at += 3  # "the market value (MV) of"
    linked = context.grammar.has("OF_WHOM", tokens[at].word) if at + 1 < len(tokens) else False
    if at + 1 >= len(tokens) or not (linked or context.grammar.has("GENITIVE", tokens[at].word)):
        return ""
    n = at + 1
    while n < len(tokens) and tokens[n].part == "determiner":
        n += 1
    if n < len(tokens) and tokens[n].part == "name":
        following = tokens[n + 1] if n + 1 < len(tokens) else None
        if following is not None and following.part == "word":
            return ""  # "the price of Acme shares"
        loose = _is_town(context, tokens[n]) or role_of(context, tokens[n]) == "adjective"
        placed = context.grammar.has("PLACED", tokens[at].word) and not context.grammar.has(
            "AT", tokens[at].word
        )
        shares = at < context.said.at and context.grammar.has("FIRM_THINGS", tokens[at - 1].word)
        loose = loose or (placed and not shares and not _is_place(context, tokens[n]))  # "a stake in Acme"
        return "" if loose else sure(context, tokens[n])
    if (
        n < len(tokens)
        and tokens[n].word in context.firms
        and (context.grammar.has("OF", tokens[at].word) or context.grammar.has("GENITIVE", tokens[at].word))
    ):
        return antecedent(context, n)
    return ""


def _is_held_there(context: Context, thing: Thing) -> bool:
    """ "Acme has a 44 percent market share in Peru": has somebody else what lies there?"""
    tokens, phrase = context.said.tokens, thing.phrase
    if thing.role != "behind" or phrase is None or not context.said.verbs:
        return False
    there = phrase.end < len(tokens) and context.grammar.has("PLACED", tokens[phrase.end].word)
    held = context.grammar.has("HOLDING", context.said.verbs[-1].value)
    return there and held


def _is_place(context: Context, token: Token) -> bool:
    return any(name.form != "other" for name, _ in context.placed if name.start == token.start)


def _is_town(context: Context, token: Token) -> bool:
    """ "turnout in Delhi" is not India's."""
    return any(name.form == "capital" for name, _ in context.placed if name.start == token.start)


def _adjective(context: Context) -> str:
    """ "Kenyan unemployment"."""
    said = context.said
    for token in said.before[:3]:
        if token.part == "name":
            name = next(
                (one for one, role in context.placed if one.start == token.start and role == "adjective"),
                None,
            )
            following = said.tokens[said.tokens.index(token) + 1]
            noun = following.part == "word" and following.word in context.nouns
            return name.value if name is not None and noun and name.form in ("people", "name") else ""
        if token.part != "determiner":
            return ""
    return ""


def _headed(context: Context, thing: Thing) -> str:
    """ "Acme Q3 results: Profit jumps": the one name before the colon, of a result."""
    tokens, said = context.said.tokens, context.said
    first = said.at - len(said.between) - len(said.verbs) - len(said.before)
    if not first or tokens[first - 1].word != ":" or not _is_result(context, thing):
        return ""
    names = [name for name, role in context.placed if name.end <= tokens[first - 1].start and role != "aside"]
    return names[0].value if len(names) == 1 and names[0].form == "other" else ""


def _is_result(context: Context, thing: Thing) -> bool:
    return context.grammar.has("RESULTS", bare(thing.name, context.grammar).rpartition(" ")[2])


def _acts_with(context: Context, thing: Thing) -> str:
    """ "Acme set a record with revenue reaching $3 million": who does what the result goes with."""
    tokens, phrase, grammar = context.said.tokens, thing.phrase, context.grammar
    n = phrase.start - 1 if phrase is not None else 0
    while n > 0 and (tokens[n].part in ("adverb", "determiner") or grammar.has("LIGHT", tokens[n].word)):
        n -= 1
    if n < 2 or not grammar.has("WITH", tokens[n].word) or not _is_result(context, thing):
        return ""
    outer = predicate(tokens, n, grammar)
    names = [one for one in tokens[:n] if one.part == "name"]
    plain = len(names) == 1 and names[0].start == tokens[0].start and not names[0].own
    acts = (
        bool(outer.verbs) and outer.verbs[0].form == "past" and [one.part for one in outer.before] == ["name"]
    )
    return sure(context, names[0]) if plain and acts else ""


def _is_stock(context: Context, thing: Thing) -> bool:
    """ "The stock is down": the one of the company, where it says no more of itself."""
    tokens, phrase = context.said.tokens, thing.phrase
    if phrase is None or phrase.end - phrase.start > 1 or not phrase.start:
        return False
    the = context.grammar.has("THE", tokens[phrase.start - 1].word)
    return the and context.grammar.has("STOCKS", tokens[phrase.start].word)


def _topical(context: Context, thing: Thing) -> str:
    """ "Net profit rose": that of the company that all the article is about."""
    if not (_is_result(context, thing) or _is_stock(context, thing)) or not context.story.topic:
        return ""
    here = {name.value for name, _ in context.placed if name.form == "other"}
    nearby = here | {
        name.value for placed in context.story.names_before(context.clause.start) for name, _ in placed
    }
    topic = context.story.topic
    return topic if all(topic in name or name in topic for name in nearby) else ""


def _tied(context: Context) -> str:
    """The one name that the clause ties to the figure."""
    said = context.said
    first = said.at - len(said.between) - len(said.verbs) - len(said.before)
    floor = said.tokens[first].start
    names = tuple((name, role) for name, role in context.names() if name.start >= floor)
    following = {
        said.tokens[n].start for n in range(len(said.tokens) - 1) if said.tokens[n + 1].part == "word"
    }
    names = tuple((n, "adjective" if n.start in following and r == "by" else r) for n, r in names)
    tied = {
        name.value for name, role in names if context.grammar.has("OF_WHOM", role) and name.form == "name"
    }
    if any(role not in _NO_TIE and not context.grammar.has("OF_WHOM", role) for _, role in names):
        return ""
    return tied.pop() if len(tied) == 1 else ""


def _calendar(context: Context) -> tuple[str, ...]:
    """Whose fiscal year it is."""
    period = context.figure.period
    if period is None or not period.fiscal:
        return ()
    start = context.figure.span.start
    near, earlier = (
        [n.value for n, role in placed if n.end <= start and n.form != "other" and role not in _OTHERS]
        for placed in (context.names(), context.placed)
    )
    if near:
        return (near[-1],)
    return (earlier[-1],) if len(set(earlier)) == 1 else ()


def _asked(context: Context, demand: Word) -> tuple[str, ...]:
    """Of whom it is demanded."""
    names = context.names()
    for name, role in names:
        if role == "actor" and context.text[demand.end : name.start] in context.grammar.gaps.asked:
            return (name.value,)
    for name, role in reversed(names):
        if context.grammar.has("ASKED_OF", role) and name.start > demand.end:
            return (name.value,)
    asking = {name.value for name, role in names if role == "actor"}
    others = {
        n.value
        for n, role in context.placed
        if (role in _SIDE or context.grammar.has("SIDE", role)) and n.form != "other"
    } - asking
    return (others.pop(),) if len(others) == 1 else ()


def _relative(context: Context) -> str:
    """ "the $3 billion (that) Peru pays"."""
    tokens, n = context.said.tokens, context.said.at + 1
    while n < len(tokens) and context.grammar.has("THAT_THE", tokens[n].word):
        n += 1
    if (
        n + 1 >= len(tokens)
        or tokens[n].part != "name"
        or tokens[n + 1].part not in ("verb", "auxiliary", "modal")
    ):
        return ""
    return sure(context, tokens[n]) if not tokens[n].own else ""
