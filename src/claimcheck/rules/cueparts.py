"""The parts of a cue as expressions, and what is known of all that they match: by that an engine tells
which of hundreds of cues are worth a try beside a figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import prod

from claimcheck.checks.dimension import KIND_GROUPS
from claimcheck.model.figure import KINDS
from claimcheck.model.frame import BEGINNING, Hint, Side, beginning, index_of
from claimcheck.model.pattern import RANGE, SENTENCE_END, SINGLE
from claimcheck.rules.words import words_regex
from claimcheck.startup.lean import dataclass

GAP = 36  # characters that `..` and `...` may pass over
SOUGHT = 2  # sets of words by which a cue is passed over
_SAID = re.compile(r"\w+|[^\w ]")

Heads = frozenset[str] | None  # None: it can begin with anything


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a cue: its expression read forwards and backwards, in how many ways it may match, and words
    or signs of which one is in all that it matches (none if nobody knows). `heads` are those with which
    what it matches can begin, `tails` those with which it can end, unless it matches nothing (`empty`)."""

    forward: str
    backward: str
    ways: int = 1
    words: frozenset[str] = frozenset()
    heads: Heads = None
    tails: Heads = None
    empty: bool = False


def sign(text: str) -> Part:
    one = frozenset((text,))
    return Part(f" ?{re.escape(text)}", f" ?{re.escape(text)}", 1, one, one, one)


def kind(chars: str) -> Part:
    """A figure of one of the kinds that these placeholders stand for."""
    known = frozenset(chars)
    return Part(f" ?[{chars}]", f" ?[{chars}]", 1, known, known, known)


@lru_cache(maxsize=1024)  # lists that many cues name
def phrases(written: tuple[str, ...]) -> Part:
    """Any of the phrases, each with the blank before it, read either way."""
    starred = [phrase for phrase in written if phrase.endswith("*")]
    whole = tuple(phrase.lower() for phrase in written if not phrase.endswith("*"))
    forward = [words_regex(tuple(written))]
    plain = tuple(phrase[::-1] for phrase in whole if "*" not in phrase)
    backward = [words_regex(plain)] if plain else []
    backward += [_begun_backwards(phrase.lower()) for phrase in written if "*" in phrase]
    needed = [_word_of(phrase.lower()) for phrase in written]
    words = frozenset(needed) if all(needed) else frozenset()
    heads = [_head_of(phrase.lower()) for phrase in written]
    tails = [(_SAID.findall(phrase) or [""])[-1] for phrase in whole]
    return Part(
        f" ?(?:{'|'.join(forward)})",
        f" ?(?:{'|'.join(backward)})",
        words=words,
        heads=frozenset(heads) if all(heads) else None,
        tails=None if starred or not all(tails) else frozenset(tails),
    )


def _begun_backwards(phrase: str) -> str:
    """A phrase of which some words are but beginnings ("composé* de"), for text that is read backwards."""
    words = (word.removesuffix("*")[::-1] for word in reversed(phrase.split()))
    begun = (word.endswith("*") for word in reversed(phrase.split()))
    read = " ".join(
        (r"[\w'-]*" if open_ended else "") + re.escape(word)
        for word, open_ended in zip(words, begun, strict=True)
    )
    return rf"\b{read}(?!\w)"


def _word_of(phrase: str) -> str:
    """The longest word of a phrase; of one that is but a word's beginning, that; "" if it is too short."""
    *words, last = re.findall(r"\w+", phrase) or [""]
    if not phrase.endswith("*"):
        words.append(last)
    elif not words and len(last) >= BEGINNING:
        return beginning(last)
    return max(words, key=len, default="")


def _head_of(phrase: str) -> str:
    """The first word or sign of a phrase; of a word's beginning, that; "" if it is too short."""
    first: str
    first, *others = _SAID.findall(phrase.removesuffix("*")) or [""]
    if others or not phrase.endswith("*"):
        return first
    return beginning(first) if len(first) >= BEGINNING else ""


def choice(branches: Sequence[Sequence[Part]], *, optional: bool) -> Part:
    """One of several sequences of parts."""
    forward = "|".join("".join(part.forward for part in one) for one in branches)
    backward = "|".join("".join(part.backward for part in reversed(one)) for one in branches)
    mark = "?" if optional else ""
    ways = sum(prod(part.ways for part in one) for one in branches) + len(mark)
    needed = [] if optional else [next(iter(_telling(one)), frozenset()) for one in branches]
    return Part(
        f"(?:{forward}){mark}",
        f"(?:{backward}){mark}",
        ways,
        frozenset[str]().union(*needed) if all(needed) else frozenset(),
        _any_of(_first((part.heads, part.empty) for part in one) for one in branches),
        _any_of(_first((part.tails, part.empty) for part in reversed(one)) for one in branches),
        optional or any(all(part.empty for part in one) for one in branches),
    )


def _first(parts: Iterable[tuple[Heads, bool]]) -> Heads:
    """With what a sequence begins, of whose parts it is known with what each begins and whether it may be
    nothing."""
    found: frozenset[str] = frozenset()
    for heads, empty in parts:
        if heads is None:
            return None
        found |= heads
        if not empty:
            break
    return found


def _any_of(several: Iterable[Heads]) -> Heads:
    found: frozenset[str] = frozenset()
    for heads in several:
        if heads is None:
            return None
        found |= heads
    return found


def _telling(parts: Iterable[Part]) -> list[frozenset[str]]:
    """The words of the parts, those first that tell most: short words stand everywhere."""
    known = dict.fromkeys(part.words for part in parts if part.words)
    return sorted(known, key=lambda words: sum(2.0 ** -len(word) for word in words))


def hint(parts: Sequence[Part], *, backwards: bool) -> Hint:
    """What is known of all that the parts match on one side of a figure."""
    nearest = ((part.tails, part.empty) for part in reversed(parts))
    heads = _first(nearest if backwards else ((part.heads, part.empty) for part in parts))
    may_be_nothing = all(part.empty for part in parts)
    return Hint(frozenset() if heads is None or may_be_nothing else heads, tuple(_telling(parts)[:SOUGHT]))


def side(options: Mapping[tuple[str, str], Hint]) -> Side:
    """The options of one side, and how to tell which of them are worth a try."""
    hints = tuple(options.values())
    sought = [[one.words[n] if n < len(one.words) else frozenset() for one in hints] for n in range(SOUGHT)]
    return Side(tuple(options), index_of([one.heads for one in hints]), tuple(map(index_of, sought)))


def passing(turns: tuple[str, ...], stops: tuple[str, ...] = ()) -> Mapping[str, Part]:
    """What `..` and `...` stand for: a few words of the same clause, none of them a turn; `..` passes over
    no other figure but dates and none of the `stops`, either."""
    figures = "".join(placeholders(kind) for kind in KINDS if kind != "date")
    return {"..": _gap((*turns, *stops), figures), "...": _gap(turns, "")}


def _gap(stops: tuple[str, ...], figures: str) -> Part:
    """A few words of the same clause, without a dash, none of them one of `stops`, and no figures of the
    class `figures`."""
    inside = f"[^{figures}{SENTENCE_END};:,()]"
    if not stops:
        return Part(f"{inside}{{0,{GAP}}}?", f"{inside}{{0,{GAP}}}?", GAP)
    words = phrases(stops)
    forward, backward = (f"(?:(?!{one}| - ){inside}){{0,{GAP}}}?" for one in (words.forward, words.backward))
    return Part(forward, backward, GAP)


def placeholders(kind: str) -> str:
    kinds = KIND_GROUPS.get(kind, (kind,)) if kind != "any" else KINDS
    return "".join(SINGLE[one] + RANGE[one] for one in KINDS if one in kinds)
