"""Whose a figure is by where it stands in its clause, when no noun of its own tells."""

from __future__ import annotations

from claimcheck.claims.context import Context
from claimcheck.claims.doer import doer, role_of, sure
from claimcheck.claims.holders import is_told
from claimcheck.claims.predicate import predicate
from claimcheck.claims.refer import antecedent
from claimcheck.claims.share import owned
from claimcheck.claims.thing import Thing
from claimcheck.claims.tokens import Token

_STEPS = frozenset(("mark", "conjunction"))
_APART = frozenset(("name", "pointing", "speaking", "figure", "mark", "conjunction", "relative"))
_CLOSE = frozenset(("adverb", "preposition", "determiner"))
_UNITED = frozenset(("measure", "duration", "age", "plain"))


def standing(context: Context, thing: Thing) -> str:
    """The name that the figure stands with, else the subject of its clause, else who has the whole."""
    ways = (_aged, _apposed_to, _named_behind, _opened, _is_with)
    if found := next(filter(None, (way(context) for way in ways)), ""):
        return found
    if not is_of_another(context, thing) and (found := _of_clause(context, thing)):
        return found
    return _of_whole(context)


def is_of_another(context: Context, thing: Thing) -> bool:
    """ "Acme announces the $3 million sale of Borne House", "Acme sets a target price of $3": it is told by
    who is not it."""
    tokens, phrase, grammar = context.said.tokens, thing.phrase, context.grammar
    words = thing.name.split(" ")
    if any(grammar.has("OF_OTHERS", word) for word in words):
        return True
    at = phrase.end if phrase is not None and thing.role == "behind" else len(tokens)
    if at + 1 >= len(tokens) or not grammar.has("OF", tokens[at].word):
        return False
    return tokens[at + 1].part == "name" or any(grammar.has("SALES", word) for word in words)


def gapped(context: Context) -> str | None:
    """ "Acme won 44 percent, and Borne 37": one of several, whose verb is said but once. Nothing where what
    stands before the figure may be no name, None where the figure is none of several."""
    tokens, at = context.said.tokens, context.said.at
    if (listed := _listed_for(context)) is not None:
        return listed
    if at > 2 and context.grammar.has("AT", tokens[at - 1].word) and tokens[at - 2].part == "name":
        at -= 1  # "followed by Borne at 37"
    if at < 2 or not _may_be_name(context, tokens[at - 1]):
        return None
    n = at - 2
    while n > 0 and tokens[n].part == "determiner":
        n -= 1
    followed = tokens[n].part == "preposition" and context.grammar.has("BY", tokens[n].word) and n > 1
    if followed and tokens[n - 1].form in ("past", "participle") and tokens[n - 2].word == ",":
        n -= 2  # ", followed by Borne at 37"
    if tokens[n].part not in _STEPS or tokens[n].word == "(":
        return None
    earlier = next(
        (one for one in reversed(tokens[:n]) if one.part == "figure" and one.value != "date"), None
    )
    name = tokens[at - 1]
    if earlier is None or earlier.value != context.figure.kind or role_of(context, name) == "aside":
        return None
    return name.value if name.part == "name" and context.story.is_named(name.value) else ""


def _listed_for(context: Context) -> str | None:
    """ "Acme had 44 percent, compared with 37 percent for Borne": behind another figure of the kind."""
    tokens, at = context.said.tokens, context.said.at
    if at + 2 >= len(tokens) or not context.grammar.has("LISTED_FOR", tokens[at + 1].word):
        return None
    name, after = tokens[at + 2], tokens[at + 3] if at + 3 < len(tokens) else None
    ended = after is None or after.part in _STEPS
    known = any(one.part == "figure" and one.value == context.figure.kind for one in tokens[:at])
    told = name.part == "name" and not name.own and ended and known
    return sure(context, name) if told and context.story.is_named(name.value) else None


def _may_be_name(context: Context, token: Token) -> bool:
    """A name, or a word with a capital that nothing else shows to be one."""
    if token.part == "name":
        return not token.own
    capital = context.text[token.start : token.start + 1].isupper()
    return token.part == "word" and capital and not context.grammar.capital_nouns


def _apposed_to(context: Context) -> str:
    """ "Acme, a bank with 300 branches": the name before the comma, of which the figure is told."""
    tokens, n, grammar = context.said.tokens, context.said.at - 1, context.grammar
    while n > 0 and tokens[n].word != ",":
        if tokens[n].part not in ("word", "determiner", "preposition", "adverb"):
            return ""
        n -= 1
    attended = n > 0 and grammar.has("WITH", tokens[n + 1].word)  # "Acme, with a market value of"
    opened = n > 0 and n + 1 < context.said.at and (grammar.has("A", tokens[n + 1].word) or attended)
    m = n - 1
    if opened and tokens[m].word == ")":  # "Acme Lorne (Acme), a"
        m = next((k for k in range(m, 0, -1) if tokens[k].word == "("), 1) - 1
    name = tokens[m] if opened and m >= 0 else None
    if name is None or name.part != "name" or name.own:
        return ""
    if (
        context.figure.kind in ("money", "percent", "points")
        and m
        and not attended
        and not any(grammar.has("WITH", one.word) for one in tokens[n : context.said.at])
    ):
        return ""  # "blamed Acme, a fresh $3 million"
    led = tokens[m - 1] if m else None
    if attended and led is not None and (m > 1 or led.part != "determiner"):
        return ""  # "grew in Peru, with a share of"
    if led is not None and led.part == "preposition" and not grammar.has("OF", led.word):
        return ""
    return sure(context, name)


def _is_with(context: Context) -> str:
    """ "Acme is the first bank in Peru, with 300 branches": of whom that is said."""
    tokens, n, grammar = context.said.tokens, context.said.at - 1, context.grammar
    while n > 0 and tokens[n].part in ("determiner", "adverb"):
        n -= 1
    if n < 2 or not grammar.has("WITH", tokens[n].word) or tokens[n - 1].word != ",":
        return ""
    outer = predicate(tokens, n - 1, grammar)
    first, *others = outer.before or (None,)
    being = bool(outer.verbs) and all(
        one.part == "auxiliary"
        and grammar.has("PRESENT_AUXILIARIES", one.word)
        and grammar.has("BEING", one.word)
        for one in outer.verbs
    )
    if not being or others or first is None or first.part != "name" or first.own or outer.relative:
        return ""
    called = bool(outer.between) and outer.between[0].part == "determiner"
    return sure(context, first) if called and not any(one.part == "mark" for one in outer.between) else ""


def _aged(context: Context) -> str:
    """ "Lewis, 35, said"."""
    tokens, at = context.said.tokens, context.said.at
    around = [one.word for one in tokens[max(0, at - 1) : at + 2]]
    told = context.figure.kind in ("age", "plain") and around == [",", "", ","] and at > 1
    return sure(context, tokens[at - 2]) if told and tokens[at - 2].part == "name" else ""


def _opened(context: Context) -> str:
    """ "With 300 branches in Peru, Acme is": the name that is so, behind the comma."""
    tokens, said, grammar = context.said.tokens, context.said, context.grammar
    if said.verbs or said.before or not tokens or not grammar.has("WITH", tokens[0].word):
        return ""
    end = said.at + 1 + len(said.after)
    told = any(
        one.form is not None or one.word in grammar.tags for one in said.after if one.part != "preposition"
    )
    if told or context.figure.kind not in ("count", "money", "measure") or end + 2 >= len(tokens):
        return ""
    name, verb = tokens[end + 1], tokens[end + 2]
    led = any(one.part == "name" for one in tokens[:end])
    if tokens[end].word != "," or led or name.part != "name" or name.own:
        return ""
    being = verb.part == "auxiliary" or (
        verb.form in ("base", "present") and grammar.has("LEVELS", verb.value)
    )
    return sure(context, name) if being else ""


def _named_behind(context: Context) -> str:
    """ "the 99-seat Acme theatre", "the 11-acre Borne Park": the name that the figure describes."""
    tokens, at = context.said.tokens, context.said.at
    if "-" not in context.figure.surface or at + 1 >= len(tokens) or not at:
        return ""
    name, led, after = tokens[at + 1], tokens[at - 1], tokens[at + 2] if at + 2 < len(tokens) else None
    alone = after is None or after.part not in ("word", "name")  # not "a 50-person Earth station"
    if after is not None and (after.word == "(" or context.grammar.has("OF", after.word)):
        return ""  # "the $3 million Public Offering (PO) of Acme"
    told = name.part == "name" and not name.own and led.part == "determiner" and alone
    return sure(context, name) if told else ""


def _of_clause(context: Context, thing: Thing) -> str:
    """ "Acme faces a $3 million fine": who does it, if the figure is no part of something known."""
    said, grammar = context.said, context.grammar
    if not said.verbs or thing.role == "subject" or (is_told(context, said.verbs) and not _is_at(context)):
        return ""
    n = said.at - 1
    while said.tokens[n].part == "word" and not said.tokens[n].own:
        n -= 1
    led = said.tokens[n]  # "the other 27"
    if led.own or led.part == "possessive" or grammar.has("THE", led.word):
        return ""
    if any(one.part in _APART for one in said.between):
        return ""
    if context.figure.kind in _UNITED and any(one.part not in _CLOSE for one in said.between):
        return ""  # "builds ships of 300 tonnes"
    found = doer(context)
    named = any(one.part == "name" and one.value == found for one in said.before)
    if found:
        return found if named or (thing.name and not _is_at(context)) else ""
    return _owner_of_doer(context)


def _is_at(context: Context) -> bool:
    """ "the Nifty was down 55 points", "Borne is 30 km from": a name is at what the figure says."""
    said, grammar = context.said, context.grammar
    if said.verbs[-1].part != "auxiliary" or not grammar.has("BEING", said.verbs[-1].word):
        return False
    of = said.between[-1].word if said.between else ""
    if grammar.has("OF", of) and grammar.has("A", said.between[0].word):
        return True  # "Acme is a group of 100 scientists"
    if any(one.word in grammar.directions or one.word in grammar.comparatives for one in said.between):
        return True
    return context.figure.kind in ("measure", "age") and all(one.part == "adverb" for one in said.between)


def _owner_of_doer(context: Context) -> str:
    """ "Acme's policy has cost $3 million": whose policy, where none acts for its owner."""
    said, grammar = context.said, context.grammar
    owners = [one for one in said.before if one.part == "name"]
    if len(owners) != 1 or not owners[0].own:
        return ""
    head = said.before[-1]
    if said.verbs[0].word == grammar.infinitive and grammar.has("DECISIONS", head.word):
        return sure(context, owners[0])  # "Acme's decision to cut rates by"
    if context.figure.kind != "money":
        return ""
    acts = head.part != "word" or head.word.endswith(grammar.endings.doers)
    verb = said.verb
    deals = verb is not None and (verb.word in context.dealings or grammar.has("HOLDING", verb.value))
    return sure(context, owners[0]) if deals and not acts else ""


def _of_whole(context: Context) -> str:
    """ "10 percent of Acme's revenue", "of its revenue"."""
    tokens, at = context.said.tokens, context.said.at
    start = owned(context) if context.figure.kind == "percent" else None
    if start is None:
        return ""
    n = next((n for n in range(at + 2, start) if tokens[n].part == "possessive" or tokens[n].own), None)
    if n is None:
        return ""
    return sure(context, tokens[n]) if tokens[n].part == "name" else antecedent(context, n)
