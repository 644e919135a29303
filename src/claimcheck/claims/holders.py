"""Who has what is counted, and where."""

from __future__ import annotations

from claimcheck.claims.context import Context
from claimcheck.claims.doer import doer, scoped
from claimcheck.claims.nouns import phrase_before
from claimcheck.claims.refer import antecedent, owner_before
from claimcheck.claims.thing import Thing
from claimcheck.claims.tokens import Token

_LISTED = frozenset(("word", "adverb", "conjunction", "determiner"))


def subject_of_count(context: Context, thing: Thing, owners: dict[str, str]) -> tuple[str, ...]:
    """Where the counted are, and whose they are; else whoever has them or does it."""
    return _counted(context, owners) or _of_doer(context, thing)


def _of_doer(context: Context, thing: Thing) -> tuple[str, ...]:
    """ "Acme opened 300 shops": whoever has or does it. What was done to the counted is nobody's."""
    left = context.said.tokens[context.said.at - 1] if context.said.at else None
    if (
        left is not None
        and context.grammar.has("OF", left.word)
        and (over := phrase_before(context.said.tokens, context.said.at - 1))
    ) and (owner := owner_before(context, over.start)):
        return (owner,)
    if left is not None and left.part == "possessive":
        return scoped(context, antecedent(context, context.said.at - 1))
    verbs = context.said.verbs
    if left is not None and context.grammar.has("THE", left.word):
        return ()  # "disclosed the addition of the 14 jets": those that are known
    if not thing.name or not verbs or "-" in context.figure.surface:
        return ()
    if any(context.grammar.has("HOME", token.word) for token in context.said.between[:1]):
        return scoped(context, doer(context))  # "Peru is home to 33 million people"
    if is_told(context, verbs):
        return ()
    befallen = any(token.word in context.events for token in verbs)
    if befallen and any(context.grammar.has("BEING", token.word) for token in verbs):
        return ()
    beaten = left is not None and context.grammar.has("BY", left.word)
    beaten = beaten and context.grammar.has("BEATING", verbs[-1].value)  # "Acme beat Borne by 675 votes"
    if not beaten and not _is_one_of_objects(context) and _is_apart(context):
        return ()
    return scoped(context, doer(context))


def _is_apart(context: Context) -> bool:
    return any(token.part in ("name", "figure", "mark") for token in context.said.between)


def _is_one_of_objects(context: Context) -> bool:
    """ "Acme owns 14 shops, two banks and 300 flats": does nothing but such stand between verb and figure?"""
    between = context.said.between
    counts = [token for token in between if token.part == "figure"]
    return bool(counts) and all(
        token.part in _LISTED or token.word == "," or (token.part == "figure" and token.value == "count")
        for token in between
    )


def is_told(context: Context, verbs: tuple[Token, ...]) -> bool:
    """ "is one of 300 people", "estimates 300 people": nobody has or does anything to them."""
    grammar, last = context.grammar, verbs[-1]
    known = grammar.tags.get(last.word)
    if grammar.has("TELLING", last.value) or grammar.has("TELLING", last.word):
        return True
    told = grammar.has("EXPECTING", last.value) or (known is not None and known.tag == "speech")
    return told or (last.part == "auxiliary" and grammar.has("BEING", last.word))


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
        if name.tag == "name" and span.start <= name.start and name.end < span.end:  # not "five AMCs"
            return name.value
    last = context.before[-1] if context.before else None
    if (
        last is not None
        and last.tag == "name"
        and context.text[last.end : span.start] in context.grammar.gaps.owners
    ):
        return last.value if last.own else None
    return None


def _places(context: Context, owner: str | None) -> tuple[str, ...]:
    """Who has them, and where: ("Acme", "Peru") for "Acme employs 300 people in Peru"."""
    end = context.figure.span.end
    names = context.names()
    if any(role == "joined" for name, role in names if name.start >= end):
        return ()
    last = context.said.after[-1].end if context.said.after else end
    inside = [
        name.value
        for name, role in names
        if end <= name.start < last
        and context.grammar.has("PLACED", role)
        and not _is_of_act(context, name.start)
    ]
    host = _host(context)
    if host is None and inside and context.said.verbs and not _is_apart(context):
        held = context.said.verb
        if held is not None and context.grammar.has("HOLDING", held.value):
            host = doer(context) or None  # "opened a shop and has 300 employees in Peru"
    if host is not None:
        return tuple(dict.fromkeys((host, *inside)))
    if not any(word.tag == "state" for word in (*context.before, *context.after)):
        return ()
    countries = [name.value for name, _ in names if name.value in inside and name.form != "other"]
    if inside:
        return tuple(dict.fromkeys(countries))
    if not context.text.startswith(context.grammar.gaps.there, end):
        return ()
    said = [
        name.value
        for name, role in context.placed
        if name.end <= context.figure.span.start and role != "adjective" and name.form != "other"
    ]
    others = [name for name in said if name != owner]
    return tuple(others[-1:])


def _is_of_act(context: Context, at: int) -> bool:
    """ "signed by 12 states on Thursday in Peru": what happened is there, and not the counted."""
    between = [token for token in context.said.after if token.start < at]
    return any(token.value == "date" or context.grammar.has("CALENDAR", token.word) for token in between)


def _host(context: Context) -> str | None:
    """ "Peru hosts 50,000", "and Peru 28,500"."""
    start = context.figure.whole.start
    near = [(name, role) for name, role in context.names() if name.end <= start]
    if not near or near[-1][1] != "actor":
        return None
    host = near[-1][0]
    if context.said.verbs and is_told(context, context.said.verbs):
        return None
    tokens, at = context.said.tokens, context.said.at
    led = tokens[at - 2].part if at > 1 else "mark"
    directly = context.text[host.end : start] == " " and led in (
        "mark",
        "conjunction",
        "relative",
        "determiner",
    )
    plain = not any(token.part in ("word", "name", "figure", "mark") for token in context.said.between)
    hosting = plain and any(word.tag == "state" and word.start >= host.end for word in context.before)
    return host.value if directly or (hosting and doer(context) == host.value) else None
