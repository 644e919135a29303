"""What a figure measures, in lower-case head words; "" when unsure."""

from __future__ import annotations

from claimcheck.claims.amount import amount
from claimcheck.claims.change import as_verb, change
from claimcheck.claims.context import NO_AMOUNT, Context
from claimcheck.claims.counted import casualties, counted
from claimcheck.claims.nouns import Phrase, called, phrase_after
from claimcheck.claims.resumed import resumed
from claimcheck.claims.share import is_share, others
from claimcheck.claims.thing import NOTHING, Thing

_WORDS = 2  # of "a five-year security treaty"


def measure(context: Context, inherited: Thing) -> Thing:
    """`inherited` is the measure of the amount just before, for one that only refers to it
    (", an 8.3 % increase"; "($1.9 billion)")."""
    kind = context.figure.kind
    if kind in NO_AMOUNT:
        return Thing(_attributed(context))
    if kind == "count":
        return Thing(counted(context))
    if kind == "plain" and (hit := casualties(context)):
        return Thing(hit)
    if kind == "multiple" and (own := as_verb(context)) is not None:
        return own
    found = change(context, inherited)
    if found is None or (not found.name and is_share(context)):  # "it dropped to 39 percent of sales"
        found = amount(context, inherited) or NOTHING
    if not found.name and not is_share(context):
        found = others(context, inherited)
    if not found.name and not is_share(context):
        found = resumed(context, inherited)
    return found._replace(name=_as_paid(found.name, context))


def _as_paid(name: str, context: Context) -> str:
    """Whoever pays, bears or contributes it, it is one payment."""
    paying = context.grammar.names["pay"]
    return paying if context.dealings.get(name) == paying else name


def _attributed(context: Context) -> str:
    """ "the 1960 security treaty", "a five-year deal"."""
    tokens, at = context.said.tokens, context.said.at
    phrase = phrase_after(tokens, at + 1)
    if phrase is None or (at and tokens[at - 1].part == "preposition"):
        return ""
    phrase = Phrase(phrase.start, min(phrase.end, phrase.start + _WORDS))
    head = context.grammar.singular(tokens[context.grammar.head(phrase)].word)
    return "" if context.grammar.has("VAGUE", head) else called(tokens, phrase, context.grammar)
