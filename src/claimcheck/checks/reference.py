"""What a reference figure may be held against: a claim of its time that states the whole thing."""

from __future__ import annotations

import datetime

from claimcheck.checks.function import Number, answer, function
from claimcheck.checks.scene import Scene, Truth
from claimcheck.checks.value import Undecided, Value
from claimcheck.locale.grammar import Grammar, get_grammar
from claimcheck.model.claim import Claim
from claimcheck.model.expression import Expression, Name

_FAR = 30  # times: so much more is another thing
_NEAR = 24  # letters before a figure in which its last word stands


def _claim(scene: Scene, argument: Expression) -> Claim:
    claim = scene.claim(argument.name) if isinstance(argument, Name) else None
    if claim is None:
        raise Undecided("nothing is said of it")
    return claim


def _days(scene: Scene, claim: Claim) -> tuple[datetime.date, datetime.date]:
    said = claim.period or scene.context.published(claim.uri)
    bounds = said.bounds() if said else None
    if bounds is None:
        raise Undecided("no publication date")
    return bounds


@function("said_since(a, day)", "is it said of a time that begins on the day or later?", gives="truth")
def _said_since(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    first, _ = _days(scene, _claim(scene, arguments[0]))
    edge = number(arguments[1]).mid.low
    return answer(edge is None or first.toordinal() >= edge)


@function("said_until(a, day)", "is it said of a time that ends on the day or earlier?", gives="truth")
def _said_until(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    return answer(_ends_by(scene, arguments, number))


def _ends_by(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> bool:
    _, last = _days(scene, _claim(scene, arguments[0]))
    edge = number(arguments[1]).mid.high
    return edge is None or last.toordinal() <= edge


@function("until_then(a, day)", "the figure, undecided when it is said of a later time", gives="same")
def _until_then(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Value:
    """The figure; undecided, and why, when it is said of a later time."""
    if not _ends_by(scene, arguments, number):
        raise Undecided(f"the reference figure held until {number(arguments[1]).text}")
    return number(arguments[0])


@function("is_of_size(a, b)", "is it of about the size of b, or the same digits?", gives="truth")
def _is_of_size(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Could it be b, misprinted or not? Two schools are not what 250,000 people are, but 250 may be."""
    one, other = (number(argument) for argument in arguments)
    if one.point is None or other.point is None or (one.unit != other.unit and one.unit and other.unit):
        return answer(True)
    low, high = sorted((abs(one.point), abs(other.point)))
    if not low or high <= _FAR * low:
        return answer(True)
    while low * 10 <= high:
        low *= 10
    return answer(high * 100 <= low * 105)


@function("is_whole(a)", "is it the thing itself, no part and no change of it?", gives="truth")
def _is_whole(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Is it the thing itself, and not a part of it, or by how much it changed?"""
    claim, grammar = _claim(scene, arguments[0]), get_grammar(scene.locale.language)
    return answer(grammar is None or not (_is_change(claim, grammar) or _is_part(scene, claim, grammar)))


@function("is_no_part(a)", "is it all of the thing, or by how much that changed?", gives="truth")
def _is_no_part(scene: Scene, arguments: tuple[Expression, ...], number: Number) -> Truth:
    """Is it all of the thing, or all of its change, and not a part?"""
    claim, grammar = _claim(scene, arguments[0]), get_grammar(scene.locale.language)
    return answer(grammar is None or not _is_part(scene, claim, grammar))


def _is_change(claim: Claim, grammar: Grammar) -> bool:
    last = claim.measure.rpartition(" ")[2]
    return bool(last) and last in (grammar.names.get("increase"), grammar.names.get("decrease"))


def _is_part(scene: Scene, claim: Claim, grammar: Grammar) -> bool:
    if claim.measure.partition(" ")[0] in grammar.adding:
        return True
    text, start = scene.context.text(claim.uri), claim.figure.whole.start
    led = text[max(claim.sentence.start, start - _NEAR) : start].lower().split()
    known = grammar.tags.get(led[-1]) if led else None
    return known is not None and known.tag == "partial"
