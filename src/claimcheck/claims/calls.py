"""Whose call with analysts it is, by the sentence that welcomes them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from claimcheck.claims.names import Named
from claimcheck.locale.grammar import Grammar
from claimcheck.model import Span
from claimcheck.startup.expressions import compiled

_OFTEN = 2
_WORD = compiled(r"[\w-]+|[^\s\w]")


def host_of(text: str, sentence: Span, names: Callable[[], Named], grammar: Grammar) -> str:
    """The one to whose call the sentence welcomes, "" for none; `names` reads those of the sentence."""
    said = sentence.of(text).lower()
    call = _is_of_call(said, grammar)
    if call:
        for name, role in names():
            own_call = grammar.has("CALLS", name.value.rpartition(" ")[2].lower())
            led = role != "joined" and (
                own_call or _leads_to_call(text[name.end : sentence.end].lower(), grammar)
            )
            if led and (host := _without_time(name.value, grammar)):
                return host
    for words in (*grammar.gaps.welcome, *(grammar.gaps.calling if call else ())):
        at = said.find(words)
        if at < 0:
            continue
        at += sentence.start + len(words)
        if host := next((_without_time(name.value, grammar) for name, _ in names() if name.start == at), ""):
            return host
    return ""


def speaker_of(text: str, sentences: Sequence[Span], names: Callable[[int], Named], grammar: Grammar) -> str:
    """The one whom those who speak all along call their own, "" for none or several: "your interest in Acme",
    "here at Acme"; `names` reads those of a sentence by its place."""
    low, starts = text.lower(), [one.start for one in sentences]
    found: set[str] = set()
    if not any(low.count(word) >= _OFTEN for word in grammar.sets["QUARTERS"]):
        return ""
    for words in grammar.gaps.ours:
        at = low.find(words)
        while at >= 0:
            at += len(words)
            placed = names(bisect_right(starts, at) - 1)
            name = next((name for name, role in placed if name.start == at and role != "aside"), None)
            if name is not None and name.form == "other" and text.count(name.value) >= _OFTEN:
                found.add(_without_time(name.value, grammar))
            at = low.find(words, at)
    found.discard("")
    return found.pop() if len(found) == 1 else ""


def _without_time(name: str, grammar: Grammar) -> str:
    """The "Acme Foods" of "Acme Foods Fourth Quarter", "" of a letter and of nothing but such words."""
    words = name.split(" ")
    while words and any(grammar.has(one, words[-1].lower()) for one in ("OF_CALLS", "CALLS")):
        words.pop()
    return " ".join(words) if len(" ".join(words)) > 1 else ""


def _is_of_call(said: str, grammar: Grammar) -> bool:
    """ "welcome to the call for": is one asked in, and is it a call?"""
    words = frozenset(_WORD.findall(said))
    return not words.isdisjoint(grammar.sets["CALLS"]) and not words.isdisjoint(grammar.sets["ASKING_IN"])


def _leads_to_call(said: str, grammar: Grammar) -> bool:
    """ "Acme's 2016 third quarter earnings call": do none but such words stand between?"""
    own = next((end for end in grammar.endings.own if said.startswith(end[:1])), "")
    for word in _WORD.findall(said.removeprefix(own).removeprefix(own[:1])):
        if grammar.has("CALLS", word):
            return True
        if not (grammar.has("OF_CALLS", word) or word[0].isdigit()):
            return False
    return False
