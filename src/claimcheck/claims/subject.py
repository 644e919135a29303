"""Whose figure it is: normalised names, the most particular first; () when unsure."""

from __future__ import annotations

import re

from claimcheck.claims.context import Context, Named
from claimcheck.claims.scan import Word

_PRONOUN = re.compile(r"\b(?:its?|they|their|he|his|she|her|we|our)\b")
_DOERS = frozenset(("actor", "own"))
_OF = frozenset(("of", "by", "for", "from", "in", "at"))
_PLACED = frozenset(("in", "at", "across", "inside", "within", "throughout"))
_OTHERS = frozenset(("adjective", "aside", "joined"))
_NO_SCOPE = frozenset(("adjective", "aside", "speaker", "actor", "own", "to"))
_THAT = frozenset(("", "the", "that", "which", "that the"))
_THERE = (" in the country", " there", " stationed there")
_SIDE = frozenset(("actor", "own", "for", "between", "with"))


def subject(context: Context, owners: dict[str, str]) -> tuple[str, ...]:
    """`owners` are those of the nouns counted so far (troop: US), for "and 28,500 in Peru"."""
    kind = context.figure.kind
    if kind == "count":
        return _counted(context, owners)
    if kind == "date":
        return _calendar(context)
    if kind in ("time", "ordinal", "duration", "age", "plain"):
        return ()
    demand = context.demand
    if demand is not None:
        return _asked(context, demand)
    return _doer(context)


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


def _doer(context: Context) -> tuple[str, ...]:
    names = tuple((name, _part(context, name, role)) for name, role in context.names())
    first = _relative(context, names) or _nearest_doer(context, names) or _only_other(context, names)
    if first is None:
        return ()
    # "in Europe", "with the US": what else narrows the claim.
    scope = [n.value for n, role in names if role not in _NO_SCOPE]
    if "joined" in [role for _, role in names]:
        return ()
    return tuple(dict.fromkeys((first, *scope)))


def _relative(context: Context, names: Named) -> str | None:
    """ "the $3 billion (that) Peru pays"."""
    end = context.figure.whole.end
    for name, role in names:
        if name.start >= end:
            between = context.text[end : name.start].strip()
            return name.value if role == "actor" and between in _THAT else None
    return None


def _nearest_doer(context: Context, names: Named) -> str | None:
    start = context.figure.whole.start
    doers = (name.value for name, role in reversed(names) if name.end <= start and role in _DOERS)
    return next(doers, None)


def _part(context: Context, name: Word, role: str) -> str:
    """ "Acme said sales were": whose sales? But "Acme said its sales were"."""
    if role not in ("actor", "own", "speaker") or name.end > context.figure.whole.start:
        return role
    if role != "speaker" and not any(w.tag == "speech" and w.start >= name.end for w in context.before):
        return role
    own = _PRONOUN.search(context.text, name.end, context.figure.whole.start)
    return "actor" if own else "speaker"


def _only_other(context: Context, names: Named) -> str | None:
    """The one name that the clause ties to the figure, or the only one to act before it."""
    tied = {name.value for name, role in names if role in _OF or role in _DOERS}
    if tied or any(role not in ("adjective", "aside", "speaker") for _, role in names):
        return tied.pop() if len(tied) == 1 else None
    for name, role in names:
        if role == "adjective" and name.start - context.clause.start <= len("The "):
            return name.value if _narrows(context, name) else None
    start = context.clause.start
    earlier = {name.value for name, role in context.placed if role in _DOERS and name.end <= start}
    return earlier.pop() if len(earlier) == 1 else None


def _narrows(context: Context, name: Word) -> bool:
    """ "French unemployment", "US consumer prices", but not "the German carmaker's profit"."""
    following = next((word for word in context.words if word.start >= name.end), None)
    if following is None or following.tag != "noun":
        return False
    between = context.text[name.end : following.start]
    return between.replace(" ", "").isalpha() or between == " "


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
    inside = [name.value for name, role in names if name.start >= end and role in _PLACED]
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
    hosting = any(word.tag == "state" and word.start >= host.end for word in context.before)
    return host.value if directly or hosting else None
