"""Whose figure it is: normalised names, the most particular first; () when unsure."""

from __future__ import annotations

from claimcheck.claims.context import Context
from claimcheck.claims.nouns import phrase_before
from claimcheck.claims.predicate import predicate
from claimcheck.claims.refer import antecedent, owner_before
from claimcheck.claims.scan import Word
from claimcheck.claims.thing import Thing, bare
from claimcheck.claims.tokens import Token

_PLACED = frozenset(("in", "at", "across", "inside", "within", "throughout"))
_OTHERS = frozenset(("adjective", "aside", "joined"))
_NO_SCOPE = frozenset(
    ("adjective", "aside", "speaker", "actor", "own", "to", "than", "from", "over", "since")
)
_THAT = frozenset(("the", "that", "which"))
_THERE = (" in the country", " there", " stationed there")
_SIDE = frozenset(("actor", "own", "for", "between", "with"))


def subject(context: Context, thing: Thing, owners: dict[str, str], last: tuple[str, ...]) -> tuple[str, ...]:
    """`owners` are those of the nouns counted so far (troop: US), for "and 28,500 in Peru"; `last` is
    the subject of the amount before, for a measure that stands with it."""
    kind = context.figure.kind
    if kind == "date":
        return _calendar(context)
    if kind in ("time", "ordinal", "duration", "age", "plain"):
        return ()
    if kind == "count":
        found = _counted(context, owners)
        return found or _of_count(context, thing)
    demand = context.demand
    if demand is not None:
        return _asked(context, demand)
    if thing.inherited:
        return last
    if kind == "measure" and (name := _inside(context)):
        return (name,)
    return _scoped(context, _first(context, thing))


def _scoped(context: Context, first: str) -> tuple[str, ...]:
    """ "in Europe", "with the US": what else narrows the claim."""
    if not first:
        return ()
    names = context.names()
    if any(role == "joined" for _, role in names):
        return ()
    scope = [
        n.value
        for n, role in names
        if role not in _NO_SCOPE and (n.form in ("name", "people") or role == "with")
    ]
    return tuple(dict.fromkeys((first, *scope)))


def _first(context: Context, thing: Thing) -> str:
    """The one who has or does it."""
    if found := _relative(context):
        return found
    tokens, at = context.said.tokens, context.said.at
    led = tokens[at - 1] if at else None
    if led is not None and led.part == "name" and led.own:  # "Kenya's $40 million deficit"
        return _sure(context, led)
    if led is not None and led.part == "possessive":
        return antecedent(context, at - 1) or _announced(context, at - 1)
    if led is not None and led.word == "(" and at > 1 and tokens[at - 2].part == "name":
        return _sure(context, tokens[at - 2])
    phrase = thing.phrase
    if phrase is not None:
        if found := owner_before(context, phrase.start):
            return found
        if tokens[phrase.start - 1 if phrase.start else 0].part == "possessive":
            return ""
        if context.figure.kind != "multiple" and (found := _of_name(context, phrase.end)):
            return found
    if thing.role == "subject" or not context.said.verbs:
        return (_adjective(context) or _tied(context) or _topical(context, thing)) if thing.name else ""
    verb = context.said.verb
    if not thing.name and (context.said.between or verb is None or _is_of_things(context, verb)):
        return ""
    return doer(context)


def _is_of_things(context: Context, verb: Token) -> bool:
    """A verb whose subject is rather what has the figure than who has it: "it is expected to grow to"."""
    grammar = context.grammar
    return (
        any(grammar.has(kind, verb.value) for kind in ("LEVELS", "CHANGES_UP", "CHANGES_DOWN", "EXPECTING"))
        or verb.part == "auxiliary"
    )


def _inside(context: Context) -> str:
    """ "the 59-foot-tall Calder rocket"."""
    after = context.said.after
    for n, token in enumerate(after[:-1]):
        if token.part == "name":
            return _sure(context, token) if after[n + 1].part == "word" and not token.own else ""
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
    return _sure(context, token) if token is not None and token.part == "name" and not token.own else ""


def _sure(context: Context, token: Token) -> str:
    """The name, unless it is one of several."""
    role = _role(context, token)
    return "" if role in ("joined", "aside") else token.value


def _role(context: Context, token: Token) -> str:
    return next((role for name, role in context.placed if name.start == token.start), "")


def _of_name(context: Context, at: int) -> str:
    """ "the net profit of Acme", "output at Acme", "unemployment in Peru"."""
    tokens = context.said.tokens
    if at + 1 >= len(tokens) or tokens[at].word not in ("of", "at", "in", "by", "for"):
        return ""
    n = at + 1
    while n < len(tokens) and tokens[n].part == "determiner":
        n += 1
    if n < len(tokens) and tokens[n].part == "name":
        following = tokens[n + 1] if n + 1 < len(tokens) else None
        if following is not None and following.part == "word":
            return ""  # "the price of Acme shares"
        return _sure(context, tokens[n]) if not _is_town(context, tokens[n]) else ""
    if n < len(tokens) and tokens[n].word in context.firms and tokens[at].word == "of":
        return antecedent(context, n)
    return ""


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


def _topical(context: Context, thing: Thing) -> str:
    """ "Net profit rose": that of the company that all the article is about."""
    head = bare(thing.name).rpartition(" ")[2]
    if not context.grammar.has("RESULTS", head) or not context.story.topic:
        return ""
    here = {name.value for name, _ in context.placed if name.form == "other"}
    nearby = here | {
        name.value for placed in context.story.names_before(context.clause.start) for name, _ in placed
    }
    topic = context.story.topic
    return topic if all(topic in name or name in topic for name in nearby) else ""


def _tied(context: Context) -> str:
    """The one name that the clause ties to the figure."""
    names = context.names()
    tied = {
        name.value for name, role in names if role in ("of", "for", "in", "at", "by") and name.form == "name"
    }
    if any(role not in ("adjective", "aside", "speaker", "of", "for", "in", "at", "by") for _, role in names):
        return ""
    return tied.pop() if len(tied) == 1 else ""


def doer(context: Context) -> str:
    """The name before the verb; of what joins on without one ("… and raised $3 million"), that of the verb
    before; of "it" and "the company", whom they mean."""
    said = context.said
    while said.verbs and said.verbs[0].form == "ing":  # "after acquiring", ", raising"
        floor = said.at - len(said.between) - len(said.verbs)
        led = said.tokens[floor - 1] if floor else None
        if led is None or (led.part != "preposition" and led.word != ","):
            break
        outer = predicate(said.tokens, floor - 1)
        if not outer.verbs:
            break
        said = outer
    while not said.before:
        floor = said.at - len(said.between) - len(said.verbs)
        if floor <= 0:
            return ""
        opener = said.tokens[floor - 1]
        if opener.word in ("who", "which", "that"):
            n = floor - 2
            while n >= 0 and said.tokens[n].part == "mark":
                n -= 1
            token = said.tokens[n] if n >= 0 else None
            return _sure(context, token) if token is not None and token.part == "name" else ""
        if opener.part != "conjunction" or opener.word not in ("and", "but"):
            return ""
        said = predicate(said.tokens, floor - 1)
        if not said.verbs:
            return ""
    return _subject_name(
        context, said.tokens, said.at - len(said.between) - len(said.verbs), len(said.before)
    )


def _subject_name(context: Context, tokens: tuple[Token, ...], end: int, length: int) -> str:
    """The name, or whom the pronoun means, that is the subject of a verb at `end`."""
    start = end - length
    n = start
    while n < end and tokens[n].part in ("preposition",):
        comma = next((m for m in range(n, end) if tokens[m].word == ","), None)
        if comma is None:
            return ""
        n = comma + 1
    head: Token | None = None
    head_at = n
    while n < end:
        token = tokens[n]
        if token.part == "speaking":
            return ""
        if token.part == "pointing":
            return antecedent(context, n)
        if token.part == "preposition":
            break
        if token.part == "mark" and token.word == "," and head is not None:
            break  # an apposition
        if token.part in ("name", "word"):
            head, head_at = token, n
        n += 1
    if head is None:
        return ""
    if head.part == "name":
        return "" if head.own else _sure(context, head)
    if head.word in context.firms and head_at and tokens[head_at - 1].word == "the":
        return antecedent(context, head_at)
    if head.word in context.actors:  # "the Norwegian government"
        led = tokens[head_at - 1] if head_at else None
        if led is not None and led.part == "name" and not led.own:
            name = next((one for one, _ in context.placed if one.start == led.start), None)
            return name.value if name is not None and name.form != "other" else ""
    return ""


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
        if role == "actor" and context.text[demand.end : name.start] in (" ", " that ", " for ", " of "):
            return (name.value,)
    for name, role in reversed(names):
        if role in ("from", "of", "for") and name.start > demand.end:
            return (name.value,)
    asking = {name.value for name, role in names if role == "actor"}
    others = {n.value for n, role in context.placed if role in _SIDE and n.form != "other"} - asking
    return (others.pop(),) if len(others) == 1 else ()


def _relative(context: Context) -> str:
    """ "the $3 billion (that) Peru pays"."""
    tokens, n = context.said.tokens, context.said.at + 1
    while n < len(tokens) and tokens[n].word in _THAT:
        n += 1
    if (
        n + 1 >= len(tokens)
        or tokens[n].part != "name"
        or tokens[n + 1].part not in ("verb", "auxiliary", "modal")
    ):
        return ""
    return _sure(context, tokens[n]) if not tokens[n].own else ""


# Counts.


def _of_count(context: Context, thing: Thing) -> tuple[str, ...]:
    """ "Acme opened 300 shops": whoever has or does it. What was done to the counted is nobody's."""
    left = context.said.tokens[context.said.at - 1] if context.said.at else None
    if (
        left is not None
        and left.word == "of"
        and (over := phrase_before(context.said.tokens, context.said.at - 1))
    ) and (owner := owner_before(context, over.start)):
        return (owner,)
    if (
        not thing.name
        or not context.said.verbs
        or any(token.word in context.events for token in context.said.verbs)
    ):
        return ()
    between = context.said.between
    if any(token.part not in ("adverb", "preposition") for token in between) or len(between) > 2:
        return ()
    return _scoped(context, doer(context))


def _counted(context: Context, owners: dict[str, str]) -> tuple[str, ...]:
    """Where the counted are, then whose they are: ("Japan", "US") for US troops in Japan."""
    noun = context.figure.unit
    owner = _owner(context)
    if owner is None and "inherited-unit" in context.figure.notes:
        owner = owners.get(noun)
    if owner is not None:
        owners[noun] = owner
    if not noun or any(word.tag == "event" for word in (*context.before, *context.after)):
        return ()  # what happened once may have happened again
    places = _places(context, owner)
    if not places or owner is None:
        return places
    return (*places, owner)


def _owner(context: Context) -> str | None:
    span = context.figure.span
    for name in context.words:
        if name.tag == "name" and span.start <= name.start and name.end <= span.end:
            return name.value
    last = context.before[-1] if context.before else None
    if last is not None and last.tag == "name" and context.text[last.end : span.start] in (" ", "'s ", "’s "):
        return last.value if last.own else None
    return None


def _places(context: Context, owner: str | None) -> tuple[str, ...]:
    """Who has them, and where: ("Acme", "Peru") for "Acme employs 300 people in Peru"."""
    end = context.figure.span.end
    names = context.names()
    if any(role == "joined" for name, role in names if name.start >= end):
        return ()
    last = context.said.after[-1].end if context.said.after else end
    inside = [name.value for name, role in names if end <= name.start < last and role in _PLACED]
    host = _host(context)
    if host is not None:
        return tuple(dict.fromkeys((host, *inside)))
    if not any(word.tag == "state" for word in (*context.before, *context.after)):
        return ()
    if inside:
        return tuple(dict.fromkeys(inside))
    if not context.text.startswith(_THERE, end):
        return ()
    said = [
        name.value
        for name, role in context.placed
        if name.end <= context.figure.span.start and role != "adjective" and name.form != "other"
    ]
    others = [name for name in said if name != owner]
    return tuple(others[-1:])


def _host(context: Context) -> str | None:
    """ "Peru hosts 50,000", "and Peru 28,500"."""
    start = context.figure.whole.start
    near = [(name, role) for name, role in context.names() if name.end <= start]
    if not near or near[-1][1] != "actor":
        return None
    host = near[-1][0]
    directly = context.text[host.end : start] == " "
    plain = not any(token.part in ("word", "name", "figure", "mark") for token in context.said.between)
    hosting = plain and any(word.tag == "state" and word.start >= host.end for word in context.before)
    return host.value if directly or (hosting and doer(context) == host.value) else None
