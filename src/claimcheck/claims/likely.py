"""Who most likely has a figure: the names around it, ranked by what was learnt from labelled text.

Each name of the sentence and of those before, and nobody, is a candidate with features: the part that it
plays in its sentence, how far it stands off, whom a pronoun may mean. The weights of the features are data of
the language (`locale/LANGUAGE/owners.py`), learnt by `scripts/learn_owners.py`; that gives each candidate its
probability by a conditional log-linear model, as in Denis and Baldridge, "Specialized models and ranking for
coreference resolution" (2008). A language without weights has no opinion.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from claimcheck.claims.context import Context
from claimcheck.claims.doer import scoped
from claimcheck.claims.scan import Word
from claimcheck.claims.thing import Thing
from claimcheck.claims.tokens import Token
from claimcheck.startup.lean import dataclass

KINDS = frozenset(("money", "count", "percent", "points", "measure", "multiple"))
_ACTS = (
    "REPORTING",
    "HOLDING",
    "GIVING",
    "DEALINGS",
    "CHANGES_UP",
    "CHANGES_DOWN",
    "LEVELS",
    "EXPECTING",
    "TELLING",
)
_CERTAIN = 0.7  # from which probability on a name is said of which the grammar says nothing
_DOUBTED = 0.5  # below which what the grammar says is not said
# What is told of a name that stands nearer as well.
_ALSO = frozenset(("subject", "topic", "host", "earlier", "earlier: opens", "earlier: own", "opens"))
_POINTING = frozenset(("pointing", "speaking", "possessive"))
_LOOK_BACK = 24  # tokens in which a pronoun is looked for
_SHORT = 8  # code points behind a name in which its company's form may stand
_STEPS = (0, 1, 2, 4, 7, 12, 20)


class Candidate(NamedTuple):
    """A name that may have the figure, and its features; nobody is ""."""

    name: str
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Scene:
    """What all candidates of a figure share: where its verb's subject begins and ends, what the verb does,
    which pronoun stands before the figure and in which part, and whether the sentence has names."""

    tokens: tuple[Token, ...]
    at: int
    subject: range
    acts: tuple[str, ...]
    pronoun: str
    names: str


def whose(
    context: Context, thing: Thing, last: tuple[str, ...], grammatical: tuple[str, ...]
) -> tuple[str, ...]:
    """What the grammar says, unless what was learnt of such places doubts it; where it says nothing, the one
    who has such figures nearly always. `last` are those whose the figure before is, by the grammar."""
    chances = likely(context, thing, last, grammatical)
    if grammatical:
        return grammatical if chances.get(grammatical[0], 1.0) >= _DOUBTED else ()
    name, chance = max(
        ((name, chance) for name, chance in chances.items() if name), key=itemgetter(1), default=("", 0.0)
    )
    return scoped(context, name) if chance >= _CERTAIN else ()


def likely(
    context: Context, thing: Thing, last: tuple[str, ...], grammatical: tuple[str, ...]
) -> dict[str, float]:
    """The probability of each name, and of nobody (""), that it has the figure; {} where nothing was learnt:
    of the language, of such figures, or of texts that are no articles."""
    weights = context.grammar.owners
    if not weights or context.figure.kind not in KINDS or not context.story.is_long:
        return {}
    scores = {
        one.name: sum(weights.get(feature, 0.0) for feature in one.features)
        for one in candidates(context, thing, last, grammatical)
    }
    highest = max(scores.values())
    raised = {name: math.exp(score - highest) for name, score in scores.items()}
    total = sum(raised.values())
    return {name: value / total for name, value in raised.items()}


def candidates(
    context: Context, thing: Thing, last: tuple[str, ...], grammatical: tuple[str, ...]
) -> tuple[Candidate, ...]:
    """Every name that may have the figure, and nobody, with its features."""
    scene = _scene(context)
    places: dict[str, list[list[str]]] = {}
    for name, features in _mentions(context, thing, scene):
        places.setdefault(name.value, []).append([*_of_name(context, name), *features])
    found: list[Candidate] = []
    for value, mentions in places.items():
        features = mentions[0]
        features += [f"also {one}" for other in mentions[1:] for one in other if one in _ALSO]
        if value in grammatical:
            features.append("grammatical" if value == grammatical[0] else "grammatical, too")
        if value in last:
            features.append("has the last, too" if thing.inherited else "has the last")
        found.append(Candidate(value, tuple(dict.fromkeys(features))))
    nobody = tuple(_of_nobody(context, thing, scene, len(found), bool(grammatical)))
    return (*found, Candidate("", nobody))


def _scene(context: Context) -> _Scene:
    said, grammar = context.said, context.grammar
    end = said.at - len(said.between) - len(said.verbs)
    start = end - len(said.before)
    verb, acts = said.verb, ["no verb"]
    if verb is not None:
        acts = [one for one in _ACTS if grammar.has(one, verb.value)]
        acts += ["auxiliary"] if verb.part == "auxiliary" else []
        done = said.verbs[-1].form in ("past", "participle")
        helped = any(grammar.has("BEING", one.word) for one in said.verbs[:-1])
        acts += ["passive"] if done and helped else []
    before = any(one.part == "name" for one in said.tokens[: said.at])
    after = any(one.part == "name" for one in said.tokens[said.at + 1 :])
    names = "before" if before else "after" if after else "none"
    return _Scene(said.tokens, said.at, range(start, end), tuple(acts), _pronoun(context, start, end), names)


def _pronoun(context: Context, start: int, end: int) -> str:
    """The nearest pronoun or "the company" before the figure, and whether it is in the verb's subject, nearer
    or farther; "none"."""
    tokens, at = context.said.tokens, context.said.at
    for n in range(at - 1, max(-1, at - _LOOK_BACK), -1):
        token = tokens[n]
        the = n and context.grammar.has("THE", tokens[n - 1].word)
        firm = token.part == "word" and token.word in context.firms and the
        if firm or token.part in _POINTING:
            where = "subject" if start <= n < end else "near" if n >= end else "far"
            return f"{'the firm' if firm else token.word}, {where}"
    begun = tokens[start:end]
    if begun and context.grammar.has("THE", begun[0].word) and not any(one.part == "name" for one in begun):
        return "the one, subject"  # "The territory is facing"
    return "none"


def _mentions(context: Context, thing: Thing, scene: _Scene) -> Iterator[tuple[Word, list[str]]]:
    """Each name with what its place says, the nearest first: in the sentence, before it, in the headline."""
    placed = {name.start: (name, role) for name, role in context.placed}
    tokens, at = scene.tokens, scene.at
    named = [n for n, token in enumerate(tokens) if token.start in placed]
    for rank, n in enumerate(n for n in reversed(named) if n < at):
        yield placed[tokens[n].start][0], _before(scene, thing, n, rank, placed[tokens[n].start][1])
    for n in (n for n in named if n > at):
        yield placed[tokens[n].start][0], _after(scene, n, placed[tokens[n].start][1])
    yield from _earlier(context, scene)
    story = context.story
    for value, what in ((story.topic, "topic"), (story.host, "host")):
        if value:
            told = [what, f"{what} & {scene.pronoun}", f"{what}: names {scene.names}"]
            yield Word(0, 0, "name", value, "other"), told + [f"{what} & {one}" for one in scene.acts]


def _before(scene: _Scene, thing: Thing, n: int, rank: int, role: str) -> list[str]:
    tokens, at = scene.tokens, scene.at
    told = ["before", f"before: {role}", f"before: number {min(rank, 3)}"]
    if n in scene.subject:
        told += ["subject", f"subject: {role}", *(f"subject & {one}" for one in scene.acts)]
        told += ["subject: last"] if n == scene.subject[-1] else []
        told += ["subject: first"] if n == scene.subject[0] else []
    else:
        where = "between" if n >= scene.subject.stop else "above"
        told += [where, f"{where}: {role}"]
    told += [
        f"before, then {mark}" for mark in {one.word for one in tokens[n + 1 : at] if one.part == "mark"}
    ]
    told += [f"before: followed by {_what(tokens[n + 1])}"]
    told += [f"before: led by {_what(tokens[n - 1]) if n else 'nothing'}"]
    told += ["opens"] if n == 0 or (n == 1 and tokens[0].part == "determiner") else []
    told += [f"{role}: {_beside(thing, n)}"]
    return [*told, f"before & {scene.pronoun}"]


def _beside(thing: Thing, n: int) -> str:
    """Where the token at `n` stands by the words of what is measured."""
    if thing.phrase is None:
        return "no thing"
    if thing.phrase.start == n + 1:
        return "with the thing"
    return "behind the thing" if thing.phrase.end <= n else "off the thing"


def _after(scene: _Scene, n: int, role: str) -> list[str]:
    tokens, at = scene.tokens, scene.at
    told = ["after", f"after: {role}", f"after: {_step(n - at - 1)} off"]
    told += [f"after {one}" for one in {token.part for token in tokens[at + 1 : n]}]
    told += [f"after {mark}" for mark in {one.word for one in tokens[at + 1 : n] if one.part == "mark"}]
    told += [f"after: followed by {_what(tokens[n + 1]) if n + 1 < len(tokens) else 'nothing'}"]
    told += [f"after & {one}" for one in scene.acts]
    return told if scene.names == "before" else [*told, "after: the first"]


def _earlier(context: Context, scene: _Scene) -> Iterator[tuple[Word, list[str]]]:
    story, start = context.story, scene.tokens[0].start
    paragraph = story.paragraph(start)
    for back, placed in enumerate(story.names_before(start, 0)):
        opening = story.opening(placed)
        alone = len({name.value for name, _ in placed}) == 1
        for n, (name, role) in enumerate(placed):
            told = ["earlier", f"earlier: {back} back", f"earlier: {role}", f"earlier: names {scene.names}"]
            told += ["earlier: opens", f"earlier: opens {back} back"] if name is opening else []
            told += ["earlier: alone"] if alone else []
            told += ["earlier: first"] if n == 0 else []
            told += ["earlier: last"] if n == len(placed) - 1 else []
            told += [f"earlier & {scene.pronoun}"]
            if name.start < paragraph:
                told += ["earlier: other paragraph", f"other paragraph & {scene.pronoun}"]
            yield name, told


def _of_name(context: Context, name: Word) -> list[str]:
    """What a name is, wherever it stands."""
    value = name.value
    told = [f"form {name.form}", *context.story.traits(value)]
    if name.form == "other":
        told += ["firm"] if context.grammar.is_firm(context.text[name.start : name.end + _SHORT]) else []
        told += ["upper"] if value.isupper() else []
        told += ["long"] if " " in value else []
        told += ["one letter"] if len(value) < 2 else []
    return told


def _of_nobody(
    context: Context, thing: Thing, scene: _Scene, number: int, grammatical: bool
) -> Iterator[str]:
    tokens, at = scene.tokens, scene.at
    yield from ("nobody", f"nobody: {context.figure.kind}", f"nobody & {scene.pronoun}")
    yield from (f"nobody of {_step(number)}", f"nobody: names {scene.names}", f"nobody: as {thing.role}")
    yield from (f"nobody & {one}" for one in scene.acts)
    if any(tokens[n].part == "name" for n in scene.subject):
        yield "nobody: a name is subject"
    yield "nobody: something measured" if thing.name else "nobody: nothing measured"
    if grammatical:
        yield "nobody: but grammatical"
    yield from (f"nobody: a {what}" for what in ("topic", "host") if getattr(context.story, what))
    yield f"nobody: led by {_what(tokens[at - 1]) if at else 'nothing'}"
    if at and context.grammar.has("THE", tokens[at - 1].word):
        yield "nobody: the known"
    yield f"nobody: followed by {_what(tokens[at + 1]) if at + 1 < len(tokens) else 'nothing'}"


def _what(token: Token) -> str:
    """A mark as it is, any other token by its part of speech."""
    return token.word if token.part == "mark" else token.part


def _step(number: int) -> str:
    """The first of the steps that is not below the number."""
    return next((str(one) for one in _STEPS if number <= one), "more")
